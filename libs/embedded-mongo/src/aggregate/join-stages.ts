import { decodeDoc } from '../bson/decode';
import { encodeKey } from '../bson/key-encoding';
import { type Doc, isDoc, toNumber, type Value } from '../bson/values';
import { failedToParse, MongoError } from '../errors';
import { matches, parseFilter } from '../query/filter';
import { setAt } from '../update/change-path';
import { findRows } from '../store/find-rows';
import { compileExpression, follow, type Expression } from './expression';
import { runPipeline } from './pipeline';
import { isView } from './views';
import type { MakeStage, StageContext } from './stage-types';

function* lookUp(context: StageContext, from: string, filter: Doc): Generator<Doc> {
  const collection = context.catalog.get(context.db, from);
  const parsed = parseFilter(filter, { collation: context.collation, variables: context.variables });
  if (isView(collection)) {
    for (const doc of runPipeline([], { ...context, collection })) if (matches(parsed, doc)) yield doc;
    return;
  }
  for (const row of findRows(context.connection, collection, { filter: parsed, sort: [], collation: context.collation, deadline: context.deadline })) yield decodeDoc(row.raw);
}

const known = (spec: Doc, name: string, keys: readonly string[]): void => {
  for (const key of Object.keys(spec)) if (!keys.includes(key)) throw failedToParse(`unknown argument to ${name}: ${key}`);
};
const text = (spec: Doc, key: string, stage: string): string => {
  const v = spec[key];
  if (typeof v !== 'string') throw failedToParse(`${stage} argument '${key}' must be a string, is type ${typeof v}`);
  return v;
};

export const $lookup: MakeStage = (spec, context) => {
  if (!isDoc(spec)) throw failedToParse('the $lookup specification must be an Object');
  known(spec, '$lookup', ['from', 'localField', 'foreignField', 'as', 'let', 'pipeline']);
  const as = text(spec, 'as', '$lookup').split('.');
  const from = text(spec, 'from', '$lookup');
  const byField = spec['localField'] !== undefined || spec['foreignField'] !== undefined;
  const pipeline = spec['pipeline'];
  if (!byField && pipeline === undefined) throw failedToParse('$lookup requires either \'pipeline\' or both \'localField\' and \'foreignField\' to be specified');
  if (byField && (spec['localField'] === undefined || spec['foreignField'] === undefined)) throw failedToParse('$lookup requires both or neither of \'localField\' and \'foreignField\' to be specified');
  if (pipeline !== undefined && !Array.isArray(pipeline)) throw failedToParse('the $lookup pipeline must be an array');
  const variables = Object.entries(isDoc(spec['let']) ? spec['let'] : {}).map(([name, e]): [string, Expression] => [
    name, compileExpression(e, { collation: context.collation, variables: Object.keys(context.variables) }),
  ]);
  const local = byField ? text(spec, 'localField', '$lookup').split('.') : [];
  const foreign = byField ? text(spec, 'foreignField', '$lookup') : '';
  const foreignContext = { ...context, collection: context.catalog.get(context.db, from) };
  // parsed once with placeholder values, so that a faulty inner pipeline fails even when no document comes
  if (pipeline) runPipeline(pipeline as Value[], { ...foreignContext, variables: { ...context.variables, ...Object.fromEntries(variables.map(([n]) => [n, null])) } }, []);
  const cache = new Map<string, Doc[]>();
  return {
    name: '$lookup', reads: undefined, closes: false,
    *run(input) {
      for (const doc of input) {
        const inner: Record<string, Value> = { ...context.variables };
        for (const [name, e] of variables) inner[name] = e.run(doc, context.variables);
        const filter = byField ? joinFilter(follow(doc, local, 0), foreign) : {};
        let found: Doc[];
        if (pipeline) {
          const stages: Value[] = byField ? [{ $match: filter }, ...(pipeline as Value[])] : (pipeline as Value[]);
          found = [...runPipeline(stages, { ...foreignContext, variables: inner })];
        } else {
          const key = encodeKey([filter]).toString('latin1');
          found = cache.get(key) ?? [...lookUp(context, from, filter)];
          if (cache.size < 1000) cache.set(key, found);
        }
        const out = { ...doc };
        if (as.length > 1 && isDoc(out[as[0] as string])) out[as[0] as string] = { ...(out[as[0] as string] as Doc) };
        setAt(out, as, found);
        yield out;
      }
    },
  };
};

function joinFilter(local: Value, foreign: string): Doc {
  if (Array.isArray(local)) return { [foreign]: { $in: local.filter((v) => !isRegexValue(v)) } };
  return { [foreign]: { $eq: local ?? null } };
}
const isRegexValue = (v: Value): boolean => typeof v === 'object' && v !== null && (v as { _bsontype?: string })._bsontype === 'BSONRegExp';

export const $graphLookup: MakeStage = (spec, context) => {
  if (!isDoc(spec)) throw failedToParse('the $graphLookup stage specification must be an object');
  known(spec, '$graphLookup', ['from', 'startWith', 'connectFromField', 'connectToField', 'as', 'maxDepth', 'depthField', 'restrictSearchWithMatch']);
  const [from, fromField, toField, as] = ['from', 'connectFromField', 'connectToField', 'as'].map((k) => text(spec, k, '$graphLookup')) as [string, string, string, string];
  const start = compileExpression(spec['startWith'], { collation: context.collation, variables: Object.keys(context.variables) });
  const maxDepth = spec['maxDepth'] === undefined ? Infinity : (toNumber(spec['maxDepth']) ?? 0);
  const restrict = isDoc(spec['restrictSearchWithMatch']) ? parseFilter(spec['restrictSearchWithMatch']) : undefined;
  const depthField = spec['depthField'];
  return {
    name: '$graphLookup', reads: undefined, closes: false,
    *run(input) {
      for (const doc of input) {
        const seen = new Map<string, Doc>();
        let frontier = flat(start.run(doc, context.variables));
        for (let depth = 0; depth <= maxDepth && frontier.length > 0; depth++) {
          const next: Value[] = [];
          for (const hit of lookUp(context, from, { [toField]: { $in: frontier } })) {
            const key = encodeKey([hit['_id']]).toString('latin1');
            if (seen.has(key) || (restrict && !matches(restrict, hit))) continue;
            seen.set(key, typeof depthField === 'string' ? { ...hit, [depthField]: BigInt(depth) } : hit);
            next.push(...flat(follow(hit, fromField.split('.'), 0)));
          }
          frontier = next;
        }
        const out = { ...doc };
        setAt(out, as.split('.'), [...seen.values()]);
        yield out;
      }
    },
  };
};
const flat = (v: Value): Value[] => (Array.isArray(v) ? v : v === undefined || v === null ? [] : [v]);

export const $unionWith: MakeStage = (spec, context) => {
  const options: Doc = typeof spec === 'string' ? { coll: spec } : isDoc(spec) ? spec : {};
  known(options, '$unionWith', ['coll', 'pipeline']);
  const coll = text(options, 'coll', '$unionWith');
  const pipeline = (options['pipeline'] ?? []) as Value[];
  return {
    name: '$unionWith', reads: undefined, closes: false,
    *run(input) {
      yield* input;
      yield* runPipeline(pipeline, { ...context, collection: context.catalog.get(context.db, coll) });
    },
  };
};

export const $facet: MakeStage = (spec, context) => {
  if (!isDoc(spec) || Object.keys(spec).length === 0) throw new MongoError(40169, 'the $facet specification must be a non-empty object');
  for (const [name, stages] of Object.entries(spec)) {
    if (!Array.isArray(stages)) throw new MongoError(40170, `arguments to $facet must be arrays, ${name} is type ${typeof stages}`);
    for (const stage of stages) {
      const first = isDoc(stage) ? Object.keys(stage)[0] : undefined;
      if (['$out', '$merge', '$facet', '$collStats', '$indexStats', '$documents'].includes(first ?? '')) throw new MongoError(40600, `${first} is not allowed to be used within a $facet stage`);
    }
    runPipeline(stages, context, []);
  }
  return {
    name: '$facet', reads: undefined, closes: false,
    *run(input) {
      const docs = [...input];
      yield Object.fromEntries(Object.entries(spec).map(([name, stages]) => [name, [...runPipeline(stages as Value[], context, docs)]]));
    },
  };
};
