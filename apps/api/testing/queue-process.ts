import mongoose from 'mongoose';
import { SystemClock } from '../src/platform/clock';
import { BullJobQueue } from '../src/platform/queue/bull-job-queue';
import type { JobQueue } from '../src/platform/queue/job-queue';
import { JOB_NAMES } from '../src/platform/queue/job-table';
import { QueueJob, QueueJobSchema } from '../src/platform/queue/queue-job.schema';
import { Schedule, SchedulerLease, SchedulerLeaseSchema, ScheduleSchema } from '../src/platform/queue/schedule.schema';
import { Scheduler } from '../src/platform/queue/scheduler';
import { StoreJobQueue } from '../src/platform/queue/store-job-queue';

/** What a test tells a worker process, as JSON in its first argument. */
export interface QueueProcessOptions {
  readonly mongoUri: string;
  /** Bull if given, else the store's own queue. */
  readonly redisUrl?: string;
  readonly leaseMs: number;
  /** Schedules the nightly job by this expression. */
  readonly cron?: string;
  readonly tickMs?: number;
  /** How long a handler takes. */
  readonly workMs: number;
}

/** A process that works and schedules until it is killed, and tells what it does line by line: `start|end|lost NAME UPLOAD ATTEMPT`, `leading`. */
async function main(): Promise<void> {
  const { mongoUri, redisUrl, leaseMs, cron, tickMs, workMs } = JSON.parse(process.argv[2] as string) as QueueProcessOptions;
  const tell = (line: string): void => void process.stdout.write(`${line}\n`);
  const connection = await mongoose.createConnection(mongoUri, { dbName: 'queue' }).asPromise();
  const model = <T>(type: { name: string }, schema: mongoose.Schema): mongoose.Model<T> => connection.model(type.name, schema) as unknown as mongoose.Model<T>;
  const clock = new SystemClock();
  const queue: JobQueue = redisUrl
    ? new BullJobQueue({ redisUrl, leaseMs, backoffMs: 20 })
    : new StoreJobQueue(model<QueueJob>(QueueJob, QueueJobSchema), clock, { leaseMs, pollMs: 25, backoffMs: 20 });
  for (const name of JOB_NAMES)
    queue.handle(name, async (payload, { attempt, signal }) => {
      const what = `${name} ${'uploadId' in payload ? payload.uploadId : '-'} ${attempt}`;
      tell(`start ${what}`);
      await new Promise<void>((resolve) => {
        setTimeout(resolve, workMs);
        signal.addEventListener('abort', () => resolve(), { once: true });
      });
      tell(`${signal.aborted ? 'lost' : 'end'} ${what}`);
    });
  await queue.start();
  if (cron) {
    const scheduler = new Scheduler(model<SchedulerLease>(SchedulerLease, SchedulerLeaseSchema), model<Schedule>(Schedule, ScheduleSchema), queue, clock, leaseMs);
    scheduler.at(cron, 'nightly-matching');
    await scheduler.start();
    let led = false;
    setInterval(() => {
      if (scheduler.leading && !led) tell('leading');
      led = scheduler.leading;
      void scheduler.tick();
    }, tickMs ?? 100);
  }
  tell('ready');
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
