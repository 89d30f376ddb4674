import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { AppError } from '@applywright/contracts';
import type { Model } from 'mongoose';
import type { Clock } from '../clock';
import { mustIn, mustLt, mustLte } from '../store/trusted';
import { JobQueue, type AddOptions, type QueueCounts } from './job-queue';
import type { JobName } from './job-table';
import type { QueueJob } from './queue-job.schema';

const LEASE_MS = 30_000;
const HEARTBEAT_MS = 10_000;
const POLL_MS = 1_000;

interface Settings {
  readonly concurrency?: number;
  readonly leaseMs?: number;
  readonly pollMs?: number;
  readonly backoffMs?: number;
}

/** Jobs in the store: the default, with nothing else to run. One claim is one compare-and-set. */
export class StoreJobQueue extends JobQueue {
  private readonly log = new Logger('queue');
  private readonly worker = randomUUID();
  private readonly running = new Map<string, Promise<void>>();
  private stopped = true;
  private wake: (() => void) | undefined;
  private loop: Promise<void> | undefined;
  private heartbeat: NodeJS.Timeout | undefined;

  constructor(
    private readonly jobs: Model<QueueJob>,
    private readonly clock: Clock,
    private readonly settings: Settings = {},
  ) {
    super();
  }

  protected async enqueue(name: JobName, payload: unknown, { id, delayMs = 0, priority = 0, maxAttempts = 3 }: AddOptions): Promise<boolean> {
    const jobId = `${name}:${id}`;
    const fresh = {
      jobId, name, payload: payload as Record<string, unknown>, state: 'waiting' as const, priority, attempt: 0, maxAttempts,
      runAt: new Date(this.clock.now().getTime() + delayMs), leaseUntil: null, worker: null, lastError: null, endedAt: null,
    };
    const added = await this.insert(fresh);
    if (added) this.wake?.();
    return added;
  }

  private async insert(fresh: QueueJob): Promise<boolean> {
    const replaced = await this.jobs.updateOne({ jobId: fresh.jobId, state: mustIn(['done', 'dead']) }, { $set: fresh });
    if (replaced.modifiedCount) return true;
    const result = await this.jobs.updateOne({ jobId: fresh.jobId }, { $setOnInsert: fresh }, { upsert: true });
    return result.upsertedCount === 1;
  }

  protected async run(): Promise<void> {
    this.stopped = false;
    this.loop = this.work();
    this.heartbeat = setInterval(() => void this.renew().catch((e: unknown) => this.log.error(`heartbeat: ${nameOf(e)}`)), Math.min(HEARTBEAT_MS, (this.settings.leaseMs ?? LEASE_MS) / 3));
    this.heartbeat.unref();
  }

  async stop(graceMs = 25_000): Promise<void> {
    if (this.stopped) return;
    this.stopped = true;
    this.wake?.();
    await this.loop;
    await Promise.race([Promise.allSettled(this.running.values()), new Promise((r) => setTimeout(r, graceMs).unref())]);
    clearInterval(this.heartbeat);
    await this.jobs.updateMany({ worker: this.worker, state: 'active' }, { $set: { state: 'waiting', worker: null, leaseUntil: null } });
  }

  async counts(): Promise<QueueCounts> {
    const [waiting, active, dead] = await Promise.all((['waiting', 'active', 'dead'] as const).map((state) => this.jobs.countDocuments({ state })));
    return { waiting: waiting ?? 0, active: active ?? 0, dead: dead ?? 0 };
  }

  async ping(): Promise<void> {
    await this.jobs.findOne({ jobId: 'ping' }).maxTimeMS(500).lean();
  }

  private async work(): Promise<void> {
    while (!this.stopped) {
      try {
        const free = (this.settings.concurrency ?? 2) - this.running.size;
        const job = free > 0 ? await this.claim() : null;
        if (job) this.begin(job);
        else await this.pause();
      } catch (error) {
        this.log.error(`claim: ${nameOf(error)}`);
        await this.pause();
      }
    }
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.settings.pollMs ?? POLL_MS);
      timer.unref();
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
      if (this.stopped) this.wake();
    });
  }

  private async claim(): Promise<QueueJob | null> {
    const now = this.clock.now();
    await this.jobs.updateMany({ state: 'active', leaseUntil: mustLt(now) }, { $set: { state: 'waiting', worker: null, leaseUntil: null } });
    return this.jobs
      .findOneAndUpdate(
        { state: 'waiting', runAt: mustLte(now) },
        { $set: { state: 'active', worker: this.worker, leaseUntil: new Date(now.getTime() + (this.settings.leaseMs ?? LEASE_MS)) }, $inc: { attempt: 1 } },
        { sort: { priority: -1, runAt: 1 }, returnDocument: 'after' },
      )
      .lean<QueueJob>();
  }

  private begin(job: QueueJob): void {
    const run = this.perform(job).finally(() => {
      this.running.delete(job.jobId);
      this.wake?.();
    });
    this.running.set(job.jobId, run);
  }

  private async perform(job: QueueJob): Promise<void> {
    const handler = this.handlers.get(job.name as JobName);
    const mine = { jobId: job.jobId, worker: this.worker, state: 'active' as const };
    try {
      if (!handler) throw new Error('no handler');
      await handler(job.payload as never, { attempt: job.attempt });
      await this.jobs.updateOne(mine, { $set: { state: 'done', endedAt: this.clock.now(), leaseUntil: null, worker: null } });
    } catch (error) {
      const again = job.attempt < job.maxAttempts;
      const backoffMs = (this.settings.backoffMs ?? 1000) * 2 ** (job.attempt - 1);
      this.log.warn(`${job.name} attempt ${job.attempt} of ${job.maxAttempts} failed: ${nameOf(error)}`);
      await this.jobs
        .updateOne(mine, { $set: { state: again ? 'waiting' : 'dead', runAt: new Date(this.clock.now().getTime() + backoffMs), lastError: nameOf(error), endedAt: again ? null : this.clock.now(), leaseUntil: null, worker: null } })
        .catch((e: unknown) => this.log.error(`store: ${nameOf(e)}`)); // the lease runs out and the job is taken again
    }
  }

  private async renew(): Promise<void> {
    if (!this.running.size) return;
    await this.jobs.updateMany({ worker: this.worker, state: 'active' }, { $set: { leaseUntil: new Date(this.clock.now().getTime() + (this.settings.leaseMs ?? LEASE_MS)) } });
  }
}

const nameOf = (error: unknown): string => (error instanceof AppError ? error.code : error instanceof Error ? error.name : 'unknown');
