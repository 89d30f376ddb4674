import { Binary, BSONRegExp, BSONSymbol, Code, Decimal128, Double, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import { badValue, ErrorCode, MongoError } from '../errors';
import { type Doc, isInt32, type Value } from './values';

/** MongoDB refuses documents nested deeper than this. */
const maxDepth = 200;

/** A view of the same bytes with Buffer's readers (node:sqlite hands out plain Uint8Array). */
export const asBuffer = (u: Uint8Array): Buffer =>
  Buffer.isBuffer(u) ? u : Buffer.from(u.buffer as ArrayBuffer, u.byteOffset, u.byteLength);

function endOfCString(b: Buffer, at: number): number {
  let end = at;
  while (b[end] !== 0) if (++end > b.length) throw badValue('BSON: a name runs past the end of its document');
  return end;
}

/** A signed 32-bit integer, little endian: inlined by the engine, which Buffer's own checked reader is not. */
export const int32 = (b: Buffer, at: number): number =>
  (b[at] as number) | ((b[at + 1] as number) << 8) | ((b[at + 2] as number) << 16) | ((b[at + 3] as number) << 24);

/** Reads UTF-8. */
export function text(b: Buffer, start: number, end: number): string {
  if (end - start > 32) return b.toString('utf8', start, end);
  for (let i = start; i < end; i++) if ((b[i] as number) > 127) return b.toString('utf8', start, end);
  return b.toString('latin1', start, end);
}

const nameSlots = 2048;
const longestCachedName = 40;
const names: (string | undefined)[] = new Array<string | undefined>(nameSlots);

function isAt(name: string, b: Buffer, at: number): boolean {
  for (let i = 0; i < name.length; i++) if (name.charCodeAt(i) !== b[at + i]) return false;
  return true;
}

/** Reads a field name; the same few come back in document after document, so they are kept. */
function fieldName(b: Buffer, start: number, end: number): string {
  let hash = 0;
  for (let i = start; i < end; i++) {
    const c = b[i] as number;
    if (c > 127) return b.toString('utf8', start, end);
    hash = (hash * 31 + c) | 0;
  }
  const slot = hash & (nameSlots - 1);
  const known = names[slot];
  if (known !== undefined && known.length === end - start && isAt(known, b, start)) return known;
  const made = b.toString('latin1', start, end);
  if (made.length <= longestCachedName) names[slot] = made;
  return made;
}

/** Milliseconds of a BSON date. Beyond 2^53 a double is as exact as a Date, which ends at 8.64e15. */
const milliseconds = (b: Buffer, at: number): number => int32(b, at + 4) * 4294967296 + (int32(b, at) >>> 0);

/** Bytes that a value of this BSON type takes at `at`. */
export function sizeOf(b: Buffer, type: number, at: number): number {
  switch (type) {
    case 0x01: case 0x09: case 0x11: case 0x12: return 8;
    case 0x02: case 0x0d: case 0x0e: return 4 + int32(b, at);
    case 0x03: case 0x04: case 0x0f: return int32(b, at);
    case 0x05: return 5 + int32(b, at);
    case 0x06: case 0x0a: case 0xff: case 0x7f: return 0;
    case 0x07: return 12;
    case 0x08: return 1;
    case 0x0b: return endOfCString(b, endOfCString(b, at) + 1) + 1 - at;
    case 0x0c: return 4 + int32(b, at) + 12;
    case 0x10: return 4;
    case 0x13: return 16;
    default: throw badValue(`BSON: unknown type 0x${type.toString(16)}`);
  }
}

/** The end of a value; a size that leads out of its document is refused, so that no reader runs on or stands still. */
export function endOfValue(b: Buffer, type: number, at: number, end: number): number {
  const size = sizeOf(b, type, at);
  if (size < 0 || at + size > end) throw badValue('BSON: a value runs past the end of its document');
  return at + size;
}

export function decodeValue(b: Buffer, type: number, at: number, depth = 0): Value {
  switch (type) {
    case 0x01: {
      const n = b.readDoubleLE(at);
      return isInt32(n) ? new Double(n) : n;
    }
    case 0x02: return text(b, at + 4, at + 3 + int32(b, at));
    case 0x03: return decodeDoc(b, at, undefined, depth + 1);
    case 0x04: return decodeArray(b, at, depth + 1);
    case 0x05: {
      const length = int32(b, at);
      return new Binary(Buffer.from(b.subarray(at + 5, at + 5 + length)), b[at + 4]);
    }
    case 0x06: case 0x0a: return null;
    case 0x07: return new ObjectId(Buffer.from(b.subarray(at, at + 12)));
    case 0x08: return b[at] === 1;
    case 0x09: return new Date(milliseconds(b, at));
    case 0x0b: {
      const end = endOfCString(b, at);
      return new BSONRegExp(b.toString('utf8', at, end), b.toString('utf8', end + 1, endOfCString(b, end + 1)));
    }
    case 0x0d: return new Code(b.toString('utf8', at + 4, at + 3 + int32(b, at)));
    case 0x0e: return new BSONSymbol(b.toString('utf8', at + 4, at + 3 + int32(b, at)));
    case 0x0f: {
      const length = int32(b, at + 4);
      return new Code(b.toString('utf8', at + 8, at + 7 + length), decodeDoc(b, at + 8 + length, undefined, depth + 1));
    }
    case 0x10: return int32(b, at);
    case 0x11: return new Timestamp(b.readBigUInt64LE(at));
    case 0x12: return b.readBigInt64LE(at);
    case 0x13: return new Decimal128(Buffer.from(b.subarray(at, at + 16)));
    case 0xff: return new MinKey();
    case 0x7f: return new MaxKey();
    default: throw badValue(`BSON: type 0x${type.toString(16)} is not supported`);
  }
}

function checkDepth(depth: number): void {
  if (depth > maxDepth) throw new MongoError(ErrorCode.Overflow, `BSON: nested deeper than ${maxDepth} levels`);
}

function decodeArray(b: Buffer, start: number, depth: number): Value[] {
  checkDepth(depth);
  const end = start + int32(b, start) - 1;
  const out: Value[] = [];
  let at = start + 4;
  while (at < end) {
    const type = b[at] as number;
    at = endOfCString(b, at + 1) + 1;
    const next = endOfValue(b, type, at, end);
    out.push(decodeValue(b, type, at, depth));
    at = next;
  }
  return out;
}

/** Decodes one document; with `only`, no more than these top-level fields. */
export function decodeDoc(b: Buffer, start = 0, only?: ReadonlySet<string>, depth = 0): Doc {
  checkDepth(depth);
  const end = start + int32(b, start) - 1;
  if (end > b.length) throw badValue('BSON: a document runs past the end of its message');
  const doc: Doc = {};
  let left = only ? only.size : -1;
  let at = start + 4;
  while (at < end && left !== 0) {
    const type = b[at] as number;
    const nameEnd = endOfCString(b, at + 1);
    const name = fieldName(b, at + 1, nameEnd);
    at = nameEnd + 1;
    const next = endOfValue(b, type, at, end);
    if (!only || only.has(name)) {
      left--;
      const value = decodeValue(b, type, at, depth);
      if (name === '__proto__') Object.defineProperty(doc, name, { value, enumerable: true, writable: true, configurable: true });
      else doc[name] = value;
    }
    at = next;
  }
  return doc;
}

/** The top-level fields of a document: name, and where its element starts and ends. */
export function fieldsOf(b: Buffer): [name: string, start: number, end: number][] {
  const end = int32(b, 0) - 1;
  if (end > b.length) throw badValue('BSON: a document runs past the end of its message');
  const out: [string, number, number][] = [];
  let at = 4;
  while (at < end) {
    const nameEnd = endOfCString(b, at + 1);
    const next = endOfValue(b, b[at] as number, nameEnd + 1, end);
    out.push([fieldName(b, at + 1, nameEnd), at, next]);
    at = next;
  }
  return out;
}
