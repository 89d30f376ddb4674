import { Logger } from '@nestjs/common';
import type { Model } from 'mongoose';
import type { Clock } from '../clock';
import { JobQueue, type JobView, type NewJob, type QueueCounts } from './job-queue';
import { JOB_NAMES, JOB_TABLE, type JobName } from './job-table';
import { nameOfError, RunningJob } from './perform-job';
import type { QueueJob } from './queue-job.schema';
import { StoreJobs } from './store-jobs';

interface Settings {
  /** Queues of different names do not see each other's jobs. */
  readonly queue?: string;
  /** Places for each name, instead of the table's. */
  readonly concurrency?: number;
  /** A worker that is silent for so long has lost its jobs. */
  readonly leaseMs?: number;
  /** How often a worker looks for jobs that others have added. */
  readonly pollMs?: number;
  readonly backoffMs?: number;
}

interface Held {
  readonly row: QueueJob;
  readonly claim: string;
  readonly job: RunningJob;
  readonly end: Promise<void>;
}

const LONGEST_PAUSE_MS = 15_000;

/** Jobs in the store: the default, with nothing else to run. */
export class StoreJobQueue extends JobQueue {
  private readonly log = new Logger('queue');
  private readonly jobs: StoreJobs;
  private readonly held = new Map<string, Held>();
  private readonly wakers = new Map<JobName, () => void>();
  private readonly finished: { done: { _id: string; claim: string }[]; cancelled: { _id: string; claim: string }[] } = { done: [], cancelled: [] };
  private flushing: Promise<void> | undefined;
  private nextFlush: Promise<void> | undefined;
  private readonly asked = new Map<JobName, { job: NewJob; resolve: (fresh: boolean) => void; reject: (error: unknown) => void }[]>();
  private readonly inserting = new Map<JobName, Promise<void>>();
  private loops: Promise<void>[] = [];
  private timers: NodeJS.Timeout[] = [];
  /** What the timers have begun. */
  private readonly turns = new Set<Promise<unknown>>();
  private stopped = true;

  constructor(model: Model<QueueJob>, private readonly clock: Clock, private readonly settings: Settings = {}) {
    super();
    this.jobs = new StoreJobs(model, settings.queue ?? 'applywright', this.leaseMs);
  }
  private get leaseMs(): number {
    return this.settings.leaseMs ?? 30_000;
  }
  private get pollMs(): number {
    return this.settings.pollMs ?? 1_000;
  }

  protected async enqueue(name: JobName, jobs: readonly NewJob[]): Promise<number> {
    const asked = this.asked.get(name) ?? [];
    this.asked.set(name, asked);
    const answers = jobs.map((job) => new Promise<boolean>((resolve, reject) => void asked.push({ job, resolve, reject })));
    this.inserting.set(name, this.inserting.get(name) ?? this.insertAsked(name));
    const fresh = await Promise.all(answers);
    const soon = Math.min(...jobs.map((j) => j.delayMs));
    const added = fresh.filter((f) => f === true).length;
    if (added && soon <= 0) this.wake(name);
    else if (added) this.later(soon);
    return added;
  }

  /** What is asked for while an insert is under way goes into the next one: many callers, one write. */
  private async insertAsked(name: JobName): Promise<void> {
    for (let asked = this.asked.get(name) ?? []; asked.length > 0; asked = this.asked.get(name) ?? []) {
      this.asked.delete(name);
      try {
        const fresh = await this.jobs.insert(name, asked.map((a) => a.job), this.clock.now());
        asked.forEach((a, i) => a.resolve(fresh[i] === true));
      } catch (error) {
        asked.forEach((a) => a.reject(error));
      }
    }
    this.inserting.delete(name);
  }

  protected run(): Promise<void> {
    this.stopped = false;
    this.loops = JOB_NAMES.map((name) => this.work(name));
    this.every(this.pollMs, () => this.promote());
    this.every(this.leaseMs / 3, () => this.heartbeat());
    return this.heartbeat();
  }
  private every(ms: number, what: () => Promise<void>): void {
    let busy = false;
    const timer = setInterval(() => {
      if (busy) return;
      busy = true;
      const turn = what().catch((e: unknown) => this.log.error(`queue: ${nameOfError(e)}`)).finally(() => {
        busy = false;
        this.turns.delete(turn);
      });
      this.turns.add(turn);
    }, ms);
    this.timers.push(timer.unref());
  }
  /** Looks after delayed jobs when one that this process knows falls due. */
  private later(delayMs: number): void {
    if (this.stopped || delayMs > this.pollMs) return;
    setTimeout(() => void this.promote().catch((e: unknown) => this.log.error(`promote: ${nameOfError(e)}`)), delayMs + 1).unref();
  }
  private async promote(): Promise<void> {
    if (!this.stopped && (await this.jobs.promote(this.clock.now()))) JOB_NAMES.forEach((n) => this.wake(n));
  }

  /** Takes jobs of one name as long as there are places. */
  private async work(name: JobName): Promise<void> {
    const places = this.settings.concurrency ?? JOB_TABLE[name].concurrency;
    let running = 0;
    let pauseMs = this.pollMs;
    while (!this.stopped) {
      try {
        const rows = running < places ? await this.jobs.claim(name, places - running) : [];
        running += rows.length;
        for (const row of rows) this.begin(row, () => {
          running--;
          this.wake(name);
        });
        pauseMs = this.pollMs;
        if (rows.length > 0 && running < places) continue;
      } catch (error) {
        this.log.error(`claim of ${name}: ${nameOfError(error)}`);
        pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
      }
      await this.pause(name, pauseMs);
    }
  }
  private wake(name: JobName): void {
    const waker = this.wakers.get(name);
    // what comes while nobody sleeps must not be slept over
    if (waker) waker();
    else this.wakers.set(name, () => undefined);
  }
  private pause(name: JobName, ms: number): Promise<void> {
    if (this.stopped || this.wakers.has(name)) {
      this.wakers.delete(name);
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.wakers.delete(name);
        resolve();
      };
      const timer = setTimeout(done, ms).unref();
      this.wakers.set(name, done);
    });
  }

  private begin(row: QueueJob, free: () => void): void {
    const job = new RunningJob(row.name as JobName, row.id, row.attempt);
    const claim = row.claim as string;
    // the place is free when the handler has ended, though the store is told a moment later
    const end = this.perform(row, claim, job, free).catch((e: unknown) => this.log.error(`end of ${row.name}: ${nameOfError(e)}`)).finally(() => {
      if (this.held.get(row._id)?.claim === claim) this.held.delete(row._id);
    });
    this.held.set(row._id, { row, claim, job, end });
  }

  private async perform(row: QueueJob, claim: string, job: RunningJob, free: () => void): Promise<void> {
    const handler = this.handlers.get(job.name);
    const outcome = handler ? await job.perform(handler, row.payload) : { kind: 'failed' as const, error: 'no_handler' };
    free();
    // what the store is not told here is taken again when the lease is over
    if (!job.ours) return;
    if (outcome.kind !== 'failed') {
      this.finished[outcome.kind].push({ _id: row._id, claim });
      return this.flush();
    }
    const again = row.attempt < row.maxAttempts;
    const backoffMs = (this.settings.backoffMs ?? 1000) * 2 ** (row.attempt - 1);
    this.log.warn(`${job.name} attempt ${row.attempt} of ${row.maxAttempts} failed: ${outcome.error}`);
    await this.jobs.fail(row._id, claim, outcome.error, again ? new Date(this.clock.now().getTime() + backoffMs) : null);
    if (again) this.later(backoffMs);
  }

  /** Tells the store of ends: those that come while a write is under way go into the next one. A job counts as held until then. */
  private flush(): Promise<void> {
    const next = (this.nextFlush ??= (this.flushing ?? Promise.resolve()).then(() => {
      this.nextFlush = undefined;
      this.flushing = this.tellEnds().finally(() => (this.flushing = undefined));
      return this.flushing;
    }));
    return next;
  }
  private async tellEnds(): Promise<void> {
    for (const state of ['done', 'cancelled'] as const) {
      const ended = this.finished[state].splice(0);
      if (ended.length) await this.jobs.complete(ended, state);
    }
  }

  private async heartbeat(): Promise<void> {
    if (this.held.size > 0) {
      const held = [...this.held.values()];
      const still = await this.jobs.renew(
        held.map(({ row, claim, job }) => ({ _id: row._id, claim, ...(job.percent === job.storedPercent ? {} : { percent: job.storedPercent = job.percent }) })),
      );
      for (const h of held) {
        if (this.held.get(h.row._id) !== h) continue;
        const cancel = still.get(h.row._id);
        if (cancel === undefined) h.job.stop('lost');
        else if (cancel) h.job.stop('cancelled');
      }
    }
    const lost = await this.jobs.reclaim();
    if (lost > 0) {
      this.log.warn(`${lost} jobs had lost their worker`);
      JOB_NAMES.forEach((n) => this.wake(n));
    }
  }

  async stop(graceMs = 25_000): Promise<void> {
    if (this.stopped) return;
    this.stopped = true;
    JOB_NAMES.forEach((n) => this.wake(n));
    const settled = Promise.all(this.loops).then(() => Promise.allSettled([...this.held.values()].map((h) => h.end)));
    await Promise.race([settled, new Promise((r) => setTimeout(r, graceMs).unref())]);
    for (const timer of this.timers.splice(0)) clearInterval(timer);
    await Promise.all(this.turns);
    const rest = [...this.held.values()];
    this.held.clear();
    for (const h of rest) h.job.stop('shutdown');
    if (rest.length) await this.jobs.handBack(rest.map(({ row, claim }) => ({ _id: row._id, claim })));
  }

  counts(): Promise<QueueCounts> {
    return this.jobs.counts();
  }
  ping(): Promise<void> {
    return this.jobs.ping();
  }
  find(name: JobName, id: string): Promise<JobView | null> {
    return this.jobs.find(name, id);
  }
  async cancel(name: JobName, id: string): Promise<boolean> {
    const found = await this.jobs.cancel(name, id);
    if (found && !this.stopped) await this.heartbeat();
    return found;
  }
  dead(page: { readonly skip: number; readonly limit: number }): Promise<JobView[]> {
    return this.jobs.dead(page);
  }
  async retry(name: JobName, id: string): Promise<boolean> {
    const again = await this.jobs.retry(name, id, this.clock.now());
    if (again) this.wake(name);
    return again;
  }
  discard(name: JobName, id: string): Promise<boolean> {
    return this.jobs.discard(name, id);
  }
  async forgetUser(userId: string): Promise<void> {
    await this.jobs.forgetUser(userId);
    if (!this.stopped) await this.heartbeat();
  }
}
