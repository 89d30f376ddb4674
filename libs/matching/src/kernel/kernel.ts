/**
 * Postings are kept in blocks of so many. Then the sums of a block (64 kB) stay in a near cache, a place takes 16 bits, and a change
 * makes no more than the last block's lists anew. At 8,192 the many short lists cost more than the nearer cache saves.
 */
export const BLOCK_SIZE = 16_384;
/** A key holds an ordinal in 21 bits beside a 32-bit score: 53 bits, the whole numbers of a double. */
export const ORDINAL_RANGE = 2 ** 21;

/** The inverted lists of up to `BLOCK_SIZE` postings, by feature. */
export interface BlockLists {
  /** Ordinal of the first posting. */
  readonly first: number;
  readonly size: number;
  /** By posting: what a sum is multiplied with to be a score. */
  readonly units: Float32Array;
  /** By feature id: where its list begins in `textLists`; 0, an empty list, for one that no posting of the block has. */
  readonly textOffsets: Uint32Array;
  /** A list: a mask of the counts that occur (lowest bit: once), and for each of them how many places there are, and these. */
  readonly textLists: Uint16Array;
  /** By number of the feature among those of the other components: the first group of its list, and one more at the end. */
  readonly otherOffsets: Uint32Array;
  /** Groups of 24 bytes: four places (16 bits) and four weights (32 bits). Seen as places, a group has twelve items. */
  readonly otherPlaces: Uint16Array;
  /** The same bytes; seen as weights, a group has six items, of which the last four count. */
  readonly otherWeights: Float32Array;
}

/** A sparse vector made ready for whole-number sums, of which none can overflow. The arrays may be longer than what counts. */
export interface Query {
  texts: number;
  textIds: Int32Array;
  /** Eight increments a text feature, by count less one. */
  tables: Int32Array;
  others: number;
  otherIds: Int32Array;
  otherWeights: Float32Array;
}

/** The inner loops of the exact pass. The sums are whole numbers, so that every kernel and every order of addition gives the same. */
export interface Kernel {
  /** Of the block last accumulated, by place. */
  readonly sums: Int32Array;
  /** Written by `sweep`. */
  readonly keys: Float64Array;
  /** Takes in what `accumulate` is to multiply with. */
  load(query: Query): void;
  /** Fills `sums` with the inner products of a block's postings and the query. */
  accumulate(block: BlockLists): void;
  /** Writes the keys of the postings allowed (a bit each, by ordinal) whose score is above the threshold. @returns how many */
  sweep(block: BlockLists, allowed: Uint32Array, threshold: number): number;
}

const SCORE = new Float32Array(1);
const SCORE_BITS = new Int32Array(SCORE.buffer);
/** One number that sorts by score and then by lower ordinal. */
export const keyOf = (score: number, ordinal: number): number => {
  SCORE[0] = score;
  const bits = SCORE_BITS[0]!;
  return ((bits ^ ((bits >> 31) | 0x80000000)) >>> 0) * ORDINAL_RANGE + (ORDINAL_RANGE - 1 - ordinal);
};
export const ordinalOfKey = (key: number): number => ORDINAL_RANGE - 1 - (key - Math.floor(key / ORDINAL_RANGE) * ORDINAL_RANGE);
export const scoreOfKey = (key: number): number => {
  const sortable = Math.floor(key / ORDINAL_RANGE) | 0;
  SCORE_BITS[0] = sortable < 0 ? sortable ^ 0x80000000 : ~sortable;
  return SCORE[0]!;
};
