import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { MAX_CV_BYTES, routes, type Profile, type Route } from '@applywright/contracts';
import * as z from 'zod';
import { startTestApp, type Person, type TestApp } from '../testing/start-test-app';

const table = Object.entries(routes) as [string, Route][];
const cv = readFileSync(join(resolve(__dirname, '../../..'), 'libs/testing/cv/nurse.docx'));

/** Where a schema takes whatever comes: untyped values, and objects with fields that nobody named. */
function loose(schema: unknown, path = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { type, properties, items, anyOf, oneOf, allOf, additionalProperties, ...rest } = schema as Record<string, object | undefined>;
  const inner = [...Object.entries(properties ?? {}), ...Object.entries({ items, ...anyOf, ...oneOf, ...allOf })].flatMap(([key, s]) => loose(s, `${path}.${key}`));
  if (type === undefined && !anyOf && !oneOf && !allOf && !('enum' in rest) && !('const' in rest)) inner.push(`${path} takes anything`);
  if (String(type) === 'object' && String(additionalProperties) !== 'false') inner.push(`${path} takes fields that nobody named`);
  return inner;
}

describe('the shapes of the route table', () => {
  const json = (schema: z.ZodType): unknown => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });

  it.each(table.filter(([, r]) => r.body))('%s takes a body without loose ends', (_, route) => expect(loose(json(route.body as z.ZodType))).toEqual([]));
  it.each(table.filter(([, r]) => r.query))('%s takes a query without loose ends', (_, route) => expect(loose(json(route.query as z.ZodType)).filter((l) => !/takes anything$/.test(l) || !isCoerced(route, l))).toEqual([]));
  it.each(table.filter(([, r]) => r.path.includes('{')))('%s has a shape for each part of its path', (_, route) => {
    const named = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    const { properties } = json(route.params as z.ZodType) as { properties: Record<string, object> };
    expect(Object.keys(properties).sort()).toEqual(named);
    for (const shape of Object.values(properties)) expect(shape).toMatchObject({ type: 'string' });
  });
  /** Numbers of a query come as text: any input, and a number out of it. */
  const isCoerced = (route: Route, where: string): boolean => {
    const field = (route.query as z.ZodObject).shape[where.slice(1).split(' ')[0] as string] as z.ZodType;
    return !field.safeParse({ $gt: '' }).success && !field.safeParse('x').success && !field.safeParse(['1', '2']).success && field.safeParse('1').success;
  };

  it('pages hold at most a hundred, and lists are sorted by listed keys alone', () => {
    for (const [, { query }] of table) {
      if (!query) continue;
      const { shape } = query as z.ZodObject;
      if (shape['limit']) expect([100, 101, 0].map((n) => (shape['limit'] as z.ZodType).safeParse(n).success)).toEqual([true, false, false]);
      for (const key of ['sort', 'order']) if (shape[key]) expect((shape[key] as z.ZodType).safeParse('$natural').success).toBe(false);
    }
  });

  it('loose ends are seen', () => {
    expect(loose(json(z.object({ a: z.string() })))).toHaveLength(1);
    expect(loose(json(z.strictObject({ a: z.any(), b: z.array(z.unknown()), c: z.record(z.string(), z.string()), d: z.union([z.string(), z.strictObject({ e: z.object({}) })]) })))).toHaveLength(4);
  });
});

describe('what is sent to a door', () => {
  let app: TestApp;
  let person: Person;
  beforeAll(async () => {
    app = await startTestApp({ SAMPLE_BOARDS: '0' });
    person = await app.person();
  });
  afterAll(() => app.close());

  const send = async (path: string, init: RequestInit & { type?: string } = {}) => {
    const { type = 'application/json', headers, ...rest } = init;
    const response = await fetch(app.base + path, { ...rest, headers: { Authorization: `Bearer ${person.token}`, 'Content-Type': type, ...(headers as object) } });
    const text = await response.text();
    return { status: response.status, code: /"code":"(\w+)"/.exec(text)?.[1], text };
  };
  const patch = (body: string) => send('/api/v1/me/profile', { method: 'PATCH', body });
  const put = (body: string | Uint8Array, type?: string) => send('/api/v1/me/preferences', { method: 'PUT', body: body as never, ...(type ? { type } : {}) });
  const refused = { status: 400, code: 'malformed_request' };

  it.each([
    ['21 levels', `{"a":${'['.repeat(20)}${']'.repeat(20)}}`], ['10,000 levels of lists', '['.repeat(10_000) + ']'.repeat(10_000)], ['10,000 levels of objects', '{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000)],
    ['__proto__', '{"__proto__":{"role":"admin"}}'], ['__proto__ within', '{"places":[{"__proto__":null}]}'], ['__proto__ escaped', '{"\\u005f_proto__":1}'], ['constructor.prototype', '{"constructor":{"prototype":{"admin":true}}}'],
    ['a NUL', '{"places":["a\\u0000b"]}'], ['a NUL in a key', '{"a\\u0000b":1}'], ['a lone high surrogate', '{"places":["\\ud800"]}'], ['a lone low surrogate', '{"places":["\\udc00x"]}'], ['a lone surrogate in a key', '{"\\ud800":1}'],
    ['half a body', '{"places":["a"'], ['no JSON', 'places=a'], ['a bare value', '"text"'], ['a number', '1'], ['null', 'null'], ['NaN', '{"a":NaN}'], ['a comment', '{/* */}'], ['a byte order mark twice', '\ufeff\ufeff{}'],
  ])('is refused with %s', async (_, body) => {
    expect(await put(body)).toMatchObject(refused);
    expect(({} as { role?: string }).role).toBeUndefined();
  });

  it('is taken with twenty levels, and then checked by its shape', async () => {
    expect(await put(`{"a":${'['.repeat(19)}${']'.repeat(19)}}`)).toMatchObject({ status: 400, code: 'validation_failed' });
    expect(await put('{"constructor":1}')).toMatchObject({ status: 400, code: 'validation_failed' });
  });

  it('may be 100 kB of JSON, and 512 kB for a profile', async () => {
    const body = (bytes: number): string => JSON.stringify({ a: 'x'.repeat(bytes - 8) });
    expect(body(102_400)).toHaveLength(102_400);
    expect(await put(body(102_400))).toMatchObject({ status: 400, code: 'validation_failed' });
    expect(await put(body(102_401))).toMatchObject({ status: 413, code: 'too_large' });
    expect((await put(body(102_401))).text).not.toContain('file');
    expect(await patch(body(524_288))).toMatchObject({ status: 400, code: 'validation_failed' });
    expect(await patch(body(524_289))).toMatchObject({ status: 413, code: 'too_large' });
    expect(await send('/api/v1/login', { method: 'POST', body: body(1024 * 1024) })).toMatchObject({ status: 413, code: 'too_large' });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/xml', 'text/json', 'application/octet-stream', 'application/json; charset=latin1', 'nonsense'])('is refused as %s', async (type) => {
    const before = await send('/api/v1/me/preferences');
    expect(await put('places=Berlin', type)).toMatchObject({ status: 415, code: 'unsupported_format' });
    expect(await send('/api/v1/me/preferences')).toEqual(before);
  });

  it('never becomes an object out of field names', async () => {
    for (const body of ['email[$ne]=1&password[$ne]=1', 'email=a@example.org&password=x'])
      expect(await send('/api/v1/login', { method: 'POST', type: 'application/x-www-form-urlencoded', body })).toMatchObject({ status: 415 });
    expect(await send('/api/v1/matches?q[$ne]=x')).toMatchObject({ status: 400, code: 'validation_failed' });
    expect(await send('/api/v1/matches?q=a&q=b')).toMatchObject({ status: 400, code: 'validation_failed' });
    expect(await send('/api/v1/matches?limit=5&limit=6')).toMatchObject({ status: 400, code: 'validation_failed' });
    expect(await send('/api/v1/matches?q%5B%5D=a')).toMatchObject({ status: 400, code: 'validation_failed' });
    expect(await send('/api/v1/matches?__proto__=a')).toMatchObject({ status: 400 });
  });

  it.each(['sort=$natural', 'sort=passwordHash', 'sort=score,-1', 'sort=__proto__', 'order=1', 'order=desc;drop', 'limit=101', 'limit=0', 'limit=-1', 'limit=1e9', 'limit=NaN', 'limit=Infinity', 'limit=', 'offset=-1', 'offset=10001', 'offset=1.5', 'minScore=101', 'country=..', 'stage=all', 'workplace=$ne', `q=${'a'.repeat(101)}`, 'q=%00', 'unknown=1', 'userId=1'])('is refused as the query %s', async (query) => {
    expect((await send(`/api/v1/matches?${query}`)).status).toBe(400);
  });

  it.each(['(', '[', '*', '+', '?', '\\', '.*', '^$', '(a+)+$', '$where', '{{7*7}}', '%', '🙂', '\u202e', '%FF%FE', "' OR 1=1 --"])('is text when one searches for %s', async (q) => {
    expect((await send(`/api/v1/matches?q=${q.startsWith('%F') ? q : encodeURIComponent(q)}`)).status).toBe(200);
  });

  it.each(['%', '%zz', '%c0%af', '%00', '%2e%2e%2f', '..%2f..', '%', `${'a'.repeat(5000)}`, '%F0%9F%99%82', '[object Object]', '{"$ne":null}', '$ne', 'null', 'undefined', "'", '%0d%0aSet-Cookie:x=1'])('is refused as the id %s', async (id) => {
    const { status, text } = await send(`/api/v1/cv-uploads/${id}`);
    expect([400, 404]).toContain(status);
    expect(text).not.toMatch(/\bat .*\.[jt]s|node_modules|Error:/);
  });

  it('is answered without a stack whatever the method and however long the address', async () => {
    const raw = (method: string, path: string, headers: Record<string, string> = {}): Promise<{ status: number; text: string }> =>
      new Promise((done, fail) => {
        const call = httpRequest(app.base + path, { method, headers }, (response) => {
          let text = '';
          response.on('data', (chunk: Buffer) => (text += chunk.toString())).on('end', () => done({ status: response.statusCode ?? 0, text }));
        });
        call.on('error', fail).end();
      });
    for (const method of ['TRACE', 'PROPFIND', 'PUT', 'DELETE', 'PATCH', 'POST', 'LINK', 'PURGE', 'SEARCH', 'QUERY']) expect(await raw(method, '/api/v1/status')).toMatchObject({ status: 404, text: expect.stringContaining('not_found') as unknown });
    expect(await raw('HEAD', '/api/v1/status')).toEqual({ status: 200, text: '' });
    expect((await raw('OPTIONS', '/api/v1/status')).text).not.toContain('GET');
    for (const path of [`/api/v1/matches?q=${'a'.repeat(12_000)}`, `/api/v1/${'a/'.repeat(3000)}`, '/api//v1//status', '/api/v1/../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd']) expect([200, 400, 401, 404]).toContain((await raw('GET', path)).status);
    expect((await raw('GET', `/api/v1/status?${'a'.repeat(40_000)}`)).status).toBe(431);
    expect((await raw('GET', '/api/v1/status', { 'X-Long': 'a'.repeat(40_000) })).status).toBe(431);
    const garbage = await new Promise<string>((done) => {
      const socket = connect(Number(new URL(app.base).port), '127.0.0.1', () => socket.write('BREW /coffee HTCPCP/1.0\r\n\r\n'));
      let text = '';
      socket.on('data', (d) => (text += d.toString())).on('close', () => done(text));
    });
    expect(garbage).toMatch(/^HTTP\/1\.1 400 /);
    expect((await fetch(`${app.base}/health/live`)).status).toBe(200);
  });

  describe('as an upload', () => {
    const part = (name: string, file: string, bytes: Uint8Array | string, type = 'application/pdf'): Buffer => Buffer.concat([Buffer.from(`--b\r\nContent-Disposition: form-data; name="${name}"; filename="${file}"\r\nContent-Type: ${type}\r\n\r\n`), Buffer.from(bytes as string), Buffer.from('\r\n')]);
    const end = Buffer.from('--b--\r\n');
    const upload = (body: Uint8Array, type = 'multipart/form-data; boundary=b') => send('/api/v1/cv-upload', { method: 'POST', type, body: body as never });
    const uploads = async (): Promise<number> => (JSON.parse((await send('/api/v1/cv-uploads')).text) as { items: unknown[] }).items.length;
    const temps = (): string[] => readdirSync(tmpdir()).filter((f) => !f.startsWith('applywright-test-')).sort();

    it.each([
      ['another field', Buffer.concat([part('cv', 'a.docx', cv), end]), 400], ['two files', Buffer.concat([part('file', 'a.docx', cv), part('file', 'b.docx', cv), end]), 400], ['one byte too many', Buffer.concat([part('file', 'a.pdf', Buffer.alloc(MAX_CV_BYTES + 1, 0x20)), end]), 413],
      ['no end', part('file', 'a.docx', cv), 400], ['half a file', part('file', 'a.docx', cv).subarray(0, 2000), 400], ['nothing', Buffer.alloc(0), 400], ['a head alone', Buffer.from('--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"'), 400], ['no parts', end, 400],
      ['eleven fields', Buffer.concat([...Array.from({ length: 11 }, (_, i) => Buffer.from(`--b\r\nContent-Disposition: form-data; name="f${i}"\r\n\r\nx\r\n`)), part('file', 'a.docx', cv), end]), 400],
      ['a field of 20 kB', Buffer.concat([Buffer.from(`--b\r\nContent-Disposition: form-data; name="note"\r\n\r\n${'x'.repeat(20_000)}\r\n`), part('file', 'a.docx', cv), end]), 400],
      ['a field named __proto__', Buffer.concat([Buffer.from('--b\r\nContent-Disposition: form-data; name="__proto__[admin]"\r\n\r\n1\r\n'), end]), 400],
    ])('is refused with %s', async (_, body, status) => {
      const [before, files] = [await uploads(), temps()];
      expect((await upload(body)).status).toBe(status);
      expect(await uploads()).toBe(before);
      expect(temps()).toEqual(files);
    });

    it.each(['multipart/form-data', 'multipart/form-data; boundary=', 'multipart/form-data; boundary=other', 'multipart/mixed; boundary=b', 'application/json', 'application/pdf', `multipart/form-data; boundary=${'x'.repeat(300)}`])('is refused as %s', async (type) => {
      expect([400, 415]).toContain((await upload(Buffer.concat([part('file', 'a.docx', cv), end]), type)).status);
    });

    it.each(['a\u0000b.docx', '../../etc/passwd.docx', '..\\..\\x.docx', '\u202excod.exe.docx', 'a;b="c.docx', '%00.docx', '🙂.docx', `${'n'.repeat(3000)}.docx`, '=cmd|calc.docx', '<img src=x onerror=alert(1)>.docx', '__proto__', '', '.', 'CON'])('is kept or refused, and comes back as a file, with the name %j', async (name) => {
      const sent = await upload(Buffer.concat([part('file', name.replace(/"/g, '%22'), cv), end]));
      expect([202, 400, 415]).toContain(sent.status);
      if (sent.status !== 202) return;
      const { id } = JSON.parse(sent.text) as { id: string };
      const { status, headers } = await fetch(`${app.base}/api/v1/cv-uploads/${id}/file`, { headers: { Authorization: `Bearer ${person.token}` } });
      expect(status).toBe(200);
      expect(headers.get('content-disposition')).toMatch(/^attachment; filename="[^"\\]*"; filename\*=UTF-8''[^\s"]*$/);
      expect(readdirSync(app.dataDir, { recursive: true }).map(String).filter((f) => f.includes('passwd'))).toEqual([]);
    });
  });

  it('survives odd letters from the profile to the page', async () => {
    const reader = await app.person();
    await reader.sendCv(routes, 'nurse.docx', cv);
    const profile = async (): Promise<Profile> => reader.profile(routes);
    for (const text of ['a\u0001b', 'a\u001bb', '\ufffe\uffff', 'e\u0301'.repeat(50), '\u202eabc', '🙂'.repeat(30), '\u200b\u200d', '$where', '__proto__', 'a.b.$c', '<script>alert(1)</script>', '{{7*7}}', '=1+1', '#let x = 1 #x', '\\u{1}']) {
      const { version } = await profile();
      const { status, body } = await reader.call(routes.patchProfile, { body: { version, changes: [{ op: 'add', fact: { kind: 'skill', value: { name: text } }, parentId: null }] } });
      expect([200, 400]).toContain(status);
      if (status === 200) expect((body as Profile).facts.some((f) => f.kind === 'skill' && f.value.name === text.trim())).toBe(true);
    }
  });
});
