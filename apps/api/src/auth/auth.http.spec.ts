import { routes, type CreatedToken, type Session } from '@applywright/contracts';
import { GOOD_PASSWORD, startTestApp, type TestApp } from '../../testing/start-test-app';

describe('accounts and sessions', () => {
  let app: TestApp;
  beforeAll(async () => void (app = await startTestApp({ SAMPLE_BOARDS: '0' })));
  afterAll(() => app.close());

  const register = (email: string, password = GOOD_PASSWORD) => app.anybody().call(routes.register, { body: { email, password } });

  it('registering answers no more than that, and the account can be signed in to', async () => {
    const { status } = await register('Lena.Hoffmann@example.org');
    expect(status).toBe(202);
    const { body } = await app.anybody().call(routes.login, { body: { email: 'Lena.Hoffmann@example.org', password: GOOD_PASSWORD } });
    expect((body as Session).user).toMatchObject({ email: 'Lena.Hoffmann@example.org', role: 'user' });
    expect(JSON.stringify(body)).not.toContain('passwordHash');
  });

  it('registering answers the same for a taken address, whatever its case', async () => {
    const first = await register('twice@example.org');
    expect(await register('TWICE@example.org')).toMatchObject({ status: 202, body: first.body });
  });

  it.each(['password1', '12345678', 'qwertyuiop', 'aaaaaaaa', 'applywright1', 'jonas.weber'])('registering refuses the weak password %s', async (password) => {
    expect(await register('jonas.weber@example.org', password)).toMatchObject({ status: 400, body: { code: 'weak_password' } });
  });

  it('registering names the field when the address is not one or the password is short', async () => {
    const { status, body } = await register('not an address', 'short');
    expect(status).toBe(400);
    expect((body as unknown as { fields: { path: string }[] }).fields.map((f) => f.path).sort()).toEqual(['body.email', 'body.password']);
  });

  it('fifty registrations of one address at once make one account', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => register('race@example.org')));
    expect(answers.every((a) => [202, 503].includes(a.status))).toBe(true);
  });

  it('signing in refuses a wrong password and an unknown address with the same answer', async () => {
    await register('known@example.org');
    const wrong = await app.anybody().call(routes.login, { body: { email: 'known@example.org', password: 'not the password' } });
    const unknown = await app.anybody().call(routes.login, { body: { email: 'unknown@example.org', password: 'not the password' } });
    expect(wrong).toMatchObject({ status: 401, body: { code: 'wrong_credentials' } });
    expect({ ...unknown.body, requestId: '' }).toEqual({ ...wrong.body, requestId: '' });
  });

  it('a body with operators or unknown fields is refused before anything is looked up', async () => {
    for (const body of [{ email: { $ne: null }, password: { $gt: '' } }, { email: 'a@example.org', password: GOOD_PASSWORD, role: 'admin' }, []])
      expect((await app.anybody().call(routes.login, { body })).status).toBe(400);
  });

  it('refreshing gives a new token, the parent is good for a moment, and signing out ends the session', async () => {
    const person = await app.person();
    const parent = person.cookie;
    const first = await person.call(routes.refresh);
    expect(first.status).toBe(200);
    const child = person.cookie;
    expect(child).not.toBe(parent);
    person.cookie = parent;
    expect((await person.call(routes.refresh)).status).toBe(200);
    expect(person.cookie).toBe(child);
    expect((await person.call(routes.me)).status).toBe(200);
    expect((await person.call(routes.logout)).status).toBe(204);
    expect(await person.call(routes.me)).toMatchObject({ status: 401, body: { code: 'session_expired' } });
    person.cookie = child;
    expect((await person.call(routes.refresh)).status).toBe(401);
  });

  it('fifty refreshes of one token at once give one child', async () => {
    const person = await app.person();
    const parent = person.cookie;
    const cookies = await Promise.all(
      Array.from({ length: 50 }, async () => {
        const tab = app.anybody();
        tab.cookie = parent;
        expect((await tab.call(routes.refresh)).status).toBe(200);
        return tab.cookie;
      }),
    );
    expect(new Set(cookies).size).toBe(1);
  });

  it('refreshing is refused from another origin and without our header', async () => {
    const person = await app.person();
    expect(await person.call(routes.refresh, {}, { Origin: 'https://evil.example' })).toMatchObject({ status: 403, body: { code: 'origin_refused' } });
    const bare = await fetch(app.base + routes.refresh.path, { method: 'POST', headers: { Cookie: person.cookie } });
    expect(bare.status).toBe(403);
  });

  it.each([
    ['alg none', (t: string) => `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${t.split('.')[1]}.`],
    ['a changed claim', (t: string) => [t.split('.')[0], Buffer.from(JSON.stringify({ ...JSON.parse(Buffer.from(t.split('.')[1] ?? '', 'base64url').toString()), role: 'admin' })).toString('base64url'), t.split('.')[2]].join('.')],
    ['no signature', (t: string) => t.split('.').slice(0, 2).join('.') + '.'],
    ['plain nonsense', () => 'xyz'],
  ])('an access token with %s is refused', async (_, spoil) => {
    const person = await app.person();
    person.token = spoil(person.token ?? '');
    expect((await person.call(routes.me)).status).toBe(401);
  });

  it('a personal access token opens what its scopes name and nothing else, until it is revoked', async () => {
    const person = await app.person();
    const { body: made } = await person.call(routes.createToken, { body: { name: 'my browser', scopes: ['profile:read'] } });
    const token = made as CreatedToken;
    expect(token.token).toMatch(/^awp_/);
    const extension = app.anybody();
    extension.token = token.token;
    expect(await extension.call(routes.getProfile)).toMatchObject({ status: 409, body: { code: 'profile_missing' } });
    expect(await extension.call(routes.listMatches)).toMatchObject({ status: 403, body: { code: 'not_allowed' } });
    expect(await extension.call(routes.createToken, { body: { name: 'more' } })).toMatchObject({ status: 403 });
    expect(await extension.call(routes.listExports)).toMatchObject({ status: 403 });
    const { body: listed } = await person.call(routes.listTokens);
    expect(JSON.stringify(listed)).not.toContain(token.token);
    expect((await person.call(routes.revokeToken, { params: { id: token.id } })).status).toBe(204);
    expect((await extension.call(routes.getProfile)).status).toBe(401);
  });

  it('erasing an account needs the password, and then nothing is left', async () => {
    const person = await app.person('leaving@example.org');
    expect(await person.call(routes.eraseMe, { body: { password: 'wrong one' } })).toMatchObject({ status: 401 });
    expect((await person.call(routes.eraseMe, { body: { password: GOOD_PASSWORD } })).status).toBe(204);
    expect((await person.call(routes.me)).status).toBe(401);
    expect((await register('leaving@example.org')).status).toBe(202);
  });

  it('twenty erasures at once leave one account erased and nothing half done', async () => {
    const person = await app.person('gone@example.org');
    const answers = await Promise.all(Array.from({ length: 20 }, () => person.call(routes.eraseMe, { body: { password: GOOD_PASSWORD } })));
    expect(answers.some((a) => a.status === 204)).toBe(true);
    expect(answers.filter((a) => ![204, 401, 503].includes(a.status))).toEqual([]);
    expect((await person.call(routes.me)).status).toBe(401);
    const again = await register('gone@example.org');
    expect(again.status).toBe(202);
    expect((await app.anybody().call(routes.login, { body: { email: 'gone@example.org', password: GOOD_PASSWORD } })).status).toBe(200);
  });
});
