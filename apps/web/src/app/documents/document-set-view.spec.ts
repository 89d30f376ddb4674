import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Document, DocumentSet, Fact, LetterContent } from '@applywright/contracts';
import { API } from '../session/api';
import { fakeApi } from '../session/fake-api';
import { DocumentSetView } from './document-set-view';

const letter: LetterContent = {
  language: 'en', sender: { name: 'Ida Berg', lines: [] }, recipient: { company: 'Quay Bank', lines: [] }, date: '1 May 2026', subject: 'Application', salutation: 'Dear team,',
  paragraphs: [[{ text: 'I cook for 200 guests.', factIds: ['f1', 'gone'] }]], closing: 'Kind regards,', signature: 'Ida Berg',
};
const file = (ok: boolean): Document => ({
  id: 'd'.repeat(24), setId: 's', jobId: 'j', kind: 'letter', format: 'pdf', fileName: 'letter.pdf', sizeBytes: 1200, sha256: '', pages: 1, createdAt: '2026-05-01T00:00:00Z',
  selfCheck: { ok, checks: [{ name: 'Every sentence is in the file', ok, detail: ok ? '' : 'one is missing' }] },
});
const set = (over: Partial<DocumentSet> = {}): DocumentSet => ({
  id: 's', jobId: 'j', title: 'Chef', company: 'Quay Bank', template: 'modern', tone: 'plain', language: 'en', model: 'template', stale: false, resume: null, letter,
  refused: [], documents: [file(true)], createdAt: '2026-05-01T00:00:00Z', ...over,
});
const fact = { id: 'f1', kind: 'highlight', value: { text: 'x' }, text: 'Cooked for 200 guests a night', parentId: null, source: { type: 'user' }, confidence: 1, confirmed: true, runnerUp: null } as Fact;

const render = async (value: DocumentSet) => {
  TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: API, useValue: fakeApi({}) }] });
  const fixture = TestBed.createComponent(DocumentSetView);
  fixture.componentRef.setInput('set', value);
  fixture.componentRef.setInput('facts', [fact]);
  await fixture.whenStable();
  return { fixture, element: fixture.nativeElement as HTMLElement };
};

describe('DocumentSetView', () => {
  it.each(['click', 'keydown'])('shows what a sentence rests on, and what is gone, when it is chosen by %s', async (how) => {
    const { fixture, element } = await render(set());
    const sentence = element.querySelector('app-sourced-text [role=button]')!;
    sentence.dispatchEvent(how === 'click' ? new MouseEvent('click', { bubbles: true }) : new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await fixture.whenStable();
    const rests = element.querySelector('[aria-labelledby=rests-heading]')!;
    expect(rests.textContent).toContain('Cooked for 200 guests a night');
    expect(rests.textContent).toContain('no longer in your profile');
    expect(rests.textContent).toContain('Entered by you');
  });

  it('hands out no file that failed its check, and says why', async () => {
    const { element } = await render(set({ documents: [file(false)] }));
    expect(element.querySelector<HTMLButtonElement>('[data-testid=download-letter-pdf]')?.disabled).toBe(true);
    expect(element.textContent).toContain('A file did not pass its check');
    expect(element.textContent).toContain('one is missing');
  });

  it('lists each refused claim with its reason', async () => {
    const { element } = await render(set({ refused: [{ text: 'I led a team of 40.', reason: 'No fact names a team.' }] }));
    expect(element.textContent).toContain('I led a team of 40.');
    expect(element.textContent).toContain('No fact names a team.');
  });
});
