import { fold } from './fold';
import { STOP_WORDS } from './stop-words';

/** A token with its place in the original text: `text.slice(start, end)` is the word as written, `key` its folded form. */
export interface Token {
  key: string;
  start: number;
  end: number;
}

const UNKNOWN = 0;
const WORD = 1;
const OTHER = 2;
const classes = new Uint8Array(0x10000);
const classOf = (code: number): number => {
  const known = classes[code]!;
  if (known !== UNKNOWN) return known;
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  const kind = code === 0xad || (!isSurrogate && /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(code))) ? WORD : OTHER;
  classes[code] = kind;
  return kind;
};

const DOT = 46;
const PLUS = 43;
const HASH = 35;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** What may follow a dot inside a name: `node.js`, `asp.net`, `draw.io`. Anything else ends the word. */
const DOTTED = /^\.(?:js|ts|net|io|ai|py|cpp)(?![\p{L}\p{N}])/iu;

/**
 * The words of a text with their offsets, stop words included, in reading order.
 * `c++`, `c#`, `.net`, `node.js` and decimal numbers stay whole; hyphens, slashes and apostrophes separate.
 */
export const tokenSpans = (text: string): Token[] => {
  const tokens: Token[] = [];
  const length = text.length;
  let i = 0;
  while (i < length) {
    const code = text.charCodeAt(i);
    if (classOf(code) !== WORD) {
      if (code === DOT && /^\.net(?![\p{L}\p{N}])/iu.test(text.slice(i, i + 5)) && (i === 0 || classOf(text.charCodeAt(i - 1)) !== WORD)) {
        tokens.push({ key: '.net', start: i, end: i + 4 });
        i += 4;
      } else i++;
      continue;
    }
    const start = i;
    for (;;) {
      while (i < length && classOf(text.charCodeAt(i)) === WORD) i++;
      if (i < length - 1 && text.charCodeAt(i) === DOT) {
        const next = text.charCodeAt(i + 1);
        if (isDigit(next) && isDigit(text.charCodeAt(i - 1))) {
          i++;
          continue;
        }
        const dotted = DOTTED.exec(text.slice(i, i + 6));
        if (dotted) {
          i += dotted[0].length;
          continue;
        }
      }
      break;
    }
    // c++, notepad++, c#, f#: only straight after the word, and never a lone plus ("5+ years").
    if (text.charCodeAt(i) === PLUS && text.charCodeAt(i + 1) === PLUS) i += 2;
    else if (text.charCodeAt(i) === HASH && i - start <= 2 && !isDigit(text.charCodeAt(start))) i += 1;
    tokens.push({ key: fold(text.slice(start, i)), start, end: i });
  }
  return tokens;
};

/** Whether a folded word says something about the work: no stop word, no bare number, no single letter other than `c` and `r`. */
export const isContentWord = (key: string): boolean => {
  if (STOP_WORDS.has(key)) return false;
  const first = key.charCodeAt(0);
  if (key.length === 1 && key !== 'c' && key !== 'r' && first < 128) return false;
  return !(isDigit(first) && /^[\d.]+$/.test(key));
};

/**
 * The content words of a text, folded (lower case, no accents), without stop words of English, German, French
 * and Spanish, without bare numbers and single letters other than `c` and `r`. No stemming: it was measured to hurt the ranking.
 */
export const tokenize = (text: string): string[] => tokenSpans(text).map((token) => token.key).filter(isContentWord);
