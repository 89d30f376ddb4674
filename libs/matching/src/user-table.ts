import type { FactWords } from './fact-words';

const EMPTY = -1;
const NOBODY = -1;
export const TOLD = 1;
export const LISTED = 2;

/** What a user holds of each feature, found by the feature's number with a look or two into arrays that stay in the nearest cache. */
export class UserTable {
  private keys: Int32Array;
  private readonly shift: number;
  private readonly mask: number;
  /** By slot: the weight that the career shows, and that which only lists and summaries claim. */
  readonly told: Float64Array;
  readonly claimed: Float64Array;
  readonly component: Uint8Array;
  /** By slot, for words of the text: `TOLD` outside lists, `LISTED` in a list alone, else 0. */
  readonly standing: Uint8Array;
  /** By slot: the row of `desired` that speaks of a word of wanted titles, −1 for none. */
  readonly desiredRow: Int16Array;
  /** By row and wanted title: the word's share of that title. */
  desired: number[] = [];
  /** By slot: the word of `FactWords` whose facts stand behind it, or −2 − n for the n-th of `lists`, −1 for nobody. */
  private readonly source: Int32Array;
  private readonly lists: (readonly number[])[] = [];
  private readonly ids: (readonly string[] | undefined)[] = [];
  private readonly used: number[] = [];

  /** @param most features that will be put at most */
  constructor(
    most: number,
    private readonly read: Pick<FactWords, 'idsOf' | 'idsOfWord'>,
  ) {
    let bits = 8;
    while (1 << bits < most * 2) bits++;
    const capacity = 1 << bits;
    this.shift = 32 - bits;
    this.mask = capacity - 1;
    this.keys = new Int32Array(capacity).fill(EMPTY);
    this.told = new Float64Array(capacity);
    this.claimed = new Float64Array(capacity);
    this.component = new Uint8Array(capacity);
    this.standing = new Uint8Array(capacity);
    this.desiredRow = new Int16Array(capacity).fill(EMPTY);
    this.source = new Int32Array(capacity).fill(NOBODY);
  }

  /** The slot of a feature, −1 where the user has nothing of it. */
  slotOf(feature: number): number {
    const { keys, mask } = this;
    for (let at = Math.imul(feature, 0x9e3779b1) >>> this.shift; ; at = (at + 1) & mask) {
      const key = keys[at]!;
      if (key === feature) return at;
      if (key === EMPTY) return EMPTY;
    }
  }

  /** Puts a feature of a word with its two weights and returns its slot. */
  putWord(feature: number, component: number, told: number, claimed: number, word: number): number {
    const at = this.claim(feature);
    this.component[at] = component;
    this.told[at] = told;
    this.claimed[at] = claimed;
    this.source[at] = word;
    return at;
  }
  /** Puts a feature with its two weights and the positions of the facts behind it. */
  put(feature: number, component: number, told: number, claimed: number, positions: readonly number[]): void {
    this.putWord(feature, component, told, claimed, positions.length > 0 ? NOBODY - this.lists.push(positions) : NOBODY);
  }

  putDesired(feature: number, title: number, titles: number, share: number): void {
    const at = this.slotOf(feature);
    if (at < 0) return;
    if (this.desiredRow[at]! < 0) {
      this.desiredRow[at] = this.desired.length / titles;
      for (let i = 0; i < titles; i++) this.desired.push(0);
    }
    this.desired[this.desiredRow[at]! * titles + title] = share;
  }

  hasFacts(slot: number): boolean {
    return this.source[slot] !== NOBODY;
  }
  /** Ids of the facts behind a slot, sorted. */
  factIds(slot: number): readonly string[] {
    const source = this.source[slot]!;
    return (this.ids[slot] ??= source >= 0 ? this.read.idsOfWord(source) : this.read.idsOf(this.lists[NOBODY - source - 1] ?? []));
  }

  /** All features with a weight, by number: the user's side of the inner product. */
  sorted(): { features: Uint32Array; weights: Float64Array } {
    const features = Uint32Array.from(this.used).sort();
    const weights = new Float64Array(features.length);
    for (let i = 0; i < features.length; i++) {
      const at = this.slotOf(features[i]!);
      weights[i] = this.told[at]! + this.claimed[at]!;
    }
    return { features, weights };
  }

  private claim(feature: number): number {
    const { keys, mask } = this;
    let at = Math.imul(feature, 0x9e3779b1) >>> this.shift;
    while (keys[at] !== EMPTY && keys[at] !== feature) at = (at + 1) & mask;
    if (keys[at] === EMPTY) {
      keys[at] = feature;
      this.used.push(feature);
    }
    return at;
  }
}
