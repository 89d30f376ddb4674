import { ListMatchesQuery, type Match } from '@applywright/contracts';
import { listMatches } from './list-matches';

const salary = (annualMax: number, currency: string) => ({ min: null, max: annualMax, currency, period: 'year' as const, annualMin: null, annualMax, estimated: false });
const match = (jobId: string, score: number, over: { posting?: object; stage?: Match['stage'] } = {}): Match =>
  ({
    jobId, score, parts: [], stage: over.stage ?? 'new', duplicates: 0, reposts: 0, freshness: { level: 'current', reasons: [] }, matchedAt: '',
    posting: { id: jobId, title: `Job ${jobId}`, company: 'Acme', places: [{ raw: 'Berlin', city: 'Berlin', countryCode: 'DE' }], workplace: null, remoteScope: null, salary: null, postedAt: null, industry: null, ...over.posting },
  }) as unknown as Match;
const query = (over: object = {}) => ListMatchesQuery.parse(over);
const ids = (matches: Match[], over: object) => listMatches(matches, query(over)).items.map((m) => m.jobId);

describe('listMatches', () => {
  it('orders by score, best first, and hides what was removed', () => expect(ids([match('a', 10), match('b', 90), match('c', 50, { stage: 'removed' })], {})).toEqual(['b', 'a']));
  it('orders pay across currencies and puts unstated pay last both ways', () => {
    const all = [match('none', 99), match('eur', 1, { posting: { salary: salary(60_000, 'EUR') } }), match('inr', 2, { posting: { salary: salary(900_000, 'INR') } }), match('usd', 3, { posting: { salary: salary(100_000, 'USD') } })];
    expect(ids(all, { sort: 'salary' })).toEqual(['usd', 'eur', 'inr', 'none']);
    expect(ids(all, { sort: 'salary', order: 'asc' })).toEqual(['inr', 'eur', 'usd', 'none']);
  });
  it('a salary floor leaves out postings that name no pay', () => expect(ids([match('none', 9), match('low', 8, { posting: { salary: salary(30_000, 'EUR') } }), match('ok', 7, { posting: { salary: salary(50_000, 'EUR') } })], { minSalary: 40_000 })).toEqual(['ok']));
  it('finds places whatever their accents', () => expect(ids([match('z', 1, { posting: { places: [{ raw: 'Zürich', city: 'Zürich', countryCode: 'CH' }] } }), match('b', 2)], { location: 'zurich' })).toEqual(['z']));
  it('counts facets over everything that fits, not over the page', () => {
    const { total, items, facets } = listMatches([match('a', 3), match('b', 2), match('c', 1)], query({ limit: 1 }));
    expect([total, items.length, facets.countries]).toEqual([3, 1, [{ code: 'DE', count: 3 }]]);
  });
});
