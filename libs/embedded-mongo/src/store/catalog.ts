import { randomUUID } from 'node:crypto';
import { decodeDoc, asBuffer } from '../bson/decode';
import { encodeDoc } from '../bson/raw';
import { type Doc, isDoc, toNumber, type Value } from '../bson/values';
import { ErrorCode, MongoError } from '../errors';
import { type Collation, parseCollation } from '../query/collation';
import { type Filter, filterFields, parseFilter } from '../query/filter';
import type { Connection } from './connection';

export interface IndexField { name: string; parts: readonly string[]; descending: boolean }
export interface IndexMeta {
  id: number;
  name: string;
  /** As createIndexes was given it; what listIndexes answers. */
  spec: Doc;
  fields: readonly IndexField[];
  /** Of each field, whether it descends. */
  descending: readonly boolean[];
  unique: boolean;
  sparse: boolean;
  hidden: boolean;
  partial: Filter | undefined;
  collation: Collation | undefined;
  multikey: boolean;
  expireAfterSeconds: number | undefined;
  /** Of a kind (geo, text, hashed, wildcard) that is kept by its definition alone: it has no entries, and queries look at every document. */
  definitionOnly: boolean;
}
export interface CollectionMeta {
  id: number;
  db: string;
  name: string;
  uuid: string;
  options: Doc;
  collation: Collation | undefined;
  /** Secondary indexes; that of _id is the table's own. */
  indexes: IndexMeta[];
  /** Top-level fields that any index reads; undefined when a partial filter may read any. */
  indexedFields: ReadonlySet<string> | undefined;
}

const schema = `
CREATE TABLE IF NOT EXISTS collections (id INTEGER PRIMARY KEY, db TEXT NOT NULL, name TEXT NOT NULL, uuid TEXT NOT NULL, options BLOB NOT NULL, UNIQUE (db, name));
CREATE TABLE IF NOT EXISTS indexes (id INTEGER PRIMARY KEY, collection INTEGER NOT NULL, name TEXT NOT NULL, spec BLOB NOT NULL, multikey INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS retryable (session TEXT PRIMARY KEY, number INTEGER NOT NULL, reply BLOB, at INTEGER NOT NULL) WITHOUT ROWID;
`;

export const rowsTable = (c: { id: number }): string => `c_${c.id}`;
export const indexTable = (i: { id: number }): string => `i_${i.id}`;

/** The collections and indexes that one connection sees. */
export class Catalog {
  private readonly collections = new Map<string, CollectionMeta>();
  /** Set when this connection has changed the catalog since `load`. */
  changed = false;

  constructor(private readonly connection: Connection) {}

  static prepare(connection: Connection): void {
    connection.exec(schema);
  }

  load(): void {
    this.collections.clear();
    this.changed = false;
    for (const row of this.connection.all<{ id: number; db: string; name: string; uuid: string; options: Uint8Array }>('SELECT * FROM collections ORDER BY id')) {
      const options = decodeDoc(asBuffer(row.options));
      this.put({ ...row, options, collation: parseCollation(options['collation']), indexes: [], indexedFields: new Set() });
    }
    const byId = new Map([...this.collections.values()].map((c) => [c.id, c]));
    for (const row of this.connection.all<{ id: number; collection: number; name: string; spec: Uint8Array; multikey: number }>('SELECT * FROM indexes ORDER BY id')) {
      const c = byId.get(row.collection);
      if (c) c.indexes.push(indexMeta(row.id, decodeDoc(asBuffer(row.spec)), row.multikey === 1));
    }
    for (const c of this.collections.values()) c.indexedFields = fieldsOf(c);
  }

  private put(c: CollectionMeta): void {
    this.collections.set(`${c.db}.${c.name}`, c);
  }
  get(db: string, name: string): CollectionMeta | undefined {
    return this.collections.get(`${db}.${name}`);
  }
  list(db?: string): CollectionMeta[] {
    return [...this.collections.values()].filter((c) => db === undefined || c.db === db);
  }
  databases(): string[] {
    return [...new Set([...this.collections.values()].map((c) => c.db))].sort();
  }

  create(db: string, name: string, options: Doc = {}): CollectionMeta {
    checkName(db, name);
    const uuid = randomUUID();
    const id = this.connection.run('INSERT INTO collections (db, name, uuid, options) VALUES (?, ?, ?, ?)', db, name, uuid, encodeDoc(options));
    const c: CollectionMeta = { id, db, name, uuid, options, collation: parseCollation(options['collation']), indexes: [], indexedFields: new Set() };
    this.connection.exec(`CREATE TABLE ${rowsTable(c)} (r INTEGER PRIMARY KEY, k BLOB NOT NULL UNIQUE, d BLOB NOT NULL)`);
    this.put(c);
    this.changed = true;
    return c;
  }

  drop(c: CollectionMeta): void {
    for (const i of c.indexes) this.connection.exec(`DROP TABLE ${indexTable(i)}`);
    this.connection.exec(`DROP TABLE ${rowsTable(c)}`);
    this.connection.run('DELETE FROM indexes WHERE collection = ?', c.id);
    this.connection.run('DELETE FROM collections WHERE id = ?', c.id);
    this.collections.delete(`${c.db}.${c.name}`);
    this.changed = true;
  }

  rename(c: CollectionMeta, db: string, name: string): void {
    checkName(db, name);
    this.connection.run('UPDATE collections SET db = ?, name = ? WHERE id = ?', db, name, c.id);
    this.collections.delete(`${c.db}.${c.name}`);
    c.db = db;
    c.name = name;
    this.put(c);
    this.changed = true;
  }

  setOptions(c: CollectionMeta, options: Doc): void {
    this.connection.run('UPDATE collections SET options = ? WHERE id = ?', encodeDoc(options), c.id);
    c.options = options;
    this.changed = true;
  }

  addIndex(c: CollectionMeta, spec: Doc): IndexMeta {
    const id = this.connection.run('INSERT INTO indexes (collection, name, spec, multikey) VALUES (?, ?, ?, 0)', c.id, String(spec['name']), encodeDoc(spec));
    const index = indexMeta(id, spec, false);
    const key = index.unique ? 'k BLOB PRIMARY KEY, r INTEGER NOT NULL' : 'k BLOB NOT NULL, r INTEGER NOT NULL, PRIMARY KEY (k, r)';
    this.connection.exec(`CREATE TABLE ${indexTable(index)} (${key}) WITHOUT ROWID`);
    c.indexes.push(index);
    c.indexedFields = fieldsOf(c);
    this.changed = true;
    return index;
  }

  removeIndex(c: CollectionMeta, index: IndexMeta): void {
    this.connection.exec(`DROP TABLE ${indexTable(index)}`);
    this.connection.run('DELETE FROM indexes WHERE id = ?', index.id);
    c.indexes = c.indexes.filter((i) => i !== index);
    c.indexedFields = fieldsOf(c);
    this.changed = true;
  }

  replaceSpec(c: CollectionMeta, index: IndexMeta, spec: Doc): void {
    this.connection.run('UPDATE indexes SET spec = ? WHERE id = ?', encodeDoc(spec), index.id);
    c.indexes = c.indexes.map((i) => (i === index ? indexMeta(index.id, spec, index.multikey) : i));
    this.changed = true;
  }

  markMultikey(index: IndexMeta): void {
    this.connection.run('UPDATE indexes SET multikey = 1 WHERE id = ?', index.id);
    index.multikey = true;
    this.changed = true;
  }
}

function checkName(db: string, name: string): void {
  const ns = `${db}.${name}`;
  if (db === '' || /[/\\. "$\0]/.test(db) || db.length > 63) throw new MongoError(ErrorCode.InvalidNamespace, `Invalid namespace specified '${ns}'`);
  if (name === '' || name.includes('$') || name.includes('\0') || name.startsWith('.')) throw new MongoError(ErrorCode.InvalidNamespace, `Invalid collection name: ${name}`);
  if (Buffer.byteLength(ns) > 255) throw new MongoError(ErrorCode.InvalidNamespace, `Fully qualified namespace is too long. Namespace: ${ns} Max: 255`);
}

function fieldsOf(c: CollectionMeta): ReadonlySet<string> | undefined {
  const out = new Set<string>();
  for (const i of c.indexes) {
    for (const f of i.fields) out.add(f.parts[0] as string);
    if (i.partial && !filterFields(i.partial, out)) return undefined;
  }
  return out;
}

const asFlag = (v: Value): boolean => v === true || (toNumber(v) ?? 0) !== 0;

function indexMeta(id: number, spec: Doc, multikey: boolean): IndexMeta {
  const key = isDoc(spec['key']) ? spec['key'] : {};
  const collation = parseCollation(spec['collation']);
  const partial = spec['partialFilterExpression'];
  return {
    id,
    name: String(spec['name']),
    spec,
    fields: Object.entries(key).map(([name, direction]) => ({ name, parts: name.split('.'), descending: (toNumber(direction) ?? 1) < 0 })),
    descending: Object.values(key).map((direction) => (toNumber(direction) ?? 1) < 0),
    unique: asFlag(spec['unique']),
    sparse: asFlag(spec['sparse']),
    hidden: asFlag(spec['hidden']),
    partial: isDoc(partial) ? parseFilter(partial, { collation }) : undefined,
    collation,
    multikey,
    expireAfterSeconds: toNumber(spec['expireAfterSeconds']),
    definitionOnly: Object.entries(key).some(([name, direction]) => typeof direction === 'string' || name.endsWith('$**')),
  };
}
