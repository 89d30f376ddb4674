import type { Quantity } from './quantities';

/** How often something is: every `step`-th `unit`. */
export interface Rhythm {
  readonly unit: string;
  readonly step: number;
  readonly at: number;
  readonly end: number;
}

const UNIT = 'hour|day|night|shift|week|weekend|month|quarter|season|term|semester|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|evening|afternoon|stunde|tag|nacht|schicht|woche|monat|quartal|jahr|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag';
const ENGLISH: Readonly<Record<string, string>> = {
  stunde: 'hour', tag: 'day', nacht: 'night', schicht: 'shift', woche: 'week', monat: 'month', quartal: 'quarter', jahr: 'year', wk: 'week', yr: 'year', hr: 'hour', mth: 'month', montag: 'monday', dienstag: 'tuesday', mittwoch: 'wednesday', donnerstag: 'thursday', freitag: 'friday', samstag: 'saturday', sonntag: 'sunday',
  hourly: 'hour', daily: 'day', nightly: 'night', weekly: 'week', fortnightly: 'week', biweekly: 'week', monthly: 'month', quarterly: 'quarter', yearly: 'year', annual: 'year', annually: 'year', termly: 'term', stundlich: 'hour', taglich: 'day', wochentlich: 'week', monatlich: 'month', jahrlich: 'year', annum: 'year', everyday: 'day',
};
const STEPS: Readonly<Record<string, number>> = { other: 2, second: 2, zweite: 2, zweiten: 2, third: 3, dritte: 3, dritten: 3, fourth: 4, two: 2, three: 3, four: 4, six: 6, zwei: 2, drei: 3, vier: 4 };
const EVERY = new RegExp(String.raw`\b(?:every|each|jede[nrs]?|alle)\s+(?:single\s+)?(?:(other|second|third|fourth|two|three|four|six|zweiten?|dritten?|zwei|drei|vier|\d+)\.?\s+)?(${UNIT})(?:s|e|en|n)?\b`, 'g');
const PER = new RegExp(String.raw`(?:\b(?:per|a|an|pro|am|im|in der)\s+|/\s?)(${UNIT}|annum|wk|yr|hr|mth)s?\b`, 'g');
const ADVERB = /\b(hourly|daily|nightly|weekly|fortnightly|biweekly|monthly|quarterly|yearly|annual(?:ly)?|termly|everyday|stundlich|taglich|wochentlich|monatlich|jahrlich)(?:e[nrsm]?)?\b/g;
const SHARE_OF_TIME = new RegExp(String.raw`\b(?:one|1|eine)\s+(${UNIT})\s+in\s+(?:every\s+)?(\d+|two|three|four|five|six)\b`, 'g');
const ONCE = new RegExp(String.raw`\b(?:once|einmal) (?:an?|per|each|every|pro|am|im|in der) (${UNIT})\b`, 'g');
const ON_DAYS = /\bon (monday|tuesday|wednesday|thursday|friday|saturday|sunday)s\b/g;
const name = (word: string): string => ENGLISH[word] ?? word;

/** Rhythms that a text states by themselves ("weekly", "every second Saturday", "1 week in 4"). */
export const rhythmsOf = (text: string): Rhythm[] => {
  const out: Rhythm[] = [];
  for (const m of text.matchAll(EVERY)) out.push({ unit: name(m[2] ?? ''), step: m[1] === undefined ? 1 : (STEPS[m[1]] ?? (Number(m[1]) || 1)), at: m.index, end: m.index + m[0].length });
  for (const m of text.matchAll(ADVERB)) if (!/^\s(?:accounts?|reports?|statements?|returns?|leave|general|closing)\b/.test(text.slice(m.index + m[0].length))) out.push({ unit: name(m[1] ?? ''), step: /^(?:fortnightly|biweekly)$/.test(m[1] ?? '') ? 2 : 1, at: m.index, end: m.index + m[0].length });
  for (const m of text.matchAll(ON_DAYS)) out.push({ unit: m[1] ?? '', step: 1, at: m.index, end: m.index + m[0].length });
  for (const m of text.matchAll(ONCE)) out.push({ unit: name(m[1] ?? ''), step: 1, at: m.index, end: m.index + m[0].length });
  for (const m of text.matchAll(SHARE_OF_TIME)) out.push({ unit: name(m[1] ?? ''), step: Number(m[2]) || (STEPS[m[2] ?? ''] ?? 2), at: m.index, end: m.index + m[0].length });
  return out;
};

/** Places where a text says a share of time by two numbers ("one week in three"): they are a rhythm, no amounts. */
export const sharesOfTimeIn = (text: string): { at: number; end: number }[] => [...text.matchAll(SHARE_OF_TIME)].map((m) => ({ at: m.index, end: m.index + m[0].length }));

/** Rates such as "per shift", "a week", "/month". */
export const ratesOf = (text: string): Rhythm[] => [...text.matchAll(PER)].map((m) => ({ unit: name(m[1] ?? ''), step: 1, at: m.index, end: m.index + m[0].length }));

/**
 * The rate that goes with a figure: the first one behind it before the next mark or number, else a rhythm in
 * front of it in the same part. Null where there is none.
 */
export const rateAt = (text: string, q: Quantity, list: readonly Quantity[] = []): string | null => {
  const next = list[list.indexOf(q) + 1];
  const joined = next !== undefined && /^\s*(?:-|to|or|of|out of|bis|→|->|\/)\s*$/.test(text.slice(q.end, next.at));
  const after = text.slice(q.end, Math.min(q.end + 48, joined || next === undefined ? Infinity : next.at)).split(/[.,;:()→](?=\s|$)|\s(?:and|while|und|from|to|→)\s|\d/)[0] ?? '';
  const hit = [...ratesOf(after), ...rhythmsOf(after)].sort((a, b) => a.at - b.at)[0];
  if (hit) return `${hit.unit}${hit.step === 1 ? '' : hit.step}`;
  const part = text.slice(Math.max(0, q.at - 70), q.at).split(/[.,;()](?=\s)|\s(?:and|while|und)\s/).at(-1) ?? '';
  const before = [...rhythmsOf(part), ...ratesOf(part).filter((r) => /^(?:per|pro)\b/.test(part.slice(r.at)) && !/\d/.test(part.slice(0, r.at)))].at(-1);
  return before ? `${before.unit}${before.step === 1 ? '' : before.step}` : null;
};
