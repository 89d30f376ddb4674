import { checkClaims } from './check-claims';
import { DATE_CASES } from './dates-table';
import { FIGURE_CASES } from './figures-table';

const today = '2026-01-15';
const rows = (kind: 'yes' | 'no') => FIGURE_CASES.flatMap(({ fact, ...cases }) => cases[kind].map((sentence) => [sentence, fact] as const));
const check = (sentence: string, ...facts: string[]) => checkClaims([{ sentence, factIds: facts.map((_, i) => `f${i}`) }], facts.map((text, i) => ({ id: `f${i}`, text })), { today })[0];

describe('checkFigures', () => {
  it.each(rows('yes'))('passes "%s" when the facts say: %s', (sentence, fact) => {
    expect(check(sentence, fact)?.reasons).toEqual([]);
  });

  it.each(rows('no'))('refuses "%s" when the facts say: %s', (sentence, fact) => {
    expect(check(sentence, fact)?.supported).toBe(false);
  });
});

describe('checkDates, checkDurations, checkLanguages and checkPairing', () => {
  const dated = (kind: 'yes' | 'no') => DATE_CASES.flatMap(({ facts, ...cases }) => cases[kind].map((sentence) => [sentence, facts] as const));

  it.each(dated('yes'))('pass "%s" when the facts prove it', (sentence, facts) => {
    expect(check(sentence, ...facts)?.reasons).toEqual([]);
  });

  it.each(dated('no'))('refuse "%s" when the facts do not prove it', (sentence, facts) => {
    expect(check(sentence, ...facts)?.supported).toBe(false);
  });
});

describe('checkFigures reasons', () => {
  it.each([
    ['Ran 60 ovens a week.', 'Baker. Ran 60 ovens a day.', /span of time/],
    ['28 teachers.', 'Teacher. Classes of 28; 6 teachers.', /counts something else/],
    ['Waste rose by 12 %.', 'Cook. Waste fell by 12 %.', /other way/],
    ['10 dogs.', 'Groomer. 8-10 dogs.', /one end of a range/],
    ['Rate of 71 %, up from 64 %.', 'Clerk. Rate 71 % (average 64 %).', /no such change/],
  ])('name what was wrong when "%s" is claimed', (sentence, fact, reason) => {
    expect(check(sentence, fact)?.reasons.join(' ')).toMatch(reason);
  });
});
