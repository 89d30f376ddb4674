import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { Notices } from '../platform/mail/notices';
import { JobQueue } from '../platform/queue/job-queue';
import { Scheduler } from '../platform/queue/scheduler';
import type { AccountActivity } from './account-activity';
import { Audit } from './audit';
import { ComplianceService } from './compliance.service';
import { ErasureService } from './erasure.service';
import { ExportsService } from './exports.service';
import { planRetention, type PlannedStep } from './plan-retention';
import { DAY_MS, dueAt, LAST_NOTICE_DAYS } from './retention-step';
import { RetentionRepository } from './retention.repository';
import type { KeptNotice } from './retention.schema';

/** Once a day, when few are awake. */
const DAILY = '20 4 * * *';
const BATCH = 500;
const NOTICE_KIND = { first: 'retention-first', last: 'retention-last' } as const;

/** The daily job: accounts that nobody uses, and what else is kept for a time only. */
@Injectable()
export class RetentionService implements OnModuleInit {
  private readonly log = new Logger(RetentionService.name);
  private accounts: AccountActivity | undefined;
  private readonly alsoDaily = new Map<string, (now: Date) => Promise<void>>();

  constructor(
    private readonly repository: RetentionRepository,
    private readonly erasure: ErasureService,
    private readonly exports: ExportsService,
    private readonly compliance: ComplianceService,
    private readonly notices: Notices,
    private readonly audit: Audit,
    private readonly queue: JobQueue,
    private readonly scheduler: Scheduler,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.scheduler.at(DAILY, 'retention');
    this.queue.handle('retention', (_, { signal }) => this.run(signal));
    this.compliance.register({
      domain: 'retention',
      collections: ['retention_notices'],
      collect: async (userId) => {
        const row = await this.repository.row(userId);
        const told = (n: KeptNotice | null) => n && { askedAt: n.askedAt.toISOString(), sentAt: n.sentAt?.toISOString() ?? null };
        return { retention_notices: row && { lastSeenAt: row.lastSeenAt.toISOString(), first: told(row.first), last: told(row.last) } };
      },
    });
  }

  /** Names the domain that has the accounts. */
  watch(accounts: AccountActivity): void {
    this.accounts = accounts;
  }

  /** Has something else that is kept for a time only removed with the same job. */
  daily(name: string, what: (now: Date) => Promise<void>): void {
    this.alsoDaily.set(name, what);
  }

  /** The job; doing it twice does no more than once. */
  async run(signal?: AbortSignal): Promise<void> {
    await this.erasure.resume();
    await this.erasure.lookOver();
    await this.exports.removeOverdue();
    for (const what of this.alsoDaily.values()) await what(this.clock.now());
    await this.lookAtNotices();
    if (!this.accounts) throw new Error('no domain has named its accounts');
    for await (const step of planRetention(this.accounts, this.repository, this.clock.now())) {
      signal?.throwIfAborted();
      await this.take(this.accounts, step);
    }
  }

  /** Notes which notices have left, and forgets those of people who have come back. */
  private async lookAtNotices(): Promise<void> {
    const now = this.clock.now();
    for (let after: string | null = null; ; ) {
      const rows = await this.repository.page(after, BATCH);
      for (const row of rows) {
        if ((await this.accounts?.lastSeen(row.userId))?.getTime() !== row.lastSeenAt.getTime()) {
          await this.repository.remove(row.userId);
          continue;
        }
        for (const which of ['first', 'last'] as const) {
          const notice = row[which];
          if (notice && !notice.sentAt && (await this.notices.wasSent(row.userId, notice.mailId)) === true) await this.repository.sent(row.userId, which, notice.mailId, now);
        }
      }
      after = rows.at(-1)?.userId ?? null;
      if (rows.length < BATCH) return;
    }
  }

  private async take(accounts: AccountActivity, { step, ...account }: PlannedStep): Promise<void> {
    if (step === 'first-notice') return this.tell('first', account);
    if (step === 'last-notice') return this.tell('last', account);
    if (step !== 'erase') return;
    // they may have come back since the batch was read
    if ((await accounts.lastSeen(account.userId))?.getTime() !== account.lastSeenAt.getTime()) return;
    await this.erasure.erase(account.userId, 'retention');
  }

  private async tell(which: 'first' | 'last', { userId, lastSeenAt, notices }: Omit<PlannedStep, 'step'>): Promise<void> {
    const now = this.clock.now();
    const earliest = which === 'first' ? dueAt(lastSeenAt, { first: { askedAt: now, sentAt: null }, last: null }) : new Date(Math.max(dueAt(lastSeenAt, notices).getTime(), now.getTime() + LAST_NOTICE_DAYS * DAY_MS));
    const mailId = await this.notices.tell(userId, { kind: NOTICE_KIND[which], values: { date: earliest.toISOString().slice(0, 10) }, id: `${NOTICE_KIND[which]}-${userId}-${now.toISOString().slice(0, 10)}` });
    if (mailId === null) {
      this.log.warn('a retention notice could not be asked for: the account stays');
      return;
    }
    await this.repository.asked(userId, lastSeenAt, which, { mailId, askedAt: now, sentAt: null });
    await this.audit.record({ event: 'retention-notice', userId, target: which });
  }
}
