import type { NormalizedPosting } from '@applywright/contracts';
import { normaliseAdzuna, normaliseIndeedFeed, normaliseJooble, normaliseLinkedinFeed, normaliseReed, normaliseUsajobs, type BoardRef } from './index';
import { readFeedDate } from './partner-feed';
import { adzunaResult, indeedFeedJob, joobleJob, linkedinFeedJob, reedResult, usajobsItem } from './testing/keyed-rows';

const search = (country: string): BoardRef => ({ token: 'nurse-3f9a', company: 'Search', search: { what: 'nurse', where: '', country } });
const FEED: BoardRef = { token: 'all', company: 'Feed' };
const made = (read: ReturnType<typeof normaliseAdzuna>): NormalizedPosting => {
  expect(typeof read).toBe('object');
  return read as NormalizedPosting;
};

describe('normaliseAdzuna', () => {
  const adzuna = (changes: Record<string, unknown> = {}, country = 'GB') => made(normaliseAdzuna(adzunaResult(changes), search(country)));

  it('reads an advert and keeps it under its country', () => {
    expect(adzuna()).toMatchObject({
      board: 'GB', externalId: '5310000417', title: 'Theatre Nurse (Days)', company: 'Wrenfield Infirmary', employmentType: 'part_time', industry: 'Healthcare', workplace: null, descriptionComplete: false, postedAt: '2026-11-19T08:14:52.000Z',
      places: [{ raw: 'Kendal, Cumbria', city: 'Kendal', countryCode: 'GB' }], salary: { min: 31469.2, max: 38308, currency: 'GBP', period: 'year', estimated: false },
    });
    expect(adzuna().descriptionText).toBe('You prepare the theatre and look after patients with the team & the surgeons…');
  });

  it.each([['1', true], [1, true], ['0', false], [0, false], [undefined, false]])('takes pay that is predicted (%j) for an estimate: %s', (salary_is_predicted, estimated) => expect(adzuna({ salary_is_predicted }).salary?.estimated).toBe(estimated));

  it.each([['US', 'USD'], ['DE', 'EUR'], ['PL', 'PLN'], ['CH', 'CHF']])('takes the currency of %s for %s', (country, currency) => expect(adzuna({}, country).salary?.currency).toBe(currency));

  it('takes a whole country for remote within it, and a place for a place', () => {
    expect(adzuna({ location: { display_name: 'US', area: ['US'] } }, 'US')).toMatchObject({ workplace: 'remote', remoteScope: { worldwide: false, countries: ['US'] } });
    expect(adzuna({ location: { display_name: 'Texas', area: ['US', 'Texas'] } }, 'US').workplace).toBeNull();
  });

  it('shows who names no employer as such', () => {
    for (const company of [{}, { display_name: '' }, undefined, 'Acme']) expect(adzuna({ company }).company).toBe('Unknown');
  });

  it('lets a contract say more than full-time', () => expect(adzuna({ contract_time: 'full_time', contract_type: 'contract' }).employmentType).toBe('contract'));
});

describe('normaliseUsajobs', () => {
  const job = (descriptor: Record<string, unknown> = {}) => made(normaliseUsajobs(usajobsItem({ descriptor }), search('US')));
  const paid = (MinimumRange: string, MaximumRange: string, RateIntervalCode: string) => job({ PositionRemuneration: [{ MinimumRange, MaximumRange, RateIntervalCode }] }).salary;

  it('reads an advert with all its places and the whole text', () => {
    expect(job()).toMatchObject({
      board: 'US', externalId: '845500193', title: 'Park Ranger (Interpretation)', company: 'Redrock Canyons Service', department: 'Department of Quiet Places', employmentType: 'full_time', workplace: null, descriptionComplete: true,
      url: 'https://www.usajobs.gov/job/845500193', applyUrl: 'https://www.usajobs.gov/job/845500193?PostingChannelID=RESTAPI', postedAt: '2026-11-09T00:00:00.000Z', expiresAt: '2026-12-04T23:59:59.997Z', salary: { min: 22.41, max: 29.13, currency: 'USD', period: 'hour' },
      places: [{ raw: 'Moab, Utah', city: 'Moab', region: 'Utah', countryCode: 'US' }, { raw: 'Page, Arizona', city: 'Page', region: 'Arizona', countryCode: 'US' }],
    });
    expect(job().descriptionText).toBe('You lead walks with visitors & tell the story of the rocks.\n\nDuties\n- Lead walks for <20 people\n- Write the programme\n\nQualifications\n\nOne year of guiding groups.');
  });

  it('reads pay by its interval and none where there is none', () => {
    expect(paid('102818', '193838', 'PA')).toMatchObject({ min: 102818, max: 193838, period: 'year' });
    expect(paid('4000', '5000', 'BW')).toMatchObject({ min: 2000, max: 2500, period: 'week' });
    expect([paid('0', '0', 'WC'), paid('100', '200', 'toString'), job({ PositionRemuneration: [] }).salary]).toEqual([null, null, null]);
  });

  it('takes only what is marked for remote', () => expect([true, 'True', false, null].map((RemoteIndicator) => job({ UserArea: { Details: { RemoteIndicator } } }).workplace)).toEqual(['remote', 'remote', null, null]));

  it('leaves any other port where it is', () => expect(job({ PositionURI: 'https://www.usajobs.gov:4430/job/1' }).url).toBe('https://www.usajobs.gov:4430/job/1'));
});

describe('normaliseReed', () => {
  const reed = (changes: Record<string, unknown> = {}) => made(normaliseReed(reedResult(changes), search('GB')));

  it('reads an advert with its detail', () => {
    expect(reed()).toMatchObject({
      board: 'GB', externalId: '54100231', title: 'Upholsterer', company: 'Calderbrook Interiors', employmentType: 'full_time', descriptionComplete: true, postedAt: '2026-11-13T00:00:00.000Z', expiresAt: '2026-12-11T00:00:00.000Z',
      salary: { min: 13.5, max: 16, currency: 'GBP', period: 'hour', annualMin: 28080 }, applyUrl: 'https://www.reed.co.uk/jobs/upholsterer/54100231',
    });
    expect(reed().descriptionText).toContain('- Webbing');
  });

  it('does not say per what a snippet’s pay is', () => {
    const snippet = reed({ detail: undefined });
    expect(snippet).toMatchObject({ descriptionComplete: false, descriptionText: 'You cover chairs for the trade. Full training…', salary: { min: 13.5, max: 16, period: null, annualMin: null } });
    expect(reed({ detail: undefined, minimumSalary: 35000, maximumSalary: 40000 }).salary).toMatchObject({ period: null, annualMin: 35000 });
  });

  it('leads to the employer’s own page where there is one', () => expect(reed({ detail: { externalUrl: 'https://calderbrook.example/jobs/7' } }).applyUrl).toBe('https://calderbrook.example/jobs/7'));
});

describe('normaliseJooble', () => {
  const jooble = (changes: Record<string, unknown> = {}) => made(normaliseJooble(joobleJob(changes), search('US')));

  it('reads a snippet without its tags', () => {
    expect(jooble()).toMatchObject({ board: 'US', externalId: '-4410022', title: 'Night Baker', company: 'Ovenlane Bakehouse', employmentType: 'part_time', descriptionComplete: false, postedAt: '2026-11-12T05:11:09.413Z', salary: { min: 17, max: 21, currency: 'USD', period: 'hour' } });
    expect(jooble().descriptionText).toBe('... You bake sourdough for the town and with the team...');
  });

  it('shows who names no employer as such', () => expect(jooble({ company: '' }).company).toBe('Unknown'));
});

describe('normaliseIndeedFeed', () => {
  const job = (changes: Record<string, unknown> = {}) => made(normaliseIndeedFeed(indeedFeedJob(changes), FEED));

  it('reads an advert', () => {
    expect(job()).toMatchObject({
      board: 'all', externalId: 'KM-2210', title: 'Stonemason', company: 'Kalkmoor Restaurierung', department: 'Construction', employmentType: 'full_time', workplace: null, postedAt: '2026-11-10T08:30:00.000Z', expiresAt: '2026-12-31T00:00:00.000Z',
      places: [{ city: 'Naumburg', countryCode: 'DE' }], salary: { min: 3200, max: 3900, currency: 'EUR', period: 'month' }, url: 'https://karriere.kalkmoor.example/2210?source=Indeed',
    });
    expect(JSON.stringify(job())).not.toContain('bewerbung@');
  });

  it.each([['Fully remote', 'remote'], ['Hybrid remote', 'hybrid'], ['Temporarily remote', null], ['COVID-19', null], ['', null]])('reads the remote type %j as %j', (remotetype, workplace) => expect(job({ remotetype }).workplace).toBe(workplace));

  it('names the agency where the employer is not named', () => expect([job({ company: '' }).company, job({ company: '', sourcename: '' }).company]).toEqual(['Ostwind Personal', 'Unknown']));
});

describe('normaliseLinkedinFeed', () => {
  const job = (changes: Record<string, unknown> = {}) => made(normaliseLinkedinFeed(linkedinFeedJob(changes), FEED));

  it('reads an advert', () => {
    expect(job()).toMatchObject({
      board: 'all', externalId: 'ow-5519', title: 'Laboratory Planner', company: 'Feldspat Analytik', workplace: 'hybrid', employmentType: 'full_time', postedAt: '2026-11-16T00:00:00.000Z', expiresAt: '2026-12-20T00:00:00.000Z',
      salary: { min: 3800, max: 4600, currency: 'EUR', period: 'month' }, url: 'https://jobs.feldspat.example/5519/apply',
    });
    expect(job().places[0]).toMatchObject({ raw: 'Graz, Austria', city: 'Graz', countryCode: 'AT' });
  });

  it.each([['On-site', 'onsite'], ['Remote', 'remote'], ['', null]])('reads the workplace %j as %j', (workplaceTypes, workplace) => expect(job({ workplaceTypes }).workplace).toBe(workplace));
});

describe('readFeedDate', () => {
  it.each([
    ['Fri, 10 Jul 2026 22:49:39 GMT', '2026-07-10T22:49:39.000Z'], ['10 Jul 2026 22:49:39 +0200', '2026-07-10T20:49:39.000Z'], ['2026-07-10T22:49:39Z', '2026-07-10T22:49:39.000Z'], ['2026-07-10', '2026-07-10T00:00:00.000Z'],
    ['Fri, 10 Jul 2026 22:49:39', null], ['10 Nix 2026 22:49:39 GMT', null], ['', null], [7, null], [null, null],
  ])('reads %j as %j', (text, instant) => expect(readFeedDate(text)).toBe(instant));
});
