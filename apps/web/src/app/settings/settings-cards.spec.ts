import { type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { ApiError } from '@applywright/api-client';
import { type Consent, ERROR_CODES, type SessionInfo, type User } from '@applywright/contracts';
import { API } from '../session/api';
import { DOOR } from '../session/door';
import { fakeApi } from '../session/fake-api';
import { sessionOf } from '../session/session-fixture';
import { SessionStore } from '../session/session-store';
import { AddressCard } from './address-card';
import { Ask } from './ask';
import type { Question } from './ask-dialog';
import { ConsentsCard } from './consents-card';
import { EraseCard } from './erase-card';
import { ExportCard } from './export-card';
import { MfaCard } from './mfa-card';
import { PasswordCard } from './password-card';
import { SecuritySection } from './security-section';

const PROOF = { password: 'my password', code: '123456' };

/** A card whose questions are answered with the right proof, or, with `agrees: false`, by “Cancel”. */
const open = async <T>(card: Type<T>, answers: Parameters<typeof fakeApi>[0], { agrees = true, who = {} as Partial<User>, status = {} } = {}) => {
  const api = fakeApi(answers);
  const asked: Question[] = [];
  const session = sessionOf(who);
  const ask = {
    first: async (question: Question, send: (proof: typeof PROOF) => Promise<unknown>) => {
      asked.push(question);
      return agrees ? { value: await send(PROOF) } : null;
    },
  };
  TestBed.configureTestingModule({
    providers: [provideRouter([{ path: '**', children: [] }]), { provide: API, useValue: api }, { provide: DOOR, useValue: fakeApi({ 'GET /api/v1/status': () => ({ mail: 'outbox', ...status }) }) }, { provide: SessionStore, useValue: session }, { provide: Ask, useValue: ask }],
  });
  const fixture = TestBed.createComponent(card);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const press = async (words: string) => {
    [...element.querySelectorAll('button')].find((b) => (b.getAttribute('aria-label') ?? b.textContent)?.includes(words))!.click();
    await fixture.whenStable();
  };
  const fill = async (selector: string, text: string) => {
    const field = element.querySelector<HTMLInputElement>(selector)!;
    field.value = text;
    field.dispatchEvent(new Event('input'));
    await fixture.whenStable();
  };
  const send = async () => {
    element.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    await fixture.whenStable();
  };
  return { api, asked, element, fill, fixture, press, send, session };
};
const sent = (api: { calls: { route: string; args: Record<string, unknown> }[] }, route: string) => api.calls.filter((call) => call.route === route).map((call) => call.args);
const refuse = (code: keyof typeof ERROR_CODES) => () => Promise.reject(new ApiError(code, ERROR_CODES[code].message));

describe('the address', () => {
  it('is changed with a proof, and the page says where the link went', async () => {
    const { api, element, fill, press, send } = await open(AddressCard, { 'POST /api/v1/me/address': () => ({ accepted: true }) });
    await press('Change address');
    await fill('#new-email', 'new@example.org');
    await send();
    expect(sent(api, 'POST /api/v1/me/address')).toEqual([{ body: { ...PROOF, newEmail: 'new@example.org' } }]);
    expect(element.querySelector('[role=status]')?.textContent).toContain('new@example.org');
    expect(element.querySelector('[data-testid=mail-hint]')).not.toBeNull();
  });

  it.each([['nonsense', 'valid'], ['IDA@example.org', 'already']])('asks for nothing when “%s” is entered', async (address, words) => {
    const { asked, element, fill, press, send } = await open(AddressCard, {});
    await press('Change address');
    await fill('#new-email', address);
    await send();
    expect(element.querySelector('#new-email-note')?.textContent).toContain(words);
    expect(asked).toEqual([]);
  });

  it('says that it is not confirmed yet when it is not', async () => {
    const { element } = await open(AddressCard, {}, { who: { addressConfirmed: false } });
    expect(element.textContent).toContain('not confirmed yet');
  });
});

describe('the password', () => {
  it('keeps what was typed and says why at the field when it is too easy', async () => {
    const { element, fill, press, send } = await open(PasswordCard, { 'POST /api/v1/me/password': refuse('weak_password') });
    await press('Change password');
    await fill('#new-password', 'password1');
    await send();
    expect(element.querySelector('#new-password-note')?.textContent).toContain('too easy');
    expect(element.querySelector<HTMLInputElement>('#new-password')?.value).toBe('password1');
  });

  it('is changed with the old one as proof', async () => {
    const { api, element, fill, press, send } = await open(PasswordCard, { 'POST /api/v1/me/password': () => undefined });
    await press('Change password');
    await fill('#new-password', 'a much longer one');
    await send();
    expect(sent(api, 'POST /api/v1/me/password')).toEqual([{ body: { ...PROOF, newPassword: 'a much longer one' } }]);
    expect(element.querySelector('[role=status]')?.textContent).toContain('is set');
  });
});

describe('the second factor', () => {
  const codes = Array.from({ length: 10 }, (_, n) => `code-${n}-abcd`);
  const off = { 'GET /api/v1/mfa': () => ({ enabled: false, recoveryCodesLeft: 0 }), 'POST /api/v1/mfa-setup': () => ({ secret: 'ABCDEFGHIJKLMNOP', otpauthUrl: 'otpauth://totp/x', qrSvg: '<svg xmlns="http://www.w3.org/2000/svg"><script>boom()</script></svg>' }) };

  it('shows the QR code as a picture that runs nothing, and the secret in groups', async () => {
    const { element, press } = await open(MfaCard, off);
    await press('Set it up');
    expect(element.querySelector('img')?.getAttribute('src')).toMatch(/^data:image\/svg\+xml/);
    expect(element.querySelector('script')).toBeNull();
    expect(element.querySelector('[data-testid=mfa-secret]')?.textContent).toBe('ABCD EFGH IJKL MNOP');
  });

  it('counts only after the first code, then shows the recovery codes until they are kept', async () => {
    const { element, fill, fixture, press, send, session } = await open(MfaCard, { ...off, 'POST /api/v1/mfa-verify': () => ({ codes }) });
    await press('Set it up');
    expect(session.user()?.mfa).toBe(false);
    await fill('#first-code', '123456');
    await send();
    expect(session.user()?.mfa).toBe(true);
    expect(element.querySelectorAll('[data-testid=recovery-codes] li')).toHaveLength(10);
    const done = [...element.querySelectorAll('button')].find((b) => b.textContent?.includes('Done'))!;
    expect(done.disabled).toBe(true);
    element.querySelector<HTMLInputElement>('input[type=checkbox]')!.click();
    await fixture.whenStable();
    done.click();
    await fixture.whenStable();
    expect(element.textContent).not.toContain('code-0-abcd');
    expect(element.textContent).toContain('10 recovery codes left');
  });

  it('says it at the field when the first code is wrong', async () => {
    const { element, fill, press, send } = await open(MfaCard, { ...off, 'POST /api/v1/mfa-verify': refuse('wrong_code') });
    await press('Set it up');
    await fill('#first-code', '000000');
    await send();
    expect(element.querySelector('#first-code-note')?.textContent).toContain('not right');
  });

  it('gives new recovery codes for a code alone, and is switched off with both', async () => {
    const { api, asked, element, fixture, press, session } = await open(MfaCard, { 'GET /api/v1/mfa': () => ({ enabled: true, recoveryCodesLeft: 1 }), 'POST /api/v1/mfa-recovery-codes': () => ({ codes }), 'POST /api/v1/mfa-disable': () => undefined }, { who: { mfa: true } });
    await press('New recovery codes');
    expect([asked[0]?.proof, sent(api, 'POST /api/v1/mfa-recovery-codes')]).toEqual(['code', [{ body: { code: '123456' } }]]);
    element.querySelector<HTMLInputElement>('input[type=checkbox]')!.click();
    await fixture.whenStable();
    await press('Done');
    await press('Switch off');
    expect(sent(api, 'POST /api/v1/mfa-disable')).toEqual([{ body: PROOF }]);
    expect(session.user()?.mfa).toBe(false);
  });
});

describe('the sessions', () => {
  const info = (n: number, over: Partial<SessionInfo> = {}): SessionInfo => ({ id: String(n).repeat(24), kind: 'browser', device: `Browser ${n}`, network: '203.0.113.…', createdAt: '2026-11-01T00:00:00Z', lastSeenAt: `2026-11-0${n}T00:00:00Z`, expiresAt: '2026-12-01T00:00:00Z', current: false, ...over });
  const answers = { 'GET /api/v1/sessions': () => ({ items: [info(1), info(2), info(3, { current: true }), info(4, { kind: 'extension', device: 'Chrome on Windows' })] }), 'GET /api/v1/me': () => ({}), 'GET /api/v1/mfa': () => ({ enabled: false, recoveryCodesLeft: 0 }), 'GET /api/v1/tokens': () => ({ items: [] }) };

  it('are listed with this one first and extensions apart', async () => {
    const { element } = await open(SecuritySection, answers);
    const rows = (list: string) => [...element.querySelectorAll(`[data-testid=${list}] li`)].map((row) => [...row.querySelectorAll('p:first-child, p:first-child span')].map((part) => part.firstChild?.nodeValue?.trim() ?? '').filter(Boolean).join(', '));
    expect(rows('sessions')).toEqual(['Browser 3, this one', 'Browser 2', 'Browser 1']);
    expect(rows('extensions')).toEqual(['Chrome on Windows']);
    expect(element.querySelectorAll('[data-testid=sessions] button')).toHaveLength(2);
  });

  it('are ended one by one, or all others after a question', async () => {
    const { api, asked, press } = await open(SecuritySection, { ...answers, 'DELETE /api/v1/sessions/{id}': () => undefined, 'DELETE /api/v1/sessions': () => undefined });
    await press('End the session on Browser 1');
    await press('Disconnect Chrome on Windows');
    await press('End all others');
    expect(sent(api, 'DELETE /api/v1/sessions/{id}')).toEqual([{ params: { id: '1'.repeat(24) } }, { params: { id: '4'.repeat(24) } }]);
    expect(asked.map((question) => question.proof)).toEqual(['none']);
    expect(sent(api, 'DELETE /api/v1/sessions')).toHaveLength(1);
    expect(sent(api, 'GET /api/v1/sessions')).toHaveLength(4);
  });
});

describe('the consents', () => {
  const consent = (given: boolean, over: Partial<Consent> = {}): Consent => ({ kind: 'eeo-data', version: 3, title: 'Keep my answers', text: 'They are kept sealed.', given, at: null, ...over });
  const route = 'PUT /api/v1/me/consents/{kind}';

  it('are given for the version that was read, without a further question', async () => {
    const { api, asked, element, press } = await open(ConsentsCard, { 'GET /api/v1/me/consents': () => ({ items: [consent(false)] }), [route]: () => consent(true), 'GET /api/v1/me/eeo-answers': () => ({ gender: 'Female', ethnicity: null, disability: null, veteran: null }), 'PUT /api/v1/me/eeo-answers': ({ body }) => body });
    expect(element.querySelector('app-eeo-form')).toBeNull();
    await press('Keep my answers');
    expect([asked, sent(api, route)]).toEqual([[], [{ params: { kind: 'eeo-data' }, body: { given: true, version: 3 } }]]);
    expect(element.querySelector<HTMLInputElement>('#eeo-gender')?.value).toBe('Female');
  });

  it('are withdrawn after the person was told what it does, and the answers are gone from the page', async () => {
    const { api, asked, element, press } = await open(ConsentsCard, { 'GET /api/v1/me/consents': () => ({ items: [consent(true)] }), [route]: () => consent(false), 'GET /api/v1/me/eeo-answers': () => ({ gender: 'Female', ethnicity: null, disability: null, veteran: null }) });
    await press('Keep my answers');
    expect(asked[0]?.text).toContain('deleted at once');
    expect(sent(api, route)).toEqual([{ params: { kind: 'eeo-data' }, body: { given: false, version: 3 } }]);
    expect(element.querySelector('app-eeo-form')).toBeNull();
  });

  it.each([[true, 'free tier'], [null, 'has not said'], [false, null]])('say what a vendor may do with what is sent when the server’s word on it is %p', async (textModelTrains, words) => {
    const { element } = await open(ConsentsCard, { 'GET /api/v1/me/consents': () => ({ items: [consent(false, { kind: 'ai-processing' })] }) }, { status: { textModelTrains } });
    const told = element.querySelector('[data-testid=training]')?.textContent ?? null;
    expect(told).toEqual(words === null ? null : expect.stringContaining(words));
  });

  it('stay when the person thinks better of it', async () => {
    const { api, element, press } = await open(ConsentsCard, { 'GET /api/v1/me/consents': () => ({ items: [consent(true, { kind: 'ai-processing' })] }) }, { agrees: false });
    await press('Keep my answers');
    expect(sent(api, route)).toEqual([]);
    expect(element.querySelector('[role=switch]')?.getAttribute('aria-checked')).toBe('true');
  });

  it('are read anew when their words have changed meanwhile', async () => {
    const { api, press } = await open(ConsentsCard, { 'GET /api/v1/me/consents': () => ({ items: [consent(false)] }), [route]: refuse('conflict') });
    await press('Keep my answers');
    expect(sent(api, 'GET /api/v1/me/consents')).toHaveLength(2);
  });
});

describe('export and erasure', () => {
  it('an export is started with a proof and listed while it is made', async () => {
    const { api, element, fixture, press } = await open(ExportCard, { 'GET /api/v1/me/exports': () => ({ items: [] }), 'POST /api/v1/me/exports': () => ({ id: 'e'.repeat(24), status: 'queued', createdAt: '2026-11-23T00:00:00Z', expiresAt: '2026-11-24T00:00:00Z', sizeBytes: null }) });
    await press('Make an export');
    expect(sent(api, 'POST /api/v1/me/exports')).toEqual([{ body: PROOF }]);
    expect(element.textContent).toContain('being made');
    fixture.destroy();
  });

  it('erasing leaves this browser signed out at the landing page', async () => {
    const { api, asked, press, session } = await open(EraseCard, { 'DELETE /api/v1/me': () => undefined });
    await TestBed.inject(Router).navigateByUrl('/settings/privacy');
    await press('Erase');
    expect([asked[0]?.phrase, asked[0]?.danger]).toEqual(['erase my account', true]);
    expect(sent(api, 'DELETE /api/v1/me')).toEqual([{ body: PROOF }]);
    expect(session.user()).toBeNull();
    expect(TestBed.inject(Router).url).toBe('/');
  });
});
