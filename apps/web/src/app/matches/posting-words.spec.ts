import { agoWords, applyUrl, placeWords, salaryWords, webUrl } from './posting-words';

const salary = { min: null, max: null, currency: 'EUR', period: 'year', annualMin: null, annualMax: null, estimated: false } as const;

describe('salaryWords', () => {
  it.each([
    [{ ...salary, min: 70_000, max: 90_000 }, '€70K–90K'],
    [{ ...salary, min: 52_500 }, 'from €52.5K'],
    [{ ...salary, max: 120_000, currency: 'USD' }, 'up to $120K'],
    [{ ...salary, min: 45, max: 45, period: 'hour' as const }, '€45 an hour'],
    [{ ...salary, min: 4_200, period: 'month' as const, estimated: true }, '≈ from €4,200 a month'],
    [{ ...salary, min: 50_000, currency: null }, 'from 50K'],
    [salary, ''],
    [null, ''],
  ])('says %p as “%s”', (value, words) => expect(salaryWords(value)).toBe(words));
});

describe('agoWords', () => {
  const now = Date.parse('2026-11-22T12:00:00Z');
  it.each([['2026-11-22T01:00:00Z', 'today'], ['2026-11-21T10:00:00Z', 'yesterday'], ['2026-11-12T10:00:00Z', '10 days ago'], ['2026-10-25T10:00:00Z', '4 weeks ago'], ['2026-06-01T10:00:00Z', '6 months ago'], [null, ''], ['never', '']])(
    'says %p as “%s”',
    (instant, words) => expect(agoWords(instant, now)).toBe(words),
  );
});

describe('links', () => {
  it.each(['javascript:alert(1)', 'data:text/html,x', '//x.example', ''])('are refused when they are %p', (url) => expect(webUrl(url)).toBeNull());
  it('lead to the posting when the address to apply is odd', () => expect(applyUrl({ applyUrl: 'javascript:1', url: 'https://jobs.example/2' })).toBe('https://jobs.example/2'));
});

describe('placeWords', () => {
  it('names the first and counts the rest', () => expect(placeWords([{ raw: 'Oslo' }, { raw: 'Bergen' }, { raw: 'Remote' }])).toBe('Oslo +2'));
});
