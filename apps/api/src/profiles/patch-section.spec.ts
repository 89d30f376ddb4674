import { AppError, type Fact, type PatchSectionRequest, type Section } from '@applywright/contracts';
import { FactList } from '@applywright/tailoring';
import { patchSection } from './patch-section';

const facts: readonly Fact[] = new FactList()
  .add('name', { full: 'Ana' }).add('work', { title: 'Nurse', company: 'St. Ann' }).highlights('Led rounds', 'Wrote the rota')
  .add('project', { name: 'Kite' }).highlights('Flies').add('skill', { name: 'Triage' })
  .facts.map((f) => ({ ...f, confirmed: f.kind !== 'highlight' }));
const idOf = (text: string): string => facts.find((f) => f.text.startsWith(text))?.id ?? '';
let n = 0;
const patch = (section: Section, request: Partial<PatchSectionRequest>) => patchSection({ facts, overruled: [] }, section, { items: [], remove: [], ...request }, () => `n${String(++n).padStart(23, '0')}`);
const pointsOf = (all: readonly Fact[], entry: string) => all.filter((f) => f.parentId === entry).map((f) => [f.text, f.confirmed]);
const refusalOf = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return error instanceof AppError ? [error.code, ...(error.fields ?? []).map((f) => f.path)] : error;
  }
  return null;
};

describe('patchSection', () => {
  it('corrects, adds and removes within the section and leaves the rest as it is', () => {
    const { facts: now, overruled } = patch('skills', { items: [{ fact: { kind: 'skill', value: { name: 'Rota' } } }], remove: [idOf('Triage')] });
    expect(now.filter((f) => f.kind === 'skill').map((f) => [f.text, f.confirmed, f.source])).toEqual([['Rota', true, { type: 'user' }]]);
    expect(now.filter((f) => f.kind !== 'skill')).toEqual(facts.filter((f) => f.kind !== 'skill'));
    expect(overruled).toEqual([expect.objectContaining({ fact: { kind: 'skill', value: { name: 'Triage' } }, by: null })]);
  });

  it('takes the points of a position whole: named ones stay in the given order, others go, new ones come', () => {
    const work = idOf('Nurse');
    const { facts: now } = patch('work', { items: [{ id: work, fact: { kind: 'work', value: { title: 'Matron' } }, highlights: [{ text: 'Trained six' }, { id: idOf('Wrote'), text: 'Wrote the rota' }, { text: 'New' }] }] });
    expect(pointsOf(now, work)).toEqual([['Trained six', true], ['Wrote the rota', false], ['New', true]]);
    expect(now.findIndex((f) => f.text === 'Trained six')).toBe(now.findIndex((f) => f.id === work) + 1);
  });

  it('corrects a point, and leaves the points alone where none are given', () => {
    const work = idOf('Nurse');
    expect(pointsOf(patch('work', { items: [{ id: work, fact: { kind: 'work', value: { title: 'Nurse' } }, highlights: [{ id: idOf('Led'), text: 'Led all rounds' }] }] }).facts, work)).toEqual([['Led all rounds', true]]);
    expect(pointsOf(patch('work', { items: [{ id: work, fact: { kind: 'work', value: { title: 'Matron' } } }] }).facts, work)).toEqual([['Led rounds', false], ['Wrote the rota', false]]);
    expect(pointsOf(patch('work', { items: [{ id: work, fact: { kind: 'work', value: { title: 'Matron' } }, highlights: [] }] }).facts, work)).toEqual([]);
  });

  it('adds a position with its points, as one that a reading has removed is taken back', () => {
    const { facts: now } = patch('work', { items: [{ fact: { kind: 'work', value: { title: 'Clerk' } }, highlights: [{ text: 'Sold stamps' }] }] });
    expect(pointsOf(now, now.find((f) => f.text === 'Clerk')?.id ?? '')).toEqual([['Sold stamps', true]]);
  });

  it.each<[string, Section, () => Partial<PatchSectionRequest>, unknown[]]>([
    ['a fact of another section', 'skills', () => ({ items: [{ id: idOf('Ana'), fact: { kind: 'name', value: { full: 'Bo' } } }] }), ['validation_failed', 'body.items.0.id']],
    ['a new fact of another section', 'skills', () => ({ items: [{ fact: { kind: 'skill', value: { name: 'x' } } }, { fact: { kind: 'interest', value: { name: 'x' } } }] }), ['validation_failed', 'body.items.1.fact.kind']],
    ['the removal of a fact of another section', 'work', () => ({ remove: [idOf('Nurse'), idOf('Triage')] }), ['validation_failed', 'body.remove.1']],
    ['a point of a project as one of a position', 'work', () => ({ remove: [idOf('Flies')] }), ['validation_failed', 'body.remove.0']],
    ['a point without an entry', 'work', () => ({ items: [{ fact: { kind: 'highlight', value: { text: 'x' } } }] }), ['validation_failed', 'body.items.0.fact.kind']],
    ['points of a skill', 'skills', () => ({ items: [{ fact: { kind: 'skill', value: { name: 'x' } }, highlights: [] }] }), ['validation_failed', 'body.items.0.highlights']],
    ['a point of another entry', 'work', () => ({ items: [{ id: idOf('Nurse'), fact: { kind: 'work', value: {} }, highlights: [{ id: idOf('Flies'), text: 'x' }] }] }), ['validation_failed', 'body.items.0.highlights.0.id']],
    ['another kind', 'basics', () => ({ items: [{ id: idOf('Ana'), fact: { kind: 'headline', value: { text: 'x' } } }] }), ['validation_failed', 'body.items.0.fact.kind']],
    ['a fact that is named twice', 'skills', () => ({ items: [{ id: idOf('Triage'), fact: { kind: 'skill', value: { name: 'x' } } }], remove: [idOf('Triage')] }), ['validation_failed', 'body.items.0.id']],
    ['a fact that is not there', 'skills', () => ({ remove: ['f'.repeat(24)] }), ['not_found']],
  ])('refuses %s', (_, section, request, refusal) => expect(refusalOf(() => patch(section, request()))).toEqual(refusal));
});
