import Redis from 'ioredis';
import type { Model } from 'mongoose';
import { SystemClock } from '../src/platform/clock';
import { BullJobQueue } from '../src/platform/queue/bull-job-queue';
import type { JobQueue } from '../src/platform/queue/job-queue';
import { QueueJob, QueueJobSchema } from '../src/platform/queue/queue-job.schema';
import { StoreJobQueue } from '../src/platform/queue/store-job-queue';
import { openStore } from './open-store';
import { startRedis } from './start-redis';

/** One place for jobs: what makes the queues of a test. */
export interface QueueWorld {
  readonly mongoUri: string;
  readonly redisUrl?: string;
  make(settings?: { concurrency?: number; leaseMs?: number }): JobQueue;
  /** Whether a text stands anywhere in what is kept. */
  holds(text: string): Promise<boolean>;
  /** Takes the place away under the queues. */
  pull(): Promise<void>;
  close(): Promise<void>;
}

/** The queue in the embedded store, or in the one that MONGODB_URI names. */
export async function storeWorld(): Promise<QueueWorld> {
  const store = await openStore('queue');
  const model = store.connection.model(QueueJob.name, QueueJobSchema) as unknown as Model<QueueJob>;
  await model.init();
  return {
    mongoUri: store.uri,
    make: ({ concurrency = 1, leaseMs = 30_000 } = {}) => new StoreJobQueue(model, new SystemClock(), { concurrency, leaseMs, pollMs: 25, backoffMs: 20 }),
    holds: async (text) => JSON.stringify(await model.collection.find().toArray()).includes(text),
    pull: () => store.close(),
    close: () => store.close(),
  };
}

/** The queue on a real Redis, with a store beside it for what is not in the queue. */
export async function redisWorld(): Promise<QueueWorld> {
  const redis = await startRedis();
  const store = await openStore('queue');
  return {
    mongoUri: store.uri,
    redisUrl: redis.url,
    make: ({ concurrency = 1, leaseMs = 30_000 } = {}) => new BullJobQueue({ redisUrl: redis.url, concurrency, leaseMs, backoffMs: 20 }),
    holds: (text) => redisHolds(redis.url, text),
    pull: () => redis.stop(),
    async close() {
      await redis.stop();
      await store.close();
    },
  };
}

async function redisHolds(url: string, text: string): Promise<boolean> {
  const client = new Redis(url);
  try {
    for (const key of await client.keys('*')) {
      const kind = await client.type(key);
      const value = kind === 'hash' ? await client.hgetall(key) : kind === 'string' ? await client.get(key) : kind === 'list' ? await client.lrange(key, 0, -1) : kind === 'zset' ? await client.zrange(key, 0, -1) : await client.smembers(key);
      if (key.includes(text) || JSON.stringify(value).includes(text)) return true;
    }
    return false;
  } finally {
    client.disconnect();
  }
}

export const until = async (what: () => boolean | Promise<boolean>, ms = 120_000): Promise<void> => {
  for (const end = Date.now() + ms; !(await what()); ) {
    if (Date.now() > end) throw new Error('waited in vain');
    await new Promise((r) => setTimeout(r, 10));
  }
};
