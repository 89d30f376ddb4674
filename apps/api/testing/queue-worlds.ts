import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import type { Model } from 'mongoose';
import { SystemClock } from '../src/platform/clock';
import { BullJobQueue } from '../src/platform/queue/bull-job-queue';
import type { JobQueue } from '../src/platform/queue/job-queue';
import { QueueJob, QueueJobSchema } from '../src/platform/queue/queue-job.schema';
import { StoreJobQueue } from '../src/platform/queue/store-job-queue';
import { openStore } from './open-store';

/** One place for jobs: what makes the queues of a test. */
export interface QueueWorld {
  readonly mongoUri: string;
  readonly redisUrl?: string;
  make(settings?: { concurrency?: number; leaseMs?: number }): JobQueue;
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
    pull: () => store.close(),
    close: () => store.close(),
  };
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

/** A Redis of its own on a free port, without a file. */
export async function startRedis(port?: number): Promise<{ url: string; port: number; process: ChildProcess; stop(): Promise<void> }> {
  const at = port ?? (await freePort());
  const redis = spawn('redis-server', ['--port', String(at), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((ready, fail) => {
    redis.stdout?.on('data', (d: Buffer) => d.toString().includes('eady to accept connections') && ready());
    redis.once('error', fail);
  });
  return {
    url: `redis://127.0.0.1:${at}`, port: at, process: redis,
    async stop() {
      if (redis.exitCode !== null || redis.signalCode !== null) return;
      const gone = new Promise((r) => redis.once('exit', r));
      redis.kill();
      await gone;
    },
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
    pull: () => redis.stop(),
    async close() {
      await redis.stop();
      await store.close();
    },
  };
}

export const until = async (what: () => boolean | Promise<boolean>, ms = 15_000): Promise<void> => {
  for (const end = Date.now() + ms; !(await what()); ) {
    if (Date.now() > end) throw new Error('waited in vain');
    await new Promise((r) => setTimeout(r, 10));
  }
};
