import { Binary, type BSONSymbol, Decimal128, Double, ObjectId, Timestamp } from 'bson';
import { fitsLong } from '../bson/numbers';
import { asDouble, isDecimal, isInt32, isNumeric, toNumber, typeName, typeNumbers, type Value } from '../bson/values';
import { ErrorCode, failedToParse, MongoError } from '../errors';

const failure = (message: string): MongoError => new MongoError(ErrorCode.ConversionFailure, message);
const unsupported = (v: Value, to: string): MongoError => failure(`Unsupported conversion from ${typeName(v)} to ${to} in $convert with no onError value`);
const unparsable = (v: Value, to: string): MongoError => failure(`Failed to parse number '${String(v)}' in $convert with no onError value: cannot be read as ${to}`);
const overflow = (v: Value): MongoError => failure(`Conversion would overflow target type in $convert with no onError value: ${String(v)}`);

/** A double as the shell would print it. */
export const formatDouble = (n: number): string => {
  if (Number.isNaN(n)) return 'NaN';
  if (!Number.isFinite(n)) return n > 0 ? 'Infinity' : '-Infinity';
  return String(n);
};

/** The string form that $toString, $concat's coercions and $toLower use; undefined for null and for types without one. */
export function asString(v: Value): string | undefined {
  if (v === null || v === undefined) return undefined;
  switch (typeof v) {
    case 'string': return v;
    case 'number': return formatDouble(v);
    case 'bigint': case 'boolean': return String(v);
    default:
  }
  if (v instanceof Date) return v.toISOString();
  if (v instanceof ObjectId) return v.toHexString();
  if (v instanceof Double) return formatDouble(v.value);
  if (isDecimal(v)) return v.toString();
  if (typeName(v) === 'symbol') return (v as BSONSymbol).value;
  throw new MongoError(16007, `can't convert from BSON type ${typeName(v)} to String`);
}

const numberPattern = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

function toDouble(v: Value): Value {
  if (typeof v === 'boolean') return asDouble(Number(v));
  if (v instanceof Date) return asDouble(v.getTime());
  if (isNumeric(v)) return asDouble(toNumber(v) as number);
  if (typeof v !== 'string') throw unsupported(v, 'double');
  if (/^[+-]?(nan|inf(inity)?)$/i.test(v)) return /nan/i.test(v) ? NaN : v.startsWith('-') ? -Infinity : Infinity;
  if (!numberPattern.test(v)) throw unparsable(v, 'double');
  return asDouble(Number(v));
}

function toWhole(v: Value, to: 'int' | 'long'): Value {
  let n: bigint;
  if (typeof v === 'boolean') n = v ? 1n : 0n;
  else if (v instanceof Date && to === 'long') n = BigInt(v.getTime());
  else if (typeof v === 'bigint') n = v;
  else if (isNumeric(v)) {
    const d = toNumber(v) as number;
    if (!Number.isFinite(d)) throw failure(`Attempt to convert ${formatDouble(d)} value to integer type in $convert with no onError value`);
    n = isDecimal(v) && Math.abs(d) > Number.MAX_SAFE_INTEGER && /^-?\d+$/.test(v.toString()) ? BigInt(v.toString()) : BigInt(Math.trunc(d));
  } else if (typeof v === 'string') {
    if (!/^[+-]?\d+$/.test(v)) throw unparsable(v, to);
    n = BigInt(v.replace('+', ''));
  } else throw unsupported(v, to);
  if (to === 'long') {
    if (!fitsLong(n)) throw overflow(v);
    return n;
  }
  if (!isInt32(Number(n))) throw overflow(v);
  return Number(n);
}

function toDecimal(v: Value): Value {
  if (isDecimal(v)) return v;
  if (typeof v === 'boolean') return Decimal128.fromString(v ? '1' : '0');
  if (v instanceof Date) return Decimal128.fromString(String(v.getTime()));
  if (v instanceof Double || (typeof v === 'number' && !isInt32(v))) {
    const n = toNumber(v) as number;
    return Decimal128.fromString(Number.isFinite(n) && !Number.isInteger(n) ? String(Number(n.toPrecision(15))) : String(n));
  }
  if (typeof v === 'bigint' || typeof v === 'number') return Decimal128.fromString(String(v));
  if (typeof v !== 'string') throw unsupported(v, 'decimal');
  if (!numberPattern.test(v) && !/^[+-]?(nan|inf(inity)?)$/i.test(v)) throw unparsable(v, 'decimal');
  return Decimal128.fromString(v);
}

function toBool(v: Value): Value {
  if (typeof v === 'boolean') return v;
  if (isNumeric(v)) return toNumber(v) !== 0;
  return true;
}

export function toDate(v: Value): Value {
  if (v instanceof Date) return v;
  if (v instanceof ObjectId) return v.getTimestamp();
  if (v instanceof Timestamp) return new Date(v.getHighBits() * 1000);
  if (typeof v === 'bigint' || isDecimal(v) || v instanceof Double || (typeof v === 'number' && !isInt32(v))) return new Date(Math.trunc(toNumber(v) as number));
  if (typeof v !== 'string') throw unsupported(v, 'date');
  const iso = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i.exec(v);
  const time = Date.parse(iso && !iso[4] ? (iso[1] ? `${v.replace(' ', 'T')}Z` : v) : v);
  if (Number.isNaN(time)) throw failure(`Error parsing date string '${v}' in $convert with no onError value`);
  return new Date(time);
}

function toObjectId(v: Value): Value {
  if (v instanceof ObjectId) return v;
  if (typeof v !== 'string') throw unsupported(v, 'objectId');
  if (!/^[0-9a-f]{24}$/i.test(v)) {
    throw failure(`Failed to parse objectId '${v}' in $convert with no onError value: Invalid string length for parsing to OID, expected 24 but found ${v.length}`);
  }
  return new ObjectId(v);
}

function toText(v: Value): Value {
  if (v instanceof Binary || Array.isArray(v) || typeName(v) === 'object') throw unsupported(v, 'string');
  return asString(v) ?? null;
}

export const targetName = (to: Value): string => {
  if (typeof to === 'string') {
    if (!(to in typeNumbers)) throw new MongoError(ErrorCode.BadValue, `Unknown type name: ${to}`);
    return to;
  }
  const n = toNumber(to);
  const found = Object.entries(typeNumbers).find(([, code]) => code === n);
  if (!found) throw failedToParse(`In $convert, numeric value for 'to' does not correspond to a BSON type: ${String(to)}`);
  return found[0];
};

/** Converts a value that is not null; throws ConversionFailure (241) where MongoDB does. */
export function convert(v: Value, to: string): Value {
  switch (to) {
    case 'double': return toDouble(v);
    case 'string': return toText(v);
    case 'objectId': return toObjectId(v);
    case 'bool': return toBool(v);
    case 'date': return toDate(v);
    case 'int': case 'long': return toWhole(v, to);
    case 'decimal': return toDecimal(v);
    default: throw unsupported(v, to);
  }
}
