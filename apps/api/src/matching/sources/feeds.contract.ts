import type { AdapterName } from '@applywright/contracts';
import { startBoardServer, type Fault } from '@applywright/testing';
import { ArbeitnowSource, HackerNewsSource, HimalayasSource, RemoteOkSource, RemotiveSource, SourceFailure, TheMuseSource, type Collected, type JobSource, type SourceDeps } from './index';
import { FEED_TOKEN } from './feed-url';
import { arbeitnowJob, hackerNewsComment, himalayasJob, museJob, remoteOkJob, remotiveJob } from './testing/feed-rows';

interface FeedRun {
  readonly run: Collected;
  readonly requests: readonly string[];
  /** How long it waited between attempts, in milliseconds. */
  readonly waits: readonly number[];
}

/** One collection of a feed from a local server that speaks the source's protocol. */
async function collect(source: AdapterName, make: new (deps: SourceDeps) => JobSource, payload: unknown, ...faults: Omit<Fault, 'source'>[]): Promise<FeedRun> {
  const server = await startBoardServer({ boards: [{ source, token: FEED_TOKEN, company: 'Feed', about: '', payload }], faults: faults.map((fault) => ({ source, ...fault })) });
  const waits: number[] = [];
  try {
    const reader = new make({ fetch, now: () => new Date(), sleep: async (ms) => void waits.push(ms), random: () => 0, bases: server.bases });
    const run = await reader.collect({ token: FEED_TOKEN, company: 'Feed', baseUrl: server.bases[source] ?? '' });
    return { run, requests: server.requests.slice(), waits };
  } finally {
    await server.close();
  }
}

describe('the himalayas feed', () => {
  const jobs = Array.from({ length: 45 }, (_, index) => himalayasJob({ guid: `https://himalayas.app/companies/a/jobs/${index}` }));

  it('is asked for the twenty that a page really holds and read on by what was read', async () => {
    const { run, requests } = await collect('himalayas', HimalayasSource, { jobs });
    expect(requests.map((path) => /limit=(\d+)&offset=(\d+)/.exec(path)?.slice(1).join(' '))).toEqual(['20 0', '20 20', '20 40', '20 45']);
    expect(run).toMatchObject({ partial: false, dropped: [] });
    expect(run.postings).toHaveLength(45);
  });

  it('T5 is kept as far as it came when a later page fails', async () => {
    const { run } = await collect('himalayas', HimalayasSource, { jobs }, { kind: 'status', status: 429, page: 2 });
    expect(run.partial).toBe(true);
    expect(run.postings).toHaveLength(20);
  });

  it('T6 is partial at its cap', async () => {
    const many = Array.from({ length: 2_050 }, (_, index) => himalayasJob({ guid: `${index}` }));
    const { run, requests } = await collect('himalayas', HimalayasSource, { jobs: many });
    expect(requests).toHaveLength(100);
    expect(run.postings).toHaveLength(2_000);
    expect(run.partial).toBe(true);
  });
});

describe('the arbeitnow feed', () => {
  const data = Array.from({ length: 230 }, (_, index) => arbeitnowJob({ slug: `job-${index}` }));

  it('is paged by addresses of our own, never by the link with the stray search', async () => {
    const { run, requests } = await collect('arbeitnow', ArbeitnowSource, { data });
    expect(requests).toEqual([1, 2, 3, 4].map((page) => `/arbeitnow/api/job-board-api?page=${page}`));
    expect(run.postings).toHaveLength(230);
  });

  it('is read on when rows of one page come again on the next', async () => {
    const { run } = await collect('arbeitnow', ArbeitnowSource, { data }, { kind: 'body', page: 2, body: { data: data.slice(90, 175) } });
    expect(run.dropped).toEqual([{ reason: 'repeated_id', count: 10 }]);
    expect(run.postings).toHaveLength(205);
  });
});

describe('the remotive feed', () => {
  it('is asked once and without parameters, since they do nothing', async () => {
    const { run, requests } = await collect('remotive', RemotiveSource, { jobs: [remotiveJob(), remotiveJob({ id: 2 })] });
    expect(requests).toEqual(['/remotive/api/remote-jobs']);
    expect(run.postings).toHaveLength(2);
  });
});

describe('the remoteok feed', () => {
  it('gives no advert for the legal notice, nor counts it as dropped', async () => {
    const { run } = await collect('remoteok', RemoteOkSource, [remoteOkJob()]);
    expect(run).toMatchObject({ postings: [{ externalId: '1140007' }], dropped: [] });
  });
});

describe('the themuse feed', () => {
  const results = Array.from({ length: 1_000 }, (_, index) => museJob({ id: index + 1 }));

  it('T4 is asked again after a 403, which means too many requests', async () => {
    const { run, waits } = await collect('themuse', TheMuseSource, { results: results.slice(0, 5) }, { kind: 'status', status: 403, retryAfter: '7', times: 1 });
    expect(waits).toEqual([7_000]);
    expect(run.postings).toHaveLength(5);
  });

  it('T6 is partial at its cap, long before the pages that are refused', async () => {
    const { run, requests } = await collect('themuse', TheMuseSource, { results });
    expect(requests).toHaveLength(25);
    expect(requests[0]).toBe('/themuse/api/public/jobs?page=0');
    expect(run.partial).toBe(true);
    expect(run.postings).toHaveLength(500);
  });
});

describe('the hackernews feed', () => {
  const children = [hackerNewsComment(), hackerNewsComment({ id: 2, text: null, author: null }), hackerNewsComment({ id: 3, deleted: true }), hackerNewsComment({ id: 4, dead: true })];

  it('is the newest story that asks who is hiring, of its comments those right below it that are still there', async () => {
    const { run, requests } = await collect('hackernews', HackerNewsSource, { children });
    expect(requests).toEqual(['/hackernews/api/v1/search_by_date?tags=story,author_whoishiring', '/hackernews/api/v1/items/49600003']);
    expect(run.postings.map(({ externalId }) => externalId)).toEqual(['49600100']);
    expect(run.dropped).toEqual([{ reason: 'deleted', count: 3 }]);
  });

  it('T5 is no empty feed when the story cannot be read, or when there is none', async () => {
    await expect(collect('hackernews', HackerNewsSource, { children }, { kind: 'status', status: 404, page: 1 })).rejects.toMatchObject({ reason: 'unknown_board' });
    await expect(collect('hackernews', HackerNewsSource, { children }, { kind: 'body', page: 1, body: { children: null } })).rejects.toMatchObject({ reason: 'wrong_shape' });
    const unwanted = { objectID: '7', title: 'Ask HN: Who wants to be hired? (November 2026)', created_at_i: 1793635202 };
    await expect(collect('hackernews', HackerNewsSource, { children }, { kind: 'body', page: 2, body: { hits: [unwanted, { ...unwanted, objectID: '../x', title: 'Who is hiring?' }] } })).rejects.toMatchObject({ reason: 'wrong_shape' });
  });
});

describe('a feed', () => {
  it.each([HimalayasSource, ArbeitnowSource, RemotiveSource, RemoteOkSource, TheMuseSource, HackerNewsSource])('has no other board than "all": %p', async (make) => {
    let asked = 0;
    const refuse = (): Promise<Response> => {
      asked += 1;
      return Promise.reject(new Error('asked'));
    };
    const reader = new make({ fetch: refuse, now: () => new Date(0), sleep: () => Promise.resolve(), random: () => 0 });
    const failure: unknown = await reader.collect({ token: 'acme', company: 'Acme' }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(SourceFailure);
    expect((failure as SourceFailure).reason).toBe('unknown_board');
    expect(asked).toBe(0);
  });
});
