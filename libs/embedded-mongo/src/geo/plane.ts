import type { Point } from './geometry';

/** What can be asked of a surface; the plane and the sphere answer differently. */
export interface Surface {
  distance(a: Point, b: Point): number;
  /** From a point to the nearest point of an edge. */
  toEdge(p: Point, a: Point, b: Point): number;
  cross(a: Point, b: Point, c: Point, d: Point): boolean;
  /** Whether a closed ring holds a point; the ring itself counts. */
  holds(ring: readonly Point[], p: Point): boolean;
}

const turn = (a: Point, b: Point, c: Point): number => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

function toEdge(p: Point, a: Point, b: Point): number {
  const square = (b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2;
  const share = square === 0 ? 0 : Math.min(1, Math.max(0, ((p[0] - a[0]) * (b[0] - a[0]) + (p[1] - a[1]) * (b[1] - a[1])) / square));
  return distance(p, [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])]);
}

/** Flat geometry: of `$box`, `$center`, `$polygon` and 2d indexes. */
export const plane: Surface = {
  distance,
  toEdge,
  cross: (a, b, c, d) => turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0,
  holds(ring, p) {
    let inside = false;
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const a = ring[i] as Point;
      const b = ring[j] as Point;
      if (toEdge(p, a, b) === 0) return true;
      // a ray to the right crosses each edge that spans its height
      if (a[1] > p[1] !== b[1] > p[1] && p[0] < ((b[0] - a[0]) * (p[1] - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
    }
    return inside;
  },
};
