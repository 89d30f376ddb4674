import { edges, type Geometry, type Point, vertices } from './geometry';
import type { Surface } from './plane';

/** An area that a query looks in. */
export interface Area {
  /** Whether it holds all of a geometry. */
  holds(g: Geometry): boolean;
}

const inPolygon = (surface: Surface, rings: readonly (readonly Point[])[], p: Point): boolean => {
  const [outer, ...holes] = rings;
  if (!outer || !surface.holds(outer, p)) return false;
  return !holes.some((hole) => surface.holds(hole, p) && !onRing(surface, hole, p));
};
const onRing = (surface: Surface, ring: readonly Point[], p: Point): boolean => ring.some((b, i) => i > 0 && surface.toEdge(p, ring[i - 1] as Point, b) < 1e-10);

const crosses = (surface: Surface, a: Geometry, b: Geometry): boolean => {
  const others = edges(b);
  return edges(a).some(([p, q]) => others.some(([r, s]) => surface.cross(p, q, r, s)));
};

/** The area of a geometry's polygons: holds what has all corners inside and no edge that leaves it. */
export const polygonArea = (surface: Surface, area: Geometry): Area => ({
  holds: (g) => vertices(g).every((p) => area.polygons.some((rings) => inPolygon(surface, rings, p))) && !crosses(surface, area, g),
});

/** A disc: holds what has all its corners within the radius. */
export const discArea = (surface: Surface, centre: Point, radius: number): Area => ({ holds: (g) => vertices(g).every((p) => surface.distance(centre, p) <= radius) });

/** Whether two geometries share a point. */
export function intersect(surface: Surface, a: Geometry, b: Geometry): boolean {
  const touches = (p: Point, g: Geometry): boolean => distanceTo(surface, p, g) < 1e-10;
  return vertices(a).some((p) => touches(p, b)) || vertices(b).some((p) => touches(p, a)) || crosses(surface, a, b);
}

/** From a point to the nearest point of a geometry; nought inside a polygon. */
export function distanceTo(surface: Surface, p: Point, g: Geometry): number {
  if (g.polygons.some((rings) => inPolygon(surface, rings, p))) return 0;
  let best = Infinity;
  for (const q of g.points) best = Math.min(best, surface.distance(p, q));
  for (const [a, b] of edges(g)) best = Math.min(best, surface.toEdge(p, a, b));
  return best;
}
