/** How a number is meant: as it stands, as a bound, or roughly. */
export type Bound = 'exact' | 'over' | 'under' | 'nearly' | 'about' | 'magnitude';

/**
 * A number with its unit. `dimension` is `time` (value in seconds), `percent`, `points` (percentage points),
 * `money:CODE`, `times` (a factor), a physical unit such as `volt`, or `count`; `around` holds the words near it.
 */
export interface Quantity {
  readonly value: number;
  readonly dimension: string;
  readonly bound: Bound;
  readonly at: number;
  readonly end: number;
  readonly text: string;
}

const ONES: Record<string, number> = {
  zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19,
  zwei: 2, drei: 3, vier: 4, funf: 5, sechs: 6, sieben: 7, acht: 8, neun: 9, zehn: 10, elf: 11, zwolf: 12, zwanzig: 20, dreissig: 30, vierzig: 40, funfzig: 50, hundert: 100, tausend: 1000, dutzend: 12,
};
const TENS: Record<string, number> = { twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 };
const SCALES: Record<string, number> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9 };
const SUFFIX: Record<string, number> = { k: 1e3, m: 1e6, mn: 1e6, mio: 1e6, million: 1e6, millionen: 1e6, bn: 1e9, billion: 1e9, thousand: 1e3, hundred: 100, tausend: 1e3 };
const FRACTIONS: Record<string, number> = { half: 50, third: 100 / 3, thirds: 100 / 3, quarter: 25, quarters: 25, fifth: 20, fifths: 20, tenth: 10, tenths: 10, halfte: 50, drittel: 100 / 3, viertel: 25 };
const TIME: Record<string, number> = {
  ms: 1e-3, millisecond: 1e-3, s: 1, sec: 1, second: 1, sekunde: 1, min: 60, minute: 60, h: 3600, hr: 3600, hour: 3600, stunde: 3600, day: 86400, tag: 86400, week: 604800, woche: 604800, month: 2629800, monat: 2629800, year: 31557600, yr: 31557600, jahr: 31557600,
  decade: 315576000, quarter: 7889400,
};
const PHYSICAL: Record<string, readonly [string, number]> = {
  v: ['volt', 1], volt: ['volt', 1], kv: ['volt', 1e3], kilovolt: ['volt', 1e3], w: ['watt', 1], watt: ['watt', 1], kw: ['watt', 1e3], kilowatt: ['watt', 1e3], mw: ['watt', 1e6], megawatt: ['watt', 1e6], amp: ['amp', 1],
  g: ['gram', 1], gram: ['gram', 1], kg: ['gram', 1e3], kilo: ['gram', 1e3], kilogram: ['gram', 1e3], t: ['gram', 1e6], ton: ['gram', 1e6], tonne: ['gram', 1e6], lb: ['pound', 1], lbs: ['pound', 1], m: ['metre', 1],
  mm: ['metre', 1e-3], cm: ['metre', 1e-2], metre: ['metre', 1], meter: ['metre', 1], km: ['metre', 1e3], kilometre: ['metre', 1e3], kilometer: ['metre', 1e3], mile: ['mile', 1], inch: ['inch', 1], foot: ['foot', 1], feet: ['foot', 1], ft: ['foot', 1],
  sqm: ['sqm', 1], hectare: ['hectare', 1], ha: ['hectare', 1], acre: ['acre', 1], litre: ['litre', 1], liter: ['litre', 1], l: ['litre', 1],
  kb: ['byte', 1e3], mb: ['byte', 1e6], gb: ['byte', 1e9], tb: ['byte', 1e12], pb: ['byte', 1e15], x: ['times', 1], times: ['times', 1], fold: ['times', 1], fach: ['times', 1],
};
const MONEY: Record<string, string> = { $: 'USD', usd: 'USD', dollar: 'USD', '€': 'EUR', eur: 'EUR', euro: 'EUR', '£': 'GBP', gbp: 'GBP', pound: 'GBP', chf: 'CHF', franc: 'CHF', '¥': 'JPY', jpy: 'JPY', yen: 'JPY', inr: 'INR', '₹': 'INR', rupee: 'INR', pln: 'PLN', zl: 'PLN', cad: 'CAD', aud: 'AUD', sek: 'SEK', dkk: 'DKK', nok: 'NOK' };
const MAGNITUDES: Record<string, number> = { dozens: 24, hundreds: 200, thousands: 2000, millions: 2e6, billions: 2e9, dutzende: 24, hunderte: 200, tausende: 2000 };
const CHANGES: Record<string, readonly [string, number]> = {
  halve: ['percent', 50], halved: ['percent', 50], halving: ['percent', 50], halves: ['percent', 50], double: ['times', 2], doubled: ['times', 2], doubling: ['times', 2], doubles: ['times', 2], twice: ['times', 2], thrice: ['times', 3],
  triple: ['times', 3], tripled: ['times', 3], tripling: ['times', 3], quadrupled: ['times', 4], quadruple: ['times', 4], tenfold: ['times', 10], twofold: ['times', 2], threefold: ['times', 3], fourfold: ['times', 4], fivefold: ['times', 5], hundredfold: ['times', 100],
};
const ORDINALS: Record<string, number> = { second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10 };

interface Token { readonly text: string; readonly at: number; readonly end: number }
const TOKEN = /[$€£¥₹]|%|\d+(?:[ '\u00a0\u202f](?=\d{3}(?!\d))\d{3})+(?:[.,]\d+)?|\d[\d.,]*\d|\d|[\p{L}]+/gu;
const tokensOf = (text: string): Token[] => [...text.matchAll(TOKEN)].map((m) => ({ text: m[0], at: m.index, end: m.index + m[0].length }));
const singular = (word: string): string => (word.length > 3 ? word.replace(/(?:s|n|en)$/, (e) => (e === 's' ? '' : e)) : word);

const digitsValue = (raw: string): number | null => {
  const s = raw.replace(/[ '\u00a0\u202f]/g, '');
  if (/^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(s)) return Number(s.replace(/,/g, ''));
  if (/^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/.test(s)) return Number(s.replace(/\./g, '').replace(',', '.'));
  const n = Number(s.replace(',', '.'));
  return Number.isFinite(n) ? n : null;
};

const boundBefore = (text: string, at: number): Bound => {
  const before = text.slice(Math.max(0, at - 28), at);
  if (/(?:more than|over|above|exceeding|upwards of|in excess of|mehr als|uber)\s+(?:[$€£]\s*)?(?:an? )?$/.test(before) || /\bat least\s+$/.test(before)) return 'over';
  if (/(?:less than|fewer than|under|below|within|weniger als|unter)\s+(?:[$€£]\s*)?(?:an? )?$/.test(before)) return 'under';
  if (/(?:nearly|almost|close to|just under|fast|knapp)\s+(?:[$€£]\s*)?(?:an? )?$/.test(before)) return 'nearly';
  if (/(?:about|around|approximately|roughly|some|circa|ca\.?|rund|etwa|~)\s*(?:[$€£]\s*)?(?:an? )?$/.test(before)) return 'about';
  return 'exact';
};

/** Reads a run of number words ("eight thousand", "twenty five") from token `i`. */
const wordNumber = (tokens: readonly Token[], i: number): { value: number; next: number } | null => {
  let total = 0;
  let part = 0;
  let j = i;
  for (; j < tokens.length; j++) {
    const word = tokens[j]?.text ?? '';
    const one = ONES[word];
    const ten = TENS[word];
    const scale = SCALES[word];
    if (one !== undefined && (part === 0 || (part % 100 >= 20 && part % 10 === 0 && one < 10) || part % 100 === 0)) part += one;
    else if (ten !== undefined && part % 100 === 0) part += ten;
    else if (scale !== undefined && j === i && /^an?$/.test(tokens[i - 1]?.text ?? '')) part = scale;
    else if (scale !== undefined && j > i) {
      if (scale === 100) part *= 100;
      else {
        total += part * scale;
        part = 0;
      }
    } else if (word === 'and' && j > i && SCALES[tokens[j - 1]?.text ?? ''] !== undefined && (ONES[tokens[j + 1]?.text ?? ''] !== undefined || TENS[tokens[j + 1]?.text ?? ''] !== undefined)) continue;
    else break;
  }
  return j === i ? null : { value: total + part, next: j };
};

/** All quantities of a normalised text; calendar dates must have been blanked out before. */
export const quantitiesOf = (text: string): Quantity[] => {
  const tokens = tokensOf(text);
  const out: Quantity[] = [];
  const push = (value: number, dimension: string, first: number, last: number, bound?: Bound): void => {
    const at = tokens[first]?.at ?? 0;
    const end = tokens[last]?.end ?? at;
    out.push({ value, dimension, bound: bound ?? boundBefore(text, at), at, end, text: text.slice(at, end) });
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const word = token.text;
    const next = tokens[i + 1]?.text ?? '';
    if (/^\d/.test(word)) {
      // A digit glued to letters is a name (p95, b1, s7), unless the letters are a unit.
      if (/[\p{L}_#]$/u.test(text.slice(0, token.at))) continue;
      let value = digitsValue(word);
      if (value === null) continue;
      let j = i;
      const glued = tokens[j + 1] && tokens[j + 1]?.at === token.end ? (tokens[j + 1]?.text ?? '') : '';
      if (glued && /^\p{L}/u.test(glued) && !(glued in SUFFIX) && !(glued in TIME) && !(glued in PHYSICAL) && !(glued in MONEY) && !/^(?:st|nd|rd|th|pp|yrs|mins|hrs|er|x)$/.test(glued)) continue;
      const suffix = SUFFIX[tokens[j + 1]?.text ?? ''];
      if (suffix !== undefined && !(tokens[j + 1]?.text === 'm' && glued === '')) {
        value *= suffix;
        j++;
      }
      i = unitAfter(value, j, i);
      continue;
    }
    if ((word === 'twice' || word === 'thrice') && /^(?:an?|per|each|every|in|weekly|daily|monthly)$/.test(next)) {
      push(word === 'twice' ? 2 : 3, 'count', i, i);
      continue;
    }
    if (word in CHANGES) {
      const [dimension, value] = CHANGES[word] as readonly [string, number];
      push(value, dimension, i, i);
      continue;
    }
    if (word in MAGNITUDES) {
      push(MAGNITUDES[word] ?? 0, 'count', i, i, 'magnitude');
      continue;
    }
    if (word === 'several' && next === 'times') {
      push(3, 'times', i, i + 1, 'magnitude');
      continue;
    }
    if (word === 'every' && next in ORDINALS) {
      push(ORDINALS[next] ?? 0, 'count', i + 1, i + 1);
      i++;
      continue;
    }
    // "half a second", "half an hour"; "a third", "by half"
    if (word === 'half' && /^an?$/.test(next) && singular(tokens[i + 2]?.text ?? '') in TIME) {
      push(0.5 * (TIME[singular(tokens[i + 2]?.text ?? '')] ?? 0), 'time', i, i + 2);
      i += 2;
      continue;
    }
    if (word in FRACTIONS && !(word === 'quarter' && /^(?:per|each|every|a)$/.test(tokens[i - 1]?.text ?? '') && !/\bby a\s*$/.test(text.slice(0, token.at)))) {
      const isFraction = /\b(?:an?|by|one|than|nearly|almost|over|about|of)\s*$/.test(text.slice(0, token.at)) && !/^(?:year|time|day|week|shift|grade|party|place)$/.test(next);
      if (isFraction) push(FRACTIONS[word] ?? 0, 'percent', i, i);
      continue;
    }
    if (/^an?$/.test(word) && singular(next) in TIME && boundBefore(text, token.at) !== 'exact') {
      push(TIME[singular(next)] ?? 0, 'time', i, i + 1);
      i++;
      continue;
    }
    if (word === 'one' && !(singular(next) in TIME)) continue;
    const number = wordNumber(tokens, i);
    if (!number) continue;
    let { value } = number;
    let j = number.next - 1;
    const fraction = FRACTIONS[tokens[j + 1]?.text ?? ''];
    if (fraction !== undefined && value > 1 && /s$/.test(tokens[j + 1]?.text ?? '')) {
      push(value * fraction, 'percent', i, j + 1);
      i = j + 1;
      continue;
    }
    if (tokens[j + 1]?.text === 'and' && tokens[j + 2]?.text === 'a' && tokens[j + 3]?.text === 'half') {
      value += 0.5;
      j += 3;
    }
    i = unitAfter(value, j, i);
  }
  return out;

  /** Reads the unit behind a number whose last token is `j`; returns the last token taken. */
  function unitAfter(value: number, j: number, first: number): number {
    const before = tokens[first - 1];
    const money = before && before.end >= (tokens[first]?.at ?? 0) - 1 ? MONEY[before.text] : undefined;
    if (money) {
      push(value, `money:${money}`, first, j);
      return j;
    }
    const word = tokens[j + 1]?.text ?? '';
    const two = tokens[j + 2]?.text ?? '';
    if (word === '%' || word === 'percent' || word === 'prozent' || (word === 'per' && two === 'cent') || word === 'percentage' || word === 'pp') {
      const last = word === 'per' || word === 'percentage' ? j + 2 : j + 1;
      const points = word === 'pp' || ((word === 'percentage' || word === '%' || word === 'percent') && /^points?$/.test(two));
      push(value, points ? 'points' : 'percent', first, last);
      return last;
    }
    if (word === 'and' && two === 'a' && tokens[j + 3]?.text === 'half') return unitAfter(value + 0.5, j + 3, first);
    const unit = singular(word);
    if (MONEY[word] ?? MONEY[unit]) {
      push(value, `money:${MONEY[word] ?? MONEY[unit] ?? ''}`, first, j + 1);
      return j + 1;
    }
    if (unit in TIME && !(word === 's' && (tokens[j + 1]?.at ?? 0) === (tokens[j]?.end ?? 0) + 1 && text[(tokens[j]?.end ?? 0)] === "'")) {
      push(value * (TIME[unit] ?? 1), 'time', first, j + 1);
      return j + 1;
    }
    const physical = PHYSICAL[word] ?? PHYSICAL[unit];
    if (physical) {
      push(value * physical[1], physical[0], first, j + 1);
      return j + 1;
    }
    push(value, 'count', first, j);
    return j;
  }
};
