/**
 * The words of the working world: skills, titles, places, currencies, languages. Pure functions over tables written
 * for this project; tables are built on first use. Everything compares on folded text (`fold`: lower case, no accents).
 */
export { fold, foldName } from './text/fold';
export { keysOf, tokenize, tokenSpans, type Token } from './text/tokenize';
export { hashOf } from './text/hash-of';
export { isContentWord, NO_WORD, WordPool } from './text/word-pool';
export { scanWords } from './text/scan-words';
export { WordScan } from './text/word-scan';
export { NOWHERE, PhraseTrie } from './text/phrase-trie';
export { lexicon } from './lexicon-words';
export { STOP_WORDS } from './text/stop-words';
export { detectLanguage } from './text/detect-language';
export { isPersonalLine, talksToMachine, visibleText } from './text/untrusted-text';
export { isPersonalAddress, LEFT_OUT, withoutContactDetails } from './text/contact-details';
export { parsePlaces } from './places/parse-places';
export { parsePlace, isKnownPlace, isRemoteText, countryCodeOf, countryName, regionName } from './places/parse-place';
export { coordinatesOf, distanceKm, type Coordinates } from './places/coordinates';
export { countriesOfArea } from './places/areas';
export { COUNTRIES, type Country } from './places/countries';
export { REGIONS, type Region } from './places/regions';
export { CITIES, type City } from './places/cities';
export { CURRENCIES, currencyOf } from './money/currencies';
export { comparableEuro } from './money/exchange-rates';
export { SENIORITIES, seniorityOf, seniorityRank, type Seniority } from './titles/seniority';
export { plainTitle, titleKey } from './titles/normalise-title';
export { INDUSTRIES, industryOf, industryOfAdvert } from './industries/industries';
export { SKILLS, TRADES, skillById, type Skill, type Trade } from './skills/skills';
export { findSkills, findSkillsIn, SkillScan, type FoundSkill } from './skills/find-skills';
export { TITLE_FAMILIES, looksLikeTitle, titleFamily, titlePhrase } from './titles/families';
