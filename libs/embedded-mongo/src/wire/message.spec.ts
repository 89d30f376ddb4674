import { Long, serialize } from 'bson';
import { decodeDoc } from '../bson/decode';
import { CursorReply } from '../commands/command';
import { readRequest, writeReply } from './message';

const frame = (opCode: number, ...parts: Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts);
  const header = Buffer.alloc(16);
  header.writeInt32LE(16 + body.length, 0);
  header.writeInt32LE(7, 4);
  header.writeInt32LE(opCode, 12);
  return Buffer.concat([header, body]);
};
const int32 = (n: number): Buffer => {
  const b = Buffer.alloc(4);
  b.writeInt32LE(n);
  return b;
};
const sequence = (name: string, ...docs: Uint8Array[]): Buffer => {
  const body = Buffer.concat([Buffer.from(`${name}\0`), ...docs]);
  return Buffer.concat([Buffer.from([1]), int32(4 + body.length), body]);
};
const body = (doc: object): Buffer => Buffer.concat([Buffer.from([0]), serialize(doc)]);

describe('readRequest', () => {
  it('reads a body and a document sequence in either order', () => {
    const parts = [sequence('documents', serialize({ a: 1 }), serialize({ b: 2 })), body({ insert: 'c', $db: 'd' })];
    for (const order of [parts, [...parts].reverse()]) {
      const request = readRequest(frame(2013, int32(0), ...order));
      expect(request.body).toEqual({ insert: 'c', $db: 'd' });
      expect(request.sequences.get('documents')?.map((d) => decodeDoc(d))).toEqual([{ a: 1 }, { b: 2 }]);
    }
  });

  it('leaves a checksum aside and notes that no answer is wanted', () => {
    const request = readRequest(frame(2013, int32(3), body({ ping: 1 }), int32(0x12345678)));
    expect(request.body).toEqual({ ping: 1 });
    expect(request.silent).toBe(true);
  });

  it('reads the handshake of OP_QUERY and answers it with OP_REPLY', () => {
    const request = readRequest(frame(2004, int32(0), Buffer.from('admin.$cmd\0'), int32(0), int32(-1), serialize({ isMaster: 1 })));
    expect(request).toMatchObject({ body: { isMaster: 1, $db: 'admin' }, legacy: true });
    const reply = writeReply(request, { ismaster: true });
    expect([reply.readInt32LE(0), reply.readInt32LE(8), reply.readInt32LE(12), reply.readInt32LE(32)]).toEqual([reply.length, 7, 1, 1]);
    expect(decodeDoc(reply.subarray(36))).toMatchObject({ ismaster: true, ok: 1 });
  });

  it.each([
    ['an unknown operation', frame(2012, int32(0), body({ ping: 1 }))],
    ['an unknown required flag', frame(2013, int32(4), body({ ping: 1 }))],
    ['an unknown section', frame(2013, int32(0), Buffer.from([9]), serialize({}))],
    ['no body', frame(2013, int32(0), sequence('documents', serialize({})))],
    ['a section that runs past the end', frame(2013, int32(0), Buffer.from([0]), int32(500), Buffer.alloc(8))],
    ['a sequence document that runs past its end', frame(2013, int32(0), Buffer.from([1]), int32(4 + 2 + 8), Buffer.from('d\0'), int32(99), Buffer.alloc(4))],
  ])('refuses %s', (_name, message) => {
    expect(() => readRequest(message)).toThrow();
  });
});

describe('writeReply', () => {
  it('puts stored bytes into a cursor as they are', () => {
    const request = readRequest(frame(2013, int32(0), body({ find: 'c' })));
    const docs = Array.from({ length: 12 }, (_, i) => Buffer.from(serialize({ i, l: Long.fromNumber(i) })));
    const reply = writeReply(request, new CursorReply('d.ü', 5n, docs, true));
    expect(reply.readInt32LE(0)).toBe(reply.length);
    expect(decodeDoc(reply.subarray(21))).toEqual({ cursor: { firstBatch: docs.map((_, i) => ({ i, l: BigInt(i) })), id: 5n, ns: 'd.ü' }, ok: expect.anything() as unknown });
  });
});
