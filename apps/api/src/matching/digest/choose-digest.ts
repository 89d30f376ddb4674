import type { Digest } from '@applywright/contracts';
import type { PackedMatch, PackedMatches } from '../packed/packed-matches';

const DAY_MS = 24 * 3_600_000;
/** What is told of at most. */
const MOST = 5;
/** One house that lists a hundred jobs is no list of news. */
const MOST_OF_A_COMPANY = 2;
/** An advert of another trade reads 0 to 20, one that fits with its terms 75 to 95 (the calibration): below the half nobody is written to. */
const LEAST_SCORE = 50;
const MONDAY = 1;

/** Whether a mail is due in the night of a day. */
export const isDigestDue = (digest: Digest, now: Date): boolean => digest === 'daily' || (digest === 'weekly' && now.getUTCDay() === MONDAY);

/**
 * The best of what has come since the last mail, the best first, and of no more than the span of one mail: who has just asked for it is not
 * told of all that was there.
 */
export function chooseDigest({ items, toldTo }: Pick<PackedMatches, 'items' | 'toldTo'>, digest: Digest, now: Date, isWanted: (match: PackedMatch) => boolean, companyOf: (match: PackedMatch) => string): PackedMatch[] {
  // an hour more: one night begins earlier than another
  const from = Math.max(toldTo.getTime(), now.getTime() - (digest === 'weekly' ? 7 : 1) * DAY_MS - DAY_MS / 24);
  const told = new Map<string, number>();
  const chosen: PackedMatch[] = [];
  for (const match of items) {
    if (chosen.length === MOST) break;
    if (match.score < LEAST_SCORE || match.since.getTime() <= from || !isWanted(match)) continue;
    const company = companyOf(match);
    const before = told.get(company) ?? 0;
    if (before === MOST_OF_A_COMPANY) continue;
    told.set(company, before + 1);
    chosen.push(match);
  }
  return chosen;
}
