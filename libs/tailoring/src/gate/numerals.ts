/** A piece of text with its place. */
export interface Token {
  readonly text: string;
  readonly at: number;
  readonly end: number;
}

const TOKEN = /[$€£¥₹]|%|\d+(?:[ '\u00a0\u202f](?=\d{3}(?!\d))\d{3})+(?:[.,]\d+)?|\d[\d.,]*\d|\d|[\p{L}]+/gu;
export const tokensOf = (text: string): Token[] => [...text.matchAll(TOKEN)].map((m) => ({ text: m[0], at: m.index, end: m.index + m[0].length }));

/** A table that answers only for its own words (never for `constructor`). */
export const tableOf = <T>(rows: Record<string, T>): ReadonlyMap<string, T> => new Map(Object.entries(rows));

const ONES = tableOf<number>({
  zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19,
});
const TENS = tableOf<number>({ twenty: 20, thirty: 30, forty: 40, fourty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 });
const SCALES = tableOf<number>({ hundred: 100, thousand: 1e3, lakh: 1e5, million: 1e6, crore: 1e7, billion: 1e9 });

const GERMAN_ONES = tableOf<number>({
  ein: 1, eins: 1, zwei: 2, drei: 3, vier: 4, funf: 5, sechs: 6, sieben: 7, acht: 8, neun: 9, zehn: 10, elf: 11, zwolf: 12, dreizehn: 13, vierzehn: 14, funfzehn: 15, sechzehn: 16, siebzehn: 17, achtzehn: 18, neunzehn: 19,
});
const GERMAN_TENS = tableOf<number>({ zwanzig: 20, dreissig: 30, vierzig: 40, funfzig: 50, sechzig: 60, siebzig: 70, achtzig: 80, neunzig: 90 });

/** The value of a German number word (folded: `dreissig`, `funfundzwanzig`, `zweihundert`, `zweieinhalb`), or null. */
const germanNumber = (word: string): number | null => {
  const half = /^(.*)einhalb(?:e|en)?$/.exec(word);
  if (half) {
    const whole = germanNumber(half[1] ?? '');
    return whole === null ? null : whole + 0.5;
  }
  if (/^anderthalb/.test(word)) return 1.5;
  if (word === 'dutzend') return 12;
  const big = /^(.*?)(tausend|hundert)(?:und)?(.*)$/.exec(word);
  if (big) {
    const [, left = '', scale, right = ''] = big;
    const factor = left === '' ? 1 : germanNumber(left);
    const rest = right === '' ? 0 : germanNumber(right);
    return factor === null || rest === null ? null : factor * (scale === 'tausend' ? 1000 : 100) + rest;
  }
  const both = /^(.+?)und(.+)$/.exec(word);
  if (both) {
    const one = GERMAN_ONES.get(both[1] ?? '');
    const ten = GERMAN_TENS.get(both[2] ?? '');
    return one !== undefined && one < 10 && ten !== undefined ? ten + one : null;
  }
  return (word === 'ein' ? undefined : GERMAN_ONES.get(word)) ?? GERMAN_TENS.get(word) ?? (word === 'million' ? 1e6 : null);
};

/** The value of a number in digits, with the thousands marks of either kind (1,500 · 1.500 · 1 500 · 2,50,000). */
export const digitsValue = (raw: string): number | null => {
  const s = raw.replace(/[ '\u00a0\u202f]/g, '');
  if (/^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(s) || /^[1-9]\d?(?:,\d{2})+,\d{3}$/.test(s)) return Number(s.replace(/,/g, ''));
  if (/^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/.test(s)) return Number(s.replace(/\./g, '').replace(',', '.'));
  const n = Number(s.replace(',', '.'));
  return Number.isFinite(n) ? n : null;
};

/** Reads a run of number words ("eight thousand", "twenty five", "zweiundzwanzig") from token `i`. */
export const wordNumber = (tokens: readonly Token[], i: number): { value: number; next: number } | null => {
  const german = germanNumber(tokens[i]?.text ?? '');
  if (german !== null && !SCALES.has(tokens[i]?.text ?? '')) return { value: german, next: i + 1 };
  let total = 0;
  let part = 0;
  let j = i;
  for (; j < tokens.length; j++) {
    const word = tokens[j]?.text ?? '';
    const one = ONES.get(word);
    const ten = TENS.get(word);
    const scale = SCALES.get(word);
    if (one !== undefined && (part === 0 || (part % 100 >= 20 && part % 10 === 0 && one < 10) || part % 100 === 0) && (j === i || part > 0 || total > 0)) part += one;
    else if (ten !== undefined && part % 100 === 0) part += ten;
    else if (scale !== undefined && j === i && /^an?$/.test(tokens[i - 1]?.text ?? '')) part = scale;
    else if (scale !== undefined && j > i) {
      if (scale === 100) part *= 100;
      else {
        total += part * scale;
        part = 0;
      }
    } else if (word === 'and' && j > i && SCALES.has(tokens[j - 1]?.text ?? '') && (ONES.has(tokens[j + 1]?.text ?? '') || TENS.has(tokens[j + 1]?.text ?? ''))) continue;
    else break;
  }
  return j === i ? null : { value: total + part, next: j };
};
