import { routes } from '@applywright/contracts';
import { startTestApp, type Person, type TestApp } from '../../testing/start-test-app';

const HOST = 'https://jobs.example.org';

describe.each([
  ['https', { PUBLIC_URL: HOST }, '__Host-rt', '; HttpOnly; Secure; SameSite=Strict'],
  ['plain http', {}, 'rt', '; HttpOnly; SameSite=Strict'],
])('the refresh cookie of an instance on %s', (scheme, env, name, attributes) => {
  let app: TestApp;
  let person: Person;
  beforeAll(async () => {
    app = await startTestApp({ SAMPLE_BOARDS: '0', ...env });
    person = await app.person();
  });
  afterAll(() => app.close());

  it('is set with every attribute, moved on by a refresh, and taken away by signing out', async () => {
    expect(person.cookie).toMatch(new RegExp(`^${name}=[0-9a-f]{24}\\.[\\w-]{43}$`));
    const cookies = (await person.call(routes.refresh)).headers.getSetCookie();
    expect(cookies).toHaveLength(1);
    expect(cookies[0]).toMatch(new RegExp(`^${name}=[0-9a-f]{24}\\.[\\w-]{43}; Max-Age=1209600; Path=/; Expires=[^;]+${attributes}$`));
    expect((await person.call(routes.logout)).headers.getSetCookie()).toEqual([`${name}=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT${attributes}`]);
  });

  it('counts only in requests of the dashboard', async () => {
    const tab = await app.person();
    for (const route of [routes.refresh, routes.logout]) {
      for (const origin of ['https://evil.example', `${HOST}.evil.example`, 'http://jobs.example.org', 'null', 'chrome-extension://odjoncegpcnfiagogankopbnndpfapda'])
        expect(await tab.call(route, {}, { Origin: origin })).toMatchObject({ status: 403, body: { code: 'origin_refused' } });
      const bare = await fetch(app.base + route.path, { method: 'POST', headers: { Cookie: tab.cookie } });
      expect(bare.status).toBe(403);
    }
    expect((await tab.call(routes.refresh, {}, { Origin: scheme === 'https' ? HOST : app.base })).status).toBe(200);
  });
});
