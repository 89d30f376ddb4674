import { fold } from './fold';
import { classify, FIRST_BYTES, isWordUnit, ODD, SEPARATOR, UNITS } from './letters';
import { LONGEST_WORD, NO_WORD, type WordPool } from './word-pool';
import type { WordScan } from './word-scan';

const LINE_END = 10;
const SPACE = 32;
const HASH = 35;
const PLUS = 43;
const DOT = 46;
const NO_BREAK_SPACE = 0xa0;
const THREE_BYTES = 0xe0;
const FOUR_BYTES = 0xf0;
const SURROGATE = 0xd800;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** What may follow a dot inside a name: `node.js`, `asp.net`, `draw.io`. Anything else ends the word. */
const DOTTED = /^\.(?:js|ts|net|io|ai|py|cpp)(?![\p{L}\p{N}])/iu;

const NON_ASCII = /[^\x00-\x7f]/;

/** `.net` as a word of its own at this dot. */
const isDotNet = (text: string, at: number): boolean =>
  (text.charCodeAt(at + 1) | 32) === 110 && /^\.net(?![\p{L}\p{N}])/iu.test(text.slice(at, at + 5)) && (at === 0 || !isWordUnit(text.charCodeAt(at - 1)));

/** How many places after a word belong to it: `.js`, `++`, `#`; 0 for nearly every word. */
const endingAfter = (text: string, start: number, end: number, next: number): number => {
  if (next === DOT) {
    const dotted = isWordUnit(text.charCodeAt(end + 1)) ? DOTTED.exec(text.slice(end, end + 6)) : null;
    return dotted && !NON_ASCII.test(dotted[0]) ? dotted[0].length : 0;
  }
  // Only "++" straight after the word, and never a lone plus ("5+ years").
  if (next === PLUS) return text.charCodeAt(end + 1) === PLUS ? 2 : 0;
  return next === HASH && end - start <= 2 && !isDigit(text.charCodeAt(start)) ? 1 : 0;
};

/** The text in UTF-8: asking a string for its letters one by one takes five times as long as copying it out at once. */
let bytes = new Uint8Array(1 << 16);
/** The folded letters of its words (see packed-word.ts), each word from a whole number on, so that they take twice the room at most. */
let letters = new Uint8Array(1 << 17);
let packed = new Int32Array(letters.buffer);
const encoder = new TextEncoder();
const encode = (text: string): number => {
  if (text.length * 3 >= bytes.length) {
    bytes = new Uint8Array(text.length * 4 + 1);
    letters = new Uint8Array(text.length * 8 + 8);
    packed = new Int32Array(letters.buffer);
  }
  const { written } = encoder.encodeInto(text, bytes);
  // No letter: so nobody who reads on need ask for the end.
  bytes[written] = 0;
  return written;
};

/** The unit of the letter beyond ASCII at `at`; a surrogate for what takes two units in the text. */
const decode = (lead: number, from: Uint8Array, at: number): number => {
  if (lead < THREE_BYTES) return ((lead & 31) << 6) | (from[at + 1]! & 63);
  return lead < FOUR_BYTES ? ((lead & 15) << 12) | ((from[at + 1]! & 63) << 6) | (from[at + 2]! & 63) : SURROGATE;
};

/** Whether the letters of a packed word are digits, of which there is no end. */
const isNumber = (from: number, size: number): boolean => {
  for (let i = from * 4; i < (from + size) * 4 && letters[i] !== 0; i++) if (!isDigit(letters[i]!)) return false;
  return true;
};
const NUMBER = /^[\d.]*$/;

/** The number of a word that letter by letter cannot be read. */
const wholeWord = (word: string, pool: WordPool, grows: boolean): number => {
  const key = fold(word);
  return grows && key.length <= LONGEST_WORD && !NUMBER.test(key) ? pool.intern(key) : pool.find(key);
};

/** 1 for the bytes after which a word may go on: those of letters beyond ASCII, dots, plus and hash. */
const GOES_ON = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 128 || byte === DOT || byte === PLUS || byte === HASH ? 1 : 0));

/** Where reading stands in a word that is not of plain letters alone. A place of its own, so that the loop over plain words stays small. */
const word = { next: 0, filled: 0, ahead: 0, seconds: 0, whole: false };

/** Reads the rest of a word from `word.next` on, the first letters of which are read. */
const readOn = (text: string, start: number): void => {
  const from = bytes;
  const into = letters;
  let { next: i, filled, ahead, seconds, whole } = word;
  for (;;) {
    const letter = from[i]!;
    let unit = FIRST_BYTES[letter]!;
    if (unit === 0) {
      const code = decode(letter, from, i);
      unit = UNITS[code] || classify(code);
      if (unit === SEPARATOR) break;
      if (unit === ODD) whole = true;
      const more = letter < THREE_BYTES ? 1 : 2;
      i += more;
      ahead += more;
      if (unit >= 128) {
        into[filled++] = 0xc0 | (unit >>> 6);
        unit = 0x80 | (unit & 63);
        seconds++;
      }
    } else if (unit === SEPARATOR) {
      if (GOES_ON[letter] === 0) break;
      if (letter === DOT && isDigit(from[i - 1]!) && isDigit(from[i + 1]!)) {
        whole = true;
        i++;
        continue;
      }
      const ending = endingAfter(text, start, i - ahead, letter);
      if (ending > 0) {
        whole = true;
        i += ending;
      }
      break;
    }
    into[filled++] = unit;
    i++;
  }
  word.next = i;
  word.filled = filled;
  word.ahead = ahead;
  word.seconds = seconds;
  word.whole = whole;
};

/**
 * Reads the words of a text into `scan`, stop words included. `c++`, `c#`, `.net`, `node.js` and decimal numbers stay whole; hyphens,
 * slashes and apostrophes separate. Words that the pool does not hold are taken into it when it `grows`, but for bare numbers and
 * words that are too long; else they are `NO_WORD`.
 */
export const scanWords = (text: string, pool: WordPool, scan: WordScan, grows: boolean): void => {
  const length = encode(text);
  scan.reserve((text.length >> 1) + 1);
  const { ids, starts, ends, begins: beginnings, froms, sizes } = scan;
  const from = bytes;
  const into = letters;
  /** How many bytes of `letters` are written. */
  let filled = 0;
  let count = 0;
  let begins = 1;
  let afterStop = false;
  /** How much further we are in the bytes than in the text. */
  let ahead = 0;
  let i = 0;
  while (i < length) {
    const byte = from[i]!;
    let unit = FIRST_BYTES[byte]!;
    if (unit === SEPARATOR) {
      if (byte === SPACE || byte === 9 || byte === 13) {
        if (afterStop) begins = 1;
      } else if (byte === LINE_END) begins = 1;
      else if (byte === DOT && isDotNet(text, i - ahead)) {
        ids[count] = wholeWord('.net', pool, grows);
        starts[count] = i - ahead;
        ends[count] = i - ahead + 4;
        beginnings[count] = begins;
        sizes[count++] = 0;
        begins = 0;
        i += 4;
        continue;
      } else afterStop = byte === DOT || byte === 33 || byte === 63;
      i++;
      continue;
    }
    if (unit === 0) {
      const code = decode(byte, from, i);
      unit = UNITS[code] || classify(code);
      if (unit === SEPARATOR) {
        if (code !== NO_BREAK_SPACE) afterStop = false;
        else if (afterStop) begins = 1;
        i += byte < THREE_BYTES ? 2 : byte < FOUR_BYTES ? 3 : 4;
        ahead += byte < THREE_BYTES ? 1 : 2;
        continue;
      }
    }
    const start = i - ahead;
    const first = filled;
    while ((unit = FIRST_BYTES[from[i]!]!) > ODD) {
      into[filled++] = unit;
      i++;
    }
    let size = filled - first;
    ids[count] = NO_WORD;
    if (GOES_ON[from[i]!] === 1) {
      word.next = i;
      word.filled = filled;
      word.ahead = ahead;
      word.seconds = 0;
      word.whole = false;
      readOn(text, start);
      i = word.next;
      ahead = word.ahead;
      filled = word.filled;
      size = filled - first - word.seconds;
      if (word.whole) {
        ids[count] = wholeWord(text.slice(start, i - ahead), pool, grows);
        size = 0;
      }
    }
    starts[count] = start;
    ends[count] = i - ahead;
    beginnings[count] = begins;
    if (size === 0 || size > LONGEST_WORD) {
      sizes[count] = 0;
      filled = first;
    } else {
      froms[count] = first >> 2;
      into[filled] = into[filled + 1] = into[filled + 2] = 0;
      filled = (filled + 3) & ~3;
      sizes[count] = (filled - first) >> 2;
    }
    count++;
    begins = 0;
    afterStop = false;
  }
  scan.count = count;
  pool.lookAll(packed, scan);
  for (let at = 0; at < count; at++) if (ids[at] === NO_WORD && sizes[at]! > 0) ids[at] = lookOnce(pool, froms[at]!, sizes[at]!, grows);
};

/** The number of a word that was not found at the first look. */
const lookOnce = (pool: WordPool, from: number, size: number, grows: boolean): number => {
  const id = pool.look(packed, from, size);
  return id === NO_WORD && grows && !isNumber(from, size) ? pool.take(packed, from, size) : id;
};
