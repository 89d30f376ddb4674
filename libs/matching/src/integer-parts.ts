/**
 * Whole numbers that sum exactly to `score = clamp(round(Σ parts), 0, 100)`, by the largest remainder; the order of the parts
 * settles ties. Where the sum leaves 0..100, the positive (or the negative) parts are shrunk in proportion first, so that
 * no part is larger than it was. A part of exactly 0 stays 0 while others can take what is missing.
 */
export const integerParts = (parts: ArrayLike<number>): { score: number; points: number[] } => {
  const count = parts.length;
  let up = 0;
  let down = 0;
  for (let at = 0; at < count; at++) {
    const value = parts[at]!;
    if (value > 0 && value < Infinity) up += value;
    else if (value < 0 && value > -Infinity) down += value;
  }
  const total = up + down;
  const shrinkUp = total > 100 ? (100 - down) / up : 1;
  const shrinkDown = total < 0 ? up / -down : 1;
  const score = Math.min(100, Math.max(0, Math.round(total)));
  const points = new Array<number>(count);
  const rests = new Array<number>(count);
  let missing = score;
  for (let at = 0; at < count; at++) {
    const value = parts[at]!;
    const scaled = !Number.isFinite(value) ? 0 : value > 0 ? value * shrinkUp : value * shrinkDown;
    const whole = Math.floor(scaled);
    // -0 is not a number of points that anyone wants to read
    points[at] = whole + 0 || 0;
    rests[at] = scaled - whole;
    missing -= whole;
  }
  for (; missing > 0 && count > 0; missing--) {
    let largest = 0;
    for (let at = 1; at < count; at++) if (rests[at]! > rests[largest]!) largest = at;
    points[largest]!++;
    rests[largest]!--;
  }
  return { score, points };
};
