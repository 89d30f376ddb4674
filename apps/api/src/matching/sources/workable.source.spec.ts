import { NormalizedPosting, type DropReason } from '@applywright/contracts';
import { normaliseWorkable, WorkableSource, type BoardRef } from './index';
import { workableJob } from './testing/ats-rows';

const BOARD: BoardRef = { token: 'melissokipos', company: 'Melissokipos' };
const posting = (result: NormalizedPosting | DropReason): NormalizedPosting => {
  if (typeof result === 'string') throw new Error(`dropped: ${result}`);
  return NormalizedPosting.parse(result);
};
const read = (changes: Record<string, unknown> = {}): NormalizedPosting => posting(normaliseWorkable(workableJob(changes), BOARD));

describe('normaliseWorkable', () => {
  it('reads all that a row holds', () => {
    expect(read()).toMatchObject({
      source: 'workable', board: 'melissokipos', externalId: '7C41F0D92B', title: 'Beekeeper and Trainer', company: 'Melissokipos', workplace: null, employmentType: 'part_time', department: 'Apiary', salary: null, descriptionComplete: true,
      places: [{ raw: 'Kavala, Eastern Macedonia and Thrace, Greece', city: 'Kavala', region: 'Eastern Macedonia and Thrace', countryCode: 'GR' }],
      url: 'https://apply.workable.com/j/7C41F0D92B', applyUrl: 'https://apply.workable.com/j/7C41F0D92B/apply', descriptionText: 'You keep forty hives and teach the people who want to.\n- A driving licence',
    });
  });

  it('takes a bare date for midnight in UTC, and the day of creation where none of publication is given', () => {
    expect(read().postedAt).toBe('2026-11-06T00:00:00.000Z');
    expect(read({ published_on: null }).postedAt).toBe('2026-11-04T00:00:00.000Z');
  });

  it.each([[true, 'remote'], [false, null], [null, null], ['true', null]])('reads telecommuting %p as %p', (telecommuting, workplace) => {
    expect(read({ telecommuting })).toMatchObject({ workplace, remoteScope: workplace === null ? null : { worldwide: false, countries: ['GR'] } });
  });

  it('keeps all places but the hidden ones, and the country alone when all are hidden', () => {
    const [kavala, volos] = [{ country: 'Greece', countryCode: 'GR', city: 'Kavala', region: null, hidden: true }, { country: 'Greece', countryCode: 'GR', city: 'Volos', hidden: false }];
    const sofia = { country: 'Bulgaria', countryCode: 'BG', city: 'Sofia', region: 'Sofia City' };
    expect(read({ locations: [kavala, volos, sofia] }).places.map(({ raw, countryCode }) => [raw, countryCode])).toEqual([['Volos, Greece', 'GR'], ['Sofia, Sofia City, Bulgaria', 'BG']]);
    expect(read({ locations: [kavala] }).places).toEqual([{ raw: 'Greece', countryCode: 'GR' }]);
  });

  it('falls back to the fields of the row when it lists no places, and to the short link when it has no address', () => {
    expect(read({ locations: [] }).places).toEqual([{ raw: 'Kavala, Eastern Macedonia and Thrace, Greece', city: 'Kavala', region: 'Eastern Macedonia and Thrace', countryCode: 'GR' }]);
    expect(read({ locations: [], city: '', state: null, country: null }).places).toEqual([]);
    expect(read({ url: undefined, shortlink: 'https://apply.workable.com/j/X' }).url).toBe('https://apply.workable.com/j/X');
  });
});

describe('WorkableSource', () => {
  const source = (body: unknown, status = 200, asked: string[] = []): WorkableSource =>
    new WorkableSource({ now: () => new Date(), sleep: async () => undefined, random: () => 0, fetch: async (url) => (asked.push(url), new Response(JSON.stringify(body), { status })) });

  it('takes the name of the company from the envelope', async () => {
    const asked: string[] = [];
    const run = await source({ name: 'Melissokipos AE', jobs: [workableJob()] }, 200, asked).collect(BOARD);
    expect(run.postings[0]).toMatchObject({ company: 'Melissokipos AE', board: 'melissokipos' });
    expect((await source({ name: ' ', jobs: [workableJob()] }).collect(BOARD)).postings[0]?.company).toBe('Melissokipos');
    expect(asked).toEqual(['https://apply.workable.com/api/v1/widget/accounts/melissokipos?details=true']);
  });

  it('reads a job that is listed once a place as one job with all its places', async () => {
    const [xanthi, none] = [{ city: 'Xanthi', state: '', country: 'Greece', locations: [{ country: 'Greece', countryCode: 'GR', city: 'Xanthi', region: null, hidden: false }] }, { city: 'Varna', state: '', country: 'Bulgaria', locations: [] }];
    const jobs = [workableJob(), workableJob({ shortcode: 'OTHER' }), workableJob(xanthi), workableJob(none), null, { title: 'No code' }, { title: 'No code' }];
    const run = await source({ name: 'M', jobs: [...jobs, ...Array.from({ length: 13 }, (_, n) => workableJob({ shortcode: `N${n}` }))] }).collect(BOARD);
    expect(run.postings[0]?.places.map(({ raw }) => raw)).toEqual(['Kavala, Eastern Macedonia and Thrace, Greece', 'Xanthi, Greece', 'Varna, Bulgaria']);
    expect(run.postings).toHaveLength(15);
    expect(run.dropped).toEqual(expect.arrayContaining([{ reason: 'no_id', count: 2 }, { reason: 'not_a_row', count: 1 }]));
  });

  it('sees no board where there is none or none with jobs, but reads one that has become empty as empty', async () => {
    expect(await source({ name: 'Melissokipos AE', jobs: [workableJob()] }).look(BOARD)).toEqual({ company: 'Melissokipos AE', openings: 1, samples: [{ title: 'Beekeeper and Trainer', place: 'Kavala, Eastern Macedonia and Thrace, Greece' }] });
    expect(await source({ name: 'Melissokipos AE', jobs: [] }).look(BOARD)).toBeNull();
    expect(await source({ error: 'Not found' }, 404).look(BOARD)).toBeNull();
    expect(await source({ name: 'Melissokipos AE', jobs: [] }).collect(BOARD)).toMatchObject({ postings: [], partial: false });
  });
});
