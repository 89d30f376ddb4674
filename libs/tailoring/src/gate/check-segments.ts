import { isStopWord, wordsOf } from '../words';
import { touches } from './check-meaning';
import { rootOf } from './concepts';
import { closureOf, german, isEntailed } from './entails';
import { partsOf, type ReadFact, splitStatements } from './evidence';
import { blank, momentsOf } from './periods';
import { isPlain, NEGATION } from './plain-words';
import { quantitiesOf } from './quantities';

/** A piece of a fact's statement between commas and brackets, with what it counts. */
interface Segment { readonly text: string; readonly words: readonly string[]; readonly numbers: readonly number[] }

const MEASURE = /\b(?:average|median|target|goal|benchmark|industry|previous|durchschnitt|schnitt|ziel|plan)\b/;
/** Words that tie what a statement measures to a part of something. */
const TIED = /\b(?:in (?:those|these|\d+ of \d+|one of \d+)|in \d+ von \d+|in diesen|for (?:those|these))\s+(\p{L}{3,})|\b(step|stage|phase|line|zone|block|section|abschnitt|stufe|bauabschnitt)\s\d+\b/gu;
const content = (text: string): string[] => partsOf(wordsOf(text)).filter((w) => w.length > 2 && !isStopWord(w) && !isPlain(w) && !/^\d/.test(w));
const numbersOf = (text: string): number[] => quantitiesOf(blank(text, momentsOf(text)).replace(TIED, (m) => ' '.repeat(m.length)).replace(/\bzu \d+/, '    ')).map((q) => q.value);
const partsOfFact = (fact: ReadFact): string[] => splitStatements(fact.text);
const segmentsOf = (part: string): Segment[] => part.split(/,\s|\s\(|\)|\b(?=davon\b|of which\b|of whom\b|including\b)/).filter((t) => t.trim() !== '').map((text) => ({ text, words: content(text), numbers: numbersOf(text) }));

const STOPS = /[,;:.()]|\b(?:and|or|of|at|in|on|for|with|by|from|to|as|a|an|per|each|who|which|that|while|und|oder|bei|im|in|mit|von|als|pro|je|auf|aus|zu|der|die|das)\b/;
const phrase = (text: string, end: number): string[] => content(text.slice(end).split(STOPS)[0] ?? '').slice(0, 3);

interface Part { readonly part: string; readonly segments: readonly Segment[]; readonly roots: ReadonlySet<string>; readonly counts: readonly { readonly value: number; readonly words: readonly string[] }[] }
const READ = new WeakMap<ReadFact, readonly Part[]>();
/** The parts of a fact, read once for all claims. */
const readParts = (fact: ReadFact): readonly Part[] => {
  const hit = READ.get(fact);
  if (hit) return hit;
  const parts = partsOfFact(fact).map((part) => {
    const plain = blank(part, momentsOf(part));
    return { part, segments: segmentsOf(part), roots: new Set(content(part).flatMap((w) => [w, rootOf(w)])), counts: quantitiesOf(plain).map((q) => ({ value: q.value, words: phrase(plain, q.end).map(rootOf) })) };
  });
  READ.set(fact, parts);
  return parts;
};

const BY_ME = /\b(?:by me|by myself|von mir)\b/;

/** Whether a sentence counts one of the things ("a designer", "one of them as first author"). */
const singly = (claim: string, words: readonly string[]): boolean => /\bone of\b|\beine?[rs]? von\b/.test(claim) || words.some((w) => new RegExp(`\\b(?:an?|one|1|eine?[nmrs]?)\\s+(?:\\p{L}+\\s+)?${w.replace(/[^\p{L}\p{N}]/gu, '.')}`, 'u').test(claim));

/** What the claim takes from a part of a fact it has to take with the limits that the part itself names. */
export const checkSegments = (claim: string, facts: readonly ReadFact[]): string[] => {
  const said = closureOf(partsOf(wordsOf(claim)));
  const moments = momentsOf(claim);
  const numbers = numbersOf(claim);
  const words = content(claim);
  const roots = new Set(partsOf(wordsOf(claim)).flatMap((w) => [rootOf(w), german(w)]));
  const has = (w: string): boolean => roots.has(rootOf(w)) || roots.has(german(w));
  const loosely = (w: string): boolean => isEntailed(w, said);
  const reasons: string[] = [];
  for (const fact of facts) for (const { part, segments, roots: told } of readParts(fact)) {
    const used = segments.filter((s) => s.numbers.some((n) => numbers.includes(n)));
    if (used.length === 0 && touches(words, told).length < 2) continue;
    const head = fact.moments.some((m) => m.at < 120 && part.includes(m.text)) && fact.periods.length > 0 && part.includes(fact.periods[0]?.start.text ?? '\n');
    for (const s of segments) {
      const own = s.words.filter((w) => segments.every((o) => o === s || !o.words.some((x) => rootOf(x) === rootOf(w))));
      const takes = own.some(has);
      const siblings = used.some((o) => o !== s);
      // "11 clients, 3 of them agencies": eleven agencies are more.
      if (!head && takes && siblings && s.numbers.length > 0 && (s.numbers.some((n) => n !== 1) || !singly(claim, own)) && !MEASURE.test(s.text) && !s.numbers.some((n) => numbers.includes(n)) && !NEGATION.test(claim) && !/\b(?:half|third|quarter|halfte|drittel|viertel|some|einige)\b/.test(claim) && segments.indexOf(s) > 0) reasons.push(`it leaves out what the facts count there ("${s.text.slice(0, 60).trim()}")`);
      if (BY_ME.test(s.text) && siblings && !s.numbers.some((n) => numbers.includes(n)) && /\b(?:i|my|ich|mein\w*)\b/.test(claim)) reasons.push(`only a part of it was the person's own ("${s.text.slice(0, 60).trim()}")`);
      if (used.includes(s) && s.numbers.length === 1 && MEASURE.test(s.text) && !MEASURE.test(claim) && segments.some((o) => o !== s && used.includes(o)) && !/\b(?:exceed\w*|above|beat|over|surpass\w*|short|below|under|uber|unter)\b/.test(claim)) reasons.push(`"${s.text.slice(0, 60).trim()}" is what it was compared with`);
      const since = /\b(?:from|since|until|till|ab|seit|bis)\s+((?:19|20)\d{2})\b/.exec(s.text)?.[1];
      if (!head && since && takes && moments.length > 0 && !moments.every((m) => Math.floor(m.index / 12) >= Number(since) && /\b(?:since|from|ab|seit)\b/.test(s.text)) && !moments.some((m) => m.text.includes(since))) reasons.push(`the facts say so only for a part of that time ("${s.text.slice(0, 60).trim()}")`);
    }
    if (used.length > 0) for (const m of part.matchAll(TIED)) {
      const noun = m[1] ?? m[2] ?? '';
      if (!loosely(noun) && !has(noun) && touches(words, told).length > 0) reasons.push(`it leaves out "${m[0]}"`);
    }
  }
  return [...reasons, ...counted(claim, facts)];
};


/** "3 bachelor's students" are not three doctoral students: what a counted noun is called stands with its number. */
const counted = (claim: string, facts: readonly ReadFact[]): string[] => {
  const free = blank(claim, momentsOf(claim));
  const parts = facts.flatMap(readParts);
  const said = new Set(partsOf(wordsOf(claim)).flatMap((w) => [rootOf(w), rootOf(w.replace(/ly$/, ''))]));
  return quantitiesOf(free).flatMap((q) => {
    const mine = phrase(free, q.end).map(rootOf);
    const theirs = parts.flatMap((p) => p.counts.filter((c) => c.value === q.value && c.words.length > 1 && mine.includes(c.words.at(-1) ?? '')).map((c) => ({ ...c, roots: p.roots })));
    if (theirs.length === 0) return [];
    const swapped = theirs.every((t) => mine.some((w) => !t.roots.has(w) && touches([w], t.roots).length === 0) && t.words.some((w) => !mine.includes(w) && !said.has(w)));
    return swapped ? [`"${mine.join(' ')}" is not what the facts count`] : [];
  });
};
