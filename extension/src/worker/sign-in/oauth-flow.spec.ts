import { OAuthRequest, OAuthTokenRequest } from '@applywright/contracts';
import { FakeBrowser, problem, REDIRECT, SERVER, tokens } from './fake-browser';
import { renew, revoke, signIn } from './oauth-flow';
import { base64url } from './pkce';

const TOKEN = '/api/v1/oauth/token';
const failure = (code: string, message: RegExp): Error => expect.objectContaining({ name: 'ShownFailure', code, message: expect.stringMatching(message) as string }) as Error;

describe('signIn', () => {
  let browser: FakeBrowser;
  beforeEach(() => {
    browser = new FakeBrowser();
    browser.replies[TOKEN] = [{ status: 200, body: tokens(1) }];
  });

  it('asks at the server’s own page for the least, and exchanges the code with the verifier of the challenge', async () => {
    expect(await signIn(SERVER, browser)).toEqual({ accessToken: 'access-1', accessRenewAt: 1_570_000, refreshToken: 'refresh-1' });
    const [window] = browser.opened;
    expect(window?.origin + String(window?.pathname)).toBe(`${SERVER}/connect`);
    const asked = OAuthRequest.parse(Object.fromEntries(window?.searchParams ?? []));
    expect(asked).toMatchObject({ client_id: 'applywright-extension', redirect_uri: REDIRECT, code_challenge_method: 'S256', scope: 'profile:read documents:read documents:create applications:write postings:capture' });
    const fields = browser.sentTo(TOKEN)[0]?.fields ?? {};
    expect({ ...fields, code_verifier: '' }).toEqual({ grant_type: 'authorization_code', client_id: 'applywright-extension', redirect_uri: REDIRECT, code: 'the-code-of-this-sign-in', code_verifier: '' });
    expect(base64url(await browser.sha256(fields['code_verifier'] ?? ''))).toBe(asked.code_challenge);
    expect(OAuthTokenRequest.safeParse(fields).success).toBe(true);
  });

  it('opens no window when the server does not answer', async () => {
    browser.replies['/health/live'] = [new TypeError('Failed to fetch')];
    await expect(signIn(SERVER, browser)).rejects.toThrow(failure('server', /^Your server at https:\/\/jobs\.example\.org does not answer/));
    expect(browser.opened).toEqual([]);
  });

  it('opens no window when something else stands at the address', async () => {
    browser.replies['/health/live'] = [{ status: 404 }];
    await expect(signIn(SERVER, browser)).rejects.toThrow(failure('server', /^There is no Applywright at/));
    expect(browser.opened).toEqual([]);
  });

  it.each([
    ['the window was closed', 'cancelled', /closed/, () => { throw new Error('The user did not approve access.'); }],
    ['the page could not be loaded', 'server', /does not answer/, () => { throw new Error('Authorization page could not be loaded.'); }],
    ['the person said no', 'refused', /You did not allow it/, (asked: URLSearchParams) => `${REDIRECT}?error=access_denied&state=${asked.get('state')}`],
    ['the server refused', 'refused', /refused this sign-in/, (asked: URLSearchParams) => `${REDIRECT}?error=server_error&state=${asked.get('state')}`],
    ['the state is another one', 'refused', /thrown away/, () => `${REDIRECT}?code=planted&state=another`],
    ['the state is missing', 'refused', /thrown away/, () => `${REDIRECT}?code=planted`],
    ['a refusal has no state of ours', 'refused', /thrown away/, () => `${REDIRECT}?error=access_denied`],
    ['the answer came to another address', 'refused', /thrown away/, (asked: URLSearchParams) => `https://evil.example/cb?code=planted&state=${asked.get('state')}`],
    ['the answer is none', 'refused', /thrown away/, () => undefined],
  ] as const)('exchanges nothing when %s', async (_, code, message, person) => {
    browser.person = person;
    await expect(signIn(SERVER, browser)).rejects.toThrow(failure(code, message));
    expect(browser.sentTo(TOKEN)).toEqual([]);
  });

  it.each([
    ['refuses the code', { status: 400, body: problem('grant_invalid') }, 'refused', /^Said by the server\.$/],
    ['is busy', { status: 503, body: problem('busy') }, 'server', /^Said by the server\.$/],
    ['answers nothing that can be read', { status: 502 }, 'server', /\(502\)/],
    ['answers no tokens', { status: 200, body: { access_token: 1 } }, 'server', /could not be read/],
    ['has gone', new TypeError('Failed to fetch'), 'server', /does not answer/],
  ] as const)('says so when the server %s', async (_, reply, code, message) => {
    browser.replies[TOKEN] = [reply];
    await expect(signIn(SERVER, browser)).rejects.toThrow(failure(code, message));
  });
});

describe('renew', () => {
  it.each([
    [{ status: 400, body: problem('grant_invalid') }, 'signed-out'],
    [{ status: 401, body: problem('token_reused') }, 'signed-out'],
    [{ status: 400, body: problem('validation_failed') }, 'server'],
    [{ status: 429, body: problem('too_many_requests') }, 'server'],
    [{ status: 500, body: undefined }, 'server'],
    [new TypeError('Failed to fetch'), 'server'],
  ] as const)('tells the end of a sign-in from trouble when the answer is %j', async (reply, code) => {
    const browser = new FakeBrowser();
    browser.replies[TOKEN] = [reply];
    await expect(renew(SERVER, 'refresh-1', browser)).rejects.toThrow(failure(code, /./));
  });
});

it.each([[{ status: 204 }, true], [{ status: 503 }, false], [new TypeError('Failed to fetch'), false]] as const)('revoke tells whether the server knows when it answers %j', async (reply, told) => {
  const browser = new FakeBrowser();
  browser.replies['/api/v1/oauth/revoke'] = [reply];
  expect(await revoke(SERVER, 'refresh-1', browser)).toBe(told);
});
