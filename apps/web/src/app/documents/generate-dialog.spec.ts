import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { MatSnackBar } from '@angular/material/snack-bar';
import { provideRouter } from '@angular/router';
import { AppError, type DocumentJob } from '@applywright/contracts';
import { Subject } from 'rxjs';
import { API } from '../session/api';
import { DOOR } from '../session/door';
import { fakeApi } from '../session/fake-api';
import { LiveEvents } from '../session/live-events';
import { sessionOf } from '../session/session-fixture';
import { SessionStore } from '../session/session-store';
import { documentSet } from './document-set-fixture';
import { choicesOf, DEFAULT_CHOICES } from './generate-choices';
import { GenerateDialog } from './generate-dialog';

const GENERATE = 'POST /api/v1/jobs/{job_id}/generate-documents';
const job = (over: Partial<DocumentJob> = {}): DocumentJob => ({ id: 'w', jobId: 'j', status: 'running', percent: 10, setId: null, code: null, createdAt: '2026-05-01T00:00:00Z', ...over });

const open = async ({ answers = {}, textModel = 'template', textModelTrains = false as boolean | null, consent = true }: { answers?: Parameters<typeof fakeApi>[0]; textModel?: string; textModelTrains?: boolean | null; consent?: boolean } = {}) => {
  const api = fakeApi({ [GENERATE]: () => documentSet(), 'GET /api/v1/me/consents': () => ({ items: [{ kind: 'ai-processing', given: consent }] }), 'GET /api/v1/documents/sets/{id}': () => documentSet({ id: 's9' }), ...answers });
  const close = jest.fn();
  const documents = signal<DocumentJob | null>(null);
  const opened = new Subject<void>();
  const snack = jest.fn((..._: unknown[]) => ({ onAction: () => opened }));
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      { provide: API, useValue: api },
      { provide: DOOR, useValue: fakeApi({ 'GET /api/v1/status': () => ({ textModel, textModelTrains }) }) },
      { provide: LiveEvents, useValue: { documents } },
      { provide: SessionStore, useValue: sessionOf() },
      { provide: MatSnackBar, useValue: { open: snack } },
      { provide: MatDialogRef, useValue: { close } },
      { provide: MAT_DIALOG_DATA, useValue: { jobId: 'j', title: 'Chef', company: 'Quay Bank' } },
    ],
  });
  const fixture = TestBed.createComponent(GenerateDialog);
  await fixture.whenStable();
  // The consents are asked for once the server has said that it has a model.
  await new Promise((done) => setTimeout(done));
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const find = <E extends HTMLElement = HTMLElement>(selector: string): E => element.querySelector<E>(selector)!;
  const press = async (target: HTMLElement): Promise<void> => {
    target.click();
    await fixture.whenStable();
  };
  return { api, close, documents, snack, fixture, element, find, press, write: () => press(find('[data-testid=write-documents]')), body: () => api.calls.filter(({ route }) => route === GENERATE).map(({ args }) => args['body']) };
};

describe('GenerateDialog', () => {
  beforeEach(() => localStorage.clear());

  it('asks for what was chosen and closes with the set', async () => {
    const { find, press, write, body, close } = await open();
    await press(find('app-template-chooser input[value=academic]'));
    await press(find('[data-testid=keep-own-cv] button'));
    await write();
    expect(body()).toEqual([{ template: 'academic', tone: 'plain', length: 'standard', pageLimit: 2, kinds: ['resume', 'letter'], formats: ['pdf', 'docx'], keepOwnCv: true, useModel: false }]);
    expect(close).toHaveBeenCalledWith(documentSet());
  });

  it('remembers the choices of the last time', async () => {
    const first = await open();
    await first.press(first.find('app-template-chooser input[value=compact]'));
    await first.write();
    TestBed.resetTestingModule();
    const { find } = await open();
    expect(find<HTMLInputElement>('app-template-chooser input[value=compact]').checked).toBe(true);
  });

  it.each([null, 'x', { template: 'gone', kinds: [], pageLimit: 9 }])('takes nothing odd from what is remembered: %j', (stored) => expect(choicesOf(stored)).toEqual(DEFAULT_CHOICES));

  it('writes nothing without a kind', async () => {
    const { element, find, press, body } = await open();
    for (const box of element.querySelectorAll<HTMLInputElement>('fieldset input[type=checkbox]')) if (/Résumé|Cover/.test(box.parentElement?.textContent ?? '')) await press(box);
    expect(element.textContent).toContain('Choose at least one.');
    expect(find<HTMLButtonElement>('[data-testid=write-documents]').disabled).toBe(true);
    expect(body()).toEqual([]);
  });

  it('draws a sketch where the picture of a template is missing', async () => {
    const { find, fixture } = await open();
    find('app-template-chooser img').dispatchEvent(new Event('error'));
    await fixture.whenStable();
    expect(find('app-template-chooser label:first-child svg')).not.toBeNull();
  });

  describe('the text model', () => {
    const toggle = '[data-testid=use-model] button';
    it('is not offered where there is none, and nobody is asked for consents', async () => {
      const { find, element, api } = await open();
      expect(find<HTMLButtonElement>(toggle).disabled).toBe(true);
      expect(element.textContent).toContain('No text model is set up');
      expect(api.calls).toEqual([]);
    });

    it('waits for consent, and says where it is given', async () => {
      const { find, element } = await open({ textModel: 'qwen3', consent: false });
      expect(find<HTMLButtonElement>(toggle).disabled).toBe(true);
      expect(element.querySelector('app-model-switch a')?.getAttribute('href')).toBe('/settings/privacy');
    });

    it.each([[true, 'may use what is sent'], [null, 'has not said']])('warns where its vendor may train on what is sent (%s)', async (textModelTrains, words) => {
      const { find } = await open({ textModel: 'gemini', textModelTrains });
      expect(find('[data-testid=trains]').textContent).toContain(words);
    });

    it('warns of nothing where the vendor may not', async () => {
      const { find } = await open({ textModel: 'qwen3' });
      expect(find('[data-testid=trains]')).toBeNull();
    });

    it('is asked where the person agreed to it and wants it', async () => {
      const { find, press, write, body } = await open({ textModel: 'qwen3' });
      await press(find(toggle));
      await write();
      expect(body()).toEqual([expect.objectContaining({ useModel: true })]);
    });

    it('is not asked when it was wanted last time and consent was taken back', async () => {
      localStorage.setItem(`aw-document-choices-${'a'.repeat(24)}`, JSON.stringify({ useModel: true }));
      const { write, body } = await open({ textModel: 'qwen3', consent: false });
      await write();
      expect(body()).toEqual([expect.objectContaining({ useModel: false })]);
    });
  });

  describe('work in the queue', () => {
    it('shows how far it is, and closes with the set when it is done', async () => {
      const { find, fixture, write, documents, close } = await open({ answers: { [GENERATE]: () => job() } });
      await write();
      expect(find('[data-testid=writing]').textContent).toContain('10 %');
      documents.set(job({ percent: 60 }));
      await fixture.whenStable();
      expect(find('[data-testid=writing]').textContent).toContain('60 %');
      documents.set(job({ status: 'done', percent: 100, setId: 's9' }));
      await fixture.whenStable();
      await fixture.whenStable();
      expect(close).toHaveBeenCalledWith(documentSet({ id: 's9' }));
    });

    it('asks how far it is where no events come', async () => {
      const { find, close, api } = await open({ answers: { [GENERATE]: () => job(), 'GET /api/v1/document-jobs/{id}': () => job({ status: 'done', percent: 100, setId: 's9' }) } });
      jest.useFakeTimers();
      try {
        find('[data-testid=write-documents]').click();
        await jest.advanceTimersByTimeAsync(60_000);
        expect(close).toHaveBeenCalledWith(documentSet({ id: 's9' }));
        expect(api.calls.filter(({ route }) => route.includes('document-jobs'))).toHaveLength(1);
      } finally {
        jest.useRealTimers();
      }
    });

    it('says why it failed, with a way out', async () => {
      const { element, fixture, write, documents } = await open({ answers: { [GENERATE]: () => job() } });
      await write();
      documents.set(job({ status: 'failed', percent: 100, code: 'name_missing' }));
      await fixture.whenStable();
      await fixture.whenStable();
      expect(element.querySelector('[role=alert]')?.textContent).toContain('Add your name to the profile first');
      expect(element.querySelector('mat-dialog-content a[href="/profile"]')).not.toBeNull();
    });

    it('goes on when the dialog is closed, and tells what came of it', async () => {
      const { fixture, write, documents, snack, close } = await open({ answers: { [GENERATE]: () => job() } });
      await write();
      fixture.destroy();
      documents.set(job({ status: 'done', percent: 100, setId: 's9' }));
      TestBed.tick();
      await new Promise((done) => setTimeout(done));
      expect(snack.mock.calls.map(([text]) => text)).toEqual(['Your documents are ready: Chef, Quay Bank']);
      expect(close).not.toHaveBeenCalled();
    });
  });

  it.each(['profile_missing', 'own_cv_missing'] as const)('leads to the upload when the server says %s', async (code) => {
    const { element, write } = await open({ answers: { [GENERATE]: () => Promise.reject(new AppError(code)) } });
    await write();
    expect(element.querySelector('mat-dialog-content a[href="/start"]')?.textContent).toBe('Upload your CV');
  });
});
