import fc from 'fast-check';
import { WordTable } from './word-table';

describe('WordTable', () => {
  it('answers like a Map when any words are set and read', () => {
    const word = fc.oneof(fc.string({ maxLength: 4 }), fc.constantFrom('Aa', 'BB', 'AaBB', 'BBAa', '__proto__'));
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.integer({ min: -1, max: 9 })), { maxLength: 3000, size: 'max' }), fc.array(word), (writes, reads) => {
        const table = new WordTable();
        const map = new Map<string, number>();
        for (const [key, value] of writes) {
          table.set(key, value);
          map.set(key, value);
        }
        for (const key of [...reads, ...map.keys()]) expect(table.get(key)).toBe(map.get(key));
      }),
      { numRuns: 50 },
    );
  });
});
