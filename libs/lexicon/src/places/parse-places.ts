import type { Place } from '@applywright/contracts';
import { foldName } from '../text/fold';
import { coordinatesOf, distanceKm } from './coordinates';
import { isRemoteText, OTHER_CODES, parsePlace, tables } from './parse-place';

/** Towns in one list lie apart; nearer ones are a town and its suburb, or its borough ("Manhattan, New York"). */
const LISTED_APART_KM = 15;
/** "Berlin, Munich, Hamburg", "Köln/Bonn", "US, Canada": commas that list instead of leading from a town to its country. Else null. */
const listed = (raw: string): Place[] | null => {
  const parts = raw.split(/[,/]/).map((part) => part.trim());
  if (parts.length < 2 || parts.length > 12 || parts.includes('')) return null;
  const t = tables();
  // Georgia is a state too, and two letters alone are more often states than countries
  const countries = parts.map((part) => (t.regionsByName.has(foldName(part)) ? undefined : (t.countryByName.get(foldName(part)) ?? OTHER_CODES[part] ?? (t.countryCodes.has(part) ? part : undefined))));
  if (countries.every((country) => country !== undefined) && parts.some((part) => part.length > 3)) return new Set(countries).size === parts.length ? parts.map(parsePlace) : null;
  // of two, the second may be the state around the first ("Albany, New York")
  const cities = parts.flatMap((part) => ((parts.length === 2 && t.regionsByName.has(foldName(part))) || t.countryByName.has(foldName(part)) ? [] : (t.citiesByName.get(foldName(part)) ?? []).slice(0, 1)));
  if (cities.length < parts.length || cities.some(({ bare }) => bare !== undefined)) return null;
  if (parts.length === 2 && cities[0]!.country !== cities[1]!.country) return null;
  const places = parts.map(parsePlace);
  const at = places.map(coordinatesOf);
  const areApart = at.every((one, i) => one !== null && at.slice(i + 1).every((other) => other !== null && distanceKm(one, other) >= LISTED_APART_KM));
  return areApart ? places : null;
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
  if (parts.length < 2) return raw.trim() ? (listed(raw.slice(0, 300)) ?? [whole]) : [];
  const read = parts.flatMap((part) => listed(part.slice(0, 300)) ?? [parsePlace(part)]);
  // "Trinidad and Tobago" and the like: splitting must not lose what the whole text says.
  if (whole.countryCode && read.some((place) => !place.countryCode && !isRemoteText(place.raw))) return [whole];
  return read;
};
