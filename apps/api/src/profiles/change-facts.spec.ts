import { AppError, type Fact, type ProfileChange } from '@applywright/contracts';
import { changeFacts } from './change-facts';
import type { ProfileState } from './merge/overruled';

const id = (n: number) => String(n).padStart(24, '0');
const fact = (n: number, over: object): Fact =>
  ({ id: id(n), parentId: null, text: '', confidence: 0.6, confirmed: false, runnerUp: null, source: { type: 'cv', uploadId: id(9), fileName: 'cv.pdf', span: { page: 0, lineFrom: 1, lineTo: 1, quote: 'x' } }, ...over }) as Fact;
const job = fact(1, { kind: 'work', value: { title: 'Nurse' }, text: 'Nurse' });
const line = fact(2, { kind: 'highlight', value: { text: 'Led rounds' }, text: 'Led rounds', parentId: id(1) });
const suggestion = fact(3, { kind: 'work', value: { title: 'Charge Nurse', company: 'St. Ann' }, text: 'Charge Nurse, St. Ann', source: { type: 'ai', model: 'm', from: [id(1)], corrects: id(1) } });
const newId = () => id(7);
const change = (facts: readonly Fact[], ...changes: ProfileChange[]): ProfileState => changeFacts({ facts, overruled: [] }, changes, newId);

describe('changeFacts', () => {
  it('correcting a fact keeps its place in the CV and makes it the user’s word', () => {
    const { facts, overruled } = change([job], { op: 'update', factId: id(1), fact: { kind: 'work', value: { title: 'Charge Nurse', company: 'St. Ann' } } });
    expect(facts).toEqual([expect.objectContaining({ text: 'Charge Nurse, St. Ann', confirmed: true, confidence: 1, source: job.source })]);
    expect(overruled).toEqual([{ fact: { kind: 'work', value: { title: 'Nurse' } }, parentId: null, by: id(1), suggestion: false }]);
  });
  it('correcting a fact to what it already says remembers nothing', () => expect(change([job], { op: 'update', factId: id(1), fact: { kind: 'work', value: { title: 'Nurse' } } }).overruled).toEqual([]));
  it('removing a work entry removes its highlights and what would correct it, and remembers the entry', () => {
    expect(change([job, line, suggestion], { op: 'remove', factId: id(1) })).toEqual({ facts: [], overruled: [{ fact: { kind: 'work', value: { title: 'Nurse' } }, parentId: null, by: null, suggestion: false }] });
  });
  it('adding by hand what was removed takes it off what stays out', () => {
    const { facts, overruled } = change([job], { op: 'remove', factId: id(1) }, { op: 'add', fact: { kind: 'work', value: { title: 'NURSE' } }, parentId: null });
    expect(facts).toHaveLength(1);
    expect(overruled).toEqual([]);
  });
  it('adding under a work entry names it; under anything else fails', () => {
    const highlight = { kind: 'highlight', value: { text: 'Wrote the rota' } } as const;
    expect(change([job], { op: 'add', fact: highlight, parentId: id(1) }).facts[1]).toMatchObject({ id: id(7), parentId: id(1), source: { type: 'user' }, confirmed: true });
    expect(() => change([job, line], { op: 'add', fact: highlight, parentId: id(2) })).toThrow(AppError);
  });
  it('refuses a fact that is not there and a change of kind', () => {
    expect(() => change([job], { op: 'confirm', factId: id(5) })).toThrow(expect.objectContaining({ code: 'not_found' }));
    expect(() => change([job], { op: 'update', factId: id(1), fact: { kind: 'skill', value: { name: 'x' } } })).toThrow(expect.objectContaining({ code: 'validation_failed' }));
  });
  it('confirms everything but suggestions at once and leaves the given facts as they were', () => {
    const before = [job, line, suggestion];
    expect(change(before, { op: 'confirm-all' }).facts.map((f) => f.confirmed)).toEqual([true, true, false]);
    expect(before.some((f) => f.confirmed)).toBe(false);
  });
});

describe('a suggestion', () => {
  const other = { ...suggestion, id: id(4), value: { title: 'Matron' } } as Fact;
  it('takes the place and the points of what it corrects when it is confirmed', () => {
    const { facts, overruled } = change([job, line, suggestion, other], { op: 'confirm', factId: id(3) });
    expect(facts.map((f) => [f.id, f.parentId, f.confirmed])).toEqual([[id(3), null, true], [id(2), id(3), false]]);
    expect(facts[0]?.source).toEqual({ type: 'ai', model: 'm', from: [id(1)] });
    expect(overruled).toEqual([{ fact: { kind: 'work', value: { title: 'Nurse' } }, parentId: null, by: id(3), suggestion: false }]);
  });
  it('is taken in the person’s own words when it is corrected', () => {
    const { facts } = change([job, line, suggestion], { op: 'update', factId: id(3), fact: { kind: 'work', value: { title: 'Ward Nurse' } } });
    expect(facts.map((f) => [f.text, f.confirmed, f.parentId])).toEqual([['Ward Nurse', true, null], ['Led rounds', false, id(3)]]);
  });
  it('corrects nothing when what it would correct has gone', () => {
    expect(change([suggestion], { op: 'confirm', factId: id(3) }).facts).toEqual([expect.objectContaining({ id: id(3), confirmed: true, source: { type: 'ai', model: 'm', from: [id(1)] } })]);
  });
  it('leaves the fact alone when it is refused, and is remembered as refused', () => {
    const { facts, overruled } = change([job, line, suggestion], { op: 'remove', factId: id(3) });
    expect(facts).toEqual([job, line]);
    expect(overruled).toEqual([expect.objectContaining({ by: null, suggestion: true })]);
  });
});
