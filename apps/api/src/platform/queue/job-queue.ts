import { JOB_TABLE, type JobName, type JobPayload } from './job-table';

export interface AddOptions {
  /** What makes the job unique: a second `add` with the same id while the first has not ended does nothing. */
  readonly id: string;
  readonly delayMs?: number;
  /** Higher goes first. Interactive work 10, nightly work 0. */
  readonly priority?: number;
  readonly maxAttempts?: number;
}
export type JobHandler<N extends JobName> = (payload: JobPayload<N>, context: { readonly attempt: number }) => Promise<void>;
export interface QueueCounts {
  readonly waiting: number;
  readonly active: number;
  readonly dead: number;
}

/**
 * Work that outlives a request. At least once: a handler must be idempotent. A job that fails is tried again
 * with exponential backoff and ends in the dead-letter list; one whose worker died is handed to another.
 */
export abstract class JobQueue {
  protected readonly handlers = new Map<JobName, JobHandler<JobName>>();

  /** Registers the one handler of a job. @throws when there is one already. */
  handle<N extends JobName>(name: N, handler: JobHandler<N>): void {
    if (this.handlers.has(name)) throw new Error(`job ${name} has two handlers`);
    this.handlers.set(name, handler as unknown as JobHandler<JobName>);
  }

  /** @returns whether a new job was made. @throws when the payload does not fit the table. */
  add<N extends JobName>(name: N, payload: JobPayload<N>, options: AddOptions): Promise<boolean> {
    return this.enqueue(name, JOB_TABLE[name].parse(payload), options);
  }

  /** Starts to work. @throws when a name of the table has no handler. */
  async start(): Promise<void> {
    const missing = (Object.keys(JOB_TABLE) as JobName[]).filter((n) => !this.handlers.has(n));
    if (missing.length) throw new Error(`no handler for job ${missing.join(', ')}`);
    await this.run();
  }

  /** Resolves when nothing is waiting or active; for tests and the operator's tool. */
  async idle(): Promise<void> {
    for (;;) {
      const { waiting, active } = await this.counts();
      if (!waiting && !active) return;
      await new Promise((r) => setTimeout(r, 20));
    }
  }

  /** Takes no more jobs, waits for the running ones (at most `graceMs`), hands the rest back. */
  abstract stop(graceMs?: number): Promise<void>;
  abstract counts(): Promise<QueueCounts>;
  /** Answers within 500 ms or throws. */
  abstract ping(): Promise<void>;
  protected abstract enqueue(name: JobName, payload: unknown, options: AddOptions): Promise<boolean>;
  protected abstract run(): Promise<void>;
}
