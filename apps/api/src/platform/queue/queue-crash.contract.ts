import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import mongoose from 'mongoose';
import type { JobQueue } from './job-queue';
import { redisWorld, storeWorld, until, type QueueWorld } from '../../../testing/queue-worlds';
import type { QueueProcessOptions } from '../../../testing/queue-process';

const LEASE_MS = 1_000;
const payload = (n: number) => ({ userId: 'a'.repeat(24), uploadId: String(n).padStart(24, '0') });

/** A worker process and what it has said. */
class Worker {
  readonly lines: string[] = [];
  constructor(readonly process: ChildProcess, all: string[]) {
    let rest = '';
    process.stdout?.on('data', (chunk: Buffer) => {
      const lines = (rest + chunk.toString()).split('\n');
      rest = lines.pop() ?? '';
      this.lines.push(...lines);
      all.push(...lines);
    });
  }
  said(start: string): string[] {
    return this.lines.filter((l) => l.startsWith(start));
  }
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const gone = new Promise((r) => this.process.once('exit', r));
    this.process.kill(signal);
    await gone;
  }
}

function contract(name: string, open: () => Promise<QueueWorld>, run: typeof describe) {
  run(name, () => {
    const root = join(__dirname, '../../../../..');
    // inside the repository, where its packages are found
    const folder = join(root, '.cache', `queue-crash-${process.pid}`);
    const script = join(folder, 'queue-process.cjs');
    let world: QueueWorld;
    let workers: Worker[] = [];
    let queues: JobQueue[] = [];
    let all: string[] = [];
    beforeAll(async () => {
      buildSync({
        entryPoints: [join(root, 'apps/api/testing/queue-process.ts')], outfile: script, bundle: true, platform: 'node', format: 'cjs', target: 'node22', keepNames: true, logLevel: 'error', packages: 'external',
        alias: { '@applywright/contracts': join(root, 'libs/contracts/src/index.ts'), '@applywright/embedded-mongo': join(root, 'libs/embedded-mongo/src/index.ts') },
      });
      world = await open();
    });
    afterEach(async () => {
      await Promise.all([...workers.map((w) => w.kill()), ...queues.map((q) => q.stop(500))]);
      workers = [];
      queues = [];
      all = [];
    });
    afterAll(async () => {
      await world.close();
      rmSync(folder, { recursive: true, force: true });
    });
    const work = async (options: Partial<QueueProcessOptions> = {}): Promise<Worker> => {
      const settings: QueueProcessOptions = { mongoUri: world.mongoUri, leaseMs: LEASE_MS, workMs: 100, ...(world.redisUrl ? { redisUrl: world.redisUrl } : {}), ...options };
      const worker = new Worker(spawn(process.execPath, ['--no-warnings', script, JSON.stringify(settings)], { stdio: ['ignore', 'pipe', 'inherit'] }), all);
      workers.push(worker);
      await until(() => worker.said('ready').length > 0 || worker.process.exitCode !== null);
      expect(worker.process.exitCode).toBeNull();
      return worker;
    };
    const make = (): JobQueue => {
      const queue = world.make();
      queues.push(queue);
      return queue;
    };
    const of = (what: string, n: number): number => all.filter((l) => l.startsWith(`${what} parse-cv ${payload(n).uploadId}`)).length;

    it('runs a job exactly once more when its worker is killed in the middle', async () => {
      const queue = make();
      const first = await work({ workMs: 60_000 });
      await queue.add('parse-cv', payload(1), { id: 'killed' });
      await until(() => of('start', 1) === 1);
      await work();
      await first.kill();
      await until(() => of('end', 1) === 1);
      await queue.idle();
      // whoever would take it a second time has had time for it
      await new Promise((r) => setTimeout(r, 2 * LEASE_MS));
      expect(of('start', 1)).toBe(2);
      expect(of('end', 1)).toBe(1);
      expect(all.filter((l) => l.startsWith('start')).map((l) => l.split(' ')[3])).toEqual(['1', '1']);
    });

    it('ends every one of many jobs when workers are killed and started all the time', async () => {
      const jobs = 60;
      const queue = make();
      await queue.addMany('parse-cv', Array.from({ length: jobs }, (_, n) => ({ id: `chaos-${n}`, payload: payload(n) })));
      // twice: a third loss would count as the job's own doing
      for (let round = 0; round < 2; round++) {
        const three = await Promise.all([work(), work(), work()]);
        await until(() => three.reduce((n, w) => n + w.said('start').length, 0) >= 8);
        await Promise.all(three.map((w) => w.kill()));
      }
      const killedInTheMiddle = all.filter((l) => l.startsWith('start')).length - all.filter((l) => l.startsWith('end')).length;
      await work();
      await queue.idle();
      for (let n = 0; n < jobs; n++) expect(of('start', n)).toBeGreaterThanOrEqual(1);
      const again = all.filter((l) => l.startsWith('start')).length - jobs;
      // a job whose end was said but not yet told to the store runs again too: at least once, never lost
      expect(again).toBeLessThanOrEqual(killedInTheMiddle + 2 * 3 * 2);
      expect(await queue.counts()).toMatchObject({ waiting: 0, delayed: 0, active: 0, dead: 0 });
    });

    it('puts a job among the dead that has cost three workers their lives', async () => {
      const queue = make();
      await queue.add('parse-cv', payload(3), { id: 'poison' });
      for (let round = 1; round <= 3; round++) {
        const worker = await work({ workMs: 60_000 });
        await until(() => of('start', 3) === round);
        await worker.kill();
      }
      await work();
      await until(async () => (await queue.counts()).dead === 1);
      expect((await queue.dead({ skip: 0, limit: 5 })).map((j) => [j.id, j.lastError])).toEqual([['poison', 'worker_lost']]);
      expect(of('start', 3)).toBe(3);
      await queue.discard('parse-cv', 'poison');
    });

    it.each(['before', 'at', 'after'] as const)('has one nightly run when one of three schedulers leads and is killed %s its time', async (when) => {
      const connection = await mongoose.createConnection(world.mongoUri, { dbName: 'queue' }).asPromise();
      await Promise.all(['schedules', 'scheduler_leases'].map((c) => connection.collection(c).deleteMany({})));
      // as after the night before: on a slow machine the three may be up only after the time, and make up for it
      await connection.collection<{ _id: string }>('schedules').insertOne({ _id: 'nightly-matching', lastDue: new Date() } as never);
      const due = new Date(Math.ceil(Date.now() / 1000) * 1000 + 5_000);
      const cron = `${due.getSeconds()} ${due.getMinutes()} ${due.getHours()} * * *`;
      const three = await Promise.all([1, 2, 3].map(() => work({ cron, workMs: 20 })));
      await until(() => three.some((w) => w.said('leading').length > 0));
      const leader = three.find((w) => w.said('leading').length > 0) as Worker;
      const moment = due.getTime() + { before: -150, at: 0, after: 150 }[when];
      await new Promise((r) => setTimeout(r, Math.max(0, moment - Date.now())));
      await leader.kill();
      const queue = make();
      await until(async () => (await queue.find('nightly-matching', due.toISOString()))?.state === 'done');
      await new Promise((r) => setTimeout(r, 2 * LEASE_MS));
      const ended = all.filter((l) => l.startsWith('end nightly-matching')).length;
      const startedByTheDead = leader.said('start nightly-matching').length - leader.said('end nightly-matching').length;
      expect(ended).toBe(1);
      expect(all.filter((l) => l.startsWith('start nightly-matching'))).toHaveLength(1 + startedByTheDead);
      expect(three.filter((w) => w !== leader && w.said('leading').length > 0)).toHaveLength(1);
      await connection.close();
    });
  });
}

contract('StoreJobQueue in processes that are killed', storeWorld, describe);
contract('BullJobQueue in processes that are killed', redisWorld, process.env['NO_REDIS'] ? describe.skip : describe);
