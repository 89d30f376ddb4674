import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { checkStore } from './check-store';
import { bundleServer, ServerChild } from './server-child';

const { MongoClient } = mongoose.mongo;
type Client = InstanceType<typeof MongoClient>;

const seconds = Number(process.env['STRESS_SECONDS'] ?? (process.env['LONG_TESTS'] ? 60 : 3));
const workers = 16;
const accounts = 12;
const total = accounts * 1_000;
interface Account { _id: number; balance: number }

/** 16 workers, each over and over one kind of work; what a worker is told goes to `problems` unless MongoDB would tell it too. */
class Stress {
  readonly done = new Map<string, number>();
  readonly problems: string[] = [];
  readonly tickets = new Set<number>();
  claimed = 0;
  private readonly until = Date.now() + seconds * 1000;

  constructor(private readonly client: Client) {}
  private get db() {
    return this.client.db('stress');
  }
  private bank(i: number) {
    return this.db.collection<Account>(i % 2 ? 'odd' : 'even');
  }

  async prepare(): Promise<void> {
    for (let i = 0; i < accounts; i++) await this.bank(i).insertOne({ _id: i, balance: 1_000 });
    await this.db.collection('claims').createIndex({ slot: 1 }, { unique: true });
    await this.db.collection<{ _id: string; n: number }>('tickets').insertOne({ _id: 'next', n: 0 });
    await this.db.createCollection('journal');
  }

  async loop(name: string, step: (i: number) => Promise<void>): Promise<void> {
    for (let i = 0; Date.now() < this.until; i++) {
      try {
        await step(i);
        this.done.set(name, (this.done.get(name) ?? 0) + 1);
      } catch (error) {
        if (this.problems.length < 20) this.problems.push(`${name}: ${String(error)}`);
      }
    }
  }

  /** Moves money between collections; every third one reads first, every fifth one fails in the middle. */
  transfer(worker: number): Promise<void> {
    const session = this.client.startSession();
    return this.loop('transfer', async (i) => {
      const from = (worker + i) % accounts;
      const to = (from + 1 + (i % (accounts - 1))) % accounts;
      const broken = new Error('given up on purpose');
      await session.withTransaction(async () => {
        let amount = 5;
        if (i % 3 === 0) amount = Math.min(5, (await this.bank(from).findOne({ _id: from }, { session }))?.balance ?? 0);
        await this.bank(from).updateOne({ _id: from }, { $inc: { balance: -amount } }, { session });
        await this.db.collection('journal').insertOne({ from, to, amount }, { session });
        if (i % 5 === 4) throw broken;
        await this.bank(to).updateOne({ _id: to }, { $inc: { balance: amount } }, { session });
      }).catch((e: unknown) => {
        if (e !== broken) throw e;
      });
    });
  }
  private async sum(session?: mongoose.mongo.ClientSession): Promise<number> {
    const options = session ? { session } : {};
    const of = async (name: string): Promise<number> => ((await this.db.collection(name).aggregate([{ $group: { _id: null, sum: { $sum: '$balance' } } }], options).toArray())[0]?.['sum'] as number);
    return (await of('odd')) + (await of('even'));
  }
  /** One snapshot over two collections, and one statement over both outside any transaction. */
  audit(): Promise<void> {
    const session = this.client.startSession();
    return this.loop('audit', async (i) => {
      let found: number | undefined;
      if (i % 2 === 0) await session.withTransaction(async () => {
        found = await this.sum(session);
      });
      else {
        const [row] = await this.db.collection('odd').aggregate([{ $unionWith: 'even' }, { $group: { _id: null, sum: { $sum: '$balance' } } }]).toArray();
        found = row?.['sum'] as number;
      }
      if (found !== total) this.problems.push(`dirty read: the sum is ${found}`);
    });
  }
  /** All want the same slots of a unique index; one gets each. */
  claim(worker: number): Promise<void> {
    return this.loop('claim', async (i) => {
      try {
        await this.db.collection('claims').insertOne({ slot: i, worker });
        this.claimed++;
      } catch (error) {
        if ((error as { code?: number }).code !== 11000) throw error;
      }
    });
  }
  /** Numbers are given out once. */
  ticket(): Promise<void> {
    return this.loop('ticket', async () => {
      const found = await this.db.collection<{ _id: string; n: number }>('tickets').findOneAndUpdate({ _id: 'next' }, { $inc: { n: 1 } }, { returnDocument: 'after' });
      if (this.tickets.has(found?.n ?? -1)) this.problems.push(`ticket ${found?.n} was given out twice`);
      this.tickets.add(found?.n ?? -1);
    });
  }
  /** Reads its own writes. */
  causal(worker: number): Promise<void> {
    const session = this.client.startSession({ causalConsistency: true });
    return this.loop('causal', async (i) => {
      const _id = `${worker}` as never;
      await this.db.collection('notes').updateOne({ _id }, { $set: { i } }, { upsert: true, session });
      const read = await this.db.collection('notes').findOne({ _id }, { session });
      if (read?.['i'] !== i) this.problems.push(`causal: wrote ${i} and read ${String(read?.['i'])}`);
    });
  }
  /** Everybody changes the one document after reading it: withTransaction must get through. */
  hot(): Promise<void> {
    const session = this.client.startSession();
    return this.loop('hot', async () => {
      await session.withTransaction(async () => {
        const hot = await this.db.collection<{ _id: string; n: number }>('hot').findOne({ _id: 'one' }, { session });
        await this.db.collection<{ _id: string; n: number }>('hot').updateOne({ _id: 'one' }, { $set: { n: (hot?.n ?? 0) + 1 } }, { upsert: true, session });
      });
    });
  }

  async settle(): Promise<void> {
    const say = (is: boolean, problem: string): void => void (is || this.problems.push(problem));
    say((await this.sum()) === total, `the sum is ${await this.sum()} in the end`);
    say((await this.db.collection('claims').countDocuments()) === this.claimed, 'claims and slots differ');
    say((await this.db.collection<{ _id: string; n: number }>('tickets').findOne({ _id: 'next' }))?.n === this.tickets.size, 'tickets and numbers differ');
    say((await this.db.collection<{ _id: string; n: number }>('hot').findOne({ _id: 'one' }))?.n === this.done.get('hot'), 'an update of the hot document is lost');
  }
}

describe('the store under 16 workers', () => {
  it('gives no error, no dirty read and the same sum throughout', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'embedded-stress-'));
    const dataDir = join(folder, 'data');
    const child = ServerChild.start(bundleServer(folder), dataDir, 0, 'none');
    const client = await MongoClient.connect(`mongodb://127.0.0.1:${await child.listening()}/?directConnection=true`);
    const stress = new Stress(client);
    await stress.prepare();
    let longestLog = 0;
    const watch = setInterval(() => (longestLog = Math.max(longestLog, statSync(join(dataDir, 'store.sqlite-wal')).size)), 200);
    const kinds = [() => stress.audit(), (w: number) => stress.transfer(w), (w: number) => stress.claim(w), () => stress.ticket(), (w: number) => stress.causal(w), (w: number) => stress.transfer(w), () => stress.hot(), () => stress.hot()];
    await Promise.all(Array.from({ length: workers }, (_, worker) => kinds[worker % kinds.length]?.(worker)));
    clearInterval(watch);
    await stress.settle();
    stress.problems.push(...checkStore(dataDir).problems);
    await client.close();
    await child.kill();
    rmSync(folder, { recursive: true, force: true });
    const operations = [...stress.done.values()].reduce((a, b) => a + b, 0);
    process.stderr.write(`stress: ${workers} workers, ${seconds} s, ${operations} operations (${[...stress.done].map(([k, n]) => `${k} ${n}`).join(', ')}), log at most ${Math.round(longestLog / 1e6)} MB, ${stress.problems.length} problems\n`);
    expect(stress.problems).toEqual([]);
    expect([...stress.done.keys()].sort()).toEqual(['audit', 'causal', 'claim', 'hot', 'ticket', 'transfer']);
  }, seconds * 1000 + 60_000);
});
