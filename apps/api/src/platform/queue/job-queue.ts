import { JOB_NAMES, JOB_TABLE, type JobName, type JobPayload } from './job-table';

export interface AddOptions {
  /** What makes the job unique: a second `add` with the same id while the first has not ended does nothing. */
  readonly id: string;
  /** The id stays taken after the job is done, for the week that done jobs are kept. */
  readonly once?: boolean;
  readonly delayMs?: number;
  /** 0 to 99; higher goes first. Interactive work 10, nightly work 0. */
  readonly priority?: number;
  readonly maxAttempts?: number;
}

export interface JobContext {
  /** 1 for the first. An attempt that was cut off by a lost worker or handed back at a shutdown does not count. */
  readonly attempt: number;
  /** Aborted when the job is cancelled, has taken too long, belongs to another worker by now, or the process ends. */
  readonly signal: AbortSignal;
  /** Notes how far the job is, in percent; kept at the next moment, not at once. */
  progress(percent: number): void;
}
export type JobHandler<N extends JobName> = (payload: JobPayload<N>, context: JobContext) => Promise<void>;

export interface QueueCounts {
  readonly waiting: number;
  readonly delayed: number;
  readonly active: number;
  readonly dead: number;
}

export type JobState = 'delayed' | 'waiting' | 'active' | 'done' | 'dead' | 'cancelled';
/** What can be seen of a job. */
export interface JobView {
  readonly name: JobName;
  readonly id: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly state: JobState;
  readonly attempt: number;
  readonly maxAttempts: number;
  readonly priority: number;
  /** Percent. */
  readonly progress: number;
  /** A code or the name of an error's class, never its text. */
  readonly lastError: string | null;
  readonly endedAt: Date | null;
}

/** A job before it is stored. */
export interface NewJob extends Required<Omit<AddOptions, 'delayMs'>> {
  readonly payload: Record<string, unknown>;
  readonly delayMs: number;
  /** Whose job it is, for the turns; '' is nobody's. */
  readonly user: string;
}

/** How often a job may lose its worker before it is taken for the cause and put among the dead. */
export const MAX_LOST_WORKERS = 2;
/** How long done and cancelled jobs are kept, and the dead, which somebody should look at. */
export const KEEP_DONE_SECONDS = 7 * 24 * 3600;
export const KEEP_DEAD_SECONDS = 90 * 24 * 3600;

/**
 * Work that outlives a request. At least once: a handler must be idempotent. A job that fails is tried again
 * with exponential backoff and ends in the dead-letter list; one whose worker died is handed to another.
 * Inside a priority people take turns: whoever brings 500 jobs does not keep the next one waiting.
 */
export abstract class JobQueue {
  protected readonly handlers = new Map<JobName, JobHandler<JobName>>();

  /** Registers the one handler of a job. @throws when there is one already. */
  handle<N extends JobName>(name: N, handler: JobHandler<N>): void {
    if (this.handlers.has(name)) throw new Error(`job ${name} has two handlers`);
    this.handlers.set(name, handler as unknown as JobHandler<JobName>);
  }

  /** @returns whether a new job was made. @throws when the payload does not fit the table. */
  async add<N extends JobName>(name: N, payload: JobPayload<N>, options: AddOptions): Promise<boolean> {
    return (await this.enqueue(name, [prepare(name, payload, options)])) === 1;
  }

  /** Many jobs of one name in few round trips. @returns how many new ones were made. */
  addMany<N extends JobName>(name: N, jobs: readonly (AddOptions & { readonly payload: JobPayload<N> })[]): Promise<number> {
    return jobs.length ? this.enqueue(name, jobs.map(({ payload, ...options }) => prepare(name, payload, options))) : Promise.resolve(0);
  }

  /** Starts to work. @throws when a name of the table has no handler. */
  async start(): Promise<void> {
    const missing = JOB_NAMES.filter((n) => !this.handlers.has(n));
    if (missing.length) throw new Error(`no handler for job ${missing.join(', ')}`);
    await this.run();
  }

  /** Resolves when nothing is waiting, delayed or active; for tests and the operator's tool. */
  async idle(): Promise<void> {
    for (;;) {
      const { waiting, delayed, active } = await this.counts();
      if (!waiting && !delayed && !active) return;
      await new Promise((r) => setTimeout(r, 20));
    }
  }

  /** Takes no more jobs, waits for the running ones (at most `graceMs`), hands the rest back. */
  abstract stop(graceMs?: number): Promise<void>;
  abstract counts(): Promise<QueueCounts>;
  /** Answers within 500 ms or throws. */
  abstract ping(): Promise<void>;
  /** A job that waits, runs, or ended within the time that ended jobs are kept. */
  abstract find(name: JobName, id: string): Promise<JobView | null>;
  /** A waiting job ends at once; a running one has its signal aborted at the next heartbeat. @returns whether there was such a job. */
  abstract cancel(name: JobName, id: string): Promise<boolean>;
  /** The dead-letter list, the latest first. */
  abstract dead(page: { readonly skip: number; readonly limit: number }): Promise<JobView[]>;
  /** Gives a dead job all its attempts again. @returns false when no such job is dead. */
  abstract retry(name: JobName, id: string): Promise<boolean>;
  /** Takes a job off the dead-letter list. @returns false when no such job is dead. */
  abstract discard(name: JobName, id: string): Promise<boolean>;
  /** Erasure: no job of the person is left, whatever its state; a running one has its signal aborted at the next heartbeat. */
  abstract forgetUser(userId: string): Promise<void>;
  protected abstract enqueue(name: JobName, jobs: readonly NewJob[]): Promise<number>;
  protected abstract run(): Promise<void>;
}

function prepare(name: JobName, payload: unknown, options: AddOptions): NewJob {
  const known: Record<string, unknown> = JOB_TABLE[name].payload.parse(payload);
  const { id, once = false, delayMs = 0, priority = 0, maxAttempts = 3 } = options;
  return { id, once, delayMs, priority: Math.max(0, Math.min(99, Math.trunc(priority))), maxAttempts, payload: known, user: typeof known['userId'] === 'string' ? known['userId'] : '' };
}
