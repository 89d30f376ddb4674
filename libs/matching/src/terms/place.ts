import type { Place, Preferences } from '@applywright/contracts';
import { type Coordinates, coordinatesOf, countriesOfArea, countryName, distanceKm, parsePlace } from '@applywright/lexicon';
import type { PostingTraits } from './posting-traits';

/** A place as the user named it, read once. */
export interface WantedPlace {
  raw: string;
  city: string | undefined;
  region: string | undefined;
  countries: readonly string[];
  /** Of the town, where one is wanted and the tables hold it. */
  at: Coordinates | null;
  /** How far from the town still counts as it; null: the town itself. */
  radiusKm: number | null;
}
export const wantedPlaces = ({ places, radiusKm }: Pick<Preferences, 'places' | 'radiusKm'>): WantedPlace[] =>
  [...places].sort().map((raw) => {
    const area = countriesOfArea(raw);
    const place = area ? { raw } : parsePlace(raw);
    return { raw, city: place.city, region: place.region, countries: area ?? (place.countryCode ? [place.countryCode] : []), at: coordinatesOf(place), radiusKm };
  });

/** What a posting's place says to the wanted ones, and its points. */
const POINTS = {
  'not-asked': 0, unknown: 0, 'remote-as-wanted': 3, 'remote-open': 3, 'remote-within': 4, 'remote-elsewhere': -10,
  city: 6, near: 6, region: 5, country: 5, 'country-only': 3, 'other-town': 1, elsewhere: -10,
} as const;
export interface PlaceFinding {
  kind: keyof typeof POINTS;
  place: Place | null;
  want: WantedPlace | null;
  /** From the wanted town, where both are on the map and a radius is asked for. */
  km: number | null;
}
const found = (kind: PlaceFinding['kind'], place: Place | null = null, want: WantedPlace | null = null, km: number | null = null): PlaceFinding => ({ kind, place, want, km });

/** Two readings of one town differ by no more (a region in one of them only); Portland in Oregon and Portland in Maine by 4,000. */
const NAMESAKE_KM = 30;
const isTown = (place: Place, want: WantedPlace, sameCountry: boolean): boolean => {
  if (want.city === undefined || place.city !== want.city || !(sameCountry || want.countries.length === 0)) return false;
  if (!place.region || !want.region || place.region === want.region) return true;
  const at = coordinatesOf(place);
  return at !== null && want.at !== null && distanceKm(at, want.at) <= NAMESAKE_KM;
};

/** One place of a posting against one wanted place; null where nothing can be said. */
const compared = (place: Place, want: WantedPlace): PlaceFinding | null => {
  const { city, region, countryCode } = place;
  const same = countryCode !== undefined && want.countries.includes(countryCode);
  if (isTown(place, want, same)) return found('city', place, want);
  // A border is no obstacle to a radius; a town whose whereabouts are unknown is not judged by distance.
  const at = want.radiusKm !== null && want.at ? coordinatesOf(place) : null;
  const km = at && want.at ? Math.round(distanceKm(at, want.at)) : null;
  if (km !== null && want.radiusKm !== null && km <= want.radiusKm) return found('near', place, want, km);
  if (!want.city && want.region && region === want.region) return found('region', place, want);
  if (same) return found(want.city || want.region ? (city ? 'other-town' : 'country-only') : 'country', place, want, km);
  return countryCode && want.countries.length > 0 ? found('elsewhere', place, want) : null;
};

/** The best that can be said of a posting's places. */
export const findPlace = ({ posting, remote, remoteCountries }: PostingTraits, wanted: readonly WantedPlace[], wish: Preferences['remote']): PlaceFinding => {
  if (wanted.length === 0) return found(wish === 'only' && remote ? 'remote-as-wanted' : 'not-asked');
  let best: PlaceFinding | null = null;
  if (remote) {
    const fits = wanted.find((place) => place.countries.some((code) => remoteCountries.includes(code)));
    if (posting.remoteScope?.worldwide || remoteCountries.length === 0) best = found('remote-open');
    else best = fits ? found('remote-within', null, fits) : found('remote-elsewhere');
  }
  for (const place of posting.places) {
    for (const want of wanted) {
      const finding = compared(place, want);
      if (finding && (!best || POINTS[finding.kind] > POINTS[best.kind])) best = finding;
    }
  }
  return best ?? found('unknown');
};

/** +6 a wanted town or one within the radius of it, +5 a whole country or region asked for, +4 remote within it, +3 open remote work, +1 the right country but another town, −10 another country; 0 where unknown. */
export const placePoints = (traits: PostingTraits, wanted: readonly WantedPlace[], wish: Preferences['remote']): number => POINTS[findPlace(traits, wanted, wish).kind];

export const placeNote = (traits: PostingTraits, wanted: readonly WantedPlace[], wish: Preferences['remote']): string => {
  const { kind, place, want, km } = findPlace(traits, wanted, wish);
  const country = countryName(place?.countryCode ?? '');
  switch (kind) {
    case 'not-asked': return 'You have not named a place.';
    case 'unknown': return 'The posting states no place that can be read.';
    case 'remote-as-wanted': return 'The posting is remote, as you want.';
    case 'remote-open': return 'The posting is remote, with no country stated against you.';
    case 'remote-within': return `The posting is remote within ${want!.raw}.`;
    case 'remote-elsewhere': return `The posting is remote, but only within ${[...traits.remoteCountries].sort().map(countryName).join(', ')}.`;
    case 'city': return `${place!.city!} is a place that you want.`;
    case 'near': return `${place!.city!}, ${km} km from ${want!.city}.`;
    case 'region': return `${place!.region!} is where you want to work.`;
    case 'country': return `${country} is where you want to work.`;
    case 'country-only': case 'other-town': return km !== null ? `In ${country}, though ${place!.city} is ${km} km from ${want!.city}.` : `In ${country}, though not in ${want!.raw}.`;
    case 'elsewhere': return `In ${country}, not where you want to work.`;
  }
};
