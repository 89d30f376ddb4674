import { ObjectId, serialize } from 'bson';
import { ErrorCode, MongoError } from '../errors';
import { asBuffer, decodeValue, sizeOf, text } from './decode';
import type { Doc, Value } from './values';

export const maxDocumentBytes = 16 * 1024 * 1024;

/** Encodes a decoded document; `Value` keeps every number type, so this is the inverse of `decodeDoc`. */
export function encodeDoc(doc: Doc): Buffer {
  return asBuffer(serialize(doc, { ignoreUndefined: true }));
}

interface Element { type: number; name: string; start: number; at: number; end: number }

/** Walks the top-level elements of a stored document without decoding them. */
export function* elements(b: Buffer): Generator<Element> {
  const end = b.readInt32LE(0) - 1;
  let at = 4;
  while (at < end) {
    const start = at;
    const type = b[at] as number;
    const nameEnd = b.indexOf(0, at + 1);
    const name = text(b, at + 1, nameEnd);
    at = nameEnd + 1;
    const next = at + sizeOf(b, type, at);
    yield { type, name, start, at, end: next };
    at = next;
  }
}

export function firstField(b: Buffer): string | undefined {
  return b[4] === 0 ? undefined : text(b, 5, b.indexOf(0, 5));
}

const idHeader = Buffer.from('\x07_id\0', 'latin1');

/** A stored document must begin with `_id`: moves it to the front, or makes one. Returns its value too. */
export function withLeadingId(b: Buffer): { raw: Buffer; id: Value } {
  if (b[5] === 0x5f && b[6] === 0x69 && b[7] === 0x64 && b[8] === 0) return { raw: b, id: decodeValue(b, b[4] as number, 9) };
  for (const e of elements(b)) {
    if (e.name !== '_id') continue;
    const raw = Buffer.concat([b.subarray(0, 4), b.subarray(e.start, e.end), b.subarray(4, e.start), b.subarray(e.end)]);
    return { raw, id: decodeValue(b, e.type, e.at) };
  }
  const id = new ObjectId();
  const raw = Buffer.concat([b.subarray(0, 4), idHeader, id.id, b.subarray(4)]);
  raw.writeInt32LE(raw.length, 0);
  return { raw, id };
}

export function checkSize(b: Buffer): void {
  if (b.length > maxDocumentBytes) {
    throw new MongoError(ErrorCode.BSONObjectTooLarge, `object to insert too large. size in bytes: ${b.length}, max size: ${maxDocumentBytes}`);
  }
}

/** A BSON array of already encoded documents. */
export function rawArray(documents: readonly Buffer[]): Buffer {
  let size = 5;
  const names: Buffer[] = [];
  for (let i = 0; i < documents.length; i++) {
    const name = arrayName(i);
    names.push(name);
    size += 1 + name.length + (documents[i] as Buffer).length;
  }
  const out = Buffer.allocUnsafe(size);
  out.writeInt32LE(size, 0);
  let at = 4;
  for (let i = 0; i < documents.length; i++) {
    const name = names[i] as Buffer;
    const doc = documents[i] as Buffer;
    out[at++] = 0x03;
    name.copy(out, at);
    at += name.length;
    doc.copy(out, at);
    at += doc.length;
  }
  out[at] = 0;
  return out;
}

const nameCache: Buffer[] = [];
function arrayName(i: number): Buffer {
  const cached = nameCache[i];
  if (cached) return cached;
  const made = Buffer.from(`${i}\0`, 'latin1');
  if (i < 10_000) nameCache[i] = made;
  return made;
}

/** The document with one more element in front, its value being encoded already. */
export function prependElement(type: number, name: string, value: Buffer, rest: Buffer): Buffer {
  const header = Buffer.from(`\0${name}\0`, 'utf8');
  header[0] = type;
  const out = Buffer.concat([rest.subarray(0, 4), header, value, rest.subarray(4)]);
  out.writeInt32LE(out.length, 0);
  return out;
}
