import { fold } from './fold';
import { scanWords } from './scan-words';
import { WordScan } from './word-scan';
import { isContentWord, WordPool } from './word-pool';

/** A token with its place in the original text: `text.slice(start, end)` is the word as written, `key` its folded form. */
export interface Token {
  key: string;
  start: number;
  end: number;
}

const NONE = new WordPool();
const scan = new WordScan();

const NON_ASCII = /[^\x00-\x7f]/;

/** The folded words of a scan of `text`, one by one. */
export const keysOf = (text: string, { count, starts, ends }: WordScan): string[] => {
  const lower = NON_ASCII.test(text) ? null : text.toLowerCase();
  return Array.from({ length: count }, (_, at) => (lower === null ? fold(text.slice(starts[at], ends[at])) : lower.slice(starts[at], ends[at])));
};

/** The words of a text with their offsets, stop words included, in reading order, as `scanWords` cuts them. */
export const tokenSpans = (text: string): Token[] => {
  scanWords(text, NONE, scan, false);
  return keysOf(text, scan).map((key, at) => ({ key, start: scan.starts[at]!, end: scan.ends[at]! }));
};

/**
 * The content words of a text, folded (lower case, no accents), without stop words of English, German, French
 * and Spanish, without bare numbers and single letters other than `c` and `r`. No stemming: it was measured to hurt the ranking.
 */
export const tokenize = (text: string): string[] => {
  scanWords(text, NONE, scan, false);
  return keysOf(text, scan).filter(isContentWord);
};
