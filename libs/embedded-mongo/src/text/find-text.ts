import { decodeDoc } from '../bson/decode';
import { findNear } from '../geo/near-rows';
import type { Filter } from '../query/filter';
import { Sorter } from '../query/sort';
import type { CollectionMeta } from '../store/catalog';
import type { Row } from '../store/collection-rows';
import type { Connection } from '../store/connection';
import type { RowQuery } from '../store/find-rows';
import { keepScore, type TextQuery } from './text-query';

/** The text search of a query; undefined if it has none. */
export function textOf(filter: Filter): TextQuery | undefined {
  if (filter.kind === 'text') return filter.query;
  if (filter.kind !== 'and' && filter.kind !== 'or') return undefined;
  for (const part of filter.parts) {
    const found = textOf(part);
    if (found) return found;
  }
  return undefined;
}

/** Readies the text search of a query for a collection. */
export function bindText(filter: Filter, c: CollectionMeta | undefined): TextQuery | undefined {
  const text = textOf(filter);
  if (text && c) text.bind(c);
  return text;
}

/** The rows of a query in their order: of distance for a near query, of the text score where the sort asks for it. */
export function* findText(connection: Connection, c: CollectionMeta | undefined, query: RowQuery): Generator<Row> {
  const text = bindText(query.filter, c);
  if (!text || !query.sort.some((s) => s.score)) return yield* findNear(connection, c, query);
  const { skip = 0, limit = Infinity } = query;
  const sorter = new Sorter<Row>(query.sort, query.collation ?? c?.collation, skip + limit);
  for (const row of findNear(connection, c, { ...query, sort: [], skip: 0, limit: Infinity })) {
    const doc = decodeDoc(row.raw);
    sorter.add(keepScore(doc, text.score(doc)), row);
  }
  for (const row of sorter.finish().slice(skip, skip + limit)) yield row;
}
