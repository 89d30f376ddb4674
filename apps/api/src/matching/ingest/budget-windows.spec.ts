import { windowsAt } from './budget-windows';

const at = (text: string, limits: Partial<Record<'perMinute' | 'perHour' | 'perDay' | 'perWeek' | 'perMonth' | 'inAll', number>>) =>
  windowsAt({ minIntervalMs: 1, concurrency: 1, ...limits }, new Date(text)).map(({ window, limit, from, endsAt }) => [window, limit, from.toISOString(), endsAt?.toISOString() ?? null]);

describe('windowsAt', () => {
  it('gives the calendar’s windows that a source limits, the shortest first', () => {
    expect(at('2026-11-25T13:45:31.250Z', { perMonth: 5, perWeek: 4, perDay: 3, perHour: 2, perMinute: 1, inAll: 6 })).toEqual([
      ['minute', 1, '2026-11-25T13:45:00.000Z', '2026-11-25T13:46:00.000Z'],
      ['hour', 2, '2026-11-25T13:00:00.000Z', '2026-11-25T14:00:00.000Z'],
      ['day', 3, '2026-11-25T00:00:00.000Z', '2026-11-26T00:00:00.000Z'],
      ['week', 4, '2026-11-23T00:00:00.000Z', '2026-11-30T00:00:00.000Z'],
      ['month', 5, '2026-11-01T00:00:00.000Z', '2026-12-01T00:00:00.000Z'],
      ['inAll', 6, '1970-01-01T00:00:00.000Z', null],
    ]);
  });

  it.each([['2026-11-22T23:59:59.999Z', '2026-11-16T00:00:00.000Z'], ['2026-11-23T00:00:00.000Z', '2026-11-23T00:00:00.000Z']])('begins a week on Monday at %s', (now, from) => expect(at(now, { perWeek: 1 })[0]?.[2]).toBe(from));

  it('ends December with the year', () => expect(at('2026-12-31T10:00:00Z', { perMonth: 1 })).toEqual([['month', 1, '2026-12-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z']]));

  it('gives none where nothing is limited', () => expect(at('2026-11-25T00:00:00Z', {})).toEqual([]));
});
