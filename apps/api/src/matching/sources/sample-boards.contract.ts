import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NormalizedPosting } from '@applywright/contracts';
import { createBoardHandler, escapeHtml, loadBoards, startBoardServer, type BoardServer, type SampleBoard } from '@applywright/testing';
import { AshbySource, CompanyBoards, createSources, type Collected, type Sources } from './index';

const DATA = join(__dirname, '../../../../../libs/testing/boards/data');

describe('sample boards', () => {
  let server: BoardServer;
  let boards: SampleBoard[];
  let sources: Sources;
  const collected = new Map<string, Collected>();
  const postings = (): NormalizedPosting[] => [...collected.values()].flatMap((run) => run.postings);

  beforeAll(async () => {
    boards = await loadBoards(DATA);
    server = await startBoardServer({ boards });
    const deps = { fetch, now: () => new Date(), sleep: async () => undefined, random: () => 0, bases: server.bases };
    sources = createSources(deps);
    for (const { source, token, company } of boards) collected.set(token, await sources[source]!.collect({ token, company, baseUrl: server.bases[source] ?? '' }));
  });
  afterAll(() => server.close());

  it('all pass the posting schema when read by the real adapters', () => {
    for (const posting of postings()) expect(() => NormalizedPosting.parse(posting)).not.toThrow();
    expect([...collected.values()].some((run) => run.partial)).toBe(false);
  });

  it('are at least 400 over at least 14 industries from at least 35 companies in at least 8 countries, on boards of seven systems', () => {
    const all = postings();
    expect(all.length).toBeGreaterThanOrEqual(400);
    // where a system states no industry its adverts count for none
    expect(new Set(all.flatMap(({ industry }) => (industry === null ? [] : [industry.toLowerCase()]))).size).toBeGreaterThanOrEqual(14);
    expect(new Set(all.map((posting) => posting.company)).size).toBeGreaterThanOrEqual(35);
    expect(new Set(all.map(({ source }) => source))).toEqual(new Set(['greenhouse', 'lever', 'ashby', 'recruitee', 'personio', 'smartrecruiters', 'workable']));
    expect(all.filter(({ descriptionComplete }) => !descriptionComplete)).toEqual([]);
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
    expect(repeated.filter((group) => new Set(group.map(({ board }) => board)).size === 2).length).toBe(6 + 5);
    expect(repeated.filter((group) => new Set(group.map(({ board }) => board)).size === 1).length).toBeGreaterThanOrEqual(5);
    expect(Math.max(...repeated.map((group) => group.length))).toBe(2);
  });

  it('hold adverts that stand on two boards in other words of the system, and adverts that look alike and are different jobs', () => {
    const titled = (board: string): string[] => collected.get(board)?.postings.map(({ title }) => title) ?? [];
    expect(titled('hearthstone-jobs').filter((title) => titled('HearthstoneCare').includes(title))).toHaveLength(4);
    const alike = ['plumtree', 'haspandhinge', 'larchcourt', 'ochre-plinth'].map((board) => {
      const all = collected.get(board)?.postings ?? [];
      return all.filter((one) => all.some((other) => other !== one && other.title === one.title && other.contentHash !== one.contentHash)).length;
    });
    expect(alike.every((count) => count >= 2)).toBe(true);
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

  it('show who they are when somebody looks at them, and are not there under another name', async () => {
    for (const { source, token, company } of boards) {
      const reader = sources[source];
      if (!(reader instanceof CompanyBoards)) throw new Error(`${source} keeps no boards`);
      const look = await reader.look({ token, company, baseUrl: server.bases[source] ?? '' });
      expect(look).toMatchObject({ samples: expect.arrayContaining([{ title: expect.any(String) as string, place: expect.any(String) as string }]) as unknown });
      expect([company, null]).toContain(look?.company);
      expect(await reader.look({ token: `${token.toLowerCase()}-x`, company, baseUrl: server.bases[source] ?? '' })).toBeNull();
    }
  });

  it('are the files that the generator writes', () => {
    const out = mkdtempSync(join(tmpdir(), 'boards-'));
    try {
      execFileSync(process.execPath, [join(DATA, '../make-boards.mjs'), out]);
      const files = (dir: string): string[] => readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json')).sort();
      expect(files(DATA)).toEqual(files(out));
      expect(files(out).filter((name) => readFileSync(join(out, name), 'utf8') !== readFileSync(join(DATA, name), 'utf8'))).toEqual([]);
    } finally {
      rmSync(out, { recursive: true });
    }
  });

  it('open a readable page and a form for people at the address of every advert', async () => {
    for (const { postings: [first, ...rest] } of collected.values()) {
      for (const posting of [first!, rest.at(-1)!]) {
        const page = await fetch(posting.url);
        const html = await page.text();
        expect(page.status).toBe(200);
        expect(html).toContain('application/ld+json');
        expect(html).toContain(escapeHtml(posting.title));
        expect(html).toContain(escapeHtml(posting.places[0]?.city ?? posting.title));
        const form = await fetch(`${posting.url}/apply`);
        expect(await form.text()).toContain('<form id="application"');
        expect((await fetch(posting.applyUrl)).status).toBe(200);
      }
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
      const deps = { fetch, now: () => new Date(), sleep: async () => undefined, random: () => 0, bases: { ashby: `${origin}/ashby` } };
      const run = await new AshbySource(deps).collect({ token: 'kesselbrand', company: 'Kesselbrand Software', baseUrl: `${origin}/ashby` });
      expect(run.postings[0]?.url).toMatch(new RegExp(`^${origin}/jobs/kesselbrand/`));
      expect((await fetch(run.postings[0]?.applyUrl ?? '')).status).toBe(200);
    } finally {
      other.closeAllConnections();
      other.close();
    }
  });
});
