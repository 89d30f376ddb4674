import { Decimal128, Double } from 'bson';
import { calculate, fitsLong, integer, isDoubleTyped, type Numeric, type Operation } from '../bson/numbers';
import { asDouble, isDecimal, isNumeric, toNumber, typeName, type Value } from '../bson/values';
import { MongoError } from '../errors';
import { binary, type Build, type Builders, isNil, spread, unary } from './operator-types';

const needNumber = (v: Value, name: string): Numeric => {
  if (!isNumeric(v)) throw new MongoError(28765, `${name} only supports numeric types, not ${typeName(v)}`);
  return v;
};

/** Int64 overflow inside an aggregation becomes a double, unlike in an update. */
export function compute(op: Operation, a: Numeric, b: Numeric): Numeric {
  return calculate(op, a, b) ?? asDouble(Number(calculate(op, new Double(toNumber(a) as number), new Double(toNumber(b) as number)) as number));
}

function fold(name: '$add' | '$multiply', start: number): Build {
  const op = name === '$add' ? 'add' : 'multiply';
  return spread(0, Infinity, (values) => {
    let sum: Numeric = start;
    let date: Date | undefined;
    for (const v of values) {
      if (isNil(v)) return null;
      if (v instanceof Date && op === 'add') {
        if (date) throw new MongoError(16612, 'only one date allowed in an $add expression');
        date = v;
      } else if (!isNumeric(v)) {
        throw new MongoError(op === 'add' ? 16554 : 16555, `${name} only supports numeric${op === 'add' ? ' or date' : ''} types, not ${typeName(v)}`);
      } else sum = compute(op, sum, v);
    }
    return date ? new Date(date.getTime() + Math.trunc(toNumber(sum) as number)) : sum;
  });
}

function subtract(a: Value, b: Value): Value {
  if (isNil(a) || isNil(b)) return null;
  if (a instanceof Date) {
    if (b instanceof Date) return BigInt(a.getTime() - b.getTime());
    if (isNumeric(b)) return new Date(a.getTime() - Math.trunc(toNumber(b) as number));
  }
  if (!isNumeric(a) || !isNumeric(b)) throw new MongoError(16556, `can't $subtract ${typeName(b)} from ${typeName(a)}`);
  return compute('subtract', a, b);
}

function divide(a: Value, b: Value): Value {
  if (isNil(a) || isNil(b)) return null;
  if (!isNumeric(a) || !isNumeric(b)) throw new MongoError(16609, `$divide only supports numeric types, not ${typeName(a)} and ${typeName(b)}`);
  if (toNumber(b) === 0) throw new MongoError(2, "can't $divide by zero");
  return calculate('divide', a, b);
}

function mod(a: Value, b: Value): Value {
  if (isNil(a) || isNil(b)) return null;
  if (!isNumeric(a) || !isNumeric(b)) throw new MongoError(16611, `$mod only supports numeric types, not ${typeName(a)} and ${typeName(b)}`);
  if (toNumber(b) === 0) throw new MongoError(16610, "can't $mod by zero");
  if (isDecimal(a) || isDecimal(b)) return Decimal128.fromString(String((toNumber(a) as number) % (toNumber(b) as number)));
  if (isDoubleTyped(a) || isDoubleTyped(b)) return asDouble((toNumber(a) as number) % (toNumber(b) as number));
  const n = BigInt(a as number) % BigInt(b as number);
  return typeof a === 'bigint' || typeof b === 'bigint' ? n : Number(n);
}

/** A double function of one number; integers keep their type when `whole` is set. */
const real = (fn: (n: number) => number, whole = false): Build => unary((v, name) => {
  if (isNil(v)) return null;
  const n = needNumber(v, name);
  if (whole && !isDecimal(n) && !isDoubleTyped(n)) {
    if (typeof n === 'bigint') return name === '$abs' && n < 0n ? -n : n;
    const out = fn(n as number);
    return out === 2147483648 ? 2147483648n : out;
  }
  const out = fn(toNumber(n) as number);
  return isDecimal(n) ? Decimal128.fromString(String(out)) : asDouble(out);
});

const logarithm = (fn: (n: number) => number): Build => unary((v, name) => {
  if (isNil(v)) return null;
  const n = toNumber(needNumber(v, name)) as number;
  if (n <= 0) throw new MongoError(28766, `${name}'s argument must be a positive number, but is ${n}`);
  return asDouble(fn(n));
});

function pow(a: Value, b: Value): Value {
  if (isNil(a) || isNil(b)) return null;
  const x = needNumber(a, '$pow');
  const y = needNumber(b, '$pow');
  const n = (toNumber(x) as number) ** (toNumber(y) as number);
  if (toNumber(x) === 0 && (toNumber(y) as number) < 0) throw new MongoError(28764, '$pow cannot take a base of 0 and a negative exponent');
  if (isDecimal(x) || isDecimal(y)) return Decimal128.fromString(String(n));
  if (isDoubleTyped(x) || isDoubleTyped(y) || !Number.isSafeInteger(n)) return asDouble(n);
  return typeof x === 'bigint' || typeof y === 'bigint' ? BigInt(n) : integer(BigInt(n));
}

const halfEven = (n: number): number => {
  const floor = Math.floor(n);
  const rest = n - floor;
  if (rest !== 0.5) return Math.round(n);
  return floor % 2 === 0 ? floor : floor + 1;
};

function rounded(name: '$round' | '$trunc'): Build {
  return spread(1, 2, ([v, placeArg]) => {
    if (isNil(v)) return null;
    const n = needNumber(v, name);
    const place = isNil(placeArg) ? 0 : (toNumber(placeArg) ?? NaN);
    if (!Number.isInteger(place) || place < -20 || place > 100) throw new MongoError(51083, `cannot apply ${name} with precision value ${place}: value must be in [-20, 100]`);
    if (!isDecimal(n) && !isDoubleTyped(n) && place >= 0) return n;
    const x = toNumber(n) as number;
    if (!Number.isFinite(x)) return v;
    const shift = (m: number, by: number): number => {
      const [digits, exp = '0'] = String(m).split('e');
      return Number(`${digits}e${Number(exp) + by}`);
    };
    const scaled = shift(x, place);
    const out = shift(name === '$round' ? halfEven(scaled) : Math.trunc(scaled), -place);
    if (isDecimal(n)) return Decimal128.fromString(String(out));
    return isDoubleTyped(n) ? asDouble(out) : typeof n === 'bigint' ? BigInt(out) : integer(BigInt(out));
  });
}

const bitwise = (fn: (a: bigint, b: bigint) => bigint, start: bigint): Build => spread(0, Infinity, (values) => {
  let out = start;
  let long = false;
  for (const v of values) {
    if (isNil(v)) return null;
    if (!isNumeric(v) || isDecimal(v) || isDoubleTyped(v)) throw new MongoError(14, `bitwise operators only support int and long, not ${typeName(v)}`);
    long ||= typeof v === 'bigint';
    out = fn(out, BigInt(v as number));
  }
  return long ? out : integer(out);
});

const trigonometry: Record<string, (n: number) => number> = {
  $sin: Math.sin, $cos: Math.cos, $tan: Math.tan, $asin: Math.asin, $acos: Math.acos, $atan: Math.atan, $sinh: Math.sinh, $cosh: Math.cosh,
  $tanh: Math.tanh, $asinh: Math.asinh, $acosh: Math.acosh, $atanh: Math.atanh, $degreesToRadians: (n) => (n * Math.PI) / 180,
  $radiansToDegrees: (n) => (n * 180) / Math.PI,
};

export const arithmeticOperators: Builders = {
  $add: fold('$add', 0),
  $multiply: fold('$multiply', 1),
  $subtract: binary(subtract),
  $divide: binary(divide),
  $mod: binary(mod),
  $pow: binary(pow),
  $round: rounded('$round'),
  $trunc: rounded('$trunc'),
  $abs: real(Math.abs, true),
  $ceil: real(Math.ceil, true),
  $floor: real(Math.floor, true),
  $exp: real(Math.exp),
  $sqrt: unary((v) => {
    if (isNil(v)) return null;
    const n = toNumber(needNumber(v, '$sqrt')) as number;
    if (n < 0) throw new MongoError(28714, "$sqrt's argument must be greater than or equal to 0");
    return asDouble(Math.sqrt(n));
  }),
  $ln: logarithm(Math.log),
  $log10: logarithm(Math.log10),
  $log: binary((a, b) => {
    if (isNil(a) || isNil(b)) return null;
    const x = toNumber(needNumber(a, '$log')) as number;
    const base = toNumber(needNumber(b, '$log')) as number;
    if (x <= 0) throw new MongoError(28758, `$log's argument must be a positive number, but is ${x}`);
    if (base <= 0 || base === 1) throw new MongoError(28759, `$log's base must be a positive number not equal to 1, but is ${base}`);
    return asDouble(Math.log(x) / Math.log(base));
  }),
  $atan2: binary((a, b) => (isNil(a) || isNil(b) ? null : asDouble(Math.atan2(toNumber(needNumber(a, '$atan2')) as number, toNumber(needNumber(b, '$atan2')) as number)))),
  ...Object.fromEntries(Object.entries(trigonometry).map(([name, fn]) => [name, real(fn)])),
  $bitAnd: bitwise((a, b) => a & b, -1n),
  $bitOr: bitwise((a, b) => a | b, 0n),
  $bitXor: bitwise((a, b) => a ^ b, 0n),
  $bitNot: unary((v) => (isNil(v) ? null : typeof v === 'bigint' ? ~v : fitsLong(BigInt(v as number)) ? ~(v as number) : null)),
  $rand: () => () => Math.random(),
};
