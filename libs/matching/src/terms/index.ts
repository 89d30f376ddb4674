/** The named terms after the content score, one file each: the points (bounded, see each function), and apart from them the reason in words. */
export { desiredTitleNote, desiredTitlePoints } from './desired-title';
export { levelOf, type UserLevel, yearOf } from './level';
export { placeNote, placePoints, type WantedPlace, wantedPlaces } from './place';
export { isRemote, type PostingTraits, type TraitsCache, traitsCacheOf, traitsOf, traitsOfPosting } from './posting-traits';
export { recencyNote, recencyPoints } from './recency';
export { salaryNote, salaryPoints } from './salary';
export { seniorityNote, seniorityPoints } from './seniority';

/** What thumbs give: points and their reason at once. */
export interface Term {
  points: number;
  note: string;
}
