import type { Feedback } from './feedback';
import { taughtWeight } from './lesson';
import type { MatchUser } from './match-user';
import type { SparseVector } from './load-query';
import { type RankedPosting, scoreAll, type ScoreAllOptions } from './score-all';
import type { SearchedIndex } from './searched-index';

/** One unit of raw content score is worth about so many points in the middle of the scale (see `CALIBRATION`). */
const POINTS_OF_RAW = 220;
/** The strongest of the learned words, as many as the profile gives: the others only cost time. */
const LEARNED_WORDS = 128;

/** The profile's vector with the words that the thumbs taught. */
export const withFeedback = (index: SearchedIndex, profile: SparseVector, feedback: Feedback): SparseVector => {
  const merged = new Map(Array.from(profile.features, (feature, at) => [feature, profile.weights[at]!]));
  const learned = [...feedback.weightOf].flatMap(([feature, weight]) => {
    const taught = taughtWeight(index.componentOf[feature]!, weight);
    return taught === null ? [] : [{ feature, taught, strength: Math.abs(taught) * index.idf[feature]! }];
  });
  learned.sort((a, b) => b.strength - a.strength || a.feature - b.feature);
  for (const { feature, taught } of learned.slice(0, LEARNED_WORDS)) merged.set(feature, (merged.get(feature) ?? 0) + (taught * feedback.bound) / POINTS_OF_RAW);
  const features = Uint32Array.from(merged.keys()).sort();
  return { features, weights: Float64Array.from(features, (feature) => merged.get(feature)!) };
};

/**
 * Postings for the bounded terms to sort: the exact best `k` by the profile, and where thumbs were given the exact best `k` by
 * profile and thumbs too, so that what was learned can lift a posting that the profile alone leaves below the cut.
 */
export const candidatesOf = (index: SearchedIndex, user: MatchUser, options: ScoreAllOptions): RankedPosting[] => {
  const byProfile = scoreAll(index, user.vector, options);
  if (!user.feedback) return byProfile;
  const found = new Set(byProfile.map(({ ordinal }) => ordinal));
  return [...byProfile, ...scoreAll(index, withFeedback(index, user.vector, user.feedback), options).filter(({ ordinal }) => !found.has(ordinal))];
};
