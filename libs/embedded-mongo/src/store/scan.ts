import type { SQLInputValue } from 'node:sqlite';
import { asBuffer } from '../bson/decode';
import { type CollectionMeta, type IndexMeta, indexTable, rowsTable } from './catalog';
import type { Row } from './collection-rows';
import type { Connection } from './connection';

/** Keys from `low` (inclusive) to `high` (exclusive; undefined: to the end). */
export interface Interval {
  low: Buffer;
  high: Buffer | undefined;
  /** The one key of a unique index that lies in it: looked up in half the time of a range. */
  exact?: Buffer;
}

const firstChunk = 24;
const largestChunk = 512;

interface Fetched { k?: Uint8Array; r: number; d: Uint8Array }

/**
 * Rows in storage order. Reads in chunks and starts each anew behind the last row, so that no SQLite statement stays open
 * between two batches of a cursor.
 */
export function* scanRows(connection: Connection, c: CollectionMeta, backward = false): Generator<Row> {
  const table = rowsTable(c);
  let last = backward ? Number.MAX_SAFE_INTEGER : -1;
  for (let n = firstChunk; ; n = Math.min(n * 4, largestChunk)) {
    const sql = backward ? `SELECT r, d FROM ${table} WHERE r < ? ORDER BY r DESC LIMIT ?` : `SELECT r, d FROM ${table} WHERE r > ? ORDER BY r LIMIT ?`;
    const rows = connection.all<Fetched>(sql, last, n);
    for (const row of rows) {
      last = row.r;
      yield { r: row.r, raw: asBuffer(row.d) };
    }
    if (rows.length < n) return;
  }
}

/** Rows of an index (undefined: that of _id) in key order, interval by interval. */
export function* scanIndex(connection: Connection, c: CollectionMeta, index: IndexMeta | undefined, intervals: readonly Interval[], backward = false): Generator<Row> {
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
    for (const row of scanInterval(connection, c, index, interval, backward)) {
      if (seen?.has(row.r)) continue;
      seen?.add(row.r);
      yield row;
    }
  }
}

function lookUp(connection: Connection, c: CollectionMeta, index: IndexMeta | undefined, key: Buffer): Row | undefined {
  const table = rowsTable(c);
  if (!index) {
    const found = connection.get<Fetched>(`SELECT r, d FROM ${table} WHERE k = ?`, key);
    return found && { r: found.r, raw: asBuffer(found.d) };
  }
  const entry = connection.get<{ r: number }>(`SELECT r FROM ${indexTable(index)} WHERE k = ?`, key);
  const found = entry && connection.get<{ d: Uint8Array }>(`SELECT d FROM ${table} WHERE r = ?`, entry.r);
  return found && entry && { r: entry.r, raw: asBuffer(found.d) };
}

function* scanInterval(connection: Connection, c: CollectionMeta, index: IndexMeta | undefined, interval: Interval, backward: boolean): Generator<Row> {
  const from = index ? `${indexTable(index)} i CROSS JOIN ${rowsTable(c)} c ON c.r = i.r` : `${rowsTable(c)} i`;
  const columns = index ? 'i.k, i.r, c.d' : 'i.k, i.r, i.d';
  const shared = index !== undefined && !index.unique;
  const order = backward ? (shared ? 'i.k DESC, i.r DESC' : 'i.k DESC') : shared ? 'i.k, i.r' : 'i.k';
  let after: { k: Uint8Array; r: number } | undefined;
  for (let n = firstChunk; ; n = Math.min(n * 4, largestChunk)) {
    const where: string[] = [];
    const values: SQLInputValue[] = [];
    if (after && shared) {
      where.push(backward ? '(i.k, i.r) < (?, ?)' : '(i.k, i.r) > (?, ?)');
      values.push(after.k, after.r);
    } else if (after) {
      where.push(backward ? 'i.k < ?' : 'i.k > ?');
      values.push(after.k);
    }
    if (!after || backward) {
      where.push('i.k >= ?');
      values.push(interval.low);
    }
    if (interval.high && (!after || !backward)) {
      where.push('i.k < ?');
      values.push(interval.high);
    }
    const rows = connection.all<Fetched>(`SELECT ${columns} FROM ${from} WHERE ${where.join(' AND ')} ORDER BY ${order} LIMIT ?`, ...values, n);
    for (const row of rows) {
      after = { k: row.k as Uint8Array, r: row.r };
      yield { r: row.r, raw: asBuffer(row.d) };
    }
    if (rows.length < n) return;
  }
}
