import { type Case, type Doc, match, pipeline, refused } from './case';

const at = (lng: number, lat: number): Doc => ({ type: 'Point', coordinates: [lng, lat] });
const square = (a: number, b: number): Doc => ({ type: 'Polygon', coordinates: [[[a, a], [b, a], [b, b], [a, b], [a, a]]] });
const flat = [{ _id: 1, loc: [1, 1] }, { _id: 2, loc: { x: 5, y: 5 } }, { _id: 3, loc: [20, 20] }, { _id: 4, loc: 'x' }, { _id: 5 }];
const round = [{ _id: 1, loc: at(1, 1) }, { _id: 2, loc: at(5, 5) }, { _id: 3, loc: at(20, 20) }, { _id: 4, loc: { type: 'LineString', coordinates: [[4, 4], [12, 12]] } }, { _id: 5, loc: square(0, 2) }];
const places = round.slice(0, 3);
const sphereIndex = [{ key: { loc: '2dsphere' }, name: 'loc_2dsphere' }];
const flatIndex = [{ key: { loc: '2d' }, name: 'loc_2d' }];
const points = [{ _id: 1, loc: [0, 0] }, { _id: 2, loc: [3, 4] }, { _id: 3, loc: [0, 1] }];
const near = (name: string, docs: Doc[], indexes: Doc[], condition: unknown, ids: number[], more: Doc = {}): Case => ({
  name: `near: ${name}`, docs, indexes, commands: [{ find: 'c', filter: { loc: condition }, projection: { _id: 1 }, ...more }], batch: ids.map((_id) => ({ _id })),
});
// without an index on the field: a stored index of another kind would not hold these values
const within = (name: string, docs: Doc[], shape: Doc, ids: number[]): Case => {
  const { alsoIndexed: _indexed, ...rest } = match(name, docs, { loc: { $geoWithin: shape } }, ids);
  return rest;
};

export const geoCases: Case[] = [
  within('$geoWithin $box', flat, { $box: [[0, 0], [5, 5]] }, [1, 2]),
  within('$geoWithin $center', flat, { $center: [[0, 0], 7.5] }, [1, 2]),
  within('$geoWithin $polygon', flat, { $polygon: [[0, 0], [3, 0], [0, 3]] }, [1]),
  within('$geoWithin $centerSphere', round, { $centerSphere: [[1, 1], 0.01] }, [1]),
  within('$geoWithin $geometry', round, { $geometry: square(-1, 6) }, [1, 2, 5]),
  within('$geoWithin $geometry with a hole', places, { $geometry: { type: 'Polygon', coordinates: [[[-10, -10], [30, -10], [30, 30], [-10, 30], [-10, -10]], [[4, 4], [6, 4], [6, 6], [4, 6], [4, 4]]] } }, [1, 3]),
  within('$geoWithin MultiPolygon', places, { $geometry: { type: 'MultiPolygon', coordinates: [square(0, 2)['coordinates'], square(19, 21)['coordinates']] } }, [1, 3]),
  { name: 'match: $geoIntersects', docs: round, commands: [{ find: 'c', filter: { loc: { $geoIntersects: { $geometry: square(3, 6) } } }, sort: { _id: 1 }, projection: { _id: 1 } }], batch: [{ _id: 2 }, { _id: 4 }] },
  { name: 'match: $geoIntersects of a point inside a stored polygon', docs: round, commands: [{ find: 'c', filter: { loc: { $geoIntersects: { $geometry: at(0.5, 1.5) } } }, projection: { _id: 1 } }], batch: [{ _id: 5 }] },
  near('flat, nearest first', points, flatIndex, { $near: [0, 0] }, [1, 3, 2]),
  near('flat, within a distance', points, flatIndex, { $near: [0, 0], $maxDistance: 4 }, [1, 3]),
  near('flat, beyond a distance', points, flatIndex, { $near: [0, 0], $minDistance: 1 }, [3, 2]),
  near('in metres', places, sphereIndex, { $near: { $geometry: at(4, 4), $maxDistance: 500_000 } }, [2, 1]),
  near('$nearSphere of a GeoJSON point', places, sphereIndex, { $nearSphere: { $geometry: at(19, 19), $minDistance: 200_000 } }, [2, 1]),
  near('$nearSphere in radians', points, flatIndex, { $nearSphere: [0, 0], $maxDistance: 0.02 }, [1, 3]),
  near('skip and limit', points, flatIndex, { $near: [0, 0] }, [3], { skip: 1, limit: 1 }),
  near('a sort of its own', points, flatIndex, { $near: [0, 0] }, [3, 2, 1], { sort: { _id: -1 } }),
  { name: 'near: refused without an index', docs: points, commands: [{ find: 'c', filter: { loc: { $near: [0, 0] } } }], error: 291 },
  { name: 'near: not in $match', docs: points, indexes: flatIndex, commands: [{ aggregate: 'c', pipeline: [{ $match: { loc: { $near: [0, 0] } } }], cursor: {} }], error: 2 },
  { name: 'near: count within a distance', docs: points, indexes: flatIndex, commands: [{ count: 'c', query: { loc: { $near: [0, 0], $maxDistance: 2 } } }], reply: { n: 2 } },
  refused('$near under $or', { $or: [{ a: { $near: [0, 0] } }] }, 2),
  refused('$geoWithin of an unknown shape', { a: { $geoWithin: { $circle: 1 } } }, 2),
  refused('$geoWithin of an open ring', { a: { $geoWithin: { $geometry: { type: 'Polygon', coordinates: [[[0, 0], [1, 0], [1, 1]]] } } } }, 2),
  refused('$geoIntersects beyond the poles', { a: { $geoIntersects: { $geometry: at(0, 91) } } }, 2),
  {
    ...pipeline('$geoNear', points.map((p) => ({ ...p, a: p._id })), [{ $geoNear: { near: [0, 0], distanceField: 'd.m', query: { a: { $ne: 3 } }, distanceMultiplier: 2 } }], [{ _id: 1, loc: [0, 0], a: 1, d: { m: 0 } }, { _id: 2, loc: [3, 4], a: 2, d: { m: 10 } }]),
    indexes: flatIndex,
  },
  { ...pipeline('$geoNear in metres', places, [{ $geoNear: { near: at(1, 1), distanceField: 'd', maxDistance: 1, spherical: true, includeLocs: 'p', key: 'loc' } }], [{ _id: 1, loc: at(1, 1), d: 0, p: at(1, 1) }]), indexes: sphereIndex },
  { name: 'refused pipeline: $geoNear without an index', docs: points, commands: [{ aggregate: 'c', pipeline: [{ $geoNear: { near: [0, 0], distanceField: 'd' } }], cursor: {} }], error: 27 },
  { name: 'index: 2dsphere refuses what is no geometry', indexes: sphereIndex, commands: [{ insert: 'c', documents: [{ _id: 1, loc: { type: 'Point' } }] }], error: 16755 },
  { name: 'index: 2dsphere takes a document without the field', indexes: sphereIndex, commands: [{ insert: 'c', documents: [{ _id: 1 }] }], after: [{ _id: 1 }] },
  { name: 'index: 2d refuses a point off the map', indexes: flatIndex, commands: [{ insert: 'c', documents: [{ _id: 1, loc: [200, 0] }] }], error: 13027 },
  { name: 'index: 2dsphere is listed with its version', docs: [{ _id: 1 }], indexes: sphereIndex, commands: [{ listIndexes: 'c' }], batch: [{ v: 2, key: { _id: 1 }, name: '_id_' }, { v: 2, key: { loc: '2dsphere' }, name: 'loc_2dsphere', '2dsphereIndexVersion': 3 }] },
  { name: 'index: hashed', docs: [{ _id: 1, a: 5 }], indexes: [{ key: { a: 'hashed' }, name: 'a_hashed' }], commands: [{ find: 'c', filter: { a: 5 }, hint: 'a_hashed' }], batch: [{ _id: 1, a: 5 }] },
  { name: 'index: hashed is not unique', commands: [{ createIndexes: 'c', indexes: [{ key: { a: 'hashed' }, name: 'a_hashed', unique: true }] }], error: 16764 },
  { name: 'index: wildcard', docs: [{ _id: 1, a: { b: 5 } }], indexes: [{ key: { '$**': 1 }, name: 'any' }], commands: [{ find: 'c', filter: { 'a.b': 5 } }], batch: [{ _id: 1, a: { b: 5 } }] },
  { name: 'index: an unknown kind', commands: [{ createIndexes: 'c', indexes: [{ key: { a: 'star' }, name: 'a' }] }], error: 67 },
];
