import { bitmapFrom, hasBit, intersect } from './bitmap';
import { candidatesOf } from './candidates';
import { compileFilter } from './filter';
import type { MatchUser } from './match-user';
import { scorePair } from './score-pair';
import type { SearchedIndex } from './searched-index';

export interface RecommendOptions {
  /** How many are kept. */
  readonly limit: number;
  /** Left out: a full pass. Given: only postings from this ordinal on are looked at, beside those in `kept`. */
  readonly sinceOrdinal?: number;
  /** Postings of the last time, to be scored anew: recency falls, prices move. */
  readonly kept?: Iterable<number>;
}
export interface Recommendation {
  readonly ordinal: number;
  readonly score: number;
  /** Whole points in the order of `PART_KEYS`, `NO_PART` where one does not apply. */
  readonly points: readonly number[];
}

/**
 * The exact pass hands on this many times the limit for the bounded terms to sort: those move a score by some 50 points, so that the
 * last ones kept may stand well behind by content alone. With 300 kept of 4,000 adverts of `bench nightly`, 1 of the 2,400 that are among
 * the best 100 of 24 people is missed.
 */
const CANDIDATES = 2;
/** Of one company at most this share is taken before every other posting has had its turn: a fair that lists a thousand jobs is no list of matches. */
const COMPANY_SHARE = 0.1;

/** The best postings of a user, best first; ties by the unrounded score, then by posting id. More of one company than its share only fill what is left. */
export const recommend = (index: SearchedIndex, user: MatchUser, { limit, sinceOrdinal = 0, kept = [] }: RecommendOptions): Recommendation[] => {
  const allowed = compileFilter(index, user.preferences);
  const among = sinceOrdinal > 0 ? bitmapFrom(sinceOrdinal, index.size) : allowed;
  if (sinceOrdinal > 0 && allowed && among) intersect(among, allowed);
  const ordinals = new Set(sinceOrdinal < index.size ? candidatesOf(index, user, { k: limit * CANDIDATES, among }).map(({ ordinal }) => ordinal) : []);
  for (const ordinal of kept) if (hasBit(index.live, ordinal) && (!allowed || hasBit(allowed, ordinal))) ordinals.add(ordinal);
  const scored = [...ordinals].map((ordinal) => ({ ordinal, postingId: index.postings[ordinal]!.id, ...scorePair(index, ordinal, user) }));
  scored.sort((a, b) => b.score - a.score || b.exact - a.exact || (a.postingId < b.postingId ? -1 : 1));
  const { companyOf } = index.columns;
  return spread(scored, limit, (one) => companyOf[one.ordinal]!).map(({ ordinal, score, points }) => ({ ordinal, score, points }));
};

/** The first `limit`, but of one company no more than its share unless nothing else is left; in the same order. */
function spread<T>(ranked: readonly T[], limit: number, companyOf: (one: T) => number): T[] {
  if (ranked.length <= limit) return [...ranked];
  const share = Math.max(1, Math.floor(limit * COMPANY_SHARE));
  const seen = new Map<number, number>();
  const chosen = new Set<T>();
  const demoted: T[] = [];
  for (const one of ranked) {
    if (chosen.size >= limit) break;
    const company = companyOf(one);
    const before = seen.get(company) ?? 0;
    seen.set(company, before + 1);
    if (before < share) chosen.add(one);
    else demoted.push(one);
  }
  for (const one of demoted) {
    if (chosen.size >= limit) break;
    chosen.add(one);
  }
  return ranked.filter((one) => chosen.has(one));
}
