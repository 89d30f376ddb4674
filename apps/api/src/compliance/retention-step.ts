export const DAY_MS = 24 * 3600 * 1000;
/** An account that is not used for so long is erased (security item 75). */
export const KEPT_MONTHS = 12;
/** When the two notices go out, before the end. */
export const FIRST_NOTICE_DAYS = 30;
export const LAST_NOTICE_DAYS = 7;
/** A notice that has not left by then is asked for again. */
const ASK_AGAIN_MS = 7 * DAY_MS;

export interface SentNotice {
  /** When it was asked for. */
  readonly askedAt: Date;
  /** When it was found to have left, or null. */
  readonly sentAt: Date | null;
}
/** Of the present absence: whoever comes back has none. */
export interface RetentionNotices {
  readonly first: SentNotice | null;
  readonly last: SentNotice | null;
}
export const NO_NOTICES: RetentionNotices = { first: null, last: null };
export type RetentionStep = 'nothing' | 'first-notice' | 'last-notice' | 'erase' | 'wait';

/** The same day of a later month, or that month's last; in UTC. */
export function addMonths(date: Date, months: number): Date {
  const moved = new Date(date);
  moved.setUTCMonth(moved.getUTCMonth() + months);
  // a day that the month does not have has run over into the next one
  if (moved.getUTCDate() !== date.getUTCDate()) moved.setUTCDate(0);
  return moved;
}

/** When the account is due: twelve months after it was last used, and never before the day that the first notice named. */
export function dueAt(lastSeenAt: Date, { first }: RetentionNotices): Date {
  const due = addMonths(lastSeenAt, KEPT_MONTHS);
  return first ? new Date(Math.max(due.getTime(), Math.floor(first.askedAt.getTime() / DAY_MS) * DAY_MS + FIRST_NOTICE_DAYS * DAY_MS)) : due;
}

/**
 * What is to be done about an account that was last used then. Nobody is erased without both notices really having left, the last
 * one at least a week ago: where mail fails, or the program was off, everything waits.
 */
export function retentionStep(lastSeenAt: Date, notices: RetentionNotices, now: Date): RetentionStep {
  const left = dueAt(lastSeenAt, notices).getTime() - now.getTime();
  const { first, last } = notices;
  if (left > FIRST_NOTICE_DAYS * DAY_MS) return 'nothing';
  if (!first) return 'first-notice';
  if (!first.sentAt) return overdue(first, now) ? 'first-notice' : 'wait';
  if (left > LAST_NOTICE_DAYS * DAY_MS) return 'nothing';
  if (!last) return 'last-notice';
  if (!last.sentAt) return overdue(last, now) ? 'last-notice' : 'wait';
  if (left > 0) return 'nothing';
  return now.getTime() - last.sentAt.getTime() >= LAST_NOTICE_DAYS * DAY_MS ? 'erase' : 'wait';
}

const overdue = ({ askedAt }: SentNotice, now: Date): boolean => now.getTime() - askedAt.getTime() >= ASK_AGAIN_MS;
