import { Location } from '@angular/common';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { ApiError } from '@applywright/api-client';
import { DOOR } from '../session/door';
import { fakeApi } from '../session/fake-api';
import { ConfirmAddressPage } from './confirm-address-page';
import { ResetPasswordPage } from './reset-password-page';

const TOKEN = 'a1B2_c3-d4e5F6g7h8i9';

const open = async (url: string, answers: Parameters<typeof fakeApi>[0] = {}) => {
  localStorage.clear();
  const api = fakeApi(answers);
  TestBed.configureTestingModule({
    providers: [provideRouter([{ path: 'confirm-address', component: ConfirmAddressPage }, { path: 'reset-password', component: ResetPasswordPage }, { path: '**', children: [] }]), { provide: DOOR, useValue: api }],
  });
  const harness = await RouterTestingHarness.create(url);
  await harness.fixture.whenStable();
  const element = harness.routeNativeElement as HTMLElement;
  const press = async (words: string) => {
    [...element.querySelectorAll('button')].find((b) => b.textContent?.includes(words))!.click();
    await harness.fixture.whenStable();
  };
  return { api, element, harness, press };
};

describe('a mailed link', () => {
  it.each(['/confirm-address', '/reset-password'])('leaves the address and uses nothing up when %s is opened', async (path) => {
    const { api } = await open(`${path}#token=${TOKEN}`);
    expect(TestBed.inject(Location).path(true)).toBe(path);
    expect(TestBed.inject(Router).url).toBe(path);
    expect(api.calls).toEqual([]);
  });

  it('confirms the address when the button is pressed', async () => {
    const { api, element, press } = await open(`/confirm-address#token=${TOKEN}`, { 'POST /api/v1/confirm-address': () => undefined });
    await press('Confirm my address');
    expect(api.calls).toEqual([{ route: 'POST /api/v1/confirm-address', args: { body: { token: TOKEN } } }]);
    expect(element.textContent).toContain('Your address is confirmed');
  });

  it('shows a way on when the link has been used or is too old', async () => {
    const { element, press } = await open(`/confirm-address#token=${TOKEN}`, { 'POST /api/v1/confirm-address': () => Promise.reject(new ApiError('link_invalid')) });
    await press('Confirm my address');
    expect(element.textContent).toContain('does not work any more');
    expect([...element.querySelectorAll('main a')].map((a) => a.getAttribute('href'))).toEqual(['/sign-in', '/register']);
  });

  it.each(['', '#token=short', `#token=${TOKEN}%3Cscript%3E`])('is not sent when it is “%s”', async (fragment) => {
    const { api, element } = await open(`/confirm-address${fragment}`);
    expect(element.textContent).toContain('does not work any more');
    expect(api.calls).toEqual([]);
  });

  it('takes the newer link when it is opened in the same tab', async () => {
    const { api, harness, press } = await open(`/confirm-address#token=${TOKEN}`, { 'POST /api/v1/confirm-address': () => undefined });
    await TestBed.inject(Router).navigateByUrl(`/confirm-address#token=${TOKEN}-newer`);
    await harness.fixture.whenStable();
    await press('Confirm my address');
    expect(api.calls[0]?.args).toEqual({ body: { token: `${TOKEN}-newer` } });
  });

  it('sets the new password, and this browser knows that its session is over', async () => {
    const { api, element, harness } = await open(`/reset-password#token=${TOKEN}`, { 'POST /api/v1/password-reset/confirm': () => undefined });
    localStorage.setItem('applywright.was-signed-in', '1');
    const field = element.querySelector<HTMLInputElement>('#password')!;
    field.value = 'a new long password';
    field.dispatchEvent(new Event('input'));
    element.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    await harness.fixture.whenStable();
    expect(api.calls.at(-1)?.args).toEqual({ body: { token: TOKEN, password: 'a new long password' } });
    expect(element.textContent).toContain('Your new password is set');
    expect(localStorage).toHaveLength(0);
  });
});
