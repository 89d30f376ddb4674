import * as fc from 'fast-check';
import { keepBest } from './keep-best';

const best = (list: readonly number[], k: number): number[] => {
  const numbers = Float64Array.from(list);
  keepBest(numbers, list.length, k);
  return [...numbers.subarray(0, k)];
};
const wanted = (list: readonly number[], k: number): number[] => [...list].sort((a, b) => b - a).slice(0, k);

describe('keepBest', () => {
  it('holds the largest in front, largest first, when there are any numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.integer({ min: -50, max: 50 }), fc.nat(Number.MAX_SAFE_INTEGER)), { maxLength: 80 }), fc.nat(90), (list, k) => {
        expect(best(list, k)).toEqual(wanted(list, k));
      }),
      { numRuns: 2000 },
    );
  });

  it('sorts numbers that lie close together when one far above them stretches the buckets', () => {
    const list = [2 ** 53 - 1, ...Array.from({ length: 3000 }, (_, n) => (n * 7919) % 3001)];
    for (const k of [1, 2, 50, 3001]) expect(best(list, k)).toEqual(wanted(list, k));
  });

  it('leaves what lies behind the numbers alone', () => {
    const numbers = Float64Array.of(3, 9, 5, 77);
    keepBest(numbers, 3, 2);
    expect([numbers[0], numbers[1], numbers[3]]).toEqual([9, 5, 77]);
  });
});
