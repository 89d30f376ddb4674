import { type Doc, isDoc, toNumber, truthy, type Value } from '../bson/values';
import { badValue, ErrorCode, MongoError, typeMismatch } from '../errors';
import { compileExpression, type Variables } from '../aggregate/expression';
import { geoIntersects, geoWithin, type Near, parseNear } from '../geo/parse-geo';
import { TextQuery } from '../text/text-query';
import { parseWhere, type TimeLimit } from '../where/where';
import type { Collation } from './collation';
import { parseJsonSchema } from './json-schema';
import { bits, compares, equals, hasType, inList, type LeafTest, matchesRegex, modulo, wholeNumber } from './leaf-tests';
import { Path } from './path';
import { isRegex, regexOf } from './regex';

/** `limit` is set where a query may hold a script: not in pipelines, nor inside $elemMatch. */
export interface FilterContext { collation?: Collation; variables?: Variables; limit?: TimeLimit }

export interface FieldFilter { kind: 'field'; path: Path; op: string; operand: Value; expand: boolean; test: LeafTest }
/** A near query: matches within its bounds; `findNear` gives the nearest first. */
export interface NearFilter { kind: 'near'; path: Path; near: Near }

/** A parsed query. Evaluate with `matches`; the planner reads its shape. */
export type Filter =
  | { kind: 'and' | 'or' | 'nor'; parts: Filter[] }
  | { kind: 'not'; part: Filter }
  | FieldFilter
  | { kind: 'elements'; path: Path; element: Filter | LeafTest }
  | NearFilter
  | { kind: 'text'; query: TextQuery }
  | { kind: 'expression'; test: (doc: Doc) => boolean; fields: ReadonlySet<string> | undefined };

/** The fields of a DBRef: names that begin with a dollar and are no operators. */
const referenceFields = new Set(['$ref', '$id', '$db']);

/** Parses a query document; anything outside the subset throws. */
export function parseFilter(query: Doc, context: FilterContext = {}): Filter {
  const parts: Filter[] = [];
  for (const [name, operand] of Object.entries(query)) {
    if (name.startsWith('$') && !referenceFields.has(name)) topLevel(name, operand, context, parts);
    else field(name, operand, context, parts);
  }
  return parts.length === 1 ? (parts[0] as Filter) : { kind: 'and', parts };
}

function topLevel(name: string, operand: Value, context: FilterContext, out: Filter[]): void {
  switch (name) {
    case '$and': case '$or': case '$nor': {
      if (!Array.isArray(operand)) throw badValue(`${name} must be an array`);
      if (operand.length === 0) throw badValue('$and/$or/$nor must be a nonempty array');
      const parts = operand.map((part) => {
        if (!isDoc(part)) throw badValue('$or/$and/$nor entries need to be full objects');
        return withoutNear(parseFilter(part, context), name !== '$and');
      });
      out.push({ kind: name.slice(1) as 'and' | 'or' | 'nor', parts });
      return;
    }
    case '$expr': {
      const e = compileExpression(operand, { collation: context.collation, variables: Object.keys(context.variables ?? {}) });
      const variables = context.variables ?? {};
      out.push({ kind: 'expression', test: (doc) => truthy(e.run(doc, variables)), fields: e.fields });
      return;
    }
    case '$comment': return;
    case '$alwaysTrue': case '$alwaysFalse':
      out.push({ kind: 'expression', test: () => name === '$alwaysTrue', fields: new Set() });
      return;
    case '$jsonSchema': {
      if (!isDoc(operand)) throw typeMismatch('$jsonSchema must be an object');
      out.push({ kind: 'expression', test: parseJsonSchema(operand), fields: undefined });
      return;
    }
    case '$text':
      out.push({ kind: 'text', query: new TextQuery(operand) });
      return;
    case '$where':
      out.push({ kind: 'expression', test: parseWhere(operand, context.limit), fields: undefined });
      return;
    case '$sampleRate':
      throw badValue(`${name} is not supported by this server`);
    default:
      throw badValue(
        `unknown top level operator: ${name}. If you have a field name that starts with a '$' symbol, consider using $getField or $setField.`,
      );
  }
}

/** Rows come in the order of one distance, so a near query has no place under a choice or a negation. */
function withoutNear(filter: Filter, forbidden: boolean): Filter {
  if (!forbidden) return filter;
  if (filter.kind === 'near') throw badValue('geo $near must be top-level expr');
  if (filter.kind === 'and') filter.parts.forEach((part) => withoutNear(part, true));
  return filter;
}

const isOperatorDoc = (v: Value): v is Doc => isDoc(v) && (Object.keys(v)[0] ?? '').startsWith('$') && !isReference(v);
const isReference = (v: Doc): boolean => referenceFields.has(Object.keys(v)[0] as string);

function field(name: string, operand: Value, context: FilterContext, out: Filter[]): void {
  const path = new Path(name);
  if (isOperatorDoc(operand)) out.push(...operators(path, operand, context));
  else if (isRegex(operand)) out.push(leaf(path, '$regex', operand, matchesRegex(operand)));
  else out.push(leaf(path, '$eq', operand, equals(operand, context.collation)));
}

const leaf = (path: Path, op: string, operand: Value, test: LeafTest, expand = true): FieldFilter => ({ kind: 'field', path, op, operand, expand, test });

function operators(path: Path, spec: Doc, context: FilterContext): Filter[] {
  const out: Filter[] = [];
  for (const [op, operand] of Object.entries(spec)) {
    if (!op.startsWith('$')) throw badValue(`unknown operator: ${op}`);
    const made = operator(path, op, operand, spec, context);
    if (made) out.push(made);
  }
  return out;
}

function operator(path: Path, op: string, operand: Value, spec: Doc, context: FilterContext): Filter | undefined {
  const { collation } = context;
  switch (op) {
    case '$eq': return leaf(path, op, operand, equals(operand, collation));
    case '$ne':
      if (isRegex(operand)) throw badValue("Can't have regex as arg to $ne.");
      return { kind: 'not', part: leaf(path, '$eq', operand, equals(operand, collation)) };
    case '$gt': case '$gte': case '$lt': case '$lte': return leaf(path, op, operand, compares(op, operand, collation));
    case '$in': return leaf(path, op, list(op, operand), inList(list(op, operand), collation));
    case '$nin': return { kind: 'not', part: leaf(path, '$in', list(op, operand), inList(list(op, operand), collation)) };
    case '$exists': return exists(path, operand);
    case '$type': return leaf(path, op, operand, hasType(operand));
    case '$regex': {
      const r = regexOf(operand, spec['$options']);
      return leaf(path, op, r, matchesRegex(r));
    }
    case '$options':
      if (!('$regex' in spec)) throw badValue('$options needs a $regex');
      return undefined;
    case '$mod': return leaf(path, op, operand, modulo(operand));
    case '$size': {
      const size = wholeNumber(operand, 'Failed to parse $size.');
      if (size < 0) throw new MongoError(ErrorCode.FailedToParse, `Failed to parse $size. Expected a non-negative number in: $size: ${size}`);
      return leaf(path, op, operand, (v) => Array.isArray(v) && v.length === size, false);
    }
    case '$all': return all(path, operand, context);
    case '$elemMatch': return elemMatch(path, operand, context);
    case '$not': return { kind: 'not', part: withoutNear(negated(path, operand, context), true) };
    case '$bitsAllSet': case '$bitsAllClear': case '$bitsAnySet': case '$bitsAnyClear': return leaf(path, op, operand, bits(op, operand));
    case '$comment': return undefined;
    case '$geoWithin': case '$within': return leaf(path, op, operand, geoWithin(operand));
    case '$geoIntersects': return leaf(path, op, operand, geoIntersects(operand));
    case '$near': case '$nearSphere': return { kind: 'near', path, near: parseNear(op, operand, spec) };
    case '$maxDistance': case '$minDistance': case '$uniqueDocs':
      if (!('$near' in spec || '$nearSphere' in spec || '$geoWithin' in spec || '$within' in spec)) throw badValue(`unknown operator: ${op}`);
      return undefined;
    default: throw badValue(`unknown operator: ${op}`);
  }
}

function list(op: string, operand: Value): Value[] {
  if (!Array.isArray(operand)) throw badValue(`${op} needs an array`);
  for (const item of operand) if (isOperatorDoc(item)) throw badValue(`cannot nest $ under ${op}`);
  return operand;
}

function exists(path: Path, operand: Value): Filter {
  const wanted = truthy(operand);
  const found = leaf(path, '$exists', true, (v) => v !== undefined, false);
  return wanted ? found : { kind: 'not', part: found };
}

function negated(path: Path, operand: Value, context: FilterContext): Filter {
  if (isRegex(operand)) return leaf(path, '$regex', operand, matchesRegex(operand));
  if (!isDoc(operand)) throw badValue('$not needs a regex or a document');
  if (Object.keys(operand).length === 0) throw badValue('$not cannot be empty');
  return { kind: 'and', parts: operators(path, operand, context) };
}

function all(path: Path, operand: Value, context: FilterContext): Filter {
  if (!Array.isArray(operand)) throw badValue('$all needs an array');
  if (operand.length === 0) return { kind: 'or', parts: [] };
  const parts = operand.map((item): Filter => {
    if (isDoc(item) && Object.keys(item)[0] === '$elemMatch') return elemMatch(path, item['$elemMatch'], context);
    if (isOperatorDoc(item)) throw badValue('no $ expressions in $all');
    return isRegex(item) ? leaf(path, '$regex', item, matchesRegex(item)) : leaf(path, '$eq', item, equals(item, context.collation));
  });
  return { kind: 'and', parts };
}

const documentForm = new Set(['$and', '$or', '$nor', '$expr', '$comment']);

function elemMatch(path: Path, operand: Value, context: FilterContext): Filter {
  if (!isDoc(operand)) throw badValue('$elemMatch needs an Object');
  const first = Object.keys(operand)[0];
  if (first?.startsWith('$') && !documentForm.has(first) && !isReference(operand)) {
    const parts = operators(new Path('e'), operand, context);
    return { kind: 'elements', path, element: (v) => parts.every((part) => matches(part, { e: v }, false)) };
  }
  return { kind: 'elements', path, element: parseFilter(operand, { ...context, limit: undefined }) };
}

const testElement = (element: Filter | LeafTest, v: Value): boolean => {
  if (typeof element === 'function') return element(v);
  if (isDoc(v)) return matches(element, v);
  return Array.isArray(v) && matches(element, { ...v } as unknown as Doc);
};

const isNear = (near: Near, v: Value): boolean => {
  const d = near.distance(v);
  return d !== undefined && d >= near.min && d <= near.max;
};

/** Whether a document matches; `expand` false keeps the last step from looking into arrays (value form of $elemMatch). */
export function matches(filter: Filter, doc: Doc, expand = true): boolean {
  switch (filter.kind) {
    case 'field': return filter.path.visit(doc, filter.expand && expand, filter.test);
    case 'and':
      for (const part of filter.parts) if (!matches(part, doc, expand)) return false;
      return true;
    case 'or':
      for (const part of filter.parts) if (matches(part, doc, expand)) return true;
      return false;
    case 'nor':
      for (const part of filter.parts) if (matches(part, doc, expand)) return false;
      return true;
    case 'not': return !matches(filter.part, doc, expand);
    case 'text': return filter.query.score(doc) > 0;
    case 'near': return filter.path.visit(doc, true, (v) => isNear(filter.near, v));
    case 'elements': return filter.path.visit(doc, false, (v) => Array.isArray(v) && v.some((e) => testElement(filter.element, e)));
    case 'expression': return filter.test(doc);
  }
}

/** The array position that the positional operator `$` stands for; -1 when no array took part in the match. */
export function matchedPosition(filter: Filter, doc: Doc): number {
  let found = -1;
  switch (filter.kind) {
    case 'field':
      filter.path.visit(doc, filter.expand, (v, position) => {
        if (!filter.test(v)) return false;
        found = position;
        return true;
      });
      return found;
    case 'elements':
      filter.path.visit(doc, false, (v, position) => {
        if (!Array.isArray(v)) return false;
        const at = v.findIndex((e) => testElement(filter.element, e));
        if (at >= 0) found = position < 0 ? at : position;
        return at >= 0;
      });
      return found;
    case 'and': case 'or':
      for (const part of filter.parts) {
        if (filter.kind === 'or' && !matches(part, doc)) continue;
        const at = matchedPosition(part, doc);
        if (at >= 0) found = at;
        if (filter.kind === 'or' && found >= 0) break;
      }
      return found;
    default: return -1;
  }
}

/** Top-level fields that a filter reads; undefined when it may read any. */
export function filterFields(filter: Filter, into = new Set<string>()): Set<string> | undefined {
  switch (filter.kind) {
    case 'field': case 'elements': case 'near':
      into.add(filter.path.first);
      return into;
    case 'not': return filterFields(filter.part, into);
    case 'text': return undefined;
    case 'expression':
      if (!filter.fields) return undefined;
      for (const f of filter.fields) into.add(f);
      return into;
    default:
      for (const part of filter.parts) if (!filterFields(part, into)) return undefined;
      return into;
  }
}

/** Fields that equality in the filter fixes: they seed the document that an upsert creates. */
export function equalityFields(filter: Filter, out: [string, Value][] = []): [string, Value][] {
  if (filter.kind === 'field' && filter.op === '$eq') out.push([filter.path.name, filter.operand]);
  else if (filter.kind === 'field' && filter.op === '$in' && (filter.operand as Value[]).length === 1 && !isRegex((filter.operand as Value[])[0])) {
    out.push([filter.path.name, (filter.operand as Value[])[0]]);
  } else if (filter.kind === 'and' || (filter.kind === 'or' && filter.parts.length === 1)) {
    for (const part of filter.parts) equalityFields(part, out);
  }
  return out;
}

export const wholeOption = (v: Value): number | undefined => (v === undefined || v === null ? undefined : toNumber(v));
