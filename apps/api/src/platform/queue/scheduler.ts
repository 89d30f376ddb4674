import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { CronTime } from 'cron';
import type { Model } from 'mongoose';
import type { Clock } from '../clock';
import type { JobQueue } from './job-queue';
import type { JobName } from './job-table';
import { Lease } from './lease';
import { nameOfError } from './perform-job';
import type { Schedule, SchedulerLease } from './schedule.schema';

/** A scheduler that is silent for so long has lost its place. */
const LEASE_MS = 30_000;

/** Jobs without a payload are the only ones that come round by the clock. */
export type ScheduledJob = Extract<JobName, 'nightly-matching' | 'collect-postings' | 'remind-follow-ups' | 'prune-audit' | 'retention'>;

/**
 * Enqueues jobs at their times. Of several instances one holds the lease and acts. A time that passed while nobody ran is
 * made up for once, by the latest one missed: a laptop that slept through the night has its run in the morning.
 * The job's id is its time, taken for good, so that a leader that dies between the two writes leads to no second run.
 */
export class Scheduler {
  private readonly log = new Logger('scheduler');
  private readonly times = new Map<ScheduledJob, CronTime>();
  private readonly lease: Lease;
  private ticking: Promise<void> | undefined;
  private stopped = true;
  leading = false;

  constructor(
    leases: Model<SchedulerLease>,
    private readonly schedules: Model<Schedule>,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
    leaseMs = LEASE_MS,
  ) {
    this.lease = new Lease(leases, 'scheduler', randomUUID(), leaseMs);
  }

  /** Has a job done at the times of a cron expression. @throws when the expression is odd or the job is there already. */
  at(cron: string, job: ScheduledJob): void {
    if (this.times.has(job)) throw new Error(`${job} has two schedules`);
    this.times.set(job, new CronTime(cron));
  }

  start(): Promise<void> {
    this.stopped = false;
    return this.tick();
  }

  /** Gives the place up, so that another instance need not wait for the lease to run out. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.ticking;
    if (this.leading) await this.lease.release().catch((e: unknown) => this.log.warn(`release: ${nameOfError(e)}`));
    this.leading = false;
  }

  /** Looks whether something is due, to be called every few seconds; never throws. */
  tick(): Promise<void> {
    this.ticking ??= this.look()
      .catch((e: unknown) => {
        this.leading = false;
        this.log.error(`tick: ${nameOfError(e)}`);
      })
      .finally(() => (this.ticking = undefined));
    return this.ticking;
  }

  private async look(): Promise<void> {
    if (this.stopped) return;
    const leads = await this.lease.hold();
    if (leads !== this.leading) this.log.log(leads ? 'this instance schedules' : 'another instance schedules');
    this.leading = leads;
    if (!leads) return;
    for (const [job, times] of this.times) await this.enqueueDue(job, times);
  }

  private async enqueueDue(job: ScheduledJob, times: CronTime): Promise<void> {
    const now = this.clock.now();
    const known = await this.schedules.findById(job).lean();
    // a first start has missed nothing
    if (!known) return void (await this.schedules.updateOne({ _id: job }, { $setOnInsert: { lastDue: now } }, { upsert: true }));
    const due = latestDue(times, known.lastDue, now);
    if (!due) return;
    if (await this.queue.add(job, {}, { id: due.toISOString(), once: true })) this.log.log(`${job} of ${due.toISOString()} enqueued`);
    await this.schedules.updateOne({ _id: job, lastDue: known.lastDue }, { $set: { lastDue: due } });
  }
}

const MINUTE_MS = 60_000;
/** Widening looks back from now: the first that holds a time holds the latest. */
const LOOKS_BACK_MS = [20, 24 * 60, 32 * 24 * 60, 400 * 24 * 60].map((minutes) => minutes * MINUTE_MS);

/** The last time of the schedule in `(since, now]`, or undefined. A quarter-hourly one that was away for a year does not go through all it missed. */
export function latestDue(times: CronTime, since: Date, now: Date): Date | undefined {
  const from = [...LOOKS_BACK_MS.map((ms) => now.getTime() - ms).filter((start) => start > since.getTime()), since.getTime()];
  for (const start of from) {
    let due: Date | undefined;
    for (let next = times.getNextDateFrom(new Date(start)).toJSDate(); next <= now; next = times.getNextDateFrom(next).toJSDate()) due = next;
    if (due) return due;
  }
  return undefined;
}
