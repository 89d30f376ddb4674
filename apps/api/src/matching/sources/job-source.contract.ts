import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { NormalizedPosting } from '@applywright/contracts';
import { startBoardServer, type BoardServer, type Fault, type SampleBoard } from '@applywright/testing';
import { ashbyJob, greenhouseJob, leverPosting } from './testing/rows';
import { AshbySource, GreenhouseSource, LeverSource, SourceFailure, type AtsName, type JobSource, type SourceDeps } from './index';

type Row = Record<string, unknown>;

/** What every adapter must do, whatever the vendor; T-numbers are those of the rules for job sources. */
interface Case {
  readonly name: AtsName;
  readonly make: (deps: SourceDeps) => JobSource;
  readonly row: (changes: Row) => Row;
  readonly payload: (rows: Row[]) => unknown;
  readonly title: string;
  readonly wrongShapes: unknown[];
}

const CASES: Case[] = [
  { name: 'greenhouse', make: (deps) => new GreenhouseSource(deps), row: greenhouseJob, payload: (jobs) => ({ jobs, meta: { total: jobs.length } }), title: 'title', wrongShapes: [[], {}, { jobs: {} }, null, 'jobs'] },
  { name: 'lever', make: (deps) => new LeverSource(deps), row: leverPosting, payload: (rows) => rows, title: 'text', wrongShapes: [{}, { ok: true }, null, 'jobs'] },
  { name: 'ashby', make: (deps) => new AshbySource(deps), row: ashbyJob, payload: (jobs) => ({ apiVersion: '1', jobs }), title: 'title', wrongShapes: [[], {}, { jobs: null }, null, 7] },
];

describe.each(CASES)('the $name adapter', ({ name, make, row, payload, title, wrongShapes }) => {
  const rows = (count: number): Row[] => Array.from({ length: count }, (_, index) => row({ id: `${index + 1}` }));
  const boards: SampleBoard[] = [
    { source: name, token: 'acme', company: 'Acme', about: 'We make parts.', payload: payload(rows(3)) },
    { source: name, token: 'empty', company: 'Empty', about: '', payload: payload([]) },
    { source: name, token: 'large', company: 'Large', about: '', payload: payload(rows(230)) },
  ];
  let server: BoardServer;
  let waits: number[];
  let source: JobSource;
  const board = (token = 'acme'): { token: string; company: string; baseUrl: string } => ({ token, company: 'Acme', baseUrl: server.bases[name] });
  const faulty = (fault: Omit<Fault, 'source'>): void => server.addFault({ source: name, ...fault });
  const failure = async (run: Promise<unknown>): Promise<SourceFailure> => {
    const error: unknown = await run.then(() => null, (thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(SourceFailure);
    return error as SourceFailure;
  };

  beforeAll(async () => {
    server = await startBoardServer({ boards });
  });
  afterAll(() => server.close());
  beforeEach(() => {
    server.clearFaults();
    waits = [];
    source = make({ fetch, now: () => new Date(), sleep: async (ms) => void waits.push(ms), random: () => 0, bases: server.bases });
  });

  it('states its terms and limits', () => {
    expect(source.name).toBe(name);
    expect(source.meta).toMatchObject({ fullListing: true, keyNeeded: false, hostedAllowed: true });
    expect(source.meta.attribution.href).toMatch(/^https:\/\//);
    expect(source.meta.limits.minIntervalMs).toBeGreaterThan(0);
  });

  it('collects a board in the one posting shape', async () => {
    const run = await source.collect(board());
    expect(run).toMatchObject({ partial: false, dropped: [] });
    expect(run.postings.map((posting) => NormalizedPosting.parse(posting).externalId)).toEqual(['1', '2', '3']);
    expect(run.postings.every((posting) => posting.source === name && posting.board === 'acme' && posting.descriptionComplete)).toBe(true);
  });

  it('collects all of a large board and nothing of an empty one', async () => {
    expect((await source.collect(board('large'))).postings).toHaveLength(230);
    expect(await source.collect(board('empty'))).toEqual({ postings: [], partial: false, dropped: [] });
  });

  it('T1 refuses an odd board name before any request', async () => {
    const before = server.requests.length;
    for (const token of ['../x', 'a b', 'a#b', 'a/b', '']) {
      expect((await failure(source.collect(board(token)))).reason).toBe('bad_board_name');
      expect((await failure(source.exists(board(token)))).reason).toBe('bad_board_name');
    }
    expect(server.requests.length).toBe(before);
  });

  it('T2 does not follow a redirect', async () => {
    faulty({ kind: 'redirect' });
    const before = server.requests.length;
    expect((await failure(source.collect(board()))).reason).toBe('redirect');
    expect(server.requests.slice(before).some((path) => path.includes('elsewhere'))).toBe(false);
    expect(server.requests.length).toBe(before + 1);
  });

  it('T2 talks to no other address than the vendor and the configured one', async () => {
    for (const baseUrl of ['http://127.0.0.1:1', 'http://example.org', 'https://example.org']) {
      expect((await failure(source.collect({ ...board(), baseUrl }))).reason).toBe('address_refused');
    }
  });

  it('T3 gives up a body that stalls and one that unpacks to more than 32 MB', async () => {
    const deadline = new AbortController();
    const patient = make({ fetch, now: () => new Date(), sleep: async () => undefined, random: () => 0, bases: server.bases, deadline: () => deadline.signal });
    faulty({ kind: 'stall', onStall: () => deadline.abort() });
    expect((await failure(patient.collect(board()))).reason).toBe('timeout');
    server.clearFaults();
    faulty({ kind: 'bomb' });
    expect((await failure(source.collect(board()))).reason).toBe('too_large');
  });

  it('T4 tries a passing failure again and waits as it is asked to', async () => {
    faulty({ kind: 'status', status: 503, times: 1 });
    faulty({ kind: 'status', status: 429, retryAfter: '3', times: 1 });
    faulty({ kind: 'reset', times: 1 });
    expect((await source.collect(board())).postings).toHaveLength(3);
    expect(waits.slice(0, 3)).toEqual([500, 3000, 2000]);
  });

  it('T5 throws and never returns an empty board when the first page is dead', async () => {
    for (const [fault, reason] of [[{ kind: 'status', status: 500 }, 'server_error'], [{ kind: 'status', status: 429 }, 'throttled'], [{ kind: 'status', status: 403 }, 'refused'], [{ kind: 'html' }, 'not_json'], [{ kind: 'truncated' }, 'not_json'], [{ kind: 'reset' }, 'network']] as const) {
      server.clearFaults();
      faulty(fault);
      expect((await failure(source.collect(board()))).reason).toBe(reason);
    }
    for (const body of wrongShapes) {
      server.clearFaults();
      faulty({ kind: 'body', body });
      expect((await failure(source.collect(board()))).reason).toBe('wrong_shape');
    }
  });

  it('T7 tells an unknown board from one that cannot be reached', async () => {
    expect(await source.exists(board())).toBe(true);
    expect(await source.exists(board('nobody'))).toBe(false);
    expect((await failure(source.collect(board('nobody')))).reason).toBe('unknown_board');
    faulty({ kind: 'status', status: 500 });
    await failure(source.exists(board()));
  });

  it('T16 names source and board alone when it fails', async () => {
    faulty({ kind: 'status', status: 500 });
    const error = await failure(source.collect(board()));
    expect(error.code).toBe('source_failed');
    expect(error.message).toMatch(new RegExp(`^${name} board acme: [a-z ]+$`));
    expect(error.cause).toBeUndefined();
  });

  it('T17 drops a broken row with its reason and fails when a fifth is broken', async () => {
    faulty({ kind: 'body', body: payload([...rows(9), row({ id: 'x', [title]: null })]), times: 1 });
    const run = await source.collect(board());
    expect(run.postings).toHaveLength(9);
    expect(run.dropped).toEqual(expect.arrayContaining([{ reason: 'no_title', count: 1 }]));
    server.clearFaults();
    faulty({ kind: 'body', body: payload([...rows(3), row({ id: 'x', [title]: null }), row({ id: 'y', [title]: null })]) });
    expect((await failure(source.collect(board()))).reason).toBe('drift');
  });

  it('sees that an advert was taken down', async () => {
    const own = await startBoardServer({ boards });
    try {
      const reader = make({ fetch, now: () => new Date(), sleep: async () => undefined, random: () => 0, bases: own.bases });
      own.remove('acme', '2');
      expect((await reader.collect({ token: 'acme', company: 'Acme', baseUrl: own.origin })).postings.map(({ externalId }) => externalId)).toEqual(['1', '3']);
    } finally {
      await own.close();
    }
  });
});

describe('the lever adapter on a board of several pages', () => {
  const rows = Array.from({ length: 230 }, (_, index) => leverPosting({ id: `${index + 1}` }));
  const boards: SampleBoard[] = [{ source: 'lever', token: 'large', company: 'Large', about: '', payload: rows }];
  const collect = async (...faults: Fault[]): Promise<{ count: number; partial: boolean; requests: readonly string[] }> => {
    const server = await startBoardServer({ boards, faults });
    try {
      const run = await new LeverSource({ fetch, now: () => new Date(), sleep: async () => undefined, random: () => 0, bases: server.bases }).collect({ token: 'large', company: 'Large', baseUrl: server.bases.lever });
      return { count: run.postings.length, partial: run.partial, requests: server.requests };
    } finally {
      await server.close();
    }
  };

  it('T5 keeps the first pages and says that the run is partial when a later one fails', async () => {
    expect(await collect({ source: 'lever', page: 2, kind: 'status', status: 500 })).toMatchObject({ count: 100, partial: true });
    expect(await collect({ source: 'lever', page: 3, kind: 'html' })).toMatchObject({ count: 200, partial: true });
  });

  it('T6 reads on after a short page until an empty one', async () => {
    const run = await collect({ source: 'lever', page: 1, times: 1, kind: 'body', body: rows.slice(0, 40) });
    expect(run.requests.map((path) => /skip=(\d+)/.exec(path)?.[1])).toEqual(['0', '40', '140', '230']);
    expect(run).toMatchObject({ count: 230, partial: false });
  });

  it('T6 stops when a page repeats the one before', async () => {
    const full = await collect({ source: 'lever', kind: 'body', body: rows.slice(0, 100) });
    expect(full.requests).toHaveLength(2);
    expect(full).toMatchObject({ count: 100, partial: true });
    expect(await collect({ source: 'lever', kind: 'body', body: rows.slice(0, 40) })).toMatchObject({ count: 40, partial: false });
  });
});

describe('T10 dates', () => {
  it('do not depend on the zone of the machine', () => {
    const { code } = transformSync(readFileSync(join(__dirname, 'normalise/instants.ts'), 'utf8'), { loader: 'ts', format: 'cjs' });
    const script = `${code};process.stdout.write(JSON.stringify(['2026-11-10T14:23:05','2026-11-10','20/11/2026','2026-11-15 08:11:57 UTC',1795300000].map(module.exports.readInstant)))`;
    const inZone = (TZ: string): string => execFileSync(process.execPath, ['-e', script], { env: { ...process.env, TZ }, encoding: 'utf8' });
    expect(JSON.parse(inZone('America/New_York'))).toEqual(['2026-11-10T14:23:05.000Z', '2026-11-10T00:00:00.000Z', '2026-11-20T00:00:00.000Z', '2026-11-15T08:11:57.000Z', '2026-11-21T22:26:40.000Z']);
    expect(inZone('Asia/Kolkata')).toBe(inZone('UTC'));
  });
});
