import type { Point } from './geometry';
import type { Surface } from './plane';

/** Metres: MongoDB's radius of the earth (manual, "Calculate Distance Using Spherical Geometry": 6378.1 km). */
export const earthRadius = 6_378_100;
/** Radians; about 0.6 mm on the ground: what is nearer to an edge counts as lying on it. */
const onEdge = 1e-10;

type Vector = readonly [number, number, number];
const vector = ([lng, lat]: Point): Vector => {
  const l = (lng * Math.PI) / 180;
  const b = (lat * Math.PI) / 180;
  return [Math.cos(b) * Math.cos(l), Math.cos(b) * Math.sin(l), Math.sin(b)];
};
const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const times = (a: Vector, b: Vector): Vector => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
const length = (a: Vector): number => Math.sqrt(dot(a, a));
const unit = (a: Vector): Vector => {
  const n = length(a);
  return n === 0 ? a : [a[0] / n, a[1] / n, a[2] / n];
};
// exact for small and for large angles, which the arc cosine is not
const angle = (a: Vector, b: Vector): number => Math.atan2(length(times(a, b)), dot(a, b));

/** Whether two arcs of great circles cross inside both: each must have its ends on both sides of the other. */
function arcsCross(a: Vector, b: Vector, c: Vector, d: Vector): boolean {
  const ab = times(a, b);
  const acb = -dot(ab, c);
  const bda = dot(ab, d);
  if (acb * bda <= 0) return false;
  const cd = times(c, d);
  return acb * -dot(cd, b) > 0 && acb * dot(cd, a) > 0;
}

function arcDistance(p: Vector, a: Vector, b: Vector): number {
  const normal = unit(times(a, b));
  const ends = Math.min(angle(p, a), angle(p, b));
  if (length(normal) === 0) return ends;
  // the foot of the perpendicular lies on the arc if it is between the ends, seen around the normal
  const foot = unit([p[0] - dot(p, normal) * normal[0], p[1] - dot(p, normal) * normal[1], p[2] - dot(p, normal) * normal[2]]);
  const between = dot(times(a, foot), normal) >= 0 && dot(times(foot, b), normal) >= 0;
  return between ? Math.abs(Math.asin(Math.min(1, Math.max(-1, dot(p, normal))))) : ends;
}

/** Geometry on the unit sphere: distances are radians, edges are arcs of great circles, a ring holds its smaller side. */
export const sphere: Surface = {
  distance: (a, b) => angle(vector(a), vector(b)),
  toEdge: (p, a, b) => arcDistance(vector(p), vector(a), vector(b)),
  cross: (a, b, c, d) => arcsCross(vector(a), vector(b), vector(c), vector(d)),
  holds(ring, point) {
    const p = vector(point);
    const corners = ring.map(vector);
    let middle: Vector = [0, 0, 0];
    for (const c of corners) middle = [middle[0] + c[0], middle[1] + c[1], middle[2] + c[2]];
    const m = unit(middle);
    // a little aside of the antipode of the middle: surely outside, and no arc to it runs through a corner by symmetry
    const outside = unit([-m[0] + 1.3e-7, -m[1] - 2.9e-7, -m[2] + 3.7e-7]);
    let inside = false;
    for (let i = 1; i < corners.length; i++) {
      const a = corners[i - 1] as Vector;
      const b = corners[i] as Vector;
      if (arcDistance(p, a, b) < onEdge) return true;
      if (arcsCross(p, outside, a, b)) inside = !inside;
    }
    return inside;
  },
};
