import type { PostingForIndex } from './posting-for-index';

/** What the bounded terms need of a posting; the text itself is not kept. */
export type PostingFacts = Omit<PostingForIndex, 'descriptionText'>;

/** The features of one posting, side by side. The arrays are written anew by the next call that hands them out, and may be longer. */
export interface PostingEntries {
  length: number;
  /** How many of them are of the text; they come first. */
  texts: number;
  ids: Uint32Array;
  /** How often a feature stands in the posting, cut at `MAX_TERM_COUNT`. */
  counts: Uint8Array;
  /** With the component's weight and norm folded in. */
  weights: Float64Array;
}

/** What scoring one pair needs of an index. */
export interface FeatureSpace {
  readonly postings: readonly PostingFacts[];
  readonly ordinals: ReadonlyMap<string, number>;
  readonly words: readonly string[];
  readonly componentOf: ArrayLike<number>;
  readonly idf: Float64Array;
  readonly liveSize: number;
  rebuild(): void;
  featureId(component: number, word: string): number | undefined;
  /** All features of a posting at once: the fast way to score a pair. */
  entriesOf(ordinal: number): PostingEntries;
  forEachFeature(ordinal: number, visit: (feature: number, weight: number, count: number) => void): void;
}

/** Room for entries, widened as needed. */
export const entriesFor = (entries: PostingEntries | undefined, length: number): PostingEntries => {
  const room = entries && entries.ids.length >= length ? entries : { length, texts: 0, ids: new Uint32Array(2 * length), counts: new Uint8Array(2 * length), weights: new Float64Array(2 * length) };
  room.length = length;
  return room;
};
