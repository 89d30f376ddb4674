import type { SQLInputValue } from 'node:sqlite';
import { asBuffer, int32 } from '../bson/decode';
import { type CollectionMeta, type IndexMeta, indexTable, rowsTable } from './catalog';
import type { Row } from './collection-rows';
import { type Connection, sqliteCode, sqliteTooBig } from './connection';

/** Keys from `low` (inclusive) to `high` (exclusive; undefined: to the end). */
export interface Interval {
  low: Buffer;
  high: Buffer | undefined;
  /** The one key of a unique index that lies in it: looked up in half the time of a range. */
  exact?: Buffer;
}

const firstChunk = 24;
const largestChunk = 512;
/** What a chunk may weigh, as far as the one before tells. */
const chunkBytes = 1024 * 1024;
/** From here on SQLite packs a chunk's documents into one buffer: 1.9 us a row against 5.8, most of which was the making of buffers. */
const packedFrom = 6;

interface Fetched { k?: Uint8Array; r: number; d: Uint8Array }
interface Packed { rows: string; docs: Uint8Array | null; last: Uint8Array | null }
/** Rows of one read, and the key of the last one. */
interface Chunk { rows: Row[]; bytes: number; last: Uint8Array | undefined; /** There may be more behind. */ full: boolean }

function unpack(packed: Packed | undefined, n: number): Chunk {
  const rows: Row[] = [];
  if (!packed?.docs) return { rows, bytes: 0, last: undefined, full: false };
  const docs = asBuffer(packed.docs);
  let at = 0;
  for (const r of JSON.parse(packed.rows) as number[]) {
    const end = at + int32(docs, at);
    rows.push({ r, raw: docs.subarray(at, end) });
    at = end;
  }
  return { rows, bytes: docs.length, last: packed.last ?? undefined, full: rows.length === n };
}

/** Reads up to `values.at(-1)` rows of `sql`, which gives r, d and, for an index, k. */
function readChunk(connection: Connection, sql: ScanSql, values: SQLInputValue[]): Chunk {
  const n = values.at(-1) as number;
  if (n >= packedFrom) {
    try {
      return unpack(connection.get<Packed>(sql.packed, ...values), n);
    } catch (error) {
      // together they pass SQLite's limit for one value
      if (sqliteCode(error) !== sqliteTooBig) throw error;
      return readChunk(connection, sql, [...values.slice(0, -1), packedFrom - 1]);
    }
  }
  let bytes = 0;
  const fetched = connection.all<Fetched>(sql.plain, ...values);
  const rows = fetched.map((f): Row => {
    bytes += f.d.length;
    return { r: f.r, raw: asBuffer(f.d) };
  });
  return { rows, bytes, last: fetched.at(-1)?.k, full: rows.length === n };
}
const nextSize = (n: number, { rows, bytes }: Chunk): number => Math.max(1, Math.min(n * 4, largestChunk, Math.floor((chunkBytes * rows.length) / bytes)));

interface ScanSql { plain: string; packed: string }
const scanSql = new WeakMap<CollectionMeta | IndexMeta, Map<number, ScanSql>>();

/** The statement of a shape, built once. */
function sqlOf(of: CollectionMeta | IndexMeta, shape: number, make: () => ScanSql): ScanSql {
  let shapes = scanSql.get(of);
  if (!shapes) scanSql.set(of, (shapes = new Map()));
  let sql = shapes.get(shape);
  if (!sql) shapes.set(shape, (sql = make()));
  return sql;
}
// a blob as text keeps its bytes; group_concat of blobs would do the same, but says so nowhere
const packing = (last: string, rows: string): string => `SELECT json_group_array(r) AS rows, CAST(group_concat(CAST(d AS TEXT), '') AS BLOB) AS docs, ${last} AS last FROM (${rows})`;

function sqlOfRows(c: CollectionMeta, backward: boolean): ScanSql {
  return sqlOf(c, backward ? 1 : 0, () => {
    const plain = `SELECT r, d FROM ${rowsTable(c)} WHERE r ${backward ? '<' : '>'} ? ORDER BY r ${backward ? 'DESC' : ''} LIMIT ?`;
    return { plain, packed: packing('NULL', plain) };
  });
}

/**
 * Rows in storage order. Reads in chunks and starts each anew behind the last row, so that no SQLite statement stays open
 * between two batches of a cursor. `first`: how many rows the first chunk has.
 */
export function* scanRows(connection: Connection, c: CollectionMeta, backward = false, first = firstChunk): Generator<Row> {
  const sql = sqlOfRows(c, backward);
  let last = backward ? Number.MAX_SAFE_INTEGER : -1;
  for (let n = first; ;) {
    const chunk = readChunk(connection, sql, [last, n]);
    yield* chunk.rows;
    const end = chunk.rows.at(-1);
    if (!end || !chunk.full) return;
    last = end.r;
    n = nextSize(n, chunk);
  }
}

/** Rows of an index (undefined: that of _id) in key order, interval by interval. */
export function* scanIndex(connection: Connection, c: CollectionMeta, index: IndexMeta | undefined, intervals: readonly Interval[], backward = false, first = firstChunk): Generator<Row> {
  const seen = index?.multikey ? new Set<number>() : undefined;
  const ordered = backward ? [...intervals].reverse() : intervals;
  for (const interval of ordered) {
    if (interval.exact) {
      const row = lookUp(connection, c, index, interval.exact);
      if (!row || seen?.has(row.r)) continue;
      seen?.add(row.r);
      yield row;
      continue;
    }
    for (const row of scanInterval(connection, c, index, interval, backward, first)) {
      if (seen?.has(row.r)) continue;
      seen?.add(row.r);
      yield row;
    }
  }
}

/** The row of one key of a unique index (undefined: that of _id). */
export function lookUp(connection: Connection, c: CollectionMeta, index: IndexMeta | undefined, key: Buffer): Row | undefined {
  const { plain } = sqlOf(index ?? c, exactShape, () => {
    const rows = rowsTable(c);
    return { plain: index ? `SELECT i.r, c.d FROM ${indexTable(index)} i CROSS JOIN ${rows} c ON c.r = i.r WHERE i.k = ?` : `SELECT r, d FROM ${rows} WHERE k = ?`, packed: '' };
  });
  const found = connection.get<Fetched>(plain, key);
  return found && { r: found.r, raw: asBuffer(found.d) };
}

// shapes of statements: bits of an interval's, and two of their own
const exactShape = 2;
const intervalShape = 16;

function sqlOfInterval(c: CollectionMeta, index: IndexMeta | undefined, going: boolean, bounded: boolean, backward: boolean): ScanSql {
  return sqlOf(index ?? c, intervalShape + (going ? 1 : 0) + (bounded ? 2 : 0) + (backward ? 4 : 0), () => {
    const shared = index !== undefined && !index.unique;
    const where: string[] = [];
    if (going) where.push(`${shared ? '(i.k, i.r)' : 'i.k'} ${backward ? '<' : '>'} ${shared ? '(?, ?)' : '?'}`);
    if (!going || backward) where.push('i.k >= ?');
    if (bounded && (!going || !backward)) where.push('i.k < ?');
    const from = index ? `${indexTable(index)} i CROSS JOIN ${rowsTable(c)} c ON c.r = i.r` : `${rowsTable(c)} i`;
    const turn = backward ? ' DESC' : '';
    const plain = `SELECT i.k AS k, i.r AS r, ${index ? 'c' : 'i'}.d AS d FROM ${from} WHERE ${where.join(' AND ')} ORDER BY i.k${turn}${shared ? `, i.r${turn}` : ''} LIMIT ?`;
    return { plain, packed: packing(backward ? 'min(k)' : 'max(k)', plain) };
  });
}

function* scanInterval(connection: Connection, c: CollectionMeta, index: IndexMeta | undefined, interval: Interval, backward: boolean, first: number): Generator<Row> {
  const shared = index !== undefined && !index.unique;
  let after: { k: Uint8Array; r: number } | undefined;
  for (let n = first; ;) {
    const values: SQLInputValue[] = [];
    if (after) values.push(after.k);
    if (after && shared) values.push(after.r);
    if (!after || backward) values.push(interval.low);
    if (interval.high && (!after || !backward)) values.push(interval.high);
    const chunk = readChunk(connection, sqlOfInterval(c, index, after !== undefined, interval.high !== undefined, backward), [...values, n]);
    yield* chunk.rows;
    const end = chunk.rows.at(-1);
    if (!end || !chunk.last || !chunk.full) return;
    after = { k: chunk.last, r: end.r };
    n = nextSize(n, chunk);
  }
}
