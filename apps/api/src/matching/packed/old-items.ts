import { PART_KEYS, type MatchPart } from '@applywright/contracts';
import { NO_PART } from '@applywright/matching';
import type { PackedMatches } from './packed-matches';

/** A match as rows held it before they were packed; what is not read any more is left out. */
export interface OldItem {
  readonly postingId: string;
  readonly score: number;
  readonly parts: readonly Pick<MatchPart, 'key' | 'points'>[];
  readonly group?: { readonly copies: readonly string[]; readonly reposts: number; readonly oldestAt: string | null; readonly boardNewestAt: string | null };
}

/** Matches of such a row. Its state is nobody's, so that the next run is a full one. */
export function fromOldItems(items: readonly OldItem[], matchedAt: Date): PackedMatches {
  const at = (text: string | null | undefined): Date | null => (text ? new Date(text) : null);
  return {
    state: '0'.repeat(32), asOf: new Date(0), fullAt: new Date(0), toldTo: matchedAt,
    items: items.map(({ postingId, score, parts, group }) => ({
      postingId, score, points: PART_KEYS.map((key) => parts.find((part) => part.key === key)?.points ?? NO_PART), since: matchedAt,
      copies: group?.copies.length ?? 0, reposts: group?.reposts ?? 0, oldestAt: at(group?.oldestAt), boardNewestAt: at(group?.boardNewestAt),
    })),
  };
}
