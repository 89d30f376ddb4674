import { normaliseRemotive } from './remotive.source';
import { remotiveJob } from './testing/feed-rows';
import { postingOf } from './testing/read-row';

const FEED = { token: 'all', company: 'Remotive' };
const read = (changes: Record<string, unknown> = {}): ReturnType<typeof postingOf> => postingOf(normaliseRemotive(remotiveJob(changes), FEED));

describe('normaliseRemotive', () => {
  it('reads all that a full row holds, its date as UTC', () => {
    expect(read()).toMatchObject({
      externalId: '2097713', company: 'Paper Heron', workplace: 'remote', employmentType: 'part_time', seniority: 'senior', department: 'Design', postedAt: '2026-11-12T16:04:09.000Z', expiresAt: null,
      salary: { min: 3000, max: 3600, currency: 'EUR', period: 'month', annualMin: 36_000 },
    });
  });

  it('T13 keeps who may apply word for word and reads the countries of it', () => {
    expect(read()).toMatchObject({ places: [{ raw: 'Portugal, Spain' }], remoteScope: { worldwide: false, countries: ['ES', 'PT'] } });
    expect(read({ candidate_required_location: 'Americas, Europe' })).toMatchObject({ places: [{ raw: 'Americas, Europe' }], remoteScope: null });
    expect(read({ candidate_required_location: 'Worldwide' })).toMatchObject({ places: [], remoteScope: { worldwide: true } });
  });

  it.each([['$40,000 - $50,000', 40_000, 50_000, 'USD', null], ['40-50 USD per hour', 40, 50, 'USD', 'hour'], ['€3k/month', 3_000, 3_000, 'EUR', 'month']])('reads the pay %s', (salary, min, max, currency, period) => {
    expect(read({ salary }).salary).toMatchObject({ min, max, currency, period });
  });

  it('states no pay where the text is none', () => {
    for (const salary of ['', 'Competitive', null]) expect(read({ salary }).salary).toBeNull();
  });
});
