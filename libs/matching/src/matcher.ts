import type { Fact, MatchPart, Preferences } from '@applywright/contracts';
import type { Thumb } from './feedback';
import { bitmapFrom, intersect } from './bitmap';
import { candidatesOf } from './candidates';
import { compileFilter } from './filter';
import type { PostingForIndex } from './posting-for-index';
import { buildIndex, type PostingIndex } from './posting-index';
import type { SearchedIndex } from './searched-index';
import { type ExplainedMatch, explain, prepareUser, scoreMatch, scoreOnly } from './score-match';

export interface MatchInput {
  facts: readonly Fact[];
  preferences: Preferences;
  /** The time of the run: decides ages and years. */
  now: Date;
  /** Postings liked and turned down so far; the feedback part appears with the first one. */
  thumbs?: readonly Thumb[];
}
export interface RankInput extends MatchInput {
  limit: number;
  /** At most so many postings of one company; unlimited when left out. */
  perCompany?: number;
  /** Asked for each posting id before the selection; `among` and `sinceOrdinal` say the same a thousand times faster. */
  only?: (postingId: string) => boolean;
  /** Only these ordinals of the index, a bit each. */
  among?: Uint32Array;
  /** Only postings that were added from this ordinal on (the index's `size` at an earlier time). */
  sinceOrdinal?: number;
}
export interface RankedMatch {
  postingId: string;
  score: number;
  parts: MatchPart[];
}

export interface Matcher {
  readonly index: PostingIndex;
  /** The best postings of a user, best first; ties by the unrounded score, then by posting id. */
  rank(input: RankInput): RankedMatch[];
  /** One pair in full, or null where the posting is unknown or expired. The score equals the one in the list. */
  detail(postingId: string, input: MatchInput): ExplainedMatch | null;
  add(posting: PostingForIndex): void;
  expire(postingId: string): boolean;
}

/** The exact pass hands on this many candidates for the bounded terms to sort (those move a score by some 50 points at most). */
const RESCORED = 500;

/** The bitmap of all that may be ranked for a user; undefined where that is everything. */
const amongOf = (index: SearchedIndex, { preferences, among, sinceOrdinal }: RankInput): Uint32Array | undefined => {
  const limits = [compileFilter(index, preferences), among, sinceOrdinal ? bitmapFrom(sinceOrdinal, index.size) : undefined].filter((bitmap) => bitmap !== undefined);
  const [first, ...rest] = limits;
  if (!first || rest.length === 0) return first;
  const all = first.slice();
  for (const bitmap of rest) intersect(all, bitmap);
  return all;
};

/** The best postings of a user, best first; ties by the unrounded score, then by posting id. Works on an index of another thread too. */
export const rankIn = (index: SearchedIndex, input: RankInput): RankedMatch[] => {
  const { facts, preferences, now, thumbs, limit, perCompany, only } = input;
  const user = prepareUser(index, facts, preferences, now, thumbs);
  const filter = only && ((ordinal: number) => only(index.postings[ordinal]!.id));
  const candidates = candidatesOf(index, user, { k: Math.max(RESCORED, limit * 3), among: amongOf(index, input), filter });
  const scored = candidates.map(({ ordinal }) => ({ ordinal, id: index.postings[ordinal]!.id, ...scoreOnly(index, ordinal, user) }));
  scored.sort((a, b) => b.score - a.score || b.exact - a.exact || (a.id < b.id ? -1 : 1));
  const perKey = new Map<number, number>();
  const ranked: RankedMatch[] = [];
  for (const { ordinal, id } of scored) {
    if (ranked.length >= limit) break;
    if (perCompany !== undefined) {
      const key = index.columns.companyOf[ordinal]!;
      const seen = perKey.get(key) ?? 0;
      if (seen >= perCompany) continue;
      perKey.set(key, seen + 1);
    }
    ranked.push({ postingId: id, ...scoreMatch(index, ordinal, user) });
  }
  return ranked;
};

/** A matcher over postings, to be kept in memory and shared by all users. Pure: no clock, no randomness. */
export const createMatcher = (postings: readonly PostingForIndex[]): Matcher => {
  const index = buildIndex(postings);
  return {
    index,
    rank: (input) => rankIn(index, input),
    detail(postingId, { facts, preferences, now, thumbs }) {
      const ordinal = index.ordinals.get(postingId);
      return ordinal === undefined ? null : explain(index, ordinal, prepareUser(index, facts, preferences, now, thumbs));
    },
    add(posting) {
      index.add(posting);
    },
    expire: (postingId) => index.expire(postingId),
  };
};
