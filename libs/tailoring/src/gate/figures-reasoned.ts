import { wordsOf } from '../words';
import { proves } from './bounds';
import { derivedFrom, directionOf, isDirection, writtenValue } from './changes';
import type { ReadFact } from './evidence';
import { momentsOf } from './periods';
import { rateAt, rhythmsOf } from './rates';
import type { Quantity } from './quantities';

/** A figure in its claim, with the other figures there. */
interface Asked { readonly text: string; readonly q: Quantity; readonly quantities: readonly Quantity[] }

const LEFT_OVER = /\b(?:not|never|no|without|n't|\w+n't|remain\w*|left|missing|outstanding|others?|rest|short|to go|nicht|ohne|fehlen|ubrig|verbleiben\w*|offen\w*)\b/;
/** "58 did not come by referral" where 12 of 70 did: what is left of a whole, said as what is left. */
const isRest = ({ text, q }: Asked, fact: ReadFact): boolean =>
  q.dimension === 'count' && LEFT_OVER.test(text) && derivedFrom(fact.quantities, fact.text).some((d) => d.dimension === 'rest' && proves(q, d.value));

/** Whether a clause gives what is left of a whole in the facts: it denies nothing that they do not. */
export const countsTheRest = (clause: string, quantities: readonly Quantity[], facts: readonly ReadFact[]): boolean =>
  quantities.some((q) => clause.includes(q.text) && facts.some((f) => isRest({ text: clause, q, quantities }, f) || f.quantities.some((k) => k.dimension === 'count' && k.value === q.value && derivedFrom(f.quantities, f.text).some((d) => d.dimension === 'rest' && d.from.includes(k)))));

const SHARE_LEFT = /^\s*of (?:the|its|our|their|what|where)\b/;
/** "A quarter of the time it took": what remained of a figure that fell. */
const isRemainder = ({ text, q }: Asked, fact: ReadFact): boolean =>
  q.dimension === 'percent' && SHARE_LEFT.test(text.slice(q.end)) && !wordsOf(text.slice(Math.max(0, q.at - 24), q.at)).some((w) => w === 'by' || isDirection(w)) && (derivedFrom(fact.quantities, fact.text).some((d) => d.dimension === 'remains' && proves(q, d.value, 'exact', 0.02)) || fact.quantities.some((k) => k.dimension === 'percent' && k.bound === 'exact' && directionOf(fact.text, k, []) === 'down' && proves(q, 100 - k.value, 'exact', 0.005)));

const SIZES: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.4375, quarter: 91.3125, year: 365.25 };
/** How many days a rate is: `week2` is every second week. */
const daysOf = (rate: string | null): number | null => {
  const [, unit = '', step = '1'] = /^(\p{L}+)(\d*)$/u.exec(rate ?? '') ?? [];
  const size = SIZES[unit];
  return size === undefined ? null : size * (Number(step) || 1);
};
const COARSE = new Set(['month', 'quarter', 'year']);
/** "25 a month" is about 300 a year; working days are no calendar days, so only months, quarters and years count. */
const inOtherSpan = (asked: Asked, fact: ReadFact): boolean => {
  const { q, text } = asked;
  const mine = rateAt(text, q, asked.quantities);
  if (q.dimension !== 'count' || mine === null || !COARSE.has(mine)) return false;
  const days = daysOf(mine) ?? 0;
  return fact.quantities.some((f) => {
    const rate = rateAt(fact.text, f, fact.quantities);
    const theirs = rate ?? (/^[^.;,]{0,40}\bin (?:fy ?)?(?:19|20)\d{2}\b/.test(fact.text.slice(f.end)) ? 'year' : null);
    if (f.dimension !== 'count' || theirs === null || !COARSE.has(theirs) || theirs === mine || f.value < 2) return false;
    const value = (f.value * days) / (daysOf(theirs) ?? 1);
    return proves({ value: q.value, bound: f.bound === 'exact' ? q.bound : 'about' }, value, 'exact', 0.01) || (BETWEEN.test(text.slice(Math.max(0, q.at - 24), q.at)) && Math.abs(q.value - value) < 1);
  });
};
const BETWEEN = /\bbetween (?:\d+ and )?\s*$/;

const IN_ALL = /\b(?:total|altogether|overall|in all|insgesamt|zusammen|gesamt)\b/;
/** "Two a year, 2019-2021" makes six in all. */
const overYears = ({ text, q }: Asked, fact: ReadFact): boolean =>
  q.dimension === 'count' && IN_ALL.test(text) && fact.quantities.some((f) => rateAt(fact.text, f, fact.quantities) === 'year' && fact.periods.some((p) => p.end !== null && !p.start.month && !p.end.month && f.value * (Math.floor(p.end.index / 12) - Math.floor(p.start.index / 12) + 1) === q.value));

const GROUP_AHEAD = /\b(?:(?:first|second|third|fourth|fifth|last) of(?: the)?|one of(?: the)?|team of|crew of|group of|trio of|between(?: the)?|among(?:st)?(?: the)?|shared (?:among|between)|with)\s*$/;
const GROUP_BEHIND = /^\s*(?:of us\b|geos?\b|[\p{L}-]*people\b|person(?:s|en)?\b|rangers?\b|[-]?(?:strong|man|person)\b)/u;
const isGroup = (fact: ReadFact, f: Quantity): boolean => f.dimension === 'count' && (GROUP_AHEAD.test(fact.text.slice(0, f.at)) || GROUP_BEHIND.test(fact.text.slice(f.end)));
/** "One of four rangers", "two colleagues and I": a place in a group whose size the facts give. */
const inGroup = ({ text, q, quantities }: Asked, fact: ReadFact): boolean => {
  if (q.dimension !== 'count' || q.bound !== 'exact') return false;
  const next = quantities[quantities.indexOf(q) + 1];
  if (q.value === 1 && next !== undefined && /^\s*of (?:the |my |our |these |those )?$/.test(text.slice(q.end, next.at)) && !/\b(?:am|was|were|is|are|be|been|as)\s*$/.test(text.slice(0, q.at)) && fact.quantities.some((f) => f.dimension === 'count' && f.value === next.value)) return true;
  if (q.value === 1) return next !== undefined && /^\s*of (?:the )?$/.test(text.slice(q.end, next.at)) && fact.quantities.some((f) => isGroup(fact, f) && f.value === next.value);
  // "The three of us" where the facts have "she and two colleagues".
  if (/^\s+(?:of us|of them|people|von uns|hands)\b/.test(text.slice(q.end)) && fact.quantities.some((f) => f.dimension === 'count' && f.value === q.value - 1 && /\b(?:and|und|with|mit)\s*$/.test(fact.text.slice(0, f.at)) && /^\s+(?:other |weiteren )?(?:\p{L}+\s)?(?:colleagues?|others?|kolleg\p{L}*|\p{L}+(?:ers?|ors?|ists?|ians?|nurses?))\b/u.test(fact.text.slice(f.end)))) return true;
  return /^\s+(?:colleagues?|others?|other [\p{L}-]+)\b/u.test(text.slice(q.end)) && fact.quantities.some((f) => isGroup(fact, f) && f.value === q.value + 1);
};

const YEARS_NAMED = /\b(seasons?|summers?|winters?|terms?|festivals?)[\s:]*((?:(?:19|20)\d{2}(?:[-/]\d{2})?(?:,\s*|\s*(?:and|und|&|to|through|-)\s*)?){2,})/g;
/** "Summers 2013, 2014, 2015" are three summers; "seasons 2014-15 through 2016-17" are three, too. */
const namedYears = ({ text, q }: Asked, fact: ReadFact): boolean =>
  q.dimension === 'count' && q.bound === 'exact' && [...fact.text.matchAll(YEARS_NAMED)].some((m) => {
    const noun = (m[1] ?? '').replace(/s$/, '');
    const years = (m[2]?.match(/(?:19|20)\d{2}/g) ?? []).map(Number);
    const count = /\b(?:to|through)\b|\d{4}-(?=(?:19|20)\d{2})/.test(m[2] ?? '') && years.length === 2 ? (years[1] ?? 0) - (years[0] ?? 0) + 1 : years.length;
    return count === q.value && new RegExp(`^\\s+(?:[\\p{L}-]+\\s)?${noun}`, 'u').test(text.slice(q.end));
  });

const WORKPLACES = /^\s+(?:[\p{L}-]+\s)?(?:employers?|companies|firms|jobs|posts|positions|roles|studios|hospitals|schools|restaurants|kitchens|hotels|shops|houses|agencies|offices|clinics|practices|sites|betrieben?|firmen|stellen)\b/u;
/** "In two studios": as many as there are jobs among the cited facts. */
const countsJobs = ({ text, q }: Asked, facts: readonly ReadFact[]): boolean =>
  q.dimension === 'count' && q.bound === 'exact' && q.value > 1 && WORKPLACES.test(text.slice(q.end)) && facts.filter((f) => f.periods.length > 0).length === q.value && facts.every((f) => f.periods.length < 2);

/** "Attempted twice" for "two attempts". */
const attempts = ({ text, q }: Asked, fact: ReadFact): boolean =>
  (q.dimension === 'count' && /^\s+(?:times|occasions)\b/.test(text.slice(q.end)) && fact.quantities.some((f) => f.dimension === 'times' && /^(?:twice|thrice)$/.test(f.text) && f.value === q.value)) ||
  /^(?:twice|thrice)$/.test(q.text) && q.dimension === 'times' && fact.quantities.some((f) => f.dimension === 'count' && f.value === q.value && /^\s*(?:attempts?|tries|times|occasions|visits|versuche?)\b/.test(fact.text.slice(f.end)));

/** "5-10" read as a range by its other end: both ends of the claim are the ends of one range of the facts. */
export const sameRange = ({ text, q, quantities }: Asked, fact: ReadFact, f: Quantity): boolean => {
  const at = quantities.indexOf(q);
  const place = fact.quantities.indexOf(f);
  const joined = (a?: Quantity, b?: Quantity, whole = ''): boolean => a !== undefined && b !== undefined && a.value < b.value && /^\s*(?:%|€|years?|jahren?)?\s*(?:-|to|bis|and|und)\s*$/.test(whole.slice(a.end, b.at));
  const value = (x?: Quantity): number | null => (x ? writtenValue(x) : null);
  return (joined(q, quantities[at + 1], text) && joined(f, fact.quantities[place + 1], fact.text) && value(quantities[at + 1]) === value(fact.quantities[place + 1]))
    || (joined(quantities[at - 1], q, text) && joined(fact.quantities[place - 1], f, fact.text) && value(quantities[at - 1]) === value(fact.quantities[place - 1]));
};

/** "Six school years" of somebody who taught from a September to a July. */
const schoolYears = ({ text, q }: Asked, fact: ReadFact): boolean =>
  q.dimension === 'count' && q.bound === 'exact' && /^\s+(?:full |whole )?(?:school|academic|teaching|schul\w*)[ -]?(?:years?|jahre?)\b/.test(text.slice(q.end)) && fact.periods.some((p) => p.end !== null && p.end.month && p.start.month && Math.round((p.end.index - p.start.index + 1) / 12) === q.value && Math.abs((p.end.index - p.start.index + 1) / 12 - q.value) < 0.2);

const DAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)s?\b/g;
/** "Twice a week" of what is on Tuesdays and Fridays. */
const onDays = ({ text, q, quantities }: Asked, fact: ReadFact): boolean =>
  (q.dimension === 'count' || q.dimension === 'times') && rateAt(text, q, quantities) === 'week' && fact.statements.some((s) => new Set([...s.text.matchAll(DAY)].map((m) => m[0])).size === q.value && q.value > 1);

/** "Eight or nine times a year" of what happens every six weeks. */
const inRhythm = ({ text, q, quantities }: Asked, fact: ReadFact): boolean => {
  const next = quantities[quantities.indexOf(q) + 1];
  const tail = next && /^\s*(?:or|to|-|oder|bis)\s*$/.test(text.slice(q.end, next.at)) ? next : q;
  const span = SIZES[/^\s*(?:times\s+|mal\s+)?(?:an?|per|each|every|im|pro)\s+(year|month|jahr|monat)\b/.exec(text.slice(tail.end))?.[1]?.replace('jahr', 'year').replace('monat', 'month') ?? ''];
  if (span === undefined || !/times|mal/.test(text.slice(q.at, tail.end + 8))) return false;
  return rhythmsOf(fact.text).some((r) => {
    const days = daysOf(`${r.unit}${r.step === 1 ? '' : r.step}`);
    return days !== null && days >= 7 && days < span && Math.abs(span / days - writtenValue(q)) < 1;
  });
};

/** Whether a figure that stands nowhere follows from the facts by plain arithmetic that is fixed by their words. */
export const followsByReason = (asked: Asked, facts: readonly ReadFact[]): boolean =>
  countsJobs(asked, facts) || facts.some((fact) => isRest(asked, fact) || schoolYears(asked, fact) || onDays(asked, fact) || inRhythm(asked, fact) || isRemainder(asked, fact) || inOtherSpan(asked, fact) || overYears(asked, fact) || inGroup(asked, fact) || namedYears(asked, fact) || attempts(asked, fact));

/** Years between two dates of one statement ("240,000 in 2020 … 165,000 in 2024"), for "over the four years to 2024". */
export const yearsBetween = (fact: ReadFact, years: number): boolean =>
  fact.statements.some((s) => {
    const named = momentsOf(s.text).map((m) => Math.floor(m.index / 12));
    return named.some((a) => named.some((b) => b - a === years));
  });
