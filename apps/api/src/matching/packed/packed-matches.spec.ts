import { PART_KEYS } from '@applywright/contracts';
import { NO_PART } from '@applywright/matching';
import * as fc from 'fast-check';
import { packMatches, unpackMatches, UnreadableMatches, type PackedMatch, type PackedMatches } from './packed-matches';

const hex = (bytes: number) => fc.uint8Array({ minLength: bytes, maxLength: bytes }).map((array) => Buffer.from(array).toString('hex'));
/** A score of 0..100 and points that add up to it, some of them missing. */
const scored = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.array(fc.oneof(fc.integer({ min: -8, max: 8 }), fc.constant(NO_PART)), { minLength: PART_KEYS.length - 1, maxLength: PART_KEYS.length - 1 })).map(([score, others]) => ({
  score, points: [score - others.reduce((sum, value) => (value === NO_PART ? sum : sum + value), 0), ...others],
})).filter(({ points }) => (points[0] as number) > -128 && (points[0] as number) <= 127);
const seconds = fc.integer({ min: 0, max: 0xfffffffe }).map((n) => new Date(n * 1000));
const item: fc.Arbitrary<PackedMatch> = fc.record({ postingId: hex(12), scored, since: seconds, copies: fc.nat(255), reposts: fc.nat(255), oldestAt: fc.option(seconds), boardNewestAt: fc.option(seconds) }).map(({ scored: both, ...rest }) => ({ ...rest, ...both }));
const matches: fc.Arbitrary<PackedMatches> = fc.record({ state: hex(16), asOf: fc.date({ noInvalidDate: true }), fullAt: fc.date({ noInvalidDate: true }), toldTo: fc.date({ noInvalidDate: true }), items: fc.array(item, { maxLength: 40 }) });

const ONE: PackedMatch = { postingId: 'ab'.repeat(12), score: 41, points: [41, ...PART_KEYS.slice(1).map(() => 0)], since: new Date('2026-03-01T10:00:00Z'), copies: 0, reposts: 0, oldestAt: null, boardNewestAt: null };
const ALL: PackedMatches = { state: '0f'.repeat(16), asOf: new Date(1), fullAt: new Date(2), toldTo: new Date(3), items: [ONE] };

describe('packMatches', () => {
  it('gives back what was packed when it is unpacked', () => fc.assert(fc.property(matches, (value) => expect(unpackMatches(packMatches(value))).toEqual(value)), { numRuns: 300 }));

  it('takes below 40 bytes a match when there are 500', () => {
    const bytes = packMatches({ ...ALL, items: Array.from({ length: 500 }, () => ONE) }).length / 500;
    expect(bytes).toBeLessThan(40);
  });

  it('keeps time to the second, and counts up to 255 when there are more', () => {
    const [back] = unpackMatches(packMatches({ ...ALL, items: [{ ...ONE, since: new Date('2026-03-01T10:00:00.750Z'), copies: 999, reposts: 256, oldestAt: new Date('2025-12-24T18:00:00.1Z') }] })).items;
    expect(back).toMatchObject({ since: new Date('2026-03-01T10:00:00Z'), copies: 255, reposts: 255, oldestAt: new Date('2025-12-24T18:00:00Z') });
  });

  it.each<[string, Partial<PackedMatches>]>([
    ['an id of another form', { items: [{ ...ONE, postingId: 'xyz' }] }], ['points that do not add up', { items: [{ ...ONE, score: 40 }] }], ['too few parts', { items: [{ ...ONE, points: [41] }] }], ['a state of another form', { state: '' }],
  ])('refuses %s', (_, odd) => expect(() => packMatches({ ...ALL, ...odd })).toThrow(RangeError));
});

describe('unpackMatches', () => {
  const good = packMatches(ALL);
  const changed = (at: number, value: number) => {
    const bytes = Buffer.from(good);
    bytes[at] = value;
    return bytes;
  };

  it.each<[string, Buffer]>([
    ['nothing', Buffer.alloc(0)], ['a head that is cut off', good.subarray(0, 20)], ['an item that is cut off', good.subarray(0, -1)], ['a byte too many', Buffer.concat([good, Buffer.from([0])])],
    ['another version', changed(0, 2)], ['other parts', changed(1, PART_KEYS.length + 1)], ['more items than there are', changed(2, 9)], ['a score above its parts', changed(44 + 12, 42)], ['no time', changed(27, 0x7f)],
  ])('names what it refuses when given %s', (_, bytes) => expect(() => unpackMatches(bytes)).toThrow(UnreadableMatches));

  it('gives matches or the named refusal, and nothing else, when the bytes are anything', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, ofRightKind) => {
      if (ofRightKind && bytes.length > 4) bytes.set(good.subarray(0, 2));
      try {
        for (const { score, points } of unpackMatches(bytes).items) expect(points.reduce((sum, value) => (value === NO_PART ? sum : sum + value), 0)).toBe(score);
      } catch (error) {
        if (!(error instanceof UnreadableMatches)) throw error;
      }
    }), { numRuns: 500 });
  });

  it('reads bytes that stand in the middle of a larger buffer', () => {
    const around = Buffer.concat([Buffer.alloc(7, 9), good, Buffer.alloc(3, 9)]);
    expect(unpackMatches(around.subarray(7, 7 + good.length))).toEqual(ALL);
  });
});
