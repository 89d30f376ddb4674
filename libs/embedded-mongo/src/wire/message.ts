import { asBuffer, decodeDoc } from '../bson/decode';
import { encodeDoc, prependElement, rawArray } from '../bson/raw';
import type { Doc } from '../bson/values';
import { CursorReply, type Reply } from '../commands/command';
import { badValue, ErrorCode, MongoError } from '../errors';

const opReply = 1;
const opQuery = 2004;
const opMessage = 2013;
export const maxMessageBytes = 48_000_000;

const checksumPresent = 1;
const moreToCome = 2;

export interface Request {
  id: number;
  body: Doc;
  sequences: Map<string, Buffer[]>;
  /** The client expects no answer. */
  silent: boolean;
  legacy: boolean;
}

/** Reads one whole message: OP_MSG, or the OP_QUERY that an old handshake begins with. */
export function readRequest(message: Buffer): Request {
  const id = message.readInt32LE(4);
  const opCode = message.readInt32LE(12);
  if (opCode === opMessage) return readMessage(message, id);
  if (opCode === opQuery) return readQuery(message, id);
  throw new MongoError(ErrorCode.ProtocolError, `wire operation ${opCode} is not supported`);
}

function readMessage(message: Buffer, id: number): Request {
  const flags = message.readUInt32LE(16);
  if (flags & 0xffff & ~(checksumPresent | moreToCome)) throw new MongoError(ErrorCode.ProtocolError, `unknown OP_MSG flags ${flags}`);
  const end = message.length - (flags & checksumPresent ? 4 : 0);
  let body: Doc | undefined;
  const sequences = new Map<string, Buffer[]>();
  let at = 20;
  while (at < end) {
    const kind = message[at++];
    const size = message.readInt32LE(at);
    if (size < 4 || at + size > end) throw badValue('OP_MSG: a section runs past the end of its message');
    if (kind === 0) body = decodeDoc(message.subarray(at, at + size));
    else if (kind === 1) readSequence(message.subarray(at, at + size), sequences);
    else throw new MongoError(ErrorCode.ProtocolError, `unknown OP_MSG section ${kind}`);
    at += size;
  }
  if (!body) throw badValue('OP_MSG: no body section');
  return { id, body, sequences, silent: (flags & moreToCome) !== 0, legacy: false };
}

function readSequence(section: Buffer, into: Map<string, Buffer[]>): void {
  const nameEnd = section.indexOf(0, 4);
  const name = section.toString('utf8', 4, nameEnd);
  const documents: Buffer[] = [];
  let at = nameEnd + 1;
  while (at < section.length) {
    const size = section.readInt32LE(at);
    if (size < 5 || at + size > section.length) throw badValue('OP_MSG: a document runs past the end of its sequence');
    documents.push(section.subarray(at, at + size));
    at += size;
  }
  into.set(name, documents);
}

function readQuery(message: Buffer, id: number): Request {
  const nameEnd = message.indexOf(0, 20);
  const body = decodeDoc(message.subarray(nameEnd + 9));
  const db = message.toString('utf8', 20, nameEnd).split('.')[0] ?? 'admin';
  return { id, body: { ...body, $db: db }, sequences: new Map(), silent: false, legacy: true };
}

let nextId = 1;

function frame(parts: Buffer[], responseTo: number, opCode: number): Buffer {
  const header = Buffer.alloc(16);
  const size = parts.reduce((n, p) => n + p.length, 16);
  header.writeInt32LE(size, 0);
  header.writeInt32LE(nextId++ & 0x7fffffff, 4);
  header.writeInt32LE(responseTo, 8);
  header.writeInt32LE(opCode, 12);
  return Buffer.concat([header, ...parts], size);
}

const noFlagsBody = Buffer.alloc(5);
const queryHeader = Buffer.alloc(20);
queryHeader.writeInt32LE(8, 0);
queryHeader.writeInt32LE(1, 16);

export function writeReply(request: Request, reply: Reply): Buffer {
  const body = replyBody(reply);
  return request.legacy ? frame([queryHeader, body], request.id, opReply) : frame([noFlagsBody, body], request.id, opMessage);
}

function replyBody(reply: Reply): Buffer {
  if (!(reply instanceof CursorReply)) return asBuffer(encodeDoc('ok' in reply ? reply : { ...reply, ok: 1 }));
  const rest = encodeDoc({ id: reply.id, ns: reply.ns });
  const cursor = prependElement(0x04, reply.first ? 'firstBatch' : 'nextBatch', rawArray(reply.batch), rest);
  return prependElement(0x03, 'cursor', cursor, encodeDoc({ ok: 1 }));
}
