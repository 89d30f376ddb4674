import type { CursorReply } from '../commands/command';

const header = 16 + 4 + 1;
const names: Buffer[] = [];

/** "0\0", "1\0" …: the field names of a BSON array. */
function arrayName(i: number): Buffer {
  const cached = names[i];
  if (cached) return cached;
  const made = Buffer.from(`${i}\0`, 'latin1');
  if (i < 10_000) names[i] = made;
  return made;
}

const cursorField = Buffer.from('\x03cursor\0', 'latin1');
const firstBatch = Buffer.from('\x04firstBatch\0', 'latin1');
const nextBatch = Buffer.from('\x04nextBatch\0', 'latin1');
const idField = Buffer.from('\x12id\0', 'latin1');
const nsField = Buffer.from('\x02ns\0', 'latin1');
const okField = Buffer.from('\x01ok\0\0\0\0\0\0\0\xf0\x3f', 'latin1');

/**
 * The OP_MSG frame of a batch, with room for its header: written in one go, since a batch of megabytes that is put together
 * step by step exists three times over.
 */
export function cursorFrame(reply: CursorReply): Buffer {
  const { batch } = reply;
  const batchField = reply.first ? firstBatch : nextBatch;
  const ns = Buffer.from(`${reply.ns}\0`, 'utf8');
  let arraySize = 5;
  for (let i = 0; i < batch.length; i++) arraySize += 1 + arrayName(i).length + (batch[i] as Buffer).length;
  const cursorSize = 4 + batchField.length + arraySize + idField.length + 8 + nsField.length + 4 + ns.length + 1;
  const bodySize = 4 + cursorField.length + cursorSize + okField.length + 1;
  const out = Buffer.allocUnsafe(header + bodySize);
  let at = header;
  const int32 = (n: number): void => void (at = out.writeInt32LE(n, at));
  const bytes = (b: Buffer): void => {
    at += b.copy(out, at);
  };
  int32(bodySize);
  bytes(cursorField);
  int32(cursorSize);
  bytes(batchField);
  int32(arraySize);
  for (let i = 0; i < batch.length; i++) {
    out[at++] = 0x03;
    bytes(arrayName(i));
    bytes(batch[i] as Buffer);
  }
  out[at++] = 0;
  bytes(idField);
  at = out.writeBigInt64LE(reply.id, at);
  bytes(nsField);
  int32(ns.length);
  bytes(ns);
  out[at++] = 0;
  bytes(okField);
  out[at] = 0;
  return out;
}
