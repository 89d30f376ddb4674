import type { NormalizedPosting, Place } from '@applywright/contracts';
import { countriesOfArea, countryCodeOf, parsePlace, regionName, REGIONS } from '@applywright/lexicon';
import { isModelOnly, withoutModelWords } from './model-words';
import { line } from './read';
import { remembered } from './remembered';
import { splitPlaces } from './split-places';

/** A place as a source gives it: a text, and parts where the source has them. */
export interface PlaceInput {
  readonly raw: unknown;
  readonly city?: unknown;
  readonly region?: unknown;
  readonly country?: unknown;
}

const MAX_PLACES = 50;
const WORLDWIDE = /\b(worldwide|anywhere|global(ly)?|weltweit)\b/i;
/** What leaves open who may apply: exceptions, and areas of which nobody says what belongs to them. */
const OPEN = /\b(?:except|excluding|excl|outside|außer|sauf|excepto|not|americas|amer)\b/i;
/** All places of an advert in the order given, each once; texts that name only a work model are not places (T12). */
export function readPlaces(inputs: readonly PlaceInput[]): Place[] {
  const places = new Map<string, Place>();
  for (const input of inputs) {
    const parts = [input.city, input.region, input.country].map((part) => line(part, 80)).filter((part) => part !== null);
    const raw = line(input.raw, 200) ?? parts.join(', ');
    // A source that states the parts means one place.
    for (const text of parts.length > 0 ? [raw] : splitPlaces(raw)) {
      if (text === '' || isModelOnly(text) || places.size >= MAX_PLACES) continue;
      const key = text.toLowerCase();
      if (!places.has(key)) places.set(key, placeOf(text, input));
    }
  }
  return [...places.values()];
}

function placeOf(raw: string, input: PlaceInput): Place {
  const parsed = parsePlace(withoutModel(raw));
  const given = { city: line(input.city, 80), region: line(input.region, 80), country: line(input.country, 80) };
  const statedCity = given.city === null || isModelOnly(given.city) ? null : given.city;
  const inWords = statedCity === null ? undefined : parsePlace([statedCity, given.region, given.country].filter((part) => part !== null).join(', '));
  const countryCode = (given.country === null ? null : countryCodeOf(given.country)) ?? parsed.countryCode ?? inWords?.countryCode;
  const isSame = inWords?.city !== undefined && inWords.countryCode === countryCode;
  // One name for one town and one state: "Munich" and "München", "BW" and "Baden-Württemberg".
  const city = (isSame ? inWords.city : statedCity) ?? parsed.city;
  const region = given.region === null ? parsed.region : regionName(given.region, countryCode);
  return { raw, ...(city === undefined ? {} : { city }), ...(region === undefined ? {} : { region }), ...(countryCode === undefined ? {} : { countryCode }) };
}

/** "Remote - Germany" → "Germany", "Berlin (hybrid)" → "Berlin". */
const withoutModel = (raw: string): string =>
  raw
    .replace(/[([][^)\]]*[)\]]/g, (inner) => (isModelOnly(inner) ? ' ' : `, ${inner.replace(/[()[\]]/g, ' ')}`))
    .replace(/\b(fully remote|100 ?% remote|remote(?:[- ]first| only| within)?|remoto|remota|hybrid\w*|híbrid[oa]|home[ -]?office|on-?site|in-office|télétravail|teletrabajo|anywhere in|worldwide)\b/gi, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:/|&+–—-]+|[\s,;:/|&+–—-]+$/g, '');

/**
 * Who may apply to a remote advert, as far as its location texts say: a country list, an area as the countries that employers commonly
 * mean by it ("EMEA"), or the whole world. Null when they say nothing, or leave out some countries ("worldwide except …").
 */
export function readRemoteScope(texts: readonly (string | null)[], places: readonly Place[]): NormalizedPosting['remoteScope'] {
  const stated = texts.filter((text) => text !== null);
  if (stated.some((text) => OPEN.test(text))) return null;
  const countries = new Set<string>();
  for (const text of stated) {
    const named = countriesNamed(text);
    // "Anywhere in Germany" is no more than Germany.
    if (named.length === 0 && WORLDWIDE.test(text)) return { worldwide: true, countries: [] };
    for (const code of named) countries.add(code);
  }
  for (const place of places) if (place.countryCode !== undefined) countries.add(place.countryCode);
  return countries.size === 0 ? null : { worldwide: false, countries: [...countries].sort() };
}

const countriesNamed = remembered((text: string): readonly string[] => {
  // "Chicago, IL" and "Atlanta, Georgia" name no country but the one of the place.
  const parsed = parsePlace(withoutModel(text));
  if (parsed.city !== undefined || parsed.region !== undefined) {
    const others = splitPlaces(text).flatMap((part) => parsePlace(withoutModel(part)).countryCode ?? []);
    return [...new Set(parsed.countryCode === undefined ? others : [parsed.countryCode, ...others])];
  }
  const whole = countriesOfArea(withoutModelWords(text)) ?? countriesOfArea(text);
  if (whole) return whole;
  return text.split(/[,;/|()&+]|\s[–—-]\s|\b(?:or|and|oder|und|et|y)\b/).flatMap((part) => {
    const name = withoutModelWords(part);
    // Two small letters are a word ("in", "de"), not a country code.
    if (name === '' || /^\p{Ll}{2}$/u.test(name)) return [];
    // In "US (CA, NY)" CA is no country.
    if (REGIONS.some((region) => region.code === name && region.country === parsed.countryCode)) return [];
    const country = countryCodeOf(name);
    return countriesOfArea(name) ?? (country === null ? [] : [country]);
  });
});
