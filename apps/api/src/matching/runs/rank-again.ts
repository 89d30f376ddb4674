import type { Preferences } from '@applywright/contracts';
import { prepareUser, recommend, type Recommendation } from '@applywright/matching';
import type { PackedMatches } from '../packed/packed-matches';
import type { PostingIndex } from '../postings.service';
import type { PersonInput } from './run-inputs';

/** Matches kept a user: more than anybody reads, small enough for one row. */
export const KEPT = 500;
/** So often everything is scored anew, whatever has changed: words gain and lose weight, and what was left out may have come near. */
const FULL_PASS_MS = 7 * 24 * 3600 * 1000;

/** How much of the index a run has to look at. */
export interface Pass {
  readonly isFull: boolean;
  readonly sinceOrdinal: number;
  /** What was kept the last time and is still there; empty in a full pass. */
  readonly kept: readonly number[];
}
export interface Ranked {
  readonly matches: PackedMatches;
  /** Of these, not among the person's matches before. */
  readonly newMatches: number;
}

/** Only what is newer than the last run, beside what was kept; everything when what matches follow from is not what it was. */
export function passOf(before: PackedMatches | null, state: string, { matcher, sinceOrdinal }: Pick<PostingIndex, 'matcher' | 'sinceOrdinal'>, now: Date): Pass {
  if (!before || before.state !== state || now.getTime() - before.fullAt.getTime() >= FULL_PASS_MS) return { isFull: true, sinceOrdinal: 0, kept: [] };
  return { isFull: false, sinceOrdinal: sinceOrdinal(before.asOf), kept: before.items.flatMap(({ postingId }) => matcher.index.ordinals.get(postingId) ?? []) };
}

/** What is kept after a run: the found ones, with the time when each first was among the person's matches. */
export function mergeFound(before: PackedMatches | null, found: readonly Recommendation[], { isFull }: Pick<Pass, 'isFull'>, { state, preferences }: { readonly state: string; readonly preferences: Pick<Preferences, 'digest'> }, { asOf, groupOf, matcher }: Pick<PostingIndex, 'asOf' | 'groupOf' | 'matcher'>, now: Date): Ranked {
  const known = new Map(before?.items.map(({ postingId, since }) => [postingId, since]));
  const at = (text: string | null | undefined): Date | null => (text ? new Date(text) : null);
  const items = found.map(({ ordinal, score, points }) => {
    const postingId = (matcher.index.postings[ordinal] as { id: string }).id;
    const group = groupOf.get(postingId);
    return { postingId, score, points, since: known.get(postingId) ?? now, copies: group?.copies.length ?? 0, reposts: group?.reposts ?? 0, oldestAt: at(group?.oldestAt), boardNewestAt: at(group?.boardNewestAt) };
  });
  const toldTo = preferences.digest === 'off' ? now : (before?.toldTo ?? new Date(0));
  return { matches: { state, asOf, fullAt: isFull || !before ? now : before.fullAt, toldTo, items }, newMatches: items.filter(({ postingId }) => !known.has(postingId)).length };
}

/** One person's run on the index of this process. `relevance`: what a text model made of postings, where one was asked. */
export function rankAgain(index: PostingIndex, input: PersonInput, before: PackedMatches | null, now: Date, relevance: ReadonlyMap<string, number> | null = null): Ranked {
  const pass = passOf(before, input.state, index, now);
  const user = prepareUser(index.matcher.index, input.facts, input.preferences, now, input.thumbs, relevance);
  return mergeFound(before, recommend(index.matcher.index, user, { limit: KEPT, ...pass }), pass, input, index, now);
}

