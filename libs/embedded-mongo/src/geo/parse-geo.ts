import { type Doc, isDoc, toNumber, type Value } from '../bson/values';
import { badValue, type MongoError } from '../errors';
import { describe } from '../update/describe';
import { type Geometry, GeometryError, isGeoJson, legacyPoint, parseGeoJson, type Point, storedGeometry } from './geometry';
import { plane, type Surface } from './plane';
import { type Area, discArea, distanceTo, intersect, polygonArea } from './relate';
import { earthRadius, sphere } from './sphere';

/** A parsed `$near`, `$nearSphere` or `$geoNear`. */
export interface Near {
  /** Distance of a stored value in the query's unit (metres for GeoJSON, radians on the sphere, else plain); undefined if it is no geometry. */
  distance(v: Value): number | undefined;
  /** Inclusive bounds in that unit. */
  min: number;
  max: number;
  /** The kinds of index that can serve it. */
  indexes: readonly ('2d' | '2dsphere')[];
}

/** Runs a parser of geometry; what is wrong with it becomes BadValue. */
function orBadValue<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw error instanceof GeometryError ? badValue(error.message) : error;
  }
}

const pointOf = (v: Value, what: string): Point => {
  const p = legacyPoint(v);
  if (!p) throw badValue(`${what}: a point must be an array or object of two numbers, found ${describe(v)}`);
  return p;
};

const areaOf = (ring: readonly Point[]): Area => polygonArea(plane, { points: [], lines: [], polygons: [ring.length > 0 ? [[...ring, ring[0] as Point]] : []], geoJson: false });

function disc(shape: string, v: Value): Area {
  if (!Array.isArray(v) || v.length !== 2) throw badValue(`${shape} needs a centre and a radius, found ${describe(v)}`);
  const radius = toNumber(v[1]);
  if (radius === undefined || !(radius >= 0)) throw badValue('radius must be a non-negative number');
  return discArea(shape === '$center' ? plane : sphere, pointOf(v[0], shape), radius);
}

function area(operand: Value): Area {
  if (!isDoc(operand)) throw badValue(`$geoWithin needs an object, found ${describe(operand)}`);
  const [shape = '', ...more] = Object.keys(operand).filter((k) => k !== '$uniqueDocs');
  if (more.length > 0) throw badValue(`$geoWithin needs one shape, found ${describe(operand)}`);
  const v = operand[shape];
  switch (shape) {
    case '$geometry': {
      const g = orBadValue(() => parseGeoJson(v));
      if (g.polygons.length === 0 || g.points.length + g.lines.length > 0) throw badValue(`$geoWithin not supported with provided geometry: ${describe(operand)}`);
      return polygonArea(sphere, g);
    }
    case '$box': {
      const corners = isDoc(v) ? Object.values(v) : Array.isArray(v) ? v : [];
      if (corners.length !== 2) throw badValue(`$box needs two corners, found ${describe(v)}`);
      const [a, b] = corners.map((c) => pointOf(c, '$box')) as [Point, Point];
      return areaOf([a, [a[0], b[1]], b, [b[0], a[1]]]);
    }
    case '$polygon': {
      const corners = isDoc(v) ? Object.values(v) : Array.isArray(v) ? v : [];
      if (corners.length < 3) throw badValue('Polygon must have at least 3 points');
      return areaOf(corners.map((c) => pointOf(c, '$polygon')));
    }
    case '$center': case '$centerSphere': return disc(shape, v);
    default: throw badValue(`unknown geo specifier: ${shape}: ${describe(v)}`);
  }
}

const found = (v: Value, test: (g: Geometry) => boolean): boolean => {
  const g = storedGeometry(v);
  return g !== undefined && test(g);
};

/** The test of `$geoWithin` (and of its old name `$within`). */
export function geoWithin(operand: Value): (v: Value) => boolean {
  const a = area(operand);
  return (v) => found(v, (g) => a.holds(g));
}

export function geoIntersects(operand: Value): (v: Value) => boolean {
  if (!isDoc(operand) || !('$geometry' in operand)) throw badValue(`$geoIntersects needs a $geometry, found ${describe(operand)}`);
  const wanted = orBadValue(() => parseGeoJson(operand['$geometry']));
  return (v) => found(v, (g) => intersect(sphere, wanted, g));
}

/** A distance bound of a near query; missing gives the fallback. */
function bound(v: Value, name: string, fallback: number): number {
  if (v === undefined) return fallback;
  const n = toNumber(v);
  if (n === undefined || !(n >= 0)) throw badValue(`${name} must be a non-negative number`);
  return n;
}

function nearPoint(centre: Point, surface: Surface, unit: number, limits: { min: Value; max: Value }, indexes: Near['indexes']): Near {
  return {
    distance: (v) => {
      const g = storedGeometry(v);
      return g && distanceTo(surface, centre, g) * unit;
    },
    min: bound(limits.min, '$minDistance', 0), max: bound(limits.max, '$maxDistance', Infinity), indexes,
  };
}

/** A GeoJSON point is measured in metres on the sphere; two bare numbers on the plane or, if `spherical`, in radians. */
export function nearFrom(v: Value, spherical: boolean, limits: { min: Value; max: Value }): Near {
  if (isGeoJson(v)) {
    const [centre, ...more] = v['type'] === 'Point' ? orBadValue(() => parseGeoJson(v)).points : [];
    if (!centre || more.length > 0) throw badValue(`invalid point in geo near query $geometry argument: ${describe(v)}`);
    return nearPoint(centre, sphere, earthRadius, limits, ['2dsphere']);
  }
  const centre = pointOf(v, '$near');
  return spherical ? nearPoint(centre, sphere, 1, limits, ['2d', '2dsphere']) : nearPoint(centre, plane, 1, limits, ['2d']);
}

const nearFields = new Set(['$geometry', '$maxDistance', '$minDistance']);

/** `$near` and `$nearSphere`; `siblings` is the document that holds the operator, and the bounds of the old form. */
export function parseNear(op: '$near' | '$nearSphere', operand: Value, siblings: Doc): Near {
  if (isDoc(operand) && '$geometry' in operand) {
    const odd = Object.keys(operand).find((k) => !nearFields.has(k));
    if (odd) throw invalidNear(operand);
    const g = operand['$geometry'];
    return nearFrom(isGeoJson(g) ? g : { type: 'Point', coordinates: isDoc(g) ? g['coordinates'] : g }, true, { min: operand['$minDistance'], max: operand['$maxDistance'] });
  }
  // the old form may carry the greatest distance as a third number
  const third = Array.isArray(operand) && operand.length > 2 ? operand[2] : undefined;
  return nearFrom(operand, op === '$nearSphere', { min: siblings['$minDistance'], max: siblings['$maxDistance'] ?? third });
}

const invalidNear = (operand: Value): MongoError => badValue(`invalid argument in geo near query: ${describe(operand)}`);
