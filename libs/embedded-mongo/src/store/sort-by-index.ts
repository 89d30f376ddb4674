import type { CollectionMeta } from './catalog';
import { indexTable, rowsTable } from './catalog';
import type { Row } from './collection-rows';
import type { Connection } from './connection';
import { choosePlan, type Plan, type PlanRequest } from './planner';

/** How many times the rows expected to be read may be read before the search is given up: where matches lie is not known. */
const patience = 4;

type IndexPlan = Extract<Plan, { kind: 'index' }>;

/**
 * The first `want` matches of a sorted query, read along an index in the order asked for, when that is expected to take fewer
 * reads than fetching and sorting all matches: with m matches in n rows, want * n / m < m. Undefined when it is not, when no
 * index has that order, or when the matches turn out to lie too far on.
 * @param filtered reads a plan and keeps what matches; told the number of rows read before each row
 */
export function firstInOrder(
  connection: Connection, c: CollectionMeta, plan: Plan, request: PlanRequest, want: number, filtered: (plan: Plan, mayRead: () => boolean) => Iterable<Row>,
): Row[] | undefined {
  if (plan.kind !== 'index' || plan.sorted || !Number.isFinite(want) || want < 1 || (request.hint !== undefined && request.hint !== null)) return undefined;
  const ordered = choosePlan(c, { ...request, filter: { kind: 'and', parts: [] } });
  if (ordered.kind !== 'index' || !ordered.sorted) return undefined;
  const rows = connection.get<{ n: number | null }>(`SELECT max(r) AS n FROM ${rowsTable(c)}`)?.n ?? 0;
  const enough = Math.ceil(Math.sqrt(want * rows));
  if (countUpTo(connection, c, plan, enough) < enough) return undefined;
  let left = Math.ceil((patience * want * rows) / enough);
  const found: Row[] = [];
  for (const row of filtered(ordered, () => left-- > 0)) {
    found.push(row);
    if (found.length === want) return found;
  }
  // all rows were read and there are no more, or patience ended
  return left >= 0 ? found : undefined;
}

/** How many entries lie in the intervals of a plan, counted no further than `most`. */
function countUpTo(connection: Connection, c: CollectionMeta, plan: IndexPlan, most: number): number {
  const table = plan.own ? rowsTable(c) : indexTable(plan.index);
  let n = 0;
  for (const { low, high } of plan.intervals) {
    const bounds = high ? [low, high] : [low];
    n += connection.get<{ n: number }>(`SELECT count(*) AS n FROM (SELECT 1 FROM ${table} WHERE k >= ?${high ? ' AND k < ?' : ''} LIMIT ?)`, ...bounds, most - n)?.n ?? 0;
    if (n >= most) return n;
  }
  return n;
}
