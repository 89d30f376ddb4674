import { ObjectId } from 'bson';
import { decodeDoc } from '../bson/decode';
import { encodeKey } from '../bson/key-encoding';
import { ErrorCode, MongoError } from '../errors';
import type { Collation } from '../query/collation';
import { filterFields, matches } from '../query/filter';
import { Sorter } from '../query/sort';
import type { CollectionMeta } from './catalog';
import type { Row } from './collection-rows';
import type { Connection } from './connection';
import { choosePlan, type Plan, type PlanRequest, runPlan } from './planner';
import { lookUp } from './scan';
import { firstInOrder } from './sort-by-index';

/** When an operation must stop (ms since the epoch); undefined: never. */
export class Deadline {
  private ticks = 0;
  constructor(private readonly at: number | undefined) {}
  static after(ms: number | undefined): Deadline {
    return new Deadline(ms ? Date.now() + ms : undefined);
  }
  check(): void {
    this.checkAfter(0);
  }
  /** Whether it will have passed in so many milliseconds. */
  checkAfter(ms: number): void {
    if (this.at !== undefined && Date.now() + ms > this.at) throw new MongoError(ErrorCode.MaxTimeMSExpired, 'operation exceeded time limit');
  }
  /** The cheap form for loops: looks at the clock every 64 calls. */
  tick(): void {
    if ((++this.ticks & 63) === 0) this.check();
  }
}

/** A limit up to this is read in one go. */
const largestFirstChunk = 200;

export interface RowQuery extends PlanRequest { skip?: number; limit?: number; deadline: Deadline; plan?: Plan }

/** The rows that match, in order, lazily unless they have to be sorted. */
export function findRows(connection: Connection, c: CollectionMeta | undefined, query: RowQuery): Iterable<Row> {
  if (!c) return [];
  const id = idWanted(c, query);
  if (id === undefined) return manyRows(connection, c, query);
  const row = (query.skip ?? 0) > 0 ? undefined : lookUp(connection, c, undefined, encodeKey([id]));
  return row ? [row] : [];
}

/** The _id when that is all a query asks for, which is what most do: one look, no plan. */
function idWanted(c: CollectionMeta, { filter, hint, collation, plan }: RowQuery): ObjectId | string | undefined {
  if (filter.kind !== 'field' || filter.op !== '$eq' || filter.path.name !== '_id' || plan || collation || c.collation || (hint !== undefined && hint !== null)) return undefined;
  return filter.operand instanceof ObjectId || typeof filter.operand === 'string' ? filter.operand : undefined;
}

function* manyRows(connection: Connection, c: CollectionMeta, query: RowQuery): Generator<Row> {
  const plan = query.plan ?? choosePlan(c, query);
  const skip = query.skip ?? 0;
  const limit = query.limit ?? Infinity;
  const first = query.plan ? undefined : firstInOrder(connection, c, plan, query, skip + limit, (other, mayRead) => matchingRows(connection, c, other, query, mayRead));
  const rows = first ?? matchingRows(connection, c, plan, query);
  const source = plan.sorted || first ? rows : sortRows(rows, query, query.collation ?? c.collation, skip + limit);
  let n = 0;
  for (const row of source) {
    if (n++ < skip) continue;
    yield row;
    if (n >= skip + limit) return;
  }
}

/** `mayRead` is asked before each row; when it says no, the reading ends there. */
function* matchingRows(connection: Connection, c: CollectionMeta, plan: Plan, query: RowQuery, mayRead?: () => boolean): Generator<Row> {
  const { filter, deadline } = query;
  const all = filter.kind === 'and' && filter.parts.length === 0;
  const fields = filterFields(filter);
  const most = (query.skip ?? 0) + (query.limit ?? Infinity);
  for (const row of runPlan(connection, c, plan, plan.sorted && most <= largestFirstChunk ? most : undefined)) {
    deadline.tick();
    if (mayRead && !mayRead()) return;
    if (all || matches(filter, decodeDoc(row.raw, 0, fields))) yield row;
  }
}

function sortRows(rows: Iterable<Row>, query: RowQuery, collation: Collation | undefined, keep: number): Row[] {
  const sorter = new Sorter<Row>(query.sort, collation, keep);
  const fields = new Set(query.sort.map((s) => s.path.first));
  for (const row of rows) sorter.add(decodeDoc(row.raw, 0, fields), row);
  return sorter.finish();
}
