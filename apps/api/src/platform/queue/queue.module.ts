import { Global, Inject, Injectable, Module, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { getModelToken, MongooseModule } from '@nestjs/mongoose';
import { Interval } from '@nestjs/schedule';
import type { Model } from 'mongoose';
import { CONFIG } from '../../config/config.module';
import type { Config } from '../../config/config';
import { Clock } from '../clock';
import { BullJobQueue } from './bull-job-queue';
import { JobQueue } from './job-queue';
import { QueueAdminController } from './queue.admin.controller';
import { QueueJob, QueueJobSchema } from './queue-job.schema';
import { Schedule, SchedulerLease, SchedulerLeaseSchema, ScheduleSchema } from './schedule.schema';
import { Scheduler } from './scheduler';
import { StoreJobQueue } from './store-job-queue';

/** Starts the workers when every domain has registered its handlers, and stops them before the store goes. */
@Injectable()
class QueueRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    @Inject(JobQueue) private readonly queue: JobQueue,
    private readonly scheduler: Scheduler,
  ) {}
  async onApplicationBootstrap(): Promise<void> {
    await this.queue.start();
    await this.scheduler.start();
  }
  @Interval('scheduler', 5_000)
  tick(): Promise<void> {
    return this.scheduler.tick();
  }
  async beforeApplicationShutdown(): Promise<void> {
    await this.scheduler.stop();
    await this.queue.stop();
  }
}

@Global()
@Module({
  imports: [
    MongooseModule.forFeature([
      { name: QueueJob.name, schema: QueueJobSchema },
      { name: SchedulerLease.name, schema: SchedulerLeaseSchema },
      { name: Schedule.name, schema: ScheduleSchema },
    ]),
  ],
  controllers: [QueueAdminController],
  providers: [
    {
      provide: JobQueue,
      inject: [CONFIG, getModelToken(QueueJob.name), Clock],
      useFactory: (config: Config, jobs: Model<QueueJob>, clock: Clock) => (config.queue.redisUrl ? new BullJobQueue({ redisUrl: config.queue.redisUrl }) : new StoreJobQueue(jobs, clock)),
    },
    {
      provide: Scheduler,
      inject: [getModelToken(SchedulerLease.name), getModelToken(Schedule.name), JobQueue, Clock],
      useFactory: (leases: Model<SchedulerLease>, schedules: Model<Schedule>, queue: JobQueue, clock: Clock) => new Scheduler(leases, schedules, queue, clock),
    },
    QueueRunner,
  ],
  exports: [JobQueue, Scheduler],
})
export class QueueModule {}
