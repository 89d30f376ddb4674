import { SOURCE_TERMS, type AdapterName, type BoardStatus } from '@applywright/contracts';
import type { SourceFailureReason } from '../sources/job-source';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Share by which a time is moved, either way: boards that were listed together are not asked together for ever. */
const JITTER = 0.1;
const FIRST_WAIT_MS = HOUR_MS / 4;
/** Who asks for fewer requests, or has given the day's, is left alone for longer. */
const FIRST_WAIT_THROTTLED_MS = 2 * HOUR_MS;
const LONGEST_WAIT_MS = DAY_MS;
/** No board for so long is no hiccup. */
const GONE_AFTER_MS = 7 * DAY_MS;
const GONE_WAIT_MS = 7 * DAY_MS;
const THROTTLED: ReadonlySet<SourceFailureReason> = new Set(['throttled', 'budget_spent']);

/** What is kept of a board's past to plan its next collection. */
export interface BoardHealth {
  readonly status: BoardStatus;
  /** Failed collections since the last good one. */
  readonly failures: number;
  readonly firstFailedAt: Date | null;
  /** Since when the source says that there is no such board. */
  readonly missingSince: Date | null;
  readonly nextAt: Date;
}

/** A board that has never been asked: at once. */
export const NEW_BOARD: BoardHealth = { status: 'ok', failures: 0, firstFailedAt: null, missingSince: null, nextAt: new Date(0) };

export const isDue = (board: { readonly nextAt?: Date | null; readonly paused?: boolean }, now: Date): boolean => board.paused !== true && (board.nextAt?.getTime() ?? 0) <= now.getTime();

/** After a collection that went well, whole or in part. @param random uniform in [0, 1) */
export function afterSuccess(source: AdapterName, at: Date, random: number): BoardHealth {
  return { ...NEW_BOARD, nextAt: after(at, jittered(SOURCE_TERMS[source].collectEveryHours * HOUR_MS, random)) };
}

/**
 * After a failure: 15 minutes and twice as long each time, up to a day; two hours to begin with where fewer requests were asked for.
 * A board that has not been there for seven days is gone and asked once a week; it comes back when it answers.
 */
export function afterFailure(past: Pick<BoardHealth, 'failures' | 'firstFailedAt' | 'missingSince'>, reason: SourceFailureReason, at: Date, random: number): BoardHealth {
  const failures = past.failures + 1;
  const firstFailedAt = past.firstFailedAt ?? at;
  const missingSince = past.missingSince ?? (reason === 'unknown_board' ? at : null);
  const gone = reason === 'unknown_board' && missingSince !== null && at.getTime() - missingSince.getTime() >= GONE_AFTER_MS;
  const first = THROTTLED.has(reason) ? FIRST_WAIT_THROTTLED_MS : FIRST_WAIT_MS;
  const wait = gone ? GONE_WAIT_MS : Math.min(first * 2 ** Math.min(failures - 1, 20), LONGEST_WAIT_MS);
  return { status: gone ? 'gone' : 'failing', failures, firstFailedAt, missingSince, nextAt: after(at, jittered(wait, random)) };
}

/** The first of each source, then the second of each: a source that lets one request out in five seconds does not fill all places. */
export function bySource<B extends { readonly source: AdapterName }>(boards: readonly B[]): B[] {
  const before = new Map<AdapterName, number>();
  const ranked = boards.map((board) => {
    const rank = before.get(board.source) ?? 0;
    before.set(board.source, rank + 1);
    return { board, rank };
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ board }) => board);
}

const after = (at: Date, ms: number): Date => new Date(at.getTime() + ms);
const jittered = (ms: number, random: number): number => Math.round(ms * (1 + JITTER * (2 * random - 1)));
