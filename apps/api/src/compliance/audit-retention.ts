import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { JobQueue } from '../platform/queue/job-queue';
import { Scheduler } from '../platform/queue/scheduler';
import { AuditLog } from './audit-log';

export const AUDIT_MONTHS = 24;
const NIGHTLY = '40 4 * * *';

/** Entries are kept for 24 months. */
@Injectable()
export class AuditRetention implements OnModuleInit {
  private readonly console = new Logger('audit');

  constructor(
    private readonly log: AuditLog,
    private readonly queue: JobQueue,
    private readonly scheduler: Scheduler,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.queue.handle('prune-audit', () => this.prune());
    this.scheduler.at(NIGHTLY, 'prune-audit');
  }

  async prune(): Promise<void> {
    const before = this.clock.now();
    before.setUTCMonth(before.getUTCMonth() - AUDIT_MONTHS);
    const removed = await this.log.prune(before);
    if (removed > 0) this.console.log(`${removed} entries older than ${AUDIT_MONTHS} months removed`);
  }
}
