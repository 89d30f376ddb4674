import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import mongoose from 'mongoose';
import { dial, rawMessage } from './raw-message';
import { bundleServer, ServerChild } from './server-child';

const { MongoClient } = mongoose.mongo;
type Client = InstanceType<typeof MongoClient>;

const ping = rawMessage({ ping: 1, $db: 'admin' });

describe('clients that misbehave', () => {
  let folder: string;
  let child: ServerChild;
  let port: number;
  let client: Client;
  const open: Socket[] = [];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'embedded-hostile-'));
    child = ServerChild.start(bundleServer(folder), join(folder, 'data'), 0, 'none');
    port = await child.listening();
    client = await MongoClient.connect(`mongodb://127.0.0.1:${port}/?directConnection=true`);
    await client.db('t').collection('big').insertMany(Array.from({ length: 400 }, (_, i) => ({ i, pad: 'x'.repeat(50_000) })));
  });
  afterEach(() => {
    for (const socket of open.splice(0)) socket.destroy();
  });
  afterAll(async () => {
    await client.close();
    await child.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  const visit = async (): Promise<Socket> => {
    const socket = await dial(port);
    open.push(socket);
    return socket;
  };
  const answered = async (socket: Socket): Promise<Buffer> => (await once(socket, 'data'))[0] as Buffer;
  const isWell = async (): Promise<void> => {
    expect(await client.db('t').command({ ping: 1 })).toMatchObject({ ok: 1 });
    expect(await client.db('t').collection('big').countDocuments({ i: { $lt: 3 } })).toBe(3);
  };

  it.each([
    ['a message over 48 MB', Buffer.from([0x01, 0x6c, 0xdc, 0x02, 0, 0, 0, 0, 0, 0, 0, 0, 0xdd, 0x07, 0, 0])],
    ['a negative length', Buffer.from([0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0, 0, 0, 0, 0, 0xdd, 0x07, 0, 0])],
    ['a length of nothing', Buffer.alloc(16)],
    ['another protocol', Buffer.from('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')],
    ['an operation that nobody knows', Buffer.from([0x10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x99, 0, 0, 0])],
  ])('are cut off when they send %s', async (_, bytes) => {
    const socket = await visit();
    const closed = once(socket, 'close');
    socket.write(bytes);
    await closed;
    await isWell();
  });

  it('are answered or cut off, and hurt nobody, when a message is changed anywhere', async () => {
    const frame = rawMessage({ insert: 'fuzz', $db: 't', documents: [{ a: 1, b: 'text', c: [1, { d: 2 }] }] });
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.nat(frame.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }), async (changes) => {
      const torn = Buffer.from(frame);
      for (const [at, byte] of changes) torn[at] = byte;
      // with its length kept, the message is whole and must have an end: an answer or a closed connection
      torn.writeInt32LE(torn.length, 0);
      // "no answer wanted" is a flag among others
      torn[16] = (torn[16] ?? 0) & ~2;
      const socket = await visit();
      socket.write(torn);
      await Promise.race([once(socket, 'data'), once(socket, 'close')]);
      socket.destroy();
    }), { numRuns: 150 });
    await isWell();
  });

  it('are served at their own pace when they send a byte at a time, and hold up nobody', async () => {
    const slow = await Promise.all(Array.from({ length: 20 }, visit));
    const answers = slow.map(answered);
    for (const byte of ping) {
      for (const socket of slow) socket.write(Buffer.of(byte));
      await sleep(1);
    }
    await isWell();
    for (const answer of await Promise.all(answers)) expect(answer.readInt32LE(8)).toBe(7);
  });

  it('are forgotten when they leave in the middle of a message', async () => {
    for (let i = 1; i < ping.length; i += 5) {
      const socket = await visit();
      socket.end(ping.subarray(0, i));
      await once(socket, 'close');
    }
    await isWell();
  });

  it('are all answered when 200 come at once', async () => {
    const many = await Promise.all(Array.from({ length: 200 }, visit));
    const answers = many.map(answered);
    for (const socket of many) socket.write(ping);
    expect((await Promise.all(answers)).every((a) => a.readInt32LE(8) === 7)).toBe(true);
    await isWell();
  });

  it('make the server keep no heap of answers when they do not read them', async () => {
    const find = rawMessage({ find: 'big', $db: 't', batchSize: 400, singleBatch: true });
    const greedy = await Promise.all(Array.from({ length: 4 }, visit));
    const before = residentMb(child.pid);
    for (const socket of greedy) {
      socket.pause();
      // 300 answers of 4 MB each for a few kilobytes of questions
      socket.write(Buffer.concat(Array.from({ length: 300 }, () => find)));
    }
    await sleep(1_500);
    await isWell();
    expect(residentMb(child.pid) - before).toBeLessThan(250);
    // whoever reads after all gets every answer
    const [late] = greedy as [Socket];
    let bytes = 0;
    late.on('data', (chunk: Buffer) => (bytes += chunk.length));
    late.resume();
    while (bytes < 20_000_000) await sleep(20);
  });
});

/** Resident memory of a process in MB; 0 where the system does not tell. */
function residentMb(pid: number): number {
  if (process.platform !== 'linux') return 0;
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}
