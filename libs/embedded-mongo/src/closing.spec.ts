import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import mongoose from 'mongoose';
import { type EmbeddedMongo, startEmbeddedMongo } from './index';

const { MongoClient } = mongoose.mongo;
interface Row { _id: number; n: number }

describe('closing the server', () => {
  let folder: string;
  let dataDir: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'embedded-closing-'));
    dataDir = join(folder, 'data');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const reopened = async (): Promise<Row[]> => {
    const server = await startEmbeddedMongo({ dataDir });
    const client = await MongoClient.connect(server.uri);
    const rows = await client.db('t').collection<Row>('rows').find().sort({ _id: 1 }).toArray();
    await client.close();
    await server.close();
    expect(server.leftAs).toBe('closed cleanly');
    return rows;
  };

  it('answers what is being done, aborts what is open, and keeps every acknowledged write', async () => {
    const server = await startEmbeddedMongo({ dataDir });
    const client = await MongoClient.connect(server.uri, { retryWrites: false, serverSelectionTimeoutMS: 100 });
    const rows = client.db('t').collection<Row>('rows');
    await rows.insertOne({ _id: 0, n: 0 });
    const session = client.startSession();
    session.startTransaction();
    await rows.updateOne({ _id: 0 }, { $set: { n: 99 } }, { session });
    let arrived = false;
    // waits for the open transaction, which closing aborts
    const waiting = rows.updateOne({ _id: 0 }, { $inc: { n: 1 } });
    client.on('connectionCheckedOut', () => (arrived = true));
    await rows.findOne({ _id: 0 });
    expect(arrived).toBe(true);
    await server.close();
    expect(await waiting).toMatchObject({ modifiedCount: 1 });
    await client.close();
    expect(await reopened()).toEqual([{ _id: 0, n: 1 }]);
    expect(existsSync(join(dataDir, 'store.sqlite-wal'))).toBe(false);
  });

  it('leaves no log behind when a thread was emptying it, and no write', async () => {
    const server = await startEmbeddedMongo({ dataDir, synchronous: 'NORMAL' });
    const client = await MongoClient.connect(server.uri);
    const rows = client.db('t').collection<{ _id: number; n: number; pad: string }>('rows');
    for (let i = 0; i < 8; i++) await rows.insertMany(Array.from({ length: 1_000 }, (_, j) => ({ _id: i * 1_000 + j, n: j, pad: 'x'.repeat(3_000) })));
    await client.close();
    await server.close();
    expect(readdirSync(dataDir).sort()).toEqual(['lock.sqlite', 'store.sqlite', 'store.state']);
    expect(await reopened()).toHaveLength(8_000);
  });

  it('ends once, whoever asks for it how often, also in a thread', async () => {
    const workerFile = join(folder, 'worker.cjs');
    buildSync({ entryPoints: [join(__dirname, 'worker.ts')], bundle: true, platform: 'node', format: 'cjs', outfile: workerFile, logLevel: 'error' });
    for (const options of [{}, { workerFile }]) {
      const server: EmbeddedMongo = await startEmbeddedMongo({ dataDir, ...options });
      await Promise.all([server.close(), server.close()]);
      await server.close();
      await expect(server.backup(join(folder, 'late.sqlite'))).rejects.toThrow('has ended');
    }
    expect(existsSync(join(folder, 'late.sqlite'))).toBe(false);
  });
});
