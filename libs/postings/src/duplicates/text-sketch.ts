import { fold, STOP_WORDS } from '@applywright/lexicon';

/** What is compared of a text: its content words, hashed, sorted, each once; moving a bullet or a paragraph changes nothing. */
export interface TextSketch {
  readonly words: Uint32Array;
  /** `words` without what speaks of the company. */
  readonly own: Uint32Array;
  /** By which texts that are much alike find each other, see `bandsOf`. */
  readonly bands: Uint32Array;
}

/** Adverts are seldom longer; what follows is left out, in all adverts alike. */
const MAX_CHARS = 12_000;
const SEPARATES = 0;
const JOINS = 0xffff;
const UNKNOWN = 0xfffe;
const FNV = 0x01000193;
const BASIS = 0x811c9dc5;
const NEWLINE = 10;
const BLANK = 32;
const [ZERO, NINE] = [48, 57];
const SENTENCE_ENDS = new Set([...'.!?…'].map((mark) => mark.charCodeAt(0)));
/** With less than this share of the words left, the company's name stands everywhere and tells nothing. */
const LEAST_OWN = 0.4;

/** By UTF-16 unit: the code of the folded letter, `SEPARATES`, or `JOINS` for a mark that belongs to the letter before it. Filled as they come. */
const codes = new Uint16Array(0x10000).fill(UNKNOWN);

function readCode(unit: number): number {
  const letter = String.fromCharCode(unit);
  let code = SEPARATES;
  if (unit >= 0xd800 && unit <= 0xdfff) code = SEPARATES;
  else if (/\p{M}|\u00ad|[\u200b-\u200d]/u.test(letter)) code = JOINS;
  else if (/[\p{L}\p{N}+#]/u.test(letter)) code = fold(letter).charCodeAt(0) || SEPARATES;
  return (codes[unit] = code);
}

/** The number that stands for a folded word in `TextSketch.words`. */
export const hashWord = (word: string): number => {
  let hash = BASIS;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), FNV);
  return hash >>> 0;
};

const stops = new Set([...STOP_WORDS].map(hashWord));
/** Most words are no stop word, and their last bits say so. */
const maybeStop = new Uint8Array(0x10000);
for (const hash of stops) maybeStop[hash & 0xffff] = 1;

// Working memory, used again at every text: all words in their order, and a table of the different ones with whether one stands in the advert's own part.
const all = new Uint32Array(MAX_CHARS);
const TABLE = 0x4000;
const slots = new Uint32Array(TABLE);
const slotOf = new Uint32Array(TABLE);
const isOwnWord = new Uint8Array(TABLE);
const found = new Uint32Array(MAX_CHARS);
/** Which text the table is of: a slot with another number is free. */
let current = 0;

/** Where a word of the current text stands in the table. */
const slotAt = (word: number): number => {
  let at = word & (TABLE - 1);
  while (slotOf[at] === current && slots[at] !== word) at = (at + 1) & (TABLE - 1);
  return at;
};

/**
 * The sketch of a text. Letters are folded as `fold` does; stop words, numbers and single letters carry nothing. Paragraphs (in a text of
 * one line: sentences) that name the company speak of it and not of the job: `own` is without them, unless nothing much would be left.
 */
export function sketchText(text: string, company: string): TextSketch {
  const end = Math.min(text.length, MAX_CHARS);
  const named = company === '' ? 0 : hashWord(company);
  const inParagraphs = text.indexOf('\n\n') >= 0;
  if (current++ === 0xffffffff) {
    slotOf.fill(0);
    current = 1;
  }
  let count = 0;
  let owned = 0;
  let from = 0;
  let different = 0;
  let isOwn = true;
  let hash = BASIS;
  let length = 0;
  let digits = true;
  for (let i = 0; i <= end; i++) {
    const unit = i < end ? text.charCodeAt(i) : 0;
    let code = codes[unit]!;
    if (code === UNKNOWN) code = readCode(unit);
    if (i === end) code = SEPARATES;
    if (code === JOINS) continue;
    if (code !== SEPARATES) {
      hash = Math.imul(hash ^ code, FNV);
      digits &&= code >= ZERO && code <= NINE;
      length++;
      continue;
    }
    if (length > 0) {
      const word = hash >>> 0;
      if (length > 1 && !digits && !(maybeStop[word & 0xffff] === 1 && stops.has(word))) {
        all[count++] = word;
        if (word === named) isOwn = false;
      }
      hash = BASIS;
      length = 0;
      digits = true;
    }
    if (unit === BLANK && i < end) continue;
    if (i >= end || (inParagraphs ? unit === NEWLINE && text.charCodeAt(i + 1) === NEWLINE : SENTENCE_ENDS.has(unit) && text.charCodeAt(i + 1) <= BLANK)) {
      for (; from < count; from++) {
        const one = all[from]!;
        let at = one & (TABLE - 1);
        while (slotOf[at] === current && slots[at] !== one) at = (at + 1) & (TABLE - 1);
        if (slotOf[at] !== current) {
          slotOf[at] = current;
          slots[at] = one;
          isOwnWord[at] = 0;
          found[different++] = one;
        }
        if (isOwn) {
          isOwnWord[at] = 1;
          owned++;
        }
      }
      isOwn = true;
    }
  }
  const words = found.slice(0, different).sort();
  return { words, own: owned < count * LEAST_OWN || owned === count ? words : ownOf(words), bands: bandsOf(all.subarray(0, count)) };
}

/** Of the words of the current text those in its own parts. */
function ownOf(words: Uint32Array): Uint32Array {
  let kept = 0;
  for (let at = 0; at < words.length; at++) if (isOwnWord[slotAt(words[at]!)] === 1) found[kept++] = words[at]!;
  return found.slice(0, kept);
}

/** One number of two, of which the order counts. */
export const mix = (a: number, b: number): number => {
  let hash = Math.imul(a, 0x9e3779b1) ^ b;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
};

const HASHES = 16;
const ROWS = 2;
const BANDS = HASHES / ROWS;
/** Of a hash, the bits that choose one of `HASHES` heaps. */
const HEAP_BITS = 28;

/**
 * MinHash over pairs of neighbours in `BANDS` bands of two: texts that share half of their pairs meet in some band nine times of ten. Each pair is hashed
 * once and counts in one of the heaps that its hash names; a heap without any takes from the next that has one, as in all texts.
 */
function bandsOf(words: Uint32Array): Uint32Array {
  const least = new Float64Array(HASHES).fill(Infinity);
  for (let at = 1; at < words.length; at++) {
    const pair = mix(words[at - 1]!, words[at]!);
    const heap = pair >>> HEAP_BITS;
    const value = Math.imul(pair, 0x9e3779b1) >>> 0;
    if (value < least[heap]!) least[heap] = value;
  }
  const filled = least.map((own, heap) => {
    for (let step = 0; step < HASHES; step++) {
      const value = least[(heap + step) % HASHES]!;
      if (value !== Infinity) return mix(value, step);
    }
    return own;
  });
  return Uint32Array.from({ length: BANDS }, (_, band) => mix(filled[band * ROWS]!, filled[band * ROWS + 1]!));
}
