import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { ApiError } from '@applywright/api-client';
import { ERROR_CODES } from '@applywright/contracts';
import { DOOR } from '../session/door';
import { fakeApi } from '../session/fake-api';
import { session } from '../session/session-fixture';
import { RegisterPage } from './register-page';

const register = async (answers: Parameters<typeof fakeApi>[0], { url = '/register', mail = 'smtp' } = {}) => {
  localStorage.clear();
  const api = fakeApi({ 'POST /api/v1/register': () => ({ mustConfirm: false }), 'GET /api/v1/status': () => ({ mail }), ...answers });
  TestBed.configureTestingModule({ providers: [provideRouter([{ path: 'register', component: RegisterPage }, { path: '**', children: [] }], withComponentInputBinding()), { provide: DOOR, useValue: api }] });
  const harness = await RouterTestingHarness.create(url);
  const element = harness.routeNativeElement as HTMLElement;
  for (const [selector, text] of [['#email', 'ida@example.org'], ['#password', 'a long password']] as const) {
    const field = element.querySelector<HTMLInputElement>(selector)!;
    field.value = text;
    field.dispatchEvent(new Event('input'));
  }
  element.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
  await harness.fixture.whenStable();
  const press = async (words: string) => {
    [...element.querySelectorAll('button')].find((b) => b.textContent?.includes(words))!.click();
    await harness.fixture.whenStable();
  };
  return { api, element, press };
};

describe('RegisterPage', () => {
  it('signs in with what was typed when no confirmation is asked for', async () => {
    const { api } = await register({ 'POST /api/v1/login': () => session() });
    expect(api.calls.map((call) => call.route)).toEqual(['POST /api/v1/register', 'POST /api/v1/login']);
    expect(api.calls[1]?.args).toEqual(api.calls[0]?.args);
    expect(TestBed.inject(Router).url).toBe('/start');
  });

  it('goes on to the connect page when the person came from there', async () => {
    await register({ 'POST /api/v1/login': () => session() }, { url: '/register?next=%2Fconnect%3Fstate%3D12345678' });
    expect(TestBed.inject(Router).url).toBe('/connect?state=12345678');
  });

  it('never says that there is an account when the password is refused', async () => {
    const { element } = await register({ 'POST /api/v1/login': () => Promise.reject(new ApiError('wrong_credentials')) });
    const said = element.textContent ?? '';
    expect(said).toContain('If this address is new here');
    expect(said).not.toContain(ERROR_CODES.address_taken.message);
    expect(said).not.toContain(ERROR_CODES.wrong_credentials.message);
    expect([...element.querySelectorAll('main a')].map((a) => a.getAttribute('href'))).toEqual(['/sign-in', '/forgot-password']);
  });

  it('leads to the code when the account has a second factor', async () => {
    await register({ 'POST /api/v1/login': () => ({ mfaChallenge: 'c'.repeat(30), expiresInSeconds: 300 }) });
    expect(TestBed.inject(Router).url).toBe('/sign-in');
  });

  it('shows where the mail went, and asks again with the same words, when the address must be confirmed first', async () => {
    const { api, element, press } = await register({ 'POST /api/v1/register': () => ({ mustConfirm: true }) });
    expect(element.querySelector('[data-testid=sent-to]')?.textContent).toBe('ida@example.org');
    expect(element.querySelector('[data-testid=mail-hint]')).toBeNull();
    await press('Send it again');
    const asked = api.calls.filter((call) => call.route === 'POST /api/v1/register');
    expect(asked).toHaveLength(2);
    expect(asked[1]?.args).toEqual(asked[0]?.args);
    expect(api.calls.some((call) => call.route === 'POST /api/v1/login')).toBe(false);
    await press('Go back');
    expect(element.querySelector<HTMLInputElement>('#email')?.value).toBe('ida@example.org');
  });

  it('says where the mail is when the server has no mail server', async () => {
    const { element } = await register({ 'POST /api/v1/register': () => ({ mustConfirm: true }) }, { mail: 'outbox' });
    expect(element.querySelector('[data-testid=mail-hint]')?.textContent).toContain('npm run applywright -- outbox');
  });

  it('shows the refusal at the password when it is too easy', async () => {
    const { element } = await register({ 'POST /api/v1/register': () => Promise.reject(new ApiError('weak_password', ERROR_CODES.weak_password.message)) });
    expect(element.querySelector('#password-note')?.textContent).toContain('too easy to guess');
  });
});
