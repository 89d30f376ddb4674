import type { PostingIndex } from './posting-index';
import type { UserVector } from './user-vector';

export interface RankedPosting {
  ordinal: number;
  /** The raw content score, about 0..1.5. */
  raw: number;
}

/** a before b: the higher score, then the lower ordinal. */
const isBefore = (scoreA: number, a: number, scoreB: number, b: number): boolean => scoreA > scoreB || (scoreA === scoreB && a < b);

/** The exact best `k` of `scores` among the ordinals that `allowed` lets through, best first; ties go to the lower ordinal. */
export const topK = (scores: ArrayLike<number>, k: number, allowed: (ordinal: number) => boolean): RankedPosting[] => {
  const heap: number[] = [];
  // A heap whose root is the worst of those kept.
  const worse = (a: number, b: number): boolean => isBefore(scores[b]!, b, scores[a]!, a);
  const down = (from: number): void => {
    for (let i = from; ; ) {
      const left = 2 * i + 1;
      if (left >= heap.length) return;
      const right = left + 1;
      const child = right < heap.length && worse(heap[right]!, heap[left]!) ? right : left;
      if (!worse(heap[child]!, heap[i]!)) return;
      [heap[i], heap[child]] = [heap[child]!, heap[i]!];
      i = child;
    }
  };
  for (let ordinal = 0; ordinal < scores.length && k > 0; ordinal++) {
    if (heap.length === k && !isBefore(scores[ordinal]!, ordinal, scores[heap[0]!]!, heap[0]!)) continue;
    if (!allowed(ordinal)) continue;
    if (heap.length < k) {
      heap.push(ordinal);
      if (heap.length === k) for (let i = (k >> 1) - 1; i >= 0; i--) down(i);
    } else {
      heap[0] = ordinal;
      down(0);
    }
  }
  return heap.sort((a, b) => scores[b]! - scores[a]! || a - b).map((ordinal) => ({ ordinal, raw: scores[ordinal]! }));
};

/**
 * Scores every live posting against a user in one pass over the inverted lists and returns the exact best `k`.
 * `filter` is asked before the selection, so that a filter never makes the answer shorter than it need be.
 */
export const scoreAll = (index: PostingIndex, user: UserVector, options: { k: number; filter?: (ordinal: number) => boolean }): RankedPosting[] => {
  index.rebuild();
  const scores = index.accumulator();
  const { listOffsets, listOrdinals, listWeights } = index;
  for (let i = 0; i < user.features.length; i++) {
    const feature = user.features[i]!;
    const weight = user.weights[i]!;
    const to = listOffsets[feature + 1]!;
    for (let p = listOffsets[feature]!; p < to; p++) scores[listOrdinals[p]!]! += weight * listWeights[p]!;
  }
  const { expired } = index;
  const { filter } = options;
  return topK(scores, options.k, filter ? (ordinal) => expired[ordinal] === 0 && filter(ordinal) : (ordinal) => expired[ordinal] === 0);
};
