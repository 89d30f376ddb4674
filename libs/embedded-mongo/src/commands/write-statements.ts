import { isView } from '../aggregate/views';
import { decodeDoc } from '../bson/decode';
import { encodeDoc, replaceFields, withLeadingId } from '../bson/raw';
import { type Doc, isDoc, toNumber, type Value } from '../bson/values';
import { ErrorCode, failedToParse, MongoError, notOnView } from '../errors';
import { equalityFields, type Filter, parseFilter } from '../query/filter';
import { valueAt } from '../query/path';
import { parseSort } from '../query/sort';
import { CollectionRows, type Row } from '../store/collection-rows';
import { findText } from '../text/find-text';
import type { Access } from '../store/store';
import { setAt } from '../update/change-path';
import { parseUpdate, type Update } from '../update/parse-update';
import type { Command } from './command';
import { insertRow, replaceRow, trimCapped } from './guarded-rows';

/** Runs statements one by one; a failed one is reported, and stops the rest when the command is ordered. */
export function each<T>(command: Command, list: readonly T[], run: (statement: T, index: number) => void): Doc[] {
  const ordered = command.body['ordered'] === undefined || command.flag('ordered');
  const errors: Doc[] = [];
  for (let index = 0; index < list.length; index++) {
    try {
      command.deadline.check();
      run(list[index] as T, index);
    } catch (error) {
      // inside a transaction any failed write ends the transaction, so it must not look like a partial success
      if (!(error instanceof MongoError) || error.code === ErrorCode.WriteConflict || error.code === ErrorCode.MaxTimeMSExpired) throw error;
      errors.push({ index, code: error.code, errmsg: error.message, ...(error.extra as Doc) });
      if (ordered) break;
    }
  }
  if (errors.length > 0 && command.transaction) command.transaction.abort();
  return errors;
}

export interface Namespace { db: string; name: string }
/** Where a write goes; `rows` is undefined while the collection does not exist. */
export interface Target { access: Access; command: Command; place: Namespace; rows: CollectionRows | undefined }

export function targetOf(access: Access, command: Command, place: Namespace): Target {
  const c = access.catalog.get(place.db, place.name);
  if (isView(c)) throw notOnView(`${place.db}.${place.name}`);
  return { access, command, place, rows: c && new CollectionRows(access.connection, access.catalog, c) };
}

/** The rows to write to; makes the collection when it is missing. */
export function rowsOf(t: Target): CollectionRows {
  const { access: { connection, catalog }, place } = t;
  return (t.rows ??= new CollectionRows(connection, catalog, catalog.create(place.db, place.name)));
}

/** Inserts one document by the collection's rules; answers its _id. */
export function insertInto(t: Target, raw: Buffer): Value {
  const rows = rowsOf(t);
  const id = insertRow(rows, raw, t.command);
  trimCapped(t.access, rows);
  return id;
}

export function selectRows(t: Target, filter: Filter, s: Doc, limit: number): Row[] {
  const collation = t.command.collation(s['collation'], t.rows?.meta);
  return [...findText(t.access.connection, t.rows?.meta, { filter, sort: parseSort(s['sort']), limit, collation, hint: s['hint'], deadline: t.command.deadline })];
}

export const flagOf = (v: Value): boolean => v === true || (toNumber(v) ?? 0) !== 0;

/** Ids that are selected first and changed after, so that a changed row is not met again; the rows are read anew one by one. */
function* eachRow(t: Target, filter: Filter, s: Doc, multi: boolean): Generator<Row> {
  if (!t.rows) return;
  if (!multi) return yield* selectRows(t, filter, s, 1);
  const collation = t.command.collation(s['collation'], t.rows.meta);
  const ids: number[] = [];
  for (const row of findText(t.access.connection, t.rows.meta, { filter, sort: [], collation, hint: s['hint'], deadline: t.command.deadline })) ids.push(row.r);
  for (const r of ids) {
    const row = t.rows.read(r);
    if (row) yield row;
  }
}

export function applyTo(t: Target, row: Row, update: Update): { changed: boolean; raw: Buffer } {
  const { touches } = update;
  const doc = update.apply(decodeDoc(row.raw, 0, touches?.reads), false);
  const raw = touches ? replaceFields(row.raw, touches.writes, doc) : encodeDoc(doc);
  const changed = !raw.equals(row.raw);
  if (changed) replaceRow(t.rows as CollectionRows, row, raw, t.command, touches?.writes);
  return { changed, raw };
}

/** The document that an upsert inserts: the equalities of the query, then the update. */
export function upserted(filter: Filter, update: Update): Buffer {
  const seed: Doc = {};
  const equalities = equalityFields(filter);
  const id = equalities.find(([path]) => path === '_id')?.[1];
  if (update.kind !== 'replacement') {
    for (const [path, v] of equalities) {
      if (valueAt(seed, path.split('.')) !== undefined) throw new MongoError(ErrorCode.NotSingleValueField, `cannot infer query fields to set, path '${path}' is matched twice`);
      setAt(seed, path.split('.'), v);
    }
  } else if (id !== undefined) seed['_id'] = id;
  const doc = update.apply(seed, true);
  return withLeadingId(encodeDoc(doc)).raw;
}

export interface UpdateOutcome { matched: number; modified: number; upsertedId?: Value }

/** Runs one statement of `update`: `q`, `u`, `c`, `multi`, `upsert`, `collation`, `arrayFilters`, `hint`, `sort`. */
export function runUpdate(t: Target, q: Doc, s: Doc): UpdateOutcome {
  const { command } = t;
  const multi = flagOf(s['multi']);
  const collation = command.collation(s['collation'], t.rows?.meta);
  const variables = { ...command.variables(), ...(isDoc(s['c']) ? s['c'] : {}) };
  const filter = parseFilter(q, { collation, variables, limit: command.deadline });
  const change = parseUpdate(s['u'], { filter, arrayFilters: s['arrayFilters'], collation, variables, now: command.now });
  if (multi && change.kind === 'replacement') throw failedToParse('multi update is not supported for replacement-style update');
  if (multi && s['sort'] !== undefined) throw failedToParse('Cannot specify sort with multi=true');
  let matched = 0;
  let modified = 0;
  for (const row of eachRow(t, filter, s, multi)) {
    command.deadline.tick();
    matched++;
    if (applyTo(t, row, change).changed) modified++;
  }
  if (matched > 0 || !flagOf(s['upsert'])) return { matched, modified };
  return { matched: 0, modified: 0, upsertedId: insertInto(t, upserted(filter, change)) };
}

/** Runs one statement of `delete`; answers how many documents went. */
export function runDelete(t: Target, q: Doc, s: Doc, multi: boolean): number {
  const { command } = t;
  const collation = command.collation(s['collation'], t.rows?.meta);
  const filter = parseFilter(q, { collation, variables: command.variables(), limit: command.deadline });
  if (multi && Object.keys(q).length === 0) return t.rows?.clear() ?? 0;
  let n = 0;
  for (const row of eachRow(t, filter, s, multi)) {
    command.deadline.tick();
    (t.rows as CollectionRows).remove(row);
    n++;
  }
  return n;
}
