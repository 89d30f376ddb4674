import { TestBed } from '@angular/core/testing';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { ApiError } from '@applywright/api-client';
import { ERROR_CODES, type ErrorCode, type Reauthentication } from '@applywright/contracts';
import { sessionOf } from '../session/session-fixture';
import { SessionStore } from '../session/session-store';
import { AskDialog, type AskOutcome, type Question } from './ask-dialog';

const ask = async (question: Partial<Question>, send: (proof: Reauthentication) => Promise<unknown>, mfa = false) => {
  const closed: AskOutcome<unknown>[] = [];
  TestBed.configureTestingModule({
    providers: [
      { provide: MAT_DIALOG_DATA, useValue: { question: { title: 'Sure?', text: 'It happens then.', action: 'Do it', proof: 'password', ...question }, send } },
      { provide: MatDialogRef, useValue: { close: (outcome: AskOutcome<unknown>) => closed.push(outcome), disableClose: false } },
      { provide: SessionStore, useValue: sessionOf({ mfa }) },
    ],
  });
  const fixture = TestBed.createComponent(AskDialog);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const fill = async (id: string, text: string) => {
    const field = element.querySelector<HTMLInputElement>(`#${id}`)!;
    field.value = text;
    field.dispatchEvent(new Event('input'));
    await fixture.whenStable();
  };
  const go = async () => {
    element.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    await fixture.whenStable();
  };
  return { closed, element, fill, go, button: () => element.querySelector<HTMLButtonElement>('[data-testid=ask-go]')! };
};
const refuse = (code: ErrorCode) => () => Promise.reject(new ApiError(code, ERROR_CODES[code].message));

describe('AskDialog', () => {
  it('sends the password alone when no second factor is on', async () => {
    const sent: Reauthentication[] = [];
    const { closed, element, fill, go } = await ask({}, async (proof) => sent.push(proof));
    expect(element.querySelector('#ask-code')).toBeNull();
    await fill('ask-password', 'my password');
    await go();
    expect(sent).toEqual([{ password: 'my password' }]);
    expect(closed).toEqual([{ done: true, value: 1 }]);
  });

  it('asks for the code as well when a second factor is on', async () => {
    const sent: Reauthentication[] = [];
    const { button, fill, go } = await ask({}, async (proof) => sent.push(proof), true);
    await fill('ask-password', 'my password');
    expect(button().disabled).toBe(true);
    await fill('ask-code', '123 456');
    await go();
    expect(sent).toEqual([{ password: 'my password', code: '123456' }]);
  });

  it.each<[ErrorCode, string, string]>([['wrong_credentials', '#ask-password-note', 'not your password'], ['wrong_code', '#ask-code-note', 'not right'], ['too_many_requests', '[role=alert]', 'Too many'], ['busy', '[role=alert]', 'busy']])('stays open and says it where it belongs when the server answers %s', async (code, place, words) => {
    const { closed, element, fill, go } = await ask({}, refuse(code), true);
    await fill('ask-password', 'my password');
    await fill('ask-code', '123456');
    await go();
    expect(element.querySelector(place)?.textContent).toContain(words);
    expect(closed).toEqual([]);
  });

  it('asks for a code that this page did not know of when the server wants one', async () => {
    const { closed, element, fill, go } = await ask({}, refuse('mfa_required'));
    await fill('ask-password', 'my password');
    await go();
    expect(element.querySelector('#ask-code-note')?.textContent).toContain('authenticator');
    expect(closed).toEqual([]);
  });

  it('closes and hands the failure on when it has nothing to do with the proof', async () => {
    const { closed, fill, go } = await ask({}, refuse('weak_password'));
    await fill('ask-password', 'my password');
    await go();
    expect(closed).toMatchObject([{ done: false, error: { code: 'weak_password' } }]);
  });

  it('does nothing before the phrase is typed when one is asked for', async () => {
    const sent: Reauthentication[] = [];
    const { button, fill, go } = await ask({ phrase: 'erase my account', danger: true }, async (proof) => sent.push(proof));
    await fill('ask-password', 'my password');
    await go();
    expect([sent.length, button().disabled]).toEqual([0, true]);
    await fill('ask-phrase', 'Erase my account ');
    await go();
    expect(sent).toHaveLength(1);
  });
});
