import { type Doc, isDoc, type Value } from '../bson/values';
import { badValue, ErrorCode, MongoError } from '../errors';
import { type Filter, matches } from '../query/filter';
import { isIndex } from '../query/path';
import { describe } from './describe';
import type { Change, OperatorContext } from './field-operators';

export interface Edit { creates: boolean; change: Change }
export interface Walk { position: number; filters: ReadonlyMap<string, Filter>; context: OperatorContext }

/** MongoDB's bound on how far an index may lie behind the end of an array. */
const maxPadding = 1_500_000;

/** Applies an edit at a path that may hold `$`, `$[]` and `$[id]`. */
export function writeAt(doc: Doc, parts: readonly string[], edit: Edit, walk: Walk): void {
  into(doc, parts, 0, edit, walk);
}

function into(holder: Doc | Value[], parts: readonly string[], i: number, edit: Edit, walk: Walk): void {
  const part = parts[i] as string;
  if (part === '$') {
    if (walk.position < 0) throw badValue('The positional operator did not find the match needed from the query.');
    return at(arrayHere(holder, parts, i), String(walk.position), parts, i, edit, walk);
  }
  if (part.startsWith('$[')) {
    const array = arrayHere(holder, parts, i);
    const id = part.slice(2, -1);
    const filter = id === '' ? undefined : walk.filters.get(id);
    for (let k = 0; k < array.length; k++) {
      if (filter && !matches(filter, { [id]: array[k] })) continue;
      at(array, String(k), parts, i, edit, walk);
    }
    return;
  }
  at(holder, part, parts, i, edit, walk);
}

function arrayHere(holder: Doc | Value[], parts: readonly string[], i: number): Value[] {
  if (!Array.isArray(holder)) throw badValue(`Cannot apply array updates to non-array element ${parts[i - 1]}: ${describe(holder)}`);
  return holder;
}

const notViable = (part: string, holderName: string, holder: Value): MongoError =>
  new MongoError(ErrorCode.PathNotViable, `Cannot create field '${part}' in element {${holderName}: ${describe(holder)}}`);

function at(holder: Doc | Value[], key: string, parts: readonly string[], i: number, edit: Edit, walk: Walk): void {
  if (Array.isArray(holder) && !isIndex(key)) {
    if (edit.creates) throw notViable(key, parts[i - 1] ?? '', holder);
    return;
  }
  const old = read(holder, key);
  if (i === parts.length - 1) {
    const next = edit.change(old, walk.context, parts.join('.'));
    if (next === old) return;
    if (next !== undefined) write(holder, key, next);
    else if (Array.isArray(holder)) {
      if (Number(key) < holder.length) holder[Number(key)] = null;
    } else delete holder[key];
    return;
  }
  if (isDoc(old) || Array.isArray(old)) return into(old, parts, i + 1, edit, walk);
  const next = parts[i + 1] as string;
  if (old === undefined) {
    if (next.startsWith('$')) {
      throw badValue(`The path '${parts.slice(0, i + 1).join('.')}' must exist in the document in order to apply array updates.`);
    }
    if (!edit.creates) return;
    const made: Doc = {};
    into(made, parts, i + 1, edit, walk);
    if (Object.keys(made).length > 0) write(holder, key, made);
    return;
  }
  if (next.startsWith('$')) throw badValue(`Cannot apply array updates to non-array element ${key}: ${describe(old)}`);
  if (edit.creates) throw notViable(next, key, old);
}

const read = (holder: Doc | Value[], key: string): Value =>
  Array.isArray(holder) ? holder[Number(key)] : Object.hasOwn(holder, key) ? holder[key] : undefined;

function write(holder: Doc | Value[], key: string, v: Value): void {
  if (!Array.isArray(holder)) {
    if (key === '__proto__') Object.defineProperty(holder, key, { value: v, enumerable: true, writable: true, configurable: true });
    else holder[key] = v;
    return;
  }
  const index = Number(key);
  if (index - holder.length > maxPadding) throw badValue(`can't backfill more than ${maxPadding} elements`);
  while (holder.length < index) holder.push(null);
  holder[index] = v;
}

/** Sets a plain dotted path, making the documents on the way. */
export function setAt(doc: Doc, parts: readonly string[], v: Value): void {
  const context: OperatorContext = { now: new Date(0), inserting: true, id: doc['_id'] };
  into(doc, parts, 0, { creates: true, change: () => v }, { position: -1, filters: new Map(), context });
}
