import {
  type Binary, type BSONRegExp, type BSONSymbol, type Code, Decimal128, Double, type MaxKey, type MinKey, type ObjectId, type Timestamp,
} from 'bson';

/**
 * Decoded BSON. Int32 is a JS integer inside the 32-bit range, Int64 a bigint, and a double a JS number, except that a
 * double which looks like an Int32 stays boxed in `Double`: so every stored type survives a read-modify-write.
 */
export type Value =
  | null | undefined | boolean | number | bigint | string | Date
  | ObjectId | Decimal128 | Binary | Timestamp | BSONRegExp | BSONSymbol | Code | MinKey | MaxKey | Double
  | Doc | Value[];
export interface Doc { [field: string]: Value }

export const isDoc = (v: unknown): v is Doc => {
  if (v === null || typeof v !== 'object') return false;
  const proto: unknown = Object.getPrototypeOf(v);
  return proto === Object.prototype || proto === null;
};

interface Tagged { _bsontype?: unknown }
/** The BSON class name of a boxed value; never of a plain document, which may hold a field of that name. */
export const tagOf = (v: object): string | undefined => {
  if (isDoc(v)) return undefined;
  const tag = (v as Tagged)._bsontype;
  return typeof tag === 'string' ? tag : undefined;
};

/** Canonical order of types, as in MongoDB's comparison order. */
export const Rank = Object.freeze({
  minKey: 10, missing: 15, null: 20, number: 30, string: 60, object: 70, array: 80, binData: 90, objectId: 100, bool: 110,
  date: 120, timestamp: 130, regex: 140, dbPointer: 150, code: 160, codeWScope: 170, maxKey: 240,
} as const);

const rankOfTag: Record<string, number> = {
  ObjectId: Rank.objectId, Double: Rank.number, Decimal128: Rank.number, Long: Rank.number, Int32: Rank.number,
  Binary: Rank.binData, Timestamp: Rank.timestamp, BSONRegExp: Rank.regex, BSONSymbol: Rank.string, MinKey: Rank.minKey,
  MaxKey: Rank.maxKey,
};

export function rankOf(v: Value): number {
  switch (typeof v) {
    case 'string': return Rank.string;
    case 'number': case 'bigint': return Rank.number;
    case 'boolean': return Rank.bool;
    case 'undefined': return Rank.missing;
    default:
  }
  if (v === null) return Rank.null;
  if (Array.isArray(v)) return Rank.array;
  if (v instanceof Date) return Rank.date;
  const tag = tagOf(v as object);
  if (tag === undefined) return Rank.object;
  if (tag === 'Code') return (v as Code).scope ? Rank.codeWScope : Rank.code;
  return rankOfTag[tag] ?? Rank.object;
}

export const isInt32 = (n: number): boolean => (n | 0) === n && !Object.is(n, -0);
export const isNumeric = (v: Value): v is number | bigint | Double | Decimal128 => rankOf(v) === Rank.number;
/** A double, boxed when it would otherwise be taken for an Int32. */
export const asDouble = (n: number): number | Double => (isInt32(n) ? new Double(n) : n);
export const isDecimal = (v: unknown): v is Decimal128 => v instanceof Decimal128;

/** Reads a number of any type as a JS number; anything else is undefined. */
export function toNumber(v: Value): number | undefined {
  if (typeof v === 'number') return v;
  if (typeof v === 'bigint') return Number(v);
  if (v instanceof Double) return v.value;
  if (isDecimal(v)) return Number(v.toString());
  return undefined;
}

/** Truth as MongoDB sees it: false, null, missing and zero of any type are false. */
export function truthy(v: Value): boolean {
  if (v === null || v === undefined || v === false) return false;
  const n = isNumeric(v) ? toNumber(v) : undefined;
  return n === undefined || n !== 0;
}

const aliases: Record<string, number> = {
  double: 1, string: 2, object: 3, array: 4, binData: 5, undefined: 6, objectId: 7, bool: 8, date: 9, null: 10, regex: 11,
  dbPointer: 12, javascript: 13, symbol: 14, javascriptWithScope: 15, int: 16, timestamp: 17, long: 18, decimal: 19, minKey: -1,
  maxKey: 127,
};
export const typeNumbers: Readonly<Record<string, number>> = aliases;

/** MongoDB's alias of a value's type (`missing` for undefined). */
export function typeName(v: Value): string {
  switch (typeof v) {
    case 'string': return 'string';
    case 'bigint': return 'long';
    case 'number': return isInt32(v) ? 'int' : 'double';
    case 'boolean': return 'bool';
    case 'undefined': return 'missing';
    default:
  }
  if (v === null) return 'null';
  if (Array.isArray(v)) return 'array';
  if (v instanceof Date) return 'date';
  switch (tagOf(v as object)) {
    case undefined: return 'object';
    case 'ObjectId': return 'objectId';
    case 'Double': return 'double';
    case 'Decimal128': return 'decimal';
    case 'Binary': return 'binData';
    case 'Timestamp': return 'timestamp';
    case 'BSONRegExp': return 'regex';
    case 'BSONSymbol': return 'symbol';
    case 'MinKey': return 'minKey';
    case 'MaxKey': return 'maxKey';
    case 'Code': return (v as Code).scope ? 'javascriptWithScope' : 'javascript';
    default: return 'object';
  }
}
