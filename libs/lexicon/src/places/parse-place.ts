import type { Place } from '@applywright/contracts';
import { fold, foldName } from '../text/fold';
import { CITIES, type City } from './cities';
import { COUNTRIES } from './countries';
import { REGIONS, type Region } from './regions';

interface Tables {
  countryByName: Map<string, string>;
  countryCodes: Set<string>;
  regionsByName: Map<string, Region[]>;
  regionsByCode: Map<string, Region[]>;
  citiesByName: Map<string, City[]>;
}

const add = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

let built: Tables | undefined;
const tables = (): Tables => {
  if (built) return built;
  const made: Tables = { countryByName: new Map(), countryCodes: new Set(), regionsByName: new Map(), regionsByCode: new Map(), citiesByName: new Map() };
  for (const country of COUNTRIES) {
    made.countryCodes.add(country.code);
    for (const name of country.names) made.countryByName.set(foldName(name), country.code);
  }
  for (const region of REGIONS) {
    for (const name of region.names) add(made.regionsByName, foldName(name), region);
    if (region.code) add(made.regionsByCode, region.code, region);
  }
  for (const city of CITIES) for (const name of city.names) add(made.citiesByName, foldName(name), city);
  built = made;
  return made;
};

/** Codes that are never an abbreviation for the ISO one in writing: `UK`, `EN`. */
const OTHER_CODES: Record<string, string> = { UK: 'GB', EL: 'GR', USA: 'US', UAE: 'AE', GER: 'DE', ESP: 'ES', FRA: 'FR', ITA: 'IT', AUT: 'AT', CHE: 'CH', NLD: 'NL', GBR: 'GB', IND: 'IN', CAN: 'CA', AUS: 'AU', POL: 'PL', BRA: 'BR', DEU: 'DE', D: 'DE' };

const NOT_A_CITY = /^(?:remote(?:ly)?|hybrid|on ?site|onsite|anywhere|worldwide|global|home ?office|home based|hq|headquarters?|office|multiple|various|flexible|distributed|fully|work from home|wfh|emea|apac|latam|dach|europe|europa|eu|asia|africa|north america|south america|americas|middle east|international|n a|tbd|current|present|full time|part time|bundesweit|deutschlandweit|nationwide|germanywide|city|state|region|area|locations?|standort|telecommute|in office)$/;
const WORK_MODEL = /\b(?:remote|hybrid|on-?site|in-?office|home ?office|homeoffice|fully|work from home|wfh|telecommute|headquarters?|hq|office)\b/gi;

interface Reading {
  city?: City;
  cityText?: string;
  region?: Region;
  country?: string;
}

/** One segment without post codes, work model words and decoration. */
const clean = (segment: string): string =>
  segment
    .replace(WORK_MODEL, ' ')
    .replace(/\b(?:greater|metropolitan|metro|area|region of|stadt|city of|landkreis|cedex(?: \d+)?|based in|located in|und umgebung|county of)\b/gi, ' ')
    .replace(/\b[A-Z]{1,2}\d[A-Z\d]?(?: ?\d[A-Z]{2})?\b/g, ' ')
    .replace(/\b(?:[A-Z]{1,2}-)?\d{3,6}(?:-\d{3,4})?\b/g, ' ')
    .replace(/^[\s\-–—:·•.]+|[\s\-–—:·•]+$/g, '')
    .replace(/^(?:in|within|from|dans|en|across)\s+(?=\p{Lu})/u, '')
    .replace(/\s+/g, ' ')
    .trim();

const segmentsOf = (raw: string): string[] =>
  raw
    .split(/[,;|()[\]/\n·•]|\s[-–—]\s|\s?[–—]\s?/)
    .map(clean)
    .filter((segment) => segment.length > 0);

/** Every way in which the segments can be one place, in the order city, region, country; the most agreeing wins. */
const read = (segments: readonly string[]): Reading => {
  const t = tables();
  const cities: { city: City; at: number }[] = [];
  const regions: { region: Region; at: number }[] = [];
  const countries: { country: string; at: number; sure: boolean }[] = [];
  segments.forEach((segment, at) => {
    const name = foldName(segment);
    for (const city of t.citiesByName.get(name) ?? []) cities.push({ city, at });
    for (const region of t.regionsByName.get(name) ?? []) regions.push({ region, at });
    const country = t.countryByName.get(name);
    if (country) countries.push({ country, at, sure: true });
    const code = segment.replace(/\./g, '');
    if (/^[A-Z]{1,3}$/.test(code)) {
      for (const region of t.regionsByCode.get(code) ?? []) if (at > 0) regions.push({ region, at });
      const other = OTHER_CODES[code];
      if (other && (code.length > 1 || segments.length > 1)) countries.push({ country: other, at, sure: code.length > 1 });
      else if (t.countryCodes.has(code)) countries.push({ country: code, at, sure: false });
    }
    // "Austin TX", "Springfield MO 62701": a code at the end of the segment itself.
    const tail = /^(.+?)\s([A-Z]{2,3})$/.exec(segment);
    if (tail) {
      const [, head = '', tailCode = ''] = tail;
      for (const region of t.regionsByCode.get(tailCode) ?? []) {
        const known = (t.citiesByName.get(foldName(head)) ?? []).find((city) => city.country === region.country && (city.region === null || city.region === region.code));
        if (known) cities.push({ city: known, at });
        regions.push({ region, at });
      }
    }
    // "Berlin Germany", "Paris France" with nothing between.
    const words = segment.split(' ');
    for (let cut = 1; cut < words.length; cut++) {
      const tailCountry = t.countryByName.get(foldName(words.slice(cut).join(' ')));
      const heads = t.citiesByName.get(foldName(words.slice(0, cut).join(' ')));
      if (tailCountry && heads) {
        const match = heads.find((city) => city.country === tailCountry);
        if (match) {
          cities.push({ city: match, at });
          countries.push({ country: tailCountry, at, sure: true });
        }
      }
    }
  });
  let best: Reading = {};
  let bestScore = 0;
  const consider = (reading: Reading, score: number): void => {
    if (score > bestScore) {
      best = reading;
      bestScore = score;
    }
  };
  const order = (at: number): number => -at * 0.1;
  const withCity: ({ city: City; at: number } | undefined)[] = [...cities, undefined];
  const withRegion: ({ region: Region; at: number } | undefined)[] = [...regions, undefined];
  const withCountry: ({ country: string; at: number; sure: boolean } | undefined)[] = [...countries, undefined];
  for (const c of withCity) {
    for (const r of withRegion) {
      if (c && r && (r.region.country !== c.city.country || (c.city.region !== null && c.city.region !== r.region.code))) continue;
      for (const k of withCountry) {
        if (c && k && k.country !== c.city.country) continue;
        if (r && k && k.country !== r.region.country) continue;
        // One segment speaks once: "DE" is Delaware or Germany, never both.
        if (r && k && r.at === k.at && !(c && c.at === r.at)) continue;
        if (c && k && c.at === k.at && segments.length > 1 && k.sure && foldName(segments[k.at]!) === foldName(c.city.names[0]!) && c.city.country !== 'SG') continue;
        const score = (c ? 4 + order(c.at) : 0) + (r ? 3 + order(r.at) * 0.1 : 0) + (k ? (k.sure ? 3.2 : 2) + k.at * 0.01 : 0);
        consider({ city: c?.city, region: r?.region, country: k?.country ?? r?.region.country ?? c?.city.country }, score);
      }
    }
  }
  // A town the table does not know ("Springdale, AR"), or one whose famous namesake contradicts the rest ("London, Ontario").
  const first = segments[0];
  const region = regions.find((r) => r.at > 0 && t.regionsByName.has(foldName(segments[r.at]!))) ?? regions.find((r) => r.at > 0);
  const country = countries.find((k) => k.at > 0 && k.sure && (!region || k.country === region.region.country)) ?? countries.find((k) => k.at > 0 && !best.city && (!region || k.country === region.region.country));
  if (first && (region || country)) {
    const score = 2.5 + (region ? 3 : 0) + (country ? 3 : 0);
    const name = foldName(first);
    const isItself = t.countryByName.has(name) || t.regionsByName.has(name);
    const looksLikeTown = !isItself && !NOT_A_CITY.test(name) && /^\p{Lu}[\p{L}\p{M}'’. -]{1,40}$/u.test(first) && first.split(' ').length <= 4;
    if (looksLikeTown && (!best.city || score > bestScore)) best = { cityText: first, region: region?.region, country: region?.region.country ?? country?.country };
  }
  return best;
};

/**
 * Reads a place as adverts and CVs write it ("Austin, TX", "10115 Berlin", "Remote - Germany", "München, Bayern").
 * Only what the tables (or an anchored segment) support is filled; `raw` is returned unchanged. Never throws.
 */
export const parsePlace = (raw: string): Place => {
  const text = raw.slice(0, 300);
  const reading = read(segmentsOf(text).slice(0, 8));
  const place: Place = { raw };
  const city = reading.city?.names[0] ?? reading.cityText;
  if (city) place.city = city;
  const region = reading.region ?? (reading.city?.region ? REGIONS.find((r) => r.country === reading.city!.country && r.code === reading.city!.region) : undefined);
  if (region) place.region = region.names[0];
  if (reading.country) place.countryCode = reading.country;
  return place;
};

/** Splits a text that lists several places ("Berlin; Munich", "London or Remote", "Paris / Lyon") and reads each; the empty text gives none. */
export const parsePlaces = (raw: string): Place[] => {
  // Bounded, and with short runs of blanks: the pattern below would be quadratic in them.
  const parts = raw
    .slice(0, 2000)
    .replace(/[^\S\n]+/g, ' ')
    .split(/\s*(?:;|\||\n|•|·|\s\/\s|\sor\s|\sand\s(?=\p{Lu})|\sund\s(?=\p{Lu})|\soder\s)\s*/u)
    .map((part) => part.trim())
    .filter(Boolean);
  const whole = parsePlace(raw);
  if (parts.length < 2) return raw.trim() ? [whole] : [];
  const read = parts.map(parsePlace);
  // "Trinidad and Tobago" and the like: splitting must not lose what the whole text says.
  if (whole.countryCode && read.some((place) => !place.countryCode && !isRemoteText(place.raw))) return [whole];
  return read;
};

/** Whether a text is nothing but a place that the tables know (every segment is a city, region, country or post code). */
export const isKnownPlace = (raw: string): boolean => {
  if (raw.length > 300) return false;
  const t = tables();
  const segments = segmentsOf(raw);
  return (
    segments.length > 0 &&
    segments.length <= 5 &&
    segments.every((segment, at) => {
      const name = foldName(segment);
      const code = segment.replace(/\./g, '');
      const tail = /^(.+?)\s([A-Z]{2,3})$/.exec(segment);
      return (
        t.citiesByName.has(name) || t.regionsByName.has(name) || t.countryByName.has(name) ||
        (at > 0 && (t.regionsByCode.has(code) || t.countryCodes.has(code) || code in OTHER_CODES)) ||
        (tail !== null && t.citiesByName.has(foldName(tail[1]!)) && (t.regionsByCode.has(tail[2]!) || t.countryCodes.has(tail[2]!)))
      );
    })
  );
};

/** Whether a location text speaks of remote work. */
export const isRemoteText = (text: string): boolean => /\b(?:remote|remotely|work from home|wfh|home ?office|home-based|telecommut\w*|télétravail|teletrabajo|anywhere|distributed|ortsunabhängig)\b/iu.test(text);

/** ISO 3166-1 alpha-2 code of a country name or code in any of the languages of the table, else null. */
export const countryCodeOf = (text: string): string | null => {
  const t = tables();
  const code = text.trim().replace(/\./g, '');
  if (/^[A-Za-z]{2}$/.test(code)) {
    const upper = code.toUpperCase();
    return OTHER_CODES[upper] ?? (t.countryCodes.has(upper) ? upper : null);
  }
  return t.countryByName.get(foldName(text)) ?? (OTHER_CODES[code] || null);
};

/** The English name of a country code; the code itself where it is unknown. */
export const countryName = (code: string): string => COUNTRIES.find((country) => country.code === code)?.names[0] ?? code;

const EU = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');
const AREAS: Record<string, readonly string[]> = {
  eu: EU, 'european union': EU, eea: [...EU, 'IS', 'LI', 'NO'], dach: ['DE', 'AT', 'CH'], benelux: ['BE', 'NL', 'LU'], nordics: ['DK', 'SE', 'NO', 'FI', 'IS'],
  europe: [...EU, 'GB', 'CH', 'NO', 'IS', 'LI', 'RS', 'BA', 'ME', 'MK', 'AL', 'UA', 'MD', 'TR'], europa: [...EU, 'GB', 'CH', 'NO', 'IS', 'LI', 'RS', 'BA', 'ME', 'MK', 'AL', 'UA', 'MD', 'TR'],
  'north america': ['US', 'CA', 'MX'], latam: ['MX', 'BR', 'AR', 'CL', 'CO', 'PE', 'UY', 'EC', 'BO', 'PY', 'CR', 'PA', 'GT', 'DO'],
};

/** The countries of an area name that adverts use ("EU", "DACH", "Europe", "LATAM"), else null. Sets as commonly meant, not as law. */
export const countriesOfArea = (text: string): readonly string[] | null => AREAS[fold(text).trim()] ?? null;
