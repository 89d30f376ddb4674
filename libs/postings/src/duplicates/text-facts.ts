import { CITIES, foldName, hashOf, tokenize } from '@applywright/lexicon';
import { remembered } from './remembered';
import { hashWord } from './text-sketch';

/** Yearly or hourly pay as a text writes it, in whole units. */
export interface TextPay {
  readonly min: number;
  readonly max: number;
}

const CURRENCY = '(?:[€$£]|EUR|CHF|USD|GBP)';
const AMOUNT = String.raw`(\d{1,3}(?:[.,'’ \u00a0\u202f]\d{3})+|\d{4,6}|\d{2,3}(?=\s?[kK]\b))(?:[.,]\d{2})?\s?[kK]?\s?(?:${CURRENCY}|euros?)?`;
// It starts with a digit and not with the currency before it: so there is nothing to try at every other letter.
const RANGE = new RegExp(String.raw`\b${AMOUNT}\s?(?:[-–—]|to|and|bis|und|à|et|a|y|hasta)\s?${CURRENCY}?\s?${AMOUNT}`, 'iuy');
/** Where a range may begin: a search for this is fast, and `RANGE` is tried only there. */
const DIGIT = /\d+/g;
const PAY_WORDS = /salar|pay|gehalt|vergütung|verdienst|entgelt|rémunération|retribu|sueldo|compensation|wage|lohn|[€$£]|EUR|CHF|USD|GBP/iu;
const NEAR = 60;
const MAX_CHARS = 12_000;

/** The first range of amounts that stands beside a word of pay, else null. */
export function payInText(text: string): TextPay | null {
  const looked = text.slice(0, MAX_CHARS);
  DIGIT.lastIndex = 0;
  for (let digit = DIGIT.exec(looked); digit; digit = DIGIT.exec(looked)) {
    RANGE.lastIndex = digit.index;
    const match = RANGE.exec(looked);
    if (!match) continue;
    DIGIT.lastIndex = RANGE.lastIndex;
    if (!PAY_WORDS.test(looked.slice(Math.max(0, match.index - NEAR), match.index + match[0].length + NEAR / 2))) continue;
    const thousands = (digits: string): number => Number(digits.replace(/\D/g, '')) * (digits.length <= 3 ? 1000 : 1);
    const [min, max] = [thousands(match[1]!), thousands(match[2]!)];
    if (min <= max && max <= min * 20) return { min, max };
  }
  return null;
}

let cityNames: Map<string, string> | null = null;
const cityNamed = remembered((word): string | null => {
  cityNames ??= new Map(CITIES.flatMap((city) => city.names.map((name): [string, string] => [foldName(name), foldName(city.names[0]!)])));
  return cityNames.get(foldName(word)) ?? null;
});

/** The large cities that a text names, under one name each. */
export function citiesInText(text: string): string[] {
  const found = new Set<string>();
  for (const [word] of text.slice(0, MAX_CHARS).matchAll(/\p{Lu}[\p{L}\p{M}]{2,}/gu)) {
    const city = cityNamed(word);
    if (city !== null) found.add(city);
  }
  return [...found].sort();
}

const CLIENT = /\b(?:our client|my client|on behalf of|unser(?:e|en|em)? (?:kunde|kunden|kundin|mandant|mandanten|auftraggeber)|im auftrag|notre client|pour le compte de|nuestro cliente)\b/giu;
const SENTENCE_END = /[.!?\n]/g;

/** One of these stands in every phrase above; asking a sketch for them is cheap, reading every text again is not. */
const CLIENT_WORDS = 'client behalf kunde kunden kundin mandant mandanten auftraggeber auftrag compte cliente'.split(' ').map(hashWord);

/** Whether sorted numbers have one of them. */
function has(sorted: Uint32Array, value: number): boolean {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (sorted[middle]! < value) from = middle + 1;
    else to = middle;
  }
  return sorted[from] === value;
}
const NOBODY: ReadonlySet<number> = new Set();

/** Whom an agency says it seeks for ("our client, a listed insurer, …"): the hashes of the words that follow in those sentences; empty where it says nothing. `words` is the text's sketch. */
export function clientWords(text: string, words: Uint32Array): ReadonlySet<number> {
  if (!CLIENT_WORDS.some((word) => has(words, word))) return NOBODY;
  const looked = text.slice(0, MAX_CHARS);
  const found = new Set<number>();
  for (const { index } of looked.matchAll(CLIENT)) {
    SENTENCE_END.lastIndex = index;
    for (const word of tokenize(looked.slice(index, SENTENCE_END.exec(looked)?.index ?? looked.length))) found.add(hashOf(word));
  }
  return found.size > 0 ? found : NOBODY;
}
