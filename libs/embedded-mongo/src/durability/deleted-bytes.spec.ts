import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mongo } from 'mongoose';
import { startEmbeddedMongo, type EmbeddedMongo } from '../index';

/** Long enough to fill pages of their own. */
const long = (word: string): string => `${word} `.repeat(2000);

describe('what has been deleted', () => {
  let dataDir: string;
  let server: EmbeddedMongo;
  let client: mongo.MongoClient;
  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'applywright-deleted-'));
    server = await startEmbeddedMongo({ dataDir, synchronous: 'NORMAL', inWorker: false });
    client = await mongo.MongoClient.connect(server.uri);
  });
  afterAll(async () => {
    await client.close();
    await server.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const bytes = (): string => readdirSync(dataDir).map((f) => readFileSync(join(dataDir, f)).toString('latin1')).join('');

  it('stands in no file of the store any more after a flush', async () => {
    const keys = client.db('app').collection<{ _id: number; key: string; indexed: string }>('keys');
    await keys.createIndex({ indexed: 1 });
    await keys.insertMany(Array.from({ length: 60 }, (_, n) => ({ _id: n, key: n % 2 ? `wrapped-key-${n}-gone` : long(`wrapped-key-${n}-gone`), indexed: `index-entry-${n}-gone` })));
    await keys.updateOne({ _id: 1 }, { $set: { key: 'replaced' } });
    expect(bytes()).toContain('wrapped-key-1-gone');
    await keys.deleteMany({ _id: { $lt: 50 } });
    expect(await client.db('admin').command({ fsync: 1 })).toMatchObject({ ok: 1 });
    const left = bytes();
    expect(Array.from({ length: 50 }, (_, n) => n).filter((n) => left.includes(`wrapped-key-${n}-gone`) || left.includes(`index-entry-${n}-gone`))).toEqual([]);
    expect(left).toContain('wrapped-key-55-gone');
  });

  it('fsync is refused elsewhere than on admin, and with a lock', async () => {
    await expect(client.db('app').command({ fsync: 1 })).rejects.toMatchObject({ code: 13 });
    await expect(client.db('admin').command({ fsync: 1, lock: true })).rejects.toMatchObject({ code: 238 });
  });
});
