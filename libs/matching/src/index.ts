/**
 * Matching: postings and profiles as sparse vectors in one feature space, an exact ranking, and a score of 0-100 whose whole
 * parts add up. Pure: no clock, no randomness, no I/O. Start with `createMatcher`.
 */
export { createMatcher, rankIn, type Matcher, type MatchInput, type RankInput, type RankedMatch } from './matcher';
export type { PostingForIndex } from './posting-for-index';
export { buildIndex, PostingIndex } from './posting-index';
export { lessonOf, scoreGuest } from './guest-index';
export { profileFeatures, type UserVector } from './user-vector';
export { candidatesOf } from './candidates';
export { scoreAll, type RankedPosting, type ScoreAllOptions } from './score-all';
export type { SparseVector } from './load-query';
export { attachIndex, type SharedIndex } from './share-index';
export type { SearchedIndex } from './searched-index';
export { bitmapFrom, emptyBitmap, hasBit, setBit } from './bitmap';
export { prepareUser, type MatchUser } from './match-user';
export { NO_PART, scorePair, type PairScore } from './score-pair';
export { describeParts, LABELS as PART_LABELS } from './describe-parts';
export { gapsOf, type MatchGap } from './gaps';
export { recommend, type Recommendation, type RecommendOptions } from './recommend';
export { explain, scoreMatch, scoreOnly, type ExplainedMatch, type ScoredMatch } from './score-match';
export { CALIBRATION, calibrate } from './calibrate';
export { integerParts } from './integer-parts';
export { companyKey, compileFilter, hardFilter, type FilterPreferences } from './filter';
export { isRemote, levelOf } from './terms';
export { learnFeedback, MAX_FEEDBACK_POINTS, type Feedback, type Thumb } from './feedback';
export { demandsOf, judgeDemands, knockOutsOf } from './knock-outs/knock-outs';
export { personOf, type Demand, type Person, type PostingWithText } from './knock-outs/demand';
export { improvementsOf } from './improvements';
export { withQuotes } from './quotes';
export { evidenceOf } from './evidence';
export type { Lesson } from './lesson';
export { MAX_RELEVANCE_POINTS, relevanceNote, relevanceOf } from './relevance-term';
export { factText as careerText } from './fact-words';
