import { Injectable, Logger } from '@nestjs/common';

export interface Fallback {
  readonly name: string;
  readonly reason: string;
  readonly count: number;
}

/** Every fallback in use: each is logged, counted and shown by `/api/v1/status`, so that none is silent. */
@Injectable()
export class Fallbacks {
  private readonly log = new Logger(Fallbacks.name);
  private readonly seen = new Map<string, { reason: string; count: number }>();

  /** Notes one use of a fallback. `reason` is for people and holds no personal data. */
  note(name: string, reason: string): void {
    const entry = this.seen.get(name);
    if (!entry) this.log.warn(`fallback ${name}: ${reason}`);
    this.seen.set(name, { reason, count: (entry?.count ?? 0) + 1 });
  }

  list(): Fallback[] {
    return [...this.seen].map(([name, { reason, count }]) => ({ name, reason, count }));
  }
}
