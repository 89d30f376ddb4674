import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CONFIG } from '../../config/config.module';
import type { Config } from '../../config/config';
import { JobQueue } from '../../platform/queue/job-queue';
import { Scheduler } from '../../platform/queue/scheduler';
import { BoardSources } from './board-sources';
import { IngestService } from './ingest.service';

/** The jobs of collecting, and when they come round. */
@Injectable()
export class IngestJobs implements OnModuleInit {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly sources: BoardSources,
    private readonly ingest: IngestService,
    private readonly queue: JobQueue,
    private readonly scheduler: Scheduler,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.sources.prepare();
    this.queue.handle('collect-postings', async () => void (await this.ingest.handOut()));
    this.queue.handle('collect-board', ({ boardId }, { signal }) => this.ingest.collectBoard(boardId, signal));
    this.scheduler.at(this.config.matching.collectCron, 'collect-postings');
    await this.queue.add('collect-postings', {}, { id: 'all', priority: 5 });
  }
}
