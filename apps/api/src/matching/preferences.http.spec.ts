import { INDUSTRIES, NO_PREFERENCES, type Preferences, type Problem, routes } from '@applywright/contracts';
import { startTestApp, type Person, type TestApp } from '../../testing/start-test-app';

describe('what a person looks for', () => {
  let app: TestApp;
  let person: Person;
  beforeAll(async () => {
    app = await startTestApp();
    person = await app.person();
  });
  afterAll(() => app.close());

  const wishes: Preferences = {
    ...NO_PREFERENCES, desiredTitles: ['Bäckermeisterin'], places: ['Linz'], radiusKm: 50, remote: 'no', salaryFloor: { amount: 42_000, currency: 'EUR' }, employmentTypes: ['part_time'],
    languages: ['de'], ignoredCompanies: ['Mühle & Söhne'], ignoredIndustries: [...INDUSTRIES], workCountries: ['AT', 'DE'], digest: 'weekly',
  };

  it('is nothing at first, and all of it comes back as it was put', async () => {
    expect((await person.call(routes.getPreferences)).body).toEqual(NO_PREFERENCES);
    expect((await person.call(routes.putPreferences, { body: wishes })).status).toBe(200);
    expect((await person.call(routes.getPreferences)).body).toEqual(wishes);
  });

  it.each([
    ['an industry beside the list', { ignoredIndustries: ['Insurance', 'Gambling halls'] }, 'body.ignoredIndustries.1'],
    ['no radius', { radiusKm: 0 }, 'body.radiusKm'],
    ['a language by its name', { languages: ['German'] }, 'body.languages.0'],
    ['a country by its name', { workCountries: ['Austria'] }, 'body.workCountries.0'],
    ['a salary below nothing', { salaryFloor: { amount: -1, currency: 'EUR' } }, 'body.salaryFloor.amount'],
  ])('refuses %s at its field, and keeps what was there', async (_, part, path) => {
    const { status, body } = await person.call(routes.putPreferences, { body: { ...wishes, ...part } });
    expect(status).toBe(400);
    expect((body as Problem).fields?.map((field) => field.path)).toEqual([path]);
    expect((await person.call(routes.getPreferences)).body).toEqual(wishes);
  });
});
