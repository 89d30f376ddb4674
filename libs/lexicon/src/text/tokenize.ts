import { fold } from './fold';
import { STOP_WORDS } from './stop-words';

/** A token with its place in the original text: `text.slice(start, end)` is the word as written, `key` its folded form. */
export interface Token {
  key: string;
  start: number;
  end: number;
  /** `hashOf(key)`, won while reading: tables may use it instead of hashing the key again. */
  hash: number;
}

/** A 32-bit hash of a folded word, as every token carries it. */
export const hashOf = (key: string): number => {
  let hash = 0;
  for (let i = 0; i < key.length; i++) hash = (Math.imul(hash, 31) + key.charCodeAt(i)) | 0;
  return hash;
};

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

/** `.net` as a word of its own at this dot. */
const isDotNet = (text: string, at: number): boolean =>
  (text.charCodeAt(at + 1) | 32) === 110 && /^\.net(?![\p{L}\p{N}])/iu.test(text.slice(at, at + 5)) && (at === 0 || classOf(text.charCodeAt(at - 1)) !== WORD);
const DOT_NET_HASH = hashOf('.net');

/**
 * The words of a text with their offsets, stop words included, in reading order.
 * `c++`, `c#`, `.net`, `node.js` and decimal numbers stay whole; hyphens, slashes and apostrophes separate.
 */
export const tokenSpans = (text: string): Token[] => {
  const tokens: Token[] = [];
  const length = text.length;
  // Lowering can change the length (Turkish İ): then each word is lowered by itself.
  const lowered = text.toLowerCase();
  const lower = lowered.length === length ? lowered : null;
  let i = 0;
  while (i < length) {
    const code = text.charCodeAt(i);
    if (classOf(code) !== WORD) {
      if (code === DOT && isDotNet(text, i)) {
        tokens.push({ key: '.net', start: i, end: i + 4, hash: DOT_NET_HASH });
        i += 4;
      } else i++;
      continue;
    }
    const start = i;
    let hash = 0;
    let beyondAscii = 0;
    for (;;) {
      for (; i < length; i++) {
        const letter = text.charCodeAt(i);
        if (classOf(letter) !== WORD) break;
        beyondAscii |= letter;
        hash = (Math.imul(hash, 31) + (letter >= 65 && letter <= 90 ? letter + 32 : letter)) | 0;
      }
      if (i < length - 1 && text.charCodeAt(i) === DOT && isDigit(text.charCodeAt(i + 1)) && isDigit(text.charCodeAt(i - 1))) {
        hash = (Math.imul(hash, 31) + DOT) | 0;
        i++;
        continue;
      }
      break;
    }
    // The rare endings: .js, ++, #. Such a word is hashed anew.
    const plain = i;
    const next = text.charCodeAt(i);
    if (next === DOT) {
      const dotted = classOf(text.charCodeAt(i + 1) || 32) === WORD ? DOTTED.exec(text.slice(i, i + 6)) : null;
      if (dotted) i += dotted[0].length;
    } else if (next === PLUS) {
      // Only "++" straight after the word, and never a lone plus ("5+ years").
      if (text.charCodeAt(i + 1) === PLUS) i += 2;
    } else if (next === HASH && i - start <= 2 && !isDigit(text.charCodeAt(start))) i += 1;
    if (lower !== null && beyondAscii < 128 && i === plain) tokens.push({ key: lower.slice(start, i), start, end: i, hash });
    else {
      const key = fold(text.slice(start, i));
      tokens.push({ key, start, end: i, hash: hashOf(key) });
    }
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
