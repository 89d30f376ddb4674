import { type Doc, isDoc, isNumeric, toNumber, truthy, type Value } from '../bson/values';
import { ErrorCode, failedToParse, MongoError } from '../errors';
import { compileExpression, type Expression, type Variables } from '../aggregate/expression';
import { textOf } from '../text/find-text';
import { keepScore } from '../text/text-query';
import type { Collation } from './collation';
import { type Filter, matchedPosition, matches, parseFilter } from './filter';

type Leaf =
  | { kind: 'keep' }
  | { kind: 'drop' }
  | { kind: 'compute'; expression: Expression }
  | { kind: 'slice'; skip: number; limit: number }
  | { kind: 'elemMatch'; filter: Filter }
  | { kind: 'position' };
type Tree = Map<string, Tree | Leaf>;

export interface ProjectionContext {
  collation?: Collation;
  variables?: Variables;
  /** Set for find and findAndModify: allows $slice, $elemMatch and the positional operator. */
  find?: { filter: Filter };
  /** How the caller names itself in errors. */
  name?: string;
}

export interface Projection {
  apply(doc: Doc): Doc;
  /** Top-level fields it reads; undefined when it may read any. */
  fields: ReadonlySet<string> | undefined;
}

const isLeaf = (node: Tree | Leaf): node is Leaf => !(node instanceof Map);

/** Parses a find projection or a $project stage. */
export function parseProjection(spec: Doc, context: ProjectionContext = {}): Projection {
  const p = new Parser(context);
  return p.parse(spec);
}

class Parser {
  private tree: Tree = new Map();
  private mode: 'include' | 'exclude' | undefined;
  private computed = false;
  private onlyMeta = true;
  private reads: Set<string> | undefined = new Set(['_id']);
  private idMode: 'include' | 'exclude' | 'compute' | undefined;
  private position: { path: string[]; filter: Filter } | undefined;

  constructor(private readonly context: ProjectionContext) {}

  parse(spec: Doc): Projection {
    for (const [name, value] of Object.entries(spec)) this.entry(name.split('.'), value);
    const include = this.mode === 'include' || (this.mode === undefined && ((this.computed && !this.onlyMeta) || this.idMode === 'include'));
    if (!include && this.computed && !this.onlyMeta) throw failedToParse('a projection cannot mix computed fields with exclusion');
    const { tree, position } = this;
    const text = this.context.find && this.computed ? textOf(this.context.find.filter) : undefined;
    const variables = this.context.variables ?? {};
    if (include && this.idMode === undefined) tree.set('_id', { kind: 'keep' });
    if (include && this.idMode === 'exclude') tree.delete('_id');
    const fields = include && this.reads && !position ? new Set([...this.reads, ...tree.keys()]) : undefined;
    return {
      fields,
      apply: (doc) => {
        if (text) keepScore(doc, text.score(doc));
        const at = position ? matchedPosition(position.filter, doc) : -1;
        if (position && at < 0) throw new MongoError(51246, 'Executor error during find command :: caused by :: positional operator \'.$\' couldn\'t find a matching element in the array');
        const out = include ? keep(tree, doc, at) : drop(tree, doc);
        if (this.computed) compute(tree, out, doc, variables);
        return out;
      },
    };
  }

  private setMode(mode: 'include' | 'exclude', path: string): void {
    if (this.mode && this.mode !== mode) {
      throw mode === 'exclude'
        ? new MongoError(31254, `Cannot do exclusion on field ${path} in inclusion projection`)
        : new MongoError(31253, `Cannot do inclusion on field ${path} in exclusion projection`);
    }
    this.mode = mode;
  }

  private entry(path: string[], value: Value): void {
    const name = path.join('.');
    if (path.at(-1) === '$' && this.context.find) return this.positional(path.slice(0, -1), value);
    for (const part of path) {
      if (part === '') throw new MongoError(15998, 'FieldPath field names may not be empty strings.');
      if (part.startsWith('$')) throw new MongoError(16410, `FieldPath field names may not start with '$'. Consider using $getField or $setField.`);
    }
    if (isNumeric(value) || typeof value === 'boolean') {
      const wanted = typeof value === 'boolean' ? value : toNumber(value) !== 0;
      if (name === '_id') {
        this.idMode = wanted ? 'include' : 'exclude';
        return this.put(path, { kind: wanted ? 'keep' : 'drop' });
      }
      this.setMode(wanted ? 'include' : 'exclude', name);
      return this.put(path, { kind: wanted ? 'keep' : 'drop' });
    }
    if (isDoc(value)) {
      const [first] = Object.keys(value);
      if (first === undefined) throw new MongoError(51270, 'An empty sub-projection is not a valid value. Found empty object at path');
      if (this.context.find && (first === '$slice' || first === '$elemMatch')) return this.findOperator(path, first, value[first]);
      if (!first.startsWith('$')) {
        for (const [key, inner] of Object.entries(value)) this.entry([...path, ...key.split('.')], inner);
        return;
      }
    }
    const expression = compileExpression(value, { collation: this.context.collation, variables: Object.keys(this.context.variables ?? {}) });
    if (this.mode === 'exclude' && !(isDoc(value) && '$meta' in value)) throw new MongoError(31252, `Cannot use expression other than $meta in exclusion projection: ${name}`);
    // a score alone leaves the other fields of a find as they are
    const meta = this.context.find !== undefined && isDoc(value) && '$meta' in value;
    if (!meta) this.onlyMeta = false;
    this.computed = true;
    if (name === '_id') this.idMode = 'compute';
    else if (!meta) this.mode = 'include';
    if (!expression.fields) this.reads = undefined;
    else for (const f of expression.fields) this.reads?.add(f);
    this.put(path, { kind: 'compute', expression });
  }

  private positional(path: string[], value: Value): void {
    if (!truthy(value)) throw new MongoError(31395, 'positional projection cannot be used with exclusion');
    if (this.position) throw new MongoError(31276, 'Cannot specify more than one positional projection per query.');
    this.setMode('include', path.join('.'));
    this.position = { path, filter: (this.context.find as { filter: Filter }).filter };
    this.put(path, { kind: 'position' });
  }

  private findOperator(path: string[], op: string, operand: Value): void {
    if (op === '$elemMatch') {
      if (path.length > 1) throw new MongoError(31275, 'Cannot use $elemMatch projection on a nested field.');
      if (!isDoc(operand)) throw new MongoError(31274, `elemMatch: Invalid argument, object required, but got ${String(operand)}`);
      const name = path[0] as string;
      if (this.mode !== 'exclude') this.mode = 'include';
      return this.put(path, { kind: 'elemMatch', filter: parseFilter({ [name]: { $elemMatch: operand } }, { collation: this.context.collation }) });
    }
    const list = Array.isArray(operand) ? operand.map((v) => toNumber(v)) : [undefined, toNumber(operand)];
    const [skip, limit] = list;
    if (limit === undefined || (Array.isArray(operand) && (list.length !== 2 || skip === undefined))) {
      throw new MongoError(28667, 'Invalid $slice syntax. The given syntax did not match the find() syntax');
    }
    if (Array.isArray(operand) && limit <= 0) throw new MongoError(28724, 'First argument to $slice must be an array / third must be positive');
    this.put(path, Array.isArray(operand) ? { kind: 'slice', skip: skip as number, limit } : { kind: 'slice', skip: limit < 0 ? limit : 0, limit: Math.abs(limit) });
  }

  private put(path: string[], leaf: Leaf): void {
    let node = this.tree;
    for (let i = 0; i < path.length - 1; i++) {
      const part = path[i] as string;
      const next = node.get(part) ?? new Map<string, Tree | Leaf>();
      if (isLeaf(next)) throw new MongoError(31249, `Path collision at ${path.join('.')} remaining portion ${path.slice(i + 1).join('.')}`);
      node.set(part, next);
      node = next;
    }
    const last = path.at(-1) as string;
    if (node.has(last)) throw new MongoError(31250, `Path collision at ${path.join('.')}`);
    node.set(last, leaf);
  }
}

const cut = (v: Value, leaf: { skip: number; limit: number }): Value => {
  if (!Array.isArray(v)) return v;
  const start = leaf.skip < 0 ? Math.max(0, v.length + leaf.skip) : leaf.skip;
  return v.slice(start, start + leaf.limit);
};
const firstMatching = (name: string, v: Value, filter: Filter): Value => {
  if (!Array.isArray(v)) return undefined;
  const hit = v.find((e) => matches(filter, { [name]: [e] }));
  return hit === undefined ? undefined : [hit];
};

function keep(tree: Tree, doc: Doc, position: number): Doc {
  const out: Doc = {};
  for (const [name, v] of Object.entries(doc)) {
    const node = tree.get(name);
    if (!node) continue;
    const kept = keepValue(name, node, v, position);
    if (kept !== undefined) out[name] = kept;
  }
  return out;
}

function keepValue(name: string, node: Tree | Leaf, v: Value, position: number): Value {
  if (isLeaf(node)) {
    switch (node.kind) {
      case 'keep': return v;
      case 'slice': return cut(v, node);
      case 'elemMatch': return firstMatching(name, v, node.filter);
      case 'position': return Array.isArray(v) ? v.slice(position, position + 1) : v;
      default: return undefined;
    }
  }
  if (isDoc(v)) return keep(node, v, position);
  if (Array.isArray(v)) return v.map((e) => keepValue(name, node, e, position)).filter((e) => e !== undefined);
  return undefined;
}

function drop(tree: Tree, doc: Doc): Doc {
  const out: Doc = {};
  for (const [name, v] of Object.entries(doc)) {
    const node = tree.get(name);
    const left = node ? dropValue(name, node, v) : v;
    if (left !== undefined) out[name] = left;
  }
  return out;
}

function dropValue(name: string, node: Tree | Leaf, v: Value): Value {
  if (isLeaf(node)) {
    switch (node.kind) {
      case 'drop': return undefined;
      case 'slice': return cut(v, node);
      case 'elemMatch': return firstMatching(name, v, node.filter);
      default: return v;
    }
  }
  if (isDoc(v)) return drop(node, v);
  return Array.isArray(v) ? v.map((e) => dropValue(name, node, e)) : v;
}

function compute(tree: Tree, out: Doc, root: Doc, variables: Variables): void {
  for (const [name, node] of tree) {
    if (isLeaf(node)) {
      if (node.kind !== 'compute') continue;
      const v = node.expression.run(root, variables);
      if (v === undefined) delete out[name];
      else out[name] = v;
    } else if (hasComputed(node)) out[name] = computeInto(node, out[name], root, variables);
  }
}
const hasComputed = (tree: Tree): boolean => [...tree.values()].some((n) => (isLeaf(n) ? n.kind === 'compute' : hasComputed(n)));

function computeInto(tree: Tree, v: Value, root: Doc, variables: Variables): Value {
  if (Array.isArray(v)) return v.map((e) => computeInto(tree, e, root, variables));
  const inner: Doc = isDoc(v) ? { ...v } : {};
  compute(tree, inner, root, variables);
  return inner;
}

/** $addFields, $set: computed fields laid over the document, dotted paths reaching into it and into arrays. */
export function parseAddFields(spec: Doc, context: ProjectionContext = {}): Projection {
  const tree: Tree = new Map();
  let fields: Set<string> | undefined = new Set();
  const put = (node: Tree, path: string[], value: Value): void => {
    const [part, ...rest] = path as [string, ...string[]];
    if (part.startsWith('$')) throw new MongoError(16410, `FieldPath field names may not start with '$'. Consider using $getField or $setField.`);
    if (part === '') throw new MongoError(40353, 'FieldPath must not be empty');
    const here = node.get(part);
    const nested = rest.length > 0 || (isDoc(value) && Object.keys(value).length > 0 && !(Object.keys(value)[0] as string).startsWith('$'));
    if (here !== undefined && (isLeaf(here) || !nested)) throw new MongoError(40176, `specification contains two conflicting paths: ${part}`);
    if (!nested) {
      const expression = compileExpression(value, { collation: context.collation, variables: Object.keys(context.variables ?? {}) });
      if (!expression.fields) fields = undefined;
      else for (const f of expression.fields) fields?.add(f);
      node.set(part, { kind: 'compute', expression });
      return;
    }
    const next = (here as Tree | undefined) ?? new Map<string, Tree | Leaf>();
    node.set(part, next);
    if (rest.length > 0) put(next, rest, value);
    else for (const [key, inner] of Object.entries(value as Doc)) put(next, key.split('.'), inner);
  };
  if (Object.keys(spec).length === 0) throw new MongoError(40177, `specification must have at least one field`);
  for (const [name, value] of Object.entries(spec)) put(tree, name.split('.'), value);
  return {
    fields,
    apply: (doc) => {
      const out = { ...doc };
      compute(tree, out, doc, context.variables ?? {});
      return out;
    },
  };
}

/** $unset: the exclusion of some paths. */
export function parseUnset(paths: Value): Projection {
  const list = Array.isArray(paths) ? paths : [paths];
  if (list.length === 0) throw new MongoError(31119, '$unset specification must be a string or an array with at least one field');
  return parseProjection(Object.fromEntries(list.map((p) => {
    if (typeof p !== 'string') throw new MongoError(31002, '$unset specification must be a string or an array containing only string values');
    return [p, 0];
  })));
}

export const projectionSpec = (v: Value, command: string): Doc | undefined => {
  if (v === undefined || v === null) return undefined;
  if (!isDoc(v)) throw new MongoError(ErrorCode.TypeMismatch, `BSON field '${command}.projection' is the wrong type, expected type 'object'`);
  return Object.keys(v).length === 0 ? undefined : v;
};
export const emptyProject = (spec: Value): Doc => {
  if (!isDoc(spec)) throw new MongoError(15969, '$project specification must be an object');
  if (Object.keys(spec).length === 0) throw new MongoError(51272, 'Invalid $project :: caused by :: projection specification must have at least one field');
  return spec;
};
