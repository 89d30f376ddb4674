import { Decimal128, Double } from 'bson';
import {
  addDecimals, compareDecimals, type Decimal, decimalSpecial, divideDecimals, exactDecimal, multiplyDecimals, parseDecimal, toDecimal128,
} from './decimal';
import { asDouble, isDecimal, isInt32, toNumber } from './values';

export type Numeric = number | bigint | Double | Decimal128;

const sign = (a: number, b: number): number => {
  if (a < b) return -1;
  if (a > b) return 1;
  if (a === b) return 0;
  // NaN sorts below every number and equals itself
  return Number.isNaN(a) ? (Number.isNaN(b) ? 0 : -1) : 1;
};

const exact = (n: number | bigint | Decimal128): Decimal =>
  typeof n === 'bigint' ? { coefficient: n, exponent: 0 } : typeof n === 'number' ? exactDecimal(n) : parseDecimal(n.toString());

/** Exact comparison across Int32, Int64, Double and Decimal128. */
export function compareNumbers(x: Numeric, y: Numeric): number {
  let a: number | bigint | Decimal128 = x instanceof Double ? x.value : x;
  let b: number | bigint | Decimal128 = y instanceof Double ? y.value : y;
  if (typeof a === 'number' && typeof b === 'number') return sign(a, b);
  if (isDecimal(a)) a = decimalSpecial(a) ?? a;
  if (isDecimal(b)) b = decimalSpecial(b) ?? b;
  if (!isDecimal(a) && !isDecimal(b)) {
    if (a < b) return -1;
    if (a > b) return 1;
    return sign(Number(a), Number(b));
  }
  if (typeof a === 'number' && !Number.isFinite(a)) return a > 0 ? 1 : -1;
  if (typeof b === 'number' && !Number.isFinite(b)) return b > 0 ? -1 : 1;
  return compareDecimals(exact(a), exact(b));
}

const minLong = -(2n ** 63n);
const maxLong = 2n ** 63n - 1n;
export const fitsLong = (n: bigint): boolean => n >= minLong && n <= maxLong;

export type Operation = 'add' | 'subtract' | 'multiply' | 'divide';

function onDecimals(op: Operation, a: Numeric, b: Numeric): Decimal128 {
  const x = toNumber(a) as number;
  const y = toNumber(b) as number;
  if (!Number.isFinite(x) || !Number.isFinite(y)) return Decimal128.fromString(String(onDoubles(op, x, y)));
  // a double joins decimal arithmetic with the 15 digits that it is worth, as in MongoDB
  const part = (n: Numeric): Decimal => {
    const v = n instanceof Double ? n.value : n;
    return typeof v === 'number' && !Number.isInteger(v) ? parseDecimal(v.toPrecision(15)) : exact(v);
  };
  const p = part(a);
  const q = part(b);
  switch (op) {
    case 'add': return toDecimal128(addDecimals(p, q));
    case 'subtract': return toDecimal128(addDecimals(p, { coefficient: -q.coefficient, exponent: q.exponent }));
    case 'multiply': return toDecimal128(multiplyDecimals(p, q));
    case 'divide': return toDecimal128(divideDecimals(p, q));
  }
}

function onDoubles(op: Operation, a: number, b: number): number {
  switch (op) {
    case 'add': return a + b;
    case 'subtract': return a - b;
    case 'multiply': return a * b;
    case 'divide': return a / b;
  }
}

export const isDoubleTyped = (n: Numeric): boolean => n instanceof Double || (typeof n === 'number' && !isInt32(n));

/** Arithmetic with MongoDB's promotions; undefined when an Int64 overflows. */
export function calculate(op: Operation, a: Numeric, b: Numeric): Numeric | undefined {
  if (isDecimal(a) || isDecimal(b)) return onDecimals(op, a, b);
  if (op === 'divide' || isDoubleTyped(a) || isDoubleTyped(b)) {
    return asDouble(onDoubles(op, toNumber(a) as number, toNumber(b) as number));
  }
  if (typeof a === 'number' && typeof b === 'number') {
    const n = onDoubles(op, a, b);
    if (isInt32(n)) return n;
    if (n === 0) return 0;
  }
  const x = BigInt(a as number | bigint);
  const y = BigInt(b as number | bigint);
  const n = op === 'add' ? x + y : op === 'subtract' ? x - y : x * y;
  return fitsLong(n) ? n : undefined;
}

/** A whole number as the narrowest of Int32 and Int64. */
export const integer = (n: bigint): number | bigint => (isInt32(Number(n)) ? Number(n) : n);
