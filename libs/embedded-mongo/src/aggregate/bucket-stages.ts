import { compareValues } from '../bson/compare';
import { type Doc, isDoc, rankOf, type Value } from '../bson/values';
import { MongoError } from '../errors';
import { stringsOf } from '../query/collation';
import { compileExpression } from './expression';
import { groupStage, parseAccumulator } from './group-stage';
import { wholeArgument } from './shape-stages';
import type { MakeStage, StageContext } from './stage-types';

const scope = (context: StageContext): { collation: StageContext['collation']; variables: string[] } => ({ collation: context.collation, variables: Object.keys(context.variables) });

export const $sortByCount: MakeStage = (spec, context) => {
  if (!isDoc(spec) && !(typeof spec === 'string' && spec.startsWith('$'))) throw new MongoError(40148, 'the sortByCount field must be defined as a $-prefixed path or an expression inside an object');
  const group = groupStage(compileExpression(spec, scope(context)), [parseAccumulator('count', { $sum: 1 }, context)], context);
  return {
    name: '$sortByCount', reads: group.reads, closes: true,
    run: (input) => [...group.run(input)].sort((a, b) => compareValues(b['count'], a['count'])),
  };
};

export const $sample: MakeStage = (spec) => {
  if (!isDoc(spec) || !('size' in spec)) throw new MongoError(28745, '$sample stage must specify a size');
  const size = wholeArgument(spec['size'], '$sample', 28747, 0);
  return {
    name: '$sample', reads: new Set(), closes: false,
    run(input) {
      const kept: Doc[] = [];
      let seen = 0;
      for (const doc of input) {
        seen++;
        if (kept.length < size) kept.push(doc);
        else {
          const at = Math.floor(Math.random() * seen);
          if (at < size) kept[at] = doc;
        }
      }
      return kept.map((doc) => ({ doc, at: Math.random() })).sort((a, b) => a.at - b.at).map((k) => k.doc);
    },
  };
};

const outputsOf = (v: Value, context: StageContext): ReturnType<typeof parseAccumulator>[] =>
  Object.entries(isDoc(v) ? v : { count: { $sum: 1 } }).map(([name, e]) => parseAccumulator(name, e, context));

const known = (spec: Value, name: string, code: number, keys: readonly string[]): Doc => {
  if (!isDoc(spec)) throw new MongoError(code, `Argument to ${name} stage must be an object, but found type: ${typeof spec}.`);
  const odd = Object.keys(spec).find((k) => !keys.includes(k));
  if (odd) throw new MongoError(code + 5, `Unrecognized option to ${name}: ${odd}.`);
  return spec;
};

export const $bucket: MakeStage = (spec, context) => {
  const options = known(spec, '$bucket', 40192, ['groupBy', 'boundaries', 'default', 'output']);
  const boundaries = options['boundaries'];
  if (!Array.isArray(boundaries) || options['groupBy'] === undefined) throw new MongoError(40198, "$bucket requires 'groupBy' and 'boundaries' to be specified.");
  if (boundaries.length < 2) throw new MongoError(40192, `The $bucket 'boundaries' field must have at least 2 values, but found ${boundaries.length} value(s).`);
  const strings = stringsOf(context.collation);
  const evaluated = boundaries.map((b) => compileExpression(b, scope(context)).run({}, context.variables));
  for (let i = 1; i < evaluated.length; i++) {
    if (rankOf(evaluated[i]) !== rankOf(evaluated[0])) throw new MongoError(40193, "All values in the 'boundaries' option to $bucket must have the same type.");
    if (compareValues(evaluated[i - 1], evaluated[i], strings) >= 0) throw new MongoError(40194, "The 'boundaries' option to $bucket must be sorted in ascending order.");
  }
  const by = compileExpression(options['groupBy'], scope(context));
  const other = options['default'] === undefined ? undefined : compileExpression(options['default'], scope(context)).run({}, context.variables);
  const bucketOf = (v: Value): Value => {
    for (let i = evaluated.length - 2; i >= 0; i--) {
      if (compareValues(v, evaluated[i], strings) < 0) continue;
      if (compareValues(v, evaluated[i + 1], strings) < 0) return evaluated[i];
      break;
    }
    if (other === undefined) throw new MongoError(40066, '$switch could not find a matching branch for an input, and no default was specified.');
    return other;
  };
  const group = groupStage({ run: (doc, vars) => bucketOf(by.run(doc, vars)), fields: by.fields }, outputsOf(options['output'], context), context);
  return { name: '$bucket', reads: group.reads, closes: true, run: (input) => [...group.run(input)].sort((a, b) => compareValues(a['_id'], b['_id'], strings)) };
};

export const $bucketAuto: MakeStage = (spec, context) => {
  const options = known(spec, '$bucketAuto', 40240, ['groupBy', 'buckets', 'output']);
  if (options['groupBy'] === undefined) throw new MongoError(40246, "$bucketAuto requires 'groupBy' and 'buckets' to be specified.");
  const buckets = wholeArgument(options['buckets'], '$bucketAuto', 40243, 1);
  const by = compileExpression(options['groupBy'], scope(context));
  const outputs = outputsOf(options['output'], context);
  const strings = stringsOf(context.collation);
  return {
    name: '$bucketAuto', reads: undefined, closes: true,
    *run(input) {
      const items = [...input].map((doc) => ({ doc, key: by.run(doc, context.variables) ?? null })).sort((a, b) => compareValues(a.key, b.key, strings));
      const size = Math.max(1, Math.round(items.length / buckets));
      for (let start = 0, n = 1; start < items.length; n++) {
        let end = n === buckets ? items.length : Math.min(items.length, start + size);
        while (end < items.length && compareValues(items[end]?.key, items[end - 1]?.key, strings) === 0) end++;
        const accumulators = outputs.map((o) => o.make());
        for (const { doc } of items.slice(start, end)) outputs.forEach((o, i) => accumulators[i]?.add(o.input.run(doc, context.variables)));
        const max = end < items.length ? items[end]?.key : items[end - 1]?.key;
        yield { _id: { min: items[start]?.key, max }, ...Object.fromEntries(outputs.map((o, i) => [o.name, accumulators[i]?.result()])) };
        start = end;
      }
    },
  };
};
