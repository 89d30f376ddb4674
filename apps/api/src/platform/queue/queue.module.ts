import { Global, Inject, Injectable, Module, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { getModelToken, MongooseModule } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { CONFIG } from '../../config/config.module';
import type { Config } from '../../config/config';
import { Clock } from '../clock';
import { BullJobQueue } from './bull-job-queue';
import { JobQueue } from './job-queue';
import { QueueJob, QueueJobSchema } from './queue-job.schema';
import { StoreJobQueue } from './store-job-queue';

/** Starts the workers when every domain has registered its handlers, and stops them before the store goes. */
@Injectable()
class QueueRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(@Inject(JobQueue) private readonly queue: JobQueue) {}
  onApplicationBootstrap(): Promise<void> {
    return this.queue.start();
  }
  beforeApplicationShutdown(): Promise<void> {
    return this.queue.stop();
  }
}

@Global()
@Module({
  imports: [MongooseModule.forFeature([{ name: QueueJob.name, schema: QueueJobSchema }])],
  providers: [
    {
      provide: JobQueue,
      inject: [CONFIG, getModelToken(QueueJob.name), Clock],
      useFactory: (config: Config, jobs: Model<QueueJob>, clock: Clock) => (config.queue.redisUrl ? new BullJobQueue({ redisUrl: config.queue.redisUrl }) : new StoreJobQueue(jobs, clock)),
    },
    QueueRunner,
  ],
  exports: [JobQueue],
})
export class QueueModule {}
