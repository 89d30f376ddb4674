import type { CvText } from '@applywright/contracts';
import { findSkills } from '@applywright/lexicon';
import fc from 'fast-check';
import { mergeSuggestion } from './merge-suggestion';
import { isNegative } from './negation';
import { LIARS } from './testing/lies';
import { gapsOf, readingOf, textsOf, type Reading } from './testing/mock-answers';
import { SAMPLE_CVS } from './testing/sample-cvs';
import type { AcceptedSuggestion, KnownFact } from './suggest-types';

/** What is true of a CV: the parser's reading of it, without what stands in a line that denies it. */
function truthOf(text: CvText): Reading {
  const reading = readingOf(text);
  return { ...reading, known: reading.known.filter((f) => f.kind !== 'skill' || !isNegative(text.lines[f.span?.lineFrom ?? 0]?.text ?? '')) };
}
const READINGS = Object.values(SAMPLE_CVS).map(truthOf);
const GAPS = READINGS.map(gapsOf);

/** Whether what was accepted says no more than the CV does. */
function isTrue({ known, lines }: Reading, { fact, corrects, parentId, span }: AcceptedSuggestion): boolean {
  const agrees = (other: KnownFact): boolean => other.kind === fact.kind && Object.entries(fact.value).every(([field, value]) => textsOf(other)[field] === value || (field === 'text' && (textsOf(other)[field] ?? '').includes(String(value))));
  if (corrects) return known.some((f) => f.id === corrects && agrees(f));
  if (known.some((f) => agrees(f) && f.parentId === parentId)) return true;
  // a known skill in a sentence about what was done is no lie, though the parser lists it not
  const words = lines.filter((l) => l.index >= span.lineFrom && l.index <= span.lineTo).map((l) => l.text).join('\n');
  return fact.kind === 'skill' && !fact.value.level && !isNegative(words) && findSkills(words).some((s) => words.slice(s.start, s.end) === fact.value.name);
}
const CASES_EACH = 100;

describe('a lying model', () => {
  it.each(Object.entries(LIARS))('gets nothing accepted that is not so when it %s', (_, lie) => {
    let told = 0;
    fc.assert(
      fc.property(fc.nat(READINGS.length - 1), fc.nat(), fc.infiniteStream(fc.nat()), (which, at, numbers) => {
        const [reading, gaps] = [READINGS[which], GAPS[which]];
        const gap = gaps?.[at % gaps.length];
        if (!reading || !gap) throw new Error('no gap');
        const made = lie(reading, gap, (below) => (below > 0 ? (numbers.next().value ?? 0) % below : 0));
        fc.pre(made !== null);
        told++;
        const { suggestions, refused } = mergeSuggestion(reading.lines, made?.known ?? [], { suggestions: [made?.suggestion] });
        for (const one of suggestions) if (!isTrue(reading, one)) throw new Error(`accepted: ${JSON.stringify(one)}`);
        if (suggestions.length + refused.length === 0) throw new Error('neither accepted nor refused');
      }),
      { numRuns: CASES_EACH, maxSkipsPerRun: 1_000 },
    );
    expect(told).toBeGreaterThanOrEqual(CASES_EACH);
  });

  it('is counted and breaks nothing when it answers garbage', () => {
    const reading = READINGS[0] as Reading;
    fc.assert(
      fc.property(fc.oneof(fc.anything({ maxDepth: 5, withNullPrototype: true, withBigInt: true }), fc.record({ suggestions: fc.array(fc.anything({ maxDepth: 4 }), { maxLength: 20 }) })), (answer) => {
        expect(mergeSuggestion(reading.lines, reading.known, answer).suggestions).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['a page', '<html><body>{"suggestions": []}</body></html>'], ['nothing', undefined], ['null', null], ['a list', []], ['nested answers', { suggestions: { suggestions: [] } }],
    ['a field of a prototype', { suggestions: [{ op: 'add', kind: '__proto__', entry: null, fields: [] }] }], ['more keys than agreed', { suggestions: [{ ...GAPS[0]?.[0]?.suggestion, confirmed: true }] }],
  ])('gets nothing for %s', (_, answer) => {
    const reading = READINGS[0] as Reading;
    const { suggestions, refused } = mergeSuggestion(reading.lines, GAPS[0]?.[0]?.known ?? [], answer);
    expect(suggestions).toEqual([]);
    expect(refused).toEqual([{ reason: 'shape' }]);
  });

  it('gets sixty looked at when it sends ten thousand, the first once', () => {
    const gap = GAPS[0]?.[0];
    const { suggestions, refused } = mergeSuggestion(READINGS[0]?.lines ?? [], gap?.known ?? [], { suggestions: Array.from({ length: 10_000 }, () => gap?.suggestion) });
    expect(suggestions).toHaveLength(1);
    expect(refused).toHaveLength(9_999);
    expect(refused.filter((r) => r.reason === 'too_many')).toHaveLength(9_940);
  });
});
