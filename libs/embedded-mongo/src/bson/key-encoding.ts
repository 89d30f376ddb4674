import type { Binary, BSONRegExp, Code, ObjectId, Timestamp } from 'bson';
import { Decimal128, Double } from 'bson';
import { stringOf } from './compare';
import { addDecimals, type Decimal, decimalSpecial, exactDecimal, parseDecimal } from './decimal';
import { compareNumbers } from './numbers';
import { type Doc, isDecimal, Rank, rankOf, type Value } from './values';

/** Turns a string into the form under which a collated index keeps it. */
export type Fold = (s: string) => string;

/**
 * Bytes whose memcmp order is MongoDB's order of the values. Each value starts with its rank; numbers of all four types
 * share one form, so Int32(5), Int64(5), Double(5) and Decimal128("5.0") have one key.
 */
class KeyWriter {
  private buffer = Buffer.allocUnsafe(4096);
  private at = 0;

  private reserve(n: number): void {
    if (this.at + n <= this.buffer.length) return;
    const bigger = Buffer.allocUnsafe(Math.max(this.buffer.length * 2, this.at + n));
    this.buffer.copy(bigger, 0, 0, this.at);
    this.buffer = bigger;
  }
  reset(): void { this.at = 0; }
  get length(): number { return this.at; }
  take(): Buffer { return Buffer.from(this.buffer.subarray(0, this.at)); }
  /** Turns the bytes from `start` round, for a descending component. */
  invert(start: number): void {
    for (let i = start; i < this.at; i++) this.buffer[i] = 255 - (this.buffer[i] as number);
  }
  byte(n: number): void {
    this.reserve(1);
    this.buffer[this.at++] = n;
  }
  bytes(b: Uint8Array): void {
    this.reserve(b.length);
    this.buffer.set(b, this.at);
    this.at += b.length;
  }
  /** UTF-8 with 00 escaped as 00 FF and closed by 00; what follows is never FF, so prefixes sort first. */
  string(s: string): void {
    this.reserve(s.length * 3 + 1);
    const n = this.buffer.write(s, this.at, 'utf8');
    const end = this.at + n;
    if (this.buffer.subarray(this.at, end).indexOf(0) < 0) {
      this.at = end;
      this.byte(0);
      return;
    }
    const plain = Buffer.from(this.buffer.subarray(this.at, end));
    for (const c of plain) {
      this.byte(c);
      if (c === 0) this.byte(0xff);
    }
    this.byte(0);
  }
  double(n: number): void {
    this.reserve(8);
    const b = this.buffer;
    const at = this.at;
    b.writeDoubleBE(n === 0 ? 0 : n, at);
    if ((b[at] as number) & 0x80) for (let i = 0; i < 8; i++) b[at + i] = 255 - (b[at + i] as number);
    else b[at] = (b[at] as number) | 0x80;
    this.at += 8;
  }
  uint64(n: bigint): void {
    this.reserve(8);
    this.buffer.writeBigUInt64BE(n, this.at);
    this.at += 8;
  }
  uint32(n: number): void {
    this.reserve(4);
    this.buffer.writeUInt32BE(n, this.at);
    this.at += 4;
  }
}

function writeNumber(w: KeyWriter, v: number | bigint | Double | Decimal128): void {
  const n = v instanceof Double ? v.value : isDecimal(v) ? (decimalSpecial(v) ?? v) : v;
  if (typeof n === 'number') {
    if (Number.isNaN(n)) {
      w.uint64(0n);
      w.byte(0);
    } else {
      w.double(n);
      w.byte(0);
    }
    return;
  }
  let floor = Number(n.toString());
  if (floor === Infinity) floor = Number.MAX_VALUE;
  if (floor === -Infinity) {
    // a decimal below every double: behind -Infinity, the larger its size the earlier
    w.double(-Infinity);
    w.byte(1);
    const start = w.length;
    writeSize(w, exactOf(n));
    w.invert(start);
    return;
  }
  while (compareNumbers(floor, n) > 0) floor = nextBelow(floor);
  w.double(floor);
  if (compareNumbers(floor, n) === 0) return w.byte(0);
  w.byte(1);
  const base = exactDecimal(floor);
  writeSize(w, addDecimals(exactOf(n), { coefficient: -base.coefficient, exponent: base.exponent }));
}

const exactOf = (n: bigint | Decimal128): Decimal => (typeof n === 'bigint' ? { coefficient: n, exponent: 0 } : parseDecimal(n.toString()));

/** The size of a decimal as 0.d1d2d3… × 10^e: e, then the digits without trailing zeros, then an end mark. */
function writeSize(w: KeyWriter, d: Decimal): void {
  const digits = (d.coefficient < 0n ? -d.coefficient : d.coefficient).toString();
  w.uint32(digits.length + d.exponent + 0x40000000);
  for (const c of digits.replace(/0+$/, '')) w.byte(c.charCodeAt(0));
  w.byte(0);
}

function nextBelow(n: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, n === 0 ? 0 : n);
  const bits = view.getBigInt64(0);
  if (n === 0) return -Number.MIN_VALUE;
  view.setBigInt64(0, n > 0 ? bits - 1n : bits + 1n);
  return view.getFloat64(0);
}

function writeValue(w: KeyWriter, v: Value, fold: Fold | undefined): void {
  const rank = rankOf(v);
  w.byte(rank);
  writeBody(w, v, rank, fold);
}

function writeBody(w: KeyWriter, v: Value, rank: number, fold: Fold | undefined): void {
  switch (rank) {
    case Rank.number: return writeNumber(w, v as number);
    case Rank.string: return w.string(fold ? fold(stringOf(v)) : stringOf(v));
    case Rank.objectId: return w.bytes((v as ObjectId).id);
    case Rank.bool: return w.byte(v ? 1 : 0);
    case Rank.date: return w.uint64(BigInt((v as Date).getTime()) + 0x8000000000000000n);
    case Rank.object:
      for (const [name, value] of Object.entries(v as Doc)) {
        const inner = rankOf(value);
        w.byte(inner);
        w.string(name);
        writeBody(w, value, inner, fold);
      }
      return w.byte(0);
    case Rank.array:
      for (const element of v as Value[]) writeValue(w, element ?? null, fold);
      return w.byte(0);
    case Rank.binData: {
      const binary = v as Binary;
      w.uint32(binary.position);
      w.byte(binary.sub_type);
      return w.bytes(binary.value());
    }
    case Rank.timestamp: return w.uint64((v as Timestamp).toBigInt());
    case Rank.regex:
      w.string((v as BSONRegExp).pattern);
      return w.string((v as BSONRegExp).options);
    case Rank.code: case Rank.codeWScope: {
      w.string((v as Code).code);
      const scope = (v as Code).scope;
      if (scope) writeBody(w, scope as Doc, Rank.object, fold);
      return;
    }
    default:
  }
}

const writer = new KeyWriter();

/** The key of a compound value; `descending[i]` turns a component round. */
export function encodeKey(values: readonly Value[], descending: readonly boolean[] = [], fold?: Fold): Buffer {
  writer.reset();
  for (let i = 0; i < values.length; i++) {
    const start = writer.length;
    writeValue(writer, values[i], fold);
    if (descending[i]) writer.invert(start);
  }
  // something must follow a string that is turned round, or "a" would sort before "a\0"
  if (descending[values.length - 1]) writer.byte(0x80);
  return writer.take();
}

/** The least key above every key that starts with `prefix`; undefined when there is none. */
export function afterPrefix(prefix: Buffer): Buffer | undefined {
  for (let i = prefix.length - 1; i >= 0; i--) {
    if (prefix[i] === 0xff) continue;
    const out = Buffer.from(prefix.subarray(0, i + 1));
    out[i] = (out[i] as number) + 1;
    return out;
  }
  return undefined;
}
