import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Subject } from 'rxjs';
import { ApiError } from '@applywright/api-client';
import type { Application } from '@applywright/contracts';
import { API } from '../session/api';
import { fakeApi } from '../session/fake-api';
import { LiveEvents } from '../session/live-events';
import { application } from './application-fixture';
import { BoardPage } from './board-page';

const DAY_MS = 86_400_000;
const inDays = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString();
const note = { id: 'e'.repeat(24), text: 'Ask for Ms Roos', at: '2026-05-02T00:00:00Z', editedAt: null };
const sent = { documentId: 'd'.repeat(24), kind: 'resume', format: 'pdf', fileName: 'Ida-resume.pdf', sha256: 'ab12'.repeat(16), sentAt: '2026-05-01T00:00:00Z' } as const;

const open = async (items: readonly Application[] | Error, url = '/applications', answers: Parameters<typeof fakeApi>[0] = {}) => {
  const api = fakeApi({ 'GET /api/v1/applications': () => (items instanceof Error ? Promise.reject(items) : { items }), ...answers });
  const action = new Subject<void>();
  const toasts: [string, string | undefined][] = [];
  const snackBar = { open: (words: string, label?: string) => (toasts.push([words, label]), { onAction: () => action }) };
  TestBed.configureTestingModule({
    providers: [
      provideRouter([{ path: 'applications', component: BoardPage }, { path: '**', children: [] }], withComponentInputBinding()),
      { provide: API, useValue: api },
      { provide: MatSnackBar, useValue: snackBar },
      { provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } },
      { provide: LiveEvents, useValue: { followUp: signal(null) } },
    ],
  });
  const harness = await RouterTestingHarness.create(url);
  const settle = async (): Promise<void> => {
    for (let n = 0; n < 4; n++) await harness.fixture.whenStable().then(() => new Promise((r) => setTimeout(r)));
  };
  await settle();
  return { api, element: harness.routeNativeElement as HTMLElement, settle, toasts, action, body: document.body };
};
const button = (root: HTMLElement, words: RegExp) => [...root.querySelectorAll<HTMLButtonElement>('button')].find((b) => words.test(b.getAttribute('aria-label') ?? b.textContent));
const chips = (element: HTMLElement) => [...element.querySelectorAll('[aria-label=Stage] button')].map((b) => b.textContent.replace(/\s+/g, ' ').trim());
const sheet = (body: HTMLElement) => body.querySelector<HTMLElement>('.side-sheet');
const PATCH = 'PATCH /api/v1/applications/{job_id}';

describe('BoardPage', () => {
  afterEach(() => document.querySelectorAll('.cdk-overlay-container').forEach((container) => container.remove()));

  it('shows every stage with its count, and at phone width first the one that holds something', async () => {
    const { element } = await open([application(1, { stage: 'interview' }), application(2, { stage: 'interview' }), application(3, { stage: 'rejected' })]);
    expect(chips(element)).toEqual(['Saved 0', 'Applied 0', 'Interview 2', 'Offer 0', 'Rejected 1', 'Withdrawn 0']);
    expect(element.querySelector('[aria-pressed=true]')?.textContent).toContain('Interview');
    expect(element.querySelectorAll('[data-testid=application]')).toHaveLength(3);
  });

  it('says on a card what is overdue, noted and sent', async () => {
    const { element } = await open([application(1, { followUp: { at: inDays(-2), note: null, remindedAt: null }, notes: [note], sent: [sent] })]);
    const card = element.querySelector('[data-testid=application]')!;
    expect(card.textContent.replace(/\s+/g, ' ')).toMatch(/Applied 1 May 2026 ?1 note ?1 file sent/);
    expect(card.querySelector('[data-testid=follow-up]')?.className).toContain('bg-bad-soft');
    expect(card.querySelector('[data-testid=follow-up]')?.textContent).toContain('2 days overdue');
  });

  it('leads on when there is nothing yet', async () => {
    const { element } = await open([]);
    expect(element.querySelector('app-empty-state a')?.getAttribute('href')).toBe('/matches');
  });

  it('says why when it cannot be loaded, and offers to try again', async () => {
    const { element, api, settle } = await open(new ApiError('busy'));
    button(element, /Try again/)!.click();
    await settle();
    expect(api.calls).toHaveLength(2);
  });

  it('offers a search when there is a crowd', async () => {
    const { element, settle } = await open(Array.from({ length: 200 }, (_, n) => application(n)));
    const field = element.querySelector<HTMLInputElement>('input[type=search]')!;
    field.value = 'posting 199';
    field.dispatchEvent(new Event('input'));
    await settle();
    expect([...element.querySelectorAll('[data-testid=application]')].map((card) => card.querySelector('a')?.textContent)).toEqual(['Posting 199']);
  });

  it('moves by the keyboard through the menu, and offers a reminder when it was applied for', async () => {
    const { element, settle, api, toasts, action, body } = await open([application(1, { stage: 'saved' })], '/applications', { [PATCH]: ({ body: change }) => application(1, { stage: 'applied', ...(change as object) }) });
    button(element, /^Move Posting 1$/)!.click();
    await settle();
    [...body.querySelectorAll<HTMLButtonElement>('[mat-menu-item]')].find((item) => item.textContent.includes('Applied'))!.click();
    await settle();
    expect(api.calls.at(-1)).toEqual({ route: PATCH, args: { params: { job_id: application(1).jobId }, body: { stage: 'applied' } } });
    expect(document.activeElement?.textContent).toBe('Posting 1');
    expect(toasts).toEqual([['Posting 1 moved to Applied', 'Remind me in a week']]);
    action.next();
    await settle();
    expect(api.calls.at(-1)?.args['body']).toEqual({ followUp: { at: expect.stringMatching(/^\d{4}-/) as unknown, note: null } });
  });

  it('offers to drop the follow-up when nothing is awaited any more', async () => {
    const { element, settle, toasts, body } = await open([application(1, { followUp: { at: inDays(3), note: null, remindedAt: null } })], '/applications', { [PATCH]: () => application(1, { stage: 'rejected' }) });
    button(element, /^Move Posting 1$/)!.click();
    await settle();
    [...body.querySelectorAll<HTMLButtonElement>('[mat-menu-item]')].find((item) => item.textContent.includes('Rejected'))!.click();
    await settle();
    expect(toasts).toEqual([['Posting 1 moved to Rejected', 'Drop the follow-up']]);
  });

  describe('the sheet of one application', () => {
    const job = application(1).jobId;
    const full = application(1, { notes: [note], sent: [sent], history: [{ stage: 'saved', at: '2026-04-30T00:00:00Z' }, { stage: 'applied', at: '2026-05-01T00:00:00Z' }] });

    it('opens by its address with everything, the latest move first', async () => {
      const { body } = await open([full], `/applications?job=${job}`);
      const text = sheet(body)!.textContent.replace(/\s+/g, ' ');
      for (const words of ['Posting 1', 'Quay Bank', 'Ask for Ms Roos', 'Ida-resume.pdf', `SHA-256 ${sent.sha256}`]) expect(text).toContain(words);
      expect([...sheet(body)!.querySelectorAll('ol li')].map((li) => li.textContent.split(/\d/)[0]!.trim())).toEqual(['Applied', 'Saved']);
    });

    it('goes with the address when it is closed, and leaves the address when there is no such application', async () => {
      const { body, settle } = await open([full], `/applications?job=${job}`);
      button(sheet(body)!, /^Close$/)!.click();
      await settle();
      expect(TestBed.inject(Router).url).toBe('/applications');
      await TestBed.inject(Router).navigateByUrl(`/applications?job=${'9'.repeat(24)}`);
      await settle();
      expect(TestBed.inject(Router).url).toBe('/applications');
    });

    it('sets a follow-up by a preset with what was typed', async () => {
      const { body, settle, api } = await open([full], `/applications?job=${job}`, { [PATCH]: () => full });
      const field = sheet(body)!.querySelector<HTMLInputElement>('input[aria-label="What to follow up on"]')!;
      field.value = ' Ask about the date ';
      field.dispatchEvent(new Event('input'));
      button(sheet(body)!, /In 1 week/)!.click();
      await settle();
      const asked = (api.calls.at(-1)?.args['body'] as { followUp: { at: string; note: string } }).followUp;
      expect(asked.note).toBe('Ask about the date');
      expect(Math.round((Date.parse(asked.at) - Date.now()) / DAY_MS)).toBeGreaterThanOrEqual(6);
    });

    it('deletes a note only when it was not brought back before the sheet was closed', async () => {
      const { body, element, settle, api } = await open([full], `/applications?job=${job}`, { 'DELETE /api/v1/applications/{job_id}/notes/{id}': () => undefined });
      const shown = () => sheet(body)!.querySelector('[data-testid=note]')!.textContent.trim();
      button(sheet(body)!, /Delete this note/)!.click();
      await settle();
      expect(shown()).toMatch(/^Note deleted/);
      expect(element.querySelector('app-application-card')!.textContent).not.toContain('note');
      button(sheet(body)!, /^Undo$/)!.click();
      await settle();
      expect(shown()).toMatch(/^Ask for Ms Roos/);
      button(sheet(body)!, /Delete this note/)!.click();
      await settle();
      expect(api.calls.filter((call) => call.route.startsWith('DELETE'))).toEqual([]);
      button(sheet(body)!, /^Close$/)!.click();
      await settle();
      expect(api.calls.at(-1)?.args).toEqual({ params: { job_id: job, id: note.id } });
      expect(element.querySelector('app-application-card')!.textContent).not.toContain('note');
    });

    it('notes which of the documents went out', async () => {
      const other = { ...sent, id: 'c'.repeat(24), createdAt: '2026-05-02T00:00:00Z', kind: 'letter' };
      const { body, settle, api } = await open([full], `/applications?job=${job}`, {
        'GET /api/v1/documents': () => ({ items: [{ documents: [{ ...sent, id: sent.documentId, createdAt: '2026-05-01T00:00:00Z' }, other] }] }),
        'POST /api/v1/matches/{job_id}/apply': () => ({ url: '', application: full }),
      });
      button(sheet(body)!, /Note what you sent/)!.click();
      await settle();
      const boxes = sheet(body)!.querySelectorAll<HTMLInputElement>('input[type=checkbox]');
      expect(boxes).toHaveLength(1);
      boxes[0]!.click();
      await settle();
      button(sheet(body)!, /I sent these/)!.click();
      await settle();
      expect(api.calls.at(-1)?.args['body']).toEqual({ documentIds: [other.id] });
    });

    it('asks before it is deleted for good', async () => {
      const { body, element, settle, api } = await open([full], `/applications?job=${job}`, { 'DELETE /api/v1/applications/{job_id}': () => undefined });
      button(sheet(body)!, /Delete from the board/)!.click();
      await settle();
      expect(api.calls.some((call) => call.route.startsWith('DELETE'))).toBe(false);
      sheet(body)!.querySelector<HTMLButtonElement>('[data-testid=delete-application]')!.click();
      await settle();
      expect(element.querySelector('app-empty-state')).not.toBeNull();
    });
  });
});
