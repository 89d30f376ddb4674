import { packWord, unpackWord } from './packed-word';
import { STOP_WORDS } from './stop-words';

/** Stands for a word that a pool does not hold. */
export const NO_WORD = -1;

/** No word of a language is longer; what is (a code, a run of an unspaced script) says nothing to compare. */
export const LONGEST_WORD = 64;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Whether a folded word says something about the work: no stop word, no bare number, no single letter other than `c` and `r`. */
export const isContentWord = (key: string): boolean => {
  if (key === '' || STOP_WORDS.has(key)) return false;
  const first = key.charCodeAt(0);
  if (key.length === 1 && key !== 'c' && key !== 'r' && first < 128) return false;
  return !(isDigit(first) && /^[\d.]+$/.test(key));
};

/** At least twice the length, the old content first. */
const doubled = (array: Int32Array): Int32Array<ArrayBuffer> => {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
};

/** Numbers in a slot: where the word's record begins, and its hash, side by side so that one place of memory answers. */
const SLOT = 2;
const HASH = 1;
const EMPTY = -1;
const emptySlots = (count: number): Int32Array<ArrayBuffer> => new Int32Array(count * SLOT).fill(EMPTY);

/** A record begins with the word's number and, in the low bits, how many numbers its letters take: at most 48, since a letter takes at most three bytes. */
const LENGTH_BITS = 6;
const LENGTH_MASK = (1 << LENGTH_BITS) - 1;

const hashOfPacked = (packed: Int32Array, start: number, length: number): number => {
  let hash = length;
  for (let i = start; i < start + length; i++) {
    hash = Math.imul(hash ^ packed[i]!, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash, 0x85ebca6b);
  return hash ^ (hash >>> 13);
};

/** The words of a text that are to be looked up: where each begins among the packed letters, and how many numbers it takes; 0 for one that is not asked for. */
export interface AskedWords {
  readonly count: number;
  readonly froms: Int32Array;
  readonly sizes: Int32Array;
  /** Room for one number a word. */
  readonly places: Int32Array;
  /** The answers. */
  readonly ids: Int32Array;
}

/**
 * Folded words and their numbers, by open addressing over one pool of letters, packed four bytes to a number: a word that is known
 * is found from the text's own letters, without a string being made of it. Numbers are given in order and never change.
 */
export class WordPool {
  private slots = emptySlots(1024);
  private records = new Int32Array(4096);
  private filled = 0;
  /** By word: where its record begins. */
  private starts = new Int32Array(512);
  size = 0;

  /** A pool with the same words under the same numbers, which then grows by itself. */
  copy(): WordPool {
    const pool = new WordPool();
    pool.slots = this.slots.slice();
    pool.records = this.records.slice();
    pool.filled = this.filled;
    pool.starts = this.starts.slice();
    pool.size = this.size;
    return pool;
  }

  /**
   * Looks up all words of a text. In loops of their own, none of which waits for what it loads, so that memory answers for several
   * words at a time; what is not found at the first look is `NO_WORD`, to be looked for once more by `look`.
   */
  lookAll(packed: Int32Array, { count, froms, sizes, places, ids }: AskedWords): void {
    const { slots, records } = this;
    const mask = slots.length - SLOT;
    for (let at = 0; at < count; at++) places[at] = (hashOfPacked(packed, froms[at]!, sizes[at]!) << 1) & mask;
    for (let at = 0; at < count; at++) places[at] = slots[places[at]!]!;
    for (let at = 0; at < count; at++) {
      const size = sizes[at]!;
      const record = places[at]!;
      if (size === 0 || record === EMPTY) continue;
      const head = records[record]!;
      if ((head & LENGTH_MASK) !== size) continue;
      const from = froms[at]!;
      let i = 0;
      while (i < size && records[record + 1 + i] === packed[from + i]) i++;
      if (i === size) ids[at] = head >>> LENGTH_BITS;
    }
  }

  /** The number of the word of `length` packed numbers from `start`, or `NO_WORD`. */
  look(packed: Int32Array, start: number, length: number): number {
    const { slots, records } = this;
    const mask = slots.length - SLOT;
    const hash = hashOfPacked(packed, start, length);
    probe: for (let at = (hash << 1) & mask; ; at = (at + SLOT) & mask) {
      const record = slots[at]!;
      if (record === EMPTY) return NO_WORD;
      if (slots[at + HASH] !== hash) continue;
      const head = records[record]!;
      if ((head & LENGTH_MASK) !== length) continue;
      for (let i = 0; i < length; i++) if (records[record + 1 + i] !== packed[start + i]) continue probe;
      return head >>> LENGTH_BITS;
    }
  }

  /** Takes in a word that `look` has not found, and numbers it. */
  take(packed: Int32Array, start: number, length: number): number {
    const id = this.size++;
    if (id === this.starts.length) this.starts = doubled(this.starts);
    const record = this.filled;
    this.filled += 1 + length;
    while (this.filled > this.records.length) this.records = doubled(this.records);
    this.records[record] = (id << LENGTH_BITS) | length;
    for (let i = 0; i < length; i++) this.records[record + 1 + i] = packed[start + i]!;
    this.starts[id] = record;
    if (this.size * 2 * SLOT > this.slots.length) this.widen();
    this.place(hashOfPacked(packed, start, length), record);
    return id;
  }

  /** The number of a folded word, or `NO_WORD`. */
  find(key: string): number {
    return key === '' || key.length > LONGEST_WORD ? NO_WORD : this.look(written, 0, write(key));
  }

  /** The number of a folded word of one to `LONGEST_WORD` letters, a new one where it is unknown. */
  intern(key: string): number {
    const known = this.find(key);
    return known === NO_WORD ? this.take(written, 0, write(key)) : known;
  }

  /** The word of a number. */
  word(id: number): string {
    const record = this.starts[id]!;
    return unpackWord(this.records, record + 1, this.records[record]! & LENGTH_MASK);
  }

  private place(hash: number, record: number): void {
    const { slots } = this;
    const mask = slots.length - SLOT;
    let at = (hash << 1) & mask;
    while (slots[at] !== EMPTY) at = (at + SLOT) & mask;
    slots[at] = record;
    slots[at + HASH] = hash;
  }

  private widen(): void {
    const old = this.slots;
    this.slots = emptySlots((old.length / SLOT) * 2);
    for (let at = 0; at < old.length; at += SLOT) if (old[at] !== EMPTY) this.place(old[at + HASH]!, old[at]!);
  }
}

const writtenBytes = new Uint8Array(LONGEST_WORD * 3);
const written = new Int32Array(writtenBytes.buffer);
const write = (key: string): number => packWord(key, writtenBytes);
