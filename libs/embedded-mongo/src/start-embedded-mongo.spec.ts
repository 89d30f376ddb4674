import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

  it('refuses a data folder that is in use', async () => {
    const first = await startEmbeddedMongo({ dataDir });
    await expect(startEmbeddedMongo({ dataDir })).rejects.toThrow('is in use by another process');
    await first.close();
  });
});
