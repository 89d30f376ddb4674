import { Decimal128 } from 'bson';

/** A finite decimal: coefficient × 10^exponent. */
export interface Decimal { coefficient: bigint; exponent: number }

const maxDigits = 34;

export const decimalSpecial = (d: Decimal128): number | undefined => {
  const s = d.toString();
  if (s === 'NaN') return NaN;
  if (s === 'Infinity') return Infinity;
  return s === '-Infinity' ? -Infinity : undefined;
};

export function parseDecimal(s: string): Decimal {
  const [mantissa = '0', exp = '0'] = s.toUpperCase().split('E');
  const dot = mantissa.indexOf('.');
  const fraction = dot < 0 ? 0 : mantissa.length - dot - 1;
  return { coefficient: BigInt(mantissa.replace('.', '').replace('+', '')), exponent: Number(exp) - fraction };
}

/** The exact decimal value of a double. */
export function exactDecimal(n: number): Decimal {
  if (Number.isInteger(n)) return { coefficient: BigInt(n), exponent: 0 };
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, n);
  const bits = view.getBigUint64(0);
  const rawExponent = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  const mantissa = rawExponent === 0 ? fraction : fraction | 0x10000000000000n;
  const power = (rawExponent === 0 ? 1 : rawExponent) - 1075;
  const signed = n < 0 ? -mantissa : mantissa;
  // m × 2^-k = m × 5^k × 10^-k
  return power >= 0 ? { coefficient: signed << BigInt(power), exponent: 0 } : { coefficient: signed * 5n ** BigInt(-power), exponent: power };
}

const pow10 = (n: number): bigint => 10n ** BigInt(n);

export function align(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const exponent = Math.min(a.exponent, b.exponent);
  return [a.coefficient * pow10(a.exponent - exponent), b.coefficient * pow10(b.exponent - exponent), exponent];
}

const digits = (c: bigint): number => (c < 0n ? -c : c).toString().length;

export function compareDecimals(a: Decimal, b: Decimal): number {
  const sa = a.coefficient < 0n ? -1 : a.coefficient > 0n ? 1 : 0;
  const sb = b.coefficient < 0n ? -1 : b.coefficient > 0n ? 1 : 0;
  if (sa !== sb || sa === 0) return sa - sb;
  // a cheap look at the magnitudes first: aligning 1E6000 with 1 would build a number of 6000 digits
  const ma = digits(a.coefficient) + a.exponent;
  const mb = digits(b.coefficient) + b.exponent;
  if (ma !== mb) return ma < mb ? -sa : sa;
  const [x, y] = align(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Rounds half to even, to the 34 digits that Decimal128 holds. */
export function toDecimal128(d: Decimal): Decimal128 {
  let { coefficient, exponent } = d;
  const excess = digits(coefficient) - maxDigits;
  if (excess > 0) {
    coefficient = divideRounded(coefficient, pow10(excess));
    exponent += excess;
  }
  return Decimal128.fromString(`${coefficient}E${exponent}`);
}

export function divideRounded(a: bigint, b: bigint): bigint {
  const q = a / b;
  const r = a % b;
  const twice = (r < 0n ? -r : r) * 2n;
  const size = b < 0n ? -b : b;
  if (twice < size || (twice === size && q % 2n === 0n)) return q;
  return a < 0n === b < 0n ? q + 1n : q - 1n;
}

export const addDecimals = (a: Decimal, b: Decimal): Decimal => {
  const [x, y, exponent] = align(a, b);
  return { coefficient: x + y, exponent };
};
export const multiplyDecimals = (a: Decimal, b: Decimal): Decimal => ({
  coefficient: a.coefficient * b.coefficient,
  exponent: a.exponent + b.exponent,
});
export const divideDecimals = (a: Decimal, b: Decimal): Decimal => {
  const shift = Math.max(0, maxDigits + 1 + digits(b.coefficient) - digits(a.coefficient));
  const scaled = a.coefficient * pow10(shift);
  const exact = scaled % b.coefficient === 0n;
  let out: Decimal = { coefficient: exact ? scaled / b.coefficient : divideRounded(scaled, b.coefficient), exponent: a.exponent - b.exponent - shift };
  while (exact && out.exponent < 0 && out.coefficient !== 0n && out.coefficient % 10n === 0n) {
    out = { coefficient: out.coefficient / 10n, exponent: out.exponent + 1 };
  }
  return out;
};
