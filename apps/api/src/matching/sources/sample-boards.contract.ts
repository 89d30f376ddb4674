import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { NormalizedPosting } from '@applywright/contracts';
import { createBoardHandler, loadBoards, startBoardServer, type BoardServer, type SampleBoard } from '@applywright/testing';
import { AshbySource, GreenhouseSource, LeverSource, type Collected, type JobSource } from './index';

const DATA = join(__dirname, '../../../../../libs/testing/boards/data');

describe('sample boards', () => {
  let server: BoardServer;
  let boards: SampleBoard[];
  const collected = new Map<string, Collected>();
  const postings = (): NormalizedPosting[] => [...collected.values()].flatMap((run) => run.postings);

  beforeAll(async () => {
    boards = await loadBoards(DATA);
    server = await startBoardServer({ boards });
    const deps = { fetch, now: () => new Date(), sleep: async () => undefined, random: () => 0, bases: server.bases };
    const sources: Record<string, JobSource> = { greenhouse: new GreenhouseSource(deps), lever: new LeverSource(deps), ashby: new AshbySource(deps) };
    for (const { source, token, company } of boards) {
      collected.set(token, await sources[source]!.collect({ token, company, baseUrl: server.bases[source] }));
    }
  });
  afterAll(() => server.close());

  it('all pass the posting schema when read by the real adapters', () => {
    for (const posting of postings()) expect(() => NormalizedPosting.parse(posting)).not.toThrow();
    expect([...collected.values()].some((run) => run.partial)).toBe(false);
  });

  it('are at least 300 from at least 25 companies in at least 8 countries', () => {
    const all = postings();
    expect(all.length).toBeGreaterThanOrEqual(300);
    expect(new Set(all.map((posting) => posting.company)).size).toBeGreaterThanOrEqual(25);
    expect(new Set(all.flatMap((posting) => posting.places.map((place) => place.countryCode))).size).toBeGreaterThanOrEqual(8);
    expect(all.filter((posting) => posting.places.length > 0 && posting.places.every((place) => place.countryCode === undefined))).toEqual([]);
  });

  it('read like adverts of 150 to 350 words when counted', () => {
    const counts = postings().map((posting) => posting.descriptionText.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(150);
    expect(Math.max(...counts)).toBeLessThanOrEqual(350);
  });

  it('repeat a text only where an advert is meant to stand on two boards or to be posted again', () => {
    const groups = new Map<string, NormalizedPosting[]>();
    for (const posting of postings()) groups.set(posting.contentHash, [...(groups.get(posting.contentHash) ?? []), posting]);
    const repeated = [...groups.values()].filter((group) => group.length > 1);
    expect(repeated.filter((group) => new Set(group.map(({ board }) => board)).size === 2).length).toBe(6);
    expect(repeated.filter((group) => new Set(group.map(({ board }) => board)).size === 1).length).toBeGreaterThanOrEqual(5);
    expect(Math.max(...repeated.map((group) => group.length))).toBe(2);
  });

  it('hold expired, unlisted and undated cases, pay and none, and every work model', () => {
    const all = postings();
    const now = Date.now();
    expect(all.some((posting) => posting.expiresAt !== null && Date.parse(posting.expiresAt) < now)).toBe(true);
    expect(all.every((posting) => posting.postedAt !== null && Date.parse(posting.postedAt) <= now)).toBe(true);
    expect([...collected.values()].flatMap((run) => run.dropped.map(({ reason }) => reason))).toEqual(expect.arrayContaining(['prospect', 'unlisted']));
    expect(new Set(all.map((posting) => posting.workplace))).toEqual(new Set(['onsite', 'hybrid', 'remote', null]));
    expect(new Set(all.flatMap((posting) => (posting.salary ? [posting.salary.period] : [])))).toEqual(new Set(['hour', 'month', 'year']));
    expect(all.some((posting) => posting.salary === null)).toBe(true);
    expect(new Set(all.map((posting) => posting.language))).toEqual(new Set(['en', 'de', 'fr', 'es']));
  });

  it('open a readable page and a form for people at the address of every advert', async () => {
    for (const posting of postings().filter((_, index) => index % 40 === 0)) {
      const page = await fetch(posting.url);
      const html = await page.text();
      expect(page.status).toBe(200);
      expect(html).toContain('application/ld+json');
      const form = await fetch(`${posting.url}/apply`);
      expect(await form.text()).toContain('<form id="application"');
    }
    expect((await fetch(`${server.origin}/jobs/tidewrack/nothing`)).status).toBe(404);
  });

  it('can be served under a path of another server', async () => {
    let origin = '';
    const handle = createBoardHandler({ boards, origin: () => origin });
    const other = createServer((request, response) => {
      request.url = request.url?.replace(/^\/sample-boards/, '');
      handle(request, response);
    });
    await new Promise<void>((resolve) => void other.listen(0, '127.0.0.1', resolve));
    try {
      origin = `http://127.0.0.1:${(other.address() as AddressInfo).port}/sample-boards`;
      const deps = { fetch, now: () => new Date(), sleep: async () => undefined, random: () => 0, bases: { ashby: origin } };
      const run = await new AshbySource(deps).collect({ token: 'kesselbrand', company: 'Kesselbrand Software', baseUrl: origin });
      expect(run.postings[0]?.url).toMatch(new RegExp(`^${origin}/jobs/kesselbrand/`));
      expect((await fetch(run.postings[0]?.applyUrl ?? '')).status).toBe(200);
    } finally {
      other.closeAllConnections();
      other.close();
    }
  });
});
