import type { FillRow } from '@applywright/contracts';
import { PersonEdits } from './person-edits';

const row = (ref: string, label: string, over: Partial<FillRow> = {}): FillRow => ({ ref, label, type: 'customQuestion', action: 'leave', value: '', factIds: [], confidence: 1, why: '', ...over });
const WHY = 'Why do you want to work here?';
const URL_A = 'https://jobs.example/acorn/apply';

describe('PersonEdits', () => {
  it('keeps a typed answer when the same question comes back under another ref', () => {
    const edits = new PersonEdits();
    edits.begin(1, URL_A, 'Acorn', [row('0:a', WHY)]);
    edits.set('0:a', { text: 'The oaks.' });
    edits.begin(1, `${URL_A}/step-2`, '', [row('0:b', 'Notice period')]);
    expect(edits.forFill()).toEqual({ skip: [], changes: {} });
    edits.begin(1, URL_A, 'Acorn', [row('0:c', WHY)]);
    expect(edits.forFill()).toEqual({ skip: [], changes: { '0:c': 'The oaks.' } });
  });

  it.each([
    ['the employer', 1, URL_A, 'Birch'],
    ['the path', 1, 'https://jobs.example/birch/apply', ''],
    ['the site', 1, 'https://work.example/acorn/apply', ''],
    ['the tab', 2, URL_A, 'Acorn'],
  ])('offers nothing of what was typed when %s is another', (_, tab, url, company) => {
    const edits = new PersonEdits();
    edits.begin(1, URL_A, 'Acorn', [row('0:a', WHY)]);
    edits.set('0:a', { text: 'The oaks.' });
    edits.begin(tab, url, company, [row('0:a', WHY)]);
    expect(edits.of('0:a')).toEqual({});
  });

  it('tells twins apart when two rows ask the same', () => {
    const edits = new PersonEdits();
    edits.begin(1, URL_A, '', [row('0:a', 'Company', { action: 'type', value: 'Balk' }), row('0:b', 'Company', { action: 'type', value: 'Hout' })]);
    edits.set('0:b', { skipped: true });
    edits.begin(1, URL_A, '', [row('1:a', 'Company', { action: 'type', value: 'Balk' }), row('1:b', 'Company', { action: 'type', value: 'Hout' })]);
    expect(edits.forFill().skip).toEqual(['1:b']);
  });

  it('enters a suggestion only when it was checked', () => {
    const edits = new PersonEdits();
    edits.begin(1, URL_A, '', [row('0:a', WHY), row('0:b', 'Tell us more', { action: 'type', value: 'written', from: 'suggested' })]);
    edits.set('0:a', { text: 'written', suggested: true });
    expect(edits.forFill()).toEqual({ skip: ['0:b'], changes: {} });
    edits.set('0:a', { checked: true });
    edits.set('0:b', { checked: true });
    expect(edits.forFill()).toEqual({ skip: [], changes: { '0:a': 'written' } });
  });

  it('leaves a field alone when its value was emptied', () => {
    const edits = new PersonEdits();
    edits.begin(1, URL_A, '', [row('0:a', 'City', { action: 'type', value: 'Gent' })]);
    expect(edits.any).toBe(false);
    edits.set('0:a', { text: ' ' });
    expect([edits.any, edits.forFill()]).toEqual([true, { skip: ['0:a'], changes: {} }]);
  });
});
