import { isStopWord, wordsOf } from '../words';
import { groupsOf, rootOf } from './concepts';
import type { ReadFact } from './evidence';
import { HEDGE, isPlain, NEGATION } from './plain-words';
import { meaning, touches } from './check-meaning';
import { type Moment, monthsOf, type Period, periodsOf } from './periods';
import type { Bound, Quantity } from './quantities';

const MONTH_SECONDS = 2629800;
const close = (a: number, b: number, tolerance: number): boolean => Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b), 1e-12);

/** Whether a proven value satisfies what the claim says about it. An understatement by half no longer counts as the same. */
const satisfies = (claim: Quantity, value: number, tolerance: number, proven: Bound = 'exact'): boolean => {
  switch (claim.bound) {
    case 'over': return (value > claim.value * (1 + 1e-9) || (proven === 'over' && close(value, claim.value, 1e-9))) && value <= claim.value * 1.6 + 1e-9;
    case 'under': return (value < claim.value * (1 - 1e-9) || (proven === 'under' && close(value, claim.value, 1e-9))) && value >= claim.value * 0.6;
    case 'nearly': return value >= claim.value * 0.9 && value <= claim.value * 1.001;
    case 'about': return close(value, claim.value, 0.08);
    case 'magnitude': return value >= claim.value;
    case 'exact': return close(value, claim.value, tolerance);
  }
};

const RHYTHM = /^(?:hour|day|week|month|year|shift)s?$/;
const around = (text: string, q: Quantity): Set<string> => {
  const before = wordsOf(text.slice(Math.max(0, q.at - 80), q.at)).filter((w) => !/^[\d.,]+$/.test(w)).slice(-6);
  const after = wordsOf(text.slice(q.end, q.end + 70)).slice(0, 5);
  return new Set([...before, ...after].flatMap((w) => w.split('-')).filter((w) => !isStopWord(w) && (!isPlain(w) || RHYTHM.test(w)) && !/^\d+$/.test(w)).map(rootOf));
};

const RATE = /^[^.,;:]{0,32}?\b(?:(?:per|a|an|each|every)\s+(hour|day|night|week|month|quarter|year|shift)|(hourly|daily|nightly|weekly|monthly|quarterly|yearly|annual(?:ly)?))\b/;
const rateOf = (text: string, q: Quantity): string | null => {
  const m = RATE.exec(text.slice(q.end));
  const word = m?.[1] ?? m?.[2] ?? null;
  return word === null ? null : word.startsWith('annual') ? 'year' : word === 'daily' ? 'day' : word.replace(/ly$/, '');
};

/** "31 a year" does not prove "31 a month"; a rate that one side leaves out is no contradiction. */
const sameRate = (claim: string, c: Quantity, fact: string, f: Quantity): boolean => {
  const [mine, theirs] = [rateOf(claim, c), rateOf(fact, f)];
  return mine === null || theirs === null || mine === theirs;
};

/** Counts must be counts of the same thing: some word near the claimed figure stands near the proven one, too. */
const sameThing = (claim: string, c: Quantity, fact: string, f: Quantity): boolean => {
  const mine = around(claim, c);
  if (mine.size === 0) return true;
  const theirs = around(fact, f);
  for (const w of mine) {
    if (theirs.has(w)) return true;
    for (const t of theirs) {
      if (t.length >= 5 && w.slice(0, 5) === t.slice(0, 5)) return true;
      for (const g of groupsOf(w)) if (groupsOf(t).has(g)) return true;
    }
  }
  return false;
};

/** Values that follow from two figures of one sentence: difference, change in percent, factor. */
const derived = (list: readonly Quantity[], text: string): { value: number; dimension: string }[] => {
  const out: { value: number; dimension: string }[] = [];
  for (let i = 0; i < list.length; i++) for (let j = i + 1; j < list.length; j++) {
    const [a, b] = [list[i] as Quantity, list[j] as Quantity];
    const between = text.slice(a.end, b.at);
    const elliptic = a.dimension === 'count' && b.dimension !== 'count' && /^\s*(?:to|-|down to|auf)\s*$/.test(between);
    if ((a.dimension !== b.dimension && !elliptic) || /[.;]\s/.test(between) || a.value <= 0 || b.value <= 0) continue;
    // "9 of 12 claims", "one in five": a share.
    if (a.dimension === 'count' && b.dimension === 'count' && /^\s*(?:out of|of|in)(?: every)?\s*$/.test(between) && a.value < b.value) out.push({ value: (a.value / b.value) * 100, dimension: 'percent' });
    if (a.dimension === 'count' && !elliptic && !/\b(?:to|from|auf|von|against|versus|vs|of)\b|-/.test(between)) continue;
    const dimension = b.dimension;
    out.push({ value: Math.abs(a.value - b.value), dimension: dimension === 'percent' ? 'points' : dimension });
    out.push({ value: (Math.abs(a.value - b.value) / a.value) * 100, dimension: 'percent' });
    out.push({ value: Math.max(a.value, b.value) / Math.min(a.value, b.value), dimension: 'times' });
  }
  return out;
};

/** Checks every figure of a claim against the figures of the cited facts and what follows from them. */
export const checkFigures = (claim: string, quantities: readonly Quantity[], facts: readonly ReadFact[]): string[] => {
  const reasons: string[] = [];
  let unitFrom: Quantity | undefined;
  for (const [i, q] of quantities.entries()) {
    // "from ten hours to four": a bare figure takes the unit of the last one that has one.
    const tail = claim.slice(q.end).replace(/^\s*(?:while|when|per|a|an|and|on|in|at|as|by|over|annually|sooner|yearly|each|every|to|from|for|since|after|during)\b.*/, '');
    const bare = q.dimension === 'count' && unitFrom !== undefined && q.at - unitFrom.end < 50 && !/^\s*[a-z]{3,}/.test(tail) ? unitFrom : undefined;
    if (q.dimension !== 'count') unitFrom = q;
    const next = quantities[i + 1];
    const ahead = q.dimension === 'count' && next && next.dimension !== 'count' && /^\s*(?:to|-|and|down to|up to)\s*$/.test(claim.slice(q.end, next.at)) ? next : undefined;
    const unit = ahead ?? bare;
    const delta = isDelta(claim, q);
    const matches = (fact: ReadFact, f: Quantity): boolean => {
      if ((delta && fact.endpoints.has(f)) || !sameRate(claim, q, fact.text, f)) return false;
      if (unit && f.dimension === unit.dimension) return satisfies({ ...q, value: (q.value * f.value) / valueIn(f) }, f.value, 0.005);
      return f.dimension === q.dimension && satisfies(q, f.value, 0.005, f.bound) && (q.dimension !== 'count' || sameThing(claim, q, fact.text, f));
    };
    const ok = facts.some((fact) =>
      fact.quantities.some((f) => matches(fact, f)) ||
      derived(fact.quantities, fact.text).some((d) => d.dimension === q.dimension && satisfies(q, d.value, q.dimension === 'percent' ? 0.02 : 0.005)));
    if (!ok) reasons.push(`figure "${q.text}" is not what the facts say`);
  }
  return reasons;
};

/** Whether a figure is the size of a change ("by 30 %", "300 ms off", "six hours sooner") and not a level. */
const isDelta = (claim: string, q: Quantity): boolean =>
  /\bby\s+(?:(?:more|less|fewer|over|about|around|nearly|almost|just|at|than|under|some|an?)\s+)*$/.test(claim.slice(0, q.at)) || /^\s*(?:\w+\s+){0,2}(?:off|sooner|faster|quicker|shorter|fewer|less|more|saved)\b/.test(claim.slice(q.end));

/** The figure as written, before its unit: 10 for "10 hours". */
const valueIn = (f: Quantity): number => Number.parseFloat(f.text.replace(/,/g, '')) || f.value;

/** Whether periods follow one another without a gap of more than a quarter from a month to the present. */
const lastsFrom = (month: number, periods: readonly Period[]): boolean => {
  let at = month;
  for (const p of [...periods].sort((a, b) => a.start.index - b.start.index)) {
    if (p.start.index > at + 3) return false;
    if (p.end === null) return true;
    at = Math.max(at, p.end.index + (p.end.month ? 1 : 12));
  }
  return false;
};

const STEPS = /\b(level|grade|class|tier|stage|band|step|phase|category|type|division|stufe|klasse)\s+(\d+|[ivx]+|[a-z])\b|\bof the (year|month|week|quarter|season|decade|century)\b/g;

/** "Level 3" and "of the year" are names of a rank: the facts have to use the very same. */
export const checkSteps = (claim: string, facts: readonly ReadFact[]): string[] =>
  [...claim.matchAll(STEPS)].filter((m) => !facts.some((f) => f.statements.some((s) => s.text.includes(m[0]) && (!s.weakened || HEDGE.test(claim)) && (!s.negated || NEGATION.test(claim))))).map((m) => `"${m[0]}" is not in the facts`);

/** Checks calendar dates; a year alone may stand for a month of it, never the other way round. */
export const checkDates = (claim: string, moments: readonly Moment[], bareMonths: readonly { month: number }[], facts: readonly ReadFact[]): string[] => {
  const reasons: string[] = [];
  const known = facts.flatMap((f) => f.moments);
  const periods = facts.flatMap((f) => f.periods);
  for (const m of moments) {
    const hits = known.filter((k) => (m.month && k.month ? k.index === m.index : !m.month && Math.floor(k.index / 12) === Math.floor(m.index / 12)));
    const about = meaning(claim);
    const placed = hits.length > 0 && (about.length === 0 || facts.some((f) => f.moments.some((k) => hits.includes(k)) && (f.periods.length > 0 || f.statements.some((s) => hits.some((h) => s.text.includes(h.text)) && touches(about, s.roots).length > 0))));
    if (!placed) {
      reasons.push(`date "${m.text}" is not in the facts, or stands there for something else`);
      continue;
    }
    if (/\b(?:since|seit)\s*(?:early |late |mid-?)?$/.test(claim.slice(0, m.at))) {
      const startsOpen = periods.some((p) => p.end === null && hits.some((h) => h.index === p.start.index));
      const inRange = periods.some((p) => hits.some((h) => h.index === p.start.index || h.index === p.end?.index));
      if (inRange && !startsOpen && !lastsFrom(hits[0]?.index ?? 0, periods)) reasons.push(`"since ${m.text}" says that it lasts; the facts say that it ended`);
    }
  }
  for (const p of periodsOf(claim, moments)) {
    const same = (a: Moment, b: Moment): boolean => Math.floor(a.index / 12) === Math.floor(b.index / 12) && (!a.month || !b.month || a.index === b.index);
    const ok = periods.some((k) => same(k.start, p.start) && (p.end === null ? k.end === null : k.end !== null && same(k.end, p.end)));
    if (!ok && periods.length > 0) reasons.push(`period "${p.start.text} to ${p.end?.text ?? 'present'}" is not in the facts`);
  }
  for (const { month } of bareMonths) if (!known.some((k) => k.month && k.index % 12 === month)) reasons.push('a month is not in the facts');
  return reasons;
};

/**
 * Splits off the durations of a claim and checks them against the periods of the facts (both end months
 * counted). Rounding down is honest; rounding up is not, beyond half a month.
 */
export const checkDurations = (claim: string, quantities: readonly Quantity[], facts: readonly ReadFact[], now: number): { reasons: string[]; rest: Quantity[] } => {
  const rest: Quantity[] = [];
  const reasons: string[] = [];
  const lengths = facts.flatMap((f) => f.periods.map((p) => monthsOf(p, now)));
  const total = lengths.reduce((a, b) => a + b, 0);
  for (const q of quantities) {
    const months = q.value / MONTH_SECONDS;
    const isRate = /\b(?:per|a|each|every)\s*$/.test(claim.slice(0, q.at));
    if (q.dimension !== 'time' || months < 0.95 || isRate || facts.some((f) => f.quantities.some((k) => k.dimension === 'time' && close(k.value, q.value, 0.005)))) {
      rest.push(q);
      continue;
    }
    const fits = (actual: number): boolean => {
      if (q.bound === 'over') return actual > months - 0.01 && actual < months + 24;
      if (q.bound === 'under') return actual < months && actual > months - 12;
      if (q.bound === 'nearly') return actual >= months * 0.9 && actual <= months;
      if (q.bound === 'about') return close(actual, months, 0.1);
      return actual >= months - 0.5 && actual < months + 12;
    };
    const together = facts.length > 1 && !/\b(?:at|with|bei)\b/.test(claim.slice(q.end));
    if (!lengths.some(fits) && !(together && fits(total))) reasons.push(`duration "${q.text}" is not what the facts say`);
  }
  return { reasons, rest };
};
