import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { ApiError } from '@applywright/api-client';
import { DOOR } from '../session/door';
import { fakeApi } from '../session/fake-api';
import { session } from '../session/session-fixture';
import { localPath, SignInPage } from './sign-in-page';

const CHALLENGE = { mfaChallenge: 'c'.repeat(30), expiresInSeconds: 300 };

const open = async (answers: Parameters<typeof fakeApi>[0], url = '/sign-in') => {
  localStorage.clear();
  const api = fakeApi({ 'POST /api/v1/login': () => CHALLENGE, ...answers });
  TestBed.configureTestingModule({ providers: [provideRouter([{ path: 'sign-in', component: SignInPage }, { path: '**', children: [] }], withComponentInputBinding()), { provide: DOOR, useValue: api }] });
  const harness = await RouterTestingHarness.create(url);
  const element = harness.routeNativeElement as HTMLElement;
  const fill = async (selector: string, text: string) => {
    const field = element.querySelector<HTMLInputElement>(selector)!;
    field.value = text;
    field.dispatchEvent(new Event('input'));
    await harness.fixture.whenStable();
  };
  const send = async () => {
    element.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    await harness.fixture.whenStable();
  };
  const signIn = async () => {
    await fill('#email', 'ida@example.org');
    await fill('#password', 'a long password');
    await send();
  };
  return { api, element, fill, send, signIn, harness };
};

describe('localPath', () => {
  it.each(['/matches', '/matches?job=1', '/documents#x'])('takes %s', (path) => expect(localPath(path)).toBe(path));
  it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'matches', '', undefined])('refuses %s', (path) => expect(localPath(path)).toBeNull());
});

describe('SignInPage', () => {
  it('goes where the person wanted to go when the password is enough', async () => {
    const { signIn } = await open({ 'POST /api/v1/login': () => session() }, '/sign-in?next=%2Fdocuments%3Fset%3D1');
    await signIn();
    expect(TestBed.inject(Router).url).toBe('/documents?set=1');
  });

  it('asks for the code, and keeps where to go, when a second factor is on', async () => {
    const { api, element, fill, send, signIn } = await open({ 'POST /api/v1/login/mfa': () => session() }, '/sign-in?next=%2Fconnect%3Fstate%3D12345678');
    await signIn();
    const field = element.querySelector<HTMLInputElement>('#code')!;
    expect([field.autocomplete, field.inputMode]).toEqual(['one-time-code', 'numeric']);
    await fill('#code', ' 123 456 ');
    await send();
    expect(api.calls.at(-1)?.args).toEqual({ body: { mfaChallenge: CHALLENGE.mfaChallenge, code: '123456' } });
    expect(TestBed.inject(Router).url).toBe('/connect?state=12345678');
  });

  it('takes a recovery code as it is written when the person switches over', async () => {
    const { api, element, fill, send, signIn, harness } = await open({ 'POST /api/v1/login/mfa': () => session() });
    await signIn();
    [...element.querySelectorAll('button')].find((b) => b.textContent?.includes('recovery code'))!.click();
    await harness.fixture.whenStable();
    await fill('#code', 'k7qm-20jf-f02p');
    await send();
    expect(api.calls.at(-1)?.args).toEqual({ body: { mfaChallenge: CHALLENGE.mfaChallenge, code: 'k7qm-20jf-f02p' } });
  });

  it('says it at the field and stays when the code is wrong', async () => {
    const { element, fill, send, signIn } = await open({ 'POST /api/v1/login/mfa': () => Promise.reject(new ApiError('wrong_code')) });
    await signIn();
    await fill('#code', '111111');
    await send();
    expect(element.querySelector('#code')?.getAttribute('aria-invalid')).toBe('true');
    expect(element.querySelector('#code-note')?.textContent).toContain('not right');
  });

  it('goes back to an empty password and says why when the challenge is over', async () => {
    const { element, fill, send, signIn } = await open({ 'POST /api/v1/login/mfa': () => Promise.reject(new ApiError('challenge_over')) });
    await signIn();
    await fill('#code', '111111');
    await send();
    expect(element.querySelector('#code')).toBeNull();
    expect(element.querySelector<HTMLInputElement>('#password')?.value).toBe('');
    expect(element.querySelector('[role=alert]')?.textContent).toContain('too long');
  });
});
