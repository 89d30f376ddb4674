import { createServer as createPlainServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { Logger } from '@nestjs/common';
import { readConfig } from '../../config/config';
import { selfSigned } from '../../../testing/self-signed';
import type { OutgoingWorld } from './guarded-request';
import { Outgoing, PERSON_POLICY } from './outgoing';
import { OutgoingFailure } from './outgoing-failure';
import type { OutgoingPolicy } from './outgoing-policy';
import { isPublicAddress } from './public-address';
import { safeFetch } from './safe-fetch';

const PAGE = '<!doctype html><p>A post</p>';
const HTML = { 'content-type': 'text/html; charset=utf-8' };
type Answer = (request: IncomingMessage, response: ServerResponse) => void;

describe('safeFetch over a real connection', () => {
  const pair = selfSigned(['jobs.example.org', 'other.example.org']);
  const seen: IncomingMessage[] = [];
  let answer: Answer;
  let server: Server;
  let port: number;

  beforeAll(async () => {
    server = createServer(pair, (request, response) => {
      seen.push(request);
      answer(request, response);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    seen.length = 0;
    answer = (_, response) => response.writeHead(200, HTML).end(PAGE);
  });

  /** The tests' server stands for the public internet; every other private address stays private. */
  const asPublic = (address: string): boolean => address === '127.0.0.1' || isPublicAddress(address);
  const world = (changes: Partial<OutgoingWorld> = {}): OutgoingWorld => ({ resolve: async () => [{ address: '127.0.0.1', family: 4 }], isAllowed: asPublic, connect: { port, ca: pair.cert }, ...changes });
  const get = (url = 'https://jobs.example.org/1', policy: Partial<OutgoingPolicy> = {}, changes: Partial<OutgoingWorld> = {}) => safeFetch(url, { ...PERSON_POLICY, ...policy }, undefined, world(changes));
  const reason = async (run: Promise<unknown>): Promise<string> => {
    const failure: unknown = await run.then(() => null, (error: unknown) => error);
    expect(failure).toBeInstanceOf(OutgoingFailure);
    return (failure as OutgoingFailure).reason;
  };
  const redirectTo = (...targets: string[]): void => {
    answer = (_, response) => {
      const location = targets[seen.length - 1];
      if (location === undefined) response.writeHead(200, HTML).end(PAGE);
      else response.writeHead(302, { location }).end();
    };
  };

  it('reads a page and tells nobody who asks', async () => {
    const { status, bytes, url } = await get();
    expect({ status, text: bytes.toString(), url }).toEqual({ status: 200, text: PAGE, url: 'https://jobs.example.org/1' });
    expect(Object.keys(seen[0]?.headers ?? {}).sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent']);
    expect(seen[0]?.headers['user-agent']).toBe('Applywright');
  });

  it('resolves once a connection, and connects to what was checked, when the name changes its mind', async () => {
    const answers = ['127.0.0.1', '10.0.0.5'];
    let asked = 0;
    const resolve = async () => [{ address: answers[Math.min(asked++, 1)] as string, family: 4 }];
    expect((await get(undefined, {}, { resolve })).status).toBe(200);
    expect(asked).toBe(1);
    expect(await reason(get(undefined, {}, { resolve }))).toBe('private_address');
    expect(seen).toHaveLength(1);
  });

  it.each([[['10.0.0.5']], [['127.0.0.1', '192.168.0.1']], [['::1']], [['fd00::1', '127.0.0.1']]])('refuses a name with the addresses %j', async (addresses) => {
    const resolve = async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    expect(await reason(get(undefined, {}, { resolve }))).toBe('private_address');
    expect(seen).toHaveLength(0);
  });

  it('asks the socket again and sends nothing when it stands elsewhere', async () => {
    let checks = 0;
    expect(await reason(get(undefined, {}, { isAllowed: () => checks++ === 0 }))).toBe('private_address');
    expect(seen).toHaveLength(0);
  });

  it('refuses a server that cannot prove its name', async () => {
    expect(await reason(get('https://elsewhere.example.org/'))).toBe('network');
    expect(seen).toHaveLength(0);
  });

  it('follows three redirects and no fourth', async () => {
    redirectTo('/2', 'https://other.example.org/3', '/4');
    expect(await get()).toMatchObject({ status: 200, url: 'https://other.example.org/4' });
    seen.length = 0;
    redirectTo('/2', '/3', '/4', '/5');
    expect(await reason(get())).toBe('redirect');
    expect(seen).toHaveLength(4);
  });

  it.each([
    'http://jobs.example.org/', 'https://169.254.169.254/latest/meta-data/', 'http://169.254.169.254/', 'https://localhost/', 'https://[::1]/', 'https://jobs.example.org:8443/', 'https://u:p@jobs.example.org/', 'file:///etc/passwd', 'data:text/html,x', '//127.0.0.2/', '//metadata.google.internal/', 'javascript:alert(1)', 'https://0x7f.2/', '\\\\127.0.0.2\\x',
  ])('refuses a redirect to %s', async (target) => {
    redirectTo(target);
    expect(await reason(get())).toBe('refused');
    expect(seen).toHaveLength(1);
  });

  it('checks the address again behind a redirect', async () => {
    redirectTo('https://other.example.org/');
    const resolve = async (host: string) => [{ address: host === 'other.example.org' ? '192.168.0.9' : '127.0.0.1', family: 4 }];
    expect(await reason(get(undefined, {}, { resolve }))).toBe('private_address');
    expect(seen).toHaveLength(1);
  });

  it('fails when a redirect names no place', async () => {
    answer = (_, response) => response.writeHead(301).end();
    expect(await reason(get())).toBe('redirect');
  });

  it('gives the redirect back when none may be followed', async () => {
    redirectTo('https://169.254.169.254/');
    expect(await get(undefined, { redirects: 0 })).toMatchObject({ status: 302 });
  });

  it.each([
    ['a head that never comes', () => undefined],
    ['a body that stalls', (_: IncomingMessage, r: ServerResponse) => void r.writeHead(200, HTML).write('<p>')],
    ['a packed body that stalls', (_: IncomingMessage, r: ServerResponse) => void r.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).write(gzipSync(PAGE).subarray(0, 12))],
  ] as [string, Answer][])('ends %s at the deadline', async (_, slow) => {
    answer = slow;
    expect(await reason(get(undefined, { timeoutMs: 150 }))).toBe('timeout');
  });

  it('ends a look-up that never answers at the deadline, and one that fails at once', async () => {
    expect(await reason(get(undefined, { timeoutMs: 100 }, { resolve: () => new Promise(() => undefined) }))).toBe('timeout');
    expect(await reason(get(undefined, {}, { resolve: () => Promise.reject(new Error('ENOTFOUND')) }))).toBe('network');
    expect(await reason(get(undefined, {}, { resolve: async () => [] }))).toBe('network');
  });

  it('stops an endless body at the cap', async () => {
    let open = true;
    answer = (_, response) => {
      response.writeHead(200, HTML).on('close', () => (open = false));
      const more = (): void => {
        if (open && response.write(Buffer.alloc(64 * 1024, 0x20))) setImmediate(more);
        else response.once('drain', more);
      };
      more();
    };
    expect(await reason(get())).toBe('too_large');
  });

  it('believes a length that is over the cap without reading', async () => {
    answer = (_, response) => void response.writeHead(200, { ...HTML, 'content-length': String(PERSON_POLICY.maxBytes + 1) }).write('<');
    expect(await reason(get())).toBe('too_large');
  });

  it.each([['gzip', gzipSync], ['br', brotliCompressSync], ['deflate', deflateSync]] as const)('unpacks %s and stops a bomb of it', async (encoding, pack) => {
    const send = (bytes: Buffer): void => void (answer = (_, response) => response.writeHead(200, { ...HTML, 'content-encoding': encoding }).end(bytes));
    send(pack(Buffer.from(PAGE)));
    expect((await get()).bytes.toString()).toBe(PAGE);
    const bomb = pack(Buffer.alloc(40 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(100_000);
    send(bomb);
    expect(await reason(get())).toBe('too_large');
    send(Buffer.from('this is not packed at all'));
    expect(await reason(get())).toBe('network');
  });

  it('refuses what is packed twice or unknown', async () => {
    for (const encoding of ['gzip, gzip', 'zstd', 'compress']) {
      answer = (_, response) => response.writeHead(200, { ...HTML, 'content-encoding': encoding }).end('x');
      expect(await reason(get())).toBe('wrong_type');
    }
  });

  it.each(['image/svg+html', 'image/svg', 'application/pdf', 'application/octet-stream', 'text/plain', 'application/javascript', 'text/html-evil', ''])('refuses a body of the type %j', async (type) => {
    answer = (_, response) => response.writeHead(200, type ? { 'content-type': type } : {}).end(PAGE);
    expect(await reason(get())).toBe('wrong_type');
  });

  it.each(['text/html', 'TEXT/HTML;charset=utf-8', 'application/json', 'application/ld+json; charset=utf-8', 'application/xhtml+xml', 'application/rss+xml', 'text/xml', 'application/xml'])('reads a body of the type %j', async (type) => {
    answer = (_, response) => response.writeHead(200, { 'content-type': type }).end(PAGE);
    expect((await get()).status).toBe(200);
  });

  it('fails when the connection breaks', async () => {
    answer = (request) => request.socket.destroy();
    expect(await reason(get())).toBe('network');
    answer = (request, response) => {
      response.writeHead(200, { ...HTML, 'content-length': '100' }).write('<p>');
      setImmediate(() => request.socket.destroy());
    };
    expect(await reason(get())).toBe('network');
  });

  describe('Outgoing', () => {
    beforeAll(() => Logger.overrideLogger(false));
    const outgoing = (env: Record<string, string>): Outgoing => new Outgoing(readConfig({ NODE_ENV: 'test', ...env }, '/', '/'));
    const read = (url: string, env: Record<string, string> = { ALLOW_JOB_URLS: '1' }) => outgoing(env).readPage(url, PERSON_POLICY, (address, policy) => safeFetch(address, policy, undefined, world()));

    it('asks no address that a person names unless the operator wants it', async () => {
      await expect(read('https://jobs.example.org/1', {})).rejects.toMatchObject({ code: 'not_allowed' });
      expect(seen).toHaveLength(0);
    });

    it('reads the page when it may', async () => {
      expect(await read('https://jobs.example.org/1')).toEqual({ url: 'https://jobs.example.org/1', type: HTML['content-type'], text: PAGE });
    });

    it('tells a person one neutral sentence when the address or the answer is no good', async () => {
      await expect(read('https://127.0.0.1/')).rejects.toMatchObject({ code: 'url_refused', message: 'This address is not one that can be read.' });
      answer = (_, response) => response.writeHead(500, HTML).end('secret');
      await expect(read('https://jobs.example.org/1')).rejects.toMatchObject({ code: 'source_failed', message: 'The job board did not answer as expected.' });
    });

    describe('boards', () => {
      const ask = (init: RequestInit = {}, url = 'https://jobs.example.org/v1') => outgoing({}).boards(['jobs.example.org'], [], [], world())(url, init);
      const JSON_TYPE = { 'content-type': 'application/json' };

      it('sends the listed headers and no other', async () => {
        await ask({ headers: { accept: 'application/xml', 'If-None-Match': '"1"', 'if-modified-since': 'Sun, 01 Nov 2026 00:00:00 GMT', authorization: 'Basic a2V5Og==', 'authorization-key': 'k', 'user-agent': 'me@example.org', cookie: 'a=b', host: 'evil.example', 'x-forwarded-for': '1.1.1.1', 'content-length': '9' } });
        const { connection, 'accept-encoding': packed, ...sent } = seen[0]?.headers ?? {};
        expect([connection, packed]).toEqual(['close', 'gzip, deflate, br']);
        expect(sent).toEqual({ accept: 'application/xml', 'if-none-match': '"1"', 'if-modified-since': 'Sun, 01 Nov 2026 00:00:00 GMT', authorization: 'Basic a2V5Og==', 'authorization-key': 'k', 'user-agent': 'me@example.org', host: `jobs.example.org:${port}` });
      });

      it('tells nobody who asks when the source does not want to know', async () => {
        await ask();
        expect(seen[0]?.headers).toMatchObject({ 'user-agent': 'Applywright', accept: 'application/json' });
      });

      it('gives back what the answer says about itself, and that nothing has changed', async () => {
        answer = (_, response) => response.writeHead(200, { ...JSON_TYPE, etag: '"7"', 'last-modified': 'Sun, 01 Nov 2026 00:00:00 GMT', 'set-cookie': 'a=b', 'retry-after': '3' }).end('{}');
        expect([...(await ask()).headers]).toEqual([['content-type', 'application/json'], ['etag', '"7"'], ['last-modified', 'Sun, 01 Nov 2026 00:00:00 GMT'], ['retry-after', '3']]);
        answer = (_, response) => response.writeHead(304, { etag: '"7"' }).end();
        const same = await ask({ headers: { 'if-none-match': '"7"' } });
        expect([same.status, same.headers.get('etag'), await same.text()]).toEqual([304, '"7"', '']);
      });

      it('posts a text and no other body', async () => {
        const bodies: string[] = [];
        answer = (request, response) => void request.on('data', (part: Buffer) => bodies.push(part.toString())).on('end', () => response.writeHead(200, JSON_TYPE).end('{"jobs":[]}'));
        const told = await ask({ method: 'POST', headers: JSON_TYPE, body: '{"keywords":"é"}' });
        expect([await told.json(), bodies, seen[0]?.method]).toEqual([{ jobs: [] }, ['{"keywords":"é"}'], 'POST']);
        for (const init of [{ method: 'PUT', body: 'x' }, { method: 'DELETE' }, { body: 'x' }, { method: 'POST' }, { method: 'POST', body: new Uint8Array(1) }]) expect(await reason(ask(init))).toBe('refused');
        expect(seen).toHaveLength(1);
      });

      it('takes a key to no other host', async () => {
        redirectTo('https://other.example.org/', 'https://other.example.org/');
        expect(await reason(ask({ headers: { authorization: 'Basic a2V5Og==' } }))).toBe('redirect');
        expect(await reason(ask({ method: 'POST', body: '{}' }))).toBe('redirect');
        expect(seen.map(({ headers }) => headers.host)).toEqual([`jobs.example.org:${port}`, `jobs.example.org:${port}`]);
      });

      it('does not name a header that cannot be sent', async () => {
        const failure: unknown = await ask({ headers: { 'authorization-key': 'hunter2\nx: y' } }).catch((error: unknown) => error);
        expect(String((failure as Error).stack)).not.toContain('hunter2');
        expect(await reason(ask({ headers: { 'authorization-key': 'hünter2€' } }))).toBe('refused');
        expect(seen).toHaveLength(0);
      });

      it('asks what the operator named and nothing beside it', async () => {
        const plain = createPlainServer((_, response) => void response.end('<source/>'));
        await new Promise<void>((done) => plain.listen(0, '127.0.0.1', done));
        const origin = `http://127.0.0.1:${(plain.address() as AddressInfo).port}`;
        const named = outgoing({}).boards([], [], [origin, 'http://169.254.169.254']);
        expect(await (await named(`${origin}/feed.xml`, {})).text()).toBe('<source/>');
        expect(await reason(named('http://127.0.0.1:1/', {}))).toBe('refused');
        expect(await reason(named('http://169.254.169.254/latest', {}))).toBe('private_address');
        plain.closeAllConnections();
        plain.close();
      });
    });

    it('asks no board but the listed ones', async () => {
      const boards = outgoing({}).boards([], [`http://127.0.0.1:${port}`]);
      await expect(boards('https://boards-api.greenhouse.io.example.com/', {})).rejects.toBeInstanceOf(OutgoingFailure);
      await expect(boards('http://127.0.0.1:1/', {})).rejects.toBeInstanceOf(OutgoingFailure);
    });
  });
});
