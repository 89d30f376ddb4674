import { routes, type CompanyImport, type CompanySearch, type FollowedCompany } from '@applywright/contracts';
import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { GOOD_PASSWORD, startTestApp, type Person, type TestApp } from '../../../testing/start-test-app';
import { JobQueue } from '../../platform/queue/job-queue';
import { RetentionService } from '../../compliance/retention.service';
import { SampleBoards } from '../sample-boards';

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });
const NO_BOARD = () => json({ ok: false }, 404);
const greenhouse = (company: string, titles: readonly string[]) => (url: URL) =>
  url.pathname.endsWith('/jobs')
    ? json({ jobs: titles.map((title, id) => ({ id: id + 1, internal_job_id: id + 1, title, location: { name: 'Bremen' }, absolute_url: `https://boards.greenhouse.io/x/jobs/${id + 1}`, content: 'Text', updated_at: '2026-11-10T10:00:00Z' })) })
    : json({ name: company, content: '' });
const lever = (titles: readonly string[]) => () => json(titles.map((text, id) => ({ id: `l${id}`, text, categories: { location: 'Hamburg' }, hostedUrl: `https://jobs.lever.co/x/${id}`, applyUrl: `https://jobs.lever.co/x/${id}/apply`, description: 'Text' })));

/** Vendors of this test by host and path; what is not here does not exist. */
const BOARDS: Readonly<Record<string, (url: URL) => Response>> = {
  'boards-api.greenhouse.io/v1/boards/brightloom': greenhouse('Brightloom Textiles', ['Weaver', 'Dyer', 'Buyer', 'Driver', 'Clerk', 'Cook']),
  'boards-api.greenhouse.io/v1/boards/orbenwerk': greenhouse('Orbenwerk Dental', ['Dentist']),
  'boards-api.greenhouse.io/v1/boards/bolt': greenhouse('Bolt', ['Rider']),
  'api.lever.co/v0/postings/inkmarten': lever(['Editor']),
  'api.eu.lever.co/v0/postings/steinbrueck': lever(['Steinmetz', 'Polier']),
  'api.lever.co/v0/postings/throttled': () => new Response('', { status: 403 }),
};
const asked: string[] = [];
const vendors = async (address: string): Promise<Response> => {
  const url = new URL(address);
  asked.push(url.host + url.pathname);
  if (url.host === 'api.ashbyhq.com') return new Response('', { status: 403 });
  return (BOARDS[(url.host + url.pathname).replace(/\/jobs$/, '')] ?? NO_BOARD)(url);
};

describe('following companies', () => {
  let app: TestApp;
  let person: Person;
  let stranger: Person;
  beforeAll(async () => {
    app = await startTestApp({ SAMPLE_BOARDS: '1' }, { vendors });
    await app.app.get(JobQueue, { strict: false }).idle();
    [person, stranger] = [await app.person(), await app.person()];
  });
  afterAll(() => app.close());

  const find = async (address: string, who = person) => (await who.call(routes.findCompany, { body: { address } })).body as CompanySearch;
  const follow = (source: string, token: string, who = person) => who.call(routes.followCompany, { body: { source, token } as never });
  const listed = async (who = person) => ((await who.call(routes.listCompanies)).body as { items: FollowedCompany[] }).items;
  const settle = () => app.app.get(JobQueue, { strict: false }).idle();
  const rows = (name: string) => app.app.get<Connection>(getConnectionToken()).collection(name);

  describe('finding', () => {
    it('shows the board that an address names, with openings and samples', async () => {
      expect(await find('Look: https://job-boards.greenhouse.io/brightloom/jobs/1?utm_source=mail !')).toEqual({
        candidates: [{ source: 'greenhouse', token: 'brightloom', company: 'Brightloom Textiles', openings: 6, certainty: 'certain', followed: false, samples: ['Weaver', 'Dyer', 'Buyer', 'Driver', 'Clerk'].map((title) => ({ title, place: 'Bremen' })) }],
        notes: [],
      });
    });
    it('finds a board of Lever in its European region, and says the name that its address has', async () => {
      asked.length = 0;
      expect((await find('https://jobs.eu.lever.co/steinbrueck')).candidates).toEqual([expect.objectContaining({ source: 'lever', token: 'steinbrueck', company: 'Steinbrueck', openings: 2, certainty: 'certain' })]);
      expect(asked).toEqual(['api.lever.co/v0/postings/steinbrueck', 'api.eu.lever.co/v0/postings/steinbrueck']);
    });
    it('finds a sample board by the address of its own page', async () => {
      const origin = app.app.get(SampleBoards, { strict: false }).origin as string;
      for (const address of [`${origin}/jobs/veldkamp-roos`, `${origin}/jobs/veldkamp-roos/1?x=1`, origin.replace(/^http:\/\//, '').concat('/jobs/veldkamp-roos')]) {
        expect((await find(address)).candidates).toEqual([expect.objectContaining({ source: 'greenhouse', token: 'veldkamp-roos', certainty: 'certain' })]);
      }
      expect((await find('http://127.0.0.1:1/jobs/veldkamp-roos')).candidates).toEqual([]);
    });
    it('finds a board of the directory by the company’s name, and asks nobody else', async () => {
      asked.length = 0;
      expect((await find('tidewrack systems GmbH')).candidates).toEqual([expect.objectContaining({ source: 'greenhouse', token: 'tidewrack', company: 'Tidewrack Systems', certainty: 'certain' })]);
      expect(asked).toEqual([]);
    });
    it('guesses the board of a name with few requests, and doubts a namesake', async () => {
      asked.length = 0;
      const { candidates } = await find('Orbenwerk');
      expect(candidates).toEqual([expect.objectContaining({ company: 'Orbenwerk Dental', certainty: 'doubtful', samples: [{ title: 'Dentist', place: 'Bremen' }] })]);
      expect((await find('Bolt')).candidates).toEqual([expect.objectContaining({ company: 'Bolt', certainty: 'doubtful' })]);
      expect((await find('Inkmarten Ltd')).candidates).toEqual([expect.objectContaining({ source: 'lever', certainty: 'likely' })]);
      expect(asked.length).toBeGreaterThan(3);
      expect(asked.filter((path) => path.includes('smartrecruiters') || path.includes('workable'))).toEqual([]);
    });
    it('looks at no more than eight boards however many are named', async () => {
      asked.length = 0;
      await find(Array.from({ length: 30 }, (_, i) => `https://boards.greenhouse.io/nobody${i}`).join(' '));
      expect(new Set(asked).size).toBe(8);
    });
    it.each([
      ['an unknown board', 'https://boards.greenhouse.io/brightlomo', /no such board/i],
      ['a board that cannot be asked', 'https://jobs.ashbyhq.com/lanternfish', /^Ashby did not answer as expected/],
      ['a company’s own page', 'https://www.nobody-at-all.example/careers?gh_jid=4', /does not open company pages/i],
      ['an unknown name', 'Nobody At All', /./],
      ['an address of nothing', 'javascript:alert(1)', /names no company’s board/],
      ['what is no name', '<img src=x onerror=alert(1)>', /names no company’s board/],
    ])('says in words what is the matter with %s', async (_, address, words) => {
      const { candidates, notes } = await find(address);
      expect(candidates).toEqual([]);
      expect(notes.join(' ')).toMatch(words);
    });
    it('refuses an empty text and one that is too long', async () => {
      for (const address of ['', '  ', 'x'.repeat(4001)]) expect((await person.call(routes.findCompany, { body: { address } })).status).toBe(400);
    });
  });

  describe('following', () => {
    it('follows once, collects soon, and says how many are open', async () => {
      const first = (await follow('greenhouse', 'BrightLoom')).body as FollowedCompany;
      expect(first).toMatchObject({ source: 'greenhouse', token: 'brightloom', company: 'Brightloom Textiles', state: 'waiting', openings: 0, sample: false });
      expect((await Promise.all([1, 2, 3].map(() => follow('greenhouse', 'brightloom')))).map(({ status, body }) => [status, (body as FollowedCompany).id])).toEqual([1, 2, 3].map(() => [200, first.id]));
      await settle();
      expect(await listed()).toEqual([expect.objectContaining({ id: first.id, state: 'ok', openings: 6 })]);
      expect((await find('https://boards.greenhouse.io/brightloom')).candidates[0]).toMatchObject({ followed: true });
      expect((await find('https://boards.greenhouse.io/brightloom', stranger)).candidates[0]).toMatchObject({ followed: false });
      expect(await listed(stranger)).toEqual([]);
    });
    it('keeps a person’s own name for a board that has none, and shows others the board’s', async () => {
      expect((await person.call(routes.followCompany, { body: { source: 'lever', token: 'inkmarten', company: 'My Secret Dream Employer' } })).body).toMatchObject({ company: 'My Secret Dream Employer' });
      expect(await rows('boards').findOne({ token: 'inkmarten' })).toMatchObject({ company: 'Inkmarten' });
    });
    it('keeps at rest nothing of who follows what', async () => {
      const kept = await rows('followed_companies').find().toArray();
      expect(kept.length).toBeGreaterThan(1);
      expect(JSON.stringify(kept)).not.toMatch(/brightloom|inkmarten|dream/i);
    });
    it('follows no board that does not exist or cannot be asked', async () => {
      expect(await follow('greenhouse', 'nobody-at-all')).toMatchObject({ status: 404, body: { code: 'not_found' } });
      expect(await follow('lever', 'throttled')).toMatchObject({ status: 502, body: { code: 'source_failed' } });
      for (const token of ['../x', 'a b', 'a/b', '', { $gt: '' }]) expect((await follow('greenhouse', token as string)).status).toBe(400);
      for (const source of ['adzuna', 'captured', '$ne']) expect((await follow(source, 'x')).status).toBe(400);
    });
    it('a stranger can neither see nor end it', async () => {
      const [mine] = await listed();
      expect(await stranger.call(routes.unfollowCompany, { params: { id: mine?.id ?? '' } })).toMatchObject({ status: 404 });
      expect((await listed()).map(({ id }) => id)).toContain(mine?.id);
    });
    it('says that a board fails, is gone, or was switched off', async () => {
      await settle();
      for (const [noted, state] of [[{ status: 'failing' }, 'failing'], [{ status: 'gone' }, 'gone'], [{ status: 'ok', paused: true }, 'off'], [{ paused: false }, 'ok']] as const) {
        await rows('boards').updateOne({ token: 'inkmarten' }, { $set: noted });
        expect((await listed()).find(({ token }) => token === 'inkmarten')?.state).toBe(state);
      }
    });
  });

  describe('importing a list', () => {
    const send = async (lines: string[], who = stranger) => (await who.call(routes.importCompanies, { body: { lines } })).body as CompanyImport;

    it('gives an outcome for each line, in order, and loses none', async () => {
      const lines = [
        'https://boards.greenhouse.io/brightloom', 'greenhouse:brightloom:Brightloom Textiles', 'lever:steinbrueck:Steinbrück GmbH', 'greenhouse:orbenwerk:Orbenwerk Spedition', 'https://jobs.lever.co/nobody-at-all', 'ashby:lanternfish:Lanternfish',
        'no address at all', '', 'javascript:alert(1)', 'greenhouse:../x:Evil', 'greenhouse:bolt:Bolt', 'LEVER : inkmarten',
      ];
      const { results } = await send(lines);
      expect(results.map(({ line }) => line)).toEqual(lines);
      expect(results.map(({ outcome }) => outcome)).toEqual(['followed', 'already', 'followed', 'doubtful', 'not_found', 'failed', 'not_found', 'not_found', 'not_found', 'not_found', 'followed', 'followed']);
      expect(results[2]?.company).toBe('Steinbrück GmbH');
      expect(results[3]?.candidate).toMatchObject({ source: 'greenhouse', token: 'orbenwerk', company: 'Orbenwerk Dental', certainty: 'doubtful' });
      expect(results[5]?.note).toMatch(/^Ashby/);
      expect((await listed(stranger)).map(({ token }) => token).sort()).toEqual(['bolt', 'brightloom', 'inkmarten', 'steinbrueck']);
    });
    it('takes a hundred lines and no more', async () => {
      expect((await send(Array.from({ length: 100 }, () => 'nothing'))).results).toHaveLength(100);
      expect((await stranger.call(routes.importCompanies, { body: { lines: Array.from({ length: 101 }, () => 'x') } })).status).toBe(400);
      expect((await stranger.call(routes.importCompanies, { body: { lines: [] } })).status).toBe(400);
    });
  });

  describe('unfollowing', () => {
    const unfollow = async (token: string, who: Person) => who.call(routes.unfollowCompany, { params: { id: (await listed(who)).find((company) => company.token === token)?.id ?? 'a'.repeat(24) } });

    const board = () => rows('boards').findOne({ token: 'brightloom' });
    const open = () => rows('postings').countDocuments({ board: 'brightloom', status: 'open' });
    const daily = () => app.app.get(RetentionService, { strict: false }).run();

    it('keeps a board as long as somebody follows it, and then asks it no more', async () => {
      await settle();
      const soon = Date.now() + 24 * 3_600_000;
      expect((await unfollow('brightloom', person)).status).toBe(204);
      expect((await board())?.['nextAt'].getTime()).toBeLessThan(soon);
      expect((await unfollow('brightloom', stranger)).status).toBe(204);
      expect((await board())?.['nextAt'].getTime()).toBeGreaterThan(soon);
      expect((await unfollow('brightloom', stranger)).status).toBe(404);
    });
    it('can be taken back as if nothing had been', async () => {
      expect((await follow('greenhouse', 'brightloom')).status).toBe(200);
      await settle();
      await daily();
      expect((await listed()).find(({ token }) => token === 'brightloom')).toMatchObject({ state: 'ok', openings: 6 });
      expect(await rows('postings').countDocuments({ board: 'brightloom', reopened: { $gt: 0 } })).toBe(0);
      expect((await board())?.['nextAt'].getTime()).toBeLessThan(Date.now() + 24 * 3_600_000);
    });
    it('takes the board out with the daily job, and closes its postings', async () => {
      await unfollow('brightloom', person);
      expect(await open()).toBe(6);
      await daily();
      expect([await board(), await open()]).toEqual([null, 0]);
    });
    it('leaves the samples and the operator’s boards where they are', async () => {
      expect((await follow('greenhouse', 'tidewrack')).body).toMatchObject({ sample: true, company: 'Tidewrack Systems' });
      expect((await unfollow('tidewrack', person)).status).toBe(204);
      expect(await rows('boards').countDocuments({ token: 'tidewrack', sample: true })).toBe(1);
    });
  });

  describe('the person’s rights', () => {
    it('an erased person is no follower any more, and the daily job takes out what nobody follows', async () => {
      expect(await rows('boards').countDocuments({ token: 'bolt' })).toBe(1);
      const { id } = (await stranger.call(routes.me)).body as { id: string };
      expect((await stranger.call(routes.eraseMe, { body: { password: GOOD_PASSWORD } })).status).toBe(204);
      expect(await rows('followed_companies').countDocuments({ userId: id })).toBe(0);
      await app.app.get(RetentionService, { strict: false }).run();
      expect((await rows('boards').find({ addedBy: 'followed' }).toArray()).map((row) => row['token']).sort()).toEqual(['inkmarten']);
    });
  });
});
