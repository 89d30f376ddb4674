import { decodeDoc } from '../bson/decode';
import { encodeDoc } from '../bson/raw';
import type { Doc } from '../bson/values';
import { CursorReply, type Reply } from '../commands/command';
import { badValue, ErrorCode, MongoError } from '../errors';
import { cursorFrame } from './cursor-reply';

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

/** Writes the header into the first 16 bytes of a frame. */
function stamp(frame: Buffer, responseTo: number, opCode: number): Buffer {
  frame.writeInt32LE(frame.length, 0);
  frame.writeInt32LE(nextId++ & 0x7fffffff, 4);
  frame.writeInt32LE(responseTo, 8);
  frame.writeInt32LE(opCode, 12);
  return frame;
}

const messagePrefix = Buffer.alloc(16 + 5);
const replyPrefix = Buffer.alloc(16 + 20);
replyPrefix.writeInt32LE(8, 16);
replyPrefix.writeInt32LE(1, 32);

export function writeReply(request: Request, reply: Reply): Buffer {
  if (reply instanceof CursorReply) {
    const frame = cursorFrame(reply);
    frame.fill(0, 16, 21);
    return stamp(frame, request.id, opMessage);
  }
  const body = encodeDoc('ok' in reply ? reply : { ...reply, ok: 1 });
  return request.legacy ? stamp(Buffer.concat([replyPrefix, body]), request.id, opReply) : stamp(Buffer.concat([messagePrefix, body]), request.id, opMessage);
}
