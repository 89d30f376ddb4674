import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { AppError, type DocumentSet } from '@applywright/contracts';
import { API } from '../session/api';
import { DOOR } from '../session/door';
import { fakeApi } from '../session/fake-api';
import { LiveEvents } from '../session/live-events';
import { change, documentSet, facts, file, letter, resume } from './document-set-fixture';
import { DocumentSetView } from './document-set-view';

const GENERATE = 'POST /api/v1/jobs/{job_id}/generate-documents';

const render = async (value: DocumentSet, answers: Parameters<typeof fakeApi>[0] = {}, versions: readonly DocumentSet[] = [value]) => {
  const api = fakeApi(answers);
  TestBed.configureTestingModule({
    providers: [provideRouter([]), { provide: API, useValue: api }, { provide: DOOR, useValue: fakeApi({ 'GET /api/v1/status': () => ({ textModel: 'template' }) }) }, { provide: LiveEvents, useValue: { documents: signal(null) } }],
  });
  const fixture = TestBed.createComponent(DocumentSetView);
  fixture.componentRef.setInput('set', value);
  fixture.componentRef.setInput('versions', versions);
  fixture.componentRef.setInput('facts', facts);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const find = <E extends HTMLElement = HTMLElement>(selector: string): E => element.querySelector<E>(selector)!;
  const button = (text: string): HTMLButtonElement => [...element.querySelectorAll('button')].find((one) => one.textContent?.trim() === text)!;
  const press = async (target: HTMLElement): Promise<void> => {
    target.click();
    await fixture.whenStable();
  };
  const write = async (words: string): Promise<void> => {
    const field = find<HTMLTextAreaElement>('app-sentence-view textarea');
    field.value = words;
    field.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    await press(find('[data-testid=save-words]'));
  };
  return { api, fixture, element, find, button, press, write, sentence: () => find('app-sentence-view [role=button]'), body: () => api.calls.filter(({ route }) => route === GENERATE).map(({ args }) => args['body']) };
};

describe('DocumentSetView', () => {
  it.each(['click', 'Enter', ' '])('shows what a sentence rests on, and what is gone, when it is chosen by “%s”', async (how) => {
    const { fixture, element, sentence } = await render(documentSet());
    sentence().dispatchEvent(how === 'click' ? new MouseEvent('click', { bubbles: true }) : new KeyboardEvent('keydown', { key: how, bubbles: true }));
    await fixture.whenStable();
    const rests = [...element.querySelectorAll('[data-testid=rests-on]')].map((row) => row.textContent);
    expect(rests[0]).toContain('Cooked for 200 guests a night');
    expect(rests[0]).toContain('Entered by you');
    expect(rests[1]).toContain('no longer in your profile');
  });

  it('hands out no file that failed its check, and says why', async () => {
    const failed = { ok: false, checks: [{ name: 'Every sentence is in the file', ok: false, detail: 'one is missing' }] };
    const { element, find } = await render(documentSet({ documents: [file({ selfCheck: failed })] }));
    expect(find<HTMLButtonElement>('[data-testid=download-letter-pdf]').disabled).toBe(true);
    expect(element.textContent).toContain('A file did not pass its check');
    expect(element.textContent).toContain('one is missing');
  });

  it('offers what is open as plain text, and all files as one archive once all are fine', async () => {
    const files = [file(), file({ id: 'e'.repeat(24), format: 'docx' })];
    const { find, press, fixture } = await render(documentSet({ resume, documents: files }));
    expect(find('[data-testid=copy-text]')).not.toBeNull();
    expect(find('[data-testid=download-zip]')).not.toBeNull();
    await press(find('[data-testid=tab-changes]'));
    expect(find('[data-testid=copy-text]')).toBeNull();
    fixture.componentRef.setInput('set', documentSet({ documents: [file(), file({ id: 'b', selfCheck: { ok: false, checks: [] } })] }));
    await fixture.whenStable();
    expect(find('[data-testid=download-zip]')).toBeNull();
  });

  it('names the facts of a sentence on hover and focus, before it is opened', async () => {
    const { sentence } = await render(documentSet());
    const told = document.getElementById(sentence().getAttribute('aria-describedby') ?? '');
    expect(told?.textContent).toContain('Cooked for 200 guests a night');
  });

  it('says what fell back on the way', async () => {
    const { find } = await render(documentSet({ notes: ['No consent: templates wrote it.'] }));
    expect(find('[data-testid=notes]').textContent).toContain('No consent: templates wrote it.');
  });

  it('says that there is nothing to edit where the own CV goes out', async () => {
    const { element, press, find } = await render(documentSet({ documents: [file({ kind: 'resume', format: 'docx' })] }));
    expect(find('[data-testid=tab-letter]').getAttribute('aria-pressed')).toBe('true');
    await press(find('[data-testid=tab-resume]'));
    expect(element.textContent).toContain('Your own file goes out as you uploaded it');
  });

  describe('editing', () => {
    it('has own words written on what the version is based on, and hands on the new version', async () => {
      const next = documentSet({ id: 's2', version: 2 });
      const request = { template: 'classic', tone: 'warm', length: 'short', pageLimit: 1, kinds: ['letter'], formats: ['pdf'], keepOwnCv: false, useModel: false, rejected: ['moved:x'], edits: [] } as NonNullable<DocumentSet['request']>;
      const { fixture, find, press, write, sentence, body } = await render(documentSet({ request }), { [GENERATE]: () => next });
      const made = jest.fn();
      fixture.componentInstance.made.subscribe(made);
      await press(sentence());
      await write('  I cook for\n120 guests. ');
      expect(sentence().textContent).toContain('I cook for 120 guests.');
      expect(find('[data-testid=draft-bar]').textContent).toContain('1 change to make');
      await press(find('[data-testid=write-again]'));
      expect(body()).toEqual([{ template: 'classic', tone: 'warm', length: 'short', pageLimit: 1, kinds: ['letter'], formats: ['pdf'], keepOwnCv: false, useModel: false, basedOn: 's', rejected: ['moved:x'], edits: [{ kind: 'letter', key: 'body.1', text: 'I cook for 120 guests.' }] }]);
      expect(made).toHaveBeenCalledWith(next);
      expect(find('[data-testid=draft-bar]')).toBeNull();
    });

    it('says while one types which numbers are in none of the facts', async () => {
      const { find, fixture, press, sentence } = await render(documentSet());
      await press(sentence());
      const field = find<HTMLTextAreaElement>('textarea');
      expect(find('[data-testid=unfounded]').textContent).toBe('');
      field.value = 'I cook for 350 guests, not 200.';
      field.dispatchEvent(new Event('input'));
      await fixture.whenStable();
      expect(find('[data-testid=unfounded]').textContent).toContain('In none of your facts: “350”.');
    });

    it('keeps the wishes and says why when they could not be written', async () => {
      const { find, press, sentence } = await render(documentSet(), { [GENERATE]: () => Promise.reject(new AppError('busy')) });
      await press(sentence());
      await press(find('[data-testid=leave-out]'));
      await press(find('[data-testid=write-again]'));
      expect(find('[data-testid=draft-bar]').textContent).toContain('1 change to make');
      expect(find('[data-testid=draft-bar] [role=alert]').textContent).toContain('The server is busy');
    });

    it('leaves a sentence out and puts it back before anything is written', async () => {
      const { find, press, sentence, button } = await render(documentSet());
      await press(sentence());
      await press(find('[data-testid=leave-out]'));
      expect(find('[data-testid=to-leave-out] del').textContent).toBe('I cook for 200 guests.');
      await press(button('Put back'));
      expect(find('[data-testid=to-leave-out]')).toBeNull();
      expect(find('[data-testid=draft-bar]')).toBeNull();
    });

    it('changes nothing when the words are kept as they were, or by Escape', async () => {
      const { fixture, find, press, write, sentence } = await render(documentSet());
      await press(sentence());
      await write('I cook for 200 guests.');
      await press(sentence());
      find('[data-testid=sentence-open]').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
      await fixture.whenStable();
      expect(find('app-sentence-view textarea')).toBeNull();
      expect(find('[data-testid=draft-bar]')).toBeNull();
    });

    it('offers back a sentence that an earlier version had', async () => {
      const first = documentSet();
      const request = { template: 'modern', edits: [{ kind: 'letter', key: 'body.2', text: null }], rejected: [] } as unknown as NonNullable<DocumentSet['request']>;
      const second = documentSet({ id: 's2', version: 2, request, letter: { ...letter, paragraphs: [[letter.paragraphs[0]![0]!]] } });
      const { element, find, press, button, body } = await render(second, { [GENERATE]: () => first }, [second, first]);
      expect(element.querySelector('[aria-label="Left out by you"]')?.textContent).toContain('I bake.');
      await press(button('Put back'));
      await press(find('[data-testid=write-again]'));
      expect(body()).toEqual([expect.objectContaining({ basedOn: 's2', edits: [{ kind: 'letter', key: 'body.2', text: 'I bake.' }] })]);
    });

    describe('when own words were refused', () => {
      const refused = documentSet({ resume, refused: [{ from: 'edit', key: 'body.1', text: 'I led 40 cooks.', reason: 'no fact names a team' }] });

      it('shows them at their sentence with the reason and both ways out', async () => {
        const { find, element } = await render(refused);
        const note = find('[data-testid=refused-words]');
        expect(note.textContent).toContain('I led 40 cooks.');
        expect(note.textContent).toContain('no fact names a team.');
        expect(element.querySelector('[data-testid=refused-words] a')?.getAttribute('href')).toBe('/profile?fact=f1&words=I%20led%2040%20cooks.');
      });

      it('starts from the refused words when they are to be changed', async () => {
        const { find, press, button } = await render(refused);
        await press(button('Change the words'));
        expect(find<HTMLTextAreaElement>('app-sentence-view textarea').value).toBe('I led 40 cooks.');
      });

      it('sends the sentence as it stands when they are to be forgotten', async () => {
        const { find, press, button, body } = await render(refused, { [GENERATE]: () => documentSet({ id: 's2' }) });
        await press(button('Forget it'));
        await press(find('[data-testid=write-again]'));
        expect(body()).toEqual([expect.objectContaining({ edits: [{ kind: 'letter', key: 'body.1', text: 'I cook for 200 guests.' }] })]);
      });
    });
  });

  describe('changes', () => {
    const changed = documentSet({ resume, changes: [change('reworded:a'), change('left-out:b', { kind: 'left-out', before: 'Rowing', after: null, wants: [], factIds: [] }), change('moved:c', { kind: 'moved', rejected: true })] });
    const open = async (value = changed, answers: Parameters<typeof fakeApi>[0] = {}) => {
      const view = await render(value, answers);
      await view.press(view.find('[data-testid=tab-changes]'));
      return view;
    };

    it('marks the words that came and went, and the words of the posting', async () => {
      const { find } = await open();
      const row = find('[data-testid=changes-reworded]');
      expect(row.querySelector('ins')?.textContent).toContain('200');
      expect(row.textContent).toContain('banquets');
      expect(find('[data-testid=changes-left-out]').textContent).toContain('Rowing');
    });

    it('has a change undone, and one that was undone done again', async () => {
      const { find, press, button, body } = await open(changed, { [GENERATE]: () => documentSet({ id: 's2' }) });
      await press(find('[data-testid=changes-reworded] li button'));
      await press(button('Do it'));
      expect(find('[data-testid=draft-bar]')).toBeNull();
      await press(find('[data-testid=changes-moved] li button'));
      await press(find('[data-testid=changes-left-out] li button'));
      await press(find('[data-testid=write-again]'));
      expect(body()).toEqual([expect.objectContaining({ basedOn: 's', rejected: ['left-out:b'], edits: [] })]);
    });

    it('undoes all at once, and does all of them again', async () => {
      const { find, press } = await open();
      await press(find('[data-testid=reject-all]'));
      expect(find('[data-testid=draft-bar]').textContent).toContain('2 changes to make');
      await press(find('[data-testid=reject-all]'));
      expect(find('[data-testid=draft-bar]').textContent).toContain('1 change to make');
    });

    it('lists facts left out that no change names, and what was refused with who wrote it', async () => {
      const { find } = await open(documentSet({ resume, model: 'qwen3', refused: [{ from: 'model', text: 'I led a team of 40.', reason: 'No fact names a team.' }] }));
      expect(find('[data-testid=left-out]').textContent).toContain('Rowing');
      expect(find('[data-testid=refused]').textContent).toContain('Written by qwen3');
      expect(find('[data-testid=refused]').textContent).toContain('No fact names a team.');
    });
  });
});
