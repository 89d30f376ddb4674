import { preparePipeline } from '../aggregate/pipeline';
import { isView } from '../aggregate/views';
import { encodeDoc } from '../bson/raw';
import { matches } from '../query/filter';
import { Sorter } from '../query/sort';
import type { CollectionMeta } from '../store/catalog';
import type { Row } from '../store/collection-rows';
import type { RowQuery } from '../store/find-rows';
import type { Access } from '../store/store';
import { findText } from '../text/find-text';
import type { Command } from './command';

/** The rows of a query on a collection, or on a view, whose documents are made as they are asked for. */
export function findAny(command: Command, { connection, catalog }: Access, c: CollectionMeta | undefined, query: RowQuery): Iterable<Row> {
  if (!c || !isView(c)) return findText(connection, c, query);
  const { docs } = preparePipeline([], {
    connection, catalog, db: command.db, collection: c, deadline: command.deadline, variables: command.variables(), collation: query.collation ?? c.collation,
  });
  return viewRows(docs(), query, c);
}

function* viewRows(docs: Iterable<Parameters<typeof encodeDoc>[0]>, query: RowQuery, c: CollectionMeta): Generator<Row> {
  const { skip = 0, limit = Infinity } = query;
  const sorter = new Sorter<Row>(query.sort, query.collation ?? c.collation, skip + limit);
  for (const doc of docs) {
    query.deadline.tick();
    if (matches(query.filter, doc)) sorter.add(doc, { r: 0, raw: encodeDoc(doc) });
  }
  yield* sorter.finish().slice(skip, skip + limit);
}
