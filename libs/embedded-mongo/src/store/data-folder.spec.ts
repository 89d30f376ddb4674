import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { startEmbeddedMongo } from '../index';
import { DataFolder } from './data-folder';

const file = (folder: string): string => join(folder, 'store.sqlite');

describe('the data folder', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'embedded-folder-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  const use = async (documents: number): Promise<string> => {
    const server = await startEmbeddedMongo({ dataDir, synchronous: 'NORMAL' });
    const client = await mongoose.mongo.MongoClient.connect(server.uri);
    if (documents > 0) await client.db('t').collection('c').insertMany(Array.from({ length: documents }, (_, i) => ({ i, pad: 'x'.repeat(800) })));
    await client.close();
    await server.close();
    return server.leftAs;
  };

  it('knows how it was left', async () => {
    expect(await use(10)).toBe('new');
    expect(await use(0)).toBe('closed cleanly');
    writeFileSync(join(dataDir, 'store.state'), 'open 1 \n');
    expect(await use(0)).toBe('not closed');
  });

  it('has its files to itself, also in a folder that others may read', async () => {
    chmodSync(dataDir, 0o755);
    const server = await startEmbeddedMongo({ dataDir });
    for (const name of ['store.sqlite', 'store.sqlite-wal', 'store.state']) expect([name, statSync(join(dataDir, name)).mode & 0o077]).toEqual([name, 0]);
    await server.close();
  });

  it('leaves no log behind when it is closed', async () => {
    await use(200);
    expect(readdirSync(dataDir).filter((n) => /-wal|-shm/.test(n))).toEqual([]);
  });

  it.each([
    ['is gone', (f: string) => rmSync(f), /store\.sqlite is missing, but a store was kept in this folder\. Put the file or a backup in its place/],
    ['is empty', (f: string) => truncateSync(f, 0), /store\.sqlite is empty, but a store was kept in this folder/],
    ['is cut', (f: string) => truncateSync(f, 12_288), /is damaged: .*put a backup in place/],
    ['is something else', (f: string) => writeFileSync(f, 'not a database at all, but long enough to have a header '.repeat(100)), /is damaged: .*put a backup in place/],
  ])('refuses to begin anew when its store %s', async (_, damage, message) => {
    await use(100);
    damage(file(dataDir));
    await expect(startEmbeddedMongo({ dataDir })).rejects.toThrow(message);
    await expect(startEmbeddedMongo({ dataDir })).rejects.toThrow(message);
  });

  it('names the process that has it', () => {
    const first = new DataFolder(dataDir);
    first.mark('open');
    expect(() => new DataFolder(dataDir)).toThrow(`in use by another process of this program (pid ${process.pid})`);
    first.release();
  });
});
