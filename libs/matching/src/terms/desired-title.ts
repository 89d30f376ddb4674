import type { PostingFacts } from '../posting-index';

/** −6 (no word in common) to +12 (the very title); 0 where no title was asked for. The strongest lever that a user has. */
export const desiredTitlePoints = (desiredTitles: readonly string[], cosine: number): number => (desiredTitles.length === 0 ? 0 : -6 + 18 * Math.min(1, cosine));

/** @param nearest the position of the wanted title that is nearest, −1 where none shares a word */
export const desiredTitleNote = (posting: PostingFacts, desiredTitles: readonly string[], nearest: number): string => {
  if (desiredTitles.length === 0) return 'You have not named a title that you want.';
  const wanted = desiredTitles[nearest];
  return wanted === undefined ? `“${posting.title}” is none of the titles that you want.` : `You want “${wanted}”; the posting is “${posting.title}”.`;
};
