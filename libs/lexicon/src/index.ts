/**
 * The words of the working world: skills, titles, places, currencies, languages. Pure functions over tables written
 * for this project; tables are built on first use. Everything compares on folded text (`fold`: lower case, no accents).
 */
export { fold, foldName } from './text/fold';
export { hashOf, isContentWord, tokenize, tokenSpans, type Token } from './text/tokenize';
export { STOP_WORDS } from './text/stop-words';
export { detectLanguage } from './text/detect-language';
export { parsePlace, parsePlaces, isKnownPlace, isRemoteText, countryCodeOf, countryName, countriesOfArea } from './places/parse-place';
export { COUNTRIES, type Country } from './places/countries';
export { REGIONS, type Region } from './places/regions';
export { CITIES, type City } from './places/cities';
export { CURRENCIES, currencyOf } from './money/currencies';
export { SENIORITIES, seniorityOf, seniorityRank, type Seniority } from './titles/seniority';
export { plainTitle, titleKey } from './titles/normalise-title';
export { SKILLS, TRADES, skillById, type Skill, type Trade } from './skills/skills';
export { findSkills, type FoundSkill } from './skills/find-skills';
export { TITLE_FAMILIES, looksLikeTitle, titleFamily } from './titles/families';
