import { AppError, type Fact } from '@applywright/contracts';
import { changeFacts } from './change-facts';

const id = (n: number) => String(n).padStart(24, '0');
const fact = (n: number, over: object): Fact =>
  ({ id: id(n), parentId: null, text: '', confidence: 0.6, confirmed: false, runnerUp: null, source: { type: 'cv', uploadId: id(9), fileName: 'cv.pdf', span: { page: 0, lineFrom: 1, lineTo: 1, quote: 'x' } }, ...over }) as Fact;
const job = fact(1, { kind: 'work', value: { title: 'Nurse' }, text: 'Nurse' });
const line = fact(2, { kind: 'highlight', value: { text: 'Led rounds' }, text: 'Led rounds', parentId: id(1) });
const newId = () => id(7);

describe('changeFacts', () => {
  it('correcting a fact keeps its place in the CV and makes it the user’s word', () => {
    const [changed] = changeFacts([job], [{ op: 'update', factId: id(1), fact: { kind: 'work', value: { title: 'Charge Nurse', company: 'St. Ann' } } }], newId);
    expect(changed).toMatchObject({ text: 'Charge Nurse, St. Ann', confirmed: true, confidence: 1, source: { type: 'cv' } });
  });
  it('removing a work entry removes its highlights', () => expect(changeFacts([job, line], [{ op: 'remove', factId: id(1) }], newId)).toEqual([]));
  it('adding under a work entry names it; under anything else fails', () => {
    const highlight = { kind: 'highlight', value: { text: 'Wrote the rota' } } as const;
    expect(changeFacts([job], [{ op: 'add', fact: highlight, parentId: id(1) }], newId)[1]).toMatchObject({ id: id(7), parentId: id(1), source: { type: 'user' }, confirmed: true });
    expect(() => changeFacts([job, line], [{ op: 'add', fact: highlight, parentId: id(2) }], newId)).toThrow(AppError);
  });
  it('refuses a fact that is not there and a change of kind', () => {
    expect(() => changeFacts([job], [{ op: 'confirm', factId: id(5) }], newId)).toThrow(expect.objectContaining({ code: 'not_found' }));
    expect(() => changeFacts([job], [{ op: 'update', factId: id(1), fact: { kind: 'skill', value: { name: 'x' } } }], newId)).toThrow(expect.objectContaining({ code: 'validation_failed' }));
  });
  it('confirms everything at once and leaves the given facts as they were', () => {
    const before = [job, line];
    expect(changeFacts(before, [{ op: 'confirm-all' }], newId).every((f) => f.confirmed)).toBe(true);
    expect(before.some((f) => f.confirmed)).toBe(false);
  });
});
