import { mkdtempSync, rmSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Document, Long, UUID } from 'bson';
import mongoose from 'mongoose';
import { ask, dial } from '../durability/raw-message';
import { type EmbeddedMongo, startEmbeddedMongo } from '../index';

const { MongoClient } = mongoose.mongo;
type Client = InstanceType<typeof MongoClient>;
interface Counter { _id: string; n: number }

describe('a transaction that nobody ends', () => {
  let dataDir: string;
  let server: EmbeddedMongo;
  let client: Client;
  const start = async (transactions: { lifetimeMs?: number; abandonedMs?: number }): Promise<void> => {
    server = await startEmbeddedMongo({ dataDir, synchronous: 'NORMAL', transactions });
    client = await MongoClient.connect(server.uri);
    await counters(client).insertMany([{ _id: 'a', n: 1 }, { _id: 'b', n: 1 }]);
  };
  const counters = (c: Client) => c.db('t').collection<Counter>('counters');
  /** A client of its own whose transaction has written and is left open. */
  const hold = async (): Promise<{ other: Client; session: mongoose.mongo.ClientSession }> => {
    const other = await MongoClient.connect(server.uri);
    others.push(other);
    const session = other.startSession();
    session.startTransaction();
    await counters(other).updateOne({ _id: 'a' }, { $set: { n: 99 } }, { session });
    return { other, session };
  };
  const others: Client[] = [];
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'embedded-abandoned-'));
  });
  afterEach(async () => {
    for (const c of [client, ...others.splice(0)]) await c.close().catch(() => undefined);
    await server.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('is aborted at the end of its lifetime, and writers go on', async () => {
    await start({ lifetimeMs: 200 });
    const { other, session } = await hold();
    await counters(client).updateOne({ _id: 'a' }, { $inc: { n: 1 } });
    expect(await counters(client).findOne({ _id: 'a' })).toMatchObject({ n: 2 });
    await expect(session.commitTransaction()).rejects.toMatchObject({ code: 251 });
    await other.close();
  });

  it('is aborted soon when the connection of its client has closed', async () => {
    await start({ abandonedMs: 50 });
    const { other } = await hold();
    // the driver would end its sessions first; a killed program does not
    const { topology } = other as unknown as { topology: { s: { servers: Map<string, { pool: { clear(o: object): void; close(): void } }> } } };
    for (const { pool } of topology.s.servers.values()) pool.close();
    await counters(client).updateOne({ _id: 'a' }, { $inc: { n: 1 } });
    expect(await counters(client).findOne({ _id: 'a' })).toMatchObject({ n: 2 });
  });

  it('makes a write from outside fail after 5 s with a sentence that says why, and that write alone', async () => {
    await start({});
    const { session } = await hold();
    await expect(counters(client).updateOne({ _id: 'b' }, { $inc: { n: 1 } })).rejects.toMatchObject({ code: 24, message: expect.stringContaining('an open transaction holds the store. End it, or pass its session to this operation.') as unknown });
    await session.commitTransaction();
    await counters(client).updateOne({ _id: 'b' }, { $inc: { n: 1 } });
    expect((await counters(client).find().sort({ _id: 1 }).toArray()).map((d) => d.n)).toEqual([99, 2]);
  });

  it('lets go when its session ends', async () => {
    await start({});
    const { other } = await hold();
    await other.close();
    await counters(client).updateOne({ _id: 'a' }, { $inc: { n: 1 } });
    expect(await counters(client).findOne({ _id: 'a' })).toMatchObject({ n: 2 });
  });

  it('holds up no writer when it has only read, and keeps its snapshot', async () => {
    await start({});
    const session = client.startSession();
    session.startTransaction();
    expect(await counters(client).findOne({ _id: 'a' }, { session })).toMatchObject({ n: 1 });
    await counters(client).updateOne({ _id: 'a' }, { $inc: { n: 1 } });
    expect(await counters(client).findOne({ _id: 'a' }, { session })).toMatchObject({ n: 1 });
    await expect(counters(client).updateOne({ _id: 'a' }, { $inc: { n: 5 } }, { session })).rejects.toMatchObject({ code: 112 });
    await session.endSession();
    expect(await counters(client).findOne({ _id: 'a' })).toMatchObject({ n: 2 });
  });

  it('takes several commands at once and leaves no connection behind', async () => {
    await start({});
    // the place for writing is taken, so that all of them come before the first has it
    const { session: holder } = await hold();
    const port = Number(new URL(server.uri).port);
    const sockets = await Promise.all(Array.from({ length: 3 }, () => dial(port)));
    const lsid = { id: new UUID() };
    const command = (i: number, body: Document): Promise<Document> => ask(sockets[i] as Socket, { ...body, $db: 't', lsid, txnNumber: Long.fromNumber(1), autocommit: false });
    const raise = (_id: string): Document => ({ update: 'counters', updates: [{ q: { _id }, u: { $inc: { n: 1 } } }] });
    const first = command(0, { ...raise('a'), startTransaction: true });
    await counters(client).findOne({});
    const rest = [command(1, raise('b')), command(2, { find: 'counters', filter: { _id: 'b' } })];
    await counters(client).findOne({});
    await holder.abortTransaction();
    expect(await Promise.all([first, ...rest])).toEqual([expect.objectContaining({ n: 1, ok: 1 }), expect.objectContaining({ n: 1, ok: 1 }), expect.objectContaining({ ok: 1 })]);
    expect(await command(0, { commitTransaction: 1, $db: 'admin' })).toMatchObject({ ok: 1 });
    for (const socket of sockets) socket.destroy();
    await counters(client).updateMany({}, { $inc: { n: 1 } });
    expect((await counters(client).find().sort({ _id: 1 }).toArray()).map((d) => d.n)).toEqual([3, 3]);
  });
});
