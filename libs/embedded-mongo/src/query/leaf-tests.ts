import { Binary, Double, MaxKey, MinKey } from 'bson';
import { compareValues, stringOf } from '../bson/compare';
import { compareNumbers, type Numeric } from '../bson/numbers';
import { isNumeric, Rank, rankOf, toNumber, typeName, typeNumbers, type Value } from '../bson/values';
import { badValue, ErrorCode, failedToParse, MongoError } from '../errors';
import { type Collation, stringsOf } from './collation';
import { isRegex, toRegExp } from './regex';

export type LeafTest = (v: Value) => boolean;

const isNaNValue = (v: Value): boolean => isNumeric(v) && Number.isNaN(toNumber(v));

export function equals(operand: Value, collation?: Collation): LeafTest {
  const rank = rankOf(operand);
  if (rank === Rank.null || rank === Rank.missing) return (v) => v === null || v === undefined;
  if (typeof operand === 'string') {
    if (!collation) return (v) => v === operand || (typeof v === 'object' && rankOf(v) === Rank.string && stringOf(v) === operand);
    return (v) => rankOf(v) === Rank.string && collation.compare(stringOf(v), operand) === 0;
  }
  if (typeof operand === 'boolean') return (v) => v === operand;
  const strings = stringsOf(collation);
  return (v) => rankOf(v) === rank && compareValues(v, operand, strings) === 0;
}

export type Comparison = '$gt' | '$gte' | '$lt' | '$lte';
const holds: Record<Comparison, (c: number) => boolean> = {
  $gt: (c) => c > 0, $gte: (c) => c >= 0, $lt: (c) => c < 0, $lte: (c) => c <= 0,
};

/** Compares inside one type only, as the query language does. */
export function compares(op: Comparison, operand: Value, collation?: Collation): LeafTest {
  const rank = rankOf(operand);
  const test = holds[op];
  if (operand instanceof MinKey || operand instanceof MaxKey) return (v) => test(compareValues(v ?? null, operand));
  if (rank === Rank.null) return op === '$gte' || op === '$lte' ? (v) => v === null || v === undefined : () => false;
  if (isRegex(operand)) throw badValue(`Can't have RegEx as arg to predicate over field`);
  if (isNaNValue(operand)) return op === '$gte' || op === '$lte' ? isNaNValue : () => false;
  if (rank === Rank.number) {
    const n = operand as Numeric;
    return (v) => rankOf(v) === Rank.number && !isNaNValue(v) && test(compareNumbers(v as Numeric, n));
  }
  const strings = stringsOf(collation);
  return (v) => rankOf(v) === rank && test(compareValues(v, operand, strings));
}

export function inList(list: readonly Value[], collation?: Collation): LeafTest {
  const tests: LeafTest[] = [];
  const plain = new Set<string>();
  for (const item of list) {
    if (isRegex(item)) tests.push(matchesRegex(item), equals(item));
    else if (typeof item === 'string' && !collation) plain.add(item);
    else tests.push(equals(item, collation));
  }
  if (tests.length === 0) return (v) => typeof v === 'string' && plain.has(v);
  return (v) => (typeof v === 'string' && plain.has(v)) || tests.some((t) => t(v));
}

export function matchesRegex(r: { pattern: string; options: string }): LeafTest {
  const js = toRegExp(r.pattern, r.options);
  return (v) => {
    if (typeof v === 'string') return js.test(v);
    return isRegex(v) ? v.pattern === r.pattern && v.options === r.options : rankOf(v) === Rank.string && js.test(stringOf(v));
  };
}

export function hasType(operand: Value): LeafTest {
  const wanted = new Set<string>();
  for (const t of Array.isArray(operand) ? operand : [operand]) {
    if (t === 'number') for (const n of ['int', 'long', 'double', 'decimal']) wanted.add(n);
    else if (typeof t === 'string') {
      if (!(t in typeNumbers)) throw badValue(`Unknown type name alias: ${t}`);
      wanted.add(t);
    } else {
      const n = toNumber(t);
      if (n === undefined) throw new MongoError(ErrorCode.TypeMismatch, 'type must be represented as a number or a string');
      const found = Object.entries(typeNumbers).find(([, code]) => code === n);
      if (!found) throw badValue(`Invalid numerical type code: ${n}`);
      wanted.add(found[0]);
    }
  }
  if (wanted.size === 0) throw failedToParse('$type must match at least one type');
  return (v) => wanted.has(typeName(v));
}

export function wholeNumber(v: Value, what: string): number {
  const n = toNumber(v);
  if (n === undefined) throw failedToParse(`${what} Expected a number in: ${JSON.stringify(v)}`);
  if (!Number.isInteger(n)) throw failedToParse(`${what} Expected an integer in: ${n}`);
  return n;
}

export function modulo(operand: Value): LeafTest {
  if (!Array.isArray(operand)) throw badValue('malformed mod, needs to be an array');
  if (operand.length < 2) throw badValue('malformed mod, not enough elements');
  if (operand.length > 2) throw badValue('malformed mod, too many elements');
  const [divisor, remainder] = operand.map((v) => toNumber(v));
  if (divisor === undefined || !Number.isFinite(divisor)) throw badValue('malformed mod, divisor not a number');
  if (remainder === undefined || !Number.isFinite(remainder)) throw badValue('malformed mod, remainder not a number');
  const d = BigInt(Math.trunc(divisor));
  const r = BigInt(Math.trunc(remainder));
  if (d === 0n) throw badValue('divisor cannot be 0');
  return (v) => {
    if (typeof v === 'bigint') return v % d === r;
    const n = toNumber(v);
    return n !== undefined && Number.isFinite(n) && BigInt(Math.trunc(n)) % d === r;
  };
}

export type BitTest = '$bitsAllSet' | '$bitsAllClear' | '$bitsAnySet' | '$bitsAnyClear';

export function bits(op: BitTest, operand: Value): LeafTest {
  let mask = 0n;
  if (Array.isArray(operand)) {
    for (const p of operand) {
      const n = wholeNumber(p, `Failed to parse bit position.`);
      if (n < 0) throw failedToParse(`Failed to parse bit position. Expected a non-negative number in: ${n}`);
      mask |= 1n << BigInt(n);
    }
  } else if (operand instanceof Binary) mask = bytesToBits(operand);
  else {
    const n = wholeNumber(operand, `${op} takes an Array, a number, or a BinData but received:`);
    if (n < 0) throw failedToParse(`${op} Expected a non-negative number in: ${n}`);
    mask = typeof operand === 'bigint' ? operand : BigInt(n);
  }
  return (v) => {
    const value = bitsOf(v);
    if (value === undefined) return false;
    switch (op) {
      case '$bitsAllSet': return (value & mask) === mask;
      case '$bitsAllClear': return (value & mask) === 0n;
      case '$bitsAnySet': return (value & mask) !== 0n;
      case '$bitsAnyClear': return (value & mask) !== mask;
    }
  };
}
const bytesToBits = (b: Binary): bigint => b.value().reduce((sum, byte, i) => sum | (BigInt(byte) << BigInt(8 * i)), 0n);
function bitsOf(v: Value): bigint | undefined {
  if (v instanceof Binary) return bytesToBits(v);
  if (typeof v === 'bigint') return v;
  const n = v instanceof Double ? v.value : toNumber(v);
  return n !== undefined && Number.isInteger(n) ? BigInt(n) : undefined;
}
