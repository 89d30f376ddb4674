import { Logger } from '@nestjs/common';
import { AppError } from '@applywright/contracts';
import Bull from 'bull';
import { JobQueue, type AddOptions, type QueueCounts } from './job-queue';
import type { JobName } from './job-table';

interface Settings {
  readonly redisUrl: string;
  readonly prefix?: string;
  readonly concurrency?: number;
  readonly backoffMs?: number;
}

/** Jobs on Redis by Bull, for several instances. Bull's lower number goes first, so priorities are turned round. */
export class BullJobQueue extends JobQueue {
  private readonly log = new Logger('queue');
  private readonly queue: Bull.Queue<unknown>;

  constructor(private readonly settings: Settings) {
    super();
    this.queue = new Bull<unknown>('applywright', settings.redisUrl, {
      prefix: settings.prefix ?? 'applywright',
      settings: { lockDuration: 30_000, stalledInterval: 15_000, maxStalledCount: 2 },
    });
    this.queue.on('error', (error: Error) => this.log.error(`redis: ${error.name}`));
  }

  protected async enqueue(name: JobName, payload: unknown, { id, delayMs = 0, priority = 0, maxAttempts = 3 }: AddOptions): Promise<boolean> {
    const jobId = `${name}:${id}`;
    const existing = await this.queue.getJob(jobId);
    if (existing) {
      if (!(await existing.isFailed())) return false;
      await existing.remove();
    }
    await this.queue.add(name, payload, {
      jobId, delay: delayMs, priority: 100 - Math.min(99, priority), attempts: maxAttempts,
      backoff: { type: 'exponential', delay: this.settings.backoffMs ?? 1000 }, removeOnComplete: true, removeOnFail: false,
    });
    return true;
  }

  protected async run(): Promise<void> {
    await this.queue.isReady();
    for (const [name, handler] of this.handlers)
      void this.queue.process(name, this.settings.concurrency ?? 2, async (job) => {
        try {
          await handler(job.data as never, { attempt: job.attemptsMade + 1 });
        } catch (error) {
          const code = error instanceof AppError ? error.code : error instanceof Error ? error.name : 'unknown';
          this.log.warn(`${name} attempt ${job.attemptsMade + 1} failed: ${code}`);
          // Bull keeps the failure's text in Redis: only the code goes there.
          throw Object.assign(new Error(code), { stack: code });
        }
      });
  }

  async stop(graceMs = 25_000): Promise<void> {
    await Promise.race([this.queue.close(), new Promise((r) => setTimeout(r, graceMs).unref())]);
  }

  async counts(): Promise<QueueCounts> {
    const c = await this.queue.getJobCounts();
    return { waiting: c.waiting + c.delayed, active: c.active, dead: c.failed };
  }

  async ping(): Promise<void> {
    await Promise.race([this.queue.client.ping(), new Promise((_, reject) => setTimeout(() => reject(new Error('redis does not answer')), 500).unref())]);
  }
}
