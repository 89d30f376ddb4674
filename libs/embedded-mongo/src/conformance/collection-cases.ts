import mongoose from 'mongoose';
import type { Case, Doc } from './case';

const { Int32 } = mongoose.mongo;
const schema = (name: string, spec: Doc, good: Doc, bad: Doc): Case => ({
  name: `$jsonSchema: ${name}`, docs: [{ _id: 1, ...good }, { _id: 2, ...bad }],
  commands: [{ find: 'c', filter: { $jsonSchema: spec }, projection: { _id: 1 } }], batch: [{ _id: 1 }],
});
const aged = { $jsonSchema: { bsonType: 'object', required: ['age'], properties: { age: { bsonType: 'int', minimum: 0 } } } };

export const collectionCases: Case[] = [
  schema('bsonType and required', { required: ['a'], properties: { a: { bsonType: ['string', 'null'] } } }, { a: 'x' }, { a: 1 }),
  schema('type', { properties: { a: { type: 'number' } } }, { a: 1.5 }, { a: 'x' }),
  schema('enum', { properties: { a: { enum: ['x', 1] } } }, { a: 1 }, { a: 2 }),
  schema('minimum, exclusive', { properties: { a: { minimum: 1, exclusiveMinimum: true } } }, { a: 2 }, { a: 1 }),
  schema('maximum and multipleOf', { properties: { a: { maximum: 10, multipleOf: 5 } } }, { a: 10 }, { a: 9 }),
  schema('lengths and a pattern', { properties: { a: { minLength: 2, maxLength: 3, pattern: '^x' } } }, { a: 'xy' }, { a: 'yx' }),
  schema('items', { properties: { a: { bsonType: 'array', items: { bsonType: 'int' }, minItems: 1, maxItems: 2, uniqueItems: true } } }, { a: [1, 2] }, { a: [1, 1] }),
  schema('items by place', { properties: { a: { items: [{ type: 'string' }], additionalItems: false } } }, { a: ['x'] }, { a: ['x', 1] }),
  schema('additionalProperties', { properties: { _id: {}, a: {} }, patternProperties: { '^s_': { type: 'string' } }, additionalProperties: false }, { a: 1, s_x: 'x' }, { b: 1 }),
  schema('counts of properties', { minProperties: 2, maxProperties: 2 }, { a: 1 }, { a: 1, b: 1 }),
  schema('allOf, anyOf, oneOf, not', { allOf: [{ required: ['a'] }], anyOf: [{ required: ['b'] }, { required: ['c'] }], oneOf: [{ required: ['b'] }, { required: ['c'] }], not: { required: ['d'] } }, { a: 1, b: 1 }, { a: 1, b: 1, c: 1 }),
  schema('dependencies', { dependencies: { a: ['b'] } }, { a: 1, b: 1 }, { a: 1 }),
  { name: '$jsonSchema: an unknown keyword', docs: [{ _id: 1 }], commands: [{ find: 'c', filter: { $jsonSchema: { nothing: 1 } } }], error: 9 },
  { name: '$jsonSchema: integer is no type', docs: [{ _id: 1 }], commands: [{ find: 'c', filter: { $jsonSchema: { type: 'integer' } } }], error: 2 },
  { name: 'validator: lets a good document in', commands: [{ create: 'c', validator: aged }, { insert: 'c', documents: [{ _id: 1, age: new Int32(5) }] }], after: [{ _id: 1, age: 5 }] },
  { name: 'validator: refuses an insert', commands: [{ create: 'c', validator: aged }, { insert: 'c', documents: [{ _id: 1, age: 'five' }] }], error: 121, after: [] },
  { name: 'validator: refuses an update', commands: [{ create: 'c', validator: { a: { $lt: 5 } } }, { insert: 'c', documents: [{ _id: 1, a: 1 }] }, { update: 'c', updates: [{ q: {}, u: { $set: { a: 9 } } }] }], error: 121, after: [{ _id: 1, a: 1 }] },
  { name: 'validator: may be bypassed', commands: [{ create: 'c', validator: aged }, { insert: 'c', documents: [{ _id: 1 }], bypassDocumentValidation: true }], after: [{ _id: 1 }] },
  { name: 'validator: moderate leaves old documents alone', docs: [{ _id: 1, a: 9 }], commands: [{ collMod: 'c', validator: { a: { $lt: 5 } }, validationLevel: 'moderate' }, { update: 'c', updates: [{ q: {}, u: { $set: { a: 8 } } }] }], after: [{ _id: 1, a: 8 }] },
  { name: 'validator: warn refuses nothing', commands: [{ create: 'c', validator: aged, validationAction: 'warn' }, { insert: 'c', documents: [{ _id: 1 }] }], after: [{ _id: 1 }] },
  { name: 'capped: keeps the newest', commands: [{ create: 'c', capped: true, size: 4096, max: 2 }, { insert: 'c', documents: [{ _id: 1 }, { _id: 2 }, { _id: 3 }] }], after: [{ _id: 2 }, { _id: 3 }] },
  { name: 'capped: needs a size', commands: [{ create: 'c', capped: true }], error: 72 },
  { name: 'capped: is listed with its size', commands: [{ create: 'c', capped: true, size: 1000 }, { listCollections: 1, filter: { name: 'c' } }], reply: { cursor: { firstBatch: [{ name: 'c', type: 'collection', options: { capped: true, size: 1024 } }] } } },
  { name: 'time series: is listed as one', commands: [{ create: 'c', timeseries: { timeField: 't', metaField: 'm', granularity: 'minutes' }, expireAfterSeconds: 5 }, { listCollections: 1, filter: { name: 'c' } }], reply: { cursor: { firstBatch: [{ name: 'c', type: 'timeseries', options: { expireAfterSeconds: 5, timeseries: { timeField: 't', metaField: 'm', granularity: 'minutes', bucketMaxSpanSeconds: 86400 } } }] } } },
  { name: 'time series: a document needs its time', commands: [{ create: 'c', timeseries: { timeField: 't' } }, { insert: 'c', documents: [{ _id: 1, t: 'now' }] }], error: 2 },
  { name: 'create: expireAfterSeconds needs a time series', commands: [{ create: 'c', expireAfterSeconds: 5 }], error: 72 },
  { name: 'clustered: lists its index', commands: [{ create: 'c', clusteredIndex: { key: { _id: 1 }, unique: true, name: 'own' } }, { listIndexes: 'c' }], batch: [{ v: 2, key: { _id: 1 }, name: 'own', unique: true, clustered: true }] },
  { name: 'collMod: tells the old and the new time to live', docs: [{ _id: 1 }], indexes: [{ key: { a: 1 }, name: 'a', expireAfterSeconds: 60 }], commands: [{ collMod: 'c', index: { name: 'a', expireAfterSeconds: 90 } }], reply: { expireAfterSeconds_old: 60, expireAfterSeconds_new: 90 } },
  { name: 'collStats: counts', docs: [{ _id: 1 }, { _id: 2 }], commands: [{ collStats: 'c' }], reply: { count: 2, nindexes: 1, capped: false, scaleFactor: 1 } },
  { name: 'dbStats: counts', docs: [{ _id: 1 }], commands: [{ dbStats: 1 }], reply: { ok: 1, views: 0, scaleFactor: 1 } },
  { name: 'validate: a sound collection', docs: [{ _id: 1 }], commands: [{ validate: 'c' }], reply: { valid: true, nrecords: 1, nIndexes: 1, errors: [] } },
  { name: 'validate: a collection that is not there', commands: [{ validate: 'c' }], error: 26 },
  { name: 'pipeline: $collStats with its storage', docs: [{ _id: 1 }], commands: [{ aggregate: 'c', pipeline: [{ $collStats: { storageStats: {} } }, { $project: { _id: 0, n: '$storageStats.count', capped: '$storageStats.capped' } }], cursor: {} }], batch: [{ n: 1, capped: false }] },
  { name: 'pipeline: $listLocalSessions', commands: [{ aggregate: 1, pipeline: [{ $listLocalSessions: {} }, { $limit: 1 }, { $project: { _id: 0, x: { $literal: 1 } } }], cursor: {} }], batch: [{ x: 1 }] },
  { name: 'profile: is off', commands: [{ profile: -1 }], reply: { was: 0 } },
  { name: 'explain: counts what it looked at', docs: [{ _id: 1, a: 1 }, { _id: 2, a: 2 }, { _id: 3, a: 2 }], indexes: [{ key: { a: 1 }, name: 'a' }], commands: [{ explain: { find: 'c', filter: { a: 2 } }, verbosity: 'executionStats' }], reply: { executionStats: { executionSuccess: true, nReturned: 2, totalDocsExamined: 2, totalKeysExamined: 2 } } },
  { name: 'explain: an unknown verbosity', docs: [{ _id: 1 }], commands: [{ explain: { find: 'c' }, verbosity: 'chatty' }], error: 2 },
  { name: 'explain: as an option of aggregate', docs: [{ _id: 1 }], commands: [{ aggregate: 'c', pipeline: [{ $match: { _id: 1 } }], explain: true }], reply: { queryPlanner: { indexFilterSet: false } } },
  { name: 'apiStrict: a stage outside of it', docs: [{ _id: 1 }], commands: [{ aggregate: 'c', pipeline: [{ $indexStats: {} }], cursor: {}, apiVersion: '1', apiStrict: true }], error: 323 },
];
