import type { MatchPart } from '@applywright/contracts';
import { describeParts } from './describe-parts';
import { gapsOf, type MatchGap } from './gaps';
import type { MatchUser } from './match-user';
import type { FeatureSpace } from './posting-index';
import { scorePair } from './score-pair';

export interface ScoredMatch {
  /** 0..100, whole; equals the sum of the parts' points. */
  score: number;
  parts: MatchPart[];
}
export interface ExplainedMatch extends ScoredMatch {
  gaps: MatchGap[];
}

/** The score alone: the same number as `scoreMatch` gives, and the unrounded sum to settle ties. */
export const scoreOnly = (index: FeatureSpace, ordinal: number, user: MatchUser): { score: number; exact: number } => scorePair(index, ordinal, user);

/** Score with its parts; each content part names the posting's words that carried it and the facts that hold them. */
export const scoreMatch = (index: FeatureSpace, ordinal: number, user: MatchUser): ScoredMatch => {
  const { score, points } = scorePair(index, ordinal, user);
  return { score, parts: describeParts(index, ordinal, user, points) };
};

/** `scoreMatch` with the gaps. */
export const explain = (index: FeatureSpace, ordinal: number, user: MatchUser): ExplainedMatch => ({ ...scoreMatch(index, ordinal, user), gaps: gapsOf(index, ordinal, user) });

export { prepareUser, type MatchUser } from './match-user';
