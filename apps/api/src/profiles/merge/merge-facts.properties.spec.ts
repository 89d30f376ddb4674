import { factText, type Fact, type FactInput } from '@applywright/contracts';
import * as fc from 'fast-check';
import { changeFacts } from '../change-facts';
import { mergeFacts, isOwnWord, type MergeRules, type Reading } from './merge-facts';
import type { ProfileState } from './overruled';
import { keyOf } from './same-words';

const RULES: MergeRules = { removesUnsaid: true, heedsRemovals: true, stillSays: () => true };
const some = (...values: string[]) => fc.constantFrom(...values);
const date = some('2018', '2018-03', '2019', '2020-05', '2021', 'present');
/** Few words, so that everything collides with everything. */
const entry = fc.oneof(
  fc.record({ kind: fc.constant('work'), value: fc.record({ title: some('Nurse', 'Senior Nurse', 'Clerk', 'nurse', '護士'), company: some('St. Ann', 'St Ann GmbH', 'Post', 'Pöst'), start: date, end: date }, { requiredKeys: [] }) }),
  fc.record({ kind: fc.constant('education'), value: fc.record({ school: some('TU', 'T.U.', 'Uni'), degree: some('BSc', 'MSc'), start: date }, { requiredKeys: [] }) }),
  fc.record({ kind: fc.constant('project'), value: fc.record({ name: some('Kite', 'Kite II', 'Boat') }) }),
  fc.record({ kind: fc.constant('skill'), value: fc.record({ name: some('JS', 'JavaScript', 'Java', 'Triage', 'triage', 'C', 'C++', '—') }) }),
  fc.record({ kind: fc.constant('name'), value: fc.record({ full: some('Ana Lima', 'A. Lima', 'Bo') }) }),
  fc.record({ kind: fc.constant('email'), value: fc.record({ address: some('a@x.org', 'A@x.org', 'b@x.org') }) }),
  fc.record({ kind: fc.constant('link'), value: fc.record({ url: some('https://x.org/a', 'x.org/a/', 'https://y.org') }) }),
) as fc.Arbitrary<FactInput>;
const point = fc.record({ kind: fc.constant('highlight'), value: fc.record({ text: some('Led', 'Led rounds of twelve nurses', 'Led the rounds of twelve nurses', 'Sold') }) }) as fc.Arbitrary<FactInput>;
/** A CV: entries, and points under some entry before them or under none. */
const cv = fc.array(fc.tuple(entry, fc.array(point, { maxLength: 3 })), { maxLength: 7 }).map((entries): Reading[] =>
  entries.flatMap(([fact, points], e) => [fact, ...points].map((f, i): Reading => ({
    id: `${e}.${i}`, ...(i > 0 && (fact.kind === 'work' || fact.kind === 'project') ? { parentId: `${e}.0` } : {}), fact: f, confidence: 0.8, confirmed: false,
    source: { type: 'cv', uploadId: 'c'.repeat(24), fileName: 'cv.pdf', span: { page: 0, lineFrom: e, lineTo: e, quote: factText(f) } },
  }))));
/** What happens to a profile: a reading, or the person touching the fact with that number. */
const step = fc.oneof({ weight: 3, arbitrary: cv }, fc.record({ op: some('confirm', 'remove', 'update'), at: fc.nat(20), to: entry }));
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function play(steps: readonly Step[], seen: (before: ProfileState, after: ProfileState, step: Step) => void = () => undefined): ProfileState {
  let n = 0;
  const newId = () => String(++n).padStart(24, '0');
  return steps.reduce<ProfileState>((state, now) => {
    let next: ProfileState;
    if (Array.isArray(now)) next = { facts: mergeFacts(state, now, RULES, newId).facts, overruled: state.overruled };
    else {
      const fact = state.facts[now.at % Math.max(1, state.facts.length)];
      if (!fact || (now.op === 'update' && fact.kind !== now.to.kind)) return state;
      next = changeFacts(state, [now.op === 'update' ? { op: 'update', factId: fact.id, fact: now.to } : { op: now.op as 'confirm' | 'remove', factId: fact.id }], newId);
    }
    seen(state, next, now);
    return next;
  }, { facts: [], overruled: [] });
}
const steps = fc.array(step, { maxLength: 8 });
const RUNS = { numRuns: 500 };
const placeOf = (f: Fact): string => `${keyOf(f)}|${f.parentId ?? ''}`;

describe('mergeFacts, whatever is read and confirmed in whatever order,', () => {
  it('keeps the person’s own word byte for byte', () => {
    fc.assert(fc.property(steps, cv, (before, read) => {
      const state = play(before);
      const own = state.facts.filter(isOwnWord).map((f) => JSON.stringify(f));
      const { facts } = play([...before, read]);
      expect(facts.filter(isOwnWord).map((f) => JSON.stringify(f))).toEqual(own);
    }), RUNS);
  });

  it('gives the same when the same is read twice', () => {
    fc.assert(fc.property(steps, cv, (before, read) => {
      const once = play([...before, read]);
      const { facts, changes } = mergeFacts(once, read, RULES, () => 'new');
      expect(facts).toEqual(once.facts);
      expect(changes.filter((c) => c.type !== 'kept')).toEqual([]);
    }), RUNS);
  });

  it('adds nothing that is there already, and every point stands under an entry that is there', () => {
    fc.assert(fc.property(steps, (all) => {
      play(all, (before, { facts }, now) => {
        const ids = facts.map((f) => f.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(facts.filter((f) => f.parentId && !ids.includes(f.parentId))).toEqual([]);
        if (!Array.isArray(now)) return;
        const known = new Set(before.facts.map((f) => f.id));
        const places = facts.map(placeOf);
        expect(facts.filter((f) => !known.has(f.id) && places.indexOf(placeOf(f)) !== places.lastIndexOf(placeOf(f))).map(placeOf)).toEqual([]);
      });
    }), RUNS);
  });

  it('does not bring back what was removed', () => {
    fc.assert(fc.property(cv, fc.nat(20), (read, at) => {
      const first = play([read]);
      const gone = first.facts[at % Math.max(1, first.facts.length)];
      fc.pre(gone !== undefined && gone.kind !== 'highlight');
      const again = play([read, { op: 'remove', at, to: { kind: 'skill', value: { name: 'unused' } } }, read]);
      expect(again.facts.map(keyOf)).not.toContain(keyOf(gone as Fact));
      expect(again.facts.length).toBeLessThan(first.facts.length);
    }), RUNS);
  });

  it('lists every fact that came, changed and went, once', () => {
    fc.assert(fc.property(steps, cv, (before, read) => {
      const state = play(before);
      let n = 0;
      const { facts, changes } = mergeFacts(state, read, RULES, () => `new${++n}`);
      const of = (type: string) => changes.filter((c) => c.type === type);
      const [old, now] = [new Map(state.facts.map((f) => [f.id, f])), new Map(facts.map((f) => [f.id, f]))];
      expect(of('added').map((c) => c.factId).sort()).toEqual([...now.keys()].filter((id) => !old.has(id)).sort());
      expect(of('changed').map((c) => c.factId).sort()).toEqual([...now.values()].filter((f) => old.has(f.id) && old.get(f.id)?.text !== f.text).map((f) => f.id).sort());
      expect(of('removed').reduce((sum, c) => sum + 1 + (c.highlights?.length ?? 0), 0)).toBe([...old.keys()].filter((id) => !now.has(id)).length);
    }), RUNS);
  });
});
