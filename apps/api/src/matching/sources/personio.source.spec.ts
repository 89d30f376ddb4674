import { personioXml } from '@applywright/testing';
import { NormalizedPosting, type DropReason } from '@applywright/contracts';
import { normalisePersonio, PersonioSource, type BoardRef, type SourceDeps } from './index';
import { personioPosition } from './testing/ats-rows';

const BOARD: BoardRef = { token: 'brombach', company: 'Brombach' };
const posting = (result: NormalizedPosting | DropReason): NormalizedPosting => {
  if (typeof result === 'string') throw new Error(`dropped: ${result}`);
  return NormalizedPosting.parse(result);
};
const read = (changes: Record<string, unknown> = {}, board = BOARD): NormalizedPosting => posting(normalisePersonio(personioPosition(changes), board));

/** A vendor whose hosts answer as told; an address that is not told of is not found. */
function vendor(answers: Record<string, string>): { deps: SourceDeps; asked: string[]; told: (string | null)[] } {
  const asked: string[] = [];
  const told: (string | null)[] = [];
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    asked.push(url);
    told.push(new Headers(init.headers).get('if-none-match'));
    const body = answers[new URL(url).hostname];
    return body === undefined ? new Response('', { status: 404 }) : new Response(body, { headers: { etag: '"1"' } });
  };
  return { deps: { fetch, now: () => new Date(), sleep: async () => undefined, random: () => 0 }, asked, told };
}

describe('normalisePersonio', () => {
  it('reads all that a position holds', () => {
    expect(read()).toMatchObject({
      source: 'personio', board: 'brombach', externalId: '1760233', title: 'Measuring Technician (m/f/d)', company: 'Brombach Optik GmbH', workplace: null, employmentType: 'full_time', seniority: 'mid', department: 'Quality', industry: 'Manufacturing',
      salary: null, postedAt: '2026-10-28T09:30:00.000Z', url: 'https://brombach.jobs.personio.de/job/1760233', applyUrl: 'https://brombach.jobs.personio.de/job/1760233', descriptionComplete: true,
    });
  });

  it('keeps all offices', () => {
    expect(read().places.map(({ raw, countryCode }) => [raw, countryCode])).toEqual([['Jena', 'DE'], ['Dresden', 'DE'], ['Graz, Austria', 'AT']]);
    expect(read({ additionalOffices: ['Jena', ''], office: 'Jena' }).places).toHaveLength(1);
  });

  it('joins the parts of the text under their headings and leaves empty ones out', () => {
    const jobDescriptions = [...(personioPosition()['jobDescriptions'] as object[]), { name: 'Benefits', value: ' ' }, { name: 'A < B', value: '<p>Less.</p>' }];
    expect(read({ jobDescriptions }).descriptionText).toMatch(/^What you do\n\nYou measure lenses[\s\S]*What you bring\n- Training in precision optics\n- An eye for 0\.1 µm\n\nA < B\n\nLess\.$/);
  });

  it.each(['17a', '-3', '1/2', '../1', '1.5', '٣'])('gives no address for the id %p', (id) => {
    expect(normalisePersonio(personioPosition({ id }), BOARD)).toBe('no_url');
  });

  it.each([
    ['permanent', 'full-time', 'full_time'], ['permanent', 'part-time', 'part_time'], ['permanent', 'full-or-part-time', null], ['intern', 'full-time', 'internship'], ['trainee', 'full-time', 'internship'], ['freelance', 'part-time', 'freelance'], ['temporary', 'full-time', 'temporary'],
    ['working_student', 'part-time', 'part_time'], ['permanent', '', 'full_time'], ['', '', null],
  ])('reads the contract %p with the schedule %p as %p', (employmentType, schedule, kind) => {
    expect(read({ employmentType, schedule }).employmentType).toBe(kind);
  });

  it('reads a remote office as a work model', () => {
    expect(read({ office: 'Remote', additionalOffices: [] })).toMatchObject({ workplace: 'remote', places: [] });
    expect(read({ name: 'Editor (Remote)', additionalOffices: [] })).toMatchObject({ workplace: 'remote', remoteScope: { worldwide: false, countries: ['DE'] } });
  });
});

describe('PersonioSource', () => {
  const feed = (...rows: Record<string, unknown>[]): string => personioXml(rows.map((row) => personioPosition(row)));

  it('reads positions out of the feed, an end tag within a text included', async () => {
    const odd = { id: '2', jobDescriptions: [{ name: 'About <you> & us', value: '<p>A literal </position> and ]]> do not end this: <b>bold</b>.</p>' }] };
    const run = await new PersonioSource(vendor({ 'brombach.jobs.personio.de': feed({}, odd, { id: '3', subcompany: '', additionalOffices: [] }) }).deps).collect(BOARD);
    expect(run.postings.map(({ externalId, title, company, places }) => [externalId, title, company, places.length])).toEqual([['1760233', 'Measuring Technician (m/f/d)', 'Brombach Optik GmbH', 3], ['2', 'Measuring Technician (m/f/d)', 'Brombach Optik GmbH', 3], ['3', 'Measuring Technician (m/f/d)', 'Brombach', 1]]);
    expect(run.postings[1]?.descriptionText).toBe('About <you> & us\n\nA literal and ]]> do not end this: bold.');
    expect(run.postings[0]?.descriptionHtml).toContain('<li>An eye for 0.1 µm</li>');
  });

  it('asks the host in .com when the one in .de knows no such company, and leads to the pages there', async () => {
    const { deps, asked, told } = vendor({ 'brombach.jobs.personio.com': feed({}) });
    const run = await new PersonioSource(deps).collect(BOARD, { etag: '"0"' });
    expect(asked).toEqual(['https://brombach.jobs.personio.de/xml?language=en', 'https://brombach.jobs.personio.com/xml?language=en']);
    expect(told).toEqual(['"0"', '"0"']);
    expect(run.postings[0]?.url).toBe('https://brombach.jobs.personio.com/job/1760233');
  });

  it('asks only the host that is known', async () => {
    const { deps, asked } = vendor({});
    await expect(new PersonioSource(deps).collect({ ...BOARD, baseUrl: 'https://brombach.jobs.personio.com' })).rejects.toMatchObject({ reason: 'unknown_board' });
    await expect(new PersonioSource(deps).collect({ ...BOARD, baseUrl: 'https://other.jobs.personio.com' })).rejects.toMatchObject({ reason: 'address_refused' });
    expect(asked).toEqual(['https://brombach.jobs.personio.com/xml?language=en']);
    expect(await new PersonioSource(deps).look(BOARD)).toBeNull();
  });

  it('names the company where all positions are of one', async () => {
    const look = (xml: string): Promise<unknown> => new PersonioSource(vendor({ 'brombach.jobs.personio.de': xml }).deps).look(BOARD);
    expect(await look(feed({}, { id: '2', office: 'Ulm' }))).toEqual({ company: 'Brombach Optik GmbH', openings: 2, samples: [{ title: 'Measuring Technician (m/f/d)', place: 'Jena' }, { title: 'Measuring Technician (m/f/d)', place: 'Ulm' }] });
    expect(await look(feed({}, { id: '2', subcompany: 'Brombach Dienste GmbH' }))).toMatchObject({ company: null });
    expect(await look(feed())).toBeNull();
  });

  it.each([
    ['a feed that declares entities', '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]><workzag-jobs><position><id>1</id><name>&b;</name></position></workzag-jobs>', 'not_xml'],
    ['a feed that breaks off', feed({}).slice(0, -20), 'not_xml'], ['a page', '<!DOCTYPE html><html><body>Sign in</body></html>', 'not_xml'], ['JSON', '{"positions":[]}', 'not_xml'], ['another feed', '<jobs><position/></jobs>', 'wrong_shape'],
  ])('fails at %s', async (_, body, reason) => {
    await expect(new PersonioSource(vendor({ 'brombach.jobs.personio.de': body }).deps).collect(BOARD)).rejects.toMatchObject({ reason });
  });
});
