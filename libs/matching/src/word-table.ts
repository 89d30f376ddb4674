import { hashOf } from '@applywright/lexicon';

/**
 * Words to numbers by open addressing, with the hash that the token brings along. A plain `Map` hashes every fresh string again,
 * which was two thirds of the time of building an index.
 */
export class WordTable {
  private slots = new Int32Array(1024).fill(-1);
  private hashes = new Int32Array(512);
  private readonly keys: string[] = [];
  private readonly values: number[] = [];

  /** The number of a word, or undefined. `hash` must be `hashOf(key)`. */
  get(key: string, hash = hashOf(key)): number | undefined {
    const mask = this.slots.length - 1;
    for (let at = spread(hash) & mask; ; at = (at + 1) & mask) {
      const entry = this.slots[at]!;
      if (entry < 0) return undefined;
      if (this.hashes[entry] === hash && this.keys[entry] === key) return this.values[entry];
    }
  }

  set(key: string, value: number, hash = hashOf(key)): void {
    const mask = this.slots.length - 1;
    let at = spread(hash) & mask;
    for (; this.slots[at]! >= 0; at = (at + 1) & mask) {
      const entry = this.slots[at]!;
      if (this.hashes[entry] === hash && this.keys[entry] === key) {
        this.values[entry] = value;
        return;
      }
    }
    const entry = this.keys.length;
    this.slots[at] = entry;
    this.keys.push(key);
    this.values.push(value);
    if (entry >= this.hashes.length) {
      const larger = new Int32Array(this.hashes.length * 2);
      larger.set(this.hashes);
      this.hashes = larger;
    }
    this.hashes[entry] = hash;
    if (this.keys.length * 2 > this.slots.length) this.widen();
  }

  private widen(): void {
    const mask = this.slots.length * 2 - 1;
    this.slots = new Int32Array(mask + 1).fill(-1);
    for (let entry = 0; entry < this.keys.length; entry++) {
      let at = spread(this.hashes[entry]!) & mask;
      while (this.slots[at]! >= 0) at = (at + 1) & mask;
      this.slots[at] = entry;
    }
  }
}

/** Mixes the high bits down: the hash of short words leaves them alone. */
const spread = (hash: number): number => {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (mixed ^ (mixed >>> 15)) >>> 0;
};
