import fc from 'fast-check';
import { ADAPTERS, SOURCE_TERMS } from '@applywright/contracts';
import { afterFailure, afterSuccess, bySource, isDue, NEW_BOARD, type BoardHealth } from './board-plan';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const AT = new Date('2026-11-23T10:00:00Z');
const later = (ms: number): Date => new Date(AT.getTime() + ms);
const waitOf = (health: BoardHealth, at: Date): number => health.nextAt.getTime() - at.getTime();
const source = fc.constantFrom(...ADAPTERS);
const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('afterSuccess', () => {
  it('waits as long as the terms of the source ask, give or take a tenth, and forgets every failure', () => {
    fc.assert(
      fc.property(source, random, (name, r) => {
        const health = afterSuccess(name, AT, r);
        const hours = waitOf(health, AT) / HOUR / SOURCE_TERMS[name].collectEveryHours;
        return hours >= 0.899 && hours <= 1.101 && health.failures === 0 && health.status === 'ok' && health.firstFailedAt === null && health.missingSince === null;
      }),
    );
  });
  it('spreads boards that were listed together', () => {
    expect(waitOf(afterSuccess('lever', AT, 0), AT)).toBe(5.4 * HOUR);
    expect(waitOf(afterSuccess('lever', AT, 0.999), AT)).toBeGreaterThan(6.5 * HOUR);
  });
});

describe('afterFailure', () => {
  const failing = (times: number, reason: Parameters<typeof afterFailure>[1], r = 0.5): number[] => {
    let past: BoardHealth = NEW_BOARD;
    return Array.from({ length: times }, () => waitOf((past = afterFailure(past, reason, AT, r)), AT) / HOUR);
  };
  it('doubles the wait from a quarter of an hour to a day', () => {
    expect(failing(9, 'server_error')).toEqual([0.25, 0.5, 1, 2, 4, 8, 16, 24, 24]);
  });
  it.each(['throttled', 'budget_spent'] as const)('waits longer when it was %s', (reason) => {
    expect(failing(5, reason)).toEqual([2, 4, 8, 16, 24]);
  });
  it('never waits less than 13 minutes nor more than 27 hours, however often it failed, and remembers the first time', () => {
    fc.assert(
      fc.property(fc.nat(5_000), random, fc.constantFrom('timeout', 'drift', 'refused', 'throttled', 'unknown_board'), (failures, r, reason) => {
        const health = afterFailure({ failures, firstFailedAt: failures ? later(-DAY) : null, missingSince: null }, reason as 'timeout', AT, r);
        const wait = waitOf(health, AT);
        return wait >= 0.224 * HOUR && wait <= 26.5 * HOUR && health.failures === failures + 1 && health.status === 'failing' && health.firstFailedAt?.getTime() === (failures ? AT.getTime() - DAY : AT.getTime());
      }),
    );
  });
  it('takes a board for gone after seven days without it, asks once a week then, and not sooner', () => {
    const first = afterFailure(NEW_BOARD, 'unknown_board', AT, 0.5);
    expect(afterFailure(first, 'unknown_board', later(7 * DAY - 1), 0.5).status).toBe('failing');
    const gone = afterFailure(first, 'unknown_board', later(7 * DAY), 0.5);
    expect(gone.status).toBe('gone');
    expect(waitOf(gone, later(7 * DAY))).toBe(7 * DAY);
    expect(afterSuccess('lever', later(14 * DAY), 0.5)).toMatchObject({ status: 'ok', missingSince: null });
  });
  it('takes no board for gone that only cannot be reached', () => {
    const first = afterFailure(NEW_BOARD, 'network', AT, 0.5);
    expect(afterFailure(first, 'network', later(30 * DAY), 0.5).status).toBe('failing');
    expect(afterFailure(first, 'unknown_board', later(30 * DAY), 0.5)).toMatchObject({ status: 'failing', missingSince: later(30 * DAY) });
  });
});

describe('isDue', () => {
  it('is so from its time on, at once for a board without one, and never for one that is switched off', () => {
    expect([isDue({ nextAt: AT }, AT), isDue({ nextAt: later(1) }, AT), isDue({}, AT), isDue({ nextAt: AT, paused: true }, AT)]).toEqual([true, false, true, false]);
  });
});

describe('bySource', () => {
  it('lets the sources take turns and keeps the order inside one', () => {
    const boards = ['workable', 'workable', 'workable', 'lever', 'lever', 'ashby'].map((name, n) => ({ source: name as 'lever', n }));
    expect(bySource(boards).map(({ n }) => n)).toEqual([0, 3, 5, 1, 4, 2]);
  });
});
