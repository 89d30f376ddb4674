import type { NormalizedPosting } from '@applywright/contracts';
import { foldName, parsePlace } from '@applywright/lexicon';
import { remembered } from './remembered';

/** Where an advert's work is, as far as it says. */
export interface PlaceFacts {
  readonly cities: readonly string[];
  readonly countries: readonly string[];
}

/** Reading a place is dear, and the same few hundred come again. */
const parsed = remembered(parsePlace);
const folded = remembered(foldName);

/** Cities under one name in whatever language they stand, without post codes and districts; countries by code. */
export function placeFacts(places: NormalizedPosting['places']): PlaceFacts {
  const cities = new Set<string>();
  const countries = new Set<string>();
  for (const place of places) {
    const of = parsed(place.raw);
    // The table's name of the city stands for all others; a town that it does not know stands for itself.
    const city = parsed(place.city ?? '').city ?? of.city ?? place.city;
    const country = place.countryCode ?? of.countryCode;
    const key = city === undefined ? '' : folded(city.replace(/\([^)]*\)|\d+/g, ' '));
    if (key !== '') cities.add(key);
    if (country !== undefined) countries.add(country);
    // "Lindtal" is a town that no table knows, and nothing else is said.
    if (key === '' && country === undefined && !/remote|remoto|hybrid|home|anywhere|worldwide|europe|emea/i.test(place.raw)) cities.add(folded(place.raw));
  }
  cities.delete('');
  return { cities: [...cities].sort(), countries: [...countries].sort() };
}

const within = (a: string, b: string): boolean => a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);

/** `same`: a city in common. `vague`: one of the two names no city and its countries fit. `different`: cities or countries that contradict. */
export function comparePlaces(a: PlaceFacts, b: PlaceFacts): 'same' | 'vague' | 'different' {
  const countriesFit = a.countries.length === 0 || b.countries.length === 0 || a.countries.some((country) => b.countries.includes(country));
  if (!countriesFit) return 'different';
  if (a.cities.length === 0 || b.cities.length === 0) return a.cities.length === b.cities.length ? 'same' : 'vague';
  return a.cities.some((city) => b.cities.some((other) => within(city, other))) ? 'same' : 'different';
}
