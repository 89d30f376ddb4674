import { TestBed } from '@angular/core/testing';
import { ApiError } from '@applywright/api-client';
import { DOOR } from './door';
import { fakeApi } from './fake-api';
import { session } from './session-fixture';
import { SessionStore } from './session-store';


const setup = (answers: Parameters<typeof fakeApi>[0]) => {
  const api = fakeApi(answers);
  TestBed.configureTestingModule({ providers: [{ provide: DOOR, useValue: api }] });
  return { api, store: TestBed.inject(SessionStore) };
};

describe('SessionStore', () => {
  beforeEach(() => localStorage.clear());

  it('holds the token in memory alone when somebody signs in', async () => {
    const { store } = setup({ 'POST /api/v1/login': () => session('secret-1') });
    await store.signIn('ida@example.org', 'a long password');
    expect(store.accessToken()).toBe('secret-1');
    expect(store.user()?.email).toBe('ida@example.org');
    expect(JSON.stringify({ ...localStorage })).not.toContain('secret-1');
  });

  it('stays signed out and passes the refusal on when the password is wrong', async () => {
    const { store } = setup({ 'POST /api/v1/login': () => Promise.reject(new ApiError('wrong_credentials')) });
    await expect(store.signIn('ida@example.org', 'wrong')).rejects.toMatchObject({ code: 'wrong_credentials' });
    expect(store.signedIn()).toBe(false);
  });

  it('holds a challenge and no session when a code is still owed, and the session when it is given', async () => {
    const { api, store } = setup({ 'POST /api/v1/login': () => ({ mfaChallenge: 'c'.repeat(30), expiresInSeconds: 300 }), 'POST /api/v1/login/mfa': () => session('second', { mfa: true }) });
    await store.signIn('ida@example.org', 'a long password');
    expect([store.signedIn(), store.challenge()?.mfaChallenge]).toEqual([false, 'c'.repeat(30)]);
    await store.answerChallenge('123456');
    expect([store.accessToken(), store.challenge()]).toEqual(['second', null]);
    expect(api.calls.at(-1)?.args).toEqual({ body: { mfaChallenge: 'c'.repeat(30), code: '123456' } });
  });

  it('opens no session by itself when somebody registers', async () => {
    const { store } = setup({ 'POST /api/v1/register': () => ({ mustConfirm: true }) });
    await expect(store.register('ida@example.org', 'a long password')).resolves.toBe(true);
    expect(store.signedIn()).toBe(false);
  });

  it('restores the session once when two guards ask together', async () => {
    const { api, store } = setup({ 'POST /api/v1/refresh': () => session('fresh') });
    await Promise.all([store.restore(), store.restore()]);
    await store.restore();
    expect(store.accessToken()).toBe('fresh');
    expect(api.calls).toHaveLength(1);
  });

  it('asks the server for nothing when this browser never signed in', async () => {
    const { api, store } = setup({});
    await store.restore(true);
    expect(api.calls).toHaveLength(0);
  });

  it('keeps the session and says no when the server is away while renewing', async () => {
    const { store } = setup({
      'POST /api/v1/login': () => session('old'),
      'POST /api/v1/refresh': () => Promise.reject(new ApiError('busy', undefined, undefined, undefined, true)),
    });
    await store.signIn('ida@example.org', 'a long password');
    await expect(store.renew()).resolves.toBe(false);
    expect(store.signedIn()).toBe(true);
    expect(store.unreachable()).toBe(true);
  });

  it('ends the session when the cookie is refused', async () => {
    const { store } = setup({ 'POST /api/v1/login': () => session('old'), 'POST /api/v1/refresh': () => Promise.reject(new ApiError('token_reused')) });
    await store.signIn('ida@example.org', 'a long password');
    await expect(store.renew()).resolves.toBe(false);
    expect(store.signedIn()).toBe(false);
    expect(localStorage).toHaveLength(0);
  });
});
