/**
 * What the dashboard takes from the contracts: every type, and the few values below. The schemas stay on the
 * server: the validator would cost a fifth of the first load, and it probes `new Function`, which our own
 * content security policy reports. `@applywright/contracts` means this file here (tsconfig.json); a spec
 * compares each value with the original.
 */
import type * as contracts from '@applywright/contracts/index';

export type * from '@applywright/contracts/index';
export { AppError, ERROR_CODES, isErrorCode } from '@applywright/contracts/error-codes';
export { SOURCE_TERMS } from '@applywright/contracts/source-terms';
export { INDUSTRIES } from '@applywright/contracts/industry';
export { factText } from '@applywright/contracts/fact-text';

export const MAX_CV_BYTES: typeof contracts.MAX_CV_BYTES = 5_242_880;
export const MOST_IMPORTED: typeof contracts.MOST_IMPORTED = 100;
export const MAX_CAPTURED_CHARS: typeof contracts.MAX_CAPTURED_CHARS = 3_145_728;
export const DOUBTFUL_BELOW: typeof contracts.DOUBTFUL_BELOW = 0.65;
export const STAGES: typeof contracts.STAGES = ['saved', 'applied', 'interview', 'offer', 'rejected', 'withdrawn'];
export const TEMPLATES: typeof contracts.TEMPLATES = ['classic', 'modern', 'compact', 'academic'];
export const TONES: typeof contracts.TONES = ['plain', 'warm', 'formal'];
export const LETTER_LENGTHS: typeof contracts.LETTER_LENGTHS = ['short', 'standard', 'full'];
export const NO_PREFERENCES: contracts.Preferences = {
  desiredTitles: [], places: [], radiusKm: null, remote: 'any', salaryFloor: null, employmentTypes: [], languages: [], ignoredCompanies: [], ignoredIndustries: [], workCountries: [], digest: 'off', aiRelevance: false,
};
export const SECTION_OF: typeof contracts.SECTION_OF = {
  name: 'basics', headline: 'basics', email: 'basics', phone: 'basics', location: 'basics', link: 'basics', summary: 'basics',
  work: 'work', highlight: 'work', education: 'education', skill: 'skills', language: 'languages', certificate: 'certificates',
  project: 'projects', publication: 'publications', award: 'awards', interest: 'interests', reference: 'references',
};
export const FACT_KINDS = Object.keys(SECTION_OF) as typeof contracts.FACT_KINDS;
