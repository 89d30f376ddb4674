export { type TwinPosting } from './compare-postings';
export { allSteps, groupPostings, PostingGrouper } from './posting-grouper';
