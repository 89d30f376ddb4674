import { isStopWord, wordsOf } from '../words';
import { isDirection } from './changes';
import { meaning, touches } from './check-meaning';
import { isIrregularPast, rootOf } from './concepts';
import { changesIn, type ReadFact } from './evidence';
import { keptWith } from './memo';
import { isNeutral } from './neutral';
import { HEDGE, isPlain, leadingLine } from './plain-words';
import { quantitiesOf } from './quantities';

/** Where one thing done ends and the next begins. */
const PARTS = /[,;:()]\s*|[.!?]\s+|\s-\s|\b(?:and|but|while|where|whereas|which|who|when|after|before|then|because|so|as well as|und|aber|sowie)\b/;
/** An object ends where its circumstances begin. */
const OBJECT_END = /\b(?:at|in|on|for|with|by|from|to|during|since|until|as|through|across|into|under|over|per|a|an|the|my|our|their|its)\b/;

interface Told { readonly text: string; readonly roots: ReadonlySet<string>; readonly fact: ReadFact; readonly head: boolean }
const toldIn = keptWith((facts: readonly ReadFact[]): readonly Told[] => facts.flatMap((fact) => fact.statements.map((s, i) => ({
  roots: s.roots, text: s.text, fact, head: i === 0 && (fact.periods.length > 0 || !/^\p{L}+(?:ed|en)\b/u.test(s.text)),
}))));

const isVerb = (w: string): boolean => (/^\p{L}{3,}ed$/u.test(w) || isIrregularPast(w)) && !isDirection(w) && leadingLine(w) === null && !isPlain(w) && !isPlain(rootOf(w)) && !isNeutral(w) && !isStopWord(w) && !HEDGE.test(w) && !/^(?:prepared|produced|compiled|processed|operated|delivered|issued)$/.test(w);

const ANAPHOR = /\b(?:them|they|these|those|it|its|this|which|whom|davon|diese\w*)\b/;

/** Whether a text has a verb only as something that was done, by nobody named. */
const onlyPassive = (text: string, verb: string): boolean => {
  const found = [...text.matchAll(/\p{L}+/gu)].filter((m) => rootOf(m[0]) === rootOf(verb));
  return found.length > 0 && found.every((m) => /\b(?:was|were|is|are|been|being|be)\s(?:\p{L}+ly\s)?$/u.test(text.slice(0, m.index)) && !/^\s(?:by me|as|to)\b/.test(text.slice(m.index + m[0].length)));
};

const CHANGES = /\b(?:reduced|cut|lowered|decreased|increased|raised|boosted|improved|shortened|halved|doubled|tripled|trimmed|lifted|grew|saved|slashed)\s+(?:(?:the|their|its|our|my|an?|average|mean|overall|total)\s+)*((?:[\p{L}-]+\s?){1,3})/u;
/** What a part says was cut or raised, where the facts tell of changes of other things only. */
const changesNothing = (part: string, told: readonly Told[]): string | null => {
  const object = meaning((CHANGES.exec(part)?.[1] ?? '').split(OBJECT_END)[0] ?? '').filter((w) => w.length > 2 && !isDirection(w));
  const moving = told.filter((t) => wordsOf(t.text).some(isDirection) || changesIn(t.text, quantitiesOf(t.text)).length > 0);
  return object.length > 0 && moving.length > 0 && moving.every((t) => touches(object, t.roots).length === 0) && told.every((t) => t.head || moving.includes(t) || touches(object, t.roots).length === 0) ? object.join(' ') : null;
};

/**
 * What was done and what it was done to have to stand together in the facts: who "reviewed 3 papers" and "wrote 5 tests"
 * reviewed no tests. The title of a job goes with all that was done there.
 */
export const checkVerbs = (normal: string, facts: readonly ReadFact[]): string[] => {
  const told = toldIn(facts);
  if (told.length < 2) return [];
  for (const part of normal.split(PARTS)) {
    const changed = changesNothing(part, told);
    if (changed !== null) return [`the facts do not say that "${changed}" changed`];
    const words = wordsOf(part);
    const at = words.findIndex(isVerb);
    const verb = words[at];
    if (verb === undefined || /^(?:be|been|being|is|are|was|were)$/.test(words[at - 1] ?? '') || /^by$/.test(words[at + 1] ?? '')) continue;
    const object = meaning(part.slice(part.indexOf(verb) + verb.length).replace(/^\s+(?:the|an?|my|our|their|its|all|some|over|about|around|nearly|almost|up to|more than)\s/, ' ').replace(/^\s+(?:the|an?|my|our)\s/, ' ').split(OBJECT_END)[0] ?? '').filter((w) => w.length > 2);
    if (object.length === 0) continue;
    const named = told.filter((t) => touches([verb], t.roots).length > 0);
    // "After an incubator was bought" does not say who bought it.
    const does = named.filter((t) => !onlyPassive(t.text, verb));
    if (does.length === 0 && named.length > 0) return [`the facts do not say who "${verb}" it`];
    const has = told.filter((t) => touches(object, t.roots).length > 0);
    if (does.length === 0 || has.length === 0) continue;
    const together = has.some((h) => does.some((d) => d === h || (d.fact === h.fact && (d.head || h.head || ANAPHOR.test(d.text)))));
    if (!together) return [`"${verb}" belongs to something else in the facts`];
  }
  return [];
};
