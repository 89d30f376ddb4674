import fc from 'fast-check';
import { calibrate, CALIBRATION } from './calibrate';
import { fact, NOW, posting, preferences } from './fixtures';
import { companyKey } from './filter';
import { integerParts } from './integer-parts';
import { desiredTitlePoints, levelOf, placePoints, recencyPoints, salaryNote, salaryPoints, seniorityPoints, traitsOfPosting, wantedPlaces } from './terms';
import type { PostingFacts } from './posting-index';
import type { Preferences } from '@applywright/contracts';

const advert = posting('Data Engineer', 'Acme', 'Berlin, Germany', 'SQL.');
const salary = (annualMax: number, currency = 'EUR') => ({ min: null, max: annualMax, currency, period: 'year' as const, annualMin: null, annualMax, estimated: false });

describe('integerParts', () => {
  it('sums to the rounded, clamped total when given any numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -60, max: 120, noNaN: true }), { minLength: 1, maxLength: 10 }), (parts) => {
        const { score, points } = integerParts(parts);
        const total = parts.reduce((sum, value) => sum + Math.max(0, value), 0) + parts.reduce((sum, value) => sum + Math.min(0, value), 0);
        expect(points.reduce((sum, value) => sum + value, 0)).toBe(score);
        expect(score).toBe(Math.min(100, Math.max(0, Math.round(total))) || 0);
        points.forEach((value, at) => expect(Math.abs(value)).toBeLessThanOrEqual(Math.abs(parts[at]!) + 1));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('calibrate', () => {
  it('rises with the raw score when evidence is the same', () => {
    for (let raw = 0; raw < 1.5; raw += 0.01) expect(calibrate(raw + 0.01, 100)).toBeGreaterThanOrEqual(calibrate(raw, 100));
    for (const [raw, points] of CALIBRATION) expect(calibrate(raw, 100)).toBeCloseTo(points);
  });
  it('stays at 40 when no career stands behind the words', () => expect(calibrate(5, 0)).toBe(40));
});

const pointsAt = (given: PostingFacts, some: Preferences): number => placePoints(traitsOfPosting(given), wantedPlaces(some), some.remote);

describe('placePoints', () => {
  it.each([
    ['Berlin', 6], ['Germany', 5], ['München', 1], ['France', -10], ['EU', 5],
  ])('gives points for %s when the posting is in Berlin', (place, points) => expect(pointsAt(advert, preferences({ places: [place] }))).toBe(points));
  it('says nothing against a place when the posting states none', () => expect(pointsAt({ ...advert, places: [] }, preferences({ places: ['Berlin'] }))).toBe(0));
  it('counts a remote posting against the user when its countries are others', () =>
    expect(pointsAt({ ...advert, places: [], workplace: 'remote', remoteScope: { worldwide: false, countries: ['US'] } }, preferences({ places: ['Germany'] }))).toBe(-10));
});

describe('salaryPoints', () => {
  const floor = preferences({ salaryFloor: { amount: 60_000, currency: 'EUR' } });
  it.each([[70_000, 3], [60_000, 3], [51_000, -5], [30_000, -10]])('weighs %d when the floor is 60,000', (amount, points) => expect(salaryPoints(salary(amount), floor.salaryFloor)).toBeCloseTo(points));
  it('compares by rough rates, and says so, when the currency is another', () => {
    expect(salaryPoints(salary(30_000, 'USD'), floor.salaryFloor)).toBe(-10);
    const pay = salary(70_000, 'GBP');
    expect([salaryPoints(pay, floor.salaryFloor), salaryNote(pay, floor.salaryFloor)]).toEqual([3, 'Up to 70000 GBP a year, about 80000 EUR, at or above your floor.']);
  });
  it('stays out of it when the currency is unknown', () => expect([salaryPoints(salary(1, 'XAF'), floor.salaryFloor), salaryPoints({ ...salary(1), currency: null }, floor.salaryFloor)]).toEqual([0, 0]));
});

describe('seniorityPoints', () => {
  const junior = { level: 'junior' as const, from: 'years' as const, factIds: [] };
  it.each([['Junior Data Engineer', 3], ['Data Engineer II', 0], ['Senior Data Engineer', -5], ['Director of Data', -10], ['Data Engineer', 0]])('weighs %s when the user is a junior', (title, points) =>
    expect(seniorityPoints(traitsOfPosting({ ...advert, title }).level, junior)).toBe(points));
  it('takes years of work when no title states a level', () => {
    const job = (start: string) => [fact({ kind: 'work', value: { title: 'Data Engineer', start, end: 'present' } })];
    expect([levelOf(job('2025-06'), preferences(), NOW)?.level, levelOf(job('2022-01'), preferences(), NOW)?.level, levelOf(job('2012-01'), preferences(), NOW)?.level]).toEqual(['junior', 'mid', 'senior']);
  });
});

describe('recencyPoints', () => {
  it.each([['2026-11-20T00:00:00Z', 3], ['2026-10-21T12:00:00Z', 0], ['2026-01-01T00:00:00Z', -3]])('weighs %s when today is 20 November', (postedAt, points) => expect(recencyPoints(Date.parse(postedAt), NOW)).toBeCloseTo(points));
});

describe('desiredTitlePoints', () => {
  it.each([[0, -6], [0.5, 3], [1, 12], [1.0000001, 12]])('turns a likeness of %d into points when a title is wanted', (cosine, points) =>
    expect(desiredTitlePoints(['Data Engineer'], cosine)).toBe(points));
  it('says nothing when no title is wanted', () => expect(desiredTitlePoints([], 0)).toBe(0));
});

describe('companyKey', () => {
  it('drops the legal form when there is one', () => expect(['Acme GmbH & Co. KG', 'ACME, Inc.', 'Acme S.A.', 'AG'].map(companyKey)).toEqual(['acme', 'acme', 'acme', 'ag']));
});
