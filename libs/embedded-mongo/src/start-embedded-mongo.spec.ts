import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import mongoose from 'mongoose';
import { startEmbeddedMongo } from './index';

const { MongoClient } = mongoose.mongo;

describe('startEmbeddedMongo', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'embedded-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  it.each([{ kind: 'tcp' } as const, { kind: 'socket' } as const])('answers the driver on %o and keeps what it was given', async (listen) => {
    const first = await startEmbeddedMongo({ dataDir, listen });
    const client = await MongoClient.connect(first.uri);
    await client.db('shop').collection('things').insertMany([{ name: 'a', n: 1 }, { name: 'b', n: 2 }]);
    expect(await client.db('shop').collection('things').countDocuments({ n: { $gt: 1 } })).toBe(1);
    await first.backup(join(dataDir, 'copy.sqlite'));
    await client.close();
    await first.close();
    const second = await startEmbeddedMongo({ dataDir, listen });
    const again = await MongoClient.connect(second.uri);
    expect((await again.db('shop').collection('things').find({}, { projection: { _id: 0 } }).sort({ n: -1 }).toArray())).toEqual([{ name: 'b', n: 2 }, { name: 'a', n: 1 }]);
    await again.close();
    await second.close();
  });

  it('runs in a worker thread from a bundled worker file', async () => {
    const workerFile = join(dataDir, 'worker.cjs');
    buildSync({ entryPoints: [join(__dirname, 'worker.ts')], bundle: true, platform: 'node', format: 'cjs', outfile: workerFile, logLevel: 'error' });
    const server = await startEmbeddedMongo({ dataDir: join(dataDir, 'data'), workerFile });
    const client = await MongoClient.connect(server.uri);
    await client.db('shop').collection('things').insertOne({ name: 'a' });
    await server.backup(join(dataDir, 'copy.sqlite'));
    await expect(startEmbeddedMongo({ dataDir: join(dataDir, 'data'), workerFile })).rejects.toThrow('is in use by another process');
    await client.close();
    await server.close();
    await server.close();
  });

  it('opens a backup as a store', async () => {
    const first = await startEmbeddedMongo({ dataDir: join(dataDir, 'one') });
    const client = await MongoClient.connect(first.uri);
    await client.db('shop').collection('things').insertOne({ name: 'kept' });
    mkdirSync(join(dataDir, 'two'));
    await first.backup(join(dataDir, 'two', 'store.sqlite'));
    await client.db('shop').collection('things').insertOne({ name: 'after' });
    await client.close();
    await first.close();
    const second = await startEmbeddedMongo({ dataDir: join(dataDir, 'two') });
    const other = await MongoClient.connect(second.uri);
    expect((await other.db('shop').collection('things').find().toArray()).map((d) => d['name'] as string)).toEqual(['kept']);
    await other.close();
    await second.close();
  });

  it('says so when the file is damaged', async () => {
    const first = await startEmbeddedMongo({ dataDir });
    const client = await MongoClient.connect(first.uri);
    await client.db('shop').collection('things').insertMany(Array.from({ length: 500 }, (_, i) => ({ i, pad: 'x'.repeat(500) })));
    await client.close();
    await first.close();
    const file = openSync(join(dataDir, 'store.sqlite'), 'r+');
    for (let page = 8; page < 40; page++) writeSync(file, Buffer.alloc(3000, 0xee), 0, 3000, page * 4096);
    closeSync(file);
    await expect(startEmbeddedMongo({ dataDir })).rejects.toThrow(/damaged|malformed/);
  });

  it('refuses a data folder that is in use', async () => {
    const first = await startEmbeddedMongo({ dataDir });
    await expect(startEmbeddedMongo({ dataDir })).rejects.toThrow('is in use by another process');
    await first.close();
  });
});
