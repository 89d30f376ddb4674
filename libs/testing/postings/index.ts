export { type TwinRow } from './advert';
export { TUNING_COPIES, type CopyKind } from './edits-tuning';
export { makePostings, type PostingsPlan } from './make-postings';
export { scorePairs, type PairScore, type Scores } from './score-pairs';
export { TUNING } from './style-tuning';
export { HELD_OUT_COPIES } from './edits-held-out';
export { HELD_OUT } from './style-held-out';
