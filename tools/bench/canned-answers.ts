import { createServer, type AddressInfo, type Socket } from 'node:net';
import mongoose from 'mongoose';

const { BSON } = mongoose.mongo;
const header = 16 + 4 + 1;

/** The body of an OP_MSG answer, framed. */
function frame(body: Uint8Array, responseTo: number): Buffer {
  const out = Buffer.alloc(header + body.length);
  out.writeInt32LE(out.length, 0);
  out.writeInt32LE(responseTo, 8);
  out.writeInt32LE(2013, 12);
  out.set(body, header);
  return out;
}

/**
 * A server that reads nothing but a command's name and sends what it was given: what TCP and the driver take by themselves.
 * @returns the port on 127.0.0.1 and how to end it
 */
export async function serveCannedAnswers(find: object): Promise<{ uri: string; close(): Promise<void> }> {
  const hello = { isWritablePrimary: true, maxBsonObjectSize: 16_777_216, maxMessageSizeBytes: 48_000_000, maxWriteBatchSize: 100_000, minWireVersion: 0, maxWireVersion: 21, logicalSessionTimeoutMinutes: 30, ok: 1 };
  const answers = new Map<string, Uint8Array>([
    ['find', BSON.serialize({ cursor: { firstBatch: [find], id: mongoose.mongo.Long.ZERO, ns: 'bench.postings' }, ok: 1 })],
    ['ping', BSON.serialize({ ok: 1 })],
  ]);
  const other = BSON.serialize(hello);
  const serve = (socket: Socket): void => {
    let rest: Buffer = Buffer.alloc(0);
    socket.setNoDelay(true);
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk: Buffer) => {
      rest = rest.length ? Buffer.concat([rest, chunk]) : chunk;
      while (rest.length >= 16 && rest.length >= rest.readInt32LE(0)) {
        const message = rest.subarray(0, rest.readInt32LE(0));
        rest = rest.subarray(message.length);
        // the first field of the first document is the command; an OP_QUERY handshake is answered in its own form
        if (message.readInt32LE(12) === 2004) {
          const reply = Buffer.alloc(36 + other.length);
          reply.writeInt32LE(reply.length, 0);
          reply.writeInt32LE(message.readInt32LE(4), 8);
          reply.writeInt32LE(1, 12);
          reply.writeInt32LE(1, 32);
          reply.set(other, 36);
          socket.write(reply);
          continue;
        }
        const name = message.toString('latin1', header + 5, message.indexOf(0, header + 5));
        socket.write(frame(answers.get(name) ?? other, message.readInt32LE(4)));
      }
    });
  };
  const server = createServer(serve);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    uri: `mongodb://127.0.0.1:${(server.address() as AddressInfo).port}/?directConnection=true`,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
