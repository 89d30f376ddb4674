import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { type EmbeddedMongo, startEmbeddedMongo } from '../index';
import type { Case, Doc } from './case';
import { allCases as cases } from './surface';

const { MongoClient } = mongoose.mongo;
type Db = ReturnType<InstanceType<typeof MongoClient>['db']>;
interface Answer extends Doc { code?: number; writeErrors?: { code: number }[]; cursor?: { firstBatch: unknown[] } }

/** Replays the cases against this server, or against any other when MONGODB_URI names one. */
describe('conformance', () => {
  let server: EmbeddedMongo | undefined;
  let dataDir: string;
  let client: InstanceType<typeof MongoClient>;
  let db: Db;
  /** The server's release. */
  let release = 0;

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'embedded-conformance-'));
    const given = process.env['MONGODB_URI'];
    if (!given) server = await startEmbeddedMongo({ dataDir, synchronous: 'NORMAL' });
    client = await MongoClient.connect(given ?? (server as EmbeddedMongo).uri);
    db = client.db(`conformance_${process.pid}`);
    release = Number(((await db.admin().serverInfo()) as { version: string }).version.split('.')[0]);
  });
  afterAll(async () => {
    await db.dropDatabase();
    await client.close();
    await server?.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const run = async (command: Doc, boxed = false): Promise<Answer> => {
    try {
      const { nsInfo } = command as { nsInfo?: { ns: string }[] };
      if (nsInfo) return (await client.db('admin').command({ ...command, nsInfo: nsInfo.map(({ ns }) => ({ ns: `${db.databaseName}.${ns}` })) })) as unknown as Answer;
      if ('fsync' in command) return (await client.db('admin').command(command)) as unknown as Answer;
      return (await db.command(command, boxed ? { promoteValues: false } : {})) as Answer;
    } catch (error) {
      const e = error as { code?: number };
      if (e.code === undefined) throw error;
      return { ok: 0, code: e.code };
    }
  };
  const prepare = async (c: Case): Promise<void> => {
    for (const name of ['c', 'other']) await db.collection(name).drop().catch(() => undefined);
    if (c.docs && c.docs.length > 0) await db.collection('c').insertMany(c.docs as never[], { forceServerObjectId: true });
    if (c.other) await db.collection('other').insertMany(c.other as never[]);
    if (c.indexes) await db.command({ createIndexes: 'c', indexes: c.indexes });
  };

  it('has a name of its own for each case', () => {
    const names = cases.map((c) => c.name);
    expect(names.filter((n, i) => names.indexOf(n) !== i)).toEqual([]);
  });

  it.each(cases.map((c): [string, Case] => [c.name, c]))('%s', async (_name, c) => {
    if ((c.since ?? 0) > release) return;
    await prepare(c);
    let answer: Answer = {};
    for (const command of c.commands) answer = await run(command, c.boxed);
    if (c.error === undefined && c.batch === undefined && c.reply === undefined) expect(answer.ok).toBe(1);
    if (c.error !== undefined) expect(answer.code ?? answer.writeErrors?.[0]?.code).toBe(c.error);
    else expect(answer.code ?? answer.writeErrors).toBeUndefined();
    if (c.reply) expect(answer).toMatchObject(c.reply);
    if (c.batch) expect(answer.cursor?.firstBatch).toEqual(c.batch);
    if (c.after) expect(await db.collection('c').find().sort({ _id: 1 }).toArray()).toEqual(c.after);
    for (const key of c.alsoIndexed ?? []) {
      await db.command({ createIndexes: 'c', indexes: [{ key, name: 'also' }] });
      expect({ key, batch: (await run(c.commands.at(-1) as Doc)).cursor?.firstBatch }).toEqual({ key, batch: c.batch });
      await db.command({ dropIndexes: 'c', index: 'also' });
    }
  });
});
