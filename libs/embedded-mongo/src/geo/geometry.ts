import { type Doc, isDoc, isNumeric, toNumber, type Value } from '../bson/values';
import { describe } from '../update/describe';

/** Longitude and latitude in degrees, or x and y in the units of a flat index. */
export type Point = readonly [number, number];
/** Any geometry, taken apart: single points, open lines, and polygons as an outer ring followed by its holes. */
export interface Geometry {
  points: readonly Point[];
  lines: readonly (readonly Point[])[];
  polygons: readonly (readonly (readonly Point[])[])[];
  /** Written as GeoJSON, hence on the sphere. */
  geoJson: boolean;
}

/** What is wrong with a geometry, in words; the caller knows under which error code to say it. */
export class GeometryError extends Error {}

const isPair = (v: Value): v is Value[] => Array.isArray(v) && v.length >= 2 && isNumeric(v[0]) && isNumeric(v[1]);

function lngLat(v: Value): Point {
  if (!isPair(v)) throw new GeometryError(`Point must only contain numeric elements: ${describe(v)}`);
  const lng = toNumber(v[0]) as number;
  const lat = toNumber(v[1]) as number;
  if (!(Math.abs(lng) <= 180 && Math.abs(lat) <= 90)) throw new GeometryError(`Longitude/latitude is out of bounds, lng: ${lng} lat: ${lat}`);
  return [lng, lat];
}

const list = (v: Value, what: string): Value[] => {
  if (!Array.isArray(v) || v.length === 0) throw new GeometryError(`${what} coordinates must be an array: ${describe(v)}`);
  return v;
};

function line(v: Value): Point[] {
  const points = list(v, 'LineString').map(lngLat);
  if (points.length < 2) throw new GeometryError(`GeoJSON LineString must have at least 2 vertices: ${describe(v)}`);
  return points;
}

function rings(v: Value): Point[][] {
  return list(v, 'Polygon').map((ring) => {
    const points = list(ring, 'Polygon').map(lngLat);
    const [first] = points as [Point];
    const last = points.at(-1) as Point;
    if (first[0] !== last[0] || first[1] !== last[1]) throw new GeometryError(`Loop is not closed: ${describe(ring)}`);
    if (new Set(points.map(String)).size < 3) throw new GeometryError(`Loop must have at least 3 different vertices: ${describe(ring)}`);
    return points;
  });
}

const nothing: Geometry = { points: [], lines: [], polygons: [], geoJson: true };

/** Reads GeoJSON (RFC 7946); throws a GeometryError that says what is wrong. */
export function parseGeoJson(v: Value): Geometry {
  if (!isDoc(v)) throw new GeometryError(`geometry must be an object: ${describe(v)}`);
  const { type, coordinates } = v;
  switch (type) {
    case 'Point': return { ...nothing, points: [lngLat(coordinates)] };
    case 'MultiPoint': return { ...nothing, points: list(coordinates, 'MultiPoint').map(lngLat) };
    case 'LineString': return { ...nothing, lines: [line(coordinates)] };
    case 'MultiLineString': return { ...nothing, lines: list(coordinates, 'MultiLineString').map(line) };
    case 'Polygon': return { ...nothing, polygons: [rings(coordinates)] };
    case 'MultiPolygon': return { ...nothing, polygons: list(coordinates, 'MultiPolygon').map(rings) };
    case 'GeometryCollection': {
      const parts = list(v['geometries'], 'GeometryCollection').map(parseGeoJson);
      return { ...nothing, points: parts.flatMap((p) => p.points), lines: parts.flatMap((p) => p.lines), polygons: parts.flatMap((p) => p.polygons) };
    }
    default: throw new GeometryError(`unknown GeoJSON type: ${describe(v)}`);
  }
}

/** A point as two numbers, in an array or as the first two fields of a document; undefined if it is none. */
export function legacyPoint(v: Value): Point | undefined {
  const pair = isDoc(v) ? Object.values(v).slice(0, 2) : v;
  return isPair(pair) ? [toNumber(pair[0]) as number, toNumber(pair[1]) as number] : undefined;
}

export const isGeoJson = (v: Value): v is Doc => isDoc(v) && typeof v['type'] === 'string' && ('coordinates' in v || 'geometries' in v);

/** A stored value as a geometry; undefined where it is none, for then no query finds it. */
export function storedGeometry(v: Value): Geometry | undefined {
  if (isGeoJson(v)) {
    try {
      return parseGeoJson(v);
    } catch (error) {
      if (error instanceof GeometryError) return undefined;
      throw error;
    }
  }
  const point = legacyPoint(v);
  return point && { ...nothing, points: [point], geoJson: false };
}

/** All corners of a geometry. */
export const vertices = (g: Geometry): Point[] => [...g.points, ...g.lines.flat(), ...g.polygons.flat(2)];

/** All its edges, of lines and of rings. */
export function edges(g: Geometry): [Point, Point][] {
  const out: [Point, Point][] = [];
  for (const path of [...g.lines, ...g.polygons.flat()]) for (let i = 1; i < path.length; i++) out.push([path[i - 1] as Point, path[i] as Point]);
  return out;
}
