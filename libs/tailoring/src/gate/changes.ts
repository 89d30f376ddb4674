import { wordsOf } from '../words';
import { digitsValue, tokensOf, wordNumber } from './numerals';
import type { Quantity } from './quantities';

/** A change that a text states by two figures: from `a` to `b`. */
export interface Change {
  readonly a: Quantity;
  readonly b: Quantity;
}
export type Direction = 'up' | 'down';

const CURRENCY = String.raw`(?:[$€£¥₹]|[a-z]{3}\s)?`;
const ARROW = new RegExp(String.raw`^[^.;,→\d]{0,30}(?:→|->|=>|➔|⇒)\s*[<>~≤≥]?\s*${CURRENCY}\s*$`, 'u');
const TO = new RegExp(String.raw`^\s*(?:(?:hours?|days?|weeks?|minutes?|per ?cent|percent|people|staff)\s)?(?:to|auf|-|down to|up to)\s*(?:about |around |just |under |over |only )?${CURRENCY}\s*$`);

/** Changes stated as "from 9 to 6" or "9 → 6". */
export const statedChanges = (text: string, quantities: readonly Quantity[]): readonly Change[] => {
  const hit = STATED.get(quantities);
  if (hit?.text === text) return hit.found;
  const found = readChanges(text, quantities);
  STATED.set(quantities, { text, found });
  return found;
};
const DATED = /\(?\b(?:in |im jahr )?(?:fy ?)?(?:19|20)\d{2}\b\)?|\bfy ?\d{2}\b/g;
const READINGS = /^[\s,;:()/%-]*(?:(?:in|im|and|und|vs|for|premium|revenue|turnover|umsatz|[$€£¥₹]|eur|euro)[\s,;:()]*){0,4}$/;
const YEAR_BESIDE = /^[\s(,]*(?:(?:in|for|im|premium|revenue|turnover|umsatz|euro)\s+){0,2}(?:fy ?)?((?:19|20)\d{2}|(?<=fy ?)\d{2})\b/;
const YEAR_AHEAD = /(?:fy ?)?\b((?:19|20)\d{2})\s*[:)]?\s*(?:[$€£¥₹]|[a-z]{3}\s)?$/;
/** The years of two readings of one measure ("3.9 % in 2022, 2.8 % in 2023"; "2023: 41, 2024: 57"); null where they have none. */
const yearsBeside = (text: string, a: Quantity, b: Quantity): readonly [number, number] | null => {
  const pair = (x?: string, y?: string): readonly [number, number] | null => (x && y ? [Number(x), Number(y)] : null);
  return pair(YEAR_AHEAD.exec(text.slice(0, a.at))?.[1], YEAR_AHEAD.exec(text.slice(0, b.at))?.[1]) ?? pair(YEAR_BESIDE.exec(text.slice(a.end))?.[1], YEAR_BESIDE.exec(text.slice(b.end))?.[1]);
};
const RATED = /(?:rate|retention|share|score|accuracy|satisfaction|turnover|conversion|attendance|occupancy|yield|punctuality|utili[sz]ation|uptime|margin|quote|anteil|auslastung)\s*$/;
const STATED = new WeakMap<readonly Quantity[], { readonly text: string; readonly found: readonly Change[] }>();
const readChanges = (text: string, quantities: readonly Quantity[]): Change[] =>
  quantities.flatMap((a, i) => {
    const b = quantities[i + 1];
    if (!b) return [];
    // "240,000 in 2020 to 165,000 in 2024": years beside the figures are no figures.
    const between = text.slice(a.end, b.at).replace(DATED, ' ');
    const years = yearsBeside(text, a, b);
    if (years && a.dimension === b.dimension && a.value !== b.value && years[0] !== years[1] && READINGS.test(between)) return [years[0] < years[1] ? { a, b } : { a: b, b: a }];
    // "Day-7 retention 24 % to 31 %"
    if (a.dimension === 'percent' && b.dimension === 'percent' && TO.test(between) && RATED.test(text.slice(0, a.at))) return [{ a, b }];
    // "5 weeks (was 9)"
    if (/^\s*(?:[\p{L}%]+\s)?\((?:was|were|previously|before|formerly|up from|down from|vorher|zuvor|war|waren)[:\s]\s*$/u.test(between)) return [{ a: b, b: a }];
    return ARROW.test(between) || (TO.test(between) && /\b(?:from|von)\b[^.;,]{0,40}$/.test(text.slice(0, a.at))) ? [{ a, b }] : [];
  });

const UP = /^(?:increas\w*|rais\w+|gr[eo]w\w*|growth|r[io]se\w*|rising|boost\w*|higher|gain\w*|expand\w*|climb\w*|lift\w*|up|doubl\w*|tripl\w*|improv\w*|erhoht\w*|gesteigert\w*|steiger\w*|exceed\w*|above)$/;
const DOWN = /^(?:reduc\w*|cut|cuts|cutting|lower\w*|decreas\w*|drop\w*|fell|fall\w*|down|declin\w*|shr[aiu]nk\w*|halv\w*|trim\w*|shorten\w*|sank|slash\w*|gesenkt\w*|senk\w*|reduzier\w*|verringert\w*|below)$/;
const NOT_CHANGE = /\b(?:up to|down to|more than|less than|fewer than|up on|grow\w* up|brought up|follow\w* up|cut glass|set up|end\w* up)\b/g;

/** Whether a word says that something went up or down. */
export const isDirection = (word: string): boolean => UP.test(word) || DOWN.test(word);

const directionIn = (words: readonly string[]): Direction | null => {
  for (const w of words) {
    if (w.startsWith('improv')) continue;
    if (UP.test(w)) return 'up';
    if (DOWN.test(w)) return 'down';
  }
  return null;
};

/** The figure as written, before its unit: 10 for "10 hours". */
export const writtenValue = (f: Quantity): number => {
  const digits = /\d(?:[\d.,' ]*\d)?/.exec(f.text)?.[0];
  return (digits === undefined ? null : digitsValue(digits)) ?? inWords(f) ?? f.value;
};
const inWords = (f: Quantity): number | null => {
  if (f.dimension !== 'time') return null;
  const tokens = tokensOf(f.text);
  return tokens.map((_, i) => wordNumber(tokens, i)?.value).find((v) => v !== undefined) ?? null;
};
/** Compares two figures of a change; "from 52 to 38 minutes" leaves the first without its unit. */
const goes = ({ a, b }: Change): Direction | null => {
  const [from, to] = a.dimension === b.dimension ? [a.value, b.value] : [writtenValue(a), writtenValue(b)];
  return from === to ? null : to > from ? 'up' : 'down';
};

/** Which way a figure goes by the words of its own clause; null where they do not say. */
export const directionOf = (text: string, q: Quantity, changes: readonly Change[]): Direction | null => {
  const change = changes.find((c) => c.a === q || c.b === q);
  if (change) return goes(change);
  if (/(?:^|[\s(])\+\s?$/.test(text.slice(0, q.at))) return 'up';
  if (/(?:^|[\s(])-\s?$/.test(text.slice(0, q.at))) return 'down';
  const clean = (part: string): string[] => wordsOf(part.replace(NOT_CHANGE, ' '));
  const before = text.slice(0, q.at).split(/[.;,](?=\s)|\b(?:and|while|und)\b/).at(-1) ?? '';
  return directionIn(clean(before).slice(-8).reverse()) ?? directionIn(clean(text.slice(q.end).split(/[.;,](?=\s)|\b(?:and|while|und|from)\b/)[0] ?? '').slice(0, 3));
};

/** A value that follows from stated ones. */
export interface Derived {
  readonly value: number;
  readonly dimension: string;
  readonly direction: Direction | null;
  /** Where the figures stand from which it follows. */
  readonly from: readonly Quantity[];
}

/** "7:10" as 430 of its smaller unit. */
const clockOf = (q: Quantity): number => {
  const [, large = '0', small = '0'] = q.dimension.split(':');
  return Number(large) * 60 + Number(small);
};

/** Values that follow from two figures of one statement: difference, change in percent, factor, share. */
export const derivedFrom = (list: readonly Quantity[], text: string): readonly Derived[] => {
  const hit = DERIVED.get(list);
  if (hit?.text === text) return hit.found;
  const found = derive(list, text);
  DERIVED.set(list, { text, found });
  return found;
};
const WHOLE_BEHIND = /^\s*(?:[\p{L}-]+\s){0,6}?(?:out of|of|in|von)(?: every| the| my| a total of)?\s*$|\((?:\p{L}+ ){0,3}(?:total|gesamt|insgesamt|altogether)\b[^)]*$/u;
const PART_BEHIND = /(?:\bmy share (?:is|was)|\b(?:of which|of whom|thereof|davon|darunter))\s*(?:about|approx\.?|around|roughly|ca\.?)?\s*$/;
const PART_BETWEEN = /^[^.;]{0,60}[;,]\s*$/;
const PART_AFTER = /^\s*(?:of (?:them|these|those|which|whom)\b|davon\b|(?:were|was|are|got|had been|wurden)\b|back\b)/;
const DERIVED = new WeakMap<readonly Quantity[], { readonly text: string; readonly found: readonly Derived[] }>();
const derive = (list: readonly Quantity[], text: string): Derived[] => {
  const out: Derived[] = [];
  const changes = statedChanges(text, list);
  for (let i = 0; i < list.length; i++) for (let j = i + 1; j < list.length; j++) {
    const [a, b] = [list[i] as Quantity, list[j] as Quantity];
    const between = text.slice(a.end, b.at);
    if (a.value <= 0 || b.value <= 0) continue;
    // "Trained 19 drivers; 17 passed": a part of those before.
    if (j === i + 1 && a.dimension === 'count' && b.dimension === 'count' && b.value < a.value && /^\s[\p{L}\d -]{2,36}[;,]\s*(?:of whom |davon )?$/u.test(between) && /^\s(?:of (?:them|whom|these) )?\p{L}+ed\b/u.test(text.slice(b.end))) out.push({ value: (b.value / a.value) * 100, dimension: 'percent', direction: null, from: [a, b] });
    // "70 customers, 12 of them referred", "46 reports (hospital total: 210)", "n=28; 19 back": a part, its whole, and what is left of it.
    if (a.dimension === 'count' && b.dimension === 'count') {
      const [part, whole] = a.value < b.value ? [a, b] : [b, a];
      const tied = whole === b ? WHOLE_BEHIND.test(between) : PART_BEHIND.test(between) || (j === i + 1 && PART_AFTER.test(text.slice(b.end)) && PART_BETWEEN.test(between));
      if (tied && part.value < whole.value) out.push({ value: (part.value / whole.value) * 100, dimension: 'percent', direction: null, from: [a, b] }, { value: whole.value - part.value, dimension: 'rest', direction: null, from: [a, b] });
    }
    if (/[.;]\s(?!\s*(?:the )?(?:forecast|target|plan|budget|goal)\b)/.test(between)) continue;
    const joined = changes.some((c) => c.a === a && c.b === b);
    const clock = joined ? /^\s*(min|h|std)\w*/.exec(text.slice(b.end))?.[1] : undefined;
    if (clock && a.dimension.startsWith('ratio:') && b.dimension.startsWith('ratio:')) {
      const seconds = Math.abs(clockOf(a) - clockOf(b)) * (clock === 'min' ? 1 : 60);
      out.push({ value: seconds, dimension: 'time', direction: clockOf(b) > clockOf(a) ? 'up' : 'down', from: [a, b] });
      continue;
    }
    const elliptic = a.dimension === 'count' && b.dimension !== 'count' && (joined || /^\s*(?:to|-|down to|auf|statt|anstatt|instead of|rather than|down from|up from)\s*$/.test(between));
    if (a.dimension !== b.dimension && !elliptic) continue;
    const from = [a, b];
    // "9 of 12 claims", "one in five": a share.
    if (a.dimension === 'count' && (b.dimension === 'count' || /^\s*(?:out of|of|von)\s*$/.test(between)) && /^\s*(?:out of|of|in|von)(?: every| the)?\s*$/.test(between) && a.value < writtenValue(b)) {
      out.push({ value: (a.value / writtenValue(b)) * 100, dimension: 'percent', direction: null, from });
      continue;
    }
    if (!elliptic && !joined && !/\b(?:from|against|versus|vs|target|instead|statt|anstatt|anstelle|gegenuber|zuvor|vorher|compared|rather|down|up|average|plan|goal|budget|quota|previous|before|forecast|spent)\b/.test(between)) continue;
    if (elliptic && !joined && a.bound !== 'exact') continue;
    const left = elliptic ? (a.value * b.value) / writtenValue(b) : a.value;
    // "EUR 780k (target EUR 700k)": the first is measured by the second.
    const measured = !joined && /\b(?:target|goal|plan|budget|average|quota|previous|before|forecast|spent)\b/.test(between);
    const direction: Direction | null = measured ? (left > b.value ? 'up' : 'down') : !joined ? null : b.value > left ? 'up' : 'down';
    const percent = (base: number): number => (Math.abs(left - b.value) / base) * 100;
    out.push({ value: Math.abs(left - b.value), dimension: b.dimension === 'percent' ? 'points' : b.dimension, direction, from });
    out.push({ value: percent(left), dimension: 'percent', direction, from });
    if (measured) out.push({ value: percent(b.value), dimension: 'percent', direction, from });
    out.push({ value: Math.max(left, b.value) / Math.min(left, b.value), dimension: 'times', direction, from });
    if (joined && b.value < left) out.push({ value: (b.value / left) * 100, dimension: 'remains', direction, from });
  }
  return out;
};

/** Sums of counts that one list names ("12 nurses and 8 carers"), for sentences that speak of all together. */
export const sumsIn = (list: readonly Quantity[], text: string): number[] => {
  const out: number[] = [];
  for (let i = 0; i < list.length; i++) {
    let total = list[i]?.value ?? 0;
    for (let j = i + 1; j < list.length; j++) {
      const [last, next] = [list[j - 1] as Quantity, list[j] as Quantity];
      const between = text.slice(last.end, next.at);
      if (last.dimension !== 'count' || next.dimension !== 'count' || last.bound !== 'exact' || next.bound !== 'exact' || !/^\s+[\p{L} -]{2,40}?(?:,| and| plus| &|, and)\s*$/u.test(between) || /\b(?:of|to|per|in|at|from)\b/.test(between)) break;
      total += next.value;
      out.push(total);
    }
  }
  return out;
};
