import { decodeDoc } from '../bson/decode';
import { ErrorCode, MongoError } from '../errors';
import type { Collation } from '../query/collation';
import { filterFields, matches } from '../query/filter';
import { Sorter } from '../query/sort';
import type { CollectionMeta } from './catalog';
import type { Row } from './collection-rows';
import type { Connection } from './connection';
import { choosePlan, type Plan, type PlanRequest, runPlan } from './planner';

/** When an operation must stop (ms since the epoch); undefined: never. */
export class Deadline {
  private ticks = 0;
  constructor(private readonly at: number | undefined) {}
  static after(ms: number | undefined): Deadline {
    return new Deadline(ms ? Date.now() + ms : undefined);
  }
  check(): void {
    if (this.at !== undefined && Date.now() > this.at) throw new MongoError(ErrorCode.MaxTimeMSExpired, 'operation exceeded time limit');
  }
  /** The cheap form for loops: looks at the clock every 64 calls. */
  tick(): void {
    if ((++this.ticks & 63) === 0) this.check();
  }
}

export interface RowQuery extends PlanRequest { skip?: number; limit?: number; deadline: Deadline; plan?: Plan }

/** The rows that match, in order, lazily unless they have to be sorted. */
export function* findRows(connection: Connection, c: CollectionMeta | undefined, query: RowQuery): Generator<Row> {
  if (!c) return;
  const plan = query.plan ?? choosePlan(c, query);
  const skip = query.skip ?? 0;
  const limit = query.limit ?? Infinity;
  const rows = matchingRows(connection, c, plan, query);
  const source = plan.sorted ? rows : sortRows(rows, query, query.collation ?? c.collation, skip + limit);
  let n = 0;
  for (const row of source) {
    if (n++ < skip) continue;
    yield row;
    if (n >= skip + limit) return;
  }
}

function* matchingRows(connection: Connection, c: CollectionMeta, plan: Plan, query: RowQuery): Generator<Row> {
  const { filter, deadline } = query;
  const all = filter.kind === 'and' && filter.parts.length === 0;
  const fields = filterFields(filter);
  for (const row of runPlan(connection, c, plan)) {
    deadline.tick();
    if (all || matches(filter, decodeDoc(row.raw, 0, fields))) yield row;
  }
}

function sortRows(rows: Iterable<Row>, query: RowQuery, collation: Collation | undefined, keep: number): Row[] {
  const sorter = new Sorter<Row>(query.sort, collation, keep);
  const fields = new Set(query.sort.map((s) => s.path.first));
  for (const row of rows) sorter.add(decodeDoc(row.raw, 0, fields), row);
  return sorter.finish();
}
