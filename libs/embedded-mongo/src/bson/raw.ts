import { ObjectId, serialize } from 'bson';
import { ErrorCode, MongoError } from '../errors';
import { asBuffer, decodeValue, endOfValue, fieldsOf, int32 } from './decode';
import type { Doc, Value } from './values';

export const maxDocumentBytes = 16 * 1024 * 1024;

/** Encodes a decoded document; `Value` keeps every number type, so this is the inverse of `decodeDoc`. */
export function encodeDoc(doc: Doc): Buffer {
  return asBuffer(serialize(doc, { ignoreUndefined: true }));
}

const idHeader = Buffer.from('\x07_id\0', 'latin1');

/** A stored document must begin with `_id`: moves it to the front, or makes one. Returns its value too. */
export function withLeadingId(b: Buffer): { raw: Buffer; id: Value } {
  if (b[5] === 0x5f && b[6] === 0x69 && b[7] === 0x64 && b[8] === 0) return { raw: b, id: decodeValue(b, b[4] as number, 9) };
  const end = int32(b, 0) - 1;
  let at = 4;
  while (at < end) {
    const type = b[at] as number;
    const nameEnd = b.indexOf(0, at + 1);
    const next = endOfValue(b, type, nameEnd + 1, end);
    if (nameEnd - at === 4 && b[at + 1] === 0x5f && b[at + 2] === 0x69 && b[at + 3] === 0x64) {
      const raw = Buffer.allocUnsafe(b.length);
      b.copy(raw, 0, 0, 4);
      b.copy(raw, 4, at, next);
      b.copy(raw, 4 + next - at, 4, at);
      b.copy(raw, next, next);
      return { raw, id: decodeValue(b, type, nameEnd + 1) };
    }
    at = next;
  }
  const id = new ObjectId();
  const raw = Buffer.concat([b.subarray(0, 4), idHeader, id.id, b.subarray(4)]);
  raw.writeInt32LE(raw.length, 0);
  return { raw, id };
}

/**
 * The bytes of a document of which only the fields `written` may have changed: `changed` holds what has become of those, and
 * all others are copied as they are. Fields keep their places, new ones come last.
 */
export function replaceFields(raw: Buffer, written: ReadonlySet<string>, changed: Doc): Buffer {
  const part: Doc = {};
  for (const name of written) if (Object.hasOwn(changed, name)) part[name] = changed[name];
  const encoded = encodeDoc(part);
  const fresh = new Map<string, [number, number]>();
  for (const [name, start, end] of fieldsOf(encoded)) fresh.set(name, [start, end]);
  const out = Buffer.allocUnsafe(raw.length + encoded.length);
  let to = 4;
  let from = 4;
  for (const [name, start, end] of fieldsOf(raw)) {
    if (!written.has(name)) continue;
    to += raw.copy(out, to, from, start);
    from = end;
    const span = fresh.get(name);
    if (span) to += encoded.copy(out, to, span[0], span[1]);
    fresh.delete(name);
  }
  to += raw.copy(out, to, from, int32(raw, 0) - 1);
  for (const [start, end] of fresh.values()) to += encoded.copy(out, to, start, end);
  out[to++] = 0;
  out.writeInt32LE(to, 0);
  return out.subarray(0, to);
}

export function checkSize(b: Buffer): void {
  if (b.length > maxDocumentBytes) {
    throw new MongoError(ErrorCode.BSONObjectTooLarge, `object to insert too large. size in bytes: ${b.length}, max size: ${maxDocumentBytes}`);
  }
}
