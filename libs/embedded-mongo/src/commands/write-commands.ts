import { asBuffer, decodeDoc } from '../bson/decode';
import { encodeDoc, withLeadingId } from '../bson/raw';
import { type Doc, isDoc, toNumber, typeName, type Value } from '../bson/values';
import { ErrorCode, failedToParse, MongoError, typeMismatch } from '../errors';
import { equalityFields, type Filter, parseFilter } from '../query/filter';
import { parseProjection, projectionSpec } from '../query/projection';
import { parseSort } from '../query/sort';
import { valueAt } from '../query/path';
import type { CollectionMeta } from '../store/catalog';
import { CollectionRows, type Row } from '../store/collection-rows';
import { findRows } from '../store/find-rows';
import type { Access } from '../store/store';
import { setAt } from '../update/change-path';
import { parseUpdate, type Update } from '../update/parse-update';
import { checkOptions, type Command, type CommandTable, type Reply } from './command';

const maxBatch = 100_000;

/** The statements of a write command, from its document sequence or from its body. */
function statements(command: Command, field: string): Buffer[] {
  const sequence = command.sequences.get(field);
  const list = sequence ?? ((): Buffer[] => {
    const v = command.body[field];
    if (!Array.isArray(v)) throw typeMismatch(`BSON field '${command.name}.${field}' is the wrong type '${typeName(v)}', expected type 'array'`);
    return v.map((d) => {
      if (!isDoc(d)) throw typeMismatch(`BSON field '${command.name}.${field}.0' is the wrong type '${typeName(d)}', expected type 'object'`);
      return asBuffer(encodeDoc(d));
    });
  })();
  if (list.length === 0 || list.length > maxBatch) throw new MongoError(ErrorCode.InvalidLength, `Write batch sizes must be between 1 and ${maxBatch}. Got ${list.length} operations.`);
  return list;
}

const collectionFor = ({ catalog }: Access, command: Command): CollectionMeta =>
  catalog.get(command.db, command.collectionName) ?? catalog.create(command.db, command.collectionName);

/** Runs statements one by one; a failed one is reported, and stops the rest when the command is ordered. */
function each(command: Command, list: readonly Buffer[], run: (statement: Buffer, index: number) => void): Doc[] {
  const ordered = command.body['ordered'] === undefined || command.flag('ordered');
  const errors: Doc[] = [];
  for (let index = 0; index < list.length; index++) {
    try {
      command.deadline.check();
      run(list[index] as Buffer, index);
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
const withErrors = (reply: Doc, errors: Doc[]): Doc => (errors.length > 0 ? { ...reply, writeErrors: errors } : reply);

function insert(command: Command): Promise<Reply> {
  const list = statements(command, 'documents');
  return command.write((access) => {
    const rows = new CollectionRows(access.connection, access.catalog, collectionFor(access, command));
    let n = 0;
    const errors = each(command, list, (raw) => {
      rows.insert(raw);
      n++;
    });
    return withErrors({ n }, errors);
  });
}

interface Target { access: Access; command: Command; rows: CollectionRows | undefined }

const target = (access: Access, command: Command): Target => {
  const c = access.catalog.get(command.db, command.collectionName);
  return { access, command, rows: c && new CollectionRows(access.connection, access.catalog, c) };
};

function selectRows(t: Target, filter: Filter, s: Doc, limit: number): Row[] {
  const collation = t.command.collation(s['collation'], t.rows?.meta);
  return [...findRows(t.access.connection, t.rows?.meta, { filter, sort: parseSort(s['sort']), limit, collation, hint: s['hint'], deadline: t.command.deadline })];
}

const queryOf = (s: Doc, command: string): Doc => {
  if (!isDoc(s['q'])) throw new MongoError(ErrorCode.MissingField, `BSON field '${command}.q' is missing but a required field`);
  return s['q'];
};
const flagOf = (v: Value): boolean => v === true || (toNumber(v) ?? 0) !== 0;

/** Ids that are selected first and changed after, so that a changed row is not met again; the rows are read anew one by one. */
function* eachRow(t: Target, filter: Filter, s: Doc, multi: boolean): Generator<Row> {
  if (!t.rows) return;
  if (!multi) return yield* selectRows(t, filter, s, 1);
  const collation = t.command.collation(s['collation'], t.rows.meta);
  const ids: number[] = [];
  for (const row of findRows(t.access.connection, t.rows.meta, { filter, sort: [], collation, hint: s['hint'], deadline: t.command.deadline })) ids.push(row.r);
  for (const r of ids) {
    const row = t.rows.read(r);
    if (row) yield row;
  }
}

function applyTo(t: Target, row: Row, update: Update): { changed: boolean; raw: Buffer } {
  const raw = encodeDoc(update.apply(decodeDoc(row.raw), false));
  const changed = !raw.equals(row.raw);
  if (changed) (t.rows as CollectionRows).replace(row, raw);
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

const updateOptions = ['q', 'u', 'c', 'multi', 'upsert', 'collation', 'arrayFilters', 'hint', 'sort'];

function update(command: Command): Promise<Reply> {
  const list = statements(command, 'updates');
  return command.write((access) => {
    let n = 0;
    let nModified = 0;
    const upsertedIds: Doc[] = [];
    const errors = each(command, list, (raw, index) => {
      const t = target(access, command);
      const s = decodeDoc(raw);
      checkOptions(s, 'update.updates', updateOptions);
      const query = queryOf(s, 'update.updates');
      const multi = flagOf(s['multi']);
      const collation = command.collation(s['collation'], t.rows?.meta);
      const variables = { ...command.variables(), ...(isDoc(s['c']) ? s['c'] : {}) };
      const filter = parseFilter(query, { collation, variables });
      const change = parseUpdate(s['u'], { filter, arrayFilters: s['arrayFilters'], collation, variables, now: command.now });
      if (multi && change.kind === 'replacement') throw failedToParse('multi update is not supported for replacement-style update');
      let matched = 0;
      for (const row of eachRow(t, filter, s, multi)) {
        command.deadline.tick();
        matched++;
        if (applyTo(t, row, change).changed) nModified++;
      }
      n += matched;
      if (matched > 0 || !flagOf(s['upsert'])) return;
      const rows = t.rows ?? new CollectionRows(access.connection, access.catalog, collectionFor(access, command));
      upsertedIds.push({ index, _id: rows.insert(upserted(filter, change)) });
      n++;
    });
    return withErrors({ n, ...(upsertedIds.length > 0 ? { upserted: upsertedIds } : {}), nModified }, errors);
  });
}

function remove(command: Command): Promise<Reply> {
  const list = statements(command, 'deletes');
  return command.write((access) => {
    let n = 0;
    const t = target(access, command);
    const errors = each(command, list, (raw) => {
      const s = decodeDoc(raw);
      checkOptions(s, 'delete.deletes', ['q', 'limit', 'collation', 'hint', 'sort']);
      const query = queryOf(s, 'delete.deletes');
      const limit = toNumber(s['limit']);
      if (limit !== 0 && limit !== 1) throw failedToParse(`The limit field in delete objects must be 0 or 1. Got ${String(limit)}`);
      const collation = command.collation(s['collation'], t.rows?.meta);
      const filter = parseFilter(query, { collation, variables: command.variables() });
      if (limit === 0 && Object.keys(query).length === 0) {
        n += t.rows?.clear() ?? 0;
        return;
      }
      for (const row of eachRow(t, filter, s, limit === 0)) {
        command.deadline.tick();
        (t.rows as CollectionRows).remove(row);
        n++;
      }
    });
    return withErrors({ n }, errors);
  });
}

const modifyOptions = [
  'query', 'sort', 'remove', 'update', 'new', 'fields', 'upsert', 'bypassDocumentValidation', 'collation', 'arrayFilters', 'hint', 'let',
];

function findAndModify(command: Command): Promise<Reply> {
  const { body } = command;
  return command.write((access) => {
    const t = target(access, command);
    const query = command.doc('query') ?? {};
    const collation = command.collation(body['collation'], t.rows?.meta);
    const variables = command.variables();
    const filter = parseFilter(query, { collation, variables });
    const spec = projectionSpec(body['fields'], 'findAndModify');
    const projection = spec && parseProjection(spec, { collation, variables, find: { filter } });
    const shown = (raw: Buffer): Doc => (projection ? projection.apply(decodeDoc(raw)) : decodeDoc(raw));
    const [row] = selectRows(t, filter, body, 1);
    if (command.flag('remove')) {
      if (body['update'] !== undefined) throw failedToParse("Cannot specify both an 'update' and 'remove'=true");
      if (command.flag('upsert')) throw failedToParse("Cannot specify both 'upsert'=true and 'remove'=true");
      if (command.flag('new')) throw failedToParse("Cannot specify both 'new'=true and 'remove'=true; 'remove' always returns the deleted document");
      if (row) (t.rows as CollectionRows).remove(row);
      return { lastErrorObject: { n: row ? 1 : 0 }, value: row ? shown(row.raw) : null };
    }
    if (body['update'] === undefined) throw failedToParse("Either an 'update' or 'remove'=true must be specified");
    const change = parseUpdate(body['update'], { filter, arrayFilters: body['arrayFilters'], collation, variables, now: command.now });
    const wantsNew = command.flag('new');
    if (row) {
      // the positional projection looks at the document as it was matched
      const before = wantsNew ? undefined : shown(row.raw);
      const { raw } = applyTo(t, row, change);
      return { lastErrorObject: { n: 1, updatedExisting: true }, value: before ?? shown(raw) };
    }
    if (!command.flag('upsert')) return { lastErrorObject: { n: 0, updatedExisting: false }, value: null };
    const raw = upserted(filter, change);
    const rows = t.rows ?? new CollectionRows(access.connection, access.catalog, collectionFor(access, command));
    const id = rows.insert(raw);
    return { lastErrorObject: { n: 1, updatedExisting: false, upserted: id }, value: wantsNew ? shown(raw) : null };
  });
}

export const writeCommands: CommandTable = {
  insert: { options: ['documents', 'ordered', 'bypassDocumentValidation'], inTransaction: true, run: insert },
  update: { options: ['updates', 'ordered', 'bypassDocumentValidation', 'let'], inTransaction: true, run: update },
  delete: { options: ['deletes', 'ordered', 'let'], inTransaction: true, run: remove },
  findAndModify: { options: modifyOptions, inTransaction: true, run: findAndModify },
  findandmodify: { options: modifyOptions, inTransaction: true, run: findAndModify },
};
