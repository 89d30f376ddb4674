import { preparePipeline } from '../aggregate/pipeline';
import type { StageContext } from '../aggregate/stage-types';
import { decodeDoc } from '../bson/decode';
import { encodeDoc } from '../bson/raw';
import { type Doc, isDoc, type Value } from '../bson/values';
import { failedToParse, MongoError } from '../errors';
import { parseFilter } from '../query/filter';
import { valueAt } from '../query/path';
import { CollectionRows } from '../store/collection-rows';
import { findRows } from '../store/find-rows';
import type { Access } from '../store/store';

/** Stores the result of a pipeline that ends in $out or $merge. */
export function writeResult(stage: string, spec: Value, docs: Doc[], access: Access, db: string, context: StageContext): void {
  if (stage === '$out') return writeOut(spec, docs, access, db);
  writeMerge(spec, docs, access, db, context);
}

function place(v: Value, db: string, stage: string): [string, string] {
  if (typeof v === 'string') return [db, v];
  if (isDoc(v) && typeof v['coll'] === 'string') return [typeof v['db'] === 'string' ? v['db'] : db, v['coll']];
  throw new MongoError(16990, `${stage} only supports a string or object argument with a collection`);
}

function writeOut(spec: Value, docs: Doc[], { catalog, connection }: Access, db: string): void {
  const [toDb, name] = place(spec, db, '$out');
  const old = catalog.get(toDb, name);
  const c = old ?? catalog.create(toDb, name);
  const rows = new CollectionRows(connection, catalog, c);
  if (old) rows.clear();
  for (const doc of docs) rows.insert(encodeDoc(doc));
}

const merges = ['replace', 'keepExisting', 'merge', 'fail'];

function writeMerge(spec: Value, docs: Doc[], access: Access, db: string, context: StageContext): void {
  const options: Doc = typeof spec === 'string' ? { into: spec } : isDoc(spec) ? spec : {};
  for (const key of Object.keys(options)) if (!['into', 'on', 'let', 'whenMatched', 'whenNotMatched'].includes(key)) throw new MongoError(40415, `BSON field '$merge.${key}' is an unknown field.`);
  const [toDb, name] = place(options['into'], db, '$merge');
  const on = options['on'] === undefined ? ['_id'] : Array.isArray(options['on']) ? (options['on'] as string[]) : [String(options['on'])];
  const matched = options['whenMatched'] ?? 'merge';
  const missing = options['whenNotMatched'] ?? 'insert';
  if (typeof matched === 'string' && !merges.includes(matched)) throw failedToParse(`Enumeration value '${matched}' for field 'whenMatched' is not a valid value.`);
  if (!['insert', 'discard', 'fail'].includes(String(missing))) throw failedToParse(`Enumeration value '${String(missing)}' for field 'whenNotMatched' is not a valid value.`);
  const c = access.catalog.get(toDb, name) ?? access.catalog.create(toDb, name);
  const covers = on.length === 1 && on[0] === '_id' ? true : c.indexes.some((i) => i.unique && i.fields.length === on.length && i.fields.every((f) => on.includes(f.name)));
  if (!covers) throw new MongoError(51183, 'Cannot find index to verify that join fields will be unique');
  const rows = new CollectionRows(access.connection, access.catalog, c);
  for (const doc of docs) {
    const filter = parseFilter({ $and: on.map((f) => ({ [f]: { $eq: valueAt(doc, f.split('.')) ?? null } })) });
    const [row] = [...findRows(access.connection, c, { filter, sort: [], limit: 1, deadline: context.deadline })];
    if (!row) {
      if (missing === 'fail') throw new MongoError(13113, '$merge could not find a matching document in the target collection for at least one document in the source collection');
      if (missing === 'insert') rows.insert(encodeDoc(doc));
      continue;
    }
    const old = decodeDoc(row.raw);
    if (matched === 'keepExisting') continue;
    if (matched === 'fail') throw new MongoError(11000, '$merge found a matching document');
    let next: Doc;
    if (Array.isArray(matched)) [next = old] = [...preparePipeline(matched, { ...context, variables: { ...context.variables, new: doc } }, [old]).docs()];
    else if (matched === 'replace') next = { _id: old['_id'], ...doc };
    else next = { ...old, ...doc };
    rows.replace(row, encodeDoc({ ...next, _id: old['_id'] }));
  }
}
