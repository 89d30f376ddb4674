import { remembered } from './memo';
import { boundOf, type Bound } from './bounds';
import { digitsValue, type Token, tokensOf, wordNumber } from './numerals';
import { CHANGES, FRACTIONS, MAGNITUDES, MONEY, MONEY_OF, ORDINALS, PHYSICAL, singular, SUFFIX, TIME } from './units';

export type { Bound } from './bounds';

/**
 * A number with its unit. `dimension` is `time` (value in seconds), `percent`, `points` (percentage points),
 * `money:CODE`, `times` (a factor), `ordinal`, `ratio:A:B`, a physical unit such as `volt`, or `count`.
 */
export interface Quantity {
  readonly value: number;
  readonly dimension: string;
  readonly bound: Bound;
  readonly at: number;
  readonly end: number;
  readonly text: string;
}

const GLUED = /^(?:st|nd|rd|th|pp|yrs|mins|hrs|er|x|jahrige|jahrigen|kopfige|kopfigen|fache|fachen)$/;
/** Words in front of a fraction that make it one ("a third", "by half", "two quarters"). */
const SHARE = /\b(?:an?|by|one|than|nearly|almost|over|about|around|roughly|of|um|ein|einem|die|der|than half|some|in)\s*$/;
const NO_SHARE = /^(?:year|time|day|week|shift|grade|party|place|prize|class|language|of \d{4})/;
const RANKED = /^(?:place|placed|prize|rank|ranked|position|in|class|division|year|shift|largest|biggest|best|of|grade|overall|runner|platz|generation|edition|semester)$/;

const PHONE = /(?:\+\d|\(\d+\)|\b0\d)[\d ()/-]{5,}\d/g;

/** All quantities of a normalised text; calendar dates must have been blanked out before. */
export const quantitiesOf: (text: string) => readonly Quantity[] = remembered((text) => readQuantities(text), 2_000);
const readQuantities = (text: string): Quantity[] => {
  const tokens = tokensOf(text);
  const out: Quantity[] = [];
  const push = (value: number, dimension: string, first: number, last: number, bound?: Bound): number => {
    const at = tokens[first]?.at ?? 0;
    const end = tokens[last]?.end ?? at;
    const read = bound === undefined ? boundOf(text, at, end) : { bound, at, end };
    out.push({ value, dimension, ...read, text: text.slice(read.at, read.end).trim() });
    return last;
  };
  const wordAt = (i: number): string => tokens[i]?.text ?? '';
  const behind = (i: number): string => text.slice(0, tokens[i]?.at ?? 0);

  // A phone number is one name of many digits, no amount.
  const phones = [...text.matchAll(PHONE)].map((m) => ({ at: m.index, end: m.index + m[0].length, digits: m[0].replace(/\D/g, '') })).filter((p) => p.digits.length >= 7);
  for (const p of phones) out.push({ value: 1, dimension: `phone:${p.digits}`, bound: 'exact', at: p.at, end: p.end, text: text.slice(p.at, p.end) });
  for (let i = 0; i < tokens.length; i++) {
    if (phones.some((p) => (tokens[i]?.at ?? 0) >= p.at && (tokens[i]?.at ?? 0) < p.end)) continue;
    const word = wordAt(i);
    i = /^\d/.test(word) ? digits(i) : (change(i) ?? magnitude(i) ?? share(i) ?? single(i) ?? written(i) ?? i);
  }
  return out;

  /** A number in digits: ratios, ordinals, and amounts with their suffix and unit. */
  function digits(i: number): number {
    const token = tokens[i] as Token;
    // A digit glued to letters is a name (p95, b1, s7), unless the letters are a unit.
    if (/[\p{L}_#]$/u.test(text.slice(0, token.at)) && !/(?:^|[^\p{L}])(?:eur|usd|gbp|chf|sek|us)$/u.test(behind(i))) return i;
    const second = tokens[i + 1];
    if (second && /^\d{1,3}$/.test(second.text) && text.slice(token.end, second.at) === ':' && /^\d{1,3}$/.test(token.text)) return push(1, `ratio:${token.text}:${second.text}`, i, i + 1, 'exact');
    let value = digitsValue(token.text);
    if (value === null) return i;
    const glued = second && second.at === token.end ? second.text : '';
    if (glued === '' && /^\.\s(?:platz|preis|rang|stelle|lehrjahr|semester|liga|klasse)\b/.test(text.slice(token.end, token.end + 16))) return push(value, 'ordinal', i, i, 'exact');
    if (/^(?:st|nd|rd|th)$/.test(glued)) return push(value, 'ordinal', i, i + 1, 'exact');
    if (glued && /^\p{L}/u.test(glued) && !SUFFIX.has(glued) && !TIME.has(glued) && !TIME.has(singular(glued)) && !PHYSICAL.has(glued) && !MONEY.has(glued) && !GLUED.test(glued)) return i;
    let j = i;
    const suffix = SUFFIX.get(wordAt(j + 1));
    const apart = glued === '' && /^[km]$/.test(wordAt(j + 1));
    if (suffix !== undefined && !apart) {
      value *= suffix;
      j++;
    } else if (apart && MONEY.has(wordAt(i - 1))) {
      value *= suffix ?? 1;
      j++;
    }
    return unitAfter(value, j, i);
  }

  /** "halved", "twice a week", "tenfold". */
  function change(i: number): number | null {
    const word = wordAt(i);
    if (/^(?:once|twice|thrice)$/.test(word) && /^(?:an?|per|each|every|in|weekly|daily|monthly|yearly)$/.test(wordAt(i + 1))) return word === 'once' ? null : push(word === 'twice' ? 2 : 3, 'count', i, i);
    const hit = CHANGES.get(word);
    // "double rooms", "double-entry": an adjective, no change.
    if (hit && /^double$|^triple$/.test(word) && !/\b(?:to|by|than|nearly|almost|more than|about)\s*$/.test(behind(i)) && !/^\s+(?:the|my|our|their|its|that)\b/.test(text.slice(tokens[i]?.end ?? 0))) return null;
    return hit ? push(hit[1], hit[0], i, i) : null;
  }

  function magnitude(i: number): number | null {
    const value = MAGNITUDES.get(wordAt(i));
    if (value === undefined) return null;
    if (wordAt(i) === 'several' && wordAt(i + 1) === 'times') return push(3, 'times', i, i + 1, 'magnitude');
    const larger = wordAt(i + 1) === 'of' ? ({ thousands: 1e3, millions: 1e6, hundreds: 100 } as Record<string, number>)[wordAt(i + 2)] : undefined;
    if (larger !== undefined) return push(value * larger, 'count', i, i + 2, 'magnitude');
    const unit = TIME.get(singular(wordAt(i + 1)));
    return unit !== undefined ? push(value * unit, 'time', i, i + 1, 'magnitude') : push(value, 'count', i, i, 'magnitude');
  }

  /** "a third", "half an hour", "by half", "every second". */
  function share(i: number): number | null {
    const word = wordAt(i);
    const next = wordAt(i + 1);
    if (word === 'every' && next === 'other') return push(2, TIME.has(singular(wordAt(i + 2))) ? 'every:2' : 'count', i + 1, i + 1, 'exact');
    if (word === 'every' && ORDINALS.has(next)) return push(ORDINALS.get(next) ?? 0, TIME.has(singular(wordAt(i + 2))) ? `every:${ORDINALS.get(next) ?? 0}` : 'count', i + 1, i + 1);
    if (word === 'half' && next === 'of' && /^(?:the|my|our|its|their|these|those|them|all)$/.test(wordAt(i + 2))) return push(50, 'percent', i, i);
    if (/^(?:half|halbe[sn]?)$/.test(word)) {
      const unitAt = /^an?$/.test(next) ? i + 2 : i + 1;
      const unit = TIME.get(singular(wordAt(unitAt)));
      const scale = ({ million: 1e6, billion: 1e9, thousand: 1e3, dozen: 12, twelve: 12 } as Record<string, number>)[wordAt(unitAt)];
      if (scale !== undefined && word === 'half') return unitAfter(0.5 * scale, unitAt, i);
      if (unit !== undefined && (unitAt === i + 2 || /\ba\s*$/.test(behind(i)) || word !== 'half')) return push(0.5 * unit, 'time', i, unitAt);
    }
    // Classes of British degrees: 2:1 and 2:2.
    if (/^(?:upper|lower)$/.test(word) && /^second$/.test(next)) return push(1, `ratio:2:${word === 'upper' ? 1 : 2}`, i, wordAt(i + 2) === 'class' ? i + 2 : i + 1, 'exact');
    const fraction = FRACTIONS.get(word);
    if (fraction !== undefined && !(/^quarters?$/.test(word) && /^(?:per|each|every|a|last|first|second|third|fourth)$/.test(wordAt(i - 1)) && !/\b(?:by|than|of|about|nearly|almost|over|around|roughly) a\s*$/.test(behind(i)) && next !== 'of')) {
      return SHARE.test(behind(i)) && !NO_SHARE.test(text.slice(tokens[i + 1]?.at ?? text.length)) ? push(fraction, 'percent', i, i) : i;
    }
    if (ORDINALS.has(word) && RANKED.test(next)) return push(ORDINALS.get(word) ?? 0, 'ordinal', i, i, 'exact');
    return null;
  }

  /** "over a decade", "for a year", "an hour and a half". */
  function single(i: number): number | null {
    if (!/^(?:an?|eine?[mnrs]?)$/.test(wordAt(i))) return null;
    const unit = TIME.get(singular(wordAt(i + 1)));
    if (unit === undefined || wordAt(i + 1) === 'quarter') return null;
    if (wordAt(i + 2) === 'and' && wordAt(i + 3) === 'a' && wordAt(i + 4) === 'half') return push(1.5 * unit, 'time', i, i + 4);
    // "an hour and ten minutes"
    const rest = wordAt(i + 2) === 'and' || wordAt(i + 2) === 'und' ? wordNumber(tokens, i + 3) ?? (/^\d{1,2}$/.test(wordAt(i + 3)) ? { value: Number(wordAt(i + 3)), next: i + 4 } : null) : null;
    const minor = rest ? TIME.get(singular(wordAt(rest.next))) : undefined;
    if (rest && minor !== undefined && minor < unit && rest.value * minor < unit) return push(unit + rest.value * minor, 'time', i, rest.next);
    const meant = boundOf(text, tokens[i]?.at ?? 0, tokens[i + 1]?.end ?? 0).bound !== 'exact' || /^(?:decade|fortnight|jahrzehnt)s?$/.test(wordAt(i + 1)) || /\b(?:for|spent|lasting|lasted|by|um)\s*$/.test(behind(i)) || /^(?:faster|sooner|earlier|less|fewer|shorter|longer|quicker|schneller|fruher|kurzer|weniger)$/.test(wordAt(i + 2));
    return meant ? push(unit, 'time', i, i + 1) : null;
  }

  /** Number words, with "two thirds" and "two and a half". */
  function written(i: number): number | null {
    if (wordAt(i) === 'one' && !/^(?:hundred|thousand|million|billion)$/.test(wordAt(i + 1)) && !TIME.has(singular(wordAt(i + 1))) && !(wordAt(i + 1) === 'and' && wordAt(i + 3) === 'half') && !(/^(?:in|of|out)$/.test(wordAt(i + 1)) && /^\s+(?:in|out of|of)(?: every)? (?:\d|two|three|four|five|six|seven|eight|nine|ten)/.test(text.slice(tokens[i]?.end ?? 0)))) return null;
    const number = wordNumber(tokens, i);
    if (!number) return null;
    let { value } = number;
    let j = number.next - 1;
    const fraction = FRACTIONS.get(wordAt(j + 1));
    if (fraction !== undefined && (value > 1 ? /(?:s|tel|drittel)$/.test(wordAt(j + 1)) : wordAt(j + 1) !== 'quarters')) return push(value * fraction, 'percent', i, j + 1);
    const suffix = value >= 1 && !/^(?:hundred|thousand|million|billion)$/.test(wordAt(j)) ? SUFFIX.get(wordAt(j + 1)) : undefined;
    if (suffix !== undefined && wordAt(j + 1).length > 2) {
      value *= suffix;
      j++;
    }
    return unitAfter(value, j, i);
  }

  /** Reads the unit behind a number whose last token is `j`; returns the last token taken. */
  function unitAfter(value: number, j: number, first: number): number {
    const before = tokens[first - 1];
    const money = before && before.end >= (tokens[first]?.at ?? 0) - 1 ? MONEY.get(before.text) : undefined;
    if (money && !/^(?:pounds?|rand|try|bar)$/.test(before?.text ?? '')) return push(value, `money:${money}`, /^\p{L}/u.test(before?.text ?? '') ? first - 1 : first, j);
    const word = wordAt(j + 1);
    const two = wordAt(j + 2);
    if (word === '%' || /^(?:percent|prozent|pct|prozentpunkten?|pp)$/.test(word) || (word === 'per' && two === 'cent') || (word === 'percentage' && /^points?$/.test(two))) {
      const last = (word === 'per' && two === 'cent') || word === 'percentage' ? j + 2 : j + 1;
      const points = /^(?:pp|prozentpunkt)/.test(word) || word === 'percentage' || /^points?$/.test(two);
      return push(value, points ? 'points' : 'percent', first, last + (points && word !== 'percentage' && /^points?$/.test(two) ? 1 : 0));
    }
    if (word === 'and' && two === 'a' && wordAt(j + 3) === 'half') return unitAfter(value + 0.5, j + 3, first);
    const unit = singular(word);
    const country = MONEY_OF.get(word);
    if (country && MONEY.has(singular(two))) return push(value, `money:${country}`, first, j + 2);
    const code = MONEY.get(word) ?? MONEY.get(unit);
    if (code && word !== 'try') return push(value, `money:${code}`, first, j + 1);
    const apart = text[tokens[j]?.end ?? 0] === "'";
    const time = TIME.get(word) ?? TIME.get(unit);
    if (time !== undefined && !(word === 's' && apart) && text[tokens[j]?.end ?? 0] !== '/') {
      // "6 h 20 min" is one time.
      const smaller = TIME.get(wordAt(j + 3)) ?? TIME.get(singular(wordAt(j + 3)));
      if (/^\d+$/.test(wordAt(j + 2)) && smaller !== undefined && smaller < time && /^[\s,]*(?:and\s)?$/.test(text.slice(tokens[j + 1]?.end ?? 0, tokens[j + 2]?.at ?? 0)) && Number(wordAt(j + 2)) * smaller < time * 12) return push(value * time + Number(wordAt(j + 2)) * smaller, 'time', first, j + 3);
      // "five years and five months"
      const rest = wordAt(j + 2) === 'and' || wordAt(j + 2) === 'und' ? wordNumber(tokens, j + 3) ?? (/^\d{1,2}$/.test(wordAt(j + 3)) ? { value: Number(wordAt(j + 3)), next: j + 4 } : null) : null;
      const minor = rest ? TIME.get(singular(wordAt(rest.next))) : undefined;
      if (rest && minor !== undefined && minor < time && rest.value * minor < time) return push(value * time + rest.value * minor, 'time', first, rest.next);
      const half = wordAt(j + 2) === 'and' && wordAt(j + 3) === 'a' && wordAt(j + 4) === 'half';
      return push((value + (half ? 0.5 : 0)) * time, 'time', first, half ? j + 4 : j + 1);
    }
    const power = /^(square|cubic|quadrat|kubik)/.exec(word)?.[1] ?? (/^[23]$/.test(two) && tokens[j + 1]?.end === tokens[j + 2]?.at ? (two === '2' ? 'square' : 'cubic') : undefined);
    const length = PHYSICAL.get(/^(?:square|cubic)$/.test(word) ? singular(two) : word.replace(/^(?:quadrat|kubik)/, '')) ?? PHYSICAL.get(singular(word.replace(/^(?:quadrat|kubik)/, '')));
    if (power && length && /^(?:metre|foot|mile|inch)$/.test(length[0])) return push(value * length[1] ** (/^[sq]/.test(power) ? 2 : 3), length[0] === 'metre' && /^[sq]/.test(power) ? 'sqm' : `${power} ${length[0]}`, first, /^(?:square|cubic)$/.test(word) || /^[23]$/.test(two) ? j + 2 : j + 1);
    const physical = PHYSICAL.get(word) ?? PHYSICAL.get(unit);
    // "six times a day" is how often, no factor.
    if (/^(?:times|mal)$/.test(word) && /^(?:an?|per|each|every|daily|weekly|monthly|yearly|pro|am|im|in)$/.test(two)) return push(value, 'count', first, j + 1);
    if (physical) return push(value * physical[1], physical[0], first, j + 1);
    if (/\bfactor (?:of|von)\s*$/.test(text.slice(0, tokens[first]?.at ?? 0))) return push(value, 'times', first, j);
    return push(value, 'count', first, j);
  }
};
