import * as fc from 'fast-check';
import { hasBit } from './bitmap';
import { compileFilter, hardFilter } from './filter';
import { posting, preferences } from './fixtures';
import { buildIndex } from './posting-index';

const COMPANIES = ['Acme GmbH', 'ACME Inc', 'Harbor Health', 'Volta'];
const INDUSTRIES = ['Healthcare', 'Hospital & Health Care', 'Retail & E-commerce', 'Basket weaving', null];
const TYPES = ['full_time', 'part_time', 'contract', null] as const;
const LANGUAGES = ['de', 'de-AT', 'EN', 'fr', null];
const WORKPLACES = ['remote', 'onsite', 'hybrid', null] as const;
const POSTINGS = Array.from({ length: 200 }, (_, n) =>
  posting(`Job ${n}`, COMPANIES[n % 4]!, n % 7 === 0 ? 'Remote - Germany' : 'Berlin', '', { industry: INDUSTRIES[n % 5]!, employmentType: TYPES[Math.floor(n / 4) % 4]!, language: LANGUAGES[Math.floor(n / 3) % 5]!, workplace: WORKPLACES[Math.floor(n / 5) % 4]! }));
const index = buildIndex(POSTINGS);
const shown = (some: Parameters<typeof preferences>[0]) => {
  const bitmap = compileFilter(index, preferences(some));
  return POSTINGS.filter((_, ordinal) => !bitmap || hasBit(bitmap, ordinal));
};

describe('compileFilter', () => {
  it('is nothing when nothing is preferred', () => expect(compileFilter(index, preferences())).toBeUndefined());

  it('hides ignored companies in whatever legal form', () => {
    expect(new Set(shown({ ignoredCompanies: ['Acme Ltd'] }).map(({ company }) => company))).toEqual(new Set(['Harbor Health', 'Volta']));
  });
  it('hides ignored industries by whatever name, and shows postings that state none', () => {
    expect(new Set(shown({ ignoredIndustries: ['Healthcare'] }).map(({ industry }) => industry))).toEqual(new Set(['Retail & E-commerce', 'Basket weaving', null]));
  });
  it('hides postings that state another kind of employment, and shows those that state none', () => {
    expect(new Set(shown({ employmentTypes: ['part_time', 'temporary'] }).map(({ employmentType }) => employmentType))).toEqual(new Set(['part_time', null]));
  });
  it('hides postings in another language, and shows those that state none', () => {
    expect(new Set(shown({ languages: ['de'] }).map(({ language }) => language))).toEqual(new Set(['de', 'de-AT', null]));
  });
  it('shows remote postings alone, or none of them', () => {
    const remote = shown({ remote: 'only' });
    expect(remote.length).toBeGreaterThan(0);
    expect(remote.every(({ workplace, places }) => workplace === 'remote' || (workplace === null && places[0]!.raw.startsWith('Remote')))).toBe(true);
    expect(shown({ remote: 'no' })).toHaveLength(POSTINGS.length - remote.length);
  });

  it('says what hardFilter says when preferences are of any kind', () => {
    const some = fc.record({
      ignoredCompanies: fc.subarray(['ACME', 'volta bv', 'Nobody']), ignoredIndustries: fc.subarray(['Healthcare', 'Retail & E-commerce', 'Basket weaving', 'Legal']),
      remote: fc.constantFrom('any' as const, 'only' as const, 'no' as const), employmentTypes: fc.subarray(['full_time', 'contract', 'internship'] as const).map((list) => [...list]), languages: fc.subarray(['de', 'en', 'it']),
    });
    fc.assert(fc.property(some, (wanted) => expect(shown(wanted)).toEqual(POSTINGS.filter(hardFilter(preferences(wanted))))), { numRuns: 300 });
  });
});
