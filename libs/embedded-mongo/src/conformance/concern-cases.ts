import type { Case } from './case';

const docs = [{ _id: 1, a: 1 }];

/** Read and write concerns, the stable API, and `let`. */
export const concernCases: Case[] = [
  { name: 'readConcern: majority', docs, commands: [{ find: 'c', readConcern: { level: 'majority' } }], batch: docs },
  { name: 'readConcern: an unknown level', docs, commands: [{ find: 'c', readConcern: { level: 'everything' } }], error: 2 },
  { name: 'readConcern: an unknown field', docs, commands: [{ find: 'c', readConcern: { depth: 1 } }], error: 40415 },
  { name: 'readConcern: linearizable is refused for $out', docs, commands: [{ aggregate: 'c', pipeline: [{ $out: 'other' }], cursor: {}, readConcern: { level: 'linearizable' } }], error: 72 },
  { name: 'readConcern: a write reads no snapshot', docs, commands: [{ insert: 'c', documents: [{ _id: 2 }], readConcern: { level: 'snapshot' } }], error: 72 },
  { name: 'apiVersion: one', docs, commands: [{ find: 'c', apiVersion: '1', apiStrict: true }], batch: docs },
  { name: 'apiVersion: an unknown one', docs, commands: [{ find: 'c', apiVersion: '2' }], error: 322 },
  { name: 'apiVersion: a command outside of it', docs, commands: [{ distinct: 'c', key: 'a', apiVersion: '1', apiStrict: true }], error: 323 },
  { name: 'let: a variable is an expression', docs, commands: [{ find: 'c', filter: { $expr: { $eq: ['$a', '$$x'] } }, let: { x: { $add: [0, 1] } } }], batch: docs },
  { name: 'let: $literal keeps a dollar', docs, commands: [{ aggregate: 'c', pipeline: [{ $project: { _id: 0, y: '$$y' } }], cursor: {}, let: { y: { $literal: '$a' } } }], batch: [{ y: '$a' }] },
  { name: 'insert: no dollar inside _id', commands: [{ insert: 'c', documents: [{ _id: { $a: 1 } }] }], error: 52 },
  { name: 'update: a field that begins with a dollar may be set', docs, commands: [{ update: 'c', updates: [{ q: { _id: 2 }, u: { $set: { $key: 'x' } }, upsert: true }] }], after: [...docs, { _id: 2, $key: 'x' }] },
  { name: 'match: the parts of a DBRef by $elemMatch', docs: [{ _id: 1, a: [{ $ref: 'x', $id: 7 }] }, { _id: 2, a: [{ $ref: 'x', $id: 8 }] }], commands: [{ find: 'c', filter: { a: { $elemMatch: { $id: 7 } } }, projection: { _id: 1 } }], batch: [{ _id: 1 }] },
  { name: 'update: no sort for many', docs, commands: [{ update: 'c', updates: [{ q: {}, u: { $set: { a: 2 } }, multi: true, sort: { a: 1 } }] }], error: 9, after: docs },
];
