import { equalValues } from '../bson/compare';
import { type Doc, isDoc, toNumber, type Value } from '../bson/values';
import { badValue } from '../errors';
import type { Collation } from '../query/collation';
import type { FieldFilter, Filter } from '../query/filter';
import type { SortPattern } from '../query/sort';
import { componentFor, pointKey, predicatesByPath, prefixInterval, rangeInterval } from './bounds';
import type { CollectionMeta, IndexMeta } from './catalog';
import type { Row } from './collection-rows';
import type { Connection } from './connection';
import { type Interval, scanIndex, scanRows } from './scan';

export interface PlanRequest { filter: Filter; sort: SortPattern; collation?: Collation; hint?: Value }
export type Plan =
  | { kind: 'collection'; backward: boolean; sorted: boolean }
  | { kind: 'index'; index: IndexMeta; own: boolean; intervals: Interval[]; backward: boolean; sorted: boolean; score: number }
  | { kind: 'union'; plans: Plan[]; sorted: false };

/** An $in product larger than this is not worth seeking one by one. */
const maxIntervals = 4000;

const makeIdIndex = (c: CollectionMeta): IndexMeta => ({
  id: 0, name: '_id_', spec: { v: 2, key: { _id: 1 }, name: '_id_' }, fields: [{ name: '_id', parts: ['_id'], descending: false }], descending: [false], unique: true, sparse: false,
  hidden: false, partial: undefined, collation: c.collation, multikey: false, expireAfterSeconds: undefined, definitionOnly: false,
});

const idIndexes = new WeakMap<CollectionMeta, IndexMeta>();
function idIndex(c: CollectionMeta): IndexMeta {
  let index = idIndexes.get(c);
  if (!index) idIndexes.set(c, (index = makeIdIndex(c)));
  return index;
}

export function choosePlan(c: CollectionMeta, request: PlanRequest): Plan {
  const hinted = hintOf(c, request.hint);
  if (hinted && 'natural' in hinted) return { kind: 'collection', backward: hinted.natural < 0, sorted: request.sort.length === 0 };
  const predicates = predicatesByPath(request.filter);
  const candidates = hinted ? [hinted] : [idIndex(c), ...c.indexes.filter((i) => !i.hidden && !i.definitionOnly)];
  let best: Extract<Plan, { kind: 'index' }> | undefined;
  for (const index of candidates) {
    const plan = indexPlan(index, predicates, request, hinted !== undefined);
    if (plan && (!best || plan.score > best.score)) best = plan;
  }
  if (best) return best;
  if (hinted) throw badValue('error processing query: planner returned error :: caused by :: the hinted index cannot serve this query');
  return unionPlan(c, request) ?? { kind: 'collection', backward: false, sorted: request.sort.length === 0 };
}

function indexPlan(index: IndexMeta, predicates: ReadonlyMap<string, FieldFilter[]>, request: PlanRequest, forced: boolean): Extract<Plan, { kind: 'index' }> | undefined {
  // nothing about its first field and no order to give: of no use
  if (!forced && request.sort.length === 0 && !predicates.has((index.fields[0] as IndexMeta['fields'][number]).name)) return undefined;
  if (index.partial && !implied(index.partial, predicates)) return undefined;
  let prefixes: Buffer[] = [Buffer.alloc(0)];
  let intervals: Interval[] | undefined;
  let score = 0;
  let fixed = 0;
  let used = 0;
  for (const f of index.fields) {
    const list = predicates.get(f.name);
    const found = list && componentFor(list, index, request.collation);
    if (!found) break;
    used++;
    if ('range' in found) {
      const { range } = found;
      intervals = prefixes.map((p) => rangeInterval(p, range, f.descending));
      score += 6;
      break;
    }
    if (prefixes.length * found.points.length > maxIntervals) {
      used--;
      break;
    }
    if (found.points.length === 1 && prefixes.length === 1) fixed++;
    const points = found.points.map((p) => pointKey(p, f.descending));
    if (f.descending) points.reverse();
    prefixes = prefixes.flatMap((p) => points.map((k) => (p.length === 0 ? k : Buffer.concat([p, k]))));
    score += found.points.length === 1 ? 10 : 8;
  }
  if (index.unique && fixed === index.fields.length) score += 50;
  const exact = index.unique && !intervals && used === index.fields.length;
  const order = sortedBy(index, request, fixed, (intervals ?? prefixes).length);
  if (order) score += 4;
  // a sparse index misses documents: it may serve only a predicate that excludes those
  if (index.sparse && used === 0 && !forced) return undefined;
  if (used === 0 && !order && !forced) return undefined;
  return {
    kind: 'index', index, own: index.id === 0, intervals: intervals ?? prefixes.map((p) => (exact ? { ...prefixInterval(p), exact: fullKey(p, index) } : prefixInterval(p))), backward: order === 'backward',
    sorted: request.sort.length === 0 || order !== undefined, score,
  };
}

// encodeKey closes a key whose last component descends
const fullKey = (prefix: Buffer, index: IndexMeta): Buffer => (index.fields.at(-1)?.descending ? Buffer.concat([prefix, Buffer.from([0x80])]) : prefix);

/** Whether the index yields rows in the order asked for, and in which direction. */
function sortedBy(index: IndexMeta, request: PlanRequest, fixed: number, intervals: number): 'forward' | 'backward' | undefined {
  if (request.sort.length === 0 || index.multikey || index.collation || request.collation || intervals > 1) return undefined;
  const constant = new Set(index.fields.slice(0, fixed).map((f) => f.name));
  const wanted = request.sort.filter((s) => !constant.has(s.path.name));
  let at = 0;
  let direction: 'forward' | 'backward' | undefined;
  for (const s of wanted) {
    while (at < fixed && index.fields[at]?.name !== s.path.name) at++;
    const f = index.fields[at];
    if (!f || f.name !== s.path.name) return undefined;
    const here = f.descending === s.descending ? 'forward' : 'backward';
    if (direction && direction !== here) return undefined;
    direction = here;
    at++;
  }
  return direction ?? 'forward';
}

function unionPlan(c: CollectionMeta, request: PlanRequest): Plan | undefined {
  const or = findOr(request.filter);
  if (!or) return undefined;
  const plans: Plan[] = [];
  for (const part of or.parts) {
    const plan = choosePlan(c, { ...request, filter: part, sort: [], hint: undefined });
    if (plan.kind === 'collection') return undefined;
    plans.push(plan);
  }
  return { kind: 'union', plans, sorted: false };
}
function findOr(filter: Filter): { parts: Filter[] } | undefined {
  if (filter.kind === 'or' && filter.parts.length > 0) return filter;
  if (filter.kind !== 'and') return undefined;
  for (const part of filter.parts) {
    const found = findOr(part);
    if (found) return found;
  }
  return undefined;
}

/** Whether the query's own predicates guarantee the filter of a partial index. */
function implied(partial: Filter, predicates: ReadonlyMap<string, FieldFilter[]>): boolean {
  if (partial.kind === 'and') return partial.parts.every((p) => implied(p, predicates));
  if (partial.kind !== 'field') return false;
  const list = predicates.get(partial.path.name) ?? [];
  return list.some((p) => {
    if (p.op === partial.op && equalValues(p.operand, partial.operand)) return true;
    if (p.op === '$eq') return partial.test(p.operand) && !(partial.op === '$exists' && p.operand === null);
    if (p.op === '$in') return (p.operand as Value[]).every((v) => partial.test(v) && !(partial.op === '$exists' && v === null));
    if (partial.op === '$exists') return ['$gt', '$lt', '$regex'].includes(p.op) || (['$gte', '$lte'].includes(p.op) && p.operand !== null);
    const same = (a: string): boolean => p.op.startsWith(a) && partial.op.startsWith(a);
    return (same('$gt') || same('$lt')) && partial.test(p.operand);
  });
}

function hintOf(c: CollectionMeta, hint: Value): IndexMeta | { natural: number } | undefined {
  if (hint === undefined || hint === null || (isDoc(hint) && Object.keys(hint).length === 0)) return undefined;
  if (isDoc(hint) && '$natural' in hint) return { natural: toNumber(hint['$natural']) ?? 1 };
  const all = [idIndex(c), ...c.indexes.filter((i) => !i.hidden)];
  const found = all.find((i) => (typeof hint === 'string' ? i.name === hint : equalValues(i.spec['key'], hint)));
  if (!found) throw badValue('error processing query: planner returned error :: caused by :: hint provided does not correspond to an existing index');
  return found.definitionOnly ? { natural: 1 } : found;
}

/** The rows that a plan leads to; `first`: how many are read at the start, when few are wanted. */
export function* runPlan(connection: Connection, c: CollectionMeta, plan: Plan, first?: number): Generator<Row> {
  switch (plan.kind) {
    case 'collection': return yield* scanRows(connection, c, plan.backward, first);
    case 'index': return yield* scanIndex(connection, c, plan.own ? undefined : plan.index, plan.intervals, plan.backward, first);
    case 'union': {
      const seen = new Set<number>();
      for (const part of plan.plans) {
        for (const row of runPlan(connection, c, part, first)) {
          if (seen.has(row.r)) continue;
          seen.add(row.r);
          yield row;
        }
      }
    }
  }
}

/** What explain shows of a plan. */
export function describePlan(plan: Plan, filter: Doc): Doc {
  switch (plan.kind) {
    case 'collection': return { stage: 'COLLSCAN', filter, direction: plan.backward ? 'backward' : 'forward' };
    case 'union': return { stage: 'FETCH', inputStage: { stage: 'OR', inputStages: plan.plans.map((p) => describePlan(p, filter)) } };
    case 'index':
      if (plan.own && plan.intervals.length === 1 && plan.score >= 50) return { stage: 'IDHACK', keyPattern: plan.index.spec['key'], indexName: '_id_' };
      return {
        stage: 'FETCH', filter,
        inputStage: {
          stage: 'IXSCAN', keyPattern: plan.index.spec['key'], indexName: plan.index.name, isMultiKey: plan.index.multikey, isUnique: plan.index.unique,
          isSparse: plan.index.sparse, isPartial: plan.index.partial !== undefined, direction: plan.backward ? 'backward' : 'forward',
        },
      };
  }
}
