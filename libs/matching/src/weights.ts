/**
 * The four components of the content score, each an inner product over its own features:
 * raw = text + 0.2·skills + 0.05·titleCover + 0.3·titleCosine.
 * The weights come from a grid search over three collections of CVs and adverts (133 × 655, 1,200 careers, 237 × 236).
 */
export const COMPONENTS = ['text', 'skills', 'titleCover', 'titleCosine'] as const;
export type Component = (typeof COMPONENTS)[number];
export const TEXT = 0;
export const SKILLS_AT = 1;
export const TITLE_COVER = 2;
export const TITLE_COSINE = 3;
export const COMPONENT_WEIGHT: readonly number[] = [1, 0.2, 0.05, 0.3];

/** A user is cut to the dearest 128 words: more costs time and ranks no better (measured at 64, 128 and 256). */
export const USER_TERMS = 128;
/** A word said more often than this says no more. */
export const MAX_TERM_COUNT = 8;
/** What a profile that merely implies a skill (Angular, so TypeScript) gets for it. */
export const IMPLIED_WEIGHT = 0.5;

/**
 * Floors of the user's two norms. A CV of a page stands above them (median 60 and 55 on real résumés); a bare list of
 * words stands below, and must not look like a whole career that fits.
 */
export const MIN_TEXT_NORM = 30;
export const MIN_SKILL_MASS = 60;

/** 1 + ln n by n, with n cut at `MAX_TERM_COUNT`; 0 for none. */
export const COUNT_WEIGHT = Float64Array.from({ length: 256 }, (_, n) => (n === 0 ? 0 : 1 + Math.log(Math.min(n, MAX_TERM_COUNT))));
export const countWeight = (count: number): number => COUNT_WEIGHT[Math.min(count, MAX_TERM_COUNT)]!;

/**
 * What is only listed counts at most as much as what the career shows, plus this much raw score by component. So a nurse who lists
 * every word of a developer’s advert stays a nurse (84 points without this bound, 38 with it), and an honest list still adds.
 */
export const LISTED_ALLOWANCE: readonly number[] = [0.06, 0.04, 0.01, Infinity];
