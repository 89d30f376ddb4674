import { FakeBrowser, newStorage, problem, SERVER, tokens } from './fake-browser';
import { SessionKeeper, type Access } from './session-keeper';
import { TokenStore } from './token-store';

const TOKEN = '/api/v1/oauth/token';
const REVOKE = '/api/v1/oauth/revoke';

describe('SessionKeeper', () => {
  let browser: FakeBrowser;
  let storage: ReturnType<typeof newStorage>;
  let keeper: SessionKeeper;
  beforeEach(() => {
    browser = new FakeBrowser();
    browser.replies[TOKEN] = [1, 2, 3].map((n) => ({ status: 200, body: tokens(n) }));
    storage = newStorage();
    keeper = new SessionKeeper(new TokenStore(storage), browser);
  });
  const access = async (): Promise<Access> => (await keeper.access()) as Access;
  /** Lets the next renewal answer only when it is told to. */
  const slowly = (body: object, status = 200): (() => void) => {
    let answer = (): void => undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    browser.replies[TOKEN] = [() => answered.then(() => new Response(JSON.stringify(body), { status }))];
    return answer;
  };
  const turns = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

  it('has no access when nobody signed in', async () => expect(await keeper.access()).toBeNull());

  it('keeps the refresh token on disk and the access token in memory', async () => {
    await keeper.signIn(SERVER);
    expect(storage.local.held).toEqual({ server: SERVER, refreshToken: 'refresh-1' });
    expect(storage.session.held).toEqual({ access: { token: 'access-1', renewAt: 1_570_000 } });
  });

  it('keeps what was there when a sign-in fails', async () => {
    await keeper.signIn(SERVER);
    browser.person = () => { throw new Error('The user did not approve access.'); };
    await expect(keeper.signIn('https://other.example.org')).rejects.toThrow('closed');
    expect(storage.local.held).toEqual({ server: SERVER, refreshToken: 'refresh-1' });
  });

  it('ends the old session when it signs in anew, and forgets a pasted token', async () => {
    await new TokenStore(storage).keepPasted({ server: SERVER, token: 'awp_pasted' });
    await keeper.signIn(SERVER);
    expect(storage.local.held['token']).toBeUndefined();
    await keeper.signIn(SERVER);
    expect(browser.sentTo(REVOKE).map((s) => s.fields['token'])).toEqual(['refresh-1']);
    expect(storage.local.held['refreshToken']).toBe('refresh-2');
  });

  it('asks nobody when the access token is still good', async () => {
    await keeper.signIn(SERVER);
    browser.at += 569_000;
    expect(await (await access()).token()).toBe('access-1');
    expect(browser.sentTo(TOKEN)).toHaveLength(1);
  });

  it('renews before the access token ends, and when there is none left', async () => {
    await keeper.signIn(SERVER);
    browser.at += 571_000;
    expect(await (await access()).token()).toBe('access-2');
    await storage.session.clear();
    expect(await (await access()).token()).toBe('access-3');
    expect(browser.sentTo(TOKEN).slice(1).map((s) => s.fields['refresh_token'])).toEqual(['refresh-1', 'refresh-2']);
    expect(storage.local.held['refreshToken']).toBe('refresh-3');
  });

  it('renews a token of a few seconds at half its life and not at each call', async () => {
    browser.replies[TOKEN] = [{ status: 200, body: { ...tokens(1), expires_in: 10 } }];
    await keeper.signIn(SERVER);
    browser.at += 4000;
    await (await access()).token();
    expect(browser.sentTo(TOKEN)).toHaveLength(1);
    browser.at += 2000;
    await (await access()).token();
    expect(browser.sentTo(TOKEN)).toHaveLength(2);
  });

  it('renews once when twenty calls are refused at the same time', async () => {
    await keeper.signIn(SERVER);
    const { other } = await access();
    expect(await Promise.all(Array.from({ length: 20 }, () => other('access-1')))).toEqual(Array(20).fill('access-2'));
    expect(browser.sentTo(TOKEN)).toHaveLength(2);
    // one that comes late, refused with the old token, takes the one that is there
    expect(await other('access-1')).toBe('access-2');
    expect(browser.sentTo(TOKEN)).toHaveLength(2);
  });

  it.each([['grant_invalid', 400], ['token_reused', 401]])('leaves nothing but the address when the server has ended it (%s)', async (code, status) => {
    await keeper.signIn(SERVER);
    Object.assign(storage.local.held, { name: 'Zoë', answers: { values: {} } });
    storage.session.held['plan:1'] = {};
    browser.replies[TOKEN] = [{ status, body: problem(code) }];
    await expect((await access()).other('access-1')).rejects.toThrow(expect.objectContaining({ code: 'signed-out' }) as Error);
    expect([storage.local.held, storage.session.held, await keeper.access()]).toEqual([{ server: SERVER }, {}, null]);
  });

  it('keeps everything when the server is merely away', async () => {
    await keeper.signIn(SERVER);
    const before = { ...storage.local.held };
    browser.replies[TOKEN] = [new TypeError('Failed to fetch'), { status: 200, body: tokens(2) }];
    const { other } = await access();
    await expect(other('access-1')).rejects.toThrow(expect.objectContaining({ code: 'server' }) as Error);
    expect(storage.local.held).toEqual(before);
    expect(await other('access-1')).toBe('access-2');
  });

  it('signs out here and at the server, and says when the server could not be told', async () => {
    await keeper.signIn(SERVER);
    expect(await keeper.signOut()).toBe(true);
    expect(browser.sentTo(REVOKE)[0]?.fields).toEqual({ client_id: 'applywright-extension', token: 'refresh-1', token_type_hint: 'refresh_token' });
    expect([storage.local.held, storage.session.held]).toEqual([{ server: SERVER }, {}]);
    await keeper.signIn(SERVER);
    browser.replies[REVOKE] = [new TypeError('Failed to fetch')];
    expect(await keeper.signOut()).toBe(false);
    expect(storage.local.held).toEqual({ server: SERVER });
  });

  it('does not come back to life when a renewal ends after the sign-out', async () => {
    await keeper.signIn(SERVER);
    const answer = slowly(tokens(2));
    const renewed = (await access()).other('access-1');
    await turns();
    const out = keeper.signOut();
    answer();
    await Promise.all([renewed, out]);
    expect([storage.local.held, storage.session.held]).toEqual([{ server: SERVER }, {}]);
    expect(browser.sentTo(REVOKE)[0]?.fields['token']).toBe('refresh-2');
  });

  it('drops a renewal, and does not wipe, when somebody else’s sign-in is stored by then', async () => {
    await keeper.signIn(SERVER);
    const answer = slowly(problem('grant_invalid'), 400);
    const renewed = (await access()).other('access-1');
    await turns();
    await new TokenStore(storage).keepGrant(SERVER, { accessToken: 'theirs', accessRenewAt: 9e12, refreshToken: 'refresh-theirs' });
    answer();
    await expect(renewed).rejects.toThrow(expect.objectContaining({ code: 'signed-out' }) as Error);
    expect(storage.local.held['refreshToken']).toBe('refresh-theirs');
  });

  it('hands out a pasted token as it is and has no other one', async () => {
    await new TokenStore(storage).keepPasted({ server: SERVER, token: 'awp_pasted' });
    const { token, other } = await access();
    expect([await token(), await other('awp_pasted'), browser.sent]).toEqual(['awp_pasted', null, []]);
  });
});
