import { boardUrl, fetchJson, MAX_BODY_BYTES } from './fetch-source';
import { SourceFailure, type SourceDeps } from './job-source';

const VENDOR = { source: 'greenhouse', hosts: ['boards-api.greenhouse.io'] } as const;
const SECRET = 'https://boards-api.greenhouse.io/v1/boards/acme/jobs?key=hunter2';

interface Story {
  deps: SourceDeps;
  waits: number[];
  sent: RequestInit[];
}

/** A world in which the n-th request gets the n-th answer, and the last one is repeated. */
function story(answers: (() => Response | Promise<Response>)[], extra: Partial<SourceDeps> = {}): Story {
  const waits: number[] = [];
  const sent: RequestInit[] = [];
  const deps: SourceDeps = {
    fetch: async (_url, init) => {
      sent.push(init);
      return answers[Math.min(sent.length, answers.length) - 1]!();
    },
    now: () => new Date('2026-11-22T12:00:00Z'),
    sleep: async (ms) => void waits.push(ms),
    random: () => 0,
    deadline: () => new AbortController().signal,
    ...extra,
  };
  return { deps, waits, sent };
}

const json = (body: unknown, init: ResponseInit = {}) => () => new Response(JSON.stringify(body), init);
const status = (code: number, headers: Record<string, string> = {}) => () => new Response('no', { status: code, headers });
const get = (told: Story): Promise<unknown> => fetchJson(told.deps, 'greenhouse', 'acme', new URL(SECRET));
const reason = async (told: Story): Promise<string> => {
  const failure: unknown = await get(told).then(() => null, (error: unknown) => error);
  expect(failure).toBeInstanceOf(SourceFailure);
  return (failure as SourceFailure).reason;
};

describe('boardUrl', () => {
  const { deps } = story([json({})], { bases: { greenhouse: 'http://127.0.0.1:4100/sample' } });
  const path = (token: string): string => `/v1/boards/${token}`;
  const reasonOf = (board: { token: string; company: string; baseUrl?: string }): string => {
    try {
      return boardUrl(deps, VENDOR, board, path).href;
    } catch (error) {
      if (error instanceof SourceFailure) return error.reason;
      throw error;
    }
  };

  it.each(['../x', 'a b', 'a#b', 'a/b', '', '.', '-a', 'a?b', 'ä', 'a%2fb', 'x'.repeat(101)])('refuses the board name %p', (token) => {
    expect(reasonOf({ token, company: 'Acme' })).toBe('bad_board_name');
  });

  it('goes to the vendor over https unless the configured loopback base is named', () => {
    expect(reasonOf({ token: 'acme', company: 'Acme' })).toBe('https://boards-api.greenhouse.io/v1/boards/acme');
    expect(reasonOf({ token: 'acme', company: 'Acme', baseUrl: 'http://127.0.0.1:4100/sample' })).toBe('http://127.0.0.1:4100/sample/v1/boards/acme');
  });

  it.each([
    'http://boards-api.greenhouse.io', 'https://evil.example', 'https://boards-api.greenhouse.io.evil.example', 'https://boards-api.greenhouse.io:8443', 'https://u:p@boards-api.greenhouse.io', 'http://127.0.0.1:6379', 'http://localhost:4100/sample',
    'https://boards-api.greenhouse.io/other', 'http://169.254.169.254', 'file:///etc/passwd', 'nonsense',
  ])('refuses the base %s', (baseUrl) => {
    expect(reasonOf({ token: 'acme', company: 'Acme', baseUrl })).toBe('address_refused');
  });

  it('refuses a configured base that is not loopback', () => {
    const configured = story([json({})], { bases: { greenhouse: 'http://192.168.1.10:80' } }).deps;
    expect(() => boardUrl(configured, VENDOR, { token: 'acme', company: 'Acme', baseUrl: 'http://192.168.1.10:80' }, path)).toThrow(SourceFailure);
  });
});

describe('fetchJson', () => {
  it('returns the parsed body and never lets a redirect be followed', async () => {
    const told = story([json({ jobs: [] })]);
    expect(await get(told)).toEqual({ jobs: [] });
    expect(told.sent[0]).toMatchObject({ method: 'GET', redirect: 'manual' });
  });

  it.each([[408, 'timeout'], [429, 'throttled'], [500, 'server_error'], [503, 'server_error']])('tries %d four times with growing pauses and then fails', async (code, expected) => {
    const told = story([status(code)]);
    expect(await reason(told)).toBe(expected);
    expect(told.sent).toHaveLength(4);
    expect(told.waits).toEqual([500, 1000, 2000]);
  });

  it('adds jitter of up to half to a pause', async () => {
    const told = story([status(500), json([])], { random: () => 0.5 });
    await get(told);
    expect(told.waits).toEqual([625]);
  });

  it.each([[400, 'refused'], [401, 'refused'], [403, 'refused'], [404, 'unknown_board'], [410, 'unknown_board'], [301, 'redirect'], [302, 'redirect'], [307, 'redirect'], [204, 'refused']])('does not try %d again', async (code, expected) => {
    const told = story([() => new Response(null, { status: code, headers: { location: 'https://evil.example' } })]);
    expect(await reason(told)).toBe(expected);
    expect(told.sent).toHaveLength(1);
  });

  it.each([['7', 7_000], ['600', 32_000], ['Sun, 22 Nov 2026 12:00:10 GMT', 10_000], ['Sat, 21 Nov 2026 12:00:00 GMT', 0], ['soon', 500]])('waits as Retry-After %p says, at most 32 s', async (header, ms) => {
    const told = story([status(429, { 'retry-after': header }), json([])]);
    await get(told);
    expect(told.waits).toEqual([ms]);
  });

  it('tries a broken connection again and gives what comes then', async () => {
    const told = story([() => Promise.reject(new TypeError(`fetch failed ${SECRET}`)), json(['ok'])]);
    expect(await get(told)).toEqual(['ok']);
  });

  it('fails at once when the answer is not JSON', async () => {
    const told = story([() => new Response('<!doctype html>')]);
    expect(await reason(told)).toBe('not_json');
    expect(told.sent).toHaveLength(1);
  });

  it('stops reading and fails when the body passes the cap', async () => {
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(1024 * 1024).fill(0x20));
      },
    });
    expect(await reason(story([() => new Response(endless)]))).toBe('too_large');
    expect(pulled).toBeLessThan(MAX_BODY_BYTES / (1024 * 1024) + 4);
  });

  it('counts a stalled body as a timeout when the deadline passes', async () => {
    const stalled = (): Response => new Response(new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array([0x5b])) }));
    const told = story([stalled, json(['later'])], {
      deadline: () => {
        const controller = new AbortController();
        if (told.sent.length === 0) setImmediate(() => controller.abort());
        return controller.signal;
      },
    });
    expect(await get(told)).toEqual(['later']);
    expect(told.waits).toEqual([500]);
  });

  it('asks for a deadline of 30 seconds', async () => {
    const asked: number[] = [];
    await get(story([json([])], { deadline: (ms) => (asked.push(ms), new AbortController().signal) }));
    expect(asked).toEqual([30_000]);
  });

  it('names source and board and nothing of the request when it fails', async () => {
    for (const answers of [[status(500)], [status(404)], [() => Promise.reject(new Error(SECRET))], [() => new Response('secret body')]]) {
      const failure = (await get(story(answers)).then(() => null, (error: unknown) => error)) as SourceFailure;
      expect(failure.message).toMatch(/^greenhouse board acme: [a-z0-9 A-Z]+$/);
      expect(JSON.stringify([failure, failure.cause ?? null, failure.detail])).not.toMatch(/https|hunter2|secret|boards-api/);
    }
  });
});
