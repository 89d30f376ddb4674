import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import mongoose from 'mongoose';
import { ErrorCode, MongoError } from '../errors';
import { startEmbeddedMongo } from '../index';
import { Store } from '../store/store';
import { checkStore } from './check-store';
import { bundleServer, ServerChild } from './server-child';

const { MongoClient } = mongoose.mongo;
interface Row { _id: number; n: number; pad?: string }

// the limit on a file's size is the one shortage that can be had without rights, and given back; util-linux brings the command
const canLimit = spawnSync('prlimit', ['--version']).status === 0;

describe('a full disk', () => {
  let folder: string;
  let dataDir: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'embedded-full-'));
    dataDir = join(folder, 'data');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  (canLimit ? it : it.skip)('refuses writes with OutOfDiskSpace, loses nothing, goes on reading, and writes again when there is room', async () => {
    const child = ServerChild.start(bundleServer(folder), dataDir, 0, 'none');
    const client = await MongoClient.connect(`mongodb://127.0.0.1:${await child.listening()}/?directConnection=true`);
    const rows = client.db('t').collection<Row>('rows');
    const other = client.db('t').collection<Row>('other');
    await rows.createIndex({ n: 1 }, { unique: true });
    await other.insertOne({ _id: 0, n: 0 });
    const fleeting = client.db('t').collection('fleeting');
    await fleeting.createIndex({ at: 1 }, { expireAfterSeconds: 0 });
    await fleeting.insertOne({ at: new Date(Date.now() + 300) });
    const limit = (bytes: string): void => expect(spawnSync('prlimit', ['--pid', String(child.pid), `--fsize=${bytes}:unlimited`]).status).toBe(0);
    limit(String(statSync(join(dataDir, 'store.sqlite-wal')).size + 300_000));
    const pad = 'x'.repeat(3_000);
    const acknowledged: number[] = [];
    const errors: unknown[] = [];
    for (let i = 0; errors.length < 3 && i < 2_000; i++) {
      await rows.insertOne({ _id: i, n: i, pad }).then(() => acknowledged.push(i), (e: unknown) => errors.push(e));
    }
    expect(errors).toEqual(Array.from({ length: 3 }, () => expect.objectContaining({ code: 14031, message: expect.stringContaining('No room to write') as unknown })));
    // a batch is all or nothing, ordered or not, and so is a transaction
    const batch = Array.from({ length: 200 }, (_, i) => ({ _id: 10_000 + i, n: 10_000 + i, pad }));
    for (const ordered of [true, false]) await expect(rows.insertMany(batch, { ordered })).rejects.toMatchObject({ code: 14031 });
    const session = client.startSession();
    await expect(session.withTransaction(async () => {
      await other.updateOne({ _id: 0 }, { $inc: { n: 1 } }, { session });
      await rows.insertMany(batch, { session });
    })).rejects.toMatchObject({ code: 14031 });
    await session.endSession();
    expect((await rows.find().sort({ _id: 1 }).toArray()).map((d) => d._id)).toEqual(acknowledged);
    expect(await other.findOne({ _id: 0 })).toMatchObject({ n: 0 });
    // what expires now cannot be removed, which must not end the server
    await sleep(600);
    limit('unlimited');
    await rows.insertMany(batch);
    await other.updateOne({ _id: 0 }, { $inc: { n: 1 } });
    expect(await rows.countDocuments()).toBe(acknowledged.length + batch.length);
    while ((await fleeting.countDocuments()) > 0) await sleep(20);
    await client.close();
    await child.kill();
    expect(checkStore(dataDir)).toMatchObject({ documents: acknowledged.length + batch.length + 1, problems: [] });
  });

  it('ends a batch and a transaction that meet it in the middle, whole', () => {
    const store = new Store(dataDir, 'NORMAL');
    const { connection } = store.main;
    connection.exec('CREATE TABLE pads (d BLOB)');
    const pages = connection.get<{ page_count: number }>('PRAGMA page_count')?.page_count ?? 0;
    connection.exec(`PRAGMA max_page_count = ${pages + 20}`);
    const insert = (): number => connection.run('INSERT INTO pads (d) VALUES (?)', Buffer.alloc(4_000));
    const failures: unknown[] = [];
    expect(() => store.write(() => {
      for (let i = 0; i < 100; i++) {
        try {
          insert();
        } catch (error) {
          failures.push(error);
        }
      }
    })).toThrow(expect.objectContaining({ code: 14031 }) as Error);
    // once broken, every further step is refused, since SQLite may have rolled back and would commit each by itself
    expect(failures.length).toBeGreaterThan(70);
    expect(connection.get('SELECT count(*) AS n FROM pads')).toMatchObject({ n: 0 });
    store.write(() => insert());
    expect(connection.get('SELECT count(*) AS n FROM pads')).toMatchObject({ n: 1 });
    return store.close();
  });

  it('takes nothing back that is committed when the log cannot be emptied', () => {
    const store = new Store(dataDir, 'NORMAL');
    const { connection } = store.main;
    connection.exec('CREATE TABLE pads (d BLOB)');
    connection.onCommit = () => {
      throw new MongoError(ErrorCode.OutOfDiskSpace, 'no room for the log');
    };
    store.write(() => connection.run('INSERT INTO pads (d) VALUES (?)', Buffer.alloc(10)));
    expect(connection.get('SELECT count(*) AS n FROM pads')).toMatchObject({ n: 1 });
    return store.close();
  });

  (canLimit ? it : it.skip)('is said when the store cannot even be made', async () => {
    const script = bundleServer(folder);
    const tried = spawnSync('prlimit', ['--fsize=2000:unlimited', process.execPath, '--no-warnings', script, dataDir, '0', 'none'], { encoding: 'utf8' });
    expect(tried.status).toBe(1);
    expect(tried.stderr).toMatch(/cannot be locked|No room to write|disk I\/O error/);
    const server = await startEmbeddedMongo({ dataDir });
    await server.close();
  });
});
