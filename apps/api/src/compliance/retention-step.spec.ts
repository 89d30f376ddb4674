import fc from 'fast-check';
import { addMonths, DAY_MS, dueAt, NO_NOTICES, retentionStep, type RetentionNotices, type RetentionStep } from './retention-step';

/** A year of 365 days follows. */
const SEEN = new Date('2026-01-15T12:00:00Z');
const day = (n: number, from = SEEN): Date => new Date(from.getTime() + n * DAY_MS);
const sent = (n: number, from = SEEN) => ({ askedAt: day(n, from), sentAt: day(n, from) });
const asked = (n: number) => ({ askedAt: day(n), sentAt: null });
const step = (n: number, notices: Partial<RetentionNotices> = {}, from = SEEN): RetentionStep => retentionStep(from, { ...NO_NOTICES, ...notices }, day(n, from));

describe('retentionStep', () => {
  const both = { first: sent(335), last: sent(358) };
  it.each<[number, Partial<RetentionNotices>, RetentionStep]>([
    [0, {}, 'nothing'], [334, {}, 'nothing'], [335, {}, 'first-notice'],
    [335, { first: sent(335) }, 'nothing'], [357, { first: sent(335) }, 'nothing'], [358, { first: sent(335) }, 'last-notice'],
    [358, both, 'nothing'], [364, both, 'nothing'], [365, both, 'erase'], [366, both, 'erase'],
  ])('%i days after the last use, with %j: %s', (n, notices, what) => expect(step(n, notices)).toBe(what));

  it('waits for a week between the last notice and the end', () => {
    expect(step(365, { first: sent(335), last: sent(359) })).toBe('wait');
    expect(step(366, { first: sent(335), last: sent(359) })).toBe('erase');
    expect(retentionStep(SEEN, { first: sent(335), last: sent(358) }, new Date(day(365).getTime() - 1))).toBe('nothing');
  });

  it('a year with a leap day has one day more, and who was last here on a leap day is due on 28 February', () => {
    const seen = new Date('2027-03-01T00:00:00Z');
    const notices = { first: sent(336, seen), last: sent(359, seen) };
    expect([335, 336].map((n) => step(n, {}, seen))).toEqual(['nothing', 'first-notice']);
    expect([365, 366].map((n) => step(n, notices, seen))).toEqual(['nothing', 'erase']);
    expect(addMonths(new Date('2028-02-29T08:30:00Z'), 12).toISOString()).toBe('2029-02-28T08:30:00.000Z');
    expect(addMonths(new Date('2027-02-28T08:30:00Z'), 12).toISOString()).toBe('2028-02-28T08:30:00.000Z');
  });

  it('begins anew when somebody comes back after a notice', () => {
    const back = day(340);
    expect(retentionStep(back, NO_NOTICES, day(365))).toBe('nothing');
    expect(retentionStep(back, NO_NOTICES, day(335, back))).toBe('first-notice');
  });

  it('waits while mail fails, asks again after a week, and erases nobody', () => {
    expect(step(336, { first: asked(335) })).toBe('wait');
    expect(step(342, { first: asked(335) })).toBe('first-notice');
    expect(step(370, { first: sent(335), last: asked(369) })).toBe('wait');
    expect(step(400, { first: sent(335), last: asked(369) })).toBe('last-notice');
    for (let n = 365; n < 3000; n += 13) expect(step(n, { first: asked(n - 3) })).toBe('wait');
  });

  it('gives the whole time again to somebody whose notices are late, since the program was off for two months', () => {
    expect(step(400)).toBe('first-notice');
    const first = { askedAt: day(400), sentAt: day(401) };
    expect(dueAt(SEEN, { first, last: null }).toISOString()).toBe('2027-03-21T00:00:00.000Z');
    expect(step(415, { first })).toBe('nothing');
    expect(step(423, { first })).toBe('last-notice');
    expect(step(429, { first, last: sent(423) })).toBe('nothing');
    expect(step(430, { first, last: sent(423) })).toBe('erase');
  });

  it('erases nobody, whatever happened, without both notices, twelve months, and a week after the last one', () => {
    const instant = fc.integer({ min: 0, max: 900 * 24 }).map((h) => new Date(SEEN.getTime() + h * 3600 * 1000));
    const notice = fc.option(fc.record({ askedAt: instant, sentAt: fc.option(instant) }));
    fc.assert(
      fc.property(notice, notice, instant, (first, last, now) => {
        if (retentionStep(SEEN, { first, last }, now) !== 'erase') return;
        expect(now >= addMonths(SEEN, 12)).toBe(true);
        expect(first?.sentAt && last?.sentAt && now.getTime() - last.sentAt.getTime() >= 7 * DAY_MS).toBe(true);
      }),
    );
  });

  it('reaches the end in both notices and one erasure when it is looked at daily for years', () => {
    let notices: RetentionNotices = NO_NOTICES;
    const done: string[] = [];
    for (let n = 0; n < 800 && done.at(-1) !== 'erase'; n++) {
      // by the job's clock, and a mail is found to have left when the job comes round again
      const now = new Date(day(n).getTime() + 5 * 3600 * 1000);
      notices = { first: notices.first && { ...notices.first, sentAt: notices.first.sentAt ?? now }, last: notices.last && { ...notices.last, sentAt: notices.last.sentAt ?? now } };
      const what = retentionStep(SEEN, notices, now);
      if (what === 'first-notice') notices = { ...notices, first: { askedAt: now, sentAt: null } };
      if (what === 'last-notice') notices = { ...notices, last: { askedAt: now, sentAt: null } };
      if (what !== 'nothing' && what !== 'wait') done.push(`${what} ${n}`);
      if (what === 'erase') break;
    }
    expect(done).toEqual(['first-notice 335', 'last-notice 358', 'erase 366']);
  });
});
