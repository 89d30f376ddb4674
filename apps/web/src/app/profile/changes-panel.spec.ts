import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { FactChange, PatchProfileRequest } from '@applywright/contracts';
import { API } from '../session/api';
import { fakeApi } from '../session/fake-api';
import { changesSentence } from './change-words';
import { ChangesPanel } from './changes-panel';
import { cvFact, profileOf, uploadOf } from './profile-fixture';

const change = (over: Partial<FactChange>): FactChange => ({ type: 'added', kind: 'skill', factId: null, before: null, after: null, offered: null, span: null, ...over });
const mine = cvFact('mine', { value: { name: 'Pastry' }, text: 'Pastry', confirmed: true });

const show = async (changes: FactChange[]) => {
  let profile = profileOf([mine, cvFact('fresh')]);
  const sent: unknown[] = [];
  const patch = ({ body }: Record<string, unknown>) => {
    const [one] = (body as PatchProfileRequest).changes;
    sent.push(one);
    if (one?.op === 'add') profile = profileOf([...profile.facts, cvFact('put-back')], profile.version + 1);
    if (one?.op === 'remove') profile = profileOf(profile.facts.filter((f) => f.id !== one.factId), profile.version + 1);
    return profile;
  };
  TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: API, useValue: fakeApi({ 'GET /api/v1/me/profile': () => profile, 'PATCH /api/v1/me/profile': patch }) }] });
  const fixture = TestBed.createComponent(ChangesPanel);
  fixture.componentRef.setInput('changes', changes);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const press = async (words: string) => {
    [...element.querySelectorAll('button')].find((button) => button.textContent?.trim() === words)!.click();
    await fixture.whenStable();
  };
  return { element, press, sent };
};

describe('ChangesPanel', () => {
  it('shows what it was before and what it is now', async () => {
    const { element } = await show([change({ type: 'changed', before: 'Cook, 2019', after: 'Cook, 2019 to 2021' })]);
    expect([element.querySelector('del')?.textContent, element.querySelector('ins')?.textContent]).toEqual(['Cook, 2019', 'Cook, 2019 to 2021']);
  });

  it('leaves the person’s word, and takes the CV’s and back again by one click each', async () => {
    const offered = { kind: 'skill', value: { name: 'Patisserie' } } as const;
    const { element, press, sent } = await show([change({ type: 'kept', factId: 'mine', before: 'Pastry', after: 'Pastry', offered })]);
    expect(element.textContent).toContain('The CV says: Patisserie');
    await press('Take the CV’s');
    await press('Undo');
    expect(sent).toEqual([{ op: 'update', factId: 'mine', fact: offered }, { op: 'update', factId: 'mine', fact: { kind: 'skill', value: { name: 'Pastry' } } }]);
  });

  it('puts back what was removed', async () => {
    const offered = { kind: 'skill', value: { name: 'Fondue' } } as const;
    const { element, press, sent } = await show([change({ type: 'removed', before: 'Fondue', offered })]);
    await press('Put it back');
    expect(element.textContent).toContain('Put back');
    await press('Undo');
    expect(sent).toEqual([{ op: 'add', fact: offered, parentId: null }, { op: 'remove', factId: 'put-back' }]);
  });

  it('puts a position back with its points', async () => {
    const offered = { kind: 'work', value: { title: 'Cook' } } as const;
    const { press, sent } = await show([change({ type: 'removed', kind: 'work', before: 'Cook', offered, highlights: ['Led two'] })]);
    await press('Put it back');
    expect(sent).toEqual([{ op: 'add', fact: offered, parentId: null }, { op: 'add', fact: { kind: 'highlight', value: { text: 'Led two' } }, parentId: 'put-back' }]);
  });

  it('takes an addition back, and that too', async () => {
    const { element, press, sent } = await show([change({ factId: 'fresh', after: 'fresh' })]);
    await press('Remove');
    await press('Undo');
    await press('Remove');
    expect(sent).toEqual([{ op: 'remove', factId: 'fresh' }, { op: 'add', fact: { kind: 'skill', value: { name: 'fresh' } }, parentId: null }, { op: 'remove', factId: 'put-back' }]);
    expect(element.textContent).toContain('Removed');
  });

  it('offers nothing for a fact that is not there any more', async () => {
    const { element } = await show([change({ factId: 'gone', after: 'Gone' })]);
    expect(element.querySelectorAll('button')).toHaveLength(0);
  });

  it('shows the first of many, and all when asked', async () => {
    const { element, press } = await show(Array.from({ length: 42 }, (_, n) => change({ factId: 'fresh', after: `Skill ${n}` })));
    expect(element.querySelectorAll('[data-testid=change]')).toHaveLength(8);
    await press('Show 34 more');
    expect(element.querySelectorAll('[data-testid=change]')).toHaveLength(42);
  });

  it('says so when nothing changed', async () => expect((await show([])).element.textContent).toContain('Nothing was changed'));
});

describe('changesSentence', () => {
  it('is empty for a first CV', () => expect(changesSentence(uploadOf({ changes: { added: 30, changed: 0, removed: 0, kept: 0 } }))).toBe(''));
  it('counts what happened', () => expect(changesSentence(uploadOf({ changes: { added: 3, changed: 1, removed: 0, kept: 2 } }))).toBe('3 new, 1 changed, 2 kept as you had it.'));
});
