import mongoose, { type Connection, type Model } from 'mongoose';
import { RateLimitRow, RateLimitSchema } from '../src/platform/rate-limit/rate-limit.schema';
import type { RateLimiter } from '../src/platform/rate-limit/rate-limiter';
import { RedisRateLimiter } from '../src/platform/rate-limit/redis-rate-limiter';
import { StoreRateLimiter } from '../src/platform/rate-limit/store-rate-limiter';
import { openStore } from './open-store';
import { startRedis } from './start-redis';

/** One place that counts, and limiters of instances with connections of their own. */
export interface RateLimitWorld {
  make(): Promise<RateLimiter>;
  /** Everything that the place keeps, as text. */
  dump(): Promise<string>;
  /** Keeps the place from answering while its connections stand, where that can be done. */
  freeze?(): void;
  thaw?(): void;
  /** Takes the place away under the limiters. */
  pull(): Promise<void>;
  /** Brings it back, where that can be done. */
  push?(): Promise<void>;
  close(): Promise<void>;
}

/** The embedded store, or the one that MONGODB_URI names. */
export async function storeLimits(): Promise<RateLimitWorld> {
  const dbName = 'rate_limits';
  const store = await openStore(dbName);
  const connections: Connection[] = [];
  const pull = async (): Promise<void> => {
    await Promise.all(connections.splice(1).map((c) => c.close()));
    await store.close();
  };
  return {
    pull,
    close: pull,
    async make() {
      const connection = connections.length === 0 ? store.connection : await mongoose.createConnection(store.uri, { dbName, serverSelectionTimeoutMS: 2_000 }).asPromise();
      connections.push(connection);
      const model = connection.model(RateLimitRow.name, RateLimitSchema) as unknown as Model<RateLimitRow>;
      await model.init();
      return new StoreRateLimiter(model);
    },
    dump: async () => JSON.stringify(await store.connection.collection('rate_limits').find({}).toArray()),
  };
}

/** A real Redis. */
export async function redisLimits(): Promise<RateLimitWorld> {
  let redis = await startRedis();
  const made: RedisRateLimiter[] = [];
  return {
    async make() {
      const limiter = new RedisRateLimiter(redis.url);
      made.push(limiter);
      await limiter.connect();
      return limiter;
    },
    dump: async () => String(await (made[0] as unknown as { client: { keys(pattern: string): Promise<string[]> } }).client.keys('*')),
    freeze: () => void redis.process.kill('SIGSTOP'),
    thaw: () => void redis.process.kill('SIGCONT'),
    pull: () => redis.stop(),
    push: async () => void (redis = await startRedis(redis.port)),
    async close() {
      await Promise.all(made.map((m) => m.close()));
      await redis.stop();
    },
  };
}
