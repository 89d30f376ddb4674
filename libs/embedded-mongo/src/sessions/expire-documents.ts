import { isDoc, toNumber } from '../bson/values';
import { parseFilter } from '../query/filter';
import type { CollectionMeta } from '../store/catalog';
import { CollectionRows } from '../store/collection-rows';
import { Deadline, findRows } from '../store/find-rows';
import type { Store } from '../store/store';

/** One sweep removes no more than this from each index, so that it never holds up writers for long. */
const mostAtOnce = 5_000;

/** The fields that say when a document's time begins: of TTL indexes, of a time series, of a clustered collection. */
function livesOf(c: CollectionMeta): { field: string; seconds: number }[] {
  const out = c.indexes.flatMap((i) => (i.expireAfterSeconds === undefined || !i.fields[0] ? [] : [{ field: i.fields[0].name, seconds: i.expireAfterSeconds }]));
  const seconds = toNumber(c.options['expireAfterSeconds']);
  const series = c.options['timeseries'];
  if (seconds !== undefined) out.push({ field: isDoc(series) ? String(series['timeField']) : '_id', seconds });
  return out;
}

/** Removes documents whose TTL index says that their time is over. */
export function expireDocuments(store: Store, now = Date.now()): number {
  let removed = 0;
  for (const c of store.main.catalog.list()) {
    for (const { field, seconds } of livesOf(c)) {
      const filter = parseFilter({ [field]: { $lte: new Date(now - seconds * 1000) } });
      const rows = [...findRows(store.main.connection, c, { filter, sort: [], limit: mostAtOnce, deadline: Deadline.after(undefined) })];
      if (rows.length === 0) continue;
      store.write(({ connection, catalog }) => {
        const table = new CollectionRows(connection, catalog, c);
        for (const row of rows) table.remove(row);
      });
      removed += rows.length;
    }
  }
  return removed;
}
