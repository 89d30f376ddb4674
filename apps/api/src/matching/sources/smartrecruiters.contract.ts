import { startBoardServer, type BoardServer, type Fault } from '@applywright/testing';
import { SmartRecruitersSource, type BoardRef, type Collected, type SourceDeps } from './index';
import { MAX_DETAILS } from './smartrecruiters.source';
import { smartRecruitersPosting } from './testing/ats-rows';

const BOARD: BoardRef = { token: 'GleisAchtGruppe', company: 'Gleis Acht' };

describe('the smartrecruiters adapter on texts of their own', () => {
  const day = (n: number): string => new Date(Date.UTC(2026, 0, 1 + n)).toISOString();
  /** The later in the list, the newer. */
  const rows = (count: number): Record<string, unknown>[] => Array.from({ length: count }, (_, n) => smartRecruitersPosting({ id: `${n + 1}`, releasedDate: day(n) }));
  const run = async (count: number, faults: Omit<Fault, 'source'>[] = [], more: Partial<SourceDeps> = {}): Promise<Collected & { requests: readonly string[] }> => {
    const server: BoardServer = await startBoardServer({ boards: [{ source: 'smartrecruiters', token: BOARD.token, company: BOARD.company, about: '', payload: { content: rows(count) } }], faults: faults.map((fault) => ({ source: 'smartrecruiters', ...fault })) });
    try {
      const source = new SmartRecruitersSource({ fetch, now: () => new Date(), sleep: async () => undefined, random: () => 0, bases: server.bases, ...more });
      return { ...(await source.collect({ ...BOARD, baseUrl: server.bases.smartrecruiters ?? '' })), requests: server.requests };
    } finally {
      await server.close();
    }
  };
  const complete = ({ postings }: Collected): string[] => postings.filter(({ descriptionComplete }) => descriptionComplete).map(({ externalId }) => externalId);

  it('asks for as many pages as the total needs and for the texts of the newest hundred', async () => {
    const result = await run(130);
    expect(result.requests.filter((path) => path.includes('offset')).map((path) => /offset=(\d+)/.exec(path)?.[1])).toEqual(['0', '100']);
    expect(result.postings).toHaveLength(130);
    expect(complete(result)).toEqual(Array.from({ length: MAX_DETAILS }, (_, n) => `${n + 31}`));
    expect(result.requests).toHaveLength(2 + MAX_DETAILS);
  });

  it('goes on without a text that is gone or cannot be read', async () => {
    const result = await run(4, [{ page: 0, times: 1, kind: 'status', status: 404 }, { page: 0, times: 1, kind: 'html' }]);
    expect(result).toMatchObject({ partial: false, dropped: [] });
    expect(complete(result)).toEqual(['1', '2']);
    expect(result.postings).toHaveLength(4);
  });

  it('stops asking for texts when three fail one after the other', async () => {
    const result = await run(8, [{ page: 0, kind: 'status', status: 403 }]);
    expect(result.requests).toHaveLength(1 + 3);
    expect([result.postings.length, complete(result).length, result.partial]).toEqual([8, 0, false]);
  });

  it('keeps the first page when the second fails and says so', async () => {
    expect(await run(130, [{ page: 2, kind: 'status', status: 403 }])).toMatchObject({ partial: true, postings: { length: 100 } });
  });

  describe('when earlier texts are remembered', () => {
    const NOW = Date.UTC(2026, 10, 23);
    let server: BoardServer;
    beforeEach(async () => void (server = await startBoardServer({ boards: [{ source: 'smartrecruiters', token: BOARD.token, company: BOARD.company, about: '', payload: { content: rows(130) } }] })));
    afterEach(() => server.close());
    const collect = async (rowsSeen: ReadonlyMap<string, string>, days = 0): Promise<Collected & { texts: number; seen: Map<string, string> }> => {
      const before = server.requests.length;
      const source = new SmartRecruitersSource({ fetch, now: () => new Date(NOW + days * 86_400_000), sleep: async () => undefined, random: () => 0, bases: server.bases });
      const result = await source.collect({ ...BOARD, baseUrl: server.bases.smartrecruiters ?? '', seen: { edition: '1', rows: rowsSeen } });
      const kept = [...rowsSeen].filter(([, id]) => result.same?.includes(id));
      return { ...result, texts: server.requests.slice(before).filter((path) => !path.includes('offset')).length, seen: new Map([...kept, ...[...(result.digests ?? [])].map(([id, digest]): [string, string] => [digest, id])]) };
    };

    it('asks for those that are missing and for no other', async () => {
      const first = await collect(new Map());
      expect([first.texts, first.postings.length, complete(first).length]).toEqual([100, 130, 100]);
      const second = await collect(first.seen);
      expect([second.texts, second.same?.length]).toEqual([30, 100]);
      expect(complete(second)).toHaveLength(30);
      const third = await collect(second.seen);
      expect([third.texts, third.postings.length, third.same?.length]).toEqual([0, 0, 130]);
    });

    it('asks again for each within eight days and keeps what it has when that fails', async () => {
      const first = await collect(new Map());
      const { seen } = await collect(first.seen);
      server.addFault({ source: 'smartrecruiters', page: 0, kind: 'status', status: 403 });
      const failed = await collect(seen, 7);
      expect([failed.texts, failed.postings.length, failed.same?.length]).toEqual([3, 0, 130]);
      server.clearFaults();
      const later = await collect(failed.seen, 7);
      expect([later.texts, later.postings.length, later.same?.length]).toEqual([100, 100, 30]);
      expect((await collect(later.seen, 7)).texts).toBe(30);
    });

    it('asks again for one whose row has changed', async () => {
      const first = await collect(new Map());
      const { seen } = await collect(first.seen);
      server.addFault({ source: 'smartrecruiters', page: 1, kind: 'body', body: { totalFound: 2, content: rows(2).map(({ jobAd: _, postingUrl: __, applyUrl: ___, ...row }, n) => (n === 0 ? { ...row, name: 'Night Tram Driver' } : row)) } });
      const changed = await collect(seen);
      expect(changed.texts).toBe(1);
      expect(changed.postings.map(({ title, descriptionComplete }) => [title, descriptionComplete])).toEqual([['Night Tram Driver', true]]);
    });
  });

  it('leaves the waiting between texts to whom it asks, and waits itself where nobody does', async () => {
    const waits: number[] = [];
    const answers = (url: string): object => (url.includes('offset') ? { totalFound: 2, content: rows(2).map(({ jobAd: _, ...row }) => row) } : smartRecruitersPosting());
    const deps: SourceDeps = { fetch: async (url) => new Response(JSON.stringify(answers(url))), now: () => new Date(), sleep: async (ms) => void waits.push(ms), random: () => 0 };
    const run = await new SmartRecruitersSource(deps).collect(BOARD);
    expect(complete(run)).toEqual(['1', '2']);
    expect(waits).toEqual([150, 150]);
    await new SmartRecruitersSource({ ...deps, admit: async () => undefined }).collect(BOARD);
    expect(waits).toHaveLength(2);
  });

  it('tells a company without postings from one that has some, and reads both', async () => {
    const source = (body: object): SmartRecruitersSource => new SmartRecruitersSource({ fetch: async () => new Response(JSON.stringify(body)), now: () => new Date(), sleep: async () => undefined, random: () => 0 });
    expect(await source({ offset: 0, limit: 100, totalFound: 0, content: [] }).look(BOARD)).toBeNull();
    expect(await source({ offset: 0, limit: 100, totalFound: 0, content: [] }).collect(BOARD)).toMatchObject({ postings: [], partial: false });
    expect(await source({ offset: 0, limit: 100, totalFound: 321, content: rows(2) }).look(BOARD)).toMatchObject({ company: 'Gleis Acht Gruppe', openings: 321, samples: [{ title: 'Tram Driver', place: 'Mannheim, BW, Germany' }, {}] });
  });
});
