import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose, { type Connection } from 'mongoose';
import { startEmbeddedMongo } from '@applywright/embedded-mongo';
import { SystemClock } from '../clock';
import { BullJobQueue } from './bull-job-queue';
import type { JobQueue } from './job-queue';
import { QueueJob, QueueJobSchema } from './queue-job.schema';
import { StoreJobQueue } from './store-job-queue';

const ID = 'a'.repeat(24);
const payload = (n: number) => ({ userId: ID, uploadId: String(n).padStart(24, '0') });
const until = async (what: () => boolean) => {
  for (const end = Date.now() + 10_000; !what(); ) {
    if (Date.now() > end) throw new Error('waited in vain');
    await new Promise((r) => setTimeout(r, 10));
  }
};

function contract(name: string, open: () => Promise<{ make(): JobQueue; close(): Promise<void> }>, run: typeof describe) {
  run(name, () => {
    let world: Awaited<ReturnType<typeof open>>;
    let queues: JobQueue[] = [];
    beforeAll(async () => void (world = await open()), 30_000);
    afterAll(() => world.close());
    afterEach(async () => {
      await Promise.all(queues.map((q) => q.stop(500)));
      queues = [];
    });
    const make = (parse: (p: { uploadId: string }, attempt: number) => Promise<void>) => {
      const queue = world.make();
      queue.handle('parse-cv', (p, { attempt }) => parse(p, attempt));
      for (const other of ['collect-postings', 'find-matches', 'nightly-matching'] as const) queue.handle(other, async () => {});
      queues.push(queue);
      return queue;
    };

    it('does each job once', async () => {
      const done: string[] = [];
      const queue = make(async ({ uploadId }) => void done.push(uploadId));
      await queue.start();
      for (let n = 0; n < 20; n++) await queue.add('parse-cv', payload(n), { id: `once-${n}` });
      await queue.idle();
      expect(done.sort()).toEqual(Array.from({ length: 20 }, (_, n) => payload(n).uploadId));
    });

    it('takes an id once while its job has not ended, and again afterwards', async () => {
      let runs = 0;
      const queue = make(async () => void runs++);
      expect(await queue.add('parse-cv', payload(1), { id: 'same' })).toBe(true);
      expect(await queue.add('parse-cv', payload(1), { id: 'same' })).toBe(false);
      await queue.start();
      await queue.idle();
      expect(runs).toBe(1);
      expect(await queue.add('parse-cv', payload(1), { id: 'same' })).toBe(true);
      await queue.idle();
      expect(runs).toBe(2);
    });

    it('tries a failing job again, then keeps it among the dead', async () => {
      const attempts: number[] = [];
      const queue = make(async ({ uploadId }, attempt) => {
        attempts.push(attempt);
        if (uploadId === payload(5).uploadId) throw new TypeError('a line of a CV');
      });
      const before = (await queue.counts()).dead;
      await queue.start();
      await queue.add('parse-cv', payload(5), { id: 'fails', maxAttempts: 3 });
      await until(() => attempts.length === 3);
      await queue.idle();
      expect(attempts).toEqual([1, 2, 3]);
      expect((await queue.counts()).dead).toBe(before + 1);
    });

    it('takes dearer jobs first and waits with delayed ones', async () => {
      const order: string[] = [];
      const queue = make(async ({ uploadId }) => void order.push(uploadId.slice(-1)));
      await queue.add('parse-cv', payload(1), { id: 'late', delayMs: 400, priority: 50 });
      await queue.add('parse-cv', payload(2), { id: 'cheap', priority: 0 });
      await queue.add('parse-cv', payload(3), { id: 'dear', priority: 10 });
      await queue.start();
      await until(() => order.length === 3);
      expect(order).toEqual(['3', '2', '1']);
    });

    it('shares the work of two workers without doing any twice', async () => {
      const done: string[] = [];
      const work = async ({ uploadId }: { uploadId: string }) => void done.push(uploadId);
      const [a, b] = [make(work), make(work)];
      await Promise.all([a.start(), b.start()]);
      await Promise.all(Array.from({ length: 40 }, (_, n) => a.add('parse-cv', payload(100 + n), { id: `shared-${n}` })));
      await until(() => done.length >= 40);
      await a.idle();
      expect(new Set(done).size).toBe(40);
      expect(done).toHaveLength(40);
    });

    it('refuses payloads that hold more than ids, and a start without a handler', async () => {
      const queue = make(async () => {});
      expect(() => queue.add('parse-cv', { ...payload(1), name: 'Ana Lima' } as never, { id: 'x' })).toThrow();
      const bare = world.make();
      queues.push(bare);
      await expect(bare.start()).rejects.toThrow(/no handler/);
      expect(() => queue.handle('parse-cv', async () => {})).toThrow(/two handlers/);
    });
  });
}

contract(
  'StoreJobQueue on the embedded store',
  async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'applywright-queue-'));
    const store = await startEmbeddedMongo({ dataDir, synchronous: 'NORMAL', inWorker: false });
    const connection: Connection = await mongoose.createConnection(store.uri, { dbName: 'queue' }).asPromise();
    const model = connection.model(QueueJob.name, QueueJobSchema);
    await model.init();
    return {
      make: () => new StoreJobQueue(model as never, new SystemClock(), { concurrency: 1, pollMs: 25, backoffMs: 20 }),
      async close() {
        await connection.close();
        await store.close();
        rmSync(dataDir, { recursive: true, force: true });
      },
    };
  },
  describe,
);

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

contract(
  'BullJobQueue on a real Redis',
  async () => {
    const port = await freePort();
    const redis: ChildProcess = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise<void>((ready) => redis.stdout?.on('data', (d: Buffer) => d.toString().includes('eady to accept connections') && ready()));
    return {
      make: () => new BullJobQueue({ redisUrl: `redis://127.0.0.1:${port}`, concurrency: 1, backoffMs: 20 }),
      async close() {
        redis.kill();
        await new Promise((r) => redis.once('exit', r));
      },
    };
  },
  process.env['NO_REDIS'] ? describe.skip : describe,
);
