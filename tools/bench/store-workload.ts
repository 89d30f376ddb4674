import type { mongo } from 'mongoose';

/** The size of the workload: documents, and what one of them weighs as BSON. */
export const DOCUMENTS = 50_000;
export const DOCUMENT_BYTES = 1024;
const USERS = 200;
const STATES = ['new', 'seen', 'applied', 'rejected', 'offer'];
const BATCH = 1000;

export interface Sample { _id: mongo.ObjectId; userId: string; title: string; state: string; score: number; weight: number; postedAt: Date; place: { city: string; remote: boolean }; text: string }

/** Document `i` of the workload, always the same for the same `i` but for its id, and 1,024 bytes long as BSON. */
export function sample(driver: typeof mongo, i: number): Sample {
  const doc: Sample = {
    _id: new driver.ObjectId(), userId: `user-${i % USERS}`, title: `Posting number ${i}`, state: STATES[(i * 7) % STATES.length] as string, score: (i * 7919) % 10_007, weight: (i % 97) / 8 + 0.05,
    postedAt: new Date(1_700_000_000_000 + i * 60_000), place: { city: `City ${i % 50}`, remote: i % 3 === 0 }, text: '',
  };
  doc.text = 'the quick brown fox jumps over the lazy dog '.repeat(30).slice(0, DOCUMENT_BYTES - driver.BSON.calculateObjectSize(doc));
  return doc;
}

/** The value below which a share `q` of the sorted times lies. */
export const quantile = (sorted: readonly number[], q: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? NaN;

/** Milliseconds of each of `rounds` runs, sorted; the first tenth is warming up and not counted. */
async function timed(rounds: number, work: (i: number) => Promise<unknown>): Promise<number[]> {
  const out: number[] = [];
  const warming = Math.ceil(rounds / 10);
  for (let i = 0; i < rounds + warming; i++) {
    const start = performance.now();
    await work(i);
    if (i >= warming) out.push(performance.now() - start);
  }
  return out.sort((a, b) => a - b);
}

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
};

/** What a look at one document takes of the driver: the same call on a server whose answer stands ready. */
export async function findOneTimes(driver: typeof mongo, uri: string): Promise<Record<string, number>> {
  const client = await driver.MongoClient.connect(uri);
  try {
    const db = client.db('bench');
    const ping = await timed(2000, () => db.command({ ping: 1 }));
    const find = await timed(4000, () => db.collection('postings').findOne({ score: 1 }));
    return { 'ping p50 ms': quantile(ping, 0.5), 'ping p99 ms': quantile(ping, 0.99), 'findOne by _id p50 ms': quantile(find, 0.5), 'findOne by _id p99 ms': quantile(find, 0.99) };
  } finally {
    await client.close();
  }
}

async function prepare(db: mongo.Db, name: string): Promise<mongo.Collection<Sample>> {
  await db.collection(name).drop();
  const c = db.collection<Sample>(name);
  await c.createIndex({ userId: 1, postedAt: -1 });
  await c.createIndex({ score: 1 });
  return c;
}

/**
 * The workload against any MongoDB server: times in milliseconds, rates per second, under the names that the table prints.
 * Drops the collections that it uses. `beforeWhole` is called when only the insert of all at once is left, for which the
 * driver itself holds every document three times.
 */
export async function runWorkload(driver: typeof mongo, uri: string, beforeWhole: () => unknown = () => undefined): Promise<Record<string, number>> {
  const client = await driver.MongoClient.connect(uri);
  const figures: Record<string, number> = {};
  const spread = (name: string, times: readonly number[]): void => {
    figures[`${name} p50 ms`] = quantile(times, 0.5);
    figures[`${name} p99 ms`] = quantile(times, 0.99);
  };
  try {
    const db = client.db('bench');
    const c = await prepare(db, 'postings');
    const ids: mongo.ObjectId[] = [];
    figures[`insertMany of ${BATCH}, documents/s`] = DOCUMENTS / (await seconds(async () => {
      for (let at = 0; at < DOCUMENTS; at += BATCH) {
        const docs = Array.from({ length: BATCH }, (_, i) => sample(driver, at + i));
        for (const d of docs) ids.push(d._id);
        await c.insertMany(docs);
      }
    }) - (await seconds(async () => {
      for (let i = 0; i < DOCUMENTS; i++) sample(driver, i);
    })));
    const pick = (i: number): mongo.ObjectId => ids[(i * 7919) % ids.length] as mongo.ObjectId;
    spread('ping', await timed(2000, () => db.command({ ping: 1 })));
    spread('findOne by _id', await timed(4000, (i) => c.findOne({ _id: pick(i) })));
    spread('findOne by index', await timed(4000, (i) => c.findOne({ score: (i * 7919) % 10_007 })));
    spread('page of 20, sorted', await timed(1500, (i) => c.find({ userId: `user-${(i * 31) % USERS}` }).sort({ postedAt: -1 }).limit(20).toArray()));
    spread('page of 20, sorted by the other index', await timed(1500, (i) => c.find({ userId: `user-${(i * 31) % USERS}` }).sort({ score: -1 }).limit(20).toArray()));
    spread('insertOne', await timed(500, (i) => c.insertOne(sample(driver, DOCUMENTS + i))));
    await c.deleteMany({ postedAt: { $gte: new Date(1_700_000_000_000 + DOCUMENTS * 60_000) } });
    const updates = 20_000;
    figures['bulkWrite of 1000 updates, updates/s'] = updates / (await seconds(async () => {
      for (let at = 0; at < updates; at += BATCH) {
        await c.bulkWrite(Array.from({ length: BATCH }, (_, i) => ({ updateOne: { filter: { _id: pick(at + i) }, update: { $set: { state: 'seen' }, $inc: { score: 1 } } } })));
      }
    }));
    const group = (): Promise<unknown> => c.aggregate([{ $group: { _id: '$userId', n: { $sum: 1 }, score: { $avg: '$score' }, best: { $max: '$weight' } } }, { $sort: { n: -1, _id: 1 } }]).toArray();
    figures['$group over all, first ms'] = 1000 * (await seconds(group));
    figures['$group over all ms'] = quantile(await timed(5, group), 0.5);
    figures['count by an unindexed field ms'] = quantile(await timed(3, () => c.countDocuments({ state: 'offer' })), 0.5);
    figures['reading all, documents/s'] = DOCUMENTS / (await seconds(async () => {
      for await (const d of c.find()) if (!d.text) throw new Error('a document without its text');
    }));
    await c.createIndex({ state: 1 });
    spread('page of 20, 10,000 match', await timed(200, (i) => c.find({ state: STATES[i % STATES.length] as string }).sort({ score: -1 }).limit(20).toArray()));
    beforeWhole();
    const whole = await prepare(db, 'whole');
    const all = Array.from({ length: DOCUMENTS }, (_, i) => sample(driver, i));
    figures['insertMany of all at once, documents/s'] = DOCUMENTS / (await seconds(() => whole.insertMany(all)));
    return figures;
  } finally {
    await client.close();
  }
}
