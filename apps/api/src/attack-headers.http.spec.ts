import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { join, resolve } from 'node:path';
import { JSDOM } from 'jsdom';
import { routes, type CreatedToken } from '@applywright/contracts';
import { startTestApp, type Person, type TestApp } from '../testing/start-test-app';
import { serveDashboard } from './platform/http/dashboard';

const EXTENSION = 'abcdefghijklmnopabcdefghijklmnop';
const OWN = `chrome-extension://${EXTENSION}`;
type Policy = ReadonlyMap<string, readonly string[]>;
const policyOf = (headers: Headers): Policy => new Map((headers.get('content-security-policy') ?? '').split(';').map((d) => d.trim().split(/\s+/)).map(([name, ...values]) => [name as string, values]));

describe('the headers of', () => {
  let app: TestApp;
  let person: Person;
  let uploadId: string;
  beforeAll(async () => {
    app = await startTestApp({ SAMPLE_BOARDS: '0', EXTENSION_IDS: EXTENSION });
    person = await app.person();
    uploadId = (await person.sendCv(routes, 'nurse.docx', readFileSync(join(resolve(__dirname, '../../..'), 'libs/testing/cv/nurse.docx')))).body.id;
  });
  afterAll(() => app.close());

  const get = (path: string, headers: Record<string, string> = {}): Promise<Response> => fetch(app.base + path, { headers: { ...(person.token ? { Authorization: `Bearer ${person.token}` } : {}), ...headers } });
  const PATHS = ['/api/v1/status', '/api/v1/me', '/api/v1/nothing', '/health/live', '/metrics', '/api/openapi.json', '/api/docs', '/api/docs/swagger-ui-bundle.js', '/', '/sign-in', '/favicon.ico', '/nothing.js'];

  it.each(PATHS)('%s keep browsers from guessing, framing and telling', async (path) => {
    const { headers } = await get(path);
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin', 'x-frame-options': 'SAMEORIGIN', 'x-dns-prefetch-control': 'off',
    });
    for (const name of ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'serial', 'hid', 'midi', 'display-capture']) expect(headers.get('permissions-policy')).toContain(`${name}=()`);
    for (const name of ['x-powered-by', 'server', 'access-control-allow-origin', 'access-control-allow-credentials', 'strict-transport-security']) expect(headers.get(name)).toBeNull();
    const policy = policyOf(headers);
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('frame-ancestors')).toEqual(["'none'"]);
    for (const name of ['script-src', 'default-src', 'object-src', 'base-uri', 'connect-src']) expect(policy.get(name)?.join(' ') ?? '').not.toMatch(/unsafe-|\*|data:|https?:|blob:/);
    expect(policy.has('base-uri')).toBe(true);
  });

  it.each(['/api/v1/status', '/api/v1/me', '/api/v1/nothing', '/api/v1/cv-uploads'])('%s keep answers out of every cache, and call them JSON', async (path) => {
    const { headers } = await get(path);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
  });

  it('a file keep it a file', async () => {
    const { headers, status } = await get(`/api/v1/cv-uploads/${uploadId}/file`);
    expect(status).toBe(200);
    expect(Object.fromEntries(headers)).toMatchObject({ 'cache-control': 'no-store', 'content-disposition': expect.stringMatching(/^attachment;/) as unknown, 'x-content-type-options': 'nosniff', 'content-security-policy': "sandbox; default-src 'none'" });
    expect(headers.get('content-type')).not.toMatch(/html|xml$|svg|javascript/);
  });

  it('a list keep what people wrote as JSON text', async () => {
    const name = '</script><script>alert(1)</script>';
    await person.call(routes.createToken, { body: { name } });
    await person.call(routes.putPreferences, { body: { places: [name] } });
    for (const path of ['/api/v1/tokens', '/api/v1/me/preferences']) {
      const response = await get(path, { Accept: 'text/html' });
      expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
      expect(JSON.stringify(await response.json() as { items: CreatedToken[] })).toContain(JSON.stringify(name).slice(1, -1));
    }
  });

  it('an error do not hand back what was asked for', async () => {
    for (const path of ['/api/v1/<script>alert(1)</script>', '/%3Cscript%3Ealert(1)%3C/script%3E.js', '/api/v1/cv-uploads/<img src=x onerror=alert(1)>', '/api/v1/matches?sort=<script>alert(1)</script>']) {
      const response = await get(path);
      expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
      expect(await response.text()).not.toContain('alert');
    }
  });

  it.each([
    'https://evil.example', 'null', 'http://localhost', 'http://localhost:4200', `chrome-extension://${'a'.repeat(32)}`, `${OWN}.evil.example`, `${OWN}x`, `https://${EXTENSION}`, `x${OWN}`, `moz-extension://${EXTENSION}`, OWN.toUpperCase(), 'http://127.0.0.1:3000', 'file://', `${OWN}:443`, `${OWN}/`,
  ])('an answer to the origin %s allow nothing', async (origin) => {
    for (const method of ['GET', 'OPTIONS']) {
      const { headers } = await fetch(`${app.base}/api/v1/status`, { method, headers: { Origin: origin, 'Access-Control-Request-Method': 'PATCH', 'Access-Control-Request-Headers': 'authorization' } });
      expect([headers.get('access-control-allow-origin'), headers.get('access-control-allow-credentials')]).toEqual([null, null]);
    }
  });

  it('an answer to our extension allow it to read, without cookies', async () => {
    for (const method of ['GET', 'OPTIONS']) {
      const { headers } = await fetch(`${app.base}/api/v1/status`, { method, headers: { Origin: OWN, 'Access-Control-Request-Method': 'PATCH' } });
      expect([headers.get('access-control-allow-origin'), headers.get('access-control-allow-credentials')]).toEqual([OWN, null]);
      expect(headers.get('vary')).toContain('Origin');
    }
  });

  it('do not follow a forged host', async () => {
    const location = await new Promise<unknown>((done, fail) => {
      httpRequest(`${app.base}/api/docs`, { headers: { Host: 'evil.example', 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https' } }, (response) => {
        let text = '';
        response.on('data', (d: Buffer) => (text += d.toString())).on('end', () => done(`${response.headers.location ?? ''}${text}`));
      }).on('error', fail).end();
    });
    expect(location).not.toContain('evil.example');
  });

  it('the API docs let its page work: everything it loads is ours and no script stands inline', async () => {
    const response = await get('/api/docs');
    const policy = policyOf(response.headers);
    const { document } = new JSDOM(await response.text(), { url: `${app.base}/api/docs` }).window;
    const scripts = [...document.querySelectorAll('script')];
    expect(scripts.length).toBeGreaterThan(1);
    expect(policy.get('script-src')).toEqual(["'self'"]);
    for (const script of scripts) expect([script.textContent?.trim(), new URL(script.src).origin, (await fetch(script.src)).status]).toEqual(['', app.base, 200]);
    for (const link of document.querySelectorAll<HTMLLinkElement>('link[href]')) expect([new URL(link.href).origin, (await fetch(link.href)).status]).toEqual([app.base, 200]);
    expect([...document.querySelectorAll('*')].filter((e) => [...e.attributes].some(({ name }) => name.startsWith('on')))).toEqual([]);
    expect(await (await get('/api/docs/swagger-ui-init.js')).text()).toContain('/api/v1/login');
  });
});

describe('the dashboard', () => {
  let app: TestApp;
  let base: string;
  beforeAll(async () => {
    app = await startTestApp({ SAMPLE_BOARDS: '0', PUBLIC_URL: 'https://jobs.example.org' });
    base = app.base;
  });
  afterAll(() => app.close());

  /** A page of its own, so that the test needs no build. */
  async function page(): Promise<Response> {
    const { default: express } = await import('express');
    const dir = join(app.dataDir, 'browser');
    mkdirSync(join(dir, 'en'), { recursive: true });
    writeFileSync(join(dir, 'en', 'index.html'), '<!doctype html><app-root ngCspNonce="CSP_NONCE_PLACEHOLDER"></app-root><style nonce="CSP_NONCE_PLACEHOLDER"></style>');
    const server = express();
    serveDashboard(server, dir);
    const listening = server.listen(0, '127.0.0.1');
    await new Promise((done) => listening.once('listening', done));
    const response = await fetch(`http://127.0.0.1:${(listening.address() as { port: number }).port}/matches/1`);
    await new Promise((done) => listening.close(done));
    return response;
  }

  it('runs its own scripts alone, with trusted types, and styles with a nonce that is new each time', async () => {
    const [first, second] = [await page(), await page()];
    const policy = policyOf(first.headers);
    const nonce = /'nonce-([\w+/=]{20,})'/.exec(first.headers.get('content-security-policy') ?? '')?.[1];
    expect(Object.fromEntries(policy)).toMatchObject({ 'default-src': ["'none'"], 'script-src': ["'self'"], 'object-src': ["'none'"], 'frame-src': ['blob:'], 'frame-ancestors': ["'none'"], 'base-uri': ["'self'"], 'form-action': ["'self'"], 'require-trusted-types-for': ["'script'"], 'trusted-types': ['angular', 'angular#bundler', 'applywright#worker'], 'worker-src': ["'self'"], 'style-src': ["'self'", `'nonce-${nonce}'`], 'connect-src': ["'self'"], 'font-src': ["'self'"] });
    expect(first.headers.get('content-security-policy')).not.toContain('unsafe-inline');
    expect(first.headers.get('cache-control')).toBe('no-store');
    expect(await first.text()).toContain(`nonce="${nonce}"`);
    expect(second.headers.get('content-security-policy')).not.toContain(nonce);
  });

  it('asks browsers to stay on https for a year where it is served over https, and only there', async () => {
    for (const path of ['/api/v1/status', '/', '/api/docs']) expect((await fetch(base + path)).headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
  });
});
