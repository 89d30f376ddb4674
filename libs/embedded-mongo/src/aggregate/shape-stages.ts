import { type Doc, isDoc, toNumber, typeName, type Value } from '../bson/values';
import { MongoError } from '../errors';
import { emptyProject, parseAddFields, parseProjection, parseUnset, type Projection } from '../query/projection';
import { describe } from '../update/describe';
import { setAt } from '../update/change-path';
import { valueAt } from '../query/path';
import { compileExpression } from './expression';
import type { MakeStage, Stage } from './stage-types';

export function* mapDocs(input: Iterable<Doc>, fn: (doc: Doc) => Doc): Generator<Doc> {
  for (const doc of input) yield fn(doc);
}

const shaped = (name: string, p: Projection, closes: boolean): Stage => ({
  name,
  run: (input) => mapDocs(input, p.apply),
  reads: p.fields,
  closes: closes && p.fields !== undefined,
});

export const $project: MakeStage = (spec, context) => {
  const p = parseProjection(emptyProject(spec), context);
  return shaped('$project', p, true);
};
export const $addFields: MakeStage = (spec, context) => {
  if (!isDoc(spec)) throw new MongoError(40272, `$addFields specification stage must be an object, got ${typeName(spec)}`);
  return shaped('$addFields', parseAddFields(spec, context), false);
};
export const $unset: MakeStage = (spec) => ({ ...shaped('$unset', parseUnset(spec), false), reads: new Set() });

const replaceRoot = (name: string, expression: Value, context: Parameters<MakeStage>[1]): Stage => {
  const e = compileExpression(expression, { collation: context.collation, variables: Object.keys(context.variables) });
  return {
    name,
    run: (input) => mapDocs(input, (doc) => {
      const out = e.run(doc, context.variables);
      if (!isDoc(out)) throw new MongoError(40228, `'newRoot' expression must evaluate to an object, but resulting value was: ${describe(out)}. Type of resulting value: '${typeName(out)}'.`);
      return out;
    }),
    reads: e.fields,
    closes: e.fields !== undefined,
  };
};
export const $replaceWith: MakeStage = (spec, context) => replaceRoot('$replaceWith', spec, context);
export const $replaceRoot: MakeStage = (spec, context) => {
  if (!isDoc(spec) || !('newRoot' in spec)) throw new MongoError(40231, 'no newRoot specified for the $replaceRoot stage');
  const odd = Object.keys(spec).find((k) => k !== 'newRoot');
  if (odd) throw new MongoError(40415, `BSON field '$replaceRoot.${odd}' is an unknown field.`);
  return replaceRoot('$replaceRoot', spec['newRoot'], context);
};

export const $unwind: MakeStage = (spec) => {
  const options: Doc = typeof spec === 'string' ? { path: spec } : isDoc(spec) ? spec : {};
  for (const key of Object.keys(options)) if (!['path', 'includeArrayIndex', 'preserveNullAndEmptyArrays'].includes(key)) throw new MongoError(28811, `unrecognized option to $unwind stage: ${key}`);
  const path = options['path'];
  if (typeof path !== 'string') throw new MongoError(28812, 'no path specified to $unwind stage');
  if (!path.startsWith('$')) throw new MongoError(28818, `path option to $unwind stage should be prefixed with a '$': ${path}`);
  const parts = path.slice(1).split('.');
  const index = options['includeArrayIndex'];
  if (index !== undefined && (typeof index !== 'string' || index === '' || index.startsWith('$'))) throw new MongoError(28822, `includeArrayIndex option to $unwind stage should not be prefixed with a '$': ${String(index)}`);
  const keepEmpty = options['preserveNullAndEmptyArrays'] === true;
  return {
    name: '$unwind',
    reads: new Set([parts[0] as string]),
    closes: false,
    *run(input) {
      for (const doc of input) {
        const v = valueAt(doc, parts);
        if (Array.isArray(v)) {
          for (let i = 0; i < v.length; i++) {
            const out = replaced(doc, parts, v[i] ?? null);
            if (index !== undefined) setAt(out, (index as string).split('.'), BigInt(i));
            yield out;
          }
          if (v.length > 0 || !keepEmpty) continue;
        } else if ((v === null || v === undefined) && !keepEmpty) continue;
        const out = Array.isArray(v) ? replaced(doc, parts, undefined) : { ...doc };
        if (index !== undefined) setAt(out, (index as string).split('.'), null);
        yield out;
      }
    },
  };
};

/** A copy along the path, so that the documents unwound from one share no holder. */
function replaced(doc: Doc, parts: readonly string[], v: Value): Doc {
  const out = { ...doc };
  let holder = out;
  for (const part of parts.slice(0, -1)) {
    const inner = { ...(holder[part] as Doc) };
    holder[part] = inner;
    holder = inner;
  }
  const last = parts.at(-1) as string;
  if (v === undefined) delete holder[last];
  else holder[last] = v;
  return out;
}

export const $count: MakeStage = (spec) => {
  if (typeof spec !== 'string' || spec === '') throw new MongoError(40156, 'the count field must be a non-empty string');
  if (spec.startsWith('$')) throw new MongoError(40158, 'the count field cannot be a $-prefixed path');
  if (spec.includes('.')) throw new MongoError(40160, "the count field cannot contain '.'");
  return {
    name: '$count', reads: new Set(), closes: true,
    *run(input) {
      let n = 0;
      for (const doc of input) n += doc ? 1 : 0;
      if (n > 0) yield { [spec]: n };
    },
  };
};

export const wholeArgument = (v: Value, name: string, code: number, least: number): number => {
  const n = toNumber(v);
  if (n === undefined || !Number.isInteger(n) || n < least) throw new MongoError(code, `invalid argument to ${name} stage: expected ${least > 0 ? 'a positive' : 'a non-negative'} number in: ${name}: ${describe(v)}`);
  return n;
};
export const $limit: MakeStage = (spec) => {
  const n = wholeArgument(spec, '$limit', toNumber(spec) === 0 ? 15958 : 5107201, 1);
  return {
    name: '$limit', reads: new Set(), closes: false,
    *run(input) {
      let i = 0;
      for (const doc of input) {
        yield doc;
        if (++i >= n) return;
      }
    },
  };
};
export const $skip: MakeStage = (spec) => {
  const n = wholeArgument(spec, '$skip', 5107200, 0);
  return {
    name: '$skip', reads: new Set(), closes: false,
    *run(input) {
      let i = 0;
      for (const doc of input) if (i++ >= n) yield doc;
    },
  };
};
export const $redact: MakeStage = (spec, context) => {
  const e = compileExpression(spec, { collation: context.collation, variables: Object.keys(context.variables) });
  const visit = (doc: Doc): Doc | undefined => {
    const verdict = e.run(doc, context.variables);
    if (verdict === '$$PRUNE') return undefined;
    if (verdict === '$$KEEP') return doc;
    if (verdict !== '$$DESCEND') throw new MongoError(17053, '$redact must evaluate to $$KEEP, $$PRUNE, or $$DESCEND');
    const out: Doc = {};
    for (const [name, v] of Object.entries(doc)) {
      const left = inner(v);
      if (left !== undefined) out[name] = left;
    }
    return out;
  };
  const inner = (v: Value): Value => (isDoc(v) ? visit(v) : Array.isArray(v) ? v.map(inner).filter((x) => x !== undefined) : v);
  return {
    name: '$redact', reads: undefined, closes: false,
    *run(input) {
      for (const doc of input) {
        const out = visit(doc);
        if (out) yield out;
      }
    },
  };
};
