import { inject, Injectable } from '@angular/core';
import { SessionStore } from '../session/session-store';

/** After this long away a visit is a new one. Milliseconds. */
const AWAY_MS = 30 * 60_000;

/** What this browser keeps: when the visit before began to end, and when the person was last here. */
interface Visit {
  readonly since: number | null;
  readonly last: number;
}
const isVisit = (value: unknown): value is Visit => {
  const visit = value as Partial<Visit> | null;
  return typeof visit === 'object' && visit !== null && typeof visit.last === 'number' && (visit.since === null || typeof visit.since === 'number');
};

/** The visit after another look: within half an hour it is the same visit still. */
export const nextVisit = (before: Visit | null, now: number): Visit => {
  if (!before) return { since: null, last: now };
  return { since: now - before.last > AWAY_MS ? before.last : before.since, last: now };
};

/** When the person last left the matches, as this browser remembers it. */
@Injectable({ providedIn: 'root' })
export class LastVisit {
  private readonly session = inject(SessionStore);

  /** Notes that the person is here. @returns the end of the visit before, in milliseconds; null on the first one */
  here(now: number): number | null {
    const key = `aw-matches-seen-${this.session.user()?.id ?? ''}`;
    const visit = nextVisit(this.read(key), now);
    localStorage.setItem(key, JSON.stringify(visit));
    return visit.since;
  }

  private read(key: string): Visit | null {
    try {
      const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
      return isVisit(value) ? value : null;
    } catch (error) {
      // Somebody else wrote there: as if it were the first visit.
      if (error instanceof SyntaxError) return null;
      throw error;
    }
  }
}
