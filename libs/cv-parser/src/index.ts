export { parseCv } from './parse-cv';
export { findDates, findRanges, type DateSpan } from './dates/find-dates';
