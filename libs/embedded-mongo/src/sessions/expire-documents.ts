import { parseFilter } from '../query/filter';
import { CollectionRows } from '../store/collection-rows';
import { Deadline, findRows } from '../store/find-rows';
import type { Store } from '../store/store';

/** One sweep removes no more than this from each index, so that it never holds up writers for long. */
const mostAtOnce = 5_000;

/** Removes documents whose TTL index says that their time is over. */
export function expireDocuments(store: Store, now = Date.now()): number {
  let removed = 0;
  for (const c of store.main.catalog.list()) {
    for (const index of c.indexes) {
      if (index.expireAfterSeconds === undefined) continue;
      const [field] = index.fields;
      if (!field) continue;
      const filter = parseFilter({ [field.name]: { $lte: new Date(now - index.expireAfterSeconds * 1000) } });
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
