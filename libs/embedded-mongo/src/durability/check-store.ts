import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { asBuffer, decodeDoc } from '../bson/decode';
import { Catalog, type CollectionMeta, type IndexMeta, indexTable, rowsTable } from '../store/catalog';
import { CollectionRows } from '../store/collection-rows';
import { Connection, isDamage } from '../store/connection';
import { StoreError } from '../store/data-folder';
import { indexEntries } from '../store/index-keys';

/** What a look at the whole store found; `problems` is empty when all is well, and ends after the first fifty. */
export interface StoreReport { collections: number; documents: number; indexEntries: number; problems: string[] }

const mostProblems = 50;

/**
 * Reads a whole store, also while a server runs on it: SQLite's own check, then every document against every index and every
 * index against the documents. Changes nothing.
 * @throws StoreError when there is no store in the folder
 */
export function checkStore(dataDir: string): StoreReport {
  const file = join(dataDir, 'store.sqlite');
  if (!existsSync(file)) throw new StoreError(`There is no store in ${dataDir}.`);
  const report: StoreReport = { collections: 0, documents: 0, indexEntries: 0, problems: [] };
  let connection: Connection | undefined;
  try {
    connection = new Connection(file, 'FULL');
    // one snapshot, whatever others write meanwhile
    connection.begin('DEFERRED');
    const found = connection.all<Record<string, string>>(`PRAGMA integrity_check(${mostProblems})`).flatMap((row) => Object.values(row));
    report.problems.push(...found.filter((f) => f !== 'ok'));
    const catalog = new Catalog(connection);
    catalog.load();
    const missing = checkTables(connection, catalog, report);
    for (const c of catalog.list()) if (!lacksTable(c, missing)) checkCollection(connection, catalog, c, report);
  } catch (error) {
    if (!isDamage(error)) throw error;
    report.problems.push((error as Error).message);
  } finally {
    connection?.rollback();
    connection?.close();
  }
  report.problems.splice(mostProblems);
  return report;
}

/** Tables that the catalog does not know, or does know and that are not there. */
function checkTables(connection: Connection, catalog: Catalog, report: StoreReport): ReadonlySet<string> {
  const there = new Set(connection.all<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' AND (name GLOB 'c_[0-9]*' OR name GLOB 'i_[0-9]*')").map((t) => t.name));
  const known = new Set(catalog.list().flatMap((c) => [rowsTable(c), ...c.indexes.map(indexTable)]));
  for (const name of there) if (!known.has(name)) report.problems.push(`table ${name} belongs to no collection`);
  const missing = new Set([...known].filter((name) => !there.has(name)));
  for (const name of missing) report.problems.push(`table ${name} is missing`);
  const orphans = connection.get<{ n: number }>('SELECT count(*) AS n FROM indexes WHERE collection NOT IN (SELECT id FROM collections)')?.n ?? 0;
  if (orphans > 0) report.problems.push(`${orphans} indexes belong to no collection`);
  return missing;
}
const lacksTable = (c: CollectionMeta, missing: ReadonlySet<string>): boolean => [rowsTable(c), ...c.indexes.map(indexTable)].some((name) => missing.has(name));

function checkCollection(connection: Connection, catalog: Catalog, c: CollectionMeta, report: StoreReport): void {
  const ns = `${c.db}.${c.name}`;
  const rows = new CollectionRows(connection, catalog, c);
  const expected = new Map<IndexMeta, number>(c.indexes.map((i) => [i, 0]));
  const say = (problem: string): void => void report.problems.push(`${ns}: ${problem}`);
  report.collections++;
  let last = -1;
  for (;;) {
    const batch = connection.all<{ r: number; k: Uint8Array; d: Uint8Array }>(`SELECT r, k, d FROM ${rowsTable(c)} WHERE r > ? ORDER BY r LIMIT 500`, last);
    if (batch.length === 0) break;
    for (const { r, k, d } of batch) {
      last = r;
      report.documents++;
      if (report.problems.length >= mostProblems) return;
      try {
        const doc = decodeDoc(asBuffer(d));
        if (!rows.idKey(doc['_id']).equals(k)) say(`row ${r} is filed under another _id than its document has`);
        for (const index of c.indexes) expected.set(index, (expected.get(index) ?? 0) + checkEntries(connection, doc, r, index, say));
      } catch (error) {
        if (isDamage(error)) throw error;
        say(`row ${r} cannot be read: ${(error as Error).message}`);
      }
    }
  }
  for (const [index, n] of expected) {
    const there = connection.get<{ n: number }>(`SELECT count(*) AS n FROM ${indexTable(index)}`)?.n ?? 0;
    report.indexEntries += there;
    if (there > n) say(`index ${index.name} has ${there - n} entries that no document has`);
  }
}

/** Looks up each entry that a document should have; gives how many of them are there. */
function checkEntries(connection: Connection, doc: ReturnType<typeof decodeDoc>, r: number, index: IndexMeta, say: (problem: string) => void): number {
  const { entries, multikey } = indexEntries(doc, index);
  if (multikey && !index.multikey) say(`index ${index.name} does not know that row ${r} holds an array`);
  let there = 0;
  for (const { key } of entries) {
    if (connection.get(`SELECT 1 FROM ${indexTable(index)} WHERE k = ? AND r = ?`, key, r)) there++;
    else say(`row ${r} is missing in index ${index.name}`);
  }
  return there;
}
