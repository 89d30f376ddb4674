import { decodeDoc } from '../bson/decode';
import { encodeDoc } from '../bson/raw';
import { type Doc, isDoc, toNumber, typeName, type Value } from '../bson/values';
import { badValue, ErrorCode, failedToParse, MongoError } from '../errors';
import type { Access } from '../store/store';
import { checkOptions, type Command, type CommandTable, type Reply } from './command';
import { openCursor } from './read-commands';
import { statements } from './write-commands';
import { each, flagOf, insertInto, type Namespace, runDelete, runUpdate, targetOf } from './write-statements';

const optionsOf: Readonly<Record<string, readonly string[]>> = {
  insert: ['document'],
  update: ['filter', 'updateMods', 'multi', 'upsert', 'arrayFilters', 'collation', 'hint', 'constants', 'sort'],
  delete: ['filter', 'multi', 'collation', 'hint'],
};
/** What the reply counts, by MongoDB's own field names. */
interface Counts { nErrors: number; nInserted: number; nMatched: number; nModified: number; nUpserted: number; nDeleted: number }

function namespaces(command: Command): Namespace[] {
  return statements(command, 'nsInfo').map((raw) => {
    const info = decodeDoc(raw);
    checkOptions(info, 'bulkWrite.nsInfo', ['ns', 'collectionUUID', 'encryptionInformation']);
    const { ns } = info;
    const at = typeof ns === 'string' ? ns.indexOf('.') : -1;
    if (at <= 0 || at === (ns as string).length - 1) throw new MongoError(ErrorCode.InvalidNamespace, `Invalid namespace specified for bulkWrite: '${String(ns)}'`);
    return { db: (ns as string).slice(0, at), name: (ns as string).slice(at + 1) };
  });
}

interface Operation { kind: 'insert' | 'update' | 'delete'; place: Namespace; spec: Doc }

function operation(raw: Buffer, places: readonly Namespace[]): Operation {
  const spec = decodeDoc(raw);
  const [kind = ''] = Object.keys(spec);
  const options = Object.hasOwn(optionsOf, kind) ? optionsOf[kind] : undefined;
  if (!options) throw failedToParse(`unknown bulkWrite operation: ${kind}`);
  checkOptions(spec, kind, options);
  const index = toNumber(spec[kind]);
  const place = index === undefined ? undefined : places[index];
  if (!place) throw badValue(`BulkWrite ops entry has an invalid nsInfo index: ${String(index)}`);
  for (const field of kind === 'insert' ? ['document'] : ['filter']) {
    if (!isDoc(spec[field])) throw new MongoError(ErrorCode.MissingField, `BSON field 'bulkWrite.${kind}.${field}' is missing but a required field, or is of type ${typeName(spec[field])}`);
  }
  return { kind: kind as Operation['kind'], place, spec };
}

/** Runs one operation; its result stands in the reply's cursor. */
function runOperation(command: Command, access: Access, { kind, place, spec }: Operation, counts: Counts): Doc {
  const t = targetOf(access, command, place);
  if (kind === 'insert') {
    insertInto(t, encodeDoc(spec['document'] as Doc));
    counts.nInserted++;
    return { n: 1 };
  }
  const filter = spec['filter'] as Doc;
  if (kind === 'delete') {
    const n = runDelete(t, filter, spec, flagOf(spec['multi']));
    counts.nDeleted += n;
    return { n };
  }
  const done = runUpdate(t, filter, { ...spec, u: spec['updateMods'], c: spec['constants'] });
  counts.nMatched += done.matched;
  counts.nModified += done.modified;
  if (!('upsertedId' in done)) return { n: done.matched, nModified: done.modified };
  counts.nUpserted++;
  return { n: 1, nModified: 0, upserted: { _id: done.upsertedId } };
}

/** MongoDB 8's `bulkWrite`: inserts, updates and deletes of many collections in one command. */
async function bulkWrite(command: Command): Promise<Reply> {
  if (command.db !== 'admin') throw new MongoError(ErrorCode.Unauthorized, 'bulkWrite may only be run against the admin database.');
  const list = statements(command, 'ops');
  const places = namespaces(command);
  const errorsOnly = command.flag('errorsOnly');
  // the whole batch is read before anything is written
  const operations = list.map((raw) => operation(raw, places));
  const reply = await command.write((access) => {
    const counts: Counts = { nErrors: 0, nInserted: 0, nMatched: 0, nModified: 0, nUpserted: 0, nDeleted: 0 };
    const results: Doc[] = [];
    const errors = each(command, operations, (op, idx) => {
      const result = runOperation(command, access, op, counts);
      if (!errorsOnly) results.push({ ok: 1, idx, ...result });
    });
    counts.nErrors = errors.length;
    for (const { index, ...error } of errors) results.push({ ok: 0, idx: index, ...error, n: 0, ...(operations[index as number]?.kind === 'update' ? { nModified: 0 } : {}) });
    results.sort((a, b) => (a['idx'] as number) - (b['idx'] as number));
    return { results, ...counts };
  });
  const { results, ...counts } = reply;
  const batchSize = toNumber(command.doc('cursor')?.['batchSize']);
  const ns = 'admin.$cmd.bulkWrite';
  const { id, batch } = openCursor(command, ns, (results as Doc[]).map(encodeDoc), batchSize ?? Infinity);
  return { cursor: { id, firstBatch: batch.map((raw): Value => decodeDoc(raw)), ns }, ...counts };
}

export const bulkWriteCommands: CommandTable = {
  bulkWrite: { options: ['ops', 'nsInfo', 'ordered', 'errorsOnly', 'bypassDocumentValidation', 'let', 'cursor'], inTransaction: true, run: bulkWrite },
};
