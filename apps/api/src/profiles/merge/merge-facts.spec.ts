import { factText, type Fact, type FactInput, type ParsedCv } from '@applywright/contracts';
import { changeFacts } from '../change-facts';
import { readingsOf } from './cv-readings';
import { mergeFacts, type Merged, type MergeRules } from './merge-facts';
import type { ProfileState } from './overruled';

const cv = { uploadId: 'c'.repeat(24), fileName: 'cv.pdf' };
const RULES: MergeRules = { removesUnsaid: true, heedsRemovals: true, stillSays: () => true };
const ids = () => {
  let n = 0;
  return () => String(++n).padStart(24, '0');
};
let next = ids();
beforeEach(() => void (next = ids()));

type Given = FactInput & { under?: number };
const parsed = (...facts: Given[]): ParsedCv => ({
  language: 'en',
  fields: facts.map(({ under, ...fact }, i) => ({
    id: `p${i}`, ...(under === undefined ? {} : { parentId: `p${under}` }), fact: fact as FactInput, text: factText(fact as FactInput), confidence: 0.8, span: { page: 0, lineFrom: i, lineTo: i, quote: factText(fact as FactInput) },
  })),
});
const read = (state: ProfileState | readonly Fact[], ...facts: Given[]): Merged & ProfileState => {
  const before = 'facts' in state ? state : { facts: state, overruled: [] };
  return { ...mergeFacts(before, readingsOf(parsed(...facts), cv), RULES, next), overruled: before.overruled };
};
const work = (title: string, company: string, start = '2020-01', end?: string): FactInput => ({ kind: 'work', value: { title, company, start, ...(end ? { end } : {}) } });
const point = (text: string, under: number): Given => ({ kind: 'highlight', value: { text }, under });
const skill = (name: string): FactInput => ({ kind: 'skill', value: { name } });
const name = (full: string): FactInput => ({ kind: 'name', value: { full } });
const texts = (facts: readonly Fact[]) => facts.map((f) => f.text);
const confirmed = (facts: readonly Fact[]): Fact[] => facts.map((f) => ({ ...f, confirmed: true }));
const told = ({ changes }: Merged) => changes.map((c) => [c.type, c.before, c.after]);

describe('mergeFacts', () => {
  it('makes a fact of each field, with its place in the CV, highlights under their work', () => {
    const { facts, changes } = read([], work('Nurse', 'St. Ann'), point('Led rounds', 0));
    expect(facts.map((f) => [f.kind, f.parentId])).toEqual([['work', null], ['highlight', facts[0]?.id]]);
    expect(facts[0]?.source).toEqual({ type: 'cv', ...cv, span: expect.objectContaining({ lineFrom: 0 }) });
    expect(facts.every((f) => !f.confirmed)).toBe(true);
    expect(changes).toEqual([expect.objectContaining({ type: 'added', factId: facts[0]?.id, span: expect.objectContaining({ lineFrom: 0 }) }), expect.objectContaining({ type: 'added', after: 'Led rounds' })]);
  });

  it('changes nothing when the same CV is read again, and takes what it says twice once', () => {
    const said = [work('Nurse', 'St. Ann'), point('Led rounds', 0), skill('Triage'), skill('triage '), skill('JS'), skill('JavaScript')];
    const once = read([], ...said);
    expect(texts(once.facts)).toEqual(['Nurse, St. Ann, 2020-01', 'Led rounds', 'Triage', 'JS']);
    const twice = read(once, ...said);
    expect(twice.facts).toEqual(once.facts);
    expect(twice.changes).toEqual([]);
  });

  it('keeps what the user confirmed and offers what the CV says instead', () => {
    const first = read([], name('Ana Lima'), work('Nurse', 'St. Ann', '2020-01', '2021-03'), skill('Triage'));
    const own = confirmed(first.facts);
    const again = read(own, name('A. Lima'), work('Nurse', 'St. Ann', '2020-01', '2022-03'), skill('Triage'));
    expect(again.facts).toEqual(own);
    expect(again.changes).toEqual([
      expect.objectContaining({ type: 'kept', before: 'Ana Lima', after: 'Ana Lima', offered: name('A. Lima'), span: expect.objectContaining({ quote: 'A. Lima' }) }),
      expect.objectContaining({ type: 'kept', factId: own[1]?.id, offered: work('Nurse', 'St. Ann', '2020-01', '2022-03') }),
    ]);
  });

  it('offers nothing where the CV says less, or the same in other letters', () => {
    const own = confirmed(read([], work('Krankenpfleger', 'Klinikum München GmbH', '2020-03', 'present'), skill('C++')).facts);
    expect(read(own, work('KRANKENPFLEGER', 'Klinikum Munchen GmbH', '2020', 'present'), skill('c++'))).toMatchObject({ facts: own, changes: [] });
  });

  it('lets unconfirmed facts follow the new CV and lists what went, a position with its points', () => {
    const first = read([], work('Nurse', 'St. Ann', '2020-01', 'present'), work('Clerk', 'Post', '2010-01', '2012-01'), point('Sorted letters', 1), skill('Triage'));
    const again = read(first, work('Nurse', 'St. Ann', '2020-01', '2022-05'), skill('Wound care'));
    expect(again.facts[0]?.id).toBe(first.facts[0]?.id);
    expect(told(again)).toEqual([
      ['changed', 'Nurse, St. Ann, 2020-01 to present', 'Nurse, St. Ann, 2020-01 to 2022-05'], ['added', null, 'Wound care'],
      ['removed', 'Clerk, Post, 2010-01 to 2012-01', null], ['removed', 'Triage', null],
    ]);
    expect(again.changes[2]).toMatchObject({ factId: null, offered: work('Clerk', 'Post', '2010-01', '2012-01'), highlights: ['Sorted letters'] });
    expect(again.changes.find((c) => c.type === 'changed')?.offered).toEqual(work('Nurse', 'St. Ann', '2020-01', 'present'));
  });

  it('keeps a position that the new CV lacks when something confirmed stands under it', () => {
    const { facts } = read([], work('Clerk', 'Post'), point('Sorted letters', 0), point('Sold stamps', 0));
    const own = facts.with(1, { ...facts[1], confirmed: true } as Fact);
    expect(texts(read(own, skill('Triage')).facts)).toEqual(expect.arrayContaining(['Clerk, Post, 2020-01', 'Sorted letters']));
    expect(told(read(own, skill('Triage')))).toEqual([['added', null, 'Triage'], ['removed', 'Sold stamps', null]]);
  });

  it('puts new points under the position that the user has confirmed, also where its words changed', () => {
    const own = confirmed(read([], work('Senior Nurse', 'St. Ann Hospital gGmbH', '2020-01', '2021-01')).facts);
    const { facts } = read(own, work('Nurse', 'St. Ann Hospital', '2020-02', '2021-01'), point('Trained six', 0));
    expect(facts.map((f) => [f.text, f.parentId])).toEqual([[own[0]?.text, null], ['Trained six', own[0]?.id]]);
  });

  it('puts a new position before the older ones, as the CV does', () => {
    const first = read([], name('Ana'), work('Nurse', 'St. Ann', '2018', '2020'), skill('Triage'));
    expect(texts(read(confirmed(first.facts), name('Ana'), work('Matron', 'City Clinic', '2021', 'present'), work('Nurse', 'St. Ann', '2018', '2020'), skill('Triage'), skill('Rota')).facts)).toEqual(['Ana', 'Matron, City Clinic, 2021 to present', 'Nurse, St. Ann, 2018 to 2020', 'Triage', 'Rota']);
  });

  it('knows a reworded point by its position and keeps the person’s wording', () => {
    const own = confirmed(read([], work('Nurse', 'St. Ann'), point('Led the rounds of twelve nurses', 0)).facts);
    const again = read(own, work('Nurse', 'St. Ann'), point('Led the rounds of twelve nurses daily', 0));
    expect(again.facts).toEqual(own);
    expect(told(again)).toEqual([['kept', 'Led the rounds of twelve nurses', 'Led the rounds of twelve nurses']]);
  });
});

describe('what the person has removed or corrected', () => {
  const change = (state: ProfileState, op: 'remove' | 'update', factId: string | undefined, fact?: FactInput): ProfileState =>
    changeFacts(state, [(op === 'remove' ? { op, factId: factId ?? '' } : { op, factId: factId ?? '', fact: fact as FactInput })], next);

  it('does not come back when the same CV is read, with what stood under it', () => {
    const said = [work('Nurse', 'St. Ann', '2018', '2020'), point('Led rounds', 0), skill('Triage'), skill('Rota')];
    const first = read([], ...said);
    const without = change(change(first, 'remove', first.facts[0]?.id), 'remove', first.facts[2]?.id);
    const again = read(without, ...said);
    expect(texts(again.facts)).toEqual(['Rota']);
    expect(again.changes).toEqual([]);
  });

  it('does not keep out a later position at the same employer', () => {
    const first = read([], work('Nurse', 'St. Ann', '2018', '2020'));
    expect(texts(read(change(first, 'remove', first.facts[0]?.id), work('Nurse', 'St. Ann', '2018', '2020'), work('Nurse', 'St. Ann', '2021-02', 'present')).facts)).toEqual(['Nurse, St. Ann, 2021-02 to present']);
  });

  it('stays corrected however different the correction is, and points find it', () => {
    const said = [work('Nurse', 'St. Ann', '2018', '2020'), point('Led rounds', 0)];
    const first = read([], ...said);
    const corrected = change(first, 'update', first.facts[0]?.id, work('Physiotherapist', 'City Clinic', '1998', '2001'));
    const again = read(corrected, ...said, point('Wrote the rota', 0));
    expect(again.facts.map((f) => [f.text, f.parentId])).toEqual([['Physiotherapist, City Clinic, 1998 to 2001', null], ['Led rounds', first.facts[0]?.id], ['Wrote the rota', first.facts[0]?.id]]);
    expect(told(again).map(([type]) => type)).toEqual(['kept', 'added']);
  });

  it('stays away after it was corrected and then removed', () => {
    const first = read([], skill('Triage'));
    const corrected = change(first, 'update', first.facts[0]?.id, skill('First aid'));
    expect(read(change(corrected, 'remove', first.facts[0]?.id), skill('Triage'), skill('First aid')).facts).toEqual([]);
  });
});

describe('a pending suggestion', () => {
  const suggest = (over: object, corrects?: string): Fact =>
    ({ ...work('Charge Nurse', 'St. Ann'), id: 'a'.repeat(24), parentId: null, text: 'Charge Nurse, St. Ann, 2020-01', confidence: 0.7, confirmed: false, runnerUp: null, source: { type: 'ai', model: 'm', from: [], ...(corrects ? { corrects } : {}), ...over } }) as Fact;
  const place = { cv: { ...cv, span: { page: 0, lineFrom: 0, lineTo: 0, quote: 'Charge Nurse' } } };

  it('outlives a reading as long as what it corrects and rests on is there', () => {
    const first = read([], work('Nurse', 'St. Ann'));
    const pending = [...first.facts, suggest(place, first.facts[0]?.id)];
    expect(read(pending, work('Nurse', 'St. Ann')).facts).toEqual(pending);
    expect(mergeFacts({ facts: pending, overruled: [] }, readingsOf(parsed(work('Nurse', 'St. Ann')), cv), { ...RULES, stillSays: () => false }, next).facts).toEqual(first.facts);
    expect(texts(read(pending, skill('Triage')).facts)).toEqual(['Triage']);
  });

  it('goes when the CV says it by itself', () => expect(texts(read([suggest(place)], work('Charge Nurse', 'St. Ann')).facts)).toEqual(['Charge Nurse, St. Ann, 2020-01']));
});
