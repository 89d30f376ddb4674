import { routes, type InstanceStatus, type Route } from '@applywright/contracts';
import { GOOD_PASSWORD, startTestApp, type Answer, type Person, type TestApp } from '../../../testing/start-test-app';
import { RateLimiter } from './rate-limiter';

const REAL = { SAMPLE_BOARDS: '0', RATE_LIMIT_PER_MINUTE: '100', TRUST_PROXY_HOPS: '1' };
const from = (ip: string) => ({ 'X-Forwarded-For': ip });
let networks = 0;
/** An address that nobody has used yet. */
const freshIp = () => `198.51.100.${++networks}`;
const limitsOf = ({ headers }: Answer<unknown>) => ({ limit: Number(headers.get('RateLimit-Limit')), remaining: Number(headers.get('RateLimit-Remaining')), reset: Number(headers.get('RateLimit-Reset')) });

describe('rate limits as they are shipped', () => {
  let app: TestApp;
  beforeAll(async () => void (app = await startTestApp(REAL)));
  afterAll(() => app.close());

  const person = async (): Promise<Person> => {
    const someone = app.anybody();
    const account = { email: `${freshIp()}@example.org`, password: GOOD_PASSWORD };
    await someone.call(routes.register, { body: account }, from(freshIp()));
    const { body } = await someone.call(routes.login, { body: account }, from(freshIp()));
    someone.token = (body as { accessToken: string }).accessToken;
    return someone;
  };
  const signIn = (email: string, password: string, ip = freshIp()) => app.anybody().call(routes.login, { body: { email, password } }, from(ip));

  it('a person has a hundred requests a minute, is told what is left, and takes nothing from another', async () => {
    const [busy, other] = [await person(), await person()];
    const first = await busy.call(routes.me);
    expect(limitsOf(first)).toMatchObject({ limit: 100, remaining: 99 });
    expect(limitsOf(first).reset).toBeGreaterThan(0);
    expect(limitsOf(first).reset).toBeLessThanOrEqual(60);
    const answers: Answer<{ code?: string }>[] = [];
    for (let n = 0; n < 10; n++) answers.push(...(await Promise.all(Array.from({ length: 10 }, (_, i) => busy.call(routes.me, {}, from(`203.0.113.${i}`))))));
    expect(answers.filter((a) => a.status === 200)).toHaveLength(99);
    const refused = answers.find((a) => a.status !== 200);
    expect(refused).toMatchObject({ status: 429, body: { code: 'too_many_requests' } });
    expect(Number(refused?.headers.get('Retry-After'))).toBe(limitsOf(refused as Answer<unknown>).reset);
    expect(limitsOf(refused as Answer<unknown>)).toMatchObject({ limit: 100, remaining: 0 });
    expect((await other.call(routes.me)).status).toBe(200);
  });

  it('a person is counted whichever of their tokens they use', async () => {
    const someone = await person();
    const { body } = await someone.call(routes.createToken, { body: { name: 'browser', scopes: ['matches:read'] } });
    const extension = app.anybody();
    extension.token = (body as { token: string }).token;
    expect(limitsOf(await extension.call(routes.listMatches)).remaining).toBe(98);
  });

  it('a dear route has a bucket of its own, and its refusals leave the others alone', async () => {
    const someone = await person();
    expect(limitsOf(await someone.call(routes.startMatchRun))).toMatchObject({ limit: 6, remaining: 5 });
    for (let n = 2; n <= 6; n++) expect((await someone.call(routes.startMatchRun)).status).toBe(409);
    const refused = await someone.call(routes.startMatchRun);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(60);
    expect(limitsOf(await someone.call(routes.me))).toMatchObject({ limit: 100 });
    expect((await someone.call(routes.uploadCv)).status).toBe(400);
  });

  it('signing in is counted by address, whoever is named', async () => {
    const ip = freshIp();
    const answers: Answer<{ code?: string }>[] = [];
    for (let n = 0; n < 12; n++) answers.push(await signIn(`guess${n}@example.org`, 'not the password', ip));
    expect(answers.map((a) => a.status)).toEqual([...Array<number>(10).fill(401), 429, 429]);
    expect((await signIn('guess0@example.org', 'not the password')).status).toBe(401);
  });

  it('signing in is slowed down by account name from any address, in the same way when there is no such account', async () => {
    await app.anybody().call(routes.register, { body: { email: 'exists@example.org', password: GOOD_PASSWORD } }, from(freshIp()));
    const courses = [];
    for (const email of ['exists@example.org', 'missing@example.org']) {
      const answers = await Promise.all(Array.from({ length: 5 }, () => signIn(email, 'not the password')));
      // a full line before the hash answers busy; the try is counted all the same
      expect(answers.every((a) => a.status === 401 || a.status === 503)).toBe(true);
      const later = await Promise.all(Array.from({ length: 12 }, () => signIn(email.toUpperCase(), GOOD_PASSWORD.slice(1))));
      courses.push(later.filter((a) => a.status === 429).length > 6);
      const refused = later.find((a) => a.status === 429) as Answer<{ code?: string; message?: string }>;
      courses.push({ code: refused.body.code, message: refused.body.message, retry: Number(refused.headers.get('Retry-After')) > 0 });
    }
    expect(courses.slice(0, 2)).toEqual(courses.slice(2));
    expect(courses[0]).toBe(true);
  });

  it('the right password clears the tries before it', async () => {
    await app.anybody().call(routes.register, { body: { email: 'clumsy@example.org', password: GOOD_PASSWORD } }, from(freshIp()));
    for (let round = 0; round < 3; round++) {
      for (let n = 0; n < 4; n++) expect((await signIn('clumsy@example.org', 'not the password')).status).toBe(401);
      expect((await signIn('clumsy@example.org', GOOD_PASSWORD)).status).toBe(200);
    }
  });

  it.each(['live', 'ready', 'metrics'] as const)('%s is bound by no limit', async (name) => {
    const { headers } = await app.anybody().call(routes[name]);
    expect(headers.get('RateLimit-Limit')).toBeNull();
  });

  it('every route but streams and probes says that it may refuse', async () => {
    const { paths } = (await (await fetch(`${app.base}/api/openapi.json`)).json()) as { paths: Record<string, Record<string, { responses: Record<string, unknown> }>> };
    const unlimited = (Object.entries(routes) as [string, Route][]).filter(([, r]) => !paths[r.path]?.[r.method.toLowerCase()]?.responses['429']).map(([name]) => name);
    expect(unlimited.sort()).toEqual(['events', 'gpc', 'live', 'metrics', 'ready']);
  });

  it('ordinary routes stay open, signing in waits and the status says so when nothing can be counted', async () => {
    const someone = await person();
    const silent = jest.spyOn(app.app.get(RateLimiter), 'hit').mockImplementation(() => new Promise(() => undefined));
    expect((await someone.call(routes.me)).status).toBe(200);
    const refused = await signIn('exists@example.org', GOOD_PASSWORD);
    expect(refused).toMatchObject({ status: 503, body: { code: 'busy' } });
    expect(refused.headers.get('Retry-After')).toBe('2');
    silent.mockRestore();
    const { body } = await app.anybody().call(routes.status, {}, from(freshIp()));
    expect((body as InstanceStatus).fallbacks.find((f) => f.name === 'rate-limit')?.count).toBeGreaterThanOrEqual(2);
  });
});
