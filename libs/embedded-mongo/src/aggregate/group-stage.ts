import { encodeKey } from '../bson/key-encoding';
import { type Doc, isDoc, toNumber, type Value } from '../bson/values';
import { MongoError } from '../errors';
import { compareKeys, parseSort, type SortPattern, sortKey } from '../query/sort';
import { type Accumulator, accumulatorNames, makeAccumulator } from './accumulators';
import { compileExpression, type Expression } from './expression';
import type { MakeStage, StageContext } from './stage-types';

interface Output { name: string; make(): Accumulator; input: Expression }

/** $top, $bottom and their N forms keep the documents of a group in an order of their own. */
function ordered(pattern: SortPattern, n: number, single: boolean, fromEnd: boolean, context: StageContext): Accumulator {
  const kept: { key: Value[]; output: Value }[] = [];
  return {
    add: (v) => {
      const pair = v as { root: Doc; output: Value };
      kept.push({ key: sortKey(pair.root, pattern, context.collation), output: pair.output ?? null });
    },
    result: () => {
      kept.sort((a, b) => compareKeys(a.key, b.key, pattern, context.collation));
      const out = (fromEnd ? kept.slice(-n) : kept.slice(0, n)).map((k) => k.output);
      return single ? (out[0] ?? null) : out;
    },
  };
}

function constant(v: Value, context: StageContext): Value {
  return compileExpression(v, { collation: context.collation, variables: Object.keys(context.variables) }).run({}, context.variables);
}

export function parseAccumulator(name: string, spec: Value, context: StageContext): Output {
  if (!isDoc(spec)) throw new MongoError(40234, `The field '${name}' must be an accumulator object`);
  const keys = Object.keys(spec);
  if (keys.length !== 1) throw new MongoError(40238, `The field '${name}' must specify one accumulator`);
  const op = keys[0] as string;
  const operand = spec[op];
  const scope = { collation: context.collation, variables: Object.keys(context.variables) };
  if (['$top', '$bottom', '$topN', '$bottomN'].includes(op)) {
    if (!isDoc(operand) || operand['sortBy'] === undefined || operand['output'] === undefined) throw new MongoError(5788005, `Missing value for 'sortBy' or 'output' in ${op}`);
    const single = op === '$top' || op === '$bottom';
    const n = single ? 1 : positive(constant(operand['n'], context), op);
    const pattern = parseSort(operand['sortBy']);
    return {
      name,
      make: () => ordered(pattern, n, single, op.startsWith('$bottom'), context),
      input: compileExpression({ root: '$$ROOT', output: operand['output'] }, scope),
    };
  }
  if (!accumulatorNames.includes(op)) throw new MongoError(15952, `unknown group operator '${op}'`);
  if (op === '$count' && !(isDoc(operand) && Object.keys(operand).length === 0)) throw new MongoError(9, '$count takes no arguments, i.e. $count:{}');
  if (op.endsWith('N')) {
    if (!isDoc(operand) || operand['input'] === undefined) throw new MongoError(5787906, `Missing value for 'input' in ${op}`);
    const n = positive(constant(operand['n'], context), op);
    return { name, make: () => makeAccumulator(op, context.collation, n), input: compileExpression(operand['input'], scope) };
  }
  if (Array.isArray(operand) && operand.length !== 1) throw new MongoError(40237, `The ${op} accumulator is a unary operator`);
  const input = compileExpression(Array.isArray(operand) ? operand[0] : op === '$count' ? 1 : operand, scope);
  return { name, make: () => makeAccumulator(op, context.collation), input };
}

const positive = (v: Value, op: string): number => {
  const n = toNumber(v);
  if (n === undefined || !Number.isInteger(n) || n <= 0) throw new MongoError(5787908, `'n' must be greater than 0, found ${String(v)} in ${op}`);
  return n;
};

export function groupStage(id: Expression, outputs: readonly Output[], context: StageContext): { run(input: Iterable<Doc>): Iterable<Doc>; reads: Set<string> | undefined } {
  let reads: Set<string> | undefined = new Set();
  for (const e of [id, ...outputs.map((o) => o.input)]) {
    if (!e.fields || !reads) reads = undefined;
    else for (const f of e.fields) reads.add(f);
  }
  return {
    reads,
    *run(input) {
      const groups = new Map<unknown, { id: Value; accumulators: Accumulator[] }>();
      for (const doc of input) {
        context.deadline.tick();
        const key = id.run(doc, context.variables);
        const hash = typeof key === 'string' && !context.collation ? key : hashOf(key, context);
        let group = groups.get(hash);
        if (!group) {
          group = { id: key ?? null, accumulators: outputs.map((o) => o.make()) };
          groups.set(hash, group);
        }
        for (let i = 0; i < outputs.length; i++) {
          (group.accumulators[i] as Accumulator).add((outputs[i] as Output).input.run(doc, context.variables));
        }
      }
      for (const group of groups.values()) {
        const out: Doc = { _id: group.id };
        outputs.forEach((o, i) => (out[o.name] = (group.accumulators[i] as Accumulator).result()));
        yield out;
      }
    },
  };
}

// the leading NUL-free tag keeps the hash of a non-string apart from a plain string
const hashOf = (key: Value, context: StageContext): string => `\u0000${encodeKey([key ?? null], [], context.collation?.fold).toString('latin1')}`;

export const $group: MakeStage = (spec, context) => {
  if (!isDoc(spec)) throw new MongoError(15947, "a group's fields must be specified in an object");
  if (!('_id' in spec)) throw new MongoError(15955, 'a group specification must include an _id');
  const id = compileExpression(spec['_id'], { collation: context.collation, variables: Object.keys(context.variables) });
  const outputs = Object.entries(spec).filter(([name]) => name !== '_id').map(([name, value]) => {
    if (name.includes('.')) throw new MongoError(40235, `The field name '${name}' cannot contain '.'`);
    if (name.startsWith('$')) throw new MongoError(40236, `The field name '${name}' cannot be an operator name`);
    return parseAccumulator(name, value, context);
  });
  return { name: '$group', ...groupStage(id, outputs, context), closes: true };
};
