import { getConnectionToken } from '@nestjs/mongoose';
import { OAUTH_CLIENT_ID, routes, SCOPES, type Route } from '@applywright/contracts';
import type { Connection } from 'mongoose';
import { agree, askTokens, exchange, newRequest, REDIRECT_URI, renew, signInExtension } from '../../testing/extension-sign-in';
import { GOOD_PASSWORD, startTestApp, type Person, type TestApp } from '../../testing/start-test-app';
import { Audit } from '../compliance/audit';
import { FakeClock } from '../platform/clock';
import { Notices } from '../platform/mail/notices';
import { sha256 } from './sessions.service';

const REFUSED = { status: 400, body: { code: 'grant_invalid' } };
const DAY_MS = 24 * 3600 * 1000;

describe('the extension’s sign-in', () => {
  const clock = new FakeClock(new Date());
  let app: TestApp;
  let person: Person;
  beforeAll(async () => {
    app = await startTestApp({ SAMPLE_BOARDS: '0' }, { clock });
    person = await app.person();
  });
  afterAll(() => app.close());

  const audited = () => jest.spyOn(app.app.get(Audit, { strict: false }), 'record');
  const told = () => jest.spyOn(app.app.get(Notices, { strict: false }), 'tell');
  const profileOf = async (extension: Person): Promise<string | undefined> => (await extension.call(routes.getProfile)).body.code;

  describe('asking', () => {
    it('shows the person who asks for what, and where it goes', async () => {
      const { request } = newRequest({ scope: 'profile:read admin documents:read' });
      expect(await person.call(routes.oauthConsent, { query: request })).toMatchObject({ status: 200, body: { clientName: 'Applywright browser extension', scopes: ['profile:read', 'documents:read'], redirectHost: new URL(REDIRECT_URI).host } });
    });

    it.each([
      ['an unknown client', { client_id: 'somebody-else' }],
      ['a foreign address', { redirect_uri: 'https://evil.example/cb' }],
      ['another extension', { redirect_uri: `https://${'a'.repeat(32)}.chromiumapp.org/cb` }],
      ['a longer path', { redirect_uri: `${REDIRECT_URI}/../x` }],
      ['rights that do not exist', { scope: 'admin' }],
    ])('is refused without a redirect when it comes with %s', async (_, change) => {
      const { request } = newRequest(change);
      const shown = await person.call(routes.oauthConsent, { query: request });
      const agreed = await person.call(routes.oauthAuthorize, { body: { ...request, agreed: true } });
      const refused = await person.call(routes.oauthAuthorize, { body: { ...request, agreed: false } });
      for (const answer of [shown, agreed, refused]) {
        expect(answer).toMatchObject(REFUSED);
        expect(answer.headers.get('location')).toBeNull();
        expect(JSON.stringify(answer.body)).not.toContain('redirectTo');
      }
    });

    it.each([
      ['the plain method', { code_challenge_method: 'plain' }],
      ['no challenge', { code_challenge: '' }],
      ['a token instead of a code', { response_type: 'token' }],
      ['no state', { state: '' }],
    ])('is not valid with %s', async (_, change) => {
      expect(await person.call(routes.oauthAuthorize, { body: { ...newRequest(change as never).request, agreed: true } })).toMatchObject({ status: 400, body: { code: 'validation_failed' } });
    });

    it('goes back with the refusal and the state when the person says no', async () => {
      const { request } = newRequest();
      const { body } = await person.call(routes.oauthAuthorize, { body: { ...request, agreed: false } });
      expect(body.redirectTo).toBe(`${REDIRECT_URI}?error=access_denied&state=${request.state}`);
    });

    it('goes back with the state and a code of 256 bits, of which only a hash is kept, when the person agrees', async () => {
      const { request } = newRequest();
      const { body } = await person.call(routes.oauthAuthorize, { body: { ...request, agreed: true } });
      const { origin, pathname, searchParams } = new URL(body.redirectTo);
      expect([origin + pathname, searchParams.get('state'), [...searchParams.keys()].sort()]).toEqual([REDIRECT_URI, request.state, ['code', 'state']]);
      expect(Buffer.from(searchParams.get('code') ?? '', 'base64url')).toHaveLength(32);
      const rows = await app.app.get<Connection>(getConnectionToken()).collection('oauth_codes').find({}).toArray();
      expect(JSON.stringify(rows)).not.toContain(searchParams.get('code'));
      expect(rows.some((r) => r['codeHash'] === sha256(searchParams.get('code') ?? ''))).toBe(true);
    });
  });

  describe('exchanging a code', () => {
    it('opens a session with the agreed rights, notes it and tells the person', async () => {
      const [audit, notices] = [audited(), told()];
      const { status, body, headers } = await exchange(app, await agree(person, { scope: 'profile:read' }));
      expect({ status, body }).toMatchObject({ status: 200, body: { token_type: 'Bearer', expires_in: 600, scope: 'profile:read' } });
      expect(Object.keys(body).sort()).toEqual(['access_token', 'expires_in', 'refresh_token', 'scope', 'token_type']);
      expect([headers.get('cache-control'), headers.get('set-cookie')]).toEqual(['no-store', null]);
      expect(audit).toHaveBeenCalledWith(expect.objectContaining({ event: 'extension-connected' }));
      expect(notices).toHaveBeenCalledWith(expect.any(String), expect.objectContaining({ kind: 'extension-connected' }));
    });

    it('takes JSON as well as a form', async () => {
      const { code, verifier } = await agree(person);
      const { status, body } = await app.anybody().call(routes.oauthToken, { body: { grant_type: 'authorization_code', client_id: OAUTH_CLIENT_ID, redirect_uri: REDIRECT_URI, code, code_verifier: verifier } });
      expect({ status, scope: body.scope }).toEqual({ status: 200, scope: SCOPES.join(' ') });
    });

    it.each([
      ['the verifier is another one', { code_verifier: 'v'.repeat(43) }],
      ['the address is another one', { redirect_uri: `${REDIRECT_URI}/` }],
      ['the client is another one', { client_id: 'somebody-else' }],
      ['the code is made up', { code: 'c'.repeat(43) }],
    ])('is refused when %s', async (_, change) => expect(await exchange(app, await agree(person), change)).toMatchObject(REFUSED));

    it('uses a code up when the verifier was wrong, so that it cannot be guessed at', async () => {
      const granted = await agree(person);
      expect(await exchange(app, granted, { code_verifier: 'v'.repeat(43) })).toMatchObject(REFUSED);
      expect(await exchange(app, granted)).toMatchObject(REFUSED);
    });

    it('is refused when a minute has passed', async () => {
      const [early, late] = [await agree(person), await agree(person)];
      clock.advance(59_000);
      expect((await exchange(app, early)).status).toBe(200);
      clock.advance(2_000);
      expect(await exchange(app, late)).toMatchObject(REFUSED);
    });

    it('ends what a code opened when it comes again, notes it and tells the person', async () => {
      const granted = await agree(person);
      const { body } = await exchange(app, granted);
      const extension = app.anybody();
      extension.token = body.access_token;
      expect(await profileOf(extension)).toBe('profile_missing');
      const [audit, notices] = [audited(), told()];
      expect(await exchange(app, granted, { code_verifier: 'w'.repeat(43) })).toMatchObject(REFUSED);
      expect(await profileOf(extension)).toBe('session_expired');
      expect(await renew(app, body.refresh_token)).toMatchObject(REFUSED);
      expect(audit).toHaveBeenCalledWith(expect.objectContaining({ event: 'token-reused', result: 'refused' }));
      expect(notices).toHaveBeenCalledWith(expect.any(String), expect.objectContaining({ kind: 'token-reused' }));
    });

    it('leaves no session open when one code comes twenty times at once', async () => {
      const granted = await agree(person);
      const answers = await Promise.all(Array.from({ length: 20 }, () => exchange(app, granted)));
      const opened = answers.filter((a) => a.status === 200);
      expect(opened.length).toBeLessThanOrEqual(1);
      for (const { body } of opened) expect(await renew(app, body.refresh_token)).toMatchObject(REFUSED);
    });

    it('is refused when the session that agreed has ended since', async () => {
      const elsewhere = await app.person();
      const granted = await agree(elsewhere);
      expect((await elsewhere.call(routes.logout)).status).toBe(204);
      expect(await exchange(app, granted)).toMatchObject(REFUSED);
    });

    it('is refused when the person has gone, of whose codes nothing is left', async () => {
      const leaver = await app.person();
      const granted = await agree(leaver);
      const codes = app.app.get<Connection>(getConnectionToken()).collection('oauth_codes');
      const before = await codes.countDocuments({});
      expect((await leaver.call(routes.eraseMe, { body: { password: GOOD_PASSWORD } })).status).toBe(204);
      expect(await codes.countDocuments({})).toBe(before - 1);
      expect(await exchange(app, granted)).toMatchObject(REFUSED);
    });
  });

  describe('refreshing', () => {
    it('gives new tokens with the same rights, and ends the session when an old one comes again', async () => {
      const { extension, tokens } = await signInExtension(app, person, 'profile:read');
      const next = await renew(app, tokens.refresh_token);
      expect(next).toMatchObject({ status: 200, body: { scope: 'profile:read' } });
      expect(next.body.refresh_token).not.toBe(tokens.refresh_token);
      clock.advance(11_000);
      expect(await renew(app, tokens.refresh_token)).toMatchObject({ status: 401, body: { code: 'token_reused' } });
      expect(await renew(app, next.body.refresh_token)).toMatchObject(REFUSED);
      expect(await profileOf(extension)).toBe('session_expired');
    });

    it('is good for 30 days, each time anew', async () => {
      const { tokens } = await signInExtension(app, await app.person());
      clock.advance(29 * DAY_MS);
      const next = await renew(app, tokens.refresh_token);
      expect(next.status).toBe(200);
      clock.advance(31 * DAY_MS);
      expect(await renew(app, next.body.refresh_token)).toMatchObject(REFUSED);
      clock.advance(-60 * DAY_MS);
    });

    it('takes no browser’s token, and the browser’s door no extension’s', async () => {
      const both = await app.person();
      const { extension, tokens } = await signInExtension(app, both);
      const ofBrowser = both.cookie.split('=').slice(1).join('=');
      expect(await renew(app, ofBrowser)).toMatchObject(REFUSED);
      const thief = app.anybody();
      thief.cookie = `rt=${tokens.refresh_token}`;
      expect(await thief.call(routes.refresh)).toMatchObject({ status: 401, body: { code: 'session_expired' } });
      expect([(await both.call(routes.refresh)).status, await profileOf(extension), (await renew(app, tokens.refresh_token)).status]).toEqual([200, 'profile_missing', 200]);
    });
  });

  describe('the session', () => {
    const params = { id: 'a'.repeat(24), job_id: 'a'.repeat(24), name: 'parse-cv', kind: 'eeo', section: 'skills', source: 'lever', token: 'acme', key: 'e'.repeat(32) };
    const isScoped = ({ auth }: Route): boolean => (SCOPES as readonly string[]).includes(auth);

    /** The code that each route behind sign-in answers to a caller, by the route's name; `done` where there is none. */
    async function codesOf(caller: Person): Promise<Record<string, string>> {
      const { paths } = (await (await fetch(`${app.base}/api/openapi.json`)).json()) as { paths: Record<string, object> };
      const locked = Object.entries(routes as Record<string, Route>).filter(([, r]) => r.auth !== 'none' && r.auth !== 'cookie' && r.method.toLowerCase() in (paths[r.path] ?? {}));
      const codes: Record<string, string> = {};
      for (const [name, route] of locked) codes[name] = ((await caller.call(route, { params, ...(route.body ? { body: {} } : {}) })).body as { code?: string } | undefined)?.code ?? 'done';
      return codes;
    }
    const allowedOf = (codes: Record<string, string>): string[] => Object.keys(codes).filter((name) => codes[name] !== 'not_allowed').sort();

    it('opens what the person agreed to and nothing that is their own', async () => {
      const owner = await app.person();
      const [whole, narrow] = [await signInExtension(app, owner), await signInExtension(app, owner, 'matches:read')];
      const wanted = (scopes: readonly string[], codes: object): string[] => Object.entries(routes as Record<string, Route>).filter(([name, r]) => name in codes && scopes.includes(r.auth)).map(([name]) => name).sort();
      const [ofWhole, ofNarrow] = [await codesOf(whole.extension), await codesOf(narrow.extension)];
      expect(allowedOf(ofWhole)).toEqual(wanted(SCOPES, ofWhole));
      expect(allowedOf(ofNarrow)).toEqual(wanted(['matches:read'], ofNarrow));
      expect(Object.keys(ofWhole)).toEqual(expect.arrayContaining(['me', 'createToken', 'oauthAuthorize', 'uploadCv', 'eraseMe', 'adminUsers']));
      expect(Object.entries(routes as Record<string, Route>).filter(([, r]) => isScoped(r) && r.tag === 'auth')).toEqual([]);
    });

    it('ends when its refresh token is revoked', async () => {
      const { extension: ended, tokens } = await signInExtension(app, person);
      const response = await fetch(app.base + routes.oauthRevoke.path, { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ client_id: OAUTH_CLIENT_ID, token: tokens.refresh_token, token_type_hint: 'refresh_token' }) });
      expect(response.status).toBe(204);
      expect([await profileOf(ended), (await renew(app, tokens.refresh_token)).body.code]).toEqual(['session_expired', 'grant_invalid']);
    });

    it.each([['a word', 'nobody'], ['of the right length', 'x'.repeat(43)], ['of another kind', 'a.b.c'], ['longer than any', 'x'.repeat(3000)]])('is not asked for when what is revoked is %s: the answer is the same', async (_, token) =>
      expect((await app.anybody().call(routes.oauthRevoke, { body: { client_id: OAUTH_CLIENT_ID, token } })).status).toBe(204));
  });

  describe('forms', () => {
    it('are refused when a name comes twice, when they are too long, and when they hold what is not known', async () => {
      const send = async (body: string): Promise<unknown> => {
        const response = await fetch(app.base + routes.oauthToken.path, { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body });
        return [response.status, ((await response.json()) as { code: string }).code];
      };
      expect(await send('grant_type=refresh_token&grant_type=password')).toEqual([400, 'malformed_request']);
      expect(await send(`grant_type=refresh_token&refresh_token=${'x'.repeat(8200)}`)).toEqual([413, 'too_large']);
      expect(await send('grant_type=password&username=a&password=b&client_id=c')).toEqual([400, 'validation_failed']);
      expect(await send('grant_type[$ne]=x')).toEqual([400, 'validation_failed']);
      expect((await askTokens(app, { grant_type: 'refresh_token', client_id: OAUTH_CLIENT_ID, refresh_token: 'r'.repeat(43), extra: '1' })).body.code).toBe('validation_failed');
    });

    it.each((['login', 'register', 'refresh', 'oauthAuthorize'] as const).map((name) => [name, routes[name] as Route] as const))('stay unread at %s, as everywhere else', async (_, route) => {
      const caller = await app.person();
      const fields = route === routes.oauthAuthorize ? { ...newRequest().request, agreed: 'true' } : { email: 'form@example.org', password: GOOD_PASSWORD };
      const response = await fetch(app.base + route.path, { method: route.method, headers: { Authorization: `Bearer ${caller.token ?? ''}`, 'X-Requested-With': 'applywright', 'Content-Type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams(fields as Record<string, string>) });
      expect([400, 401, 415]).toContain(response.status);
      expect(['validation_failed', 'session_expired', 'unsupported_format']).toContain(((await response.json()) as { code: string }).code);
    });
  });
});
