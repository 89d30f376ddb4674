import type mongoose from 'mongoose';
import type { Ledger } from './ledger';

type Client = mongoose.mongo.MongoClient;
interface Counted { k: string; n: number }

export const accounts = 6;
export const openingBalance = 1_000;
export const accountsTotal = accounts * openingBalance;

/** Collections, unique indexes and the money that must never change in sum. */
export async function prepare(client: Client): Promise<void> {
  const db = client.db('kill');
  await db.collection('counts').createIndex({ k: 1 }, { unique: true });
  await db.collection('batches').createIndex({ batch: 1, i: 1 });
  await db.collection('single').createIndex({ n: 1 }, { unique: true });
  await db.collection('single').createIndex({ tags: 1 });
  await db.collection<{ _id: number; balance: number }>('accounts').insertMany(Array.from({ length: accounts }, (_, i) => ({ _id: i, balance: openingBalance })));
}

/** One step each: asks for a write, and notes it as acknowledged only when the server has answered. */
export type Step = () => Promise<void>;

/** Writers of every kind of write; each repeats its step until one fails. `id` keeps two sets of writers apart. */
export function steps(client: Client, ledger: Ledger, id: string, random: () => number): Step[] {
  const db = client.db('kill');
  const session = client.startSession();
  const raise = async (name: string, ask: () => Promise<unknown>): Promise<void> => {
    const c = ledger.count(name);
    c.unanswered++;
    await ask();
    c.unanswered--;
    c.acknowledged++;
  };
  const counts = db.collection<Counted>('counts');

  const insertOne: Step = async () => {
    const n = ledger.number();
    ledger.inserts.asked.add(n);
    await db.collection('single').insertOne({ n, tags: [`t${n % 7}`, n], pad: 'x'.repeat(Math.floor(random() * 900)) });
    ledger.inserts.acknowledged.add(n);
  };
  const increment: Step = () => raise(`inc-${id}`, () => counts.updateOne({ k: `inc-${id}` }, { $inc: { n: 1 } }, { upsert: true }));
  const findAndModify: Step = async () => {
    const c = ledger.count(`fam-${id}`);
    const before = c.unanswered > 0 ? undefined : c.acknowledged;
    let value: Counted | null = null;
    await raise(`fam-${id}`, async () => {
      value = await counts.findOneAndUpdate({ k: `fam-${id}` }, { $inc: { n: 1 } }, { upsert: true, returnDocument: 'after' });
    });
    const n = (value as Counted | null)?.n;
    if (before !== undefined && n !== before + 1) throw new Error(`findAndModify answered ${n} after ${before}`);
  };
  // contended: all writers upsert the same few keys
  const upsert: Step = () => {
    const k = `shared-${Math.floor(random() * 4)}`;
    return raise(k, () => counts.updateOne({ k }, { $inc: { n: 1 }, $setOnInsert: { by: id } }, { upsert: true }));
  };
  const insertMany = (ordered: boolean): Step => async () => {
    const batch = ledger.number();
    const docs = Array.from({ length: 12 }, (_, i) => ({ _id: `${batch}-${i === 8 ? 2 : i}` as never, batch, i, pad: 'y'.repeat(200) }));
    const size = ordered ? 8 : 11;
    ledger.batches.asked.set(batch, size);
    const error: unknown = await db.collection('batches').insertMany(docs, { ordered }).then(() => undefined, (e: unknown) => e);
    if ((error as { code?: number } | undefined)?.code !== 11000) throw error ?? new Error('a duplicate key was taken');
    ledger.batches.acknowledged.add(batch);
  };
  const transaction: Step = async () => {
    const n = ledger.number();
    ledger.pairs.asked.add(n);
    const amount = 1 + Math.floor(random() * 20);
    const from = Math.floor(random() * accounts);
    const to = (from + 1 + Math.floor(random() * (accounts - 1))) % accounts;
    await session.withTransaction(async () => {
      await db.collection('left').insertOne({ n }, { session });
      await db.collection<{ _id: number }>('accounts').updateOne({ _id: from }, { $inc: { balance: -amount } }, { session });
      await db.collection('right').insertOne({ n }, { session });
      await db.collection<{ _id: number }>('accounts').updateOne({ _id: to }, { $inc: { balance: amount } }, { session });
    });
    ledger.pairs.acknowledged.add(n);
  };
  const insertAndDelete: Step = async () => {
    const n = ledger.number();
    ledger.deletes.asked.add(n);
    await db.collection('doomed').insertOne({ n });
    ledger.acknowledged++;
    await db.collection('doomed').deleteOne({ n });
    ledger.deletes.acknowledged.add(n);
  };
  return [insertOne, increment, findAndModify, upsert, insertMany(true), insertMany(false), transaction, insertAndDelete].map((step) => async () => {
    await step();
    ledger.acknowledged++;
  });
}
