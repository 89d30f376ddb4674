import { Binary, BSONRegExp, Decimal128, Double, MaxKey, MinKey, ObjectId } from 'bson';
import fc from 'fast-check';
import { compareValues } from './compare';
import { decodeDoc } from './decode';
import { encodeKey } from './key-encoding';
import { encodeDoc } from './raw';
import { asDouble, type Doc, type Value } from './values';

const decimal = fc.tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: -25, max: 12 })).map(([c, e]) => Decimal128.fromString(`${c}E${e}`));
const number: fc.Arbitrary<Value> = fc.oneof(
  fc.integer(), fc.integer({ min: -3, max: 3 }), fc.double().map((n) => asDouble(n)), fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.bigInt({ min: 2n ** 53n - 4n, max: 2n ** 53n + 4n }), decimal, fc.integer({ min: -3, max: 3 }).map((n) => new Double(n)),
  fc.constantFrom<Value>(NaN, Infinity, -Infinity, Decimal128.fromString('NaN'), Decimal128.fromString('-Infinity'), Decimal128.fromString('1E+400'), Decimal128.fromString('-1E+400')),
);
const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 6 }), fc.constantFrom('', 'a', 'a\0', 'a\0b', 'ab', 'b'));
const value: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    number, text, fc.constantFrom<Value>(null, true, false, new MinKey(), new MaxKey(), new BSONRegExp('a', 'i')),
    fc.date({ noInvalidDate: true }), fc.uint8Array({ minLength: 12, maxLength: 12 }).map((b) => new ObjectId(b)), fc.uint8Array({ maxLength: 4 }).map((b) => new Binary(b)),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(fc.constantFrom('a', 'b', 'ab'), tie('value')), { maxLength: 2 }).map((e) => Object.fromEntries(e) as Doc),
  ),
})).value;
const sign = (n: number): number => Math.sign(n) || 0;

describe('encodeKey', () => {
  it('orders bytes as compareValues orders values', () => {
    fc.assert(fc.property(value, value, (a, b) => {
      expect(sign(Buffer.compare(encodeKey([a]), encodeKey([b])))).toBe(sign(compareValues(a, b)));
    }), { numRuns: 3000 });
  });

  it('orders numbers of all types exactly', () => {
    fc.assert(fc.property(number, number, (a, b) => {
      expect(sign(Buffer.compare(encodeKey([a]), encodeKey([b])))).toBe(sign(compareValues(a, b)));
    }), { numRuns: 3000 });
  });

  it('orders compound keys with descending parts', () => {
    fc.assert(fc.property(text, value, text, value, (a, b, c, d) => {
      const expected = sign(compareValues(a, c)) || sign(-compareValues(b, d));
      expect(sign(Buffer.compare(encodeKey([a, b], [false, true]), encodeKey([c, d], [false, true])))).toBe(expected);
      const other = sign(-compareValues(a, c)) || sign(compareValues(b, d));
      expect(sign(Buffer.compare(encodeKey([a, b], [true, false]), encodeKey([c, d], [true, false])))).toBe(other);
    }), { numRuns: 2000 });
  });
});

describe('decodeDoc', () => {
  it('is undone by encodeDoc, byte for byte', () => {
    fc.assert(fc.property(value, value, (a, b) => {
      const bytes = encodeDoc({ _id: 1, a, b });
      expect(encodeDoc(decodeDoc(bytes)).equals(bytes)).toBe(true);
    }), { numRuns: 2000 });
  });

  it('decodes no more than the fields asked for', () => {
    expect(decodeDoc(encodeDoc({ a: 1, b: 'x', c: [1] }), 0, new Set(['b']))).toEqual({ b: 'x' });
  });
});
