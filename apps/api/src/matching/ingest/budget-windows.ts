import type { SourceTerms } from '@applywright/contracts';
import { BUDGET_WINDOWS, type BudgetWindow } from './source-budget.schema';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** The epoch was a Thursday; weeks begin on Mondays. */
const MONDAY_MS = 4 * DAY_MS;

/** A window that a source limits, as it runs now. */
export interface LimitedWindow {
  readonly window: BudgetWindow;
  readonly limit: number;
  readonly from: Date;
  /** Null for the one that never ends. */
  readonly endsAt: Date | null;
}

/** The limited windows of a source that run at a moment: those of the calendar, in UTC, from the shortest. */
export function windowsAt(limits: SourceTerms['limits'], now: Date): LimitedWindow[] {
  const of: Readonly<Record<BudgetWindow, number | undefined>> = { minute: limits.perMinute, hour: limits.perHour, day: limits.perDay, week: limits.perWeek, month: limits.perMonth, inAll: limits.inAll };
  return BUDGET_WINDOWS.flatMap((window) => {
    const limit = of[window];
    return limit === undefined ? [] : [{ window, limit, ...spanOf(window, now) }];
  });
}

function spanOf(window: BudgetWindow, now: Date): { from: Date; endsAt: Date | null } {
  const every = (ms: number, offset = 0): { from: Date; endsAt: Date } => {
    const from = Math.floor((now.getTime() - offset) / ms) * ms + offset;
    return { from: new Date(from), endsAt: new Date(from + ms) };
  };
  const month = (later: number): Date => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + later));
  switch (window) {
    case 'minute': return every(MINUTE_MS);
    case 'hour': return every(HOUR_MS);
    case 'day': return every(DAY_MS);
    case 'week': return every(7 * DAY_MS, MONDAY_MS);
    case 'month': return { from: month(0), endsAt: month(1) };
    case 'inAll': return { from: new Date(0), endsAt: null };
  }
}
