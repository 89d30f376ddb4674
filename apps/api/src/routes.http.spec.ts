import { routes, type Route } from '@applywright/contracts';
import { setRole } from '../testing/make-admin';
import { startTestApp, type TestApp } from '../testing/start-test-app';

const table = Object.entries(routes) as [string, Route][];
const SOME_ID = 'a'.repeat(24);
const someParams = (id = SOME_ID) => ({ id, job_id: id, name: 'parse-cv', kind: 'eeo-data', section: 'skills', source: 'lever', token: 'acme', key: 'e'.repeat(32) });

describe('the route table', () => {
  let app: TestApp;
  beforeAll(async () => void (app = await startTestApp({ SAMPLE_BOARDS: '0' })));
  afterAll(() => app.close());

  it('is what the OpenAPI document describes, no more and no less', async () => {
    const { paths } = (await (await fetch(`${app.base}/api/openapi.json`)).json()) as { paths: Record<string, Record<string, { summary: string; responses: Record<string, unknown> }>> };
    const described = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((m) => `${m.toUpperCase()} ${path}`));
    expect(described.sort()).toEqual(table.map(([, r]) => `${r.method} ${r.path}`).sort());
    for (const [, r] of table) {
      const operation = paths[r.path]?.[r.method.toLowerCase()];
      expect(operation?.summary).toBe(r.summary);
      expect(Object.keys(operation?.responses ?? {})).toContain(String(r.status));
    }
  });

  it.each(table.filter(([, r]) => r.auth !== 'none' && r.auth !== 'cookie'))('%s refuses a caller who is not signed in', async (_, route) => {
    const { status, body } = await app.anybody().call(route, { params: someParams(), ...(route.body ? { body: {} } : {}) });
    expect({ status, code: (body as { code?: string }).code }).toEqual({ status: 401, code: 'not_signed_in' });
  });

  it.each(table.filter(([, r]) => /\{(id|job_id|name)\}/.test(r.path)))('%s answers 404 to a stranger and 400 to what is no id', async (_, route) => {
    const stranger = await app.person();
    // nobody but an administrator learns whether a job is there; route-matrix.http.spec.ts shows that to others it answers 403
    if (route.auth === 'admin') await setRole(app, stranger, 'admin');
    const body = route.path.endsWith('/notes') || route.path.endsWith('/notes/{id}') ? { text: 'A note' } : route.path.endsWith('/thumb') ? { up: true } : route.path.endsWith('/answers') ? { questions: [{ text: 'Why us?' }] } : route.path.includes('applications') ? { stage: 'offer' } : {};
    const given = (id: string) => ({ params: someParams(id), ...(route.body ? { body } : {}) });
    expect((await stranger.call(route, given(SOME_ID))).status).toBe(404);
    expect((await stranger.call(route, given('..%2f..'))).status).toBe(400);
    expect((await stranger.call(route, given("'; return true; //"))).status).toBe(400);
  });

  it('answers unknown paths and broken bodies with a code and no stack', async () => {
    const missing = await fetch(`${app.base}/api/v1/nothing-here`);
    expect(missing.status).toBe(404);
    expect(await missing.json()).toMatchObject({ code: 'not_found' });
    const broken = await fetch(`${app.base}/api/v1/login`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"email":' });
    expect(broken.status).toBe(400);
    expect(JSON.stringify(await broken.json())).not.toMatch(/at .*\.ts|node_modules/);
    const form = await fetch(`${app.base}/api/v1/login`, { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: 'email[$ne]=1&password[$ne]=1' });
    expect(form.status).toBe(415);
  });

  it('serves health, metrics, status and Swagger UI', async () => {
    for (const path of ['/health/live', '/health/ready', '/api/v1/status', '/api/docs']) expect((await fetch(app.base + path)).status).toBe(200);
    expect(await (await fetch(`${app.base}/health/ready`)).json()).toEqual({ status: 'up', checks: { store: { status: 'up', detail: 'embedded' }, queue: { status: 'up', detail: 'embedded' }, keys: { status: 'up' }, 'text-model': { status: 'up', detail: 'template' } } });
    const metrics = await fetch(`${app.base}/metrics`);
    expect(metrics.status).toBe(200);
    expect(await metrics.text()).toContain('applywright_http_request_seconds_bucket');
  });

  it('sends the headers that keep browsers from guessing, framing and caching', async () => {
    const { headers } = await fetch(`${app.base}/api/v1/status`);
    expect(Object.fromEntries(headers)).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'content-security-policy': expect.stringContaining("frame-ancestors 'none'") });
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('x-request-id')).toMatch(/^[\w-]{8,64}$/);
    for (const origin of ['https://evil.example', 'null', 'chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'])
      expect((await fetch(`${app.base}/api/v1/status`, { headers: { Origin: origin } })).headers.get('access-control-allow-origin')).toBeNull();
  });
});
