import { asBuffer, decodeDoc } from '../bson/decode';
import { encodeKey } from '../bson/key-encoding';
import { checkSize, withLeadingId } from '../bson/raw';
import { type Doc, isDoc, type Value } from '../bson/values';
import { badValue, ErrorCode, MongoError } from '../errors';
import { describe } from '../update/describe';
import { type Catalog, type CollectionMeta, type IndexMeta, indexTable, rowsTable } from './catalog';
import { type Connection, sqliteCode, sqliteConstraint } from './connection';
import { indexEntries, type IndexEntry } from './index-keys';

export interface Row { r: number; raw: Buffer }

interface RowSql { insert: string; replace: string; remove: string; read: string }
interface EntrySql { add: string; addMany: string; remove: string }
/** Entries put in by one statement, see addMany; 16, 64 and 128 measured alike. */
const entriesAtOnce = 64;
// statements are found by their text: built once, its hash is known
const rowSql = new WeakMap<CollectionMeta, RowSql>();
const entrySql = new WeakMap<IndexMeta, EntrySql>();

function sqlOfRows(c: CollectionMeta): RowSql {
  let sql = rowSql.get(c);
  if (!sql) {
    const table = rowsTable(c);
    sql = { insert: `INSERT INTO ${table} (k, d) VALUES (?, ?)`, replace: `UPDATE ${table} SET d = ? WHERE r = ?`, remove: `DELETE FROM ${table} WHERE r = ?`, read: `SELECT d FROM ${table} WHERE r = ?` };
    rowSql.set(c, sql);
  }
  return sql;
}
function sqlOfEntries(index: IndexMeta): EntrySql {
  let sql = entrySql.get(index);
  if (!sql) {
    const table = indexTable(index);
    const add = `INSERT INTO ${table} (k, r) VALUES (?, ?)`;
    sql = { add, addMany: add + ', (?, ?)'.repeat(entriesAtOnce - 1), remove: `DELETE FROM ${table} WHERE k = ? AND r = ?` };
    entrySql.set(index, sql);
  }
  return sql;
}

/** Writes rows of one collection and keeps its indexes in step; a refused row leaves nothing behind. */
export class CollectionRows {
  private readonly table: string;
  private readonly sql: RowSql;
  /** Entries of indexes that cannot refuse them, while many rows come in at once. */
  private deferred: Map<IndexMeta, { key: Buffer; r: number }[]> | undefined;
  constructor(private readonly connection: Connection, private readonly catalog: Catalog, readonly meta: CollectionMeta) {
    this.table = rowsTable(meta);
    this.sql = sqlOfRows(meta);
  }

  insert(document: Buffer): Value {
    checkSize(document);
    const { raw, id } = withLeadingId(document);
    checkId(id);
    let r: number;
    try {
      r = this.connection.run(this.sql.insert, this.idKey(id), raw);
    } catch (error) {
      throw sqliteCode(error) === sqliteConstraint ? this.duplicate('_id_', { _id: 1 }, { _id: id }, this.meta.collation !== undefined) : error;
    }
    if (this.meta.indexes.length > 0) {
      this.link(r, this.indexed(raw), () => this.connection.run(this.sql.remove, r));
    }
    return id;
  }

  /**
   * Lets `work` insert many rows and puts their entries in afterwards, in the order of their keys, which an index takes several
   * times as fast. `work` must not read through the indexes. What it throws leaves the entries of the rows before in place.
   */
  inserting<T>(work: () => T): T {
    this.deferred = new Map();
    try {
      return work();
    } finally {
      const deferred = this.deferred;
      this.deferred = undefined;
      for (const [index, entries] of deferred) this.addMany(index, entries);
    }
  }
  private addMany(index: IndexMeta, entries: { key: Buffer; r: number }[]): void {
    entries.sort((a, b) => a.key.compare(b.key) || a.r - b.r);
    const { add, addMany } = sqlOfEntries(index);
    let at = 0;
    for (; at + entriesAtOnce <= entries.length; at += entriesAtOnce) {
      this.connection.run(addMany, ...entries.slice(at, at + entriesAtOnce).flatMap(({ key, r }) => [key, r]));
    }
    for (const { key, r } of entries.slice(at)) this.connection.run(add, key, r);
  }

  idKey(id: Value): Buffer {
    return encodeKey([id], [], this.meta.collation?.fold);
  }

  private indexed(raw: Buffer): Doc {
    return decodeDoc(raw, 0, this.meta.indexedFields);
  }

  /** Adds all entries of a new row, or none. */
  private link(r: number, doc: Doc, undo: () => void): void {
    const done: [IndexMeta, IndexEntry][] = [];
    const later: [IndexMeta, IndexEntry][] = [];
    try {
      for (const index of this.meta.indexes) {
        for (const entry of this.entriesOf(doc, index)) {
          if (this.deferred && !index.unique) {
            later.push([index, entry]);
            continue;
          }
          this.addEntry(index, entry, r);
          done.push([index, entry]);
        }
      }
      for (const [index, { key }] of later) this.defer(index, key, r);
    } catch (error) {
      for (const [index, entry] of done) this.removeEntry(index, entry, r);
      undo();
      throw error;
    }
  }

  private defer(index: IndexMeta, key: Buffer, r: number): void {
    const list = this.deferred?.get(index);
    if (list) list.push({ key, r });
    else this.deferred?.set(index, [{ key, r }]);
  }

  private entriesOf(doc: Doc, index: IndexMeta): IndexEntry[] {
    const { entries, multikey } = indexEntries(doc, index);
    if (multikey && !index.multikey) this.catalog.markMultikey(index);
    return entries;
  }

  private addEntry(index: IndexMeta, entry: IndexEntry, r: number): void {
    try {
      this.connection.run(sqlOfEntries(index).add, entry.key, r);
    } catch (error) {
      if (sqliteCode(error) !== sqliteConstraint) throw error;
      const keyValue = Object.fromEntries(index.fields.map((f, i) => [f.name, entry.values[i] ?? null]));
      throw this.duplicate(index.name, index.spec['key'] as Doc, keyValue, index.collation !== undefined);
    }
  }
  private removeEntry(index: IndexMeta, entry: IndexEntry, r: number): void {
    this.connection.run(sqlOfEntries(index).remove, entry.key, r);
  }

  private duplicate(index: string, keyPattern: Doc, keyValue: Doc, collated: boolean): MongoError {
    const ns = `${this.meta.db}.${this.meta.name}`;
    const note = collated ? ' collation' : '';
    return new MongoError(ErrorCode.DuplicateKey, `E11000 duplicate key error collection: ${ns} index: ${index}${note} dup key: ${describe(keyValue)}`, { keyPattern, keyValue });
  }

  /** Puts new bytes in a row's place; the _id must be the old one. `written`: the top-level fields that may differ; undefined: any. */
  replace(row: Row, raw: Buffer, written?: ReadonlySet<string>): void {
    checkSize(raw);
    const indexes = written ? this.meta.indexes.filter((i) => i.partial || i.fields.some((f) => written.has(f.parts[0] as string))) : this.meta.indexes;
    if (indexes.length > 0) this.relink(row, raw, indexes);
    this.connection.run(this.sql.replace, raw, row.r);
  }

  private relink(row: Row, raw: Buffer, indexes: readonly IndexMeta[]): void {
    const before = this.indexed(row.raw);
    const after = this.indexed(raw);
    const undo: (() => void)[] = [];
    try {
      for (const index of indexes) {
        const old = indexEntries(before, index).entries;
        const now = this.entriesOf(after, index);
        for (const entry of old) {
          if (now.some((n) => n.key.equals(entry.key))) continue;
          this.removeEntry(index, entry, row.r);
          undo.push(() => this.addEntry(index, entry, row.r));
        }
        for (const entry of now) {
          if (old.some((o) => o.key.equals(entry.key))) continue;
          this.addEntry(index, entry, row.r);
          undo.push(() => this.removeEntry(index, entry, row.r));
        }
      }
    } catch (error) {
      for (const step of undo.reverse()) step();
      throw error;
    }
  }

  remove(row: Row): void {
    if (this.meta.indexes.length > 0) {
      const doc = this.indexed(row.raw);
      for (const index of this.meta.indexes) for (const entry of indexEntries(doc, index).entries) this.removeEntry(index, entry, row.r);
    }
    this.connection.run(this.sql.remove, row.r);
  }

  /** Removes everything without looking at it. */
  clear(): number {
    const n = this.count();
    for (const index of this.meta.indexes) this.connection.run(`DELETE FROM ${indexTable(index)}`);
    this.connection.run(`DELETE FROM ${this.table}`);
    return n;
  }

  count(): number {
    return this.connection.get<{ n: number }>(`SELECT count(*) AS n FROM ${this.table}`)?.n ?? 0;
  }

  read(r: number): Row | undefined {
    const found = this.connection.get<{ d: Uint8Array }>(this.sql.read, r);
    return found && { r, raw: asBuffer(found.d) };
  }

  /** Fills a new index from the rows that are there. */
  build(index: IndexMeta): void {
    let last = 0;
    for (;;) {
      const rows = this.connection.all<{ r: number; d: Uint8Array }>(`SELECT r, d FROM ${this.table} WHERE r > ? ORDER BY r LIMIT 500`, last);
      if (rows.length === 0) return;
      for (const row of rows) {
        for (const entry of this.entriesOf(this.indexed(asBuffer(row.d)), index)) this.addEntry(index, entry, row.r);
        last = row.r;
      }
    }
  }
}

function checkId(id: Value): void {
  if (Array.isArray(id)) throw new MongoError(ErrorCode.InvalidIdField, "The '_id' value cannot be of type array");
  if (typeof id === 'object' && id !== null && (id as { _bsontype?: string })._bsontype === 'BSONRegExp') {
    throw new MongoError(ErrorCode.InvalidIdField, "The '_id' value cannot be of type regex");
  }
  if (id === undefined) throw badValue("The '_id' value cannot be undefined");
  if (!isDoc(id)) return;
  const odd = Object.keys(id).find((k) => k.startsWith('$') && !['$ref', '$id', '$db'].includes(k));
  if (odd !== undefined) throw new MongoError(ErrorCode.DollarPrefixedFieldName, `_id fields may not contain '$'-prefixed fields: ${odd} is not valid for storage.`);
}
