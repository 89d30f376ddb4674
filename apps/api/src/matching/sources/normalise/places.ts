import type { NormalizedPosting, Place } from '@applywright/contracts';
import { countriesOfArea, countryCodeOf, parsePlace } from '@applywright/lexicon';
import { line } from './read';

/** A place as a source gives it: a text, and parts where the source has them. */
export interface PlaceInput {
  readonly raw: unknown;
  readonly city?: unknown;
  readonly region?: unknown;
  readonly country?: unknown;
}

const MAX_PLACES = 50;
const MODEL_WORDS = /\b(fully|100 ?%|remote|remoto|hybrid\w*|híbrid[oa]|on-?\s?site|in[ -]office|home[ -]?office|distributed|flexible|work from home|worldwide|anywhere|global(ly)?|multiple locations|various|first|only|based|within|télétravail|vor ort|presencial|or|and|oder|und|in|the)\b/gi;
const WORLDWIDE = /\b(worldwide|anywhere|global(ly)?)\b/i;
const bare = (raw: string): string => raw.replace(MODEL_WORDS, ' ').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** Whether a location text names only a work model ("Hybrid", "Remote, worldwide") and no place. */
export const isModelOnly = (raw: string): boolean => bare(raw) === '';

/** All places of an advert in the order given, each once; texts that name only a work model are not places (T12). */
export function readPlaces(inputs: readonly PlaceInput[]): Place[] {
  const places = new Map<string, Place>();
  for (const input of inputs) {
    const raw = line(input.raw, 200) ?? [input.city, input.region, input.country].map((part) => line(part, 80)).filter((part) => part !== null).join(', ');
    if (raw === '' || isModelOnly(raw) || places.size >= MAX_PLACES) continue;
    const key = raw.toLowerCase();
    if (!places.has(key)) places.set(key, placeOf(raw, input));
  }
  return [...places.values()];
}

function placeOf(raw: string, input: PlaceInput): Place {
  const stated = line(input.country, 80);
  const parsed = parsePlace(withoutModel(raw));
  const city = line(input.city, 80) ?? parsed.city;
  const region = line(input.region, 80) ?? parsed.region;
  const countryCode = (stated === null ? null : countryCodeOf(stated)) ?? parsed.countryCode;
  return { raw, ...(city === undefined ? {} : { city }), ...(region === undefined ? {} : { region }), ...(countryCode === undefined ? {} : { countryCode }) };
}

/** "Remote - Germany" → "Germany", "Berlin (hybrid)" → "Berlin". */
const withoutModel = (raw: string): string =>
  raw
    .replace(/[([][^)\]]*[)\]]/g, (inner) => (isModelOnly(inner) ? ' ' : inner.replace(/[()[\]]/g, ' ')))
    .replace(/\b(fully remote|100 ?% remote|remote|remoto|hybrid|home[ -]?office|on-?site)\b/gi, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:/|–—-]+|[\s,;:/|–—-]+$/g, '');

/**
 * Who may apply to a remote advert, as far as its location texts say: a country list or the whole world.
 * Null when they say nothing or name an area that is no list of countries ("EMEA").
 */
export function readRemoteScope(texts: readonly (string | null)[], places: readonly Place[]): NormalizedPosting['remoteScope'] {
  const stated = texts.filter((text) => text !== null);
  if (stated.some((text) => WORLDWIDE.test(text))) return { worldwide: true, countries: [] };
  const countries = new Set<string>();
  for (const text of stated) {
    // "Chicago, IL" and "Atlanta, Georgia" name no country but the one of the place.
    const parsed = parsePlace(withoutModel(text));
    if (parsed.city !== undefined || parsed.region !== undefined) {
      if (parsed.countryCode !== undefined) countries.add(parsed.countryCode);
      continue;
    }
    for (const part of text.split(/[,;/|()&]|\s[–—-]\s|\b(?:or|and|oder|und)\b/)) {
      const name = bare(part);
      // Two small letters are a word ("in", "de"), not a country code.
      if (name === '' || /^\p{Ll}{2}$/u.test(name)) continue;
      const country = countryCodeOf(name);
      for (const code of countriesOfArea(name) ?? (country === null ? [] : [country])) countries.add(code);
    }
  }
  for (const place of places) if (place.countryCode !== undefined) countries.add(place.countryCode);
  return countries.size === 0 ? null : { worldwide: false, countries: [...countries].sort() };
}
