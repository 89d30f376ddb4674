import { equalValues } from '../bson/compare';
import { type Doc, isDoc, typeName, type Value } from '../bson/values';
import { compileExpression, type Variables } from '../aggregate/expression';
import { badValue, ErrorCode, failedToParse, MongoError } from '../errors';
import type { Collation } from '../query/collation';
import { type Filter, filterFields, matchedPosition, parseFilter } from '../query/filter';
import { isIndex, valueAt } from '../query/path';
import { emptyProject, parseAddFields, parseProjection, parseUnset } from '../query/projection';
import { type Edit, setAt, writeAt } from './change-path';
import { describe } from './describe';
import { type OperatorContext, updateOperators } from './field-operators';

export interface UpdateOptions {
  filter: Filter;
  arrayFilters?: Value;
  collation?: Collation;
  variables?: Variables;
  now: Date;
}

/** A parsed update of one of three kinds. */
export interface Update {
  kind: 'operators' | 'replacement' | 'pipeline';
  /** Changes a freshly decoded document, which it may reuse. */
  apply(doc: Doc, inserting: boolean): Doc;
  /** The top-level fields that it reads, and those of them that it may change; undefined: any. */
  touches: { reads: ReadonlySet<string>; writes: ReadonlySet<string> } | undefined;
}

const immutableId = (path = '_id'): MongoError =>
  new MongoError(ErrorCode.ImmutableField, `Performing an update on the path '${path}' would modify the immutable field '_id'`);

export function parseUpdate(u: Value, options: UpdateOptions): Update {
  if (Array.isArray(u)) return pipelineUpdate(u, options);
  if (!isDoc(u)) throw failedToParse('Update argument must be either an object or an array');
  const first = Object.keys(u)[0];
  if (first?.startsWith('$')) return operatorUpdate(u, options);
  if (options.arrayFilters !== undefined) throw failedToParse('arrayFilters may not be specified for replacement updates');
  return replacement(u);
}

function replacement(u: Doc): Update {
  for (const name of Object.keys(u)) {
    if (name.startsWith('$')) throw new MongoError(ErrorCode.DollarPrefixedFieldName, `The dollar ($) prefixed field '${name}' in '${name}' is not allowed in the context of an update's replacement document. Consider using an aggregation pipeline with $replaceWith.`);
  }
  return {
    kind: 'replacement',
    touches: undefined,
    apply(doc) {
      const id = doc['_id'];
      if ('_id' in u && id !== undefined && !equalValues(u['_id'], id)) {
        throw new MongoError(ErrorCode.ImmutableField, `After applying the update, the (immutable) field '_id' was found to have been altered to _id: ${describe(u['_id'])}`);
      }
      return id === undefined ? { ...u } : { _id: id, ...u, ...(id === undefined ? {} : { _id: id }) };
    },
  };
}

function pipelineUpdate(stages: Value[], options: UpdateOptions): Update {
  if (options.arrayFilters !== undefined) throw failedToParse('arrayFilters may not be specified for pipeline-style updates');
  const context = { collation: options.collation, variables: { NOW: options.now, ...options.variables } };
  const steps = stages.map((stage): ((doc: Doc) => Doc) => {
    if (!isDoc(stage) || Object.keys(stage).length !== 1) throw new MongoError(40323, 'A pipeline stage specification object must contain exactly one field.');
    const [name, spec] = Object.entries(stage)[0] as [string, Value];
    switch (name) {
      case '$set': case '$addFields':
        if (!isDoc(spec)) throw new MongoError(40272, `${name} specification stage must be an object, got ${typeName(spec)}`);
        return parseAddFields(spec, context).apply;
      case '$unset': return parseUnset(spec).apply;
      case '$project': return parseProjection(emptyProject(spec), context).apply;
      case '$replaceRoot': case '$replaceWith': {
        const root = name === '$replaceWith' ? spec : isDoc(spec) ? spec['newRoot'] : undefined;
        const e = compileExpression(root, { collation: options.collation, variables: Object.keys(context.variables) });
        return (doc) => {
          const out = e.run(doc, context.variables);
          if (!isDoc(out)) throw new MongoError(40228, `'newRoot' expression must evaluate to an object, but resulting value was: ${describe(out)}`);
          return out;
        };
      }
      default: throw new MongoError(ErrorCode.InvalidOptions, `${name} is not allowed to be used within an update`);
    }
  });
  return {
    kind: 'pipeline',
    touches: undefined,
    apply(doc) {
      const id = doc['_id'];
      let out = doc;
      for (const step of steps) out = step(out);
      if (id !== undefined && !('_id' in out)) out = { _id: id, ...out };
      if (id !== undefined && !equalValues(out['_id'], id)) throw immutableId();
      return out;
    },
  };
}

interface Entry { operator: string; parts: string[]; field: string; edit: Edit }

function operatorUpdate(u: Doc, options: UpdateOptions): Update {
  const arrayFilters = parseArrayFilters(options.arrayFilters, options.collation);
  const entries: Entry[] = [];
  const renames: { from: string[]; to: string[] }[] = [];
  for (const [operator, fields] of Object.entries(u)) {
    if (!operator.startsWith('$')) throw failedToParse(`Unknown modifier: ${operator}. Expected a valid update modifier or pipeline-style update specified as an array`);
    const known = Object.hasOwn(updateOperators, operator) ? updateOperators[operator] : undefined;
    if (!known && operator !== '$rename') throw failedToParse(`Unknown modifier: ${operator}. Expected a valid update modifier or pipeline-style update specified as an array`);
    if (!isDoc(fields)) throw failedToParse(`Modifiers operate on fields but we found type ${typeName(fields)} instead. For example: {$mod: {<field>: ...}} not {${operator}: ${describe(fields)}}`);
    for (const [field, operand] of Object.entries(fields)) {
      const parts = updatePath(field);
      if (!known) {
        if (typeof operand !== 'string') throw badValue(`The 'to' field for $rename must be a string: ${field}: ${describe(operand)}`);
        const to = updatePath(operand);
        for (const p of [...parts, ...to]) if (p.startsWith('$')) throw badValue(`The source and destination fields for $rename may not be dynamic: ${field}`);
        if (field === operand) throw badValue(`The source and target field for $rename must differ: ${field}: "${operand}"`);
        renames.push({ from: parts, to });
        entries.push({ operator, parts, field, edit: { creates: false, change: (old) => old } }, { operator, parts: to, field: operand, edit: { creates: false, change: (old) => old } });
        continue;
      }
      for (const p of parts) {
        const id = /^\$\[(.+)\]$/.exec(p)?.[1];
        if (id !== undefined && !arrayFilters.filters.has(id)) throw badValue(`No array filter found for identifier '${id}' in path '${field}'`);
        if (id !== undefined) arrayFilters.used.add(id);
      }
      entries.push({ operator, parts, field, edit: { creates: known.creates, change: known.prepare(operand, field, options.collation) } });
    }
  }
  for (const id of arrayFilters.filters.keys()) {
    if (!arrayFilters.used.has(id)) throw failedToParse(`The array filter for identifier '${id}' was not used in the update ${describe(u)}`);
  }
  entries.sort((a, b) => comparePaths(a.parts, b.parts));
  checkConflicts(entries);
  const positional = entries.some((e) => e.parts.includes('$'));
  return {
    kind: 'operators',
    touches: touchedBy(entries, positional ? options.filter : undefined),
    apply(doc, inserting) {
      const id = doc['_id'];
      const position = positional && !inserting ? matchedPosition(options.filter, doc) : -1;
      const context: OperatorContext = { now: options.now, inserting, id, ...(options.collation ? { collation: options.collation } : {}) };
      const walk = { position, filters: arrayFilters.filters, context };
      for (const r of renames) rename(doc, r.from, r.to, id);
      for (const e of entries) {
        if (e.operator === '$rename' || (e.operator === '$setOnInsert' && !inserting)) continue;
        writeAt(doc, e.parts, e.edit, walk);
      }
      if (id !== undefined && !equalValues(doc['_id'], id)) throw immutableId();
      return doc;
    },
  };
}

function touchedBy(entries: readonly Entry[], positional: Filter | undefined): Update['touches'] {
  const writes = new Set(entries.map((e) => e.parts[0] as string));
  const reads = new Set(writes).add('_id');
  if ((positional && !filterFields(positional, reads)) || writes.has('__proto__')) return undefined;
  return { reads, writes };
}

function rename(doc: Doc, from: string[], to: string[], id: Value): void {
  for (const parts of [from, to]) {
    for (let i = 1; i < parts.length; i++) {
      if (Array.isArray(valueAt(doc, parts.slice(0, i)))) {
        throw badValue(`The ${parts === from ? 'source' : 'destination'} field cannot be an array element, '${parts.join('.')}' in doc with _id: ${describe(id)} has an array field called '${parts[i - 1]}'`);
      }
    }
  }
  const v = valueAt(doc, from);
  if (v === undefined) return;
  const holder = valueAt(doc, from.slice(0, -1)) as Doc;
  delete holder[from.at(-1) as string];
  setAt(doc, to, v);
}

function updatePath(field: string): string[] {
  if (field === '') throw new MongoError(ErrorCode.EmptyFieldName, `An empty update path is not valid.`);
  const parts = field.split('.');
  for (const part of parts) if (part === '') throw new MongoError(ErrorCode.EmptyFieldName, `The update path '${field}' contains an empty field name, which is not allowed.`);
  const first = parts[0] as string;
  if (first === '$' || first.startsWith('$[')) throw badValue(`Cannot have array filter identifier or positional operator in the first position of '${field}'`);
  return parts;
}

const comparePart = (a: string, b: string): number => (isIndex(a) && isIndex(b) ? Number(a) - Number(b) : a < b ? -1 : a > b ? 1 : 0);
function comparePaths(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const c = comparePart(a[i] as string, b[i] as string);
    if (c !== 0) return c;
  }
  return a.length - b.length;
}

/** Sorted paths: a conflict can only be with the neighbour before. */
function checkConflicts(entries: readonly Entry[]): void {
  for (let i = 1; i < entries.length; i++) {
    const before = entries[i - 1] as Entry;
    const here = entries[i] as Entry;
    if (before.parts.every((p, k) => here.parts[k] === p)) {
      throw new MongoError(ErrorCode.ConflictingUpdateOperators, `Updating the path '${here.field}' would create a conflict at '${before.field}'`);
    }
  }
}

function parseArrayFilters(v: Value, collation?: Collation): { filters: Map<string, Filter>; used: Set<string> } {
  const filters = new Map<string, Filter>();
  if (v !== undefined && !Array.isArray(v)) throw new MongoError(ErrorCode.TypeMismatch, "BSON field 'update.updates.arrayFilters' is the wrong type, expected type 'array'");
  for (const f of (v as Value[] | undefined) ?? []) {
    if (!isDoc(f) || Object.keys(f).length === 0) throw failedToParse('Cannot use an expression without a top-level field name in arrayFilters');
    const ids = new Set<string>();
    gatherIdentifiers(f, ids);
    if (ids.size !== 1) throw failedToParse(`Error parsing array filter :: caused by :: Expected a single top-level field name, found '${[...ids].join("' and '")}'`);
    const [id] = ids as unknown as [string];
    if (!/^[a-z][a-zA-Z0-9]*$/.test(id)) throw badValue(`Error parsing array filter :: caused by :: The top-level field name must be an alphanumeric string beginning with a lowercase letter, found '${id}'`);
    if (filters.has(id)) throw failedToParse(`Found multiple array filters with the same top-level field name ${id}`);
    filters.set(id, parseFilter(f, { collation }));
  }
  return { filters, used: new Set() };
}
function gatherIdentifiers(f: Doc, into: Set<string>): void {
  for (const [name, value] of Object.entries(f)) {
    if (!name.startsWith('$')) into.add(name.split('.')[0] as string);
    else if (Array.isArray(value)) for (const part of value) if (isDoc(part)) gatherIdentifiers(part, into);
  }
}
