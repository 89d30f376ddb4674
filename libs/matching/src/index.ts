/**
 * Matching: postings and profiles as sparse vectors in one feature space, an exact ranking, and a score of 0-100 whose whole
 * parts add up. Pure: no clock, no randomness, no I/O. Start with `createMatcher`.
 */
export { createMatcher, type Matcher, type MatchInput, type RankInput, type RankedMatch } from './matcher';
export type { PostingForIndex } from './posting-for-index';
export { buildIndex, PostingIndex } from './posting-index';
export { profileFeatures, type UserVector } from './user-vector';
export { scoreAll, topK, type RankedPosting } from './score-all';
export { explain, gapsOf, prepareUser, scoreMatch, scoreOnly, type ExplainedMatch, type MatchGap, type MatchUser, type ScoredMatch } from './score-match';
export { CALIBRATION, calibrate } from './calibrate';
export { integerParts } from './integer-parts';
export { companyKey, hardFilter } from './filter';
export { levelOf } from './terms';
export { learnFeedback, MAX_FEEDBACK_POINTS, type Feedback, type Thumb } from './feedback';
