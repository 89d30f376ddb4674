import type { Fact } from '@applywright/contracts';
import { languageLine } from '../language-names';
import { fold, wordsOf } from '../words';
import { normalise } from './concepts';
import { checkDates, checkSteps } from './check-dates';
import { checkDurations } from './check-durations';
import { checkFigures } from './check-figures';
import { checkFrequency } from './check-frequency';
import { checkKept } from './check-kept';
import { checkLeading } from './check-leading';
import { checkHedges, checkPolarity, checkTense } from './check-meaning';
import { checkLanguages } from './check-languages';
import { checkDenials, checkPlaces, checkQualified, checkShared, checkShouted, checkWhole } from './check-limits';
import { checkCauses } from './check-causes';
import { checkOthers } from './check-others';
import { checkPairing } from './check-links';
import { checkRoles } from './check-roles';
import { checkSegments } from './check-segments';
import { checkTitles } from './check-titles';
import { checkVerbs } from './check-verbs';
import { checkWords, poolOf } from './check-words';
import { doingsOf } from './doings';
import { isGerman, joinVerbs } from './german';
import { framesOf } from './words/frames';
import { APPLYING_WORDS } from './plain-words';
import { readFact, splitStatements } from './evidence';
import { LONGEST_SENTENCE, MOST_FACTS, MOST_FIGURES, readablePart } from './limits';
import { remembered } from './memo';
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
  // A language has the same name and level in both languages of our documents.
  const names = fact.kind === 'language' ? (['en', 'de'] as const).map((code) => languageLine(fact.value.name, fact.value.level, code)) : [];
  return { id: fact.id, text: [...new Set([fact.text, ...names, ...Object.entries(value).filter(([k, v]) => typeof v === 'string' && k !== 'start').map(([, v]) => String(v)), ...period])].join('\n') };
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
  const allowed = new Set([...(options.named ? APPLYING_WORDS : []), ...(options.allowed ?? []).flatMap((phrase) => wordsOf(normalise(phrase)))]);
  return claims.map(({ sentence, factIds }) => {
    const cited = factIds.map((id) => byId.get(id)).filter((f): f is Evidence => f !== undefined && !isPosting(f.text));
    if (sentence.length > LONGEST_SENTENCE) return { supported: false, reasons: ['it is too long for one sentence'] };
    if (cited.length > MOST_FACTS) return { supported: false, reasons: ['it cites too many facts for one sentence'] };
    if (cited.length === 0) return { supported: false, reasons: ['it cites no fact of the person'] };
    const texts = cited.map((f) => readable(f.text));
    const claim = plain(sentence);
    if (texts.some((text) => repeatable(text).has(claim))) return { supported: true, reasons: [] };
    const { known, pool } = together(texts.join(MARK));

    const german = isGerman(sentence);
    let normal = german ? joinVerbs(normalise(sentence)) : normalise(sentence);
    if (APPLYING.test(normal)) {
      for (const name of [...(options.named ?? [])].sort((a, b) => b.length - a.length)) if (name.trim() !== '') normal = normal.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escape(normalise(name))}(?![\\p{L}\\p{N}])`, 'gu'), ' ');
    }
    const quoted = quotesOf(normal, known);
    const own = blank(normal, quoted);
    const moments = momentsOf(own);
    const months = bareMonthsOf(blank(own, moments));
    // A phone number of the facts is no figure.
    const phones = [...normal.matchAll(/(?:\+|\b0)\d[\d /-]{5,}\d/g)].filter((m) => known.some((f) => f.text.includes(m[0]))).map((m) => ({ at: m.index, end: m.index + m[0].length }));
    const undated = blank(blank(normal, momentsOf(normal)), phones);
    const quantities = quantitiesOf(undated);
    if (quantities.length > MOST_FIGURES) return { supported: false, reasons: ['it holds too many figures for one sentence'] };
    const day = options.today ?? '';
    const now = day ? Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 : -Infinity;
    const capitals = capitalsOf(sentence);
    const durations = checkDurations(undated, quantities, known, now);
    const reasons = [
      ...checkFigures(undated, durations.rest, known, normal),
      ...checkDates(own, moments, months, known),
      ...checkSteps(own, known),
      ...durations.reasons,
      ...checkFrequency(normal, known),
      ...checkLeading(normal, capitals, known),
      ...checkHedges(normal, known),
      ...checkPolarity(normal, known),
      ...checkTense(normal, known),
      ...checkLanguages(normal, known),
      ...checkTitles(normal, capitals, known),
      ...checkRoles(normal, known),
      ...checkSegments(normal, known),
      ...checkWhole(normal, known),
      ...checkQualified(normal, known),
      ...checkShouted(sentence, texts),
      ...checkPlaces(normal, known),
      ...checkDenials(normal, known),
      ...checkShared(normal, known),
      ...checkOthers(normal, known),
      ...checkKept(normal, known),
      ...checkVerbs(normal, known),
      ...checkCauses(normal.replace(/\bvielen dank\b/g, ' '), known),
      ...checkPairing(normal, capitals, known),
      ...checkWords(normal, capitals, [...quoted, ...moments, ...months, ...quantities, ...asideOf(normal, known), ...framesOf(normal, capitals), ...doingsOf(normal, known)], pool, allowed, german),
    ];
    return { supported: reasons.length === 0, reasons: [...new Set(reasons)] };
  });
};

const BOUND = /\b(?:more|less|fewer|over|above|under|below|nearly|almost|about|than|up|not|no|never|twice|double|least|most)\s+$/;

const LETTER = /[\p{L}\p{N}]/u;

/** Places where a sentence quotes a statement of a fact word for word: nothing in there needs proof again. */
const quotesOf = (normal: string, known: readonly ReturnType<typeof readFact>[]): { at: number; end: number }[] =>
  known.flatMap((f) => f.statements.map((s) => s.text.replace(/[.;,]+$/, '')).filter((t) => t.length >= 4)).flatMap((t) => {
    const found = normal.indexOf(t);
    const at = found >= 0 && !LETTER.test(normal[found - 1] ?? ' ') && !LETTER.test(normal[found + t.length] ?? ' ') ? found : -1;
    // "more than 11 patients per day" is no quotation of "11 patients per day".
    return at < 0 || BOUND.test(normal.slice(0, at)) ? [] : [{ at, end: at + t.length }];
  });

/** "…rather than sole charge of it" behind a weakened claim says what it was not: its words need no proof. */
const asideOf = (normal: string, known: readonly ReturnType<typeof readFact>[]): { at: number; end: number }[] =>
  known.some((f) => f.statements.some((s) => s.weakened)) ? [...normal.matchAll(/\brather than [^,.;]*/g)].map((m) => ({ at: m.index, end: m.index + m[0].length })) : [];

const MARK = '\0';
const readable = remembered((text) => readablePart(text.replaceAll(MARK, ' ')), 500, 40_000);
/** Facts that are cited together, read once for all sentences. */
const together = remembered((texts) => {
  const known = texts.split(MARK).map(readFact);
  return { known, pool: poolOf(known) };
}, 200, 40_000);
/** What a sentence may repeat word for word: the whole fact, or a line or statement of it. */
const repeatable = remembered((fact) => new Set([fact, ...fact.split('\n'), ...fact.split(/(?<=[.!?])\s+/), ...splitStatements(fact)].map(plain)), 500);

/** Folded words that are written with a capital inside the sentence: names and tools. */
const capitalsOf = (sentence: string): Set<string> => {
  const out = new Set<string>();
  for (const m of sentence.matchAll(/(?<=[\p{L}\p{N},;)'’-]\s|[-/(“"])\p{Lu}[\p{L}\p{N}.&+#'-]*/gu)) for (const w of wordsOf(m[0])) for (const p of w.split(/[-/&]/)) out.add(p.replace(/'s?$/, ''));
  return out;
};
