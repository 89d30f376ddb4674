/**
 * Whole numbers that sum exactly to `score = clamp(round(Σ parts), 0, 100)`, by the largest remainder; the order of the parts
 * settles ties. Where the sum leaves 0..100, the positive (or the negative) parts are shrunk in proportion first, so that
 * no part is larger than it was.
 */
export const integerParts = (parts: readonly number[]): { score: number; points: number[] } => {
  const clean = parts.map((value) => (Number.isFinite(value) ? value : 0));
  const up = clean.reduce((sum, value) => sum + Math.max(0, value), 0);
  const down = clean.reduce((sum, value) => sum + Math.min(0, value), 0);
  const total = up + down;
  let scaled = clean;
  if (total > 100) scaled = clean.map((value) => (value > 0 ? (value * (100 - down)) / up : value));
  else if (total < 0) scaled = clean.map((value) => (value < 0 ? (value * up) / -down : value));
  const score = Math.min(100, Math.max(0, Math.round(total)));
  const points = scaled.map(Math.floor);
  let missing = score - points.reduce((sum, value) => sum + value, 0);
  const order = scaled.map((value, at) => ({ at, rest: value - Math.floor(value) })).sort((a, b) => b.rest - a.rest || a.at - b.at);
  for (let i = 0; missing > 0 && order.length > 0; i = (i + 1) % order.length, missing--) points[order[i]!.at]!++;
  // -0 is not a number of points that anyone wants to read.
  return { score, points: points.map((value) => value + 0 || 0) };
};
