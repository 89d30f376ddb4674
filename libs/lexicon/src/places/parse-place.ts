import type { Place } from '@applywright/contracts';
import { foldName } from '../text/fold';
import { CITIES, readCities, type City } from './cities';
import { COUNTRIES } from './countries';
import { MORE_CITIES } from './more-cities';
import { MORE_REGIONS, REGIONS, type Region } from './regions';

interface Tables {
  countryByName: Map<string, string>;
  countryCodes: Set<string>;
  regionsByName: Map<string, Region[]>;
  regionsByCode: Map<string, Region[]>;
  /** By country and code, "US-TX". */
  regionsById: Map<string, Region>;
  citiesByName: Map<string, City[]>;
}

const add = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

let built: Tables | undefined;
export const tables = (): Tables => {
  if (built) return built;
  const made: Tables = { countryByName: new Map(), countryCodes: new Set(), regionsByName: new Map(), regionsByCode: new Map(), regionsById: new Map(), citiesByName: new Map() };
  for (const country of COUNTRIES) {
    made.countryCodes.add(country.code);
    for (const name of country.names) made.countryByName.set(foldName(name), country.code);
  }
  for (const region of [...REGIONS, ...MORE_REGIONS]) {
    for (const name of region.names) add(made.regionsByName, foldName(name), region);
    if (region.code === null) continue;
    add(made.regionsByCode, region.code, region);
    made.regionsById.set(`${region.country}-${region.code}`, region);
  }
  // Namesakes that need a region or a country beside them come last.
  const cities = [...CITIES, ...readCities(MORE_CITIES)];
  for (const city of cities) if (city.bare === undefined) for (const name of city.names) add(made.citiesByName, foldName(name), city);
  for (const city of cities) if (city.bare !== undefined) add(made.citiesByName, foldName(city.bare), city);
  built = made;
  return made;
};

/** Codes that are never an abbreviation for the ISO one in writing: `UK`, `EN`. */
export const OTHER_CODES: Readonly<Record<string, string>> = { UK: 'GB', EL: 'GR', USA: 'US', UAE: 'AE', GER: 'DE', ESP: 'ES', FRA: 'FR', ITA: 'IT', AUT: 'AT', CHE: 'CH', NLD: 'NL', GBR: 'GB', IND: 'IN', CAN: 'CA', AUS: 'AU', POL: 'PL', BRA: 'BR', DEU: 'DE', D: 'DE', SGP: 'SG', MEX: 'MX', IRL: 'IE', BEL: 'BE', PRT: 'PT', SWE: 'SE', NOR: 'NO', DNK: 'DK', FIN: 'FI', CZE: 'CZ', ROU: 'RO', HUN: 'HU', JPN: 'JP', CHN: 'CN', KOR: 'KR', ARE: 'AE', ISR: 'IL', ZAF: 'ZA', TUR: 'TR', UKR: 'UA', GRC: 'GR', NZL: 'NZ', ARG: 'AR', CHL: 'CL', PHL: 'PH', MYS: 'MY', THA: 'TH', VNM: 'VN', IDN: 'ID', HKG: 'HK', TWN: 'TW', PAK: 'PK', EGY: 'EG', NGA: 'NG', KEN: 'KE', LUX: 'LU', SVK: 'SK', SVN: 'SI', HRV: 'HR', BGR: 'BG', SRB: 'RS', EST: 'EE', LVA: 'LV', LTU: 'LT' };

/** Where adverts write a town and the code of its state with nothing else ("Springdale, AR"). */
const STATE_CODES = new Set(['US', 'CA', 'AU']);

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
    .replace(/\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b|\b[A-Z]{1,2}\d[A-Z\d]?(?: ?\d[A-Z]{2})?\b/g, ' ')
    .replace(/\b\d{4} ?[A-Z]{2}\b(?= \p{Lu})|\b\d{2}-\d{3}\b|\b\d{3} \d{2}\b(?= \p{Lu})|\b(?:[A-Z]{1,2}-)?\d{3,6}(?:-\d{3,4})?\b/gu, ' ')
    .replace(/(?<=\p{L}) (?:\d{1,2}(?:er|e|ème|th|st|nd|rd)?(?: arrondissement)?|arrondissement)$/u, '')
    .replace(/^[\s\-–—:·•.]+|[\s\-–—:·•]+$/g, '')
    .replace(/^(?:(?:anywhere|everywhere) in (?:the )?|\d (?:days?|Tage?n?|jours?)(?: (?:a|per|pro|par) \w{3,8})? (?:in|à)\s)/iu, '')
    .replace(/^(?:in|within|from|dans|en|across)\s+(?=\p{Lu})| only$/u, '')
    .replace(/\s+/g, ' ')
    .trim();

const AROUND = 'Raum|Großraum|Nähe|[Bb]ei|Ville de|Near|Around';
const COMPASS = 'Region|Metropolitan Region|Umland|et périphérie|HB|Hbf|[KØVNSC]|NV|SV|SØ|[IVX]{1,5}|Nord|Süd|Ost|West|North|South|East|Mitte|Central|Zentrum|Innenstadt|City|Downtown|Centre|Center|Centro|Airport|Flughafen|Stadt|Altstadt|Inner|Midtown|Uptown|Outer';
const DISTRICT = new RegExp(`^(?:(?:${AROUND}|${COMPASS}) (.{3,})|(.{3,}) (?:${COMPASS})|(\\p{L}{4,})(?:-\\p{Lu}[\\p{L}ßäöü]{2,}){1,2}|(\\p{L}{4,}) (?:am|an der|a\\.|i\\.|im|b\\.|bei) .{1,20})$`, 'u');

/** "Berlin-Mitte", "Downtown Chicago", "Frankfurt a. M.": the town alone. */
const withoutDistrict = (segment: string): string => {
  const found = DISTRICT.exec(segment);
  return found ? found[1] ?? found[2] ?? found[3] ?? found[4] ?? segment : segment;
};

const segmentsOf = (raw: string): string[] =>
  raw
    .replace(/\b([aio])\.\s?(?=(?:d\.\s?)?\p{Lu})/gu, '$1. ')
    .split(/[,;|()[\]/\n·•>]|\s[-–—]\s|\s?[–—]\s?|:\s/)
    .map(clean)
    .filter((segment) => segment.length > 0);

/** Every way in which the segments can be one place, in the order city, region, country; the most agreeing wins. */
const read = (segments: readonly string[]): Reading => {
  const t = tables();
  const cities: { city: City; at: number }[] = [];
  const regions: { region: Region; at: number; isWeak?: boolean; isTail?: boolean }[] = [];
  const countries: { country: string; at: number; sure: boolean }[] = [];
  segments.forEach((segment, at) => {
    const name = foldName(segment);
    // "Frankfurt (Oder)", "Halle, Westfalen": a town whose name is cut in two, ahead of its greater namesake.
    const whole = at + 1 < segments.length ? t.citiesByName.get(`${name} ${foldName(segments[at + 1]!)}`) : undefined;
    for (const city of whole ?? []) cities.push({ city, at });
    const named = t.citiesByName.get(name) ?? (t.regionsByName.has(name) || t.countryByName.has(name) ? [] : t.citiesByName.get(foldName(withoutDistrict(segment)))) ?? [];
    for (const city of named) cities.push({ city, at });
    for (const region of t.regionsByName.get(name) ?? []) regions.push({ region, at });
    const country = t.countryByName.get(name);
    if (country) countries.push({ country, at, sure: true });
    const code = segment.replace(/\./g, '');
    if (/^[A-Z]{1,3}$/.test(code)) {
      for (const region of t.regionsByCode.get(code) ?? []) if (at > 0) regions.push({ region, at, isWeak: !STATE_CODES.has(region.country) });
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
        regions.push({ region, at, isTail: STATE_CODES.has(region.country), isWeak: !known && !STATE_CODES.has(region.country) });
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
  const withRegion: ({ region: Region; at: number; isWeak?: boolean; isTail?: boolean } | undefined)[] = [...regions, undefined];
  const withCountry: ({ country: string; at: number; sure: boolean } | undefined)[] = [...countries, undefined];
  for (const c of withCity) {
    for (const r of withRegion) {
      if (c && r && (r.region.country !== c.city.country || (c.city.region !== null && c.city.region !== r.region.code))) continue;
      for (const k of withCountry) {
        if (c && k && k.country !== c.city.country) continue;
        if (c?.city.bare !== undefined && !r && !k) continue;
        if (r?.isWeak && !c && !k?.sure) continue;
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
  const isGerman = first !== undefined && (/[äöüßÄÖÜ]/.test(first) || segments.length === 2) && !(t.citiesByName.get(foldName(first)) ?? []).some((city) => city.region === 'DE');
  // "Milano (MI)" is no town in Michigan.
  const isProvince = ({ at }: { at: number }): boolean => best.city?.country === 'IT' && /^[A-Z]{2}$/.test(segments[at]!);
  const stated = regions.filter((r) => (r.at > 0 || r.isTail) && !isProvince(r) && (!r.isWeak || countries.some((k) => k.sure && k.country === r.region.country)) && !(isGerman && segments[r.at] === 'DE'));
  const region = stated.find((r) => t.regionsByName.has(foldName(segments[r.at]!))) ?? stated[0];
  const country = countries.find((k) => k.at > 0 && k.sure && (!region || k.country === region.region.country)) ?? countries.find((k) => k.at > 0 && !best.city && (!region || k.country === region.region.country));
  if (first && (region || country)) {
    const score = 2.5 + (region ? 3 : 0) + (country ? 3 : 0);
    const name = foldName(first);
    const isItself = t.countryByName.has(name) || t.regionsByName.has(name) || t.countryCodes.has(first) || first in OTHER_CODES;
    const town = regions.some((r) => r.at === 0) ? first.replace(/\s[A-Z]{2,3}$/, '') : first;
    const looksLikeTown = !isItself && !NOT_A_CITY.test(name) && /^\p{Lu}[\p{L}\p{M}'’. -]{1,40}$/u.test(town) && town.split(' ').length <= 4;
    if (looksLikeTown && (!best.city || score > bestScore)) best = { cityText: town, region: region?.region, country: region?.region.country ?? country?.country };
  }
  // "US (CA, NY)" is neither of the two.
  const several = new Set(regions.filter((r) => r.region.country === best.country && !r.isWeak).map((r) => r.at)).size > 1;
  return several && !best.city && best.cityText === undefined ? { country: best.country } : best;
};

/**
 * Reads a place as adverts and CVs write it ("Austin, TX", "10115 Berlin", "Remote - Germany", "München, Bayern").
 * Only what the tables (or an anchored segment) support is filled; `raw` is returned unchanged. Never throws.
 */
export const parsePlace = (raw: string): Place => {
  const known = remembered.get(raw);
  if (known) return { ...known };
  const place = placeIn(raw);
  if (raw.length <= 300) {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(raw, place);
  }
  return { ...place };
};

/** Adverts name the same few thousand places again and again. */
const remembered = new Map<string, Place>();
const MOST_REMEMBERED = 5_000;

const placeIn = (raw: string): Place => {
  const text = raw.slice(0, 300);
  const reading = read(segmentsOf(text).slice(0, 8));
  const place: Place = { raw };
  const city = reading.city?.bare ?? reading.city?.names[0] ?? reading.cityText;
  if (city) place.city = city;
  const region = reading.region ?? (reading.city?.region ? tables().regionsById.get(`${reading.city.country}-${reading.city.region}`) : undefined);
  if (region) place.region = region.names[0];
  if (reading.country) place.countryCode = reading.country;
  return place;
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

/** The region of a country by its name or code ("BW", "Bavaria"), in the name that is shown for it; the text itself where it is unknown. */
export const regionName = (text: string, country: string | undefined): string => {
  const t = tables();
  const found = t.regionsById.get(`${country}-${text.trim().toUpperCase()}`) ?? t.regionsByName.get(foldName(text))?.find((region) => country === undefined || region.country === country);
  return found?.names[0] ?? text;
};

/** The English name of a country code; the code itself where it is unknown. */
export const countryName = (code: string): string => COUNTRIES.find((country) => country.code === code)?.names[0] ?? code;
