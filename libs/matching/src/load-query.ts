import type { Query } from './kernel/kernel';
import { COUNT_WEIGHT_BY_CODE } from './posting-block';
import type { SearchedIndex } from './searched-index';
import { TEXT } from './weights';

/** A sparse vector in the feature space of an index, each feature once; weights may be negative. */
export interface SparseVector {
  features: ArrayLike<number>;
  weights: ArrayLike<number>;
}

/** Sums stay below 2^30, so that none can overflow whatever a posting holds. */
const MOST_BITS = 30;
/** 2 to this is still a number; a vector that would take more is as good as none. */
const LARGEST_EXPONENT = 900;
const CODES = COUNT_WEIGHT_BY_CODE.length;
const LARGEST_COUNT_WEIGHT = COUNT_WEIGHT_BY_CODE[CODES - 1]!;

const room = (length: number): Query => ({
  texts: 0, textIds: new Int32Array(length), tables: new Int32Array(length * CODES), others: 0, otherIds: new Int32Array(length), otherWeights: new Float32Array(length),
});
/** Filled anew by each call: a query lives no longer than one ranking. */
let query = room(1024);

/**
 * Hands a vector to the kernel of an index, as whole-number increments of 2^-bits, where `bits` is the most that cannot overflow.
 * @throws RangeError where a weight is not finite
 */
export const loadQuery = (index: SearchedIndex, { features, weights }: SparseVector): { bits: number; negative: boolean } => {
  const { idf, componentOf, otherOf, largestOther } = index;
  if (features.length > query.textIds.length) query = room(2 * features.length);
  const { textIds, tables, otherIds, otherWeights } = query;
  let bound = 0;
  let negative = false;
  for (let i = 0; i < features.length; i++) {
    const feature = features[i]!;
    const weight = weights[i]!;
    if (feature >= idf.length) continue;
    if (weight < 0) negative = true;
    bound += Math.abs(weight) * (componentOf[feature] === TEXT ? idf[feature]! * LARGEST_COUNT_WEIGHT : largestOther);
  }
  if (!(bound < Infinity)) throw new RangeError('a vector wants finite weights');
  const bits = bound > 0 ? Math.min(LARGEST_EXPONENT, Math.floor(MOST_BITS - Math.log2(bound))) : 0;
  const factor = 2 ** bits;
  let texts = 0;
  let others = 0;
  for (let i = 0; i < features.length; i++) {
    const feature = features[i]!;
    const weight = weights[i]!;
    if (weight === 0 || feature >= idf.length) continue;
    if (componentOf[feature] === TEXT) {
      const full = weight * idf[feature]! * factor;
      for (let code = 0; code < CODES; code++) tables[texts * CODES + code] = full * COUNT_WEIGHT_BY_CODE[code]!;
      textIds[texts++] = feature;
    } else {
      otherIds[others] = otherOf[feature]!;
      otherWeights[others++] = weight * factor;
    }
  }
  query.texts = texts;
  query.others = others;
  index.kernel.load(query);
  return { bits, negative };
};
