import type { Case, Doc } from './case';

const docs = [{ _id: 1, a: 1 }, { _id: 2, a: 2 }, { _id: 3, a: 3 }];
const view: Doc = { create: 'seen', viewOn: 'c', pipeline: [{ $match: { a: { $gt: 1 } } }, { $set: { b: { $multiply: ['$a', 10] } } }] };
const onView = (name: string, command: Doc, expected: Partial<Case>): Case => ({ name: `view: ${name}`, docs, commands: [{ drop: 'seen' }, view, command], ...expected });

export const viewCases: Case[] = [
  onView('find', { find: 'seen', filter: { b: { $lt: 30 } } }, { batch: [{ _id: 2, a: 2, b: 20 }] }),
  onView('find with sort, skip, limit and a projection', { find: 'seen', sort: { b: -1 }, skip: 1, limit: 1, projection: { b: 1 } }, { batch: [{ _id: 2, b: 20 }] }),
  onView('aggregate', { aggregate: 'seen', pipeline: [{ $group: { _id: null, n: { $sum: '$b' } } }], cursor: {} }, { batch: [{ _id: null, n: 50 }] }),
  onView('count', { count: 'seen' }, { reply: { n: 2 } }),
  onView('distinct', { distinct: 'seen', key: 'b' }, { reply: { values: [20, 30] } }),
  onView('$lookup from it', { aggregate: 'c', pipeline: [{ $match: { _id: 2 } }, { $lookup: { from: 'seen', localField: '_id', foreignField: '_id', as: 'v' } }], cursor: {} }, { batch: [{ _id: 2, a: 2, v: [{ _id: 2, a: 2, b: 20 }] }] }),
  onView('is listed as one', { listCollections: 1, filter: { name: 'seen' } }, { reply: { cursor: { firstBatch: [{ name: 'seen', type: 'view', options: { viewOn: 'c' }, info: { readOnly: true } }] } } }),
  onView('takes no writes', { insert: 'seen', documents: [{ _id: 9 }] }, { error: 166 }),
  onView('takes no indexes', { createIndexes: 'seen', indexes: [{ key: { a: 1 }, name: 'a' }] }, { error: 166 }),
  { name: 'view: its pipeline does not write', docs, commands: [{ create: 'bad', viewOn: 'c', pipeline: [{ $out: 'x' }] }], error: 167 },
];
