import { tokenSpans } from './tokenize';
import type { WordPool } from './word-pool';

/** Stands for the place after a word that no phrase goes on with. */
export const NOWHERE = 0;

/** Numbers in a slot of steps, of which one is spare, and where in it the place after the word stands. */
const STEP = 4;
const TO = 2;

interface Branch {
  next: Map<string, Branch>;
  /** What ends here; the first to come is the first in the list. */
  values: number[];
}
const branch = (): Branch => ({ next: new Map(), values: [] });

/** Lets the simple English plural of every word lead to the same place, where it is no word of its own. */
const addPlurals = (at: Branch): void => {
  const singulars = [...at.next];
  for (const [, child] of singulars) addPlurals(child);
  for (const [key, child] of singulars) if (key.length > 2 && !at.next.has(`${key}s`)) at.next.set(`${key}s`, child);
};

/** Phrases of words, each with a number as its value, to be followed word by word. */
export class PhraseTrie {
  /** By word: the place after it at the beginning of a phrase, or `NOWHERE`. */
  readonly first: Int32Array;
  /** By place: the values of the phrases that end there. */
  readonly values: readonly (readonly number[])[];
  /** By word: 1 where it goes on with a phrase. Most words that follow the beginning of one do not. */
  private readonly goesOn: Uint8Array;
  /** By slot: the place before a word, the word, and the place after it, side by side. */
  private readonly steps: Int32Array;

  /** The words of the phrases are taken into the pool, which has to be the one that texts are scanned with (or the one that it is a copy of). */
  constructor(phrases: Iterable<readonly [text: string, value: number]>, pool: WordPool, { plurals = false }: { plurals?: boolean } = {}) {
    const root = branch();
    for (const [text, value] of phrases) {
      let at = root;
      for (const { key } of tokenSpans(text)) {
        let child = at.next.get(key);
        if (!child) at.next.set(key, (child = branch()));
        at = child;
      }
      if (at !== root) at.values.push(value);
    }
    if (plurals) addPlurals(root);
    // Plurals share their branch with the singular, so a branch is numbered at the first visit.
    const places = new Map<Branch, number>([[root, NOWHERE]]);
    const steps: [from: number, word: number, to: number][] = [];
    for (const [from, place] of places) {
      for (const [key, to] of from.next) {
        if (!places.has(to)) places.set(to, places.size);
        steps.push([place, pool.intern(key), places.get(to)!]);
      }
    }
    this.values = [...places.keys()].map(({ values }) => values);
    this.first = new Int32Array(pool.size);
    this.goesOn = new Uint8Array(pool.size);
    let slots = 16;
    while (slots < steps.length * 2) slots *= 2;
    this.steps = new Int32Array(slots * STEP);
    for (const [from, word, to] of steps) {
      if (from === NOWHERE) this.first[word] = to;
      else {
        this.goesOn[word] = 1;
        this.steps.set([from, word, to], this.slotOf(from, word));
      }
    }
  }

  /** The place after a word at the beginning of a phrase, or `NOWHERE`. */
  begin(word: number): number {
    return word >= 0 && word < this.first.length ? this.first[word]! : NOWHERE;
  }

  /** The place after one more word, or `NOWHERE`. */
  next(from: number, word: number): number {
    return word >= 0 && word < this.goesOn.length && this.goesOn[word] === 1 ? this.steps[this.slotOf(from, word) + TO]! : NOWHERE;
  }

  /** Where a step stands, or the empty slot where it would stand. */
  private slotOf(from: number, word: number): number {
    const { steps } = this;
    const mask = steps.length - STEP;
    const mixed = Math.imul(from, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
    for (let at = (mixed ^ (mixed >>> 15)) & mask; ; at = (at + STEP) & mask) {
      if (steps[at + TO] === NOWHERE || (steps[at] === from && steps[at + 1] === word)) return at;
    }
  }
}
