import { isDoc, type Doc, type Value } from '../bson/values';
import { failedToParse, MongoError } from '../errors';
import type { Collation } from '../query/collation';

export type Variables = Readonly<Record<string, Value>>;
/** A compiled expression; undefined is MongoDB's "missing". */
export type Run = (root: Doc, variables: Variables) => Value;

export interface Compiler {
  readonly collation: Collation | undefined;
  compile(expression: Value): Run;
  /** The same compiler with more variables in scope. */
  scoped(...names: string[]): Compiler;
}
export type Build = (operand: Value, c: Compiler, name: string) => Run;
export type Builders = Readonly<Record<string, Build>>;

/** The operands of an operator, compiled; a lone operand counts as one. */
export function operands(operand: Value, c: Compiler, name: string, least = 0, most = Infinity): Run[] {
  const list = Array.isArray(operand) ? operand : [operand];
  if (list.length < least || list.length > most) {
    const wanted = least === most ? `exactly ${least}` : most === Infinity ? `at least ${least}` : `between ${least} and ${most}`;
    throw new MongoError(least === most ? 16020 : 28667, `Expression ${name} takes ${wanted} arguments. ${list.length} were passed in.`);
  }
  return list.map((e) => c.compile(e));
}

export const unary = (fn: (v: Value, name: string) => Value): Build => (operand, c, name) => {
  const [a] = operands(operand, c, name, 1, 1) as [Run];
  return (root, vars) => fn(a(root, vars), name);
};
export const binary = (fn: (a: Value, b: Value, c: Compiler) => Value): Build => (operand, c, name) => {
  const [a, b] = operands(operand, c, name, 2, 2) as [Run, Run];
  return (root, vars) => fn(a(root, vars), b(root, vars), c);
};
export const spread = (least: number, most: number, fn: (values: Value[], c: Compiler) => Value): Build => (operand, c, name) => {
  const list = operands(operand, c, name, least, most);
  return (root, vars) => fn(list.map((run) => run(root, vars)), c);
};

/** Compiles an operator whose operand is a document of named arguments. */
export function named(operand: Value, c: Compiler, name: string, required: string[], optional: string[] = []): Record<string, Run | undefined> {
  if (!isDoc(operand)) throw failedToParse(`${name} only supports an object as its argument`);
  const out: Record<string, Run | undefined> = {};
  for (const [key, value] of Object.entries(operand)) {
    if (!required.includes(key) && !optional.includes(key)) throw failedToParse(`Unrecognized argument to ${name}: ${key}`);
    out[key] = c.compile(value);
  }
  for (const key of required) if (!(key in operand)) throw failedToParse(`Missing '${key}' parameter to ${name}`);
  return out;
}
export const namedValues = (required: string[], optional: string[], fn: (v: Record<string, Value>, c: Compiler) => Value): Build => (operand, c, name) => {
  const runs = Object.entries(named(operand, c, name, required, optional)) as [string, Run][];
  return (root, vars) => fn(Object.fromEntries(runs.map(([key, run]) => [key, run(root, vars)])), c);
};

export const isNil = (v: Value): v is null | undefined => v === null || v === undefined;
