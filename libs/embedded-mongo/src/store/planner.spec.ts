import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { decodeDoc } from '../bson/decode';
import { encodeDoc } from '../bson/raw';
import type { Doc, Value } from '../bson/values';
import { matches, parseFilter } from '../query/filter';
import { compareKeys, parseSort, sortKey } from '../query/sort';
import { CollectionRows } from './collection-rows';
import { Deadline, findRows } from './find-rows';
import { choosePlan } from './planner';
import { Store } from './store';

const scalar: fc.Arbitrary<Value> = fc.oneof(fc.integer({ min: -2, max: 4 }), fc.constantFrom<Value>(null, true, 'a', 'b', 'ab', 1.5, new Date(0), 2n));
const field: fc.Arbitrary<Value> = fc.oneof(
  scalar, fc.array(scalar, { maxLength: 3 }), scalar.map((c): Value => ({ c })), fc.array(fc.oneof(scalar, scalar.map((c): Value => ({ c }))), { maxLength: 3 }),
);
const document = fc.record({ a: field, b: scalar }, { requiredKeys: [] }) as fc.Arbitrary<Doc>;
const condition: fc.Arbitrary<Value> = fc.oneof(
  scalar, field,
  fc.tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte', '$eq', '$ne'), scalar).map(([op, v]): Value => ({ [op]: v })),
  fc.tuple(scalar, scalar).map(([x, y]): Value => ({ $gte: x, $lt: y })),
  fc.array(scalar, { maxLength: 3 }).map((l): Value => ({ $in: l })),
  fc.boolean().map((e): Value => ({ $exists: e })),
  scalar.map((v): Value => ({ $elemMatch: { $gte: v } })),
  scalar.map((v): Value => ({ $elemMatch: { c: v } })),
  scalar.map((v): Value => ({ $not: { $gt: v } })),
);
const simple = fc.dictionary(fc.constantFrom('a', 'b', 'a.c', '_id'), condition, { minKeys: 1, maxKeys: 2 }) as fc.Arbitrary<Doc>;
const query: fc.Arbitrary<Doc> = fc.oneof(simple, fc.array(simple, { minLength: 1, maxLength: 2 }).map((parts): Doc => ({ $or: parts })), fc.tuple(simple, simple).map(([x, y]): Doc => ({ $and: [x, y] })));
const sort: fc.Arbitrary<Doc> = fc.constantFrom<Doc>({}, { a: 1 }, { a: -1 }, { b: 1, _id: 1 }, { a: 1, b: -1 }, { a: -1, b: 1 }, { 'a.c': 1 });

const indexes: Doc[] = [
  { key: { a: 1 }, name: 'a' }, { key: { a: -1, b: 1 }, name: 'ab' }, { key: { b: 1 }, name: 'b', sparse: true }, { key: { 'a.c': 1 }, name: 'ac' },
  { key: { b: -1, a: 1 }, name: 'ba' }, { key: { a: 1, _id: 1 }, name: 'partial', partialFilterExpression: { b: { $gt: 0 } } },
];

describe('the planner', () => {
  let dataDir: string;
  let store: Store;
  beforeAll(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'embedded-planner-'));
    store = new Store(dataDir, 'NORMAL');
  });
  afterAll(async () => {
    await store.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('finds with any index what a look at every document finds', () => {
    const deadline = Deadline.after(undefined);
    fc.assert(fc.property(fc.array(document, { minLength: 5, maxLength: 25 }), fc.subarray(indexes, { minLength: 1 }), fc.array(fc.tuple(query, sort), { minLength: 10, maxLength: 20 }), (docs, chosen, questions) => {
      store.write(({ connection, catalog }) => {
        const c = catalog.create('t', 'c');
        for (const spec of chosen) catalog.addIndex(c, spec);
        const rows = new CollectionRows(connection, catalog, c);
        docs.forEach((doc, i) => rows.insert(encodeDoc({ _id: i - 2, ...doc })));
        // a change of each second document, so that entries are moved as well
        docs.forEach((doc, i) => {
          const row = i % 2 === 0 ? rows.read(i + 1) : undefined;
          if (row) rows.replace(row, encodeDoc({ _id: i - 2, ...docs[(i + 1) % docs.length], b: doc['b'] }));
        });
        const all = [...findRows(connection, c, { filter: parseFilter({}), sort: [], deadline })].map((r) => decodeDoc(r.raw));
        for (const [q, order] of questions) {
          const filter = parseFilter(q);
          const pattern = parseSort(order);
          const expected = all.filter((d) => matches(filter, d));
          const plan = choosePlan(c, { filter, sort: pattern });
          const found = [...findRows(connection, c, { filter, sort: pattern, deadline })].map((r) => decodeDoc(r.raw));
          const ids = (list: Doc[]): Value[] => list.map((d) => d['_id']).sort();
          expect({ q, plan: plan.kind, ids: ids(found) }).toEqual({ q, plan: plan.kind, ids: ids(expected) });
          for (let i = 1; i < found.length; i++) {
            expect(compareKeys(sortKey(found[i - 1] as Doc, pattern), sortKey(found[i] as Doc, pattern), pattern)).toBeLessThanOrEqual(0);
          }
        }
        catalog.drop(c);
      });
    }), { numRuns: 150 });
  });
});
