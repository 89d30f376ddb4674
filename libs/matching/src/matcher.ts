import type { Fact, MatchPart, Preferences } from '@applywright/contracts';
import type { Thumb } from './feedback';
import { companyKey, hardFilter } from './filter';
import type { PostingForIndex } from './posting-for-index';
import { buildIndex, type PostingIndex } from './posting-index';
import { scoreAll } from './score-all';
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
  /** Asked for each posting id before the selection (for instance: only those newer than the last run). */
  only?: (postingId: string) => boolean;
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

/** A matcher over postings, to be kept in memory and shared by all users. Pure: no clock, no randomness. */
export const createMatcher = (postings: readonly PostingForIndex[]): Matcher => {
  const index = buildIndex(postings);
  return {
    index,
    rank({ facts, preferences, now, thumbs, limit, perCompany, only }) {
      const user = prepareUser(index, facts, preferences, now, thumbs);
      const allowed = hardFilter(preferences);
      const filter = (ordinal: number): boolean => {
        const posting = index.postings[ordinal]!;
        return allowed(posting) && (!only || only(posting.id));
      };
      const candidates = scoreAll(index, user.vector, { k: Math.max(RESCORED, limit * 3), filter });
      const scored = candidates.map(({ ordinal }) => ({ ordinal, id: index.postings[ordinal]!.id, ...scoreOnly(index, ordinal, user) }));
      scored.sort((a, b) => b.score - a.score || b.exact - a.exact || (a.id < b.id ? -1 : 1));
      const perKey = new Map<string, number>();
      const ranked: RankedMatch[] = [];
      for (const { ordinal, id } of scored) {
        if (ranked.length >= limit) break;
        if (perCompany !== undefined) {
          const key = companyKey(index.postings[ordinal]!.company);
          const seen = perKey.get(key) ?? 0;
          if (seen >= perCompany) continue;
          perKey.set(key, seen + 1);
        }
        ranked.push({ postingId: id, ...scoreMatch(index, ordinal, user) });
      }
      return ranked;
    },
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
