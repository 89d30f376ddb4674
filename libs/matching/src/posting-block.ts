import { type Arena, type ArrayType, type NumberArray, sharedArray, sharedCopy } from './kernel/arena';
import { invertOthers, invertText, textSquares } from './invert-block';
import { BLOCK_SIZE, type BlockLists } from './kernel/kernel';
import { COMPONENT_WEIGHT, COMPONENTS, COUNT_WEIGHT, MAX_TERM_COUNT, SKILLS_AT, TEXT, TITLE_COSINE, TITLE_COVER } from './weights';

/** An entry of the forward arrays is 24 bits: 21 for the feature, 3 for the count less one. What is numbered above is not kept. */
export const MAX_FEATURES = 2 ** 21;
/** The unit of a posting without text, for which any will do: about that of one of average length. */
const UNIT_WITHOUT_TEXT = 0.01;

const grown = <T extends NumberArray>(array: T, length: number, type: { new (length: number): T }): T => {
  if (length <= array.length) return array;
  const larger = new type(Math.max(length, Math.ceil(array.length * 1.5)));
  larger.set(array);
  return larger;
};

/** What the features of an index have of their own, by feature id. */
export interface FeatureFacts {
  readonly count: number;
  readonly componentOf: Uint8Array;
  /** The number of a feature among those of other components than the text. */
  readonly otherOf: Int32Array;
  /** The other way round. */
  readonly others: readonly number[];
  readonly idf: Float64Array;
}

/** The features of a block's postings as they were read: the truth from which all else is derived. */
export interface ForwardArrays {
  /** The low 16 bits of the feature ids; the text component's come first in each posting. */
  low: Uint16Array;
  /** The high 5 bits of the id, above the 3 of the count less one. */
  high: Uint8Array;
  /** By place in the block: its first entry, and the one after its last. */
  starts: Uint32Array;
  /** By place: the first entry that is not of the text. */
  textEnds: Uint32Array;
}

/** What may be read of a block; all of it can go to another thread. */
export interface ReadBlock extends BlockLists, ForwardArrays {
  /** One over the norm with the component's weight: four numbers a posting. */
  readonly scales: Float64Array;
}

export const idAt = ({ low, high }: ForwardArrays, entry: number): number => low[entry]! | ((high[entry]! & 0xf8) << 13);

/** Up to `BLOCK_SIZE` postings: their forward arrays, and the inverted lists derived from them. */
export class PostingBlock implements ReadBlock {
  size = 0;
  low = new Uint16Array(1024);
  high = new Uint8Array(1024);
  starts = new Uint32Array(BLOCK_SIZE + 1);
  textEnds = new Uint32Array(BLOCK_SIZE);
  scales = new Float64Array(0);
  units = new Float32Array(0);
  textOffsets = new Uint32Array(0);
  textLists = new Uint16Array(1);
  otherOffsets = new Uint32Array(1);
  otherPlaces = new Uint16Array(0);
  otherWeights = new Float32Array(0);
  /** Whether the inverted lists hold all postings of the block. */
  inverted = false;

  constructor(readonly first: number) {}

  get entries(): number {
    return this.starts[this.size]!;
  }
  get bytes(): number {
    return [this.low, this.high, this.starts, this.textEnds, this.scales, this.units, this.textOffsets, this.textLists, this.otherOffsets, this.otherPlaces].reduce((sum, array) => sum + array.byteLength, 0);
  }

  /** Takes in one posting's features, of which the first `texts` are of the text; `counts` are cut at `MAX_TERM_COUNT`. */
  append(ids: Uint32Array, counts: Uint8Array, length: number, texts: number): void {
    let at = this.entries;
    this.low = grown(this.low, at + length, Uint16Array);
    this.high = grown(this.high, at + length, Uint8Array);
    const { low, high } = this;
    for (let n = 0; n < length; n++) {
      if (n === texts) this.textEnds[this.size] = at;
      const id = ids[n]!;
      if (id >= MAX_FEATURES) continue;
      low[at] = id;
      high[at++] = ((id >>> 16) << 3) | (Math.min(counts[n]!, MAX_TERM_COUNT) - 1);
    }
    if (texts === length) this.textEnds[this.size] = at;
    this.starts[++this.size] = at;
    this.inverted = false;
    if (this.size === BLOCK_SIZE) this.seal(at);
  }

  /** A full block never changes again: its forward arrays take their final length, where threads can share them. */
  private seal(entries: number): void {
    this.low = sharedCopy(Uint16Array, this.low.slice(0, entries));
    this.high = sharedCopy(Uint8Array, this.high.slice(0, entries));
    this.starts = sharedCopy(Uint32Array, this.starts);
    this.textEnds = sharedCopy(Uint32Array, this.textEnds);
  }

  /** Derives the inverted lists; weights are for `weigh`. */
  invert(arena: Arena, features: FeatureFacts): void {
    this.units = arena.take(Float32Array, BLOCK_SIZE);
    this.scales = sharedArray(Float64Array, COMPONENTS.length * this.size);
    this.textOffsets = arena.take(Uint32Array, features.count);
    const lists = invertText(this, this.size, this.textOffsets);
    this.textLists = arena.take(Uint16Array, lists.length);
    this.textLists.set(lists);
    this.otherOffsets = arena.take(Uint32Array, features.others.length + 1);
    const places = invertOthers(this, this.size, features.otherOf, this.otherOffsets);
    this.otherPlaces = arena.take(Uint16Array, places.length);
    this.otherPlaces.set(places);
    this.otherWeights = new Float32Array(this.otherPlaces.buffer, this.otherPlaces.byteOffset, places.length / 2);
    this.inverted = true;
  }

  /** Derives norms and weights by the word weights of today. @returns the largest weight of an entry outside the text */
  weigh(features: FeatureFacts): number {
    const { size, scales, units } = this;
    const texts = textSquares(this, size, features.idf);
    const { componentOf, idf } = features;
    const { starts, textEnds, high } = this;
    for (let place = 0; place < size; place++) {
      let skills = 0;
      let cover = 0;
      let cosine = 0;
      const end = starts[place + 1]!;
      for (let p = textEnds[place]!; p < end; p++) {
        const id = idAt(this, p);
        const weight = idf[id]!;
        const component = componentOf[id]!;
        if (component === SKILLS_AT) skills += COUNT_WEIGHT_BY_CODE[high[p]! & 7]! * weight;
        else if (component === TITLE_COVER) cover += weight;
        else cosine += weight * weight;
      }
      const at = place * COMPONENTS.length;
      scales[at + TEXT] = scaleOf(TEXT, texts[place]!);
      scales[at + SKILLS_AT] = scaleOf(SKILLS_AT, skills);
      scales[at + TITLE_COVER] = scaleOf(TITLE_COVER, cover);
      scales[at + TITLE_COSINE] = scaleOf(TITLE_COSINE, cosine);
      units[place] = scales[at + TEXT]! || UNIT_WITHOUT_TEXT;
    }
    return this.weighOthers(features);
  }

  private weighOthers({ others, componentOf, idf }: FeatureFacts): number {
    const { otherOffsets, otherPlaces, otherWeights, scales, units } = this;
    let largest = 0;
    for (let other = 0; other < otherOffsets.length - 1; other++) {
      const feature = others[other]!;
      const component = componentOf[feature]!;
      const weight = idf[feature]!;
      const to = otherOffsets[other + 1]!;
      for (let group = otherOffsets[other]!; group < to; group++) {
        for (let n = 0; n < 4; n++) {
          const place = otherPlaces[group * 12 + n]!;
          // Behind the last entry of a list the group repeats it, and there its weight is none.
          const of = group === to - 1 && n > 0 && place === otherPlaces[group * 12 + n - 1]! ? 0 : (weight * scales[place * COMPONENTS.length + component]!) / units[place]!;
          otherWeights[group * 6 + 2 + n] = of;
          if (of > largest) largest = of;
        }
      }
    }
    return largest * (1 + 2 ** -20);
  }

  /** All of it in arrays that another thread can have without a copy of its own. */
  shared(): ReadBlock {
    const { first, size, scales, units, textOffsets, textLists, otherOffsets, otherPlaces, otherWeights } = this;
    const part = <T extends NumberArray>(type: ArrayType<T>, array: T, length: number): T => sharedCopy(type, array.subarray(0, length) as T);
    return {
      first, size, scales, units, textOffsets, textLists, otherOffsets, otherPlaces, otherWeights,
      low: part(Uint16Array, this.low, this.entries), high: part(Uint8Array, this.high, this.entries), starts: part(Uint32Array, this.starts, size + 1), textEnds: part(Uint32Array, this.textEnds, size),
    };
  }
}

/** 1 + ln n by n less one. */
export const COUNT_WEIGHT_BY_CODE = COUNT_WEIGHT.slice(1, MAX_TERM_COUNT + 1);

/** One over a component's norm, with the component's weight; 0 where the posting has no feature of it. */
export const scaleOf = (component: number, sum: number): number => {
  const norm = component === TITLE_COVER ? sum : Math.sqrt(sum);
  return norm > 0 ? COMPONENT_WEIGHT[component]! / norm : 0;
};
