import type { SourceTerms } from '@applywright/contracts';
import { CITIES, fold, hashOf, parsePlace, titlePhrase } from '@applywright/lexicon';

/** What one person looks for, without whose it is. */
export interface Wish {
  readonly titles: readonly string[];
  readonly places: readonly string[];
}

/** One search for everybody who looks for the same work in the same place. `country` in ISO 3166-1 alpha-2. */
export interface Search {
  readonly what: string;
  readonly where: string;
  readonly country: string;
}

/** Of one person: more would push everybody else's out. */
const MOST_OF_ONE = 6;

/**
 * The searches for many people's wishes, the most shared first: one a country, kind of work and place.
 *
 * A search goes to somebody else's server, so that it holds nothing that anybody typed: the kind of work is a phrase of the
 * lexicon's titles and the place a city of its list, or else the country alone. A wish that the lexicon does not know ("assistant to
 * Dr. Lena Voss", a street) is never sent, and a place whose country is not known is none.
 */
export function clusterSearches(wishes: readonly Wish[]): Search[] {
  const people = new Map<string, { search: Search; count: number }>();
  for (const wish of wishes) {
    for (const [key, search] of searchesOf(wish)) {
      const shared = people.get(key) ?? { search, count: 0 };
      shared.count += 1;
      people.set(key, shared);
    }
  }
  return [...people].sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1)).map(([, { search }]) => search);
}

function searchesOf({ titles, places }: Wish): Map<string, Search> {
  const what = new Set(titles.flatMap((title) => titlePhrase(title) ?? []));
  const where = new Map(places.flatMap((place) => {
    const known = knownPlace(place);
    return known ? [[JSON.stringify(known), known] as const] : [];
  }));
  const searches = [...what].flatMap((phrase) => [...where.values()].map((place): Search => ({ what: phrase, ...place })));
  return new Map(searches.slice(0, MOST_OF_ONE).map((search) => [JSON.stringify(search), search]));
}

function knownPlace(text: string): Pick<Search, 'where' | 'country'> | null {
  const { city, countryCode } = parsePlace(text);
  if (countryCode === undefined) return null;
  return { where: CITIES.some((known) => known.country === countryCode && known.names[0] === city) ? (city ?? '') : '', country: countryCode };
}

/** The name under which a search stands among the boards: readable, and another one for other terms. */
export const searchToken = ({ what, where, country }: Search): string => {
  const words = fold(`${country} ${what} ${where}`).replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 80).replace(/-+$/, '');
  return `${words || 'search'}-${(hashOf(JSON.stringify([what, where, country])) >>> 0).toString(36)}`;
};

const DAYS = { perMinute: 1 / 1440, perHour: 1 / 24, perDay: 1, perWeek: 7, perMonth: 31 } as const;
/** Where a source gives requests in all, they are to last for so many days. */
const LASTS_DAYS = 50;
/** More are of no use to anybody. */
const MOST_A_DAY = 200;

/** How many searches a source's limits allow each day, when one takes so many requests. */
export function searchesADay(limits: SourceTerms['limits'], requestsEach: number): number {
  const requests = (['perMinute', 'perHour', 'perDay', 'perWeek', 'perMonth'] as const).flatMap((window) => (limits[window] === undefined ? [] : [limits[window] / DAYS[window]]));
  const inAll = limits.inAll === undefined ? [] : [limits.inAll / LASTS_DAYS];
  return Math.floor(Math.min(...requests, ...inAll, MOST_A_DAY * requestsEach) / requestsEach);
}
