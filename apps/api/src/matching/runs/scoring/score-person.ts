import type { Fact, Preferences } from '@applywright/contracts';
import { prepareUser, recommend, type Recommendation, type SearchedIndex, type Thumb } from '@applywright/matching';

/** One person of a night, as a thread is given them: nothing here says who it is. */
export interface PersonTask {
  /** The facts of the profile as JSON. */
  readonly facts: Uint8Array;
  readonly preferences: Preferences;
  readonly thumbs: readonly Thumb[];
  readonly now: Date;
  readonly limit: number;
  readonly sinceOrdinal: number;
  readonly kept: Uint32Array;
  /** What a text model made of postings the last time, where the person wants it. */
  readonly relevance?: ReadonlyMap<string, number> | null;
}

/** The part of a night that takes processor time: reads a profile and ranks what it is to be ranked among. */
export function scorePerson(index: SearchedIndex, { facts, preferences, thumbs, now, limit, sinceOrdinal, kept, relevance = null }: PersonTask): Recommendation[] {
  const read = JSON.parse(Buffer.from(facts.buffer, facts.byteOffset, facts.byteLength).toString('utf8')) as Fact[];
  return recommend(index, prepareUser(index, read, preferences, now, thumbs, relevance), { limit, sinceOrdinal, kept });
}
