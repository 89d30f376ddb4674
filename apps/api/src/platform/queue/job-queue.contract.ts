import { redisWorld, storeWorld, until, type QueueWorld } from '../../../testing/queue-worlds';
import type { JobContext, JobQueue } from './job-queue';
import { JOB_NAMES } from './job-table';

const payload = (n: number, user = 'a') => ({ userId: user.repeat(24), uploadId: String(n).padStart(24, '0') });
type Parse = (p: { userId: string; uploadId: string }, context: JobContext) => Promise<void>;

function contract(name: string, open: () => Promise<QueueWorld>, run: typeof describe) {
  run(name, () => {
    let world: QueueWorld;
    let queues: JobQueue[] = [];
    beforeAll(async () => void (world = await open()));
    afterAll(() => world.close());
    afterEach(async () => {
      await Promise.all(queues.map((q) => q.stop(500)));
      queues = [];
    });
    const make = (parse: Parse, settings?: { concurrency?: number; leaseMs?: number }) => {
      const queue = world.make(settings);
      for (const job of JOB_NAMES) queue.handle(job, job === 'parse-cv' ? (parse as never) : async () => {});
      queues.push(queue);
      return queue;
    };
    const never: Parse = () => new Promise(() => undefined);

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

    it('makes one job when many add the same id at the same moment', async () => {
      let runs = 0;
      const [a, b] = [make(async () => void runs++), make(async () => void runs++)];
      const made = await Promise.all(Array.from({ length: 30 }, (_, n) => (n % 2 ? a : b).add('parse-cv', payload(1), { id: 'stampede' })));
      expect(made.filter(Boolean)).toHaveLength(1);
      await a.start();
      await a.idle();
      expect(runs).toBe(1);
    });

    it('keeps the id of a job that was to be done once, unless it has failed', async () => {
      let fail = true;
      let runs = 0;
      const queue = make(async () => {
        runs++;
        if (fail) throw new Error('not now');
      });
      await queue.start();
      expect(await queue.add('parse-cv', payload(1), { id: 'night', once: true, maxAttempts: 1 })).toBe(true);
      await queue.idle();
      fail = false;
      expect(await queue.add('parse-cv', payload(1), { id: 'night', once: true })).toBe(true);
      await queue.idle();
      expect(await queue.add('parse-cv', payload(1), { id: 'night', once: true })).toBe(false);
      expect(runs).toBe(2);
    });

    it('adds many at once and counts the new ones', async () => {
      const done = new Set<string>();
      const queue = make(async ({ uploadId }) => void done.add(uploadId), { concurrency: 8 });
      await queue.add('parse-cv', payload(3), { id: 'many-3' });
      expect(await queue.addMany('parse-cv', Array.from({ length: 1200 }, (_, n) => ({ id: `many-${n}`, payload: payload(n) })))).toBe(1199);
      expect(await queue.counts()).toMatchObject({ waiting: 1200, active: 0 });
      await queue.start();
      await queue.idle();
      expect(done.size).toBe(1200);
    });

    it('tries a failing job again, later each time, then keeps it among the dead with a code', async () => {
      const at: [number, number][] = [];
      const queue = make(async ({ uploadId }, { attempt }) => {
        if (uploadId !== payload(5).uploadId) return;
        at.push([attempt, performance.now()]);
        throw new TypeError('a line of a CV');
      });
      const before = (await queue.counts()).dead;
      await queue.start();
      await queue.add('parse-cv', payload(5), { id: 'fails', maxAttempts: 4, priority: 7 });
      await until(() => at.length === 4);
      await queue.idle();
      expect(at.map(([attempt]) => attempt)).toEqual([1, 2, 3, 4]);
      const waits = at.slice(1).map(([, t], i) => t - (at[i] as [number, number])[1]);
      // never sooner than the base of 20 ms doubled at each failure
      waits.forEach((ms, i) => expect(ms).toBeGreaterThanOrEqual(20 * 2 ** i - 2));
      expect((await queue.counts()).dead).toBe(before + 1);
      const [dead] = await queue.dead({ skip: 0, limit: 1 });
      expect(dead).toMatchObject({ name: 'parse-cv', id: 'fails', payload: payload(5), state: 'dead', maxAttempts: 4, attempt: 4, priority: 7, lastError: 'TypeError' });
      expect(dead?.endedAt).toBeInstanceOf(Date);
      expect(JSON.stringify(dead)).not.toContain('a line of a CV');
      await queue.discard('parse-cv', 'fails');
    });

    it('gives a dead job all its attempts again when it is retried, and lets it be discarded', async () => {
      const attempts: number[] = [];
      const queue = make(async (_, { attempt }) => {
        attempts.push(attempt);
        if (attempts.length < 4) throw new Error('down');
      });
      await queue.start();
      await queue.add('parse-cv', payload(6), { id: 'again', maxAttempts: 2 });
      await queue.idle();
      expect(await queue.retry('parse-cv', 'again')).toBe(true);
      await queue.idle();
      expect(attempts).toEqual([1, 2, 1, 2]);
      expect(await queue.find('parse-cv', 'again')).toMatchObject({ state: 'done' });
      expect(await queue.retry('parse-cv', 'again')).toBe(false);
      attempts.length = 0;
      await queue.add('parse-cv', payload(6), { id: 'gone', maxAttempts: 1 });
      await queue.idle();
      expect(await queue.discard('parse-cv', 'gone')).toBe(true);
      expect(await queue.discard('parse-cv', 'gone')).toBe(false);
      expect(await queue.find('parse-cv', 'gone')).toBeNull();
    });

    it('takes dearer jobs first and waits with delayed ones', async () => {
      const order: string[] = [];
      const queue = make(async ({ uploadId }) => void order.push(uploadId.slice(-1)));
      await queue.add('parse-cv', payload(1), { id: 'late', delayMs: 400, priority: 50 });
      await queue.add('parse-cv', payload(2), { id: 'cheap', priority: 0 });
      await queue.add('parse-cv', payload(3), { id: 'dear', priority: 10 });
      expect(await queue.counts()).toMatchObject({ waiting: 2, delayed: 1 });
      await queue.start();
      await until(() => order.length === 3);
      expect(order).toEqual(['3', '2', '1']);
    });

    it('lets people take turns when one of them has brought many jobs', async () => {
      const order: string[] = [];
      const queue = make(async ({ userId }) => void order.push(userId.charAt(0)));
      await queue.addMany('parse-cv', Array.from({ length: 500 }, (_, n) => ({ id: `a-${n}`, payload: payload(n, 'a') })));
      await queue.addMany('parse-cv', Array.from({ length: 3 }, (_, n) => ({ id: `b-${n}`, payload: payload(n, 'b') })));
      await queue.start();
      await until(() => order.length > 40);
      await queue.add('parse-cv', payload(1, 'c'), { id: 'c-1' });
      const before = order.length;
      await until(() => order.includes('c'));
      const placeOfC = order.indexOf('c') - before;
      await queue.idle();
      expect(order.slice(0, 6).filter((u) => u === 'b')).toHaveLength(3);
      // one round of the others, and what was taken while it was being added
      expect(placeOfC).toBeLessThan(30);
      expect(order).toHaveLength(504);
    });

    it('shares the work of two workers without doing any twice', async () => {
      const done: string[] = [];
      const work: Parse = async ({ uploadId }) => void done.push(uploadId);
      const [a, b] = [make(work, { concurrency: 3 }), make(work, { concurrency: 3 })];
      await Promise.all([a.start(), b.start()]);
      await Promise.all(Array.from({ length: 200 }, (_, n) => (n % 2 ? a : b).add('parse-cv', payload(100 + n), { id: `shared-${n}` })));
      await a.idle();
      expect(new Set(done).size).toBe(200);
      expect(done).toHaveLength(200);
    });

    it('shows how far a running job is', async () => {
      let finish = (): void => undefined;
      const queue = make(
        (_, { progress }) =>
          new Promise((resolve) => {
            progress(42.4);
            finish = resolve;
          }),
        { leaseMs: 150 },
      );
      await queue.start();
      await queue.add('parse-cv', payload(8), { id: 'half', priority: 10 });
      await until(async () => (await queue.find('parse-cv', 'half'))?.progress === 42);
      expect(await queue.find('parse-cv', 'half')).toMatchObject({ state: 'active', attempt: 1, priority: 10, endedAt: null });
      finish();
      await queue.idle();
      expect(await queue.find('parse-cv', 'half')).toMatchObject({ state: 'done', progress: 100 });
    });

    it('never begins a waiting job that is cancelled', async () => {
      const done: string[] = [];
      const queue = make(async ({ uploadId }) => void done.push(uploadId.slice(-1)));
      await queue.add('parse-cv', payload(1), { id: 'keep' });
      await queue.add('parse-cv', payload(2), { id: 'drop' });
      await queue.add('parse-cv', payload(3), { id: 'drop-late', delayMs: 50 });
      expect(await queue.cancel('parse-cv', 'drop')).toBe(true);
      expect(await queue.cancel('parse-cv', 'drop-late')).toBe(true);
      expect(await queue.cancel('parse-cv', 'unknown')).toBe(false);
      await queue.start();
      await queue.idle();
      expect(done).toEqual(['1']);
      expect(await queue.cancel('parse-cv', 'keep')).toBe(false);
    });

    it('aborts a running job that is cancelled from another process, and does not try it again', async () => {
      let aborted = 0;
      const worker = make(
        (_, { signal }) => new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error(`aborted ${++aborted}`)))),
        { leaseMs: 150 },
      );
      const other = make(never);
      const { dead } = await other.counts();
      await worker.start();
      await worker.add('parse-cv', payload(9), { id: 'stop-it', once: true });
      await until(async () => (await other.find('parse-cv', 'stop-it'))?.state === 'active');
      expect(await other.cancel('parse-cv', 'stop-it')).toBe(true);
      await worker.idle();
      expect(aborted).toBe(1);
      expect(await other.find('parse-cv', 'stop-it')).toMatchObject({ state: 'cancelled' });
      expect((await other.counts()).dead).toBe(dead);
      expect(await other.add('parse-cv', payload(9), { id: 'stop-it', once: true, delayMs: 60_000 })).toBe(true);
      await other.cancel('parse-cv', 'stop-it');
    });

    it('forgets a person: no job of theirs is left in any state, the running one is aborted, others keep theirs', async () => {
      const gone = 'e';
      const begun: string[] = [];
      let aborted = 0;
      const worker = make(
        ({ userId, uploadId }, { signal }) => {
          begun.push(`${userId.charAt(0)}${uploadId.slice(-1)}`);
          if (uploadId.endsWith('1')) return Promise.resolve();
          if (uploadId.endsWith('2')) return Promise.reject(new Error('not now'));
          if (uploadId.endsWith('3')) return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error(`aborted ${++aborted}`))));
          return Promise.resolve();
        },
        { leaseMs: 150 },
      );
      await worker.start();
      for (const user of [gone, 'f']) {
        await worker.add('parse-cv', payload(1, user), { id: `${user}-done` });
        await worker.add('parse-cv', payload(2, user), { id: `${user}-dead`, maxAttempts: 1 });
      }
      await worker.idle();
      await worker.add('parse-cv', payload(3, gone), { id: 'e-active' });
      await until(() => begun.includes('e3'));
      for (const user of [gone, 'f']) {
        await worker.add('parse-cv', payload(4, user), { id: `${user}-delayed`, delayMs: 600_000 });
        await worker.add('parse-cv', payload(5, user), { id: `${user}-waiting` });
      }
      const other = make(never);
      await other.forgetUser(gone.repeat(24));
      await until(() => aborted === 1);
      for (const id of ['done', 'dead', 'active', 'delayed', 'waiting']) await until(async () => (await other.find('parse-cv', `e-${id}`)) === null);
      await until(() => begun.includes('f5'));
      expect(begun).not.toContain('e5');
      expect(await Promise.all(['done', 'dead', 'delayed'].map(async (id) => (await other.find('parse-cv', `f-${id}`))?.state))).toEqual(['done', 'dead', 'delayed']);
      expect(await world.holds(gone.repeat(24))).toBe(false);
      expect(await world.holds('f'.repeat(24))).toBe(true);
      await other.forgetUser('f'.repeat(24));
      await other.forgetUser('f'.repeat(24));
    });

    it('hands a running job back at a shutdown, without counting the attempt', async () => {
      const aborted: unknown[] = [];
      const first = make((_, { signal }) => {
        signal.addEventListener('abort', () => aborted.push((signal.reason as Error).message));
        return new Promise(() => undefined);
      });
      await first.start();
      await first.add('parse-cv', payload(4), { id: 'handed', maxAttempts: 1 });
      await until(async () => (await first.counts()).active === 1);
      await first.stop(50);
      expect(aborted).toEqual(['shutdown']);
      const attempts: number[] = [];
      const second = make(async (_, { attempt }) => void attempts.push(attempt));
      await second.start();
      await second.idle();
      expect(attempts).toEqual([1]);
    });

    it('waits for a running job at a shutdown that has time', async () => {
      let ended = false;
      const queue = make(async () => {
        await new Promise((r) => setTimeout(r, 100));
        ended = true;
      });
      await queue.start();
      await queue.add('parse-cv', payload(4), { id: 'unhurried' });
      await until(async () => (await queue.counts()).active === 1);
      await queue.stop(5_000);
      expect(ended).toBe(true);
      const other = make(never);
      expect(await other.find('parse-cv', 'unhurried')).toMatchObject({ state: 'done' });
    });

    it('refuses payloads that hold more than ids, and a start without a handler', async () => {
      const queue = make(async () => {});
      await expect(queue.add('parse-cv', { ...payload(1), name: 'Ana Lima' } as never, { id: 'x' })).rejects.toThrow(/nrecognized key/);
      const bare = world.make();
      queues.push(bare);
      await expect(bare.start()).rejects.toThrow(/no handler/);
      expect(() => queue.handle('parse-cv', async () => {})).toThrow(/two handlers/);
    });

    it('says so when its place is gone', async () => {
      const queue = make(async () => {});
      await queue.ping();
      await world.pull();
      await expect(queue.ping()).rejects.toThrow();
      await expect(queue.add('parse-cv', payload(1), { id: 'nowhere' })).rejects.toThrow();
    });
  });
}

contract('StoreJobQueue', storeWorld, describe);
contract('BullJobQueue on a real Redis', redisWorld, process.env['NO_REDIS'] ? describe.skip : describe);
