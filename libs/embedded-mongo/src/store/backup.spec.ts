import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { type EmbeddedMongo, startEmbeddedMongo } from '../index';

const { MongoClient } = mongoose.mongo;
type Client = InstanceType<typeof MongoClient>;
interface Account { _id: number; balance: number }

describe('backup', () => {
  let folder: string;
  let server: EmbeddedMongo;
  let client: Client;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'embedded-backup-'));
    server = await startEmbeddedMongo({ dataDir: join(folder, 'data'), synchronous: 'NORMAL' });
    client = await MongoClient.connect(server.uri);
    await accounts(client).insertMany(Array.from({ length: 10 }, (_, _id) => ({ _id, balance: 100 })));
    await client.db('t').collection('ballast').insertMany(Array.from({ length: 3_000 }, (_, i) => ({ i, pad: 'x'.repeat(2_000) })));
  });
  afterEach(async () => {
    await client.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const accounts = (c: Client) => c.db('t').collection<Account>('accounts');

  it('is one moment of a store that is written to, and writers go on meanwhile', async () => {
    let during = 0;
    let over = false;
    const writer = (async () => {
      const session = client.startSession();
      for (let i = 0; !over; i++) {
        await session.withTransaction(async () => {
          await accounts(client).updateOne({ _id: i % 10 }, { $inc: { balance: -7 } }, { session });
          await accounts(client).updateOne({ _id: (i + 3) % 10 }, { $inc: { balance: 7 } }, { session });
        });
        during++;
      }
      await session.endSession();
    })();
    const copies = [join(folder, 'a.sqlite'), join(folder, 'b.sqlite'), join(folder, 'c.sqlite')];
    // the first transaction may come late on a machine that does other things
    while (during === 0) await new Promise((go) => setTimeout(go, 5));
    const before = during;
    for (const copy of copies) await server.backup(copy);
    const meanwhile = during - before;
    over = true;
    await writer;
    expect(meanwhile).toBeGreaterThan(0);
    for (const copy of copies) {
      expect(statSync(copy).mode & 0o777).toBe(0o600);
      const restored = join(folder, 'restored');
      mkdirSync(restored);
      renameSync(copy, join(restored, 'store.sqlite'));
      const second = await startEmbeddedMongo({ dataDir: restored });
      const reader = await MongoClient.connect(second.uri);
      expect((await accounts(reader).find().toArray()).reduce((sum, a) => sum + a.balance, 0)).toBe(1_000);
      expect(await reader.db('t').collection('ballast').countDocuments()).toBe(3_000);
      await reader.close();
      await second.close();
      rmSync(restored, { recursive: true });
    }
  });

  it('replaces no file', async () => {
    const there = join(folder, 'letters.txt');
    writeFileSync(there, 'mine');
    await expect(server.backup(there)).rejects.toThrow(`${there} is there already; a backup replaces no file`);
    expect(readFileSync(there, 'utf8')).toBe('mine');
  });

  it('leaves nothing behind when it fails or the store is closed', async () => {
    await expect(server.backup(join(folder, 'nowhere', 'copy.sqlite'))).rejects.toThrow('ENOENT');
    const given = server.backup(join(folder, 'copy.sqlite')).then(() => 'whole', (e: Error) => e.message);
    await server.close();
    const outcome = await given;
    expect(['whole', 'The backup was given up, since the store was closed.']).toContain(outcome);
    expect(readdirSync(folder).sort()).toEqual(outcome === 'whole' ? ['copy.sqlite', 'data'] : ['data']);
  });
});
