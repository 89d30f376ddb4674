import type { Freshness, Posting } from '@applywright/contracts';

/** What is known of a posting beside itself: its group and its board. */
export interface PostingHistory {
  /** How often its board listed it before. */
  readonly reposts: number;
  /** The oldest day on which any copy of it was posted or seen. */
  readonly oldestAt: string | null;
  /** When its company's board last listed anything new; null where there is no such board. */
  readonly boardNewestAt: string | null;
}

/** Days in which an advert is new: a week is what alerts and newsletters cover. */
const NEW_DAYS = 7;
/** Rule T14: feeds take an advert for over after 30 days; until then nothing speaks against it. */
const CURRENT_DAYS = 30;
/** Three times the ordinary life of an advert (T14): few places stay free that long. */
const DOUBTFUL_DAYS = 90;
/** A date that is later than our first sight of the advert by more than this was moved; less is another time zone or a slow collection. */
const MOVED_DAYS = 3;
/** A date moved by more than an advert's ordinary life (T14) hides its age. */
const HIDDEN_DAYS = 30;
/** Listed so often again, an advert stands nearly always. */
const MANY_REPOSTS = 3;
/** A company that hires lists something within two months; a board that answers and does not move is often forgotten. */
const SILENT_DAYS = 60;
/** So many days before the end it is worth saying. */
const CLOSING_DAYS = 3;

const DAY_MS = 86_400_000;
const daysBetween = (from: string, to: number): number => Math.floor((to - Date.parse(from)) / DAY_MS);

/** A span of days in words. */
export function spanWords(days: number): string {
  if (days <= 0) return 'less than a day';
  if (days < 14) return `${days} day${days === 1 ? '' : 's'}`;
  return days < 60 ? `${Math.round(days / 7)} weeks` : `${Math.round(days / 30)} months`;
}

type Dated = Pick<Posting, 'postedAt' | 'firstSeenAt' | 'expiresAt' | 'status'>;

/** How fresh a posting looks at `now`, and why: its age by whichever is older of its date and our first sight of it, reposts, a moved date, a silent board, the end near. */
export function freshnessOf(posting: Dated, history: PostingHistory, now: Date): Freshness {
  const at = now.getTime();
  const reasons: string[] = [];
  const seen = [posting.firstSeenAt, history.oldestAt].filter((instant) => instant !== null).sort()[0] ?? posting.firstSeenAt;
  const stated = posting.postedAt === null ? null : Math.max(0, daysBetween(posting.postedAt, at));
  const seenDays = Math.max(0, daysBetween(seen, at));
  const age = Math.max(stated ?? 0, seenDays);
  const moved = stated === null ? 0 : seenDays - stated;
  if (moved > MOVED_DAYS) reasons.push(`Dated ${spanWords(stated ?? 0)} ago, but first seen ${spanWords(seenDays)} ago`);
  else if (age > CURRENT_DAYS) reasons.push(`Listed for ${spanWords(age)}`);
  if (history.reposts > 0) reasons.push(history.reposts === 1 ? 'Listed once before' : `Listed ${history.reposts} times before`);
  const silent = history.boardNewestAt === null ? 0 : daysBetween(history.boardNewestAt, at);
  if (silent > SILENT_DAYS) reasons.push(`The company has listed nothing new for ${spanWords(silent)}`);
  if (posting.expiresAt !== null && posting.status === 'open') {
    const left = -daysBetween(posting.expiresAt, at) - 1;
    if (left >= 0 && left <= CLOSING_DAYS) reasons.push(left === 0 ? 'Closes within a day' : `Closes in ${spanWords(left)}`);
  }
  const doubtful = age > DOUBTFUL_DAYS || moved > HIDDEN_DAYS || history.reposts >= MANY_REPOSTS || (silent > SILENT_DAYS && age > CURRENT_DAYS);
  return { level: doubtful ? 'doubtful' : age > CURRENT_DAYS ? 'old' : age <= NEW_DAYS ? 'new' : 'current', reasons };
}
