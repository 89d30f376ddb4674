import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeDoc } from '../bson/decode';
import { encodeDoc } from '../bson/raw';
import type { Doc } from '../bson/values';
import { parseFilter } from '../query/filter';
import { parseSort } from '../query/sort';
import { CollectionRows } from './collection-rows';
import { Deadline, findRows } from './find-rows';
import { choosePlan, runPlan } from './planner';
import { firstInOrder } from './sort-by-index';
import { Store } from './store';

const count = 3000;
const docs: Doc[] = Array.from({ length: count }, (_, i) => ({ _id: i, half: i % 2, rare: i % 500 === 3 ? 1 : 0, late: i >= count / 2 ? 1 : 0, score: (i * 7919) % 3001, at: i }));

describe('a sorted query with a limit', () => {
  let dataDir: string;
  let store: Store;
  beforeAll(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'embedded-sorted-'));
    store = new Store(dataDir, 'NORMAL');
    store.write(({ connection, catalog }) => {
      const c = catalog.create('t', 'c');
      for (const [name, key] of Object.entries({ half: { half: 1 }, rare: { rare: 1 }, late: { late: 1 }, score: { score: 1 }, at: { at: 1 } })) catalog.addIndex(c, { key, name });
      const rows = new CollectionRows(connection, catalog, c);
      for (const d of docs) rows.insert(encodeDoc(d));
      return {};
    });
  });
  afterAll(async () => {
    await store.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const collection = () => store.main.catalog.get('t', 'c') as NonNullable<ReturnType<typeof store.main.catalog.get>>;
  /** Whether the sort index alone answers, and how many rows it reads for that. */
  const alongIndex = (filter: Doc, sort: Doc, want: number): { answers: boolean; reads: number } => {
    const request = { filter: parseFilter(filter), sort: parseSort(sort), collation: undefined, hint: undefined };
    let reads = 0;
    const found = firstInOrder(store.main.connection, collection(), choosePlan(collection(), request), request, want, function* (plan, mayRead) {
      for (const row of runPlan(store.main.connection, collection(), plan)) {
        if (!mayRead()) return;
        reads++;
        const d = decodeDoc(row.raw);
        if (Object.entries(filter).every(([k, v]) => d[k] === v)) yield row;
      }
    });
    return { answers: found !== undefined, reads };
  };

  it.each<[string, Doc, Doc, number, number]>([
    ['half of all match', { half: 1 }, { score: -1 }, 0, 20],
    ['half of all match and some are skipped', { half: 0 }, { score: 1 }, 35, 10],
    ['few match', { rare: 1 }, { score: 1 }, 0, 3],
    ['the matches lie at the far end of the order', { late: 1 }, { at: 1 }, 0, 20],
    ['the limit is larger than what matches', { rare: 1 }, { at: -1 }, 0, 50],
  ])('finds what sorting all matches finds when %s', (_name, filter, sort, skip, limit) => {
    const [[field, direction]] = Object.entries(sort) as [[string, number]];
    const expected = docs.filter((d) => Object.entries(filter).every(([k, v]) => d[k] === v)).sort((a, b) => direction * ((a[field] as number) - (b[field] as number))).slice(skip, skip + limit);
    const found = [...findRows(store.main.connection, collection(), { filter: parseFilter(filter), sort: parseSort(sort), collation: undefined, hint: undefined, skip, limit, deadline: Deadline.after(undefined) })];
    expect(found.map((r) => decodeDoc(r.raw)['_id'])).toEqual(expected.map((d) => d['_id']));
  });

  it('reads along the order when many match, and leaves it when few do or when they lie too far on', () => {
    expect(alongIndex({ half: 1 }, { score: -1 }, 20)).toEqual({ answers: true, reads: expect.any(Number) as number });
    expect(alongIndex({ half: 1 }, { score: -1 }, 20).reads).toBeLessThan(100);
    expect(alongIndex({ rare: 1 }, { score: 1 }, 3)).toEqual({ answers: false, reads: 0 });
    const far = alongIndex({ late: 1 }, { at: 1 }, 20);
    expect(far.answers).toBe(false);
    expect(far.reads).toBeLessThan(count / 2 + 1);
    expect(far.reads).toBeGreaterThan(100);
  });
});
