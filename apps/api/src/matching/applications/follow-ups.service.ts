import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { AppError } from '@applywright/contracts';
import { Clock } from '../../platform/clock';
import { EventHub } from '../../platform/events/event-hub';
import { Notices } from '../../platform/mail/notices';
import { JobQueue } from '../../platform/queue/job-queue';
import { nameOfError } from '../../platform/queue/perform-job';
import { Scheduler } from '../../platform/queue/scheduler';
import { applicationView } from './application-view';
import { ApplicationsRepository, type DueFollowUp } from './applications.repository';

/** People choose days, not minutes: a quarter of an hour late is in time. */
const QUARTERLY = '*/15 * * * *';
const BATCH = 200;

/**
 * Tells people once that a date they set has come. One job looks for what is due, instead of a job a date: a date that is
 * moved or taken away needs no job undone, and one that passed while nobody ran is found at the next look.
 */
@Injectable()
export class FollowUps implements OnModuleInit {
  private readonly log = new Logger(FollowUps.name);

  constructor(
    private readonly repository: ApplicationsRepository,
    private readonly notices: Notices,
    private readonly events: EventHub,
    private readonly queue: JobQueue,
    private readonly scheduler: Scheduler,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.scheduler.at(QUARTERLY, 'remind-follow-ups');
    this.queue.handle('remind-follow-ups', (_, { signal }) => this.remindAll(signal));
  }

  /** The job. One that cannot be told does not keep the others from it. @throws when there were such */
  async remindAll(signal?: AbortSignal): Promise<void> {
    const now = this.clock.now();
    let failed = 0;
    for (;;) {
      const due = await this.repository.adminDueFollowUps(now, failed, BATCH);
      for (const one of due) {
        signal?.throwIfAborted();
        try {
          await this.remind(one, now);
        } catch (error) {
          failed++;
          this.log.warn(`a reminder was not given: ${error instanceof AppError ? error.code : nameOfError(error)}`);
        }
      }
      if (due.length < BATCH) break;
    }
    if (failed > 0) throw new Error(`${failed} reminders were not given`);
  }

  /** The mail's id is made of the application and the date, and it is asked for before the date is noted as told: a process that ends in between leads to no second mail, and to no missing one. */
  private async remind({ userId, jobId, at }: DueFollowUp, now: Date): Promise<void> {
    await this.notices.tell(userId, { kind: 'follow-up', values: { jobId }, id: `follow-up-${jobId}-${at.toISOString()}` });
    const reminded = await this.repository.noteReminded(userId, jobId, at, now);
    if (reminded) this.events.publish(userId, { type: 'follow-up', application: applicationView(reminded) });
  }
}
