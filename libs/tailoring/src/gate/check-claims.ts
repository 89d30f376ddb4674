import type { Fact } from '@applywright/contracts';
import { fold, wordsOf } from '../words';
import { normalise } from './concepts';
import { checkDates, checkDurations, checkFigures, checkSteps } from './check-numbers';
import { checkHedges, checkLeading, checkPolarity, checkTense } from './check-meaning';
import { checkLanguages } from './check-languages';
import { checkCauses, checkPairing, checkTitles } from './check-links';
import { checkWords, poolOf } from './check-words';
import { APPLYING_WORDS } from './plain-words';
import { readFact, splitStatements } from './evidence';
import { bareMonthsOf, blank, momentsOf } from './periods';
import { quantitiesOf } from './quantities';

export interface Claim {
  readonly sentence: string;
  readonly factIds: readonly string[];
}
export interface Evidence {
  readonly id: string;
  readonly text: string;
}
export interface Verdict {
  readonly supported: boolean;
  /** What was wrong, in words for the user; empty when supported. */
  readonly reasons: readonly string[];
}
export interface GateOptions {
  /** YYYY-MM-DD; without it nothing can be said about how long a running period has lasted. */
  readonly today?: string;
  /** Words of our own fixed phrases around the facts. */
  readonly allowed?: readonly string[];
  /** Names of the posting (title, employer) that a sentence about applying may mention. */
  readonly named?: readonly string[];
}

/** What a profile's fact proves: its line and all its values. */
export const evidenceOf = (fact: Fact): Evidence => {
  const value = fact.value as Record<string, unknown>;
  const period = typeof value['start'] === 'string' ? [`${value['start']} to ${typeof value['end'] === 'string' ? value['end'] : value['start']}`] : [];
  return { id: fact.id, text: [...new Set([fact.text, ...Object.entries(value).filter(([k, v]) => typeof v === 'string' && k !== 'start').map(([, v]) => String(v)), ...period])].join('\n') };
};

/** A posting is never evidence, whoever cites it. */
const isPosting = (text: string): boolean => /^\s*job posting\b/i.test(text);
const plain = (text: string): string => fold(text).replace(/[\s.;,!]+$/g, '').replace(/^[^\p{L}\p{N}]+/u, '').replace(/\s+/g, ' ').trim();

const APPLYING = /\b(?:apply|applying|application|position|posting|advert|vacancy|resume|bewerb\w*|stelle|ausschreibung|lebenslauf|position)\b/;
const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * The claim gate. Each sentence is checked against the very facts that it cites: closed world, no model.
 * A sentence passes when it repeats a statement of a fact word for word, or when every figure, date, duration,
 * name and meaning-bearing word follows from the facts, nothing is claimed more strongly than there, nothing
 * denied is claimed, and nothing ended is called current. In doubt it is refused.
 */
export const checkClaims = (claims: readonly Claim[], facts: readonly Evidence[], options: GateOptions = {}): Verdict[] => {
  const byId = new Map(facts.map((f) => [f.id, f]));
  const read = new Map<string, ReturnType<typeof readFact>>();
  const allowed = new Set([...(options.named ? APPLYING_WORDS : []), ...(options.allowed ?? []).flatMap((phrase) => wordsOf(normalise(phrase)))]);
  return claims.map(({ sentence, factIds }) => {
    const cited = factIds.map((id) => byId.get(id)).filter((f): f is Evidence => f !== undefined && !isPosting(f.text));
    if (cited.length === 0) return { supported: false, reasons: ['it cites no fact of the person'] };
    if (cited.some((f) => repeats(sentence, f.text))) return { supported: true, reasons: [] };
    const known = cited.map((f) => {
      const hit = read.get(f.id) ?? readFact(f.text);
      read.set(f.id, hit);
      return hit;
    });

    let normal = normalise(sentence);
    if (APPLYING.test(normal)) {
      for (const name of [...(options.named ?? [])].sort((a, b) => b.length - a.length)) if (name.trim() !== '') normal = normal.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escape(normalise(name))}(?![\\p{L}\\p{N}])`, 'gu'), ' ');
    }
    const quoted = quotesOf(normal, known);
    const own = blank(normal, quoted);
    const moments = momentsOf(own);
    const months = bareMonthsOf(blank(own, moments));
    const undated = blank(own, moments);
    const quantities = quantitiesOf(undated);
    const day = options.today ?? '';
    const now = day ? Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 : -Infinity;
    const capitals = capitalsOf(sentence);
    const durations = checkDurations(undated, quantities, known, now);
    const reasons = [
      ...checkFigures(undated, durations.rest, known),
      ...checkDates(own, moments, months, known),
      ...checkSteps(own, known),
      ...durations.reasons,
      ...checkLeading(normal, known),
      ...checkHedges(normal, known),
      ...checkPolarity(normal, known),
      ...checkTense(normal, known),
      ...checkLanguages(normal, known),
      ...checkTitles(normal, known),
      ...checkCauses(normal, known),
      ...checkPairing(normal, capitals, known),
      ...checkWords(normal, capitals, [...quoted, ...moments, ...months, ...quantities, ...asideOf(normal, known)], poolOf(known), allowed),
    ];
    return { supported: reasons.length === 0, reasons: [...new Set(reasons)] };
  });
};

const BOUND = /\b(?:more|less|fewer|over|above|under|below|nearly|almost|about|than|up|not|no|never|twice|double|least|most)\s+$/;

/** Places where a sentence quotes a statement of a fact word for word: nothing in there needs proof again. */
const quotesOf = (normal: string, known: readonly ReturnType<typeof readFact>[]): { at: number; end: number }[] =>
  known.flatMap((f) => f.statements.map((s) => s.text.replace(/[.;,]+$/, '')).filter((t) => t.length >= 4)).flatMap((t) => {
    const at = normal.search(new RegExp(`(?<![\\p{L}\\p{N}])${escape(t)}(?![\\p{L}\\p{N}])`, 'u'));
    // "more than 11 patients per day" is no quotation of "11 patients per day".
    return at < 0 || BOUND.test(normal.slice(0, at)) ? [] : [{ at, end: at + t.length }];
  });

/** "…rather than sole charge of it" behind a weakened claim says what it was not: its words need no proof. */
const asideOf = (normal: string, known: readonly ReturnType<typeof readFact>[]): { at: number; end: number }[] =>
  known.some((f) => f.statements.some((s) => s.weakened)) ? [...normal.matchAll(/\brather than [^,.;]*/g)].map((m) => ({ at: m.index, end: m.index + m[0].length })) : [];

/** Whether a sentence is a whole statement of a fact, word for word. */
const repeats = (sentence: string, fact: string): boolean => {
  const claim = plain(sentence);
  return [fact, ...fact.split('\n'), ...fact.split(/(?<=[.!?])\s+/), ...splitStatements(fact)].some((s) => plain(s) === claim);
};

/** Folded words that are written with a capital inside the sentence: names and tools. */
const capitalsOf = (sentence: string): Set<string> => {
  const out = new Set<string>();
  for (const m of sentence.matchAll(/(?<=[\p{L}\p{N},;)'’-]\s|[-/(“"])\p{Lu}[\p{L}\p{N}.&+#'-]*/gu)) for (const w of wordsOf(m[0])) for (const p of w.split(/[-/&]/)) out.add(p.replace(/'s?$/, ''));
  return out;
};
