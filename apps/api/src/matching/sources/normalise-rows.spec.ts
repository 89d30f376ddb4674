import fc from 'fast-check';
import { NormalizedPosting, type DropReason } from '@applywright/contracts';
import { normaliseAshby, normaliseGreenhouse, normaliseLever, SourceFailure } from './index';
import { collectRows } from './collect-rows';
import { contentHash } from './finish-posting';
import { ashbyJob, greenhouseJob, leverPosting } from './testing/rows';

const BOARD = { token: 'acme', company: 'Acme' };
const posting = (result: NormalizedPosting | DropReason): NormalizedPosting => {
  if (typeof result === 'string') throw new Error(`dropped: ${result}`);
  return NormalizedPosting.parse(result);
};
const without = (row: object, key: string): object => Object.fromEntries(Object.entries(row).filter(([name]) => name !== key));

describe('normaliseGreenhouse', () => {
  it('reads all that a full row holds', () => {
    expect(posting(normaliseGreenhouse(greenhouseJob(), BOARD))).toMatchObject({
      source: 'greenhouse', board: 'acme', externalId: '7000001', company: 'Moorgate Robotics', workplace: 'hybrid', employmentType: 'full_time', department: 'Engineering', language: 'en',
      places: [{ raw: 'Berlin, Germany', city: 'Berlin', countryCode: 'DE' }], postedAt: '2026-11-03T13:00:00.000Z', expiresAt: null, descriptionComplete: true,
      salary: { min: 70000, max: 90000, currency: 'EUR', period: null, annualMin: 70000, annualMax: 90000 },
    });
  });

  it('decodes once, so that the text reads right and the HTML stays inert', () => {
    const read = posting(normaliseGreenhouse(greenhouseJob(), BOARD));
    expect(read.descriptionText).toContain('Build & run');
    expect(read.descriptionText).toContain('<1 day on call');
    expect(read.descriptionHtml).toContain('&lt;1 day on call');
    const shown = posting(normaliseGreenhouse(greenhouseJob({ content: '&lt;p&gt;Type &amp;lt;b&amp;gt;bold&amp;lt;/b&amp;gt; by hand&lt;/p&gt;' }), BOARD));
    expect(shown.descriptionHtml).toBe('<p>Type &lt;b&gt;bold&lt;/b&gt; by hand</p>');
  });

  it('skips a prospect post', () => {
    expect(normaliseGreenhouse(greenhouseJob({ internal_job_id: null }), BOARD)).toBe('prospect');
  });

  it('falls back to the update when no first publication is given, and to the board for the company', () => {
    const read = posting(normaliseGreenhouse(without(without(greenhouseJob(), 'first_published'), 'company_name'), BOARD));
    expect(read).toMatchObject({ postedAt: '2026-11-18T14:12:44.000Z', company: 'Acme' });
  });

  it('takes the period from the words beside the range, and one range over all offices of a currency', () => {
    const ranges = [{ min_cents: 2150, max_cents: 2600, currency_type: 'USD', title: 'Hourly pay', blurb: '' }, { min_cents: 2400, max_cents: 3100, currency_type: 'USD', title: 'Hourly pay, city' }, { min_cents: 1, max_cents: 2, currency_type: 'CAD' }];
    expect(posting(normaliseGreenhouse(greenhouseJob({ pay_input_ranges: ranges }), BOARD)).salary).toMatchObject({ min: 21.5, max: 31, currency: 'USD', period: 'hour', annualMin: 44720 });
  });

  it('reads country and scope of a remote location', () => {
    expect(posting(normaliseGreenhouse(greenhouseJob({ location: { name: 'Remote - Germany' } }), BOARD))).toMatchObject({ workplace: 'remote', remoteScope: { worldwide: false, countries: ['DE'] } });
  });

  it('leaves the work model open when nothing states it', () => {
    expect(posting(normaliseGreenhouse(greenhouseJob({ location: { name: 'Berlin' } }), BOARD)).workplace).toBeNull();
  });
});

describe('normaliseLever', () => {
  it('reads all that a full row holds', () => {
    const read = posting(normaliseLever(leverPosting(), BOARD));
    expect(read).toMatchObject({ company: 'Acme', workplace: 'hybrid', employmentType: 'full_time', seniority: 'senior', postedAt: '2026-11-03T08:00:00.000Z', salary: { min: 55000, max: 70000, currency: 'EUR', period: 'year' } });
    expect(read.places.map(({ raw }) => raw)).toEqual(['Barcelona', 'Montevideo']);
    expect(read.descriptionText).toMatch(/The role[\s\S]*You bring[\s\S]*- Spark or Flink[\s\S]*Equal opportunity/);
  });

  it.each([['on-site', 'onsite'], ['onsite', 'onsite'], ['remote', 'remote'], ['unspecified', null]])('reads the work model %s', (workplaceType, workplace) => {
    expect(posting(normaliseLever(leverPosting({ workplaceType }), BOARD)).workplace).toBe(workplace);
  });

  it('takes remote from the place when the work model is unspecified', () => {
    expect(posting(normaliseLever(leverPosting({ workplaceType: 'unspecified', categories: { location: 'Remote' }, country: null }), BOARD))).toMatchObject({ workplace: 'remote', places: [], remoteScope: null });
  });

  it('builds the text from the plain parts when there is no HTML', () => {
    const plain = without(without(leverPosting({ descriptionPlain: 'Two\n\nparts & <more>' }), 'description'), 'descriptionBody');
    expect(posting(normaliseLever(plain, BOARD)).descriptionText).toContain('parts & <more>');
  });
});

describe('normaliseAshby', () => {
  it('reads all that a full row holds, the work model before isRemote and the Salary component before the rest', () => {
    const read = posting(normaliseAshby(ashbyJob(), BOARD));
    expect(read).toMatchObject({ workplace: 'hybrid', remoteScope: null, employmentType: 'full_time', department: 'Design', postedAt: '2026-10-30T16:21:55.393Z', salary: { min: 81000, max: 87000, currency: 'USD', period: 'year' } });
    expect(read.places).toEqual([{ raw: 'Houston, TX', city: 'Houston', region: 'Texas', countryCode: 'US' }, { raw: 'Berlin', city: 'Berlin', region: 'Berlin', countryCode: 'DE' }]);
  });

  it('drops what is not listed', () => {
    expect(normaliseAshby(ashbyJob({ isListed: false }), BOARD)).toBe('unlisted');
  });

  it.each([[null, true, 'remote'], [null, null, null], [null, false, null], ['OnSite', true, 'onsite']])('reads workplaceType %p with isRemote %p as %p', (workplaceType, isRemote, workplace) => {
    expect(posting(normaliseAshby(ashbyJob({ workplaceType, isRemote }), BOARD)).workplace).toBe(workplace);
  });

  it('reads an address with and without postalAddress around it', () => {
    const flat = ashbyJob({ address: { addressLocality: 'Houston', addressCountry: 'USA' }, secondaryLocations: [] });
    expect(posting(normaliseAshby(flat, BOARD)).places).toEqual([{ raw: 'Houston, TX', city: 'Houston', region: 'Texas', countryCode: 'US' }]);
  });

  it('finds the salary in the tiers when the summary is missing, and none when only equity is paid', () => {
    const full = ashbyJob()['compensation'] as { compensationTiers: unknown };
    expect(posting(normaliseAshby(ashbyJob({ compensation: { compensationTiers: full.compensationTiers } }), BOARD)).salary?.min).toBe(81000);
    expect(posting(normaliseAshby(ashbyJob({ compensation: { minValue: 1, summaryComponents: [{ compensationType: 'EquityPercentage', minValue: 0.5, maxValue: 1 }] } }), BOARD)).salary).toBeNull();
  });
});

describe.each([
  ['greenhouse', normaliseGreenhouse, greenhouseJob(), { id: 'id', title: 'title', url: 'absolute_url' }],
  ['lever', normaliseLever, leverPosting(), { id: 'id', title: 'text', url: 'hostedUrl' }],
  ['ashby', normaliseAshby, ashbyJob(), { id: 'id', title: 'title', url: 'jobUrl' }],
] as const)('a row of %s', (source, normalise, row, names) => {
  it('is dropped with its reason when a required field is missing or no use', () => {
    expect([normalise(without(row, names.id), BOARD), normalise({ ...row, [names.title]: '  ' }, BOARD), normalise({ ...row, [names.url]: 'javascript:alert(1)' }, BOARD), normalise(null, BOARD), normalise([], BOARD)]).toEqual(['no_id', 'no_title', 'no_url', 'not_a_row', 'not_a_row']);
  });

  it('is read the same when the source adds fields', () => {
    expect(normalise({ ...row, brandNew: { deep: [1] } }, BOARD)).toEqual(normalise(row, BOARD));
  });

  it('never throws and never lacks id, title or address when it is any JSON at all', () => {
    const odd = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.string({ unit: 'binary' }), fc.double(), fc.constantFrom('<p>x', '&lt;b&gt;', 'Remote', '1 HOUR', 'https://a.example/1', [], {}, null));
    const keys = [...new Set([...Object.keys(row), 'categories', 'location', 'compensation', 'offices', 'metadata'])];
    const known = fc.record(Object.fromEntries(keys.map((key) => [key, fc.oneof(odd, fc.constant((row as Record<string, unknown>)[key]))])), { requiredKeys: [] });
    fc.assert(
      fc.property(fc.oneof({ weight: 4, arbitrary: known }, { weight: 1, arbitrary: odd }), (any) => {
        const result = normalise(any, BOARD);
        if (typeof result === 'string') return;
        NormalizedPosting.parse(result);
        expect(result.source).toBe(source);
      }),
      { numRuns: 3_400 },
    );
  });
});

describe('collectRows', () => {
  const rows = (good: number, bad: number): unknown[] => [...Array.from({ length: good }, (_, id) => greenhouseJob({ id: id + 1 })), ...Array.from({ length: bad }, () => greenhouseJob({ title: null }))];

  it('counts what it drops by reason', async () => {
    const run = await collectRows('greenhouse', BOARD, [...rows(8, 2), greenhouseJob({ id: 1 }), greenhouseJob({ internal_job_id: null })], false, normaliseGreenhouse);
    expect(run.postings).toHaveLength(8);
    expect(run.dropped).toEqual([{ reason: 'no_title', count: 2 }, { reason: 'repeated_id', count: 1 }, { reason: 'prospect', count: 1 }]);
  });

  it('fails when more than a fifth of the rows are broken, but not for prospects', async () => {
    await expect(collectRows('greenhouse', BOARD, rows(7, 2), false, normaliseGreenhouse)).rejects.toThrow(SourceFailure);
    await expect(collectRows('greenhouse', BOARD, rows(8, 2), false, normaliseGreenhouse)).resolves.toBeDefined();
    await expect(collectRows('greenhouse', BOARD, [greenhouseJob({ internal_job_id: null })], false, normaliseGreenhouse)).resolves.toBeDefined();
  });
});

describe('contentHash', () => {
  const hashOf = (title: string, company: string, places: Parameters<typeof contentHash>[0]['places'], descriptionText: string): string => contentHash({ title, company, places, descriptionText });
  it('ignores case, spacing and the order of places, and nothing else', () => {
    const places = [{ raw: 'Berlin', city: 'Berlin', countryCode: 'DE' }, { raw: 'Köln' }];
    const hash = hashOf('Nurse', 'Acme', places, 'Care for people');
    expect(hashOf('  NURSE ', 'acme', [...places].reverse(), 'Care  for\npeople')).toBe(hash);
    expect(hashOf('Nurse', 'Acme', [places[0]!], 'Care for people')).not.toBe(hash);
    expect(hashOf('Nurse', 'Acme', places, 'Care for peoples')).not.toBe(hash);
  });
});
