import { hasAnyBit, hasBit, intersect, setBit } from './bitmap';
import { keepBest } from './keep-best';
import { BLOCK_SIZE, type BlockLists, ORDINAL_RANGE, ordinalOfKey, scoreOfKey } from './kernel/kernel';
import { loadQuery, type SparseVector } from './load-query';
import type { SearchedIndex } from './searched-index';

export interface RankedPosting {
  ordinal: number;
  /** The raw content score, about 0..1.5. */
  raw: number;
}
export interface ScoreAllOptions {
  k: number;
  /** Only these ordinals, a bit each (see `compileFilter`, `bitmapFrom`). */
  among?: Uint32Array;
  /** Asked for every live posting of `among`, before the selection; slow beside a bitmap. */
  filter?: (ordinal: number) => boolean;
}

/** The ordinals that may be ranked at all. */
const allowedOf = (index: SearchedIndex, { among, filter }: ScoreAllOptions): Uint32Array => {
  if (!among && !filter) return index.live;
  const allowed = index.live.slice();
  if (among) intersect(allowed, among);
  if (!filter) return allowed;
  const passed = new Uint32Array(allowed.length);
  for (let ordinal = 0; ordinal < index.size; ordinal++) if (hasBit(allowed, ordinal) && filter(ordinal)) setBit(passed, ordinal);
  return passed;
};

const SAMPLED_EVERY = 32;
/** The sampled threshold is to let through this many times what is wanted, and some more where that is few. */
const SAMPLE_MARGIN = 1.2;
const SAMPLE_EXTRA = 4;
const sample = new Float64Array(BLOCK_SIZE / SAMPLED_EVERY);

/** A score that more than `wanted` of a block's postings are likely to be above; minus infinity where too few of them are allowed. */
const sampledThreshold = (block: BlockLists, sums: Int32Array, allowed: Uint32Array, wanted: number): number => {
  const { first, size, units } = block;
  const above = Math.ceil((wanted * SAMPLE_MARGIN) / SAMPLED_EVERY) + SAMPLE_EXTRA;
  let found = 0;
  // The best so far, largest first: few scores come to stand among them, so few comparisons are guessed wrong.
  let kept = 0;
  for (let place = 0; place < size; place += SAMPLED_EVERY) {
    // Not always the same place of 32: postings of one source may come in turns.
    const at = place + ((place >>> 5) & 31);
    if (at >= size || !hasBit(allowed, first + at)) continue;
    const score = sums[at]! * units[at]!;
    found++;
    if (kept < above) kept++;
    else if (score <= sample[above - 1]!) continue;
    let to = kept - 1;
    for (; to > 0 && sample[to - 1]! < score; to--) sample[to] = sample[to - 1]!;
    sample[to] = score;
  }
  return above >= found ? -Infinity : Math.fround(sample[above - 1]!);
};

/** How many times what is wanted is gathered before the best of it are selected. */
const CROWD = 1.5;
/** The keys of the best so far; widened as needed, and written anew by each ranking. */
let best = new Float64Array(BLOCK_SIZE);

/** What was kept below a threshold that is set later must go: this block may hold better that it passes over. @returns how many are left */
const dropUpTo = (threshold: number, kept: number): number => {
  let left = 0;
  for (let n = 0; n < kept; n++) if (scoreOfKey(best[n]!) > threshold) best[left++] = best[n]!;
  return left;
};

/** Gathers the keys of the best `k`. @returns how many, and the score that all the others are at most at */
const gather = (index: SearchedIndex, allowed: Uint32Array, k: number, sampling: boolean): { kept: number; threshold: number } => {
  const { kernel, blocks } = index;
  let kept = 0;
  // The sample's guess at first. Once it is the score of the last of k that are kept, whatever comes later must score more, being of a higher ordinal.
  let threshold = -Infinity;
  for (const block of blocks) {
    if (!hasAnyBit(allowed, block.first >>> 5, (block.first + block.size + 31) >>> 5)) continue;
    kernel.accumulate(block);
    if (sampling && threshold === -Infinity && kept < k) {
      threshold = sampledThreshold(block, kernel.sums, allowed, k);
      kept = dropUpTo(threshold, kept);
    }
    const found = kernel.sweep(block, allowed, threshold);
    const { keys } = kernel;
    for (let n = 0; n < found; n++) best[kept + n] = keys[n]!;
    kept += found;
    // The threshold of a sample serves for a while; selecting after every block costs more than a few keys too many.
    if (kept < CROWD * k) continue;
    keepBest(best, kept, k);
    kept = k;
    threshold = scoreOfKey(best[k - 1]!);
  }
  keepBest(best, kept, k);
  return { kept: Math.min(kept, k), threshold };
};

/** Where no score is below zero, what has been passed over at a threshold of zero scores just that: the lowest ordinals of it come next. */
const fillWithZeroes = (allowed: Uint32Array, size: number, kept: number, k: number): number => {
  const left = allowed.slice();
  for (let n = 0; n < kept; n++) {
    const ordinal = ordinalOfKey(best[n]!);
    left[ordinal >>> 5]! &= ~(1 << (ordinal & 31));
  }
  for (let ordinal = 0; ordinal < size && kept < k; ordinal++) if (hasBit(left, ordinal)) best[kept++] = 0x80000000 * ORDINAL_RANGE + (ORDINAL_RANGE - 1 - ordinal);
  return kept;
};

/**
 * Scores every live posting against a vector in one pass over the inverted lists and returns the exact best `k`, best first; ties go to
 * the lower ordinal. Filters come before the selection, so that none makes the answer shorter than it need be.
 */
export const scoreAll = (index: SearchedIndex, vector: SparseVector, options: ScoreAllOptions): RankedPosting[] => {
  index.rebuild();
  const k = Math.min(options.k, index.size);
  if (!(k > 0)) return [];
  const allowed = allowedOf(index, options);
  if (best.length < CROWD * k + BLOCK_SIZE) best = new Float64Array(CROWD * k + BLOCK_SIZE);
  const { bits, negative } = loadQuery(index, vector);
  const { threshold, ...sampled } = gather(index, allowed, k, true);
  let { kept } = sampled;
  if (kept < k && threshold > -Infinity) {
    // The sample promised too much.
    if (threshold === 0 && !negative) kept = fillWithZeroes(allowed, index.size, kept, k);
    else ({ kept } = gather(index, allowed, k, false));
  }
  const unit = 2 ** -bits;
  const ranked: RankedPosting[] = [];
  for (let n = 0; n < kept; n++) ranked.push({ ordinal: ordinalOfKey(best[n]!), raw: scoreOfKey(best[n]!) * unit });
  return ranked;
};
