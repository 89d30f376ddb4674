import { randomUUID } from 'node:crypto';
import type { Model, mongo } from 'mongoose';
import { isDuplicateKey } from '../store/duplicate-key';
import { KEEP_DEAD_SECONDS, KEEP_DONE_SECONDS, MAX_LOST_WORKERS, type JobState, type JobView, type NewJob, type QueueCounts } from './job-queue';
import { JOB_NAMES, type JobName } from './job-table';
import type { QueueJob } from './queue-job.schema';

const ENDED = ['done', 'dead', 'cancelled'] as const;
const NOT_RUNNING = { claim: null, leaseUntil: null };
const after = (seconds: number) => ({ $dateAdd: { startDate: '$$NOW', unit: 'second', amount: seconds } });

/**
 * The queue's statements. They go to the driver itself: these are the hot paths, and every filter is written here.
 * Leases are reckoned by the store's clock, so that workers whose clocks differ do not take each other's jobs.
 */
export class StoreJobs {
  private readonly jobs: mongo.Collection<QueueJob>;

  constructor(model: Model<QueueJob>, private readonly queue: string, private readonly leaseMs: number) {
    this.jobs = model.collection as unknown as mongo.Collection<QueueJob>;
  }

  private key(name: JobName, id: string): string {
    return `${this.queue}/${name}:${id}`;
  }

  /** @returns for each job whether it is new. */
  async insert(name: JobName, jobs: readonly NewJob[], now: Date): Promise<boolean[]> {
    const turns = new Map<string, number>();
    const rows: QueueJob[] = [];
    for (const { id, once, payload, user, priority, delayMs, maxAttempts } of jobs) {
      const state = delayMs > 0 ? 'delayed' : 'waiting';
      const place = `${priority}/${state}/${user}`;
      const turn = turns.get(place) ?? (await this.nextTurn(name, user, priority, state));
      turns.set(place, turn + 1);
      rows.push({
        _id: this.key(name, id), queue: this.queue, name, id, payload, state, priority, user, turn, runAt: new Date(now.getTime() + delayMs), attempt: 0, maxAttempts, once,
        progress: 0, cancelAsked: false, ...NOT_RUNNING, lostWorkers: 0, lastError: null, endedAt: null, keepUntil: null,
      });
    }
    const fresh = rows.map(() => true);
    for (const i of await this.insertNew(rows)) {
      const { _id, ...fields } = rows[i] as QueueJob;
      const over = fields.once ? (['dead', 'cancelled'] as const) : ENDED;
      fresh[i] = (await this.jobs.updateOne({ _id, state: { $in: [...over] } }, { $set: fields })).modifiedCount === 1;
    }
    return fresh;
  }

  /** Inserts the rows. @returns the places of those whose id was taken */
  private async insertNew(rows: QueueJob[]): Promise<number[]> {
    try {
      await this.jobs.insertMany(rows, { ordered: false });
      return [];
    } catch (error) {
      const errors = (error as { writeErrors?: { index: number }[] }).writeErrors;
      if (!Array.isArray(errors) || !errors.every(isDuplicateKey)) throw error;
      return errors.map((e) => e.index);
    }
  }

  /** A person's next job comes one round after their last one, and never before the round that is being served. */
  private async nextTurn(name: JobName, user: string, priority: number, state: JobState): Promise<number> {
    const at = { queue: this.queue, name, priority };
    const head = await this.jobs.findOne({ ...at, state: 'waiting' }, { sort: { turn: 1, runAt: 1 }, projection: { turn: 1 } });
    const last = user ? await this.jobs.findOne({ ...at, user, state }, { sort: { turn: -1 }, projection: { turn: 1 } }) : null;
    return Math.max(head?.turn ?? 0, last ? last.turn + 1 : 0);
  }

  /** Takes up to `most` jobs under one new claim. */
  async claim(name: JobName, most: number): Promise<QueueJob[]> {
    const next = await this.jobs.find({ queue: this.queue, name, state: 'waiting' }, { sort: { priority: -1, turn: 1, runAt: 1 }, limit: most, projection: { _id: 1 } }).toArray();
    if (next.length === 0) return [];
    const _id = { $in: next.map((j) => j._id) };
    const claim = randomUUID();
    const { modifiedCount } = await this.jobs.updateMany({ _id, state: 'waiting' }, [
      { $set: { state: 'active', claim, leaseUntil: this.leaseEnd(), attempt: { $add: ['$attempt', 1] } } },
    ]);
    return modifiedCount === 0 ? [] : this.jobs.find({ _id, claim }, { sort: { priority: -1, turn: 1, runAt: 1 } }).toArray();
  }
  private leaseEnd() {
    return { $add: ['$$NOW', this.leaseMs] };
  }

  /** Prolongs the leases and stores progress. @returns the ids that are still held, with whether they should stop. */
  async renew(held: readonly { readonly _id: string; readonly claim: string; readonly percent?: number }[]): Promise<Map<string, boolean>> {
    const filter = { _id: { $in: held.map((h) => h._id) }, claim: { $in: held.map((h) => h.claim) } };
    await this.jobs.updateMany(filter, [{ $set: { leaseUntil: this.leaseEnd() } }]);
    for (const { _id, claim, percent } of held) if (percent !== undefined) await this.jobs.updateOne({ _id, claim }, { $set: { progress: percent } });
    const rows = await this.jobs.find(filter, { projection: { cancelAsked: 1 } }).toArray();
    return new Map(rows.map((r) => [r._id, r.cancelAsked]));
  }

  async complete(ended: readonly { readonly _id: string; readonly claim: string }[], state: 'done' | 'cancelled'): Promise<void> {
    await this.jobs.updateMany({ _id: { $in: ended.map((e) => e._id) }, claim: { $in: ended.map((e) => e.claim) } }, [
      { $set: { state, ...NOT_RUNNING, ...(state === 'done' ? { progress: 100 } : {}), endedAt: '$$NOW', keepUntil: after(KEEP_DONE_SECONDS) } },
    ]);
  }

  /** Another attempt at `runAt`, or the dead-letter list. */
  async fail(_id: string, claim: string, error: string, runAt: Date | null): Promise<void> {
    await this.jobs.updateOne({ _id, claim }, [
      { $set: { ...NOT_RUNNING, lastError: error, ...(runAt ? { state: 'delayed', runAt } : { state: 'dead', endedAt: '$$NOW', keepUntil: after(KEEP_DEAD_SECONDS) }) } },
    ]);
  }

  async handBack(held: readonly { readonly _id: string; readonly claim: string }[]): Promise<void> {
    await this.jobs.updateMany({ _id: { $in: held.map((h) => h._id) }, claim: { $in: held.map((h) => h.claim) } }, [{ $set: { state: 'waiting', ...NOT_RUNNING, attempt: { $subtract: ['$attempt', 1] } } }]);
  }

  /** @returns whether delayed jobs fell due. */
  async promote(now: Date): Promise<boolean> {
    const due = { queue: this.queue, state: 'delayed' as const, runAt: { $lte: now } };
    if (!(await this.jobs.findOne(due, { projection: { _id: 1 } }))) return false;
    return (await this.jobs.updateMany(due, { $set: { state: 'waiting' } })).modifiedCount > 0;
  }

  /** Jobs whose worker has died wait again; one that has killed several workers is dead. @returns how many there were. */
  async reclaim(): Promise<number> {
    const lost = { queue: this.queue, state: 'active' as const, $expr: { $lt: ['$leaseUntil', '$$NOW'] } };
    const dead = { $gte: ['$lostWorkers', MAX_LOST_WORKERS] };
    const { modifiedCount } = await this.jobs.updateMany(lost, [
      {
        $set: {
          state: { $switch: { branches: [{ case: '$cancelAsked', then: 'cancelled' }, { case: dead, then: 'dead' }], default: 'waiting' } },
          ...NOT_RUNNING, lostWorkers: { $add: ['$lostWorkers', 1] }, attempt: { $subtract: ['$attempt', 1] }, lastError: { $cond: [dead, 'worker_lost', '$lastError'] },
          endedAt: { $cond: [{ $or: ['$cancelAsked', dead] }, '$$NOW', null] }, keepUntil: { $cond: [{ $or: ['$cancelAsked', dead] }, after(KEEP_DEAD_SECONDS), null] },
        },
      },
    ]);
    return modifiedCount;
  }

  async counts(): Promise<QueueCounts> {
    const [waiting, delayed, active, dead] = await Promise.all((['waiting', 'delayed', 'active', 'dead'] as const).map((state) => this.jobs.countDocuments({ queue: this.queue, state })));
    return { waiting: waiting ?? 0, delayed: delayed ?? 0, active: active ?? 0, dead: dead ?? 0 };
  }

  async ping(): Promise<void> {
    await this.jobs.findOne({ _id: 'ping' }, { maxTimeMS: 500 });
  }

  async find(name: JobName, id: string): Promise<JobView | null> {
    const row = await this.jobs.findOne({ _id: this.key(name, id) });
    return row && view(row);
  }

  async cancel(name: JobName, id: string): Promise<boolean> {
    const _id = this.key(name, id);
    const idle = await this.jobs.updateOne({ _id, state: { $in: ['waiting', 'delayed'] } }, [{ $set: { state: 'cancelled', endedAt: '$$NOW', keepUntil: after(KEEP_DONE_SECONDS) } }]);
    return idle.matchedCount > 0 || (await this.jobs.updateOne({ _id, state: 'active' }, { $set: { cancelAsked: true } })).matchedCount > 0;
  }

  async dead({ skip, limit }: { readonly skip: number; readonly limit: number }): Promise<JobView[]> {
    return (await this.jobs.find({ queue: this.queue, state: 'dead' }, { sort: { endedAt: -1, _id: 1 }, skip, limit }).toArray()).map(view);
  }

  async retry(name: JobName, id: string, now: Date): Promise<boolean> {
    const fresh = { state: 'waiting' as const, attempt: 0, lostWorkers: 0, progress: 0, cancelAsked: false, runAt: now, endedAt: null, keepUntil: null };
    return (await this.jobs.updateOne({ _id: this.key(name, id), state: 'dead' }, { $set: fresh })).modifiedCount === 1;
  }

  async discard(name: JobName, id: string): Promise<boolean> {
    return (await this.jobs.deleteOne({ _id: this.key(name, id), state: 'dead' })).deletedCount === 1;
  }

  /** Also the running ones: a worker whose claim is gone has lost the job. The job that opened an account has the person's id for its own. */
  async forgetUser(user: string): Promise<void> {
    await this.jobs.deleteMany({ queue: this.queue, $or: [{ name: { $in: [...JOB_NAMES] }, user }, { _id: { $in: JOB_NAMES.map((name) => this.key(name, user)) } }] });
  }
}

function view({ name, id, payload, state, attempt, maxAttempts, priority, progress, lastError, endedAt }: QueueJob): JobView {
  if (!JOB_NAMES.includes(name as JobName)) throw new Error(`job ${name} is not in the table`);
  return { name: name as JobName, id, payload, state, attempt, maxAttempts, priority, progress, lastError, endedAt };
}
