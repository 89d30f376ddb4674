export { boardPostingAt, type BoardPosting } from './board-posting';
export { jobPostingsIn, postingOfPage, type PagePostings } from './job-postings-in';
export { addressKey, pageAddress } from './page-address';
export { MAX_PAGE_CHARS } from './script-blocks';
