import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { ApiError } from '@applywright/api-client';
import type { AiReading, CvUpload, Fact } from '@applywright/contracts';
import { API } from '../session/api';
import { DOOR } from '../session/door';
import { fakeApi } from '../session/fake-api';
import { LiveEvents } from '../session/live-events';
import { AiLook } from './ai-look';
import { aiFact, cvFact, profileOf, uploadOf } from './profile-fixture';
import { ProfileStore } from './profile-store';

const reading = (over: Partial<AiReading> = {}): AiReading => ({ status: 'queued', model: 'model-x', suggested: 0, refused: 0, error: null, ...over });
const CONSENT = { kind: 'ai-processing', version: 3, title: 'Let a model read', text: 'Your name is never sent.', given: false, at: null };

const show = async (answers: Parameters<typeof fakeApi>[0] = {}, { facts = [cvFact('a')] as Fact[], textModel = 'model-x', upload = uploadOf() } = {}) => {
  const api = fakeApi({ 'GET /api/v1/me/profile': () => profileOf(facts), 'GET /api/v1/cv-uploads/{id}': () => upload, 'GET /api/v1/me/consents': () => ({ items: [CONSENT] }), ...answers });
  const cv = signal<{ upload: CvUpload; percent: number } | null>(null);
  TestBed.configureTestingModule({
    providers: [provideRouter([]), ProfileStore, { provide: API, useValue: api }, { provide: DOOR, useValue: fakeApi({ 'GET /api/v1/status': () => ({ textModel }) }) }, { provide: LiveEvents, useValue: { cv, matchRun: signal(null) } }],
  });
  await TestBed.inject(ProfileStore).load();
  const fixture = TestBed.createComponent(AiLook);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const press = async (words: string) => {
    [...element.querySelectorAll('button')].find((button) => button.textContent?.trim() === words)!.click();
    await fixture.whenStable();
  };
  return { api, cv, element, fixture, press, told: (route: string) => api.calls.filter((call) => call.route === route).map((call) => call.args) };
};
const ASK = 'Ask the AI model to look again';
const LOOK = 'POST /api/v1/cv-uploads/{id}/ai-reading';

describe('AiLook', () => {
  it('offers nothing when the server has no model', async () => expect((await show({}, { textModel: 'template' })).element.textContent?.trim()).toBe(''));

  it('goes away when the call answers that there is no model', async () => {
    const { element, press } = await show({ [LOOK]: () => Promise.reject(new ApiError('ai_unavailable')) });
    await press(ASK);
    expect(element.querySelector('[data-testid=ai-look]')).toBeNull();
  });

  it('shows the words to agree to when consent is missing, and asks again once they are agreed to', async () => {
    let agreed = false;
    const { element, press, told } = await show({
      [LOOK]: () => (agreed ? uploadOf({ aiReading: reading() }) : Promise.reject(new ApiError('consent_missing'))),
      'PUT /api/v1/me/consents/{kind}': () => {
        agreed = true;
        return { ...CONSENT, given: true };
      },
    });
    await press(ASK);
    const box = element.querySelector('[data-testid=ai-consent]');
    expect(box?.textContent).toContain('Your name is never sent.');
    expect(box?.querySelector('a')?.getAttribute('href')).toBe('/settings/privacy');
    await press('Agree and ask');
    expect(told('PUT /api/v1/me/consents/{kind}')).toEqual([{ params: { kind: 'ai-processing' }, body: { given: true, version: 3 } }]);
    expect(element.querySelector('mat-progress-bar')).not.toBeNull();
  });

  it('sends nothing when the person does not agree', async () => {
    const { element, press, told } = await show({ [LOOK]: () => Promise.reject(new ApiError('consent_missing')) });
    await press(ASK);
    await press('Not now');
    expect(element.querySelector('[data-testid=ai-consent]')).toBeNull();
    expect([told(LOOK).length, told('PUT /api/v1/me/consents/{kind}').length]).toEqual([1, 0]);
  });

  it('follows the reading and loads its suggestions when it is done', async () => {
    const { cv, element, fixture, press, told } = await show({ [LOOK]: () => uploadOf({ aiReading: reading() }) });
    await press(ASK);
    const before = told('GET /api/v1/me/profile').length;
    cv.set({ upload: uploadOf({ aiReading: reading({ status: 'done', suggested: 2, refused: 1 }) }), percent: 100 });
    await fixture.whenStable();
    expect(element.textContent).toContain('It made 2 suggestions. 1 more was refused, because your CV does not say so.');
    expect(told('GET /api/v1/me/profile')).toHaveLength(before + 1);
  });

  it('says why a reading failed, and offers it again', async () => {
    const { element } = await show({}, { upload: uploadOf({ aiReading: reading({ status: 'failed', error: { code: 'busy', message: 'The server is busy.' } }) }) });
    expect(element.querySelector('[role=alert]')?.textContent).toContain('The server is busy.');
    expect(element.querySelector('[data-testid=ask-ai]')?.hasAttribute('disabled')).toBe(false);
  });

  it('marks suggestions as such, shows what a correction stands for, and takes or drops them', async () => {
    const { element, press, told } = await show({ 'PATCH /api/v1/me/profile': () => profileOf([]) }, { facts: [cvFact('old', { text: 'Kook' }), aiFact('new', { text: 'Cook', corrects: 'old' })], textModel: 'template' });
    const row = element.querySelector('[data-testid=suggestion]')!;
    expect(row.textContent).toContain('Suggested by model-x, waits for you');
    expect(row.querySelector('del')?.textContent).toBe('Kook');
    await press('Accept');
    expect(told('PATCH /api/v1/me/profile')).toEqual([{ body: { version: 1, changes: [{ op: 'confirm', factId: 'new' }] } }]);
    expect(element.querySelector('[data-testid=suggestion]')).toBeNull();
  });

  it('removes a suggestion that is rejected', async () => {
    const { press, told } = await show({ 'PATCH /api/v1/me/profile': () => profileOf([]) }, { facts: [aiFact('new')] });
    await press('Reject');
    expect(told('PATCH /api/v1/me/profile')).toEqual([{ body: { version: 1, changes: [{ op: 'remove', factId: 'new' }] } }]);
  });
});
