import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import fc from 'fast-check';
import { NormalizedPosting, SOURCE_TERMS } from '@applywright/contracts';
import { startBoardServer, type BoardServer, type Fault, type SampleBoard } from '@applywright/testing';
import { CompanyBoards, LeverSource, SourceFailure, type BoardRef, type JobSource, type SourceDeps } from './index';
import { SOURCE_CASES } from './testing/cases';
import { leverPosting } from './testing/rows';
import type { Row, SourceCase } from './testing/source-case';

/** The rule asks for ten thousand of each adapter's normaliser. */
const T20_RUNS = 10_000;

const world = (server: BoardServer, waits: number[] = []): SourceDeps => ({ fetch, now: () => new Date(), sleep: async (ms) => void waits.push(ms), random: () => 0, bases: server.bases });

/** What every adapter must do, whatever the vendor; T-numbers are those of the rules for job sources. */
describe.each(SOURCE_CASES)('the $name adapter', (which: SourceCase) => {
  const { name, make, row, payload, answer = payload, id, title, wrongShapes, only, unreadable = 'not_json', validates, completeText = true, storedBoard } = which;
  const rows = (count: number): Row[] => Array.from({ length: count }, (_, index) => row({ [id]: `${index + 1}` }));
  const serve = (count: number): Promise<BoardServer> => startBoardServer({ boards: [{ source: name, token: only?.token ?? 'acme', company: 'Acme', about: 'We make parts.', payload: payload(rows(count)) }] });
  const at = (on: BoardServer, token = 'acme'): BoardRef => ({ token, company: 'Acme', baseUrl: on.bases[name] ?? '', ...only });
  let server: BoardServer;
  let waits: number[];
  let source: JobSource;
  const board = (token?: string): BoardRef => at(server, token);
  const faulty = (fault: Omit<Fault, 'source'>): void => server.addFault({ source: name, ...fault });
  const failure = async (run: Promise<unknown>): Promise<SourceFailure> => {
    const error: unknown = await run.then(() => null, (thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(SourceFailure);
    return error as SourceFailure;
  };
  const withServer = async <T>(count: number, use: (on: BoardServer, reader: JobSource) => Promise<T>): Promise<T> => {
    const own = await serve(count);
    try {
      return await use(own, make(world(own)));
    } finally {
      await own.close();
    }
  };

  beforeAll(async () => {
    server = await serve(3);
  });
  afterAll(() => server.close());
  beforeEach(() => {
    server.clearFaults();
    waits = [];
    source = make(world(server, waits));
  });

  it('states its terms and limits', () => {
    expect(source.name).toBe(name);
    expect(source.terms).toBe(SOURCE_TERMS[name]);
    expect(source.terms.attribution.href).toMatch(/^https:\/\//);
    expect(source.terms.limits.minIntervalMs).toBeGreaterThan(0);
  });

  it('collects a board in the one posting shape', async () => {
    const run = await source.collect(board());
    expect(run).toMatchObject({ partial: false, dropped: [] });
    expect(run.postings.map((posting) => NormalizedPosting.parse(posting).externalId).sort()).toEqual(['1', '2', '3']);
    for (const posting of run.postings) expect(posting).toMatchObject({ source: name, board: storedBoard ?? only?.token ?? 'acme', descriptionComplete: completeText });
  });

  it('collects all of a large board and nothing of an empty one', async () => {
    expect(await withServer(which.most ?? 230, async (own, reader) => (await reader.collect(at(own))).postings.length)).toBe(which.most ?? 230);
    expect(await withServer(0, (own, reader) => reader.collect(at(own)))).toMatchObject({ postings: [], partial: false, dropped: [] });
  });

  it('T1 refuses an odd board name before any request', async () => {
    const before = server.requests.length;
    for (const token of ['../x', 'a b', 'a#b', 'a/b', '']) {
      expect((await failure(source.collect({ ...board(), token }))).reason).toBe('bad_board_name');
      if (source instanceof CompanyBoards) expect((await failure(source.look({ ...board(), token }))).reason).toBe('bad_board_name');
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
    for (const baseUrl of ['http://127.0.0.1:1', 'http://example.org', 'https://example.org', 'https://evil.example/?x=']) {
      expect((await failure(source.collect({ ...board(), baseUrl }))).reason).toBe('address_refused');
    }
  });

  it('T3 gives up a body that stalls and one that unpacks to more than 32 MB', async () => {
    const deadline = new AbortController();
    const patient = make({ ...world(server), deadline: () => deadline.signal });
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
    for (const [fault, reason] of [[{ kind: 'status', status: 500 }, 'server_error'], [{ kind: 'status', status: 429 }, 'throttled'], [{ kind: 'status', status: 403 }, which.forbidden ?? 'refused'], [{ kind: 'html' }, unreadable], [{ kind: 'truncated' }, unreadable], [{ kind: 'reset' }, 'network']] as const) {
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

  it('asks and reads by its budget: nothing is sent when there is none left', async () => {
    const admitted: string[] = [];
    const counted = make({ ...world(server), admit: async (who, token) => void admitted.push(`${who} ${token}`) });
    await counted.collect(board());
    expect(admitted.length).toBeGreaterThan(0);
    const before = server.requests.length;
    const broke = make({ ...world(server), admit: async (who, token) => Promise.reject(new SourceFailure(who, 'budget_spent', token)) });
    expect((await failure(broke.collect(board()))).reason).toBe('budget_spent');
    expect(server.requests.length).toBe(before);
  });

  if (validates)
    it('is told that nothing has changed and then reads nothing', async () => {
      const first = await source.collect(board());
      expect(first.validators).toBeDefined();
      expect(await source.collect(board(), first.validators)).toMatchObject({ unchanged: true, postings: [], partial: false });
      faulty({ kind: 'body', body: answer(rows(4)), times: 1 });
      expect((await source.collect(board(), first.validators)).postings).toHaveLength(4);
    });

  it('T7 tells an unknown board from one that cannot be reached', async () => {
    if (!(source instanceof CompanyBoards)) return expect(SOURCE_TERMS[name].kind).not.toBe('board');
    const look = await source.look(board());
    expect(look?.samples[0]?.title).toMatch(/\S/);
    expect(look?.openings ?? 3).toBe(3);
    expect(await source.look(board('nobody'))).toBeNull();
    if (which.unknownIsEmpty) expect(await source.collect(board('nobody'))).toMatchObject({ postings: [], partial: false });
    else expect((await failure(source.collect(board('nobody')))).reason).toBe('unknown_board');
    faulty({ kind: 'status', status: 500 });
    await failure(source.look(board()));
  });

  it('T16 names source and board alone when it fails', async () => {
    faulty({ kind: 'status', status: 500 });
    const error = await failure(source.collect(board()));
    expect(error.code).toBe('source_failed');
    expect(error.message).toMatch(new RegExp(`^${name} board ${only?.token ?? 'acme'}: [a-z ]+$`));
    expect(error.cause).toBeUndefined();
  });

  it('T17 drops a broken row with its reason and fails when a fifth is broken', async () => {
    const broken = (n: number): Row => row({ [id]: `x${n}`, ...(which.untitled ?? { [title]: null }) });
    faulty({ kind: 'body', page: 1, body: answer([...rows(9), broken(1)]), times: 1 });
    const run = await source.collect(board());
    expect(run.postings).toHaveLength(9);
    expect(run.dropped).toEqual(expect.arrayContaining([{ reason: 'no_title', count: 1 }]));
    server.clearFaults();
    faulty({ kind: 'body', page: 1, body: answer([...rows(3), broken(1), broken(2)]) });
    expect((await failure(source.collect(board()))).reason).toBe('drift');
  });

  it('T17 takes no notice of fields that it does not know', async () => {
    faulty({ kind: 'body', page: 1, body: answer(rows(3).map((one) => ({ ...one, somethingNew: { deep: [1, null, 'x'] }, another: false }))), times: 1 });
    expect((await source.collect(board())).postings.length).toBeGreaterThanOrEqual(3);
  });

  it('sees that an advert was taken down', async () => {
    await withServer(3, async (own, reader) => {
      own.remove(only?.token ?? 'acme', '2');
      expect((await reader.collect(at(own))).postings.map(({ externalId }) => externalId).sort()).toEqual(['1', '3']);
    });
  });

  it('T20 never throws at any JSON and never gives a row without id, title and address', () => {
    const json = fc.jsonValue({ maxDepth: 4 });
    const shaped = fc.tuple(json, fc.dictionary(fc.constantFrom(...Object.keys(row({}))), json)).map(([, changes]) => row(changes));
    fc.assert(
      fc.property(fc.oneof(json, shaped), (any) => {
        const read = which.normalise(any, { token: only?.token ?? 'acme', company: 'Acme', ...only });
        if (typeof read === 'string') return;
        const { externalId, title: heading, url } = NormalizedPosting.parse(read);
        expect([externalId, heading, url].every((text) => text.trim() !== '')).toBe(true);
      }),
      { numRuns: T20_RUNS },
    );
  });
});

describe('the lever adapter on a board of several pages', () => {
  const rows = Array.from({ length: 230 }, (_, index) => leverPosting({ id: `${index + 1}` }));
  const boards: SampleBoard[] = [{ source: 'lever', token: 'large', company: 'Large', about: '', payload: rows }];
  const collect = async (...faults: Fault[]): Promise<{ count: number; partial: boolean; requests: readonly string[] }> => {
    const server = await startBoardServer({ boards, faults });
    try {
      const run = await new LeverSource(world(server)).collect({ token: 'large', company: 'Large', baseUrl: server.bases.lever ?? '' });
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
    const { code } = transformSync(readFileSync(join(__dirname, '../../../../../libs/postings/src/normalise/instants.ts'), 'utf8'), { loader: 'ts', format: 'cjs' });
    const script = `${code};process.stdout.write(JSON.stringify(['2026-11-10T14:23:05','2026-11-10','20/11/2026','2026-11-15 08:11:57 UTC',1795300000].map(module.exports.readInstant)))`;
    const inZone = (TZ: string): string => execFileSync(process.execPath, ['-e', script], { env: { ...process.env, TZ }, encoding: 'utf8' });
    expect(JSON.parse(inZone('America/New_York'))).toEqual(['2026-11-10T14:23:05.000Z', '2026-11-10T00:00:00.000Z', '2026-11-20T00:00:00.000Z', '2026-11-15T08:11:57.000Z', '2026-11-21T22:26:40.000Z']);
    expect(inZone('Asia/Kolkata')).toBe(inZone('UTC'));
  });
});
