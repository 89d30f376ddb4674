import { daysUntil, fieldDate, followUpWords, morningIn, morningOf } from './follow-up-words';

/** Local time, as people have it. */
const NOW = new Date(2026, 4, 10, 15, 30).getTime();
const on = (day: number, hour = 9): string => new Date(2026, 4, day, hour).toISOString();

describe('followUpWords', () => {
  it.each([
    [on(7), '3 days overdue'], [on(9, 23), '1 day overdue'], [on(10, 9), 'Follow up today'], [on(10, 23), 'Follow up today'], [on(11, 0), 'Follow up tomorrow'], [on(17), 'Follow up in 7 days'], [on(30), 'Follow up 30 May'],
  ])('counts days of the calendar for %s', (at, words) => expect(followUpWords(at, NOW)).toBe(words));
});

describe('the morning of a day', () => {
  it('is nine o’clock where the person is, so many days on', () => {
    expect(new Date(morningIn(7, NOW))).toEqual(new Date(2026, 4, 17, 9));
    expect(daysUntil(morningIn(7, NOW), NOW)).toBe(7);
  });

  it('is that of a day as a date field gives and takes it', () => {
    expect(morningOf('2026-05-17')).toBe(morningIn(7, NOW));
    expect(fieldDate(morningIn(7, NOW))).toBe('2026-05-17');
  });

  it.each(['', 'tomorrow', '2026-5-1'])('is none for “%s”', (date) => expect(morningOf(date)).toBeNull());
});
