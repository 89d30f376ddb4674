import { encodeKey } from '../bson/key-encoding';
import { type Doc, isDoc, type Value } from '../bson/values';
import { ErrorCode, MongoError } from '../errors';
import { checkGeoKeys } from '../geo/index-keys';
import { matches } from '../query/filter';
import { isIndex } from '../query/path';
import type { IndexMeta } from './catalog';

interface Cursor { value: Value; rest: readonly string[] }
export interface IndexEntry { key: Buffer; values: Value[] }
export interface IndexEntries { entries: IndexEntry[]; multikey: boolean }

const none: IndexEntries = { entries: [], multikey: false };

/** The entries of one document in one index: one, or one for each element of an array on the way. */
export function indexEntries(doc: Doc, index: IndexMeta): IndexEntries {
  if (index.partial && !matches(index.partial, doc)) return none;
  if (index.definitionOnly) {
    checkGeoKeys(doc, index.spec['key'] as Doc);
    return none;
  }
  const plain = plainValues(doc, index);
  if (plain) {
    if (index.sparse && plain.every((v) => v === undefined)) return none;
    const values = plain.map((v) => v ?? null);
    return { entries: [{ key: encodeKey(values, index.descending, index.collation?.fold), values }], multikey: false };
  }
  const tuples: Value[][] = [];
  const state = { multikey: false };
  expand(index.fields.map((f) => ({ value: doc, rest: f.parts })), tuples, state, index);
  if (index.sparse && tuples.every((t) => t.every((v) => v === missing))) return none;
  const entries = new Map<string, IndexEntry>();
  for (const tuple of tuples) {
    const values = tuple.map((v) => (v === missing ? null : v === empty ? undefined : v));
    const key = encodeKey(values, index.descending, index.collation?.fold);
    if (tuples.length === 1) return { entries: [{ key, values }], multikey: state.multikey };
    entries.set(key.toString('latin1'), { key, values });
  }
  return { entries: [...entries.values()], multikey: state.multikey };
}

/** The values of a document without arrays on the way, which is the usual case; undefined if there is one. */
function plainValues(doc: Doc, index: IndexMeta): Value[] | undefined {
  const out: Value[] = [];
  for (const f of index.fields) {
    let v: Value = doc;
    for (const part of f.parts) {
      v = isDoc(v) && Object.hasOwn(v, part) ? v[part] : undefined;
      if (Array.isArray(v)) return undefined;
    }
    out.push(v);
  }
  return out;
}

// markers, compared by identity: a field that is not there, and an array without elements
const missing: Doc = { missing: true };
const empty: Doc = { empty: true };

function walk(c: Cursor): Cursor {
  let { value, rest } = c;
  while (rest.length > 0 && !Array.isArray(value)) {
    const name = rest[0] as string;
    if (!isDoc(value) || value === missing || !Object.hasOwn(value, name)) return { value: missing, rest: [] };
    value = value[name];
    rest = rest.slice(1);
  }
  return { value, rest };
}

function expand(cursors: Cursor[], out: Value[][], state: { multikey: boolean }, index: IndexMeta): void {
  const here = cursors.map((c) => (c.value === missing || c.value === empty || frozen.has(c) ? c : walk(c)));
  const arrays = here.map((c) => (Array.isArray(c.value) && !frozen.has(c) ? c.value : undefined));
  const array = arrays.find((a) => a !== undefined);
  if (array === undefined) {
    out.push(here.map((c) => c.value));
    return;
  }
  if (arrays.some((a) => a !== undefined && a !== array)) {
    const names = index.fields.filter((_, i) => arrays[i]).map((f) => `[${f.parts.at(-1)}]`);
    throw new MongoError(ErrorCode.CannotIndexParallelArrays, `cannot index parallel arrays ${names.join(' ')}`);
  }
  state.multikey = true;
  if (array.length === 0) {
    return expand(here.map((c, i) => (arrays[i] ? { value: c.rest.length > 0 ? missing : empty, rest: [] } : c)), out, state, index);
  }
  for (let at = 0; at < array.length; at++) {
    expand(here.map((c, i) => {
      if (!arrays[i]) return c;
      const part = c.rest[0];
      if (part !== undefined && isIndex(part)) return { value: array[Number(part)] === undefined ? missing : array[Number(part)], rest: c.rest.slice(1) };
      return element(array[at], c.rest);
    }), out, state, index);
  }
}

/** Elements that are arrays themselves are kept whole. */
const frozen = new WeakSet<Cursor>();
function element(value: Value, rest: readonly string[]): Cursor {
  if (rest.length > 0 && !isDoc(value)) return { value: missing, rest: [] };
  const c: Cursor = { value: value ?? null, rest };
  if (Array.isArray(value)) frozen.add(c);
  return c;
}
