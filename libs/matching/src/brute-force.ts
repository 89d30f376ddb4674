import type { FeatureSpace } from './feature-space';
import { BLOCK_SIZE } from './kernel/kernel';
import { loadQuery, type SparseVector } from './load-query';
import type { RankedPosting } from './score-all';
import type { SearchedIndex } from './searched-index';
import { COUNT_WEIGHT, TEXT } from './weights';

/**
 * The ranking without inverted lists, kernels or selection: posting by posting over the forward arrays, all sorted. The scores are by
 * the kernel's definition (whole increments, one rounding to single precision); `plain` is the same product in doubles. For tests and benches.
 */
export const bruteForce = (index: SearchedIndex, vector: SparseVector, allowed: (ordinal: number) => boolean = () => true): (RankedPosting & { plain: number })[] => {
  index.rebuild();
  const { bits } = loadQuery(index, vector);
  const factor = 2 ** bits;
  const weightOf = new Float64Array(index.idf.length);
  for (let i = 0; i < vector.features.length; i++) weightOf[vector.features[i]!] = vector.weights[i]!;
  const ranked: (RankedPosting & { plain: number })[] = [];
  for (let ordinal = 0; ordinal < index.size; ordinal++) {
    if (index.ordinals.get(index.postings[ordinal]!.id) !== ordinal || !allowed(ordinal)) continue;
    const block = index.blocks[Math.floor(ordinal / BLOCK_SIZE)]!;
    const unit = block.units[ordinal - block.first]!;
    const sum = sumOf(index, ordinal, weightOf, factor, unit);
    ranked.push({ ordinal, raw: Math.fround(Math.fround(sum.whole) * unit) / factor, plain: sum.plain });
  }
  return ranked.sort((a, b) => b.raw - a.raw || a.ordinal - b.ordinal);
};

const sumOf = (index: FeatureSpace, ordinal: number, weightOf: Float64Array, factor: number, unit: number): { whole: number; plain: number } => {
  const { ids, counts, weights, length } = index.entriesOf(ordinal);
  let whole = 0;
  let plain = 0;
  for (let n = 0; n < length; n++) {
    const id = ids[n]!;
    const ours = weightOf[id]!;
    if (ours === 0) continue;
    plain += ours * weights[n]!;
    whole += Math.trunc(index.componentOf[id] === TEXT ? ours * index.idf[id]! * factor * COUNT_WEIGHT[counts[n]!]! : Math.fround(Math.fround(ours * factor) * Math.fround(weights[n]! / unit)));
  }
  return { whole, plain };
};
