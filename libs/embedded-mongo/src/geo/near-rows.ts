import { decodeDoc } from '../bson/decode';
import { type Doc, isDoc, type Value } from '../bson/values';
import { ErrorCode, MongoError } from '../errors';
import type { Filter, NearFilter } from '../query/filter';
import type { Path } from '../query/path';
import type { CollectionMeta } from '../store/catalog';
import type { Row } from '../store/collection-rows';
import type { Connection } from '../store/connection';
import { findRows, type RowQuery } from '../store/find-rows';
import type { Near } from './parse-geo';

/** The near predicate of a query, which may stand at its top only. */
export function nearOf(filter: Filter): NearFilter | undefined {
  if (filter.kind === 'near') return filter;
  if (filter.kind !== 'and') return undefined;
  for (const part of filter.parts) {
    const found = nearOf(part);
    if (found) return found;
  }
  return undefined;
}

/** The fields of a collection's geo indexes, with their kinds. */
export const geoFields = (c: CollectionMeta): { name: string; kind: Value }[] =>
  c.indexes.flatMap((i) => (isDoc(i.spec['key']) ? Object.entries(i.spec['key']) : [])).filter(([, kind]) => kind === '2d' || kind === '2dsphere').map(([name, kind]) => ({ name, kind }));

/** The distance of a document: that of its nearest value at the path. */
export function distanceOf(near: Near, path: Path, doc: Doc): number {
  let best = Infinity;
  path.visit(doc, true, (v) => {
    best = Math.min(best, near.distance(v) ?? Infinity);
    return false;
  });
  return best;
}

/** Like `findRows`, but a near query gives the nearest first, and is refused where no geo index covers its field. */
export function* findNear(connection: Connection, c: CollectionMeta | undefined, query: RowQuery): Generator<Row> {
  const wanted = nearOf(query.filter);
  if (!wanted || !c) return yield* findRows(connection, c, query);
  const { near, path } = wanted;
  if (!geoFields(c).some((f) => f.name === path.name && (near.indexes as readonly Value[]).includes(f.kind))) {
    throw new MongoError(ErrorCode.NoQueryExecutionPlans, `error processing query: ns=${c.db}.${c.name} field=${path.name} planner returned error :: caused by :: unable to find index for $geoNear query`);
  }
  if (query.sort.length > 0) return yield* findRows(connection, c, query);
  const { skip = 0, limit = Infinity } = query;
  const only = new Set([path.first]);
  const rows: { row: Row; distance: number }[] = [];
  for (const row of findRows(connection, c, { ...query, skip: 0, limit: Infinity })) rows.push({ row, distance: distanceOf(near, path, decodeDoc(row.raw, 0, only)) });
  rows.sort((a, b) => a.distance - b.distance);
  for (const { row } of rows.slice(skip, skip + limit)) yield row;
}
