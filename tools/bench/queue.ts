import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Bull from 'bull';
import mongoose, { type Model } from 'mongoose';
import { startEmbeddedMongo } from '@applywright/embedded-mongo';
import { SystemClock } from '../../apps/api/src/platform/clock';
import { BullJobQueue } from '../../apps/api/src/platform/queue/bull-job-queue';
import type { JobQueue } from '../../apps/api/src/platform/queue/job-queue';
import { JOB_NAMES } from '../../apps/api/src/platform/queue/job-table';
import { QueueJob, QueueJobSchema } from '../../apps/api/src/platform/queue/queue-job.schema';
import { StoreJobQueue } from '../../apps/api/src/platform/queue/store-job-queue';
import { startRedis } from '../../apps/api/testing/start-redis';
import { bundleStoreWorker } from './store-worker';

/** Goals in jobs a second, from adding the first to the end of the last. */
const GOALS = { store: 500, redis: 2000 } as const;
const CONCURRENCY = 8;
const ADDERS = 16;
const ID = 'a'.repeat(24);

interface Row { readonly what: string; readonly jobs: number; readonly perSecond: number; readonly goal?: number }

/** Adds the jobs by several callers while one worker takes them; then the same by one call for all. */
async function measure(what: string, queue: JobQueue, jobs: number, goal: number): Promise<Row[]> {
  let done = 0;
  let all = (): void => undefined;
  for (const name of JOB_NAMES) queue.handle(name, async () => void (++done === jobs && all()));
  const round = async (add: () => Promise<unknown>): Promise<number> => {
    done = 0;
    const ended = new Promise<void>((resolve) => (all = resolve));
    const start = performance.now();
    await add();
    await ended;
    await queue.idle();
    return jobs / ((performance.now() - start) / 1000);
  };
  const payload = (n: number) => ({ userId: ID, uploadId: String(n).padStart(24, '0') });
  await queue.start();
  const single = await round(() =>
    Promise.all(Array.from({ length: ADDERS }, async (_, a) => {
      for (let n = a; n < jobs; n += ADDERS) await queue.add('parse-cv', payload(n), { id: `one-${n}` });
    })));
  const many = await round(() => queue.addMany('parse-cv', Array.from({ length: jobs }, (_, n) => ({ id: `many-${n}`, payload: payload(n) }))));
  await queue.stop();
  return [
    { what: `${what}: added one by one by ${ADDERS}, worked at ${CONCURRENCY}`, jobs, perSecond: single, goal },
    { what: `${what}: added by addMany, worked at ${CONCURRENCY}`, jobs, perSecond: many, goal },
  ];
}

async function store(root: string, jobs: number): Promise<Row[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-queue-'));
  const workerFile = await bundleStoreWorker(root);
  const server = process.env['MONGODB_URI'] ? undefined : await startEmbeddedMongo({ dataDir, workerFile });
  const connection = await mongoose.createConnection(server?.uri ?? (process.env['MONGODB_URI'] as string), { dbName: 'bench_queue' }).asPromise();
  try {
    await connection.dropDatabase();
    const model = connection.model(QueueJob.name, QueueJobSchema) as unknown as Model<QueueJob>;
    await model.init();
    return await measure(server ? 'embedded store, fsync before each answer' : 'the store of MONGODB_URI', new StoreJobQueue(model, new SystemClock(), { concurrency: CONCURRENCY }), jobs, GOALS.store);
  } finally {
    await connection.close();
    await server?.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Bull as it comes, in the same run: what the port costs. */
async function bareBull(redisUrl: string, jobs: number): Promise<Row> {
  const queue = new Bull('bare', redisUrl);
  let done = 0;
  const ended = new Promise<void>((resolve) => void queue.process(CONCURRENCY, async () => void (++done === jobs && resolve())));
  await queue.isReady();
  const start = performance.now();
  await Promise.all(Array.from({ length: ADDERS }, async (_, a) => {
    for (let n = a; n < jobs; n += ADDERS) await queue.add({ n }, { jobId: `bare-${n}`, removeOnComplete: true });
  }));
  await ended;
  const perSecond = jobs / ((performance.now() - start) / 1000);
  await queue.close();
  return { what: `peer: Bull by itself, no turns, no kept jobs, worked at ${CONCURRENCY}`, jobs, perSecond };
}

async function redis(jobs: number): Promise<Row[]> {
  let server: Awaited<ReturnType<typeof startRedis>>;
  try {
    server = await startRedis();
  } catch (error) {
    console.log(`SKIPPED: Redis: ${(error as Error).message}`);
    return [];
  }
  try {
    const rows = await measure('Bull on Redis', new BullJobQueue({ redisUrl: server.url, concurrency: CONCURRENCY }), jobs, GOALS.redis);
    return [...rows, await bareBull(server.url, jobs)];
  } finally {
    await server.stop();
  }
}

/** `bench -- queue [--json FILE] [--jobs N]`: throughput of both queues with handlers that do nothing. @returns the exit code */
export async function run(args: readonly string[]): Promise<number> {
  const value = (flag: string): string | undefined => (args.includes(flag) ? args[args.indexOf(flag) + 1] : undefined);
  const jobs = Number(value('--jobs') ?? 5_000);
  const root = process.env['APPLYWRIGHT_ROOT'] ?? process.cwd();
  const rows = [...(await store(root, jobs)), ...(await redis(jobs * 2))];
  for (const r of rows) console.log(`${r.what.padEnd(72)} ${String(r.jobs).padStart(6)} jobs ${String(Math.round(r.perSecond)).padStart(6)}/s${r.goal ? `  goal ${r.goal}: ${r.perSecond >= r.goal ? 'met' : 'MISSED'}` : ''}`);
  const file = value('--json');
  if (file) writeFileSync(file, JSON.stringify(rows, null, 2));
  return rows.every((r) => !r.goal || r.perSecond >= r.goal) ? 0 : 1;
}
