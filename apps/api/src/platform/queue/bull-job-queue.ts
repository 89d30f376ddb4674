import { Logger } from '@nestjs/common';
import { AppError } from '@applywright/contracts';
import Bull from 'bull';
import Redis from 'ioredis';
import { ASK_CANCEL, FORGET, FORGET_TURNS, HAND_BACK, RENEW_ATTEMPTS, RESERVE, SERVE } from './bull-scripts';
import { JobQueue, KEEP_DEAD_SECONDS, KEEP_DONE_SECONDS, MAX_LOST_WORKERS, type JobState, type JobView, type NewJob, type QueueCounts } from './job-queue';
import { JOB_NAMES, JOB_TABLE, type JobName } from './job-table';
import { nameOfError, RunningJob } from './perform-job';

interface Settings {
  readonly redisUrl: string;
  readonly prefix?: string;
  /** Places for each name, instead of the table's. */
  readonly concurrency?: number;
  readonly leaseMs?: number;
  readonly backoffMs?: number;
}
type BullJob = Bull.Job<Record<string, unknown>>;
type Queue = Bull.Queue<Record<string, unknown>>;
/** What Bull keeps of a job beside its own options. */
interface Kept { readonly rank: number; readonly turn: number }

/** Turns inside one priority; Bull's lower number goes first. */
const TURNS = 10_000_000;
const REDIS_ANSWERS_WITHIN_MS = 5_000;
const BATCH = 500;

/** Jobs on Redis by Bull, for several instances: one Bull queue a name, whose jobs have places of their own. */
export class BullJobQueue extends JobQueue {
  private readonly log = new Logger('queue');
  private readonly client: Redis;
  private readonly subscriber: Redis;
  private readonly queues: ReadonlyMap<JobName, Queue>;
  private readonly running = new Map<BullJob, RunningJob>();
  private readonly ends = new Set<Promise<unknown>>();
  private readonly served = new Map<string, number>();
  private heart: NodeJS.Timeout | undefined;
  private readonly connections: Redis[] = [];
  private stopping = false;
  private away = false;

  constructor(private readonly settings: Settings) {
    super();
    const connect = (): Redis => {
      // Bull asks for these two, or its blocking reads give up after twenty tries
      const client = new Redis(settings.redisUrl, { maxRetriesPerRequest: null, enableReadyCheck: false });
      // the queues of all jobs listen on the two connections that they share
      client.setMaxListeners(0);
      // once for each outage, not once for each try
      client.on('error', (error: Error) => {
        if (!this.away) this.log.error(`redis does not answer: ${error.name}`);
        this.away = true;
      });
      client.on('connect', () => {
        if (this.away) this.log.log('redis answers again');
        this.away = false;
      });
      this.connections.push(client);
      return client;
    };
    this.client = connect();
    this.subscriber = connect();
    const leaseMs = settings.leaseMs ?? 30_000;
    this.queues = new Map(
      JOB_NAMES.map((name) => {
        const queue: Queue = new Bull(name, {
          prefix: settings.prefix ?? '{applywright}',
          settings: { lockDuration: leaseMs, lockRenewTime: leaseMs / 3, stalledInterval: leaseMs / 2, maxStalledCount: MAX_LOST_WORKERS },
          createClient: (type) => (type === 'client' ? this.client : type === 'subscriber' ? this.subscriber : connect()),
        });
        queue.on('error', (error: Error) => this.stopping || this.away || this.log.error(`bull: ${error.name}`));
        return [name, queue];
      }),
    );
  }
  private queue(name: JobName): Queue {
    return this.queues.get(name) as Queue;
  }
  private base(name: JobName): string {
    return this.queue(name).toKey('');
  }

  protected async enqueue(name: JobName, jobs: readonly NewJob[]): Promise<number> {
    let added = 0;
    for (let from = 0; from < jobs.length; from += BATCH) added += await this.inTime(this.addBatch(name, jobs.slice(from, from + BATCH)));
    return added;
  }

  private async addBatch(name: JobName, jobs: readonly NewJob[]): Promise<number> {
    const base = this.base(name);
    const turns = await Promise.all(jobs.map((j) => this.client.eval(RESERVE, 1, base, j.id, j.once ? '1' : '0', j.user, String(j.priority)) as Promise<number>));
    const fresh = jobs.flatMap((j, i) => {
      const turn = turns[i] as number;
      return turn === 0 ? [] : [{ data: j.payload, opts: this.optionsOf(j, turn - 1) }];
    });
    if (fresh.length === 1 && fresh[0]) await this.queue(name).add(fresh[0].data, fresh[0].opts);
    else if (fresh.length) await this.queue(name).addBulk(fresh);
    if (fresh.length) await this.client.del(...fresh.map((f) => `${base}reserved:${String(f.opts.jobId)}`));
    return fresh.length;
  }
  private optionsOf({ id, delayMs, priority, maxAttempts }: NewJob, turn: number): Bull.JobOptions & Kept {
    return {
      jobId: id, delay: delayMs, attempts: maxAttempts, backoff: { type: 'exponential', delay: this.settings.backoffMs ?? 1000 },
      priority: (99 - priority) * TURNS + Math.min(turn, TURNS - 2) + 1, removeOnComplete: { age: KEEP_DONE_SECONDS }, removeOnFail: { age: KEEP_DEAD_SECONDS }, rank: priority, turn,
    };
  }

  /** A Redis that is away must not keep a request waiting for ever; what it still takes later is unique by its id. */
  private async inTime<T>(work: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => void (timer = setTimeout(() => reject(new AppError('queue_unavailable')), REDIS_ANSWERS_WITHIN_MS)));
    try {
      return await Promise.race([work, late]);
    } finally {
      clearTimeout(timer);
      work.catch(() => undefined);
    }
  }

  protected async run(): Promise<void> {
    for (const [name, queue] of this.queues) {
      await queue.isReady();
      const places = this.settings.concurrency ?? JOB_TABLE[name].concurrency;
      void queue.process(places, (job) => this.track(this.perform(name, job))).catch((e: unknown) => this.stopping || this.log.error(`worker of ${name}: ${nameOfError(e)}`));
    }
    this.heart = setInterval(() => void this.heartbeat().catch((e: unknown) => this.log.error(`heartbeat: ${nameOfError(e)}`)), Math.min(2_000, (this.settings.leaseMs ?? 30_000) / 3)).unref();
  }
  private track<T>(work: Promise<T>): Promise<T> {
    const end = work.then(() => undefined, () => undefined).finally(() => this.ends.delete(end));
    this.ends.add(end);
    return work;
  }

  private async perform(name: JobName, job: BullJob): Promise<unknown> {
    await this.serve(name, job);
    // emptied while it waited to be tried again
    if (!JOB_TABLE[name].payload.safeParse(job.data).success) return leaveNothing(job);
    const one = new RunningJob(name, String(job.id), job.attemptsMade + 1);
    this.running.set(job, one);
    const outcome = await one.perform(this.handlers.get(name) as never, job.data).finally(() => this.running.delete(job));
    if (!one.ours) return new Promise(() => undefined); // handed back: its end is another worker's to tell
    if (outcome.kind === 'done') return 'done';
    if (outcome.kind === 'cancelled') return (await this.client.hget(this.base(name) + one.id, 'cancelAsked')) === 'forget' ? leaveNothing(job) : 'cancelled';
    this.log.warn(`${name} attempt ${job.attemptsMade + 1} of ${job.opts.attempts ?? 1} failed: ${outcome.error}`);
    // Bull keeps the failure's text and stack in Redis: only the code goes there
    throw Object.assign(new Error(outcome.error), { stack: outcome.error });
  }
  private async serve(name: JobName, job: BullJob): Promise<void> {
    const { rank = 0, turn = 0 } = job.opts as Partial<Kept>;
    const place = `${name}/${rank}`;
    if (turn <= 0 || this.served.get(place) === turn) return;
    this.served.set(place, turn);
    await this.client.eval(SERVE, 1, this.base(name), String(rank), String(turn));
  }

  private async heartbeat(): Promise<void> {
    for (const [job, one] of [...this.running]) {
      if (one.percent !== one.storedPercent) await job.progress((one.storedPercent = one.percent));
      const [asked, lock] = await Promise.all([this.client.hget(this.base(one.name) + one.id, 'cancelAsked'), this.client.get(`${this.base(one.name)}${one.id}:lock`)]);
      if (!this.running.has(job)) continue;
      if (asked) one.stop('cancelled');
      else if (lock !== tokenOf(job)) one.stop('lost');
    }
  }

  async stop(graceMs = 25_000): Promise<void> {
    if (this.stopping) return;
    this.stopping = true;
    clearInterval(this.heart);
    const grace = new Promise((r) => setTimeout(r, graceMs).unref());
    await Promise.race([Promise.all([...this.queues.values()].map((q) => q.pause(true, true))).catch((e: unknown) => this.log.error(`pause: ${nameOfError(e)}`)), grace]);
    await Promise.race([Promise.all([...this.ends]), grace]);
    for (const [job, one] of [...this.running]) {
      one.stop('shutdown');
      await Promise.race([this.client.eval(HAND_BACK, 1, this.base(one.name), one.id, tokenOf(job)), new Promise((r) => setTimeout(r, 1_000).unref())]);
    }
    await Promise.race([Promise.allSettled([...this.queues.values()].map((q) => q.close(true))), new Promise((r) => setTimeout(r, 2_000).unref())]);
    // also the blocking ones, which Bull reconnects after a forced close
    for (const connection of this.connections) connection.disconnect();
  }

  async counts(): Promise<QueueCounts> {
    const all = await this.inTime(Promise.all([...this.queues.values()].map((q) => q.getJobCounts())));
    const sum = (of: 'waiting' | 'delayed' | 'active' | 'failed'): number => all.reduce((n, c) => n + c[of], 0);
    return { waiting: sum('waiting'), delayed: sum('delayed'), active: sum('active'), dead: sum('failed') };
  }

  async ping(): Promise<void> {
    await Promise.race([this.client.ping(), new Promise((_, reject) => setTimeout(() => reject(new AppError('queue_unavailable')), 500).unref())]);
  }

  async find(name: JobName, id: string): Promise<JobView | null> {
    const job = await this.inTime(this.queue(name).getJob(id));
    return job && this.view(name, job);
  }
  private async view(name: JobName, job: BullJob): Promise<JobView> {
    const STATES: Partial<Record<string, JobState>> = { delayed: 'delayed', active: 'active', completed: 'done', failed: 'dead' };
    const state = job.returnvalue === 'cancelled' ? 'cancelled' : (STATES[await job.getState()] ?? 'waiting');
    const failed = job.failedReason ?? null;
    return {
      name, id: String(job.id), payload: job.data, state, attempt: job.attemptsMade + (state === 'active' || state === 'done' ? 1 : 0), maxAttempts: job.opts.attempts ?? 1, priority: (job.opts as Partial<Kept>).rank ?? 0,
      progress: state === 'done' ? 100 : Number(job.progress()) || 0, lastError: failed?.startsWith('job stalled') ? 'worker_lost' : failed, endedAt: job.finishedOn ? new Date(job.finishedOn) : null,
    };
  }

  async cancel(name: JobName, id: string): Promise<boolean> {
    const queue = this.queue(name);
    const job = await this.inTime(queue.getJob(id));
    if (!job) return false;
    if (!(await job.isActive()) && !job.finishedOn) {
      try {
        await job.remove();
        return true;
      } catch (error) {
        this.log.debug(`cancel of ${name}: ${nameOfError(error)}`); // it began in the meantime
      }
    }
    const asked = (await this.client.eval(ASK_CANCEL, 1, this.base(name), id)) === 1;
    if (asked && !this.stopping) await this.heartbeat();
    return asked;
  }

  async dead({ skip, limit }: { readonly skip: number; readonly limit: number }): Promise<JobView[]> {
    const all = await this.inTime(Promise.all(JOB_NAMES.map(async (name) => Promise.all((await this.queue(name).getFailed(0, skip + limit - 1)).map((job) => this.view(name, job))))));
    return all.flat().sort((a, b) => (b.endedAt?.getTime() ?? 0) - (a.endedAt?.getTime() ?? 0)).slice(skip, skip + limit);
  }
  async retry(name: JobName, id: string): Promise<boolean> {
    const job = await this.inTime(this.queue(name).getJob(id));
    if (!job || !(await job.isFailed())) return false;
    await this.client.eval(RENEW_ATTEMPTS, 1, this.base(name), id);
    await job.retry();
    return true;
  }
  async discard(name: JobName, id: string): Promise<boolean> {
    const job = await this.inTime(this.queue(name).getJob(id));
    if (!job || !(await job.isFailed())) return false;
    await job.remove();
    return true;
  }

  async forgetUser(userId: string): Promise<void> {
    for (const name of JOB_NAMES) {
      const base = this.base(name);
      for (const id of await this.idsOf(base, userId)) await this.client.eval(FORGET, 1, base, id);
      await this.client.eval(FORGET_TURNS, 1, base, userId);
    }
    if (!this.stopping) await this.heartbeat();
  }
  /** The person's jobs of one name: every job is looked at, since Bull keeps no list by person. */
  private async idsOf(base: string, userId: string): Promise<string[]> {
    const lists = await Promise.all(['wait', 'paused', 'active'].map((list) => this.client.lrange(base + list, 0, -1)));
    const sets = await Promise.all(['delayed', 'completed', 'failed'].map((set) => this.client.zrange(base + set, 0, -1)));
    const all = [...new Set([...lists, ...sets].flat())];
    const mine: string[] = [];
    for (let from = 0; from < all.length; from += BATCH) {
      const ids = all.slice(from, from + BATCH);
      const payloads = await Promise.all(ids.map((id) => this.client.hget(base + id, 'data')));
      mine.push(...ids.filter((_, i) => payloads[i]?.includes(`"${userId}"`)));
    }
    return mine;
  }
}

/** Bull keeps an ended job unless the job itself says otherwise. */
function leaveNothing(job: BullJob): 'cancelled' {
  job.opts.removeOnComplete = true;
  return 'cancelled';
}

/** The token of the lock by which this process holds a job; Bull draws one a queue. */
const tokenOf = (job: BullJob): string => (job.queue as unknown as { token: string }).token;
