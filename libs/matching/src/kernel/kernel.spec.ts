import * as fc from 'fast-check';
import { keyOf, ORDINAL_RANGE, ordinalOfKey, scoreOfKey } from './kernel';

const anyOrdinal = fc.integer({ min: 0, max: ORDINAL_RANGE - 1 });
const anyScore = fc.float({ noNaN: true }).filter((score) => !Object.is(score, -0));

describe('keyOf', () => {
  it('gives back score and ordinal', () => {
    fc.assert(
      fc.property(anyScore, anyOrdinal, (score, ordinal) => {
        const key = keyOf(score, ordinal);
        expect(Number.isSafeInteger(key)).toBe(true);
        expect(scoreOfKey(key)).toBe(score);
        expect(ordinalOfKey(key)).toBe(ordinal);
      }),
      { numRuns: 2000 },
    );
  });

  it('sorts by score and then by lower ordinal', () => {
    fc.assert(
      fc.property(anyScore, anyOrdinal, fc.oneof(anyScore, fc.constant(null)), anyOrdinal, (score, ordinal, otherScore, otherOrdinal) => {
        const second = otherScore ?? score;
        expect(keyOf(score, ordinal) > keyOf(second, otherOrdinal)).toBe(score > second || (score === second && ordinal < otherOrdinal));
      }),
      { numRuns: 2000 },
    );
  });
});
