import { PostingSummary, type Posting } from '@applywright/contracts';

const SUMMARY_KEYS = Object.keys(PostingSummary.shape) as readonly (keyof PostingSummary)[];

/** The fields of a summary and no other. The rows are our own, so that no schema need look at 500 of them. */
export const summaryOf = (posting: Posting): PostingSummary => Object.fromEntries(SUMMARY_KEYS.map((key) => [key, posting[key]])) as PostingSummary;
