/** A seeded source of chance: the same seed gives the same postings for ever. */
export interface Luck {
  next(): number;
  pick<T>(list: readonly T[]): T;
  some<T>(list: readonly T[], count: number): T[];
  between(low: number, high: number): number;
  holds(share: number): boolean;
}

/** mulberry32 over a hash of the seed's letters. */
export function luckOf(seed: string): Luck {
  let state = 2166136261;
  for (const letter of seed) state = Math.imul(state ^ letter.charCodeAt(0), 16777619);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const some = <T>(list: readonly T[], count: number): T[] => {
    const left = [...list];
    const out: T[] = [];
    while (out.length < count && left.length > 0) out.push(...left.splice(Math.floor(next() * left.length), 1));
    return out;
  };
  return { next, pick, some, between: (low, high) => low + Math.floor(next() * (high - low + 1)), holds: (share) => next() < share };
}
