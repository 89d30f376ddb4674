import type { Binary, BSONRegExp, BSONSymbol, Code, ObjectId, Timestamp } from 'bson';
import { compareNumbers, type Numeric } from './numbers';
import { type Doc, Rank, rankOf, type Value } from './values';

export type StringComparison = (a: string, b: string) => number;

/** Compares as UTF-8 bytes would: UTF-16 order differs where surrogates meet U+E000 to U+FFFF. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const n = Math.min(a.length, b.length);
  for (let i = 0; i < n; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    if (x >= 0xd800 && y >= 0xd800) {
      const sx = x <= 0xdfff;
      const sy = y <= 0xdfff;
      if (sx !== sy) return sx ? 1 : -1;
    }
    return x < y ? -1 : 1;
  }
  return a.length < b.length ? -1 : 1;
}

const order = (a: number | bigint, b: number | bigint): number => (a < b ? -1 : a > b ? 1 : 0);

/** MongoDB's total order of all values, types first. Missing (undefined) sorts before null. */
export function compareValues(a: Value, b: Value, strings: StringComparison = compareText): number {
  const ra = rankOf(a);
  const rb = rankOf(b);
  if (ra !== rb) return ra - rb;
  switch (ra) {
    case Rank.number: return compareNumbers(a as Numeric, b as Numeric);
    case Rank.string: return strings(stringOf(a), stringOf(b));
    case Rank.object: return compareDocs(a as Doc, b as Doc, strings);
    case Rank.array: return compareArrays(a as Value[], b as Value[], strings);
    case Rank.objectId: return Buffer.compare((a as ObjectId).id, (b as ObjectId).id);
    case Rank.date: return order((a as Date).getTime(), (b as Date).getTime());
    case Rank.bool: return order(Number(a), Number(b));
    case Rank.binData: return compareBinary(a as Binary, b as Binary);
    case Rank.timestamp: return (a as Timestamp).compare(b as Timestamp);
    case Rank.regex: {
      const x = a as BSONRegExp;
      const y = b as BSONRegExp;
      return compareText(x.pattern, y.pattern) || compareText(x.options, y.options);
    }
    case Rank.code: case Rank.codeWScope: {
      const x = a as Code;
      const y = b as Code;
      return compareText(x.code, y.code) || compareDocs((x.scope ?? {}) as Doc, (y.scope ?? {}) as Doc, strings);
    }
    default: return 0;
  }
}

export const stringOf = (v: Value): string => (typeof v === 'string' ? v : (v as BSONSymbol).value);

function compareBinary(a: Binary, b: Binary): number {
  return order(a.position, b.position) || order(a.sub_type, b.sub_type) || Buffer.compare(a.value(), b.value());
}

function compareArrays(a: Value[], b: Value[], strings: StringComparison): number {
  const n = Math.min(a.length, b.length);
  for (let i = 0; i < n; i++) {
    const c = compareValues(a[i] ?? null, b[i] ?? null, strings);
    if (c !== 0) return c;
  }
  return a.length - b.length;
}

function compareDocs(a: Doc, b: Doc, strings: StringComparison): number {
  const ka = Object.keys(a);
  const kb = Object.keys(b);
  const n = Math.min(ka.length, kb.length);
  for (let i = 0; i < n; i++) {
    const fa = ka[i] as string;
    const fb = kb[i] as string;
    const va = a[fa];
    const vb = b[fb];
    const c = rankOf(va) - rankOf(vb) || compareText(fa, fb) || compareValues(va, vb, strings);
    if (c !== 0) return c;
  }
  return ka.length - kb.length;
}

export const equalValues = (a: Value, b: Value, strings: StringComparison = compareText): boolean => compareValues(a, b, strings) === 0;
