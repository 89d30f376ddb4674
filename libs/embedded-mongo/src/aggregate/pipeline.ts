import { decodeDoc } from '../bson/decode';
import { type Doc, isDoc, toNumber, type Value } from '../bson/values';
import { badValue, ErrorCode, MongoError, typeMismatch } from '../errors';
import { nearOf } from '../geo/near-rows';
import { type Filter, filterFields, matches, parseFilter } from '../query/filter';
import { parseSort, Sorter, type SortPattern } from '../query/sort';
import type { Row } from '../store/collection-rows';
import { bindText, findText, textOf } from '../text/find-text';
import { keepScore, scoreOf, type TextQuery } from '../text/text-query';
import { $bucket, $bucketAuto, $sample, $sortByCount } from './bucket-stages';
import { $geoNear } from './geo-near-stage';
import { $group } from './group-stage';
import { $facet, $graphLookup, $lookup, $unionWith } from './join-stages';
import { $addFields, $count, $limit, $project, $redact, $replaceRoot, $replaceWith, $skip, $unset, $unwind } from './shape-stages';
import { $changeStream, $collStats, $documents, $indexStats, $listLocalSessions, searchStage } from './source-stages';
import type { MakeStage, Stage, StageContext } from './stage-types';
import { isView, onSource } from './views';
import { $densify, $fill, $setWindowFields } from './window-stages';

const $match: MakeStage = (spec, context) => {
  if (!isDoc(spec)) throw new MongoError(15959, 'the match filter must be an expression in an object');
  const filter = parseFilter(spec, context);
  if (nearOf(filter)) throw badValue('$geoNear, $near, and $nearSphere are not allowed in this context, as these operators require sorting geospatial data. If you do not need sort, consider using $geoWithin instead.');
  return {
    name: '$match', reads: filterFields(filter), closes: false,
    *run(input) {
      for (const doc of input) {
        context.deadline.tick();
        if (matches(filter, doc)) yield doc;
      }
    },
  };
};

const $sort: MakeStage = (spec, context) => {
  const pattern = sortSpec(spec);
  return {
    name: '$sort', reads: new Set(pattern.map((p) => p.path.first)), closes: false,
    *run(input) {
      const sorter = new Sorter<Doc>(pattern, context.collation);
      for (const doc of input) {
        context.deadline.tick();
        sorter.add(doc, doc);
      }
      yield* sorter.finish();
    },
  };
};
function sortSpec(spec: Value): SortPattern {
  if (!isDoc(spec)) throw new MongoError(15973, 'the $sort key specification must be an object');
  if (Object.keys(spec).length === 0) throw new MongoError(15976, '$sort stage must have at least one sort key');
  return parseSort(spec);
}

const makers: Record<string, MakeStage> = {
  $match, $sort, $limit, $skip, $count, $project, $addFields, $set: $addFields, $unset, $unwind, $group, $sortByCount, $lookup, $facet, $replaceRoot,
  $replaceWith, $sample, $bucket, $bucketAuto, $unionWith, $redact, $graphLookup, $documents, $collStats, $indexStats, $setWindowFields, $densify, $fill, $geoNear, $listLocalSessions, $changeStream,
  $search: searchStage, $searchMeta: searchStage, $vectorSearch: searchStage, $listSearchIndexes: searchStage,
};
export const stageNames: readonly string[] = Object.keys(makers);

export function stageOf(v: Value): [string, Value] {
  if (!isDoc(v)) throw typeMismatch('Each element of the \'pipeline\' array must be an object');
  const entries = Object.entries(v);
  if (entries.length !== 1) throw new MongoError(40323, 'A pipeline stage specification object must contain exactly one field.');
  return entries[0] as [string, Value];
}

function makeStage(name: string, spec: Value, context: StageContext): Stage {
  const make = Object.hasOwn(makers, name) ? makers[name] : undefined;
  if (!make) throw new MongoError(ErrorCode.StageUnknown, `Unrecognized pipeline stage name: '${name}'`);
  return make(spec, context);
}

const startsPipeline = new Set(['$documents', '$collStats', '$indexStats', '$listLocalSessions']);

/** What the start of a pipeline asks of the store itself: match, sort, skip and limit, in that order. */
interface Head { filter: Doc; sort: SortPattern; skip: number; limit: number; used: number }

function headOf(stages: readonly [string, Value][]): Head {
  const filters: Value[] = [];
  const head: Head = { filter: {}, sort: [], skip: 0, limit: Infinity, used: 0 };
  let step = 0;
  for (const [name, spec] of stages) {
    if (name === '$match' && step === 0 && isDoc(spec)) filters.push(spec);
    else if (name === '$sort' && step === 0 && isDoc(spec)) {
      head.sort = sortSpec(spec);
      step = 1;
    } else if (name === '$skip' && step <= 1 && Number.isInteger(toNumber(spec)) && (toNumber(spec) as number) >= 0) {
      head.skip = toNumber(spec) as number;
      step = 2;
    } else if (name === '$limit' && step <= 2 && Number.isInteger(toNumber(spec)) && (toNumber(spec) as number) > 0) {
      head.limit = toNumber(spec) as number;
      step = 3;
    } else break;
    head.used++;
  }
  head.filter = filters.length === 0 ? {} : filters.length === 1 ? (filters[0] as Doc) : { $and: filters };
  return head;
}

export interface PreparedPipeline {
  /** The rows that the store gives, when that is all the pipeline does. */
  rows?: () => Iterable<Row>;
  docs: () => Iterable<Doc>;
  filter: Filter | undefined;
}

/** Parses a pipeline in full before it touches a document. With `input`, runs on those documents instead of the collection. */
export function preparePipeline(pipeline: readonly Value[], context: StageContext, input?: Iterable<Doc>, hint?: Value): PreparedPipeline {
  if (!input && isView(context.collection)) {
    const source = onSource(pipeline, context);
    return preparePipeline(source.stages, source.context, undefined, hint);
  }
  const stages = pipeline.map(stageOf);
  stages.forEach(([name, spec], i) => {
    if (i > 0 && name === '$match' && isDoc(spec) && textOf(parseFilter(spec, context))) throw new MongoError(17313, '$match with $text is only allowed as the first pipeline stage');
    if ((startsPipeline.has(name) || name === '$geoNear') && i > 0) throw new MongoError(40602, `${name} is only valid as the first stage in a pipeline`);
  });
  const made = stages.map(([name, spec]) => makeStage(name, spec, context));
  const chain = (start: Iterable<Doc>, rest: readonly Stage[]): Iterable<Doc> => rest.reduce((docs, stage) => stage.run(docs), start);
  if (input || startsPipeline.has(stages[0]?.[0] ?? '')) return { docs: () => chain(input ?? [], made), filter: undefined };
  const head = headOf(stages);
  const rest = made.slice(head.used);
  const filter = parseFilter(head.filter, context);
  const text = bindText(filter, context.collection);
  const rows = (): Iterable<Row> => findText(context.connection, context.collection, {
    filter, sort: head.sort, skip: head.skip, limit: head.limit, collation: context.collation, deadline: context.deadline, hint,
  });
  if (text && rest.length > 0) return { docs: () => rest.reduce(withScores, scoredDocs(rows(), text)), filter };
  const only = fieldsNeeded(rest);
  return { docs: () => chain(decodeRows(rows(), only), rest), filter, ...(rest.length === 0 ? { rows } : {}) };
}

function* scoredDocs(rows: Iterable<Row>, text: TextQuery): Generator<Doc> {
  for (const row of rows) {
    const doc = decodeDoc(row.raw);
    yield keepScore(doc, text.score(doc));
  }
}

/** Stages that make new documents of old ones, one by one. */
const remakes = new Set(['$project', '$addFields', '$set', '$unset', '$replaceRoot', '$replaceWith', '$unwind', '$lookup', '$redact']);

/** Runs a stage so that what it makes of a document keeps its text score. */
function* withScores(docs: Iterable<Doc>, stage: Stage): Generator<Doc> {
  if (!remakes.has(stage.name)) return yield* stage.run(docs);
  for (const doc of docs) for (const out of stage.run([doc])) yield keepScore(out, scoreOf(doc) ?? 0);
}

function* decodeRows(rows: Iterable<Row>, only: ReadonlySet<string> | undefined): Generator<Doc> {
  for (const row of rows) yield decodeDoc(row.raw, 0, only);
}

function fieldsNeeded(stages: readonly Stage[]): ReadonlySet<string> | undefined {
  const out = new Set<string>();
  for (const stage of stages) {
    if (!stage.reads) return undefined;
    for (const f of stage.reads) out.add(f);
    if (stage.closes) return out;
  }
  return undefined;
}

export const runPipeline = (pipeline: readonly Value[], context: StageContext, input?: Iterable<Doc>): Iterable<Doc> =>
  preparePipeline(pipeline, context, input).docs();
