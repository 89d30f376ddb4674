import type { Place } from '@applywright/contracts';
import { foldName } from '../text/fold';
import { CITIES, readCities } from './cities';
import { AMERICAS, REST_OF_THE_WORLD } from './coordinates-of-the-world';
import { EUROPE } from './coordinates-of-europe';
import { MORE_CITIES } from './more-cities';
import { regionName } from './parse-place';

/** Degrees, WGS 84. */
export interface Coordinates {
  latitude: number;
  longitude: number;
}
export interface LocatedTown extends Coordinates {
  country: string;
  /** Code of the first-level division, where the tables tell namesakes by it. */
  region: string | null;
  name: string;
}

/** The tables read line by line; a name as it is shown. */
export const locatedTowns = (): LocatedTown[] =>
  [EUROPE, AMERICAS, REST_OF_THE_WORLD].flatMap((table) => table.trim().split('\n')).flatMap((line) => {
    const at = line.indexOf(': ');
    const [country = '', region = null] = line.slice(0, at).split('-');
    return line.slice(at + 2).split(', ').map((entry) => {
      const [, name = '', latitude, longitude] = /^(.+) (-?\d+\.\d+) (-?\d+\.\d+)$/.exec(entry) ?? [];
      return { country, region, name, latitude: Number(latitude), longitude: Number(longitude) };
    });
  });

let byName: Map<string, LocatedTown[]> | undefined;
/** By country and any folded name of the town. */
const towns = (): Map<string, LocatedTown[]> => {
  if (byName) return byName;
  const located = new Map(locatedTowns().map((town) => [`${town.country}-${town.region ?? ''}|${town.name}`, town]));
  const made = new Map<string, LocatedTown[]>();
  for (const { country, region, names, bare } of [...CITIES, ...readCities(MORE_CITIES)]) {
    const town = located.get(`${country}-${region ?? ''}|${bare ?? names[0]!}`);
    if (!town) continue;
    for (const name of bare === undefined ? names : [bare]) {
      const key = `${country}|${foldName(name)}`;
      const list = made.get(key);
      if (!list) made.set(key, [town]);
      else if (!list.includes(town)) list.push(town);
    }
  }
  byName = made;
  return made;
};

const remembered = new Map<string, Coordinates | null>();
const MOST_REMEMBERED = 5_000;

const locate = (city: string, region: string | undefined, country: string): Coordinates | null => {
  const namesakes = towns().get(`${country}|${foldName(city)}`) ?? [];
  const told = region === undefined ? namesakes : namesakes.filter((town) => town.region === null || regionName(town.region, country) === regionName(region, country));
  return told.length === 1 ? { latitude: told[0]!.latitude, longitude: told[0]!.longitude } : null;
};

/** Where a place's town lies, or null: no town or country named, a town that the tables do not hold, or one of several namesakes. */
export const coordinatesOf = (place: Pick<Place, 'city' | 'region' | 'countryCode'>): Coordinates | null => {
  const { city, region, countryCode } = place;
  if (!city || !countryCode) return null;
  const key = `${countryCode}|${region ?? ''}|${city}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const found = locate(city, region, countryCode);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(key, found);
  return found;
};

/** Mean radius of the Earth (2 × equatorial + polar, by three), International Union of Geodesy and Geophysics. */
const EARTH_RADIUS_KM = 6371.0088;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance by the haversine formula on a sphere of 6,371.0088 km, the mean Earth radius; within 0.6 % of the ellipsoid. */
export const distanceKm = (a: Coordinates, b: Coordinates): number => {
  const chord =
    Math.sin(radians(b.latitude - a.latitude) / 2) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
};
