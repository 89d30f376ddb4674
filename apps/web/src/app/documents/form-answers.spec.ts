import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { AppError, type FormAnswer } from '@applywright/contracts';
import { API } from '../session/api';
import { DOOR } from '../session/door';
import { fakeApi } from '../session/fake-api';
import { DocumentDraft } from './document-draft';
import { facts } from './document-set-fixture';
import { FormAnswers } from './form-answers';

const ASK = 'POST /api/v1/jobs/{job_id}/answers';
const answer = (over: Partial<FormAnswer> = {}): FormAnswer => ({ question: 'What have you cooked?', sentences: [{ text: 'I cooked for 200 guests.', factIds: ['f1', 'f2'] }], reason: null, refused: [], model: 'template', ...over });

const render = async (reply: () => unknown = () => ({ items: [answer()] })) => {
  const api = fakeApi({ [ASK]: reply });
  TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: API, useValue: api }, { provide: DOOR, useValue: fakeApi({ 'GET /api/v1/status': () => ({ textModel: 'template' }) }) }] });
  TestBed.inject(DocumentDraft).facts.set(facts);
  const fixture = TestBed.createComponent(FormAnswers);
  fixture.componentRef.setInput('jobId', 'j');
  fixture.componentRef.setInput('language', 'en');
  fixture.componentRef.setInput('tone', 'warm');
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const paste = async (text: string): Promise<void> => {
    const field = element.querySelector('textarea')!;
    field.value = text;
    field.dispatchEvent(new Event('input'));
    await fixture.whenStable();
  };
  const send = async (): Promise<void> => {
    element.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    await fixture.whenStable();
  };
  return { api, fixture, element, paste, send };
};

describe('FormAnswers', () => {
  it('asks each line as a question, without its number or dash', async () => {
    const { api, paste, send } = await render();
    await paste(' 1. What have you cooked?\n\n- Why us?  ');
    await send();
    expect(api.calls.map(({ args }) => args)).toEqual([{ params: { job_id: 'j' }, body: { questions: [{ text: 'What have you cooked?' }, { text: 'Why us?' }], language: 'en', tone: 'warm', useModel: false } }]);
  });

  it('shows the answer with its facts and a way to copy it', async () => {
    const { element, paste, send } = await render();
    await paste('What have you cooked?');
    await send();
    const row = element.querySelector('[data-testid=form-answer]')!;
    expect(row.textContent).toContain('I cooked for 200 guests.');
    expect([...row.querySelectorAll('details li')].map((li) => li.textContent)).toEqual(['Cooked for 200 guests a night', 'Chef, Quay Hotel']);
    expect(row.querySelector('app-copy-button')).not.toBeNull();
  });

  it('says why where the facts do not answer it, and what was refused', async () => {
    const { element, paste, send } = await render(() => ({ items: [answer({ sentences: [], reason: 'no fact names a salary', refused: [{ from: 'model', text: 'I earn a lot.', reason: 'not in the facts' }] })] }));
    await paste('What do you earn?');
    await send();
    const row = element.querySelector('[data-testid=form-answer]')!;
    expect(row.textContent).toContain('no fact names a salary.');
    expect(row.querySelector('del')?.textContent).toBe('I earn a lot.');
    expect(row.querySelector('app-copy-button')).toBeNull();
  });

  it.each([['Why?\n'.repeat(21), '20 questions at once'], ['x'.repeat(1001), 'longer than 1000 characters']])('asks nothing when it is too much at once', async (text, why) => {
    const { api, element, paste, send } = await render();
    await paste(text);
    await send();
    expect(api.calls).toEqual([]);
    expect(element.querySelector('#questions-note')?.textContent).toContain(why);
  });

  it('says what failed and keeps the questions', async () => {
    const { element, paste, send } = await render(() => Promise.reject(new AppError('too_many_requests')));
    await paste('Why us?');
    await send();
    expect(element.querySelector('[role=alert]')?.textContent).toContain('Too many requests');
    expect(element.querySelector('textarea')?.value).toBe('Why us?');
  });

  it('shows no answers of another posting', async () => {
    const { element, fixture, paste, send } = await render();
    await paste('Why us?');
    await send();
    fixture.componentRef.setInput('jobId', 'k');
    await fixture.whenStable();
    expect(element.querySelector('[data-testid=form-answer]')).toBeNull();
  });
});
