import { normaliseHimalayas } from './himalayas.source';
import { himalayasJob } from './testing/feed-rows';
import { postingOf } from './testing/read-row';

const FEED = { token: 'all', company: 'Himalayas' };
const read = (changes: Record<string, unknown> = {}): ReturnType<typeof postingOf> => postingOf(normaliseHimalayas(himalayasJob(changes), FEED));

describe('normaliseHimalayas', () => {
  it('reads all that a full row holds', () => {
    expect(read()).toMatchObject({
      source: 'himalayas', board: 'all', externalId: 'https://himalayas.app/companies/tidemark-sensors/jobs/site-reliability-engineer', company: 'Tidemark Sensors', workplace: 'remote', employmentType: 'full_time', seniority: 'mid', department: 'Engineering',
      salary: { min: 5200, max: 6800, currency: 'EUR', period: 'month', annualMin: 62_400 }, postedAt: '2026-11-17T07:20:00.000Z', expiresAt: '2026-12-17T09:33:20.000Z', descriptionComplete: true,
    });
  });

  it('T13 takes an empty list of restrictions for the whole world and a list for exactly its countries', () => {
    expect(read({ locationRestrictions: [] })).toMatchObject({ remoteScope: { worldwide: true, countries: [] }, places: [] });
    expect(read().remoteScope).toEqual({ worldwide: false, countries: ['CD', 'DE'] });
    expect(read({ locationRestrictions: [{ alpha2: 'US', name: 'United States', slug: 'united-states' }] })).toMatchObject({ remoteScope: { worldwide: false, countries: ['US'] }, places: [{ raw: 'United States', countryCode: 'US' }] });
    expect(read({ locationRestrictions: null }).remoteScope).toBeNull();
  });

  it('T10 reads dates in seconds and in milliseconds', () => {
    expect(read({ pubDate: 1794900000000, expiryDate: 1797500000 })).toMatchObject({ postedAt: read().postedAt, expiresAt: read().expiresAt });
  });

  it('T9 rejects pay that nobody can believe, and reads a year where no period is stated', () => {
    expect(read({ minSalary: 4, maxSalary: 5500 }).salary).toBeNull();
    expect(read({ minSalary: null, maxSalary: null }).salary).toBeNull();
    expect(read({ minSalary: 90_000, maxSalary: 120_000, salaryPeriod: undefined, currency: 'USD' }).salary).toMatchObject({ period: null, annualMin: 90_000 });
  });

  it.each([['Full Time', 'full_time'], ['Part Time', 'part_time'], ['Contractor', 'contract'], ['Temporary', 'temporary'], ['Intern', 'internship'], ['Volunteer', null], ['Other', null]])('reads the employment type %s', (employmentType, expected) => {
    expect(read({ employmentType }).employmentType).toBe(expected);
  });

  it('shows the excerpt, as incomplete, when there is no description', () => {
    expect(read({ description: '' })).toMatchObject({ descriptionText: 'Keep the lights of our tide sensors on.', descriptionComplete: false });
  });
});
