import { type Doc, isDoc, type Value } from '../bson/values';
import { ErrorCode, failedToParse, MongoError } from '../errors';
import type { Collation } from '../query/collation';
import { arithmeticOperators } from './arithmetic-operators';
import { arrayOperators } from './array-operators';
import { dateOperators } from './date-operators';
import { logicOperators } from './logic-operators';
import { objectOperators } from './object-operators';
import type { Builders, Compiler, Run, Variables } from './operator-types';
import { stringOperators } from './string-operators';
import { typeOperators } from './type-operators';

export type { Variables } from './operator-types';

export interface Expression {
  run(doc: Doc, variables: Variables): Value;
  /** Top-level fields that it reads; undefined when it may read any. */
  fields: ReadonlySet<string> | undefined;
}
export interface ExpressionContext { collation?: Collation; variables?: readonly string[] }

const builders: Builders = {
  ...arithmeticOperators, ...arrayOperators, ...dateOperators, ...logicOperators, ...objectOperators, ...stringOperators, ...typeOperators,
};

/** Compiles an aggregation expression; unknown operators and undefined variables throw here, before any document is read. */
export function compileExpression(expression: Value, context: ExpressionContext = {}): Expression {
  const fields = new FieldUse();
  const compiler = new ExpressionCompiler(fields, new Set(context.variables ?? []), context.collation);
  const run = compiler.compile(expression);
  return { run, fields: fields.any ? undefined : fields.names };
}

export const isExpressionOperator = (name: string): boolean => name in builders;

class FieldUse {
  names = new Set<string>();
  any = false;
}

const systemVariables = new Set(['ROOT', 'CURRENT', 'NOW', 'REMOVE', 'CLUSTER_TIME', 'DESCEND', 'PRUNE', 'KEEP']);

class ExpressionCompiler implements Compiler {
  constructor(private readonly use: FieldUse, private readonly names: ReadonlySet<string>, readonly collation: Collation | undefined) {}

  scoped(...names: string[]): Compiler {
    return new ExpressionCompiler(this.use, new Set([...this.names, ...names]), this.collation);
  }

  compile(e: Value): Run {
    if (typeof e === 'string' && e.startsWith('$')) return e.startsWith('$$') ? this.variable(e.slice(2)) : this.fieldPath(e.slice(1));
    if (Array.isArray(e)) {
      const parts = e.map((item) => this.compile(item));
      return (root, vars) => parts.map((run) => run(root, vars) ?? null);
    }
    if (!isDoc(e)) return () => e;
    const keys = Object.keys(e);
    if (keys[0]?.startsWith('$')) {
      if (keys.length !== 1) {
        throw new MongoError(15983, `an object representing an expression must have exactly one field: ${JSON.stringify(keys)}`);
      }
      return this.operator(keys[0], e[keys[0]]);
    }
    return this.object(e);
  }

  private object(e: Doc): Run {
    const parts = Object.entries(e).map(([key, value]): [string, Run] => {
      if (key.startsWith('$')) throw failedToParse(`FieldPath field names may not start with '$'. Consider using $getField or $setField.`);
      if (key.includes('.')) throw new MongoError(16412, `FieldPath field names may not contain '.'.`);
      return [key, this.compile(value)];
    });
    return (root, vars) => {
      const out: Doc = {};
      for (const [key, run] of parts) {
        const v = run(root, vars);
        if (v !== undefined) out[key] = v;
      }
      return out;
    };
  }

  private operator(name: string, operand: Value): Run {
    const build = Object.hasOwn(builders, name) ? builders[name] : undefined;
    if (!build) throw new MongoError(ErrorCode.InvalidPipelineOperator, `Unrecognized expression '${name}'`);
    return build(operand, this, name);
  }

  private fieldPath(path: string): Run {
    const parts = checkedParts(path);
    this.use.names.add(parts[0] as string);
    if (parts.length === 1) {
      const name = path;
      return (root) => (Object.hasOwn(root, name) ? root[name] : undefined);
    }
    return (root) => follow(root, parts, 0);
  }

  private variable(path: string): Run {
    const [name = '', ...rest] = path.split('.');
    if (rest.length > 0) checkedParts(rest.join('.'));
    if (name === 'ROOT' || name === 'CURRENT') {
      const [first] = rest;
      if (first === undefined) this.use.any = true;
      else this.use.names.add(first);
      return rest.length === 0 ? (root) => root : (root) => follow(root, rest, 0);
    }
    if (name === 'REMOVE') return () => undefined;
    if (!this.names.has(name) && !systemVariables.has(name)) throw new MongoError(17276, `Use of undefined variable: ${name}`);
    if (name === 'DESCEND' || name === 'PRUNE' || name === 'KEEP') return () => `$$${name}`;
    return rest.length === 0 ? (_root, vars) => vars[name] : (_root, vars) => followValue(vars[name], rest, 0);
  }
}

function checkedParts(path: string): string[] {
  const parts = path.split('.');
  if (path === '') throw new MongoError(16872, `'$' by itself is not a valid FieldPath`);
  for (const part of parts) {
    if (part === '') throw new MongoError(15998, 'FieldPath field names may not be empty strings.');
    if (part.startsWith('$')) throw new MongoError(16410, `FieldPath field names may not start with '$'. Consider using $getField or $setField.`);
  }
  return parts;
}

export function follow(doc: Doc, parts: readonly string[], i: number): Value {
  const name = parts[i] as string;
  const v = Object.hasOwn(doc, name) ? doc[name] : undefined;
  return i === parts.length - 1 ? v : followValue(v, parts, i + 1);
}

function followValue(v: Value, parts: readonly string[], i: number): Value {
  if (isDoc(v)) return follow(v, parts, i);
  if (!Array.isArray(v)) return undefined;
  const out: Value[] = [];
  for (const element of v) {
    if (!isDoc(element)) continue;
    const found = follow(element, parts, i);
    if (found !== undefined) out.push(found);
  }
  return out;
}
