import { routes, type ServerEvent } from '@applywright/contracts';
import { ApiError, createApiClient, routeRefs } from './index';

const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
const problem = (status: number, code: string, rest: object = {}) => json(status, { code, message: `about ${code}`, ...rest });

const setup = (answers: ((url: string, init: RequestInit) => Response | Promise<Response>)[], extra: { token?: () => string | null; renew?: () => Promise<boolean> } = {}) => {
  const calls: { url: string; init: RequestInit; headers: Record<string, string> }[] = [];
  const waits: number[] = [];
  const client = createApiClient({
    baseUrl: 'https://apply.example',
    token: extra.token ?? (() => 'token-1'),
    onUnauthorized: extra.renew,
    wait: async (ms) => void waits.push(ms),
    fetch: (async (url: string, init: RequestInit) => {
      calls.push({ url, init, headers: init.headers as Record<string, string> });
      const answer = answers.shift();
      if (!answer) throw new Error('no answer prepared');
      return answer(url, init);
    }) as unknown as typeof fetch,
  });
  return { client, calls, waits };
};

describe('routeRefs', () => {
  it('names every route of the contract with its method and path', () => {
    const slim = Object.entries(routeRefs).map(([name, r]) => [name, r.method, r.path, r.auth, r.upload ?? false]);
    const full = Object.entries(routes).map(([name, r]) => [name, r.method, r.path, r.auth, 'upload' in r]);
    expect(slim).toEqual(full);
  });
});

describe('call', () => {
  it('fills path and query, and sends the token, when the route needs a session', async () => {
    const { client, calls } = setup([() => json(200, { items: [], total: 0 }), () => json(200, {})]);
    await client.call(routeRefs.listMatches, { query: { q: 'c++ & go', minScore: 0, location: '' } });
    await client.call(routeRefs.getMatch, { params: { job_id: 'a/b' } });
    expect(calls[0]?.url).toBe('https://apply.example/api/v1/matches?q=c%2B%2B+%26+go&minScore=0');
    expect(calls[0]?.headers['authorization']).toBe('Bearer token-1');
    expect(calls[1]?.url).toBe('https://apply.example/api/v1/matches/a%2Fb');
  });

  it('sends no token but the guard header when the route lives on the cookie', async () => {
    const { client, calls } = setup([() => json(200, { accessToken: 'x' })]);
    await client.call(routes.refresh, {});
    expect(calls[0]?.headers).toMatchObject({ 'x-requested-with': 'applywright' });
    expect(calls[0]?.headers['authorization']).toBeUndefined();
  });

  it('throws the code, fields and request id when the server answers a problem', async () => {
    const { client } = setup([() => problem(400, 'validation_failed', { fields: [{ path: 'email', message: 'no' }], requestId: 'r-7' })]);
    const error = await client.call(routeRefs.register, { body: { email: 'x', password: 'y' } }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ code: 'validation_failed', message: 'about validation_failed', fields: [{ path: 'email', message: 'no' }], requestId: 'r-7', unreachable: false });
  });

  it.each([[413, 'too_large'], [502, 'busy'], [418, 'internal']])('judges by the status alone when %i carries a page of a proxy', async (status, code) => {
    const { client } = setup([() => new Response('<html>', { status, headers: { 'content-type': 'text/html' } })]);
    await expect(client.call(routeRefs.me, {})).rejects.toMatchObject({ code });
  });

  it('says that nothing was reached when fetch fails', async () => {
    const { client } = setup([() => Promise.reject(new TypeError('Failed to fetch'))]);
    await expect(client.call(routeRefs.me, {})).rejects.toMatchObject({ unreachable: true });
  });

  it('sends the file as multipart when the route is an upload', async () => {
    const { client, calls } = setup([() => json(202, { id: 'u' })]);
    await client.call(routeRefs.uploadCv, { file: { name: 'cv.pdf', bytes: new Blob(['%PDF-']) } });
    const form = calls[0]?.init.body as FormData;
    expect((form.get('file') as File).name).toBe('cv.pdf');
    expect(calls[0]?.headers['content-type']).toBeUndefined();
  });

  it('answers undefined when the route has no body', async () => {
    const { client } = setup([() => new Response(null, { status: 204 })]);
    await expect(client.call(routeRefs.logout, {})).resolves.toBeUndefined();
  });
});

describe('renewal', () => {
  it('is asked for once and repeats both calls when two are refused together', async () => {
    let token = 'old';
    let asked = 0;
    const answer = (_: string, init: RequestInit) =>
      (init.headers as Record<string, string>)['authorization'] === 'Bearer new' ? json(200, { id: 'me' }) : problem(401, 'session_expired');
    const { client, calls } = setup([answer, answer, answer, answer], {
      token: () => token,
      renew: async () => {
        asked += 1;
        await Promise.resolve();
        token = 'new';
        return true;
      },
    });
    const both = await Promise.all([client.call(routeRefs.me, {}), client.call(routeRefs.me, {})]);
    expect(both).toEqual([{ id: 'me' }, { id: 'me' }]);
    expect(asked).toBe(1);
    expect(calls).toHaveLength(4);
  });

  it('passes the refusal on when the session cannot be renewed', async () => {
    const { client, calls } = setup([() => problem(401, 'session_expired')], { renew: async () => false });
    await expect(client.call(routeRefs.me, {})).rejects.toMatchObject({ code: 'session_expired' });
    expect(calls).toHaveLength(1);
  });

  it('is tried once only when the repeated call is refused again', async () => {
    const { client, calls } = setup([() => problem(401, 'session_expired'), () => problem(401, 'session_expired')], { renew: async () => true });
    await expect(client.call(routeRefs.me, {})).rejects.toMatchObject({ code: 'session_expired' });
    expect(calls).toHaveLength(2);
  });

  it('is not asked for when signing in fails', async () => {
    let asked = 0;
    const { client } = setup([() => problem(401, 'wrong_credentials'), () => problem(401, 'session_expired')], { renew: async () => (asked++, true) });
    await expect(client.call(routeRefs.login, { body: { email: 'a@b.example', password: 'x' } })).rejects.toMatchObject({ code: 'wrong_credentials' });
    await expect(client.call(routeRefs.refresh, {})).rejects.toMatchObject({ code: 'session_expired' });
    expect(asked).toBe(0);
  });
});

describe('download', () => {
  it.each([
    [`attachment; filename="r.pdf"; filename*=UTF-8''R%C3%A9sum%C3%A9.pdf`, 'Résumé.pdf'],
    ['attachment; filename="a \\"b\\".pdf"', 'a "b".pdf'],
    ['attachment; filename=../../etc/x.pdf', 'x.pdf'],
    [null, null],
  ])('takes the name from %p', async (header, fileName) => {
    const { client } = setup([() => new Response('bytes', { headers: header ? { 'content-disposition': header } : {} })]);
    const got = await client.download(routeRefs.getDocumentFile, { params: { id: 'd' } });
    expect(got.fileName).toBe(fileName);
    expect(await got.blob.text()).toBe('bytes');
  });
});

describe('events', () => {
  const stream = (...chunks: string[]) =>
    new Response(
      new ReadableStream({
        start(controller) {
          for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
          controller.close();
        },
      }),
      { headers: { 'content-type': 'text/event-stream' } },
    );

  it('reads events cut anywhere, and opens the stream again when it ends', async () => {
    const stop = new AbortController();
    const seen: ServerEvent[] = [];
    const { client, calls } = setup([() => stream(': hi\n\ndata: {"ty', 'pe":"hello"}\r', '\n\r\nevent: x\nda', 'ta:{"type":"hello"}\n\n'), () => stream('data: {"type":"hello"}\n\n')]);
    await client.events(stop.signal, (event) => {
      seen.push(event);
      if (seen.length === 3) stop.abort();
    });
    expect(seen).toEqual([{ type: 'hello' }, { type: 'hello' }, { type: 'hello' }]);
    expect(calls).toHaveLength(2);
  });

  it('goes on reading the same stream when an event without data keeps it open', async () => {
    const stop = new AbortController();
    const seen: ServerEvent[] = [];
    const { client, calls } = setup([() => stream('data: {"type":"hello"}\n\n', 'event: ping\nid: 2\ndata: \n\n', 'data: {"type":"hello"}\n\n'), () => (stop.abort(), stream())]);
    await client.events(stop.signal, (event) => {
      seen.push(event);
      if (seen.length === 2) stop.abort();
    });
    expect(calls).toHaveLength(1);
  });

  it('gives the connection back when what comes cannot be read', async () => {
    const stop = new AbortController();
    let cancelled = 0;
    const unreadable = () => new Response(new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode('data: {\n\n')), cancel: () => void cancelled++ }));
    const { client } = setup([unreadable, () => (stop.abort(), stream())]);
    await client.events(stop.signal, () => undefined);
    expect(cancelled).toBe(1);
  });

  it('waits longer each time when the server stays away', async () => {
    const stop = new AbortController();
    const away = () => Promise.reject(new TypeError('away'));
    const { client, waits } = setup([away, away, away, away, away, away, () => (stop.abort(), stream())]);
    await client.events(stop.signal, () => undefined);
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16000, 30000]);
  });

  it('ends with the refusal when there is no session', async () => {
    const { client } = setup([() => problem(401, 'not_signed_in')], { renew: async () => false });
    await expect(client.events(new AbortController().signal, () => undefined)).rejects.toMatchObject({ code: 'not_signed_in' });
  });
});
