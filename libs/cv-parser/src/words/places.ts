import { CITIES, REGIONS } from '@applywright/lexicon';
import { fold } from './fold';
import { remember } from './remember';
import { OTHER_TOWNS, REGION_NAMES, TOWNS } from './town-names';

const UI_LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'ru', 'ar', 'hi', 'zh'];
const REGION_CODES = /^(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|ON|QC|BC|AB|MB|SK|NS|NB|NSW|VIC|QLD|ACT|UK|USA|US|U\.S\.A?\.?|UAE|KSA|NRW|SP|RJ|MG|RS|SC|DF|CDMX|NCR)$/;
const EXTRA_COUNTRIES = [['usa', 'US'], ['u s a', 'US'], ['uk', 'GB'], ['u k', 'GB'], ['uae', 'AE'], ['u a e', 'AE'], ['england', 'GB'], ['scotland', 'GB'], ['wales', 'GB'], ['holland', 'NL'], ['deutschland', 'DE'], ['россия', 'RU'], ['рф', 'RU'], ['الأردن', 'JO'], ['السعودية', 'SA'], ['المملكة العربية السعودية', 'SA'], ['الإمارات', 'AE'], ['الامارات', 'AE'], ['الإمارات العربية المتحدة', 'AE'], ['مصر', 'EG'], ['جمهورية مصر العربية', 'EG'], ['المغرب', 'MA'], ['الولايات المتحدة', 'US'], ['भारत', 'IN'], ['中国', 'CN']] as const;
/** Towns whose names are as much words of a CV: alone they are no sign of a place. */
const AMBIGUOUS = new Set(['reading', 'mobile', 'split', 'nice', 'bath', 'chester', 'victoria', 'florence', 'charlotte', 'madison', 'jackson', 'lincoln', 'columbia', 'cork', 'tours', 'pau', 'leon', 'salvador', 'natal', 'chester', 'sion', 'faro', 'essen', 'halle', 'la', 'sf', 'durham', 'lancaster', 'derby', 'como', 'trier', 'gaza', 'goa', 'athens', 'burlington', 'aurora', 'mesa', 'kent', 'essex', 'salem', 'santos', 'surrey', 'orleans', 'assam', 'gira', 'gaya', 'गया', 'कोटा', 'صور', 'العين', 'kota', 'worms', 'celle', 'baden', 'wels', 'hamm', 'hull', 'preston', 'bolton', 'ede', 'tiel', 'weert', 'oss', 'mons', 'dover', 'orlando', 'augusta', 'palmas', 'vitoria', 'laval', 'maia', 'london on', 'владимир', 'киров', 'орел', 'तबादला', '今', 'lima', 'brest', 'oran', 'constantine', 'genk', 'savannah', 'troy', 'irving', 'henderson', 'chandler', 'gilbert', 'jordan', 'chad', 'georgia', 'ирак']);

interface Places { countries: Map<string, string>; regions: Set<string>; cities: Map<string, string> }
let known: Places | undefined;

/** Country names in twelve languages come from the engine's own CLDR data, towns and regions from the lexicon and this folder's table. */
function places(): Places {
  if (known) return known;
  const countries = new Map<string, string>(EXTRA_COUNTRIES.map(([name, code]) => [fold(name), code]));
  for (const language of UI_LANGUAGES) {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (let a = 65; a <= 90; a++) for (let b = 65; b <= 90; b++) {
      const code = String.fromCharCode(a, b);
      const name = names.of(code);
      // Intl.Locale turns withdrawn codes (DD, UK) into today's
      if (name && !countries.has(fold(name))) countries.set(fold(name), new Intl.Locale(`und-${code}`).region ?? code);
    }
  }
  const regions = new Set([...REGION_NAMES.split('|'), ...REGIONS.flatMap((r) => r.names)].map(fold));
  const cities = new Map<string, string>();
  const add = (name: string, country: string) => cities.has(fold(name)) || cities.set(fold(name), country);
  for (const city of CITIES) for (const name of city.names) add(name, city.country);
  for (const line of TOWNS.trim().split('\n')) for (const name of line.slice(4).split('|')) add(name, line.slice(0, 2));
  for (const name of OTHER_TOWNS.split('|')) add(name, '');
  known = { countries, regions, cities };
  return known;
}

/** The ISO 3166-1 code of a country's name in any of twelve languages. */
export const countryCodeOf = (text: string): string | undefined => places().countries.get(fold(text));
export const isCountry = (text: string): boolean => places().countries.has(fold(text));
export const isRegion = (text: string): boolean => REGION_CODES.test(text.trim().replace(/\s+\d{5}(?:-\d{4})?$/, '')) || places().regions.has(fold(text.replace(/\s+\d{5}(?:-\d{4})?$/, '')));
export const isCity = (text: string): boolean => places().cities.has(fold(text));
/** The country of a known town; its bigger namesake's where two have the name. */
export const countryOfTown = (text: string): string | undefined => places().cities.get(fold(text)) || undefined;
/** Whether a town's name is an everyday word or a person's name too. */
export const isAmbiguousTown = (text: string): boolean => AMBIGUOUS.has(fold(text));
const CITY_SHAPE = /^(?:\d{4,6}\s+)?\p{Lu}[\p{L}\p{M}'’.-]*(?:[ -](?:\p{Lu}|d[eiou]|am|an|im|la|le|les|sur|upon|on|of)[\p{L}\p{M}'’.-]*){0,3}(?:\s+\d{4,6})?$/u;

/** Post codes as countries write them: "10115", "D-10115", "00-001", "1000-001", "01310-100", "1012 AB", "SW1A 1AA", "M5V 2T6", "111 22". */
const POSTCODE = /(?<![\p{L}\p{N}])(?:(?:[A-Z]{1,2}-)?\d{4,6}(?:-\d{3,4})?|\d{2}-\d{3}|\d{3}\s\d{2}|\d{4}\s?[A-Z]{2}|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|[A-Z]\d[A-Z]\s?\d[A-Z]\d|〒\d{3}-\d{4})(?![\p{L}\p{N}])/u;

/** The post code in a place, if it has one. */
export const postcodeOf = (text: string): string | undefined => POSTCODE.exec(text)?.[0];
/** A place without its post code, "г." before a town and a province in brackets behind it ("20121 Milano (MI)"). */
export const withoutPostcode = (text: string): string => text.replace(POSTCODE, ' ').replace(/^(?:г\.|город|гор\.|stadt|city of|cidade de|ciudad de(?! m)|comune di|m\.|г)\s+(?=\p{Lu})/iu, '').replace(/\s*\((?:[A-Z]{2}|\d{2})\)\s*$/, '').replace(/\s+(?:cedex(?:\s\d+)?|[-–]\s*[A-Z]{2})\s*$/i, '').replace(/\s+/g, ' ').replace(/^[\s,-]+|[\s,-]+$/g, '');

/** How surely a text is a place and nothing else: 0 no, 0.5 by its shape, 1 known. */
export const placeScore = remember((text: string): number => {
  const clean = text.trim().replace(/^[([（]|[)\]）.,;]$/g, '').trim();
  if (clean === '' || clean.length > 70 || /@|https?:|www\./.test(clean)) return 0;
  const parts = clean.split(/\s*[,،，/·|]\s*|\s+[-–—]\s+/).filter(Boolean);
  if (parts.length > 4) return 0;
  const last = parts.at(-1)!;
  const bare = withoutPostcode(last);
  const isKnown = (p: string): boolean => isCountry(p) || isRegion(p) || isCity(p) || isCity(withoutPostcode(p)) || isRegion(withoutPostcode(p));
  if (parts.length >= 2 && parts.some(isKnown)) return parts.every((p) => isKnown(p) || CITY_SHAPE.test(p) || CITY_SHAPE.test(withoutPostcode(p)) || /\d/.test(p) || !/\p{Lu}/u.test(p)) ? 1 : 0;
  if (parts.length === 1 && (isCountry(last) || isCity(last) || (isRegion(last) && last.length > 3))) return isAmbiguousTown(last) ? 0.5 : 1;
  if (parts.length === 1 && bare !== '' && isCity(bare) && bare !== last) return 1;
  if (/^\p{Lu}[\p{L}.' -]+\s(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])(?:\s+\d{5})?$/u.test(clean)) return 0.9;
  if (/^(?:\p{Script=Han}{2,3}省)?\p{Script=Han}{2,4}(?:市|区|省|县)/u.test(clean) && clean.length <= 20) return 1;
  if (/^(?:г\.|город)\s*\p{Lu}/u.test(clean)) return 0.9;
  if (/^\d{4,6}\s+\p{Lu}\p{L}+/u.test(clean) && !/^(?:19|20)\d\d\s/.test(clean)) return 0.8;
  return 0;
});

/** Whether a text could be a town's name by its shape alone. */
export const looksLikeTown = (text: string): boolean => CITY_SHAPE.test(text.trim()) && text.trim().length <= 32;
