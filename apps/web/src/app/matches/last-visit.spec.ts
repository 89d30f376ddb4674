import { TestBed } from '@angular/core/testing';
import { sessionOf } from '../session/session-fixture';
import { SessionStore } from '../session/session-store';
import { LastVisit, nextVisit } from './last-visit';

const HOUR = 3_600_000;

describe('LastVisit', () => {
  beforeEach(() => localStorage.clear());

  it('knows no visit before the first, and keeps the mark while a visit lasts', () => {
    const first = nextVisit(null, 1000);
    expect(first).toEqual({ since: null, last: 1000 });
    const next = nextVisit(first, HOUR);
    expect(next).toEqual({ since: 1000, last: HOUR });
    expect(nextVisit(next, HOUR + 60_000)).toEqual({ since: 1000, last: HOUR + 60_000 });
  });

  it.each(['{', '{"last":"x"}', 'null', '[]'])('begins anew when %s stands in the storage', (stored) => {
    TestBed.configureTestingModule({ providers: [{ provide: SessionStore, useValue: sessionOf() }] });
    localStorage.setItem(`aw-matches-seen-${'a'.repeat(24)}`, stored);
    expect(TestBed.inject(LastVisit).here(HOUR)).toBeNull();
    expect(TestBed.inject(LastVisit).here(3 * HOUR)).toBe(HOUR);
  });
});
