import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { CronJob } from 'cron';
import { CONFIG } from '../config/config.module';
import type { Config } from '../config/config';
import { Clock } from '../platform/clock';
import { JobQueue } from '../platform/queue/job-queue';

/** Enqueues the nightly matching; its id is the day, so that several instances make one run. */
@Injectable()
export class Nightly implements OnApplicationBootstrap {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly schedule: SchedulerRegistry,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    const job = CronJob.from({ cronTime: this.config.matching.nightlyCron, onTick: () => void this.enqueue() });
    this.schedule.addCronJob('nightly-matching', job as never);
    job.start();
  }

  async enqueue(): Promise<boolean> {
    return this.queue.add('nightly-matching', {}, { id: this.clock.now().toISOString().slice(0, 10) });
  }
}
