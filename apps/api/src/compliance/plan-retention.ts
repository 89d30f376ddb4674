import type { AccountActivity, AccountSeen } from './account-activity';
import { addMonths, DAY_MS, FIRST_NOTICE_DAYS, KEPT_MONTHS, retentionStep, type RetentionNotices, type RetentionStep } from './retention-step';
import type { RetentionRepository } from './retention.repository';

const BATCH = 500;

export interface PlannedStep extends AccountSeen {
  readonly notices: RetentionNotices;
  readonly step: RetentionStep;
}

/** What is to be done today, for everybody who has been away for long: a batch at a time, never all accounts at once. */
export async function* planRetention(accounts: AccountActivity, repository: RetentionRepository, now: Date, batch = BATCH): AsyncGenerator<PlannedStep> {
  // the longest time to the first notice is that of a year without a leap day
  const before = addMonths(new Date(now.getTime() + (FIRST_NOTICE_DAYS + 1) * DAY_MS), -KEPT_MONTHS);
  let after: string | null = null;
  for (;;) {
    const idle: AccountSeen[] = await accounts.idleSince(before, after, batch);
    for (const { userId, lastSeenAt } of idle) {
      const notices = await repository.of(userId, lastSeenAt);
      const step = retentionStep(lastSeenAt, notices, now);
      if (step !== 'nothing') yield { userId, lastSeenAt, notices, step };
    }
    after = idle.at(-1)?.userId ?? null;
    if (idle.length < batch) return;
  }
}
