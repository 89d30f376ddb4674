import type { Case } from './case';

const two = [{ _id: 1, a: 1 }, { _id: 2, a: 2 }];
const ns = [{ ns: 'c' }];

/** `bulkWrite` of MongoDB 8; the runner completes the names in `nsInfo` and sends the command to `admin`. */
export const bulkWriteCases: Case[] = [
  {
    name: 'bulkWrite: counts and results', docs: two,
    commands: [{ bulkWrite: 1, ops: [{ insert: 0, document: { _id: 3 } }, { update: 0, filter: { _id: 1 }, updateMods: { $set: { a: 9 } } }, { update: 0, filter: { _id: 4 }, updateMods: { $set: { a: 4 } }, upsert: true }, { delete: 0, filter: { a: 2 }, multi: true }], nsInfo: ns, errorsOnly: false }],
    reply: { nErrors: 0, nInserted: 1, nMatched: 1, nModified: 1, nUpserted: 1, nDeleted: 1 },
    batch: [{ ok: 1, idx: 0, n: 1 }, { ok: 1, idx: 1, n: 1, nModified: 1 }, { ok: 1, idx: 2, n: 1, nModified: 0, upserted: { _id: 4 } }, { ok: 1, idx: 3, n: 1 }],
    after: [{ _id: 1, a: 9 }, { _id: 3 }, { _id: 4, a: 4 }],
  },
  {
    name: 'bulkWrite: ordered stops at the first error', docs: two,
    commands: [{ bulkWrite: 1, ops: [{ insert: 0, document: { _id: 3 } }, { insert: 0, document: { _id: 1 } }, { insert: 0, document: { _id: 4 } }], nsInfo: ns, ordered: true }],
    reply: { nErrors: 1, nInserted: 1, cursor: { firstBatch: [{ ok: 1, idx: 0 }, { ok: 0, idx: 1, code: 11000 }] } }, after: [...two, { _id: 3 }],
  },
  {
    name: 'bulkWrite: unordered goes on; errorsOnly leaves the rest out', docs: two,
    commands: [{ bulkWrite: 1, ops: [{ insert: 0, document: { _id: 1 } }, { insert: 0, document: { _id: 4 } }], nsInfo: ns, ordered: false, errorsOnly: true }],
    reply: { nErrors: 1, nInserted: 1, cursor: { firstBatch: [{ ok: 0, idx: 0, code: 11000 }] } }, after: [...two, { _id: 4 }],
  },
  {
    name: 'bulkWrite: two collections', docs: two, other: [{ _id: 1 }],
    commands: [{ bulkWrite: 1, ops: [{ delete: 1, filter: {}, multi: false }, { update: 0, filter: {}, updateMods: [{ $set: { a: '$$x' } }], multi: true, constants: { x: 5 } }], nsInfo: [{ ns: 'c' }, { ns: 'other' }] }],
    reply: { nDeleted: 1, nMatched: 2, nModified: 2 }, after: [{ _id: 1, a: 5 }, { _id: 2, a: 5 }],
  },
  { name: 'bulkWrite: an index outside nsInfo', commands: [{ bulkWrite: 1, ops: [{ insert: 1, document: {} }], nsInfo: ns }], error: 2 },
  { name: 'bulkWrite: an unknown field of an operation', commands: [{ bulkWrite: 1, ops: [{ insert: 0, document: {}, nothing: 1 }], nsInfo: ns }], error: 40415 },
];
