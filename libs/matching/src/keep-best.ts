const BUCKETS = 512;
/** By bucket: how many keys it holds, and then where those of it go. */
const counts = new Int32Array(BUCKETS);
let spread = new Float64Array(1024);
/** Buckets of more keys than this are left to the engine's own sorting. */
const FEW = 24;

/**
 * Puts the `k` largest of the first `length` numbers in front, largest first. The numbers are finite. They are spread over buckets by
 * their size, of which only the upper ones are sorted: hardly anything is compared whose outcome a processor would have to guess.
 */
export const keepBest = (numbers: Float64Array, length: number, k: number): void => {
  if (length === 0 || k <= 0) return;
  let least = numbers[0]!;
  let most = least;
  for (let n = 1; n < length; n++) {
    const number = numbers[n]!;
    if (number < least) least = number;
    if (number > most) most = number;
  }
  const scale = (BUCKETS - 1) / (most - least || 1);
  counts.fill(0);
  for (let n = 0; n < length; n++) counts[((most - numbers[n]!) * scale) | 0]!++;
  let before = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const held = counts[bucket]!;
    counts[bucket] = before;
    before += held;
  }
  if (spread.length < length) spread = new Float64Array(2 * length);
  const to = spread;
  for (let n = 0; n < length; n++) {
    const number = numbers[n]!;
    to[counts[((most - number) * scale) | 0]!++] = number;
  }
  for (let bucket = 0, from = 0; from < k && bucket < BUCKETS; bucket++) {
    const end = counts[bucket]!;
    if (end - from > 1) sortDown(to, from, end);
    from = end;
  }
  const kept = Math.min(k, length);
  for (let n = 0; n < kept; n++) numbers[n] = to[n]!;
};

const sortDown = (numbers: Float64Array, from: number, to: number): void => {
  if (to - from > FEW) {
    numbers.subarray(from, to).sort().reverse();
    return;
  }
  for (let n = from + 1; n < to; n++) {
    const held = numbers[n]!;
    let at = n;
    while (at > from && numbers[at - 1]! < held) {
      numbers[at] = numbers[at - 1]!;
      at--;
    }
    numbers[at] = held;
  }
};
