import type { Preferences } from '@applywright/contracts';
import { emptyBitmap } from './bitmap';
import { companyKey } from './company-key';
import type { PostingFacts } from './feature-space';
import { industryKey, languageKey, type PostingColumns } from './posting-columns';
import type { SearchedIndex } from './searched-index';
import { isRemote } from './terms';

export { companyKey } from './company-key';

/** What may hide a posting. */
export type FilterPreferences = Pick<Preferences, 'ignoredCompanies' | 'ignoredIndustries' | 'remote' | 'employmentTypes' | 'languages'>;

/**
 * Whether a posting may be shown at all: not of an ignored company or industry, remote as the user insists, and of no other kind or
 * language than is wanted. What is not stated is no reason to hide, except under "only remote".
 */
export const hardFilter = (preferences: FilterPreferences): ((posting: PostingFacts) => boolean) => {
  const companies = new Set(preferences.ignoredCompanies.map(companyKey));
  const industries = new Set(preferences.ignoredIndustries.map(industryKey));
  const types = new Set<string>(preferences.employmentTypes);
  const languages = new Set(preferences.languages.map(languageKey));
  return (posting) => {
    if (companies.has(companyKey(posting.company))) return false;
    if (posting.industry && industries.has(industryKey(posting.industry))) return false;
    if (types.size > 0 && posting.employmentType && !types.has(posting.employmentType)) return false;
    if (languages.size > 0 && posting.language && !languages.has(languageKey(posting.language))) return false;
    if (preferences.remote === 'only') return isRemote(posting);
    if (preferences.remote === 'no') return !isRemote(posting);
    return true;
  };
};

/** `hardFilter` over a whole index, a bit a posting, in microseconds; undefined where nothing is hidden. */
export const compileFilter = (index: SearchedIndex, preferences: FilterPreferences): Uint32Array | undefined => {
  const { ignoredCompanies, ignoredIndustries, remote, employmentTypes, languages } = preferences;
  if (remote === 'any' && [ignoredCompanies, ignoredIndustries, employmentTypes, languages].every((list) => list.length === 0)) return undefined;
  const { columns } = index;
  const passed = emptyBitmap(index.size).fill(0xffffffff);
  if (employmentTypes.length > 0) keepStated(passed, columns.employmentTypes, employmentTypes);
  if (languages.length > 0) keepStated(passed, columns.languages, languages.map(languageKey));
  if (remote === 'only') for (let word = 0; word < passed.length; word++) passed[word]! &= columns.remote.words[word] ?? 0;
  if (remote === 'no') hide(passed, columns.remote.words);
  for (const industry of ignoredIndustries) {
    const found = columns.industries.byValue.get(industryKey(industry));
    if (found) hide(passed, found.words);
  }
  for (const company of ignoredCompanies) {
    for (const ordinal of columns.byCompany.get(companyKey(company)) ?? []) passed[ordinal >>> 5]! &= ~(1 << (ordinal & 31));
  }
  return passed;
};

const hide = (passed: Uint32Array, hidden: Uint32Array): void => {
  const words = Math.min(passed.length, hidden.length);
  for (let word = 0; word < words; word++) passed[word]! &= ~hidden[word]!;
};

/** Keeps what states one of the wanted values, and what states none at all. */
const keepStated = (passed: Uint32Array, { stated, byValue }: PostingColumns['languages'], wanted: readonly string[]): void => {
  const others = stated.words.slice();
  for (const value of wanted) {
    const found = byValue.get(value);
    if (found) hide(others, found.words);
  }
  hide(passed, others);
};
