import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { type EmbeddedMongo, startEmbeddedMongo } from '../index';

const { MongoClient, Long } = mongoose.mongo;
type Client = InstanceType<typeof MongoClient>;
interface Counter { _id: string; n: number }

describe('transactions and retried writes', () => {
  let server: EmbeddedMongo;
  let client: Client;
  let dataDir: string;
  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'embedded-txn-'));
    server = await startEmbeddedMongo({ dataDir, synchronous: 'NORMAL' });
    client = await MongoClient.connect(server.uri);
  });
  afterAll(async () => {
    await client.close();
    await server.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const counters = () => client.db('t').collection<Counter>('counters');
  beforeEach(async () => {
    await counters().drop().catch(() => undefined);
    await counters().insertMany([{ _id: 'a', n: 100 }, { _id: 'b', n: 100 }]);
  });

  it('shows its writes to itself and to nobody else before the commit', async () => {
    const session = client.startSession();
    session.startTransaction();
    await counters().updateOne({ _id: 'a' }, { $set: { n: 1 } }, { session });
    expect((await counters().findOne({ _id: 'a' }, { session }))?.n).toBe(1);
    expect((await counters().findOne({ _id: 'a' }))?.n).toBe(100);
    await session.commitTransaction();
    await session.commitTransaction();
    expect((await counters().findOne({ _id: 'a' }))?.n).toBe(1);
    await session.endSession();
  });

  it('reads one snapshot while others write', async () => {
    const holder = client.startSession();
    holder.startTransaction();
    await counters().updateOne({ _id: 'a' }, { $set: { n: 5 } }, { session: holder });
    const reader = client.startSession();
    reader.startTransaction();
    expect((await counters().findOne({ _id: 'a' }, { session: reader }))?.n).toBe(100);
    await holder.commitTransaction();
    expect((await counters().findOne({ _id: 'a' }, { session: reader }))?.n).toBe(100);
    const error = await counters().updateOne({ _id: 'a' }, { $set: { n: 6 } }, { session: reader }).catch((e: unknown) => e);
    expect(error).toMatchObject({ code: 112, codeName: 'WriteConflict' });
    expect((error as { hasErrorLabel(l: string): boolean }).hasErrorLabel('TransientTransactionError')).toBe(true);
    await reader.abortTransaction();
    await Promise.all([holder.endSession(), reader.endSession()]);
  });

  it('keeps a sum through many concurrent transfers', async () => {
    await Promise.all(Array.from({ length: 16 }, async (_, worker) => {
      const session = client.startSession();
      for (let i = 0; i < 4; i++) {
        await session.withTransaction(async () => {
          const from = await counters().findOne({ _id: 'a' }, { session });
          await counters().updateOne({ _id: 'a' }, { $set: { n: (from?.n ?? 0) - 1 } }, { session });
          await counters().updateOne({ _id: 'b' }, { $inc: { n: 1 } }, { session });
        });
      }
      await session.endSession();
      return worker;
    }));
    expect(await counters().find().sort({ _id: 1 }).toArray()).toEqual([{ _id: 'a', n: 36 }, { _id: 'b', n: 164 }]);
  });

  it('creates collections and indexes inside a transaction, or not at all', async () => {
    const session = client.startSession();
    session.startTransaction();
    await client.db('t').collection('fresh').insertOne({ a: 1 }, { session });
    await session.abortTransaction();
    expect(await client.db('t').listCollections({ name: 'fresh' }).toArray()).toEqual([]);
    await session.withTransaction(async () => {
      await client.db('t').collection('fresh').insertOne({ a: 1 }, { session });
    });
    expect(await client.db('t').collection('fresh').countDocuments()).toBe(1);
    await session.endSession();
  });

  it('ends with the first write that fails', async () => {
    const session = client.startSession();
    session.startTransaction();
    await counters().insertOne({ _id: 'c', n: 1 }, { session });
    await expect(counters().insertOne({ _id: 'a', n: 1 }, { session })).rejects.toMatchObject({ code: 11000 });
    await expect(counters().findOne({ _id: 'c' }, { session })).rejects.toMatchObject({ code: 251 });
    await session.abortTransaction();
    expect(await counters().findOne({ _id: 'c' })).toBeNull();
    await session.endSession();
  });

  it('refuses count inside a transaction, as MongoDB does', async () => {
    const session = client.startSession();
    session.startTransaction();
    await expect(client.db('t').command({ count: 'counters' }, { session })).rejects.toMatchObject({ code: 263 });
    await session.abortTransaction();
    await session.endSession();
  });

  it('lets other writers wait for the end of a transaction', async () => {
    const session = client.startSession();
    session.startTransaction();
    await counters().updateOne({ _id: 'a' }, { $inc: { n: 1 } }, { session });
    const outside = counters().updateOne({ _id: 'a' }, { $inc: { n: 10 } });
    await new Promise((resolve) => setTimeout(resolve, 50));
    await session.commitTransaction();
    await outside;
    expect((await counters().findOne({ _id: 'a' }))?.n).toBe(111);
    await session.endSession();
  });

  it('applies a retried write once, and answers it as the first time', async () => {
    const session = client.startSession();
    const command = { update: 'counters', updates: [{ q: { _id: 'a' }, u: { $inc: { n: 1 } } }], lsid: session.id, txnNumber: Long.fromNumber(900) };
    const first = await client.db('t').command(command);
    expect(await client.db('t').command(command)).toMatchObject({ n: first['n'], nModified: 1 });
    expect((await counters().findOne({ _id: 'a' }))?.n).toBe(101);
    await expect(client.db('t').command({ ...command, txnNumber: Long.fromNumber(899) })).rejects.toMatchObject({ code: 225 });
    await session.endSession();
  });

  it('stops an operation that runs past maxTimeMS', async () => {
    await client.db('t').collection('many').insertMany(Array.from({ length: 4000 }, (_, i) => ({ i, s: 'x'.repeat(200) })));
    const slow = { $expr: { $gt: [{ $reduce: { input: { $range: [0, 3000] }, initialValue: 0, in: { $add: ['$$value', '$$this'] } } }, -1] } };
    await expect(client.db('t').collection('many').find(slow, { maxTimeMS: 30 }).toArray()).rejects.toMatchObject({ code: 50 });
  });

  it('removes documents whose time to live is over', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'embedded-ttl-'));
    const quick = await startEmbeddedMongo({ dataDir: folder, synchronous: 'NORMAL', sweepEveryMs: 50 });
    const other = await MongoClient.connect(quick.uri);
    const things = other.db('t').collection('things');
    await things.createIndex({ at: 1 }, { expireAfterSeconds: 60 });
    await things.insertMany([{ n: 1, at: new Date(Date.now() - 120_000) }, { n: 2, at: new Date() }, { n: 3, at: 'no date' }]);
    for (let i = 0; i < 40 && (await things.countDocuments()) > 2; i++) await new Promise((resolve) => setTimeout(resolve, 25));
    expect((await things.find().sort({ n: 1 }).toArray()).map((d) => d['n'])).toEqual([2, 3]);
    await other.close();
    await quick.close();
    rmSync(folder, { recursive: true, force: true });
  });
});
