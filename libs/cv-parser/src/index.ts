export { parseCv } from './parse-cv';
export { findDates, findRanges, type DateSpan } from './dates/find-dates';
export { maskValue, promptLines } from './suggest/prompt-lines';
export { knownOf, mergeSuggestion, type MergedSuggestions } from './suggest/merge-suggestion';
export { cvReadingPrompt } from './suggest/cv-reading-prompt';
export { SUGGESTION_REFUSALS, type AcceptedSuggestion, type KnownFact, type PromptLine, type SuggestionRefusal } from './suggest/suggest-types';
