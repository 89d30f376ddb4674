import { asBuffer, decodeDoc } from '../bson/decode';
import { encodeDoc } from '../bson/raw';
import { type Doc, isDoc, toNumber, typeName } from '../bson/values';
import { ErrorCode, failedToParse, MongoError, typeMismatch } from '../errors';
import type { Access } from '../store/store';
import { checkOptions, type Command, type CommandTable, type Reply } from './command';
import { findAndModify, modifyOptions } from './find-and-modify';
import { insertRow, trimCapped } from './guarded-rows';
import { each, rowsOf, runDelete, runUpdate, type Target, targetOf } from './write-statements';

export const maxBatch = 100_000;

/** The statements of a write command, from its document sequence or from its body. */
export function statements(command: Command, field: string): Buffer[] {
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

const withErrors = (reply: Doc, errors: Doc[]): Doc => (errors.length > 0 ? { ...reply, writeErrors: errors } : reply);

const target = (access: Access, command: Command): Target => targetOf(access, command, { db: command.db, name: command.collectionName });

function insert(command: Command): Promise<Reply> {
  const list = statements(command, 'documents');
  return command.write((access) => {
    const rows = rowsOf(target(access, command));
    let n = 0;
    const errors = rows.inserting(() => each(command, list, (raw) => {
      insertRow(rows, raw, command);
      n++;
    }));
    trimCapped(access, rows);
    return withErrors({ n }, errors);
  });
}

function queryOf(s: Doc, command: string): Doc {
  if (!isDoc(s['q'])) throw new MongoError(ErrorCode.MissingField, `BSON field '${command}.q' is missing but a required field`);
  return s['q'];
}

const updateOptions = ['q', 'u', 'c', 'multi', 'upsert', 'collation', 'arrayFilters', 'hint', 'sort'];

function update(command: Command): Promise<Reply> {
  const list = statements(command, 'updates');
  return command.write((access) => {
    let n = 0;
    let nModified = 0;
    const upsertedIds: Doc[] = [];
    const errors = each(command, list, (raw, index) => {
      const s = decodeDoc(raw);
      checkOptions(s, 'update.updates', updateOptions);
      const done = runUpdate(target(access, command), queryOf(s, 'update.updates'), s);
      n += done.matched;
      nModified += done.modified;
      if (!('upsertedId' in done)) return;
      upsertedIds.push({ index, _id: done.upsertedId });
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
      n += runDelete(t, query, s, limit === 0);
    });
    return withErrors({ n }, errors);
  });
}

export const writeCommands: CommandTable = {
  insert: { options: ['documents', 'ordered', 'bypassDocumentValidation'], inTransaction: true, run: insert },
  update: { options: ['updates', 'ordered', 'bypassDocumentValidation', 'let'], inTransaction: true, run: update },
  delete: { options: ['deletes', 'ordered', 'let'], inTransaction: true, run: remove },
  findAndModify: { options: modifyOptions, inTransaction: true, run: findAndModify },
  findandmodify: { options: modifyOptions, inTransaction: true, run: findAndModify },
};
