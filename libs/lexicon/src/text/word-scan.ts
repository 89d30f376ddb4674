const longer = <T extends Int32Array | Uint8Array>(array: T, length: number): T => {
  const larger = new (array.constructor as new (length: number) => T)(length);
  larger.set(array);
  return larger;
};

/** The words of a text as numbers, in reading order; the arrays are used again at the next scan. */
export class WordScan {
  count = 0;
  /** The word's number in the pool, or `NO_WORD`. */
  ids = new Int32Array(1024);
  starts = new Int32Array(1024);
  ends = new Int32Array(1024);
  /** 1 where a sentence or line begins with the word. */
  begins = new Uint8Array(1024);

  /** For `WordPool.lookAll` alone. */
  froms = new Int32Array(1024);
  sizes = new Int32Array(1024);
  places = new Int32Array(1024);

  /** Makes room for so many words. */
  reserve(words: number): void {
    if (words <= this.ids.length) return;
    const length = Math.max(words, this.ids.length * 2);
    const { ids, starts, ends, begins, froms, sizes, places } = this;
    this.ids = longer(ids, length);
    this.starts = longer(starts, length);
    this.ends = longer(ends, length);
    this.begins = longer(begins, length);
    this.froms = longer(froms, length);
    this.sizes = longer(sizes, length);
    this.places = longer(places, length);
  }

  /** Puts word `from` in the place of word `to`, for callers that leave words out. */
  move(from: number, to: number): void {
    this.ids[to] = this.ids[from]!;
    this.starts[to] = this.starts[from]!;
    this.ends[to] = this.ends[from]!;
    this.begins[to] = this.begins[from]!;
  }
}
