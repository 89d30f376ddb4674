import { meaning, touches } from './check-meaning';
import { derivedFrom, writtenValue } from './changes';
import { rootOf } from './concepts';
import { isStopWord, wordsOf } from '../words';
import { sameTime } from './check-figures';
import type { ReadFact } from './evidence';
import { yearsBetween } from './figures-reasoned';
import { keptWith } from './memo';
import { lengthOf, type Period, unionOf } from './periods';
import type { Quantity } from './quantities';

const MONTH_SECONDS = 2629800;
const YEAR_MONTHS = 12;
const close = (a: number, b: number, tolerance: number): boolean => Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b), 1e-12);

/** Whether a length, known from least to most months, is what a claimed duration says. */
const fits = (q: Quantity, months: number, { least, most }: { least: number; most: number }): boolean => {
  const years = months >= YEAR_MONTHS && /year|jahr|decade/.test(q.text);
  switch (q.bound) {
    case 'over': return least > months + 0.01 && least < Math.max(months * 1.6, months + 24);
    case 'atleast': return least >= months - 0.01 && least < Math.max(months * 1.6, months + 24);
    case 'under': return most < months && least > months - 12;
    case 'upto': return most <= months && least > months - 12;
    // The end month may count or not: a month more than the round figure is still "nearly".
    case 'nearly': return least >= months * 0.88 && least <= months + 0.5;
    case 'about': return close(least, months, 0.1) || (least <= months && months <= most) || close((least + most) / 2, months, 0.08);
    case 'magnitude': return least >= months;
    // Rounding down is honest; rounding up is not, beyond half a month.
    case 'exact': return least >= months - 0.5 && least < months + (years ? 12 : Math.max(1.01, months * 0.1));
  }
};

const headRoots = keptWith((f: ReadFact): ReadonlySet<string> => new Set(wordsOf(f.text.slice(0, f.moments[0]?.at ?? f.text.length)).flatMap((x) => [x, rootOf(x), ...x.split('-').map(rootOf)])));

/** The jobs that a claimed duration is about: those that its words name, or all that are cited. */
const jobsMeant = (claim: string, q: Quantity, facts: readonly ReadFact[]): readonly ReadFact[] => {
  const dated = facts.filter((f) => f.periods.length > 0);
  const after = claim.slice(q.end).replace(/,(?=\s(?:as|als|at|bei)\s)/g, ' ').replace(/^((?:\s+\S+){2,}?)\s+(?:i|we|ich|wir)\s.*$/, '$1').split(/[.;,](?=\s|$)|\b(?:before|after|then|until|since|and (?:i|now)|followed)\b/)[0] ?? '';
  const before = (claim.slice(0, q.at).split(/[.;](?=\s)|\b(?:before|then|until)\b/).at(-1) ?? '').replace(/\b(?:after|following|nach|vor)\s+(?:[\p{L}-]+\s+){1,3}?(?=(?:i|we|ich|wir|\p{L}+(?:te|ieb|ieben|ing|ung) ich)\b|[\p{L}]+ich\b)|\b(?:after|following|nach)\s+(?:(?:my|the|der|dem|meiner|meinem)\s+)?[\p{L}-]+/gu, ' ');
  let left = dated;
  for (const w of [...meaning(after), ...meaning(before)]) {
    // A word that another job uses anywhere does not tell this one apart.
    const having = left.filter((f) => touches([w], headRoots(f)).length > 0);
    // "Seven years as a manager": a title is one of the first lines only.
    const titled = new RegExp(`^[^.;,]*\\b(?:as|als)\\s(?:an?\\s|the\\s|eine?\\s)?(?:[\\p{L}-]+\\s){0,3}${w}\\b`, 'u').test(after.trim());
    const inBody = left.filter((f) => touches([w], f.roots).length > 0);
    if (having.length === 0 && inBody.length > 0 && inBody.length < left.length && /^\s*(?:of|in|doing)\b/.test(after)) left = inBody;
    if (titled && having.length > 0 && having.length < left.length) left = having;
    else if (having.length > 0 && left.every((f) => having.includes(f) || touches([w], f.roots).length === 0) && having.length < left.length) left = having;
  }
  return left;
};

const CHAIN = /\b(?:first|starting|beginning|initially|zuerst|zunachst)\b.*\b(?:then|later|from|before|continuing|followed|since|and|danach|dann|rest)\b/;
/** "At a dealer and in a hospital": two places, one length. */
const SPREAD = /^[^.;\d]*,\s(?:at|in|bei|both|with) [^.;,\d]*\b(?:and|und) (?:at|in|bei|with|then)\b/;
const PLACE = /\b(?:with|at|for|from|bei|from|between) (?:the )?([\p{L}\d&'.-]+)/gu;
/** Jobs that count together: all of one employer that the phrase names, all that it lists, or a career told from its start. */
const alongside = (claim: string, q: Quantity, facts: readonly ReadFact[]): readonly ReadFact[] => {
  const dated = facts.filter((f) => f.periods.length > 0);
  const clause = claim.slice(q.end).split(/[.;,](?=\s|$)|\b(?:before|after|then|until|and (?:i|now)|followed)\b|\d/)[0] ?? '';
  if (CHAIN.test(claim.slice(q.end)) || SPREAD.test(claim.slice(q.end))) return dated;
  if (/\b(?:as|als)\b/.test(clause)) return [];
  const names = [...clause.matchAll(PLACE)].flatMap((m) => (m[1] && !isStopWord(m[1]) ? [m[1].replace(/'s$/, '')] : []));
  const shared = names.map((n) => dated.filter((f) => headRoots(f).has(n) || headRoots(f).has(rootOf(n)))).find((list) => list.length > 1);
  if (shared) return shared;
  const listed = meaning(clause).map((w) => dated.filter((f) => touches([w], headRoots(f)).length > 0)).filter((list) => list.length === 1).flat();
  return /\b(?:and|und)\b/.test(clause) ? dated.filter((f) => listed.includes(f)) : [];
};

const BARE = /^\s*(?:as|at|on|in|with|of (?:them|which|those|these)|davon|als|bei|more|there|dort)\b|^\s*(?:[.;,]|$)/;
/** "Two years on the ground and four and a half as a climber": a bare number behind years counts years. */
const elided = (claim: string, q: Quantity, from: Quantity | undefined): Quantity => {
  if (q.dimension !== 'count' || from === undefined || q.value > 50 || from.value < MONTH_SECONDS || !BARE.test(claim.slice(q.end)) || !/year|jahr|month|monat/.test(from.text)) return q;
  const unit = /year|jahr/.test(from.text) ? 12 : 1;
  return { ...q, dimension: 'time', value: q.value * unit * MONTH_SECONDS, text: `${q.text} ${unit === 12 ? 'years' : 'months'}` };
};

const OVER_YEARS = /\b(?:over|within|in|during|across) the\s+(?:\S+\s)?$/;
/** Durations that a fact states by itself: between two of its dates, "three of four years", "after the first year". */
const statedOtherwise = (claim: string, q: Quantity, facts: readonly ReadFact[]): boolean => {
  const years = q.value / (YEAR_MONTHS * MONTH_SECONDS);
  if ((OVER_YEARS.test(claim.slice(0, q.at)) || /^over the\b/.test(q.text)) && facts.some((f) => yearsBetween(f, years))) return true;
  if (years === 1 && /\bafter\s*$/.test(claim.slice(0, q.at)) && facts.some((f) => /\b(?:after|withdrew after) (?:the|my) first year\b/.test(f.text))) return true;
  return facts.some((f) => f.quantities.some((k, i) => {
    const whole = f.quantities[i + 1];
    return k.dimension === 'count' && whole?.dimension === 'time' && /^\s*(?:out )?of\s*$/.test(f.text.slice(k.end, whole.at)) && close(q.value, (k.value * whole.value) / writtenValue(whole), 0.005);
  }));
};

/**
 * Splits off the durations of a claim and checks them against the periods of the facts. Several jobs count
 * together, months in common once.
 */
export const checkDurations = (claim: string, quantities: readonly Quantity[], facts: readonly ReadFact[], now: number): { reasons: string[]; rest: Quantity[] } => {
  const rest: Quantity[] = [];
  const reasons: string[] = [];
  let unitFrom: Quantity | undefined;
  for (const written of quantities) {
    const q = elided(claim, written, unitFrom);
    if (q.dimension === 'time') unitFrom = q;
    const months = q.value / MONTH_SECONDS;
    // "a three-year post" is no rate.
    const isRate = /(?:\b(?:per|each|every)\s*|\/)$/.test(claim.slice(0, q.at)) || (/\ba\s*$/.test(claim.slice(0, q.at)) && !/^[\p{L}\d]+-/u.test(q.text));
    if (q.dimension === 'time' && statedOtherwise(claim, q, facts)) continue;
    if (q.dimension === 'time' && facts.some((f) => f.quantities.some((k) => sameTime(q, f, k)))) {
      rest.push(written);
      continue;
    }
    const stated = facts.some((f) => f.quantities.some((k) => k.dimension === 'time' && close(k.value, q.value, 0.005)) || derivedFrom(f.quantities, f.text).some((d) => d.dimension === 'time' && close(d.value, q.value, 0.005)));
    const periods: Period[] = jobsMeant(claim, q, facts).flatMap((f) => [...f.periods]);
    const along = alongside(claim, q, facts).flatMap((f) => [...f.periods]);
    const ok = (along.length > 1 && fits(q, months, unionOf(along, now))) || periods.some((p) => fits(q, months, lengthOf(p, now))) || (periods.length > 1 && fits(q, months, unionOf(periods, now)));
    if (ok && q.dimension === 'time' && months >= 0.95 && !isRate) continue;
    if (q.dimension === 'time' && !isRate && facts.some((f) => f.quantities.some((k) => k.dimension === 'time' && /month|monat/.test(q.text) !== /month|monat/.test(k.text) && /month|monat|week|woche/.test(q.text) && /month|monat|week|woche/.test(k.text) && close(k.value, q.value, 0.09)))) continue;
    if (q.dimension !== 'time' || months < 0.95 || isRate || stated) {
      rest.push(written);
      continue;
    }
    // "more than 400 hours" may be stated with a bound of its own.
    if (facts.some((f) => f.quantities.some((k) => k.dimension === 'time' && k.bound !== 'exact' && close(k.value, q.value, 0.3)))) rest.push(written);
    else if (q !== written && facts.some((f) => f.quantities.some((k) => k.dimension === 'count' && k.value === written.value))) rest.push(written);
    else reasons.push(`duration "${q.text}" is not what the facts say`);
  }
  return { reasons, rest };
};
