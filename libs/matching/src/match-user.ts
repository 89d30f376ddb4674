import type { Fact, Preferences } from '@applywright/contracts';
import { type Feedback, learnFeedback, type Thumb } from './feedback';
import type { FeatureSpace } from './posting-index';
import { levelOf, type TraitsCache, traitsCacheOf, type UserLevel, type WantedPlace, wantedPlaces } from './terms';
import { profileFeatures, type UserVector } from './user-vector';

/** A user made ready for scoring against one index. Valid until the index is rebuilt. */
export interface MatchUser {
  vector: UserVector;
  preferences: Preferences;
  now: Date;
  level: UserLevel | null;
  places: readonly WantedPlace[];
  feedback: Feedback | null;
  /** What the text model made of a posting, by posting id, −2..+2; null where none was asked. */
  relevance: ReadonlyMap<string, number> | null;
  /** Its name, for the words beside the points; null where it is not known. */
  relevanceModel: string | null;
  traits: TraitsCache;
}

/** Reads facts and preferences once, so that scoring a pair costs little. */
export const prepareUser = (
  index: FeatureSpace,
  facts: readonly Fact[],
  preferences: Preferences,
  now: Date,
  thumbs: readonly Thumb[] = [],
  relevance: ReadonlyMap<string, number> | null = null,
  relevanceModel: string | null = null,
): MatchUser => ({
  vector: profileFeatures(index, facts, preferences),
  preferences,
  now,
  level: levelOf(facts, preferences, now),
  places: wantedPlaces(preferences),
  feedback: learnFeedback(index, thumbs),
  relevance,
  relevanceModel,
  traits: traitsCacheOf(index),
});
