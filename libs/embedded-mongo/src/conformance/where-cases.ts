import mongoose from 'mongoose';
import type { Case } from './case';

const { Code } = mongoose.mongo;
const docs = [{ _id: 1, a: 1, b: 1, s: 'Ada', list: [1, 2] }, { _id: 2, a: 1, b: 2, s: 'Bob', list: [] }, { _id: 3, a: 5, s: 'Eve' }];
const where = (name: string, script: unknown, ids: number[]): Case => ({
  name: `$where: ${name}`, docs, commands: [{ find: 'c', filter: { $where: script }, sort: { _id: 1 }, projection: { _id: 1 } }], batch: ids.map((_id) => ({ _id })),
});

export const whereCases: Case[] = [
  where('an expression', 'this.a == this.b', [1]),
  where('obj is the document too', 'obj.a > 3 || obj.b === 2', [2, 3]),
  where('a function', 'function() { return this.s === "Bob"; }', [2]),
  where('a function as code', new Code('function () { return this.a + 1 === 2 && !(this.b > 1) }'), [1]),
  where('statements', 'var n = this.a * 2; if (n > 4) { return true; } else return false;', [3]),
  where('strings, lists and lengths', 'this.s.toLowerCase().indexOf("a") === 0 && this.list.length == 2 && this.list[1] == 2', [1]),
  where('a missing field', 'this.b == null', [3]),
  where('a choice', "this.a === 1 ? this.s.startsWith('B') : false", [2]),
  { name: '$where: beside other conditions', docs, commands: [{ find: 'c', filter: { a: 1, $where: 'this.b > 1' }, projection: { _id: 1 } }], batch: [{ _id: 2 }] },
  { name: '$where: sleeping is over the time', docs, commands: [{ find: 'c', filter: { $where: 'sleep(1000) || true' }, maxTimeMS: 10 }], error: 50 },
  { name: '$where: an update by it', docs: [{ _id: 1, a: 1 }, { _id: 2, a: 2 }], commands: [{ update: 'c', updates: [{ q: { $where: 'this.a > 1' }, u: { $set: { a: 9 } }, multi: true }] }], after: [{ _id: 1, a: 1 }, { _id: 2, a: 9 }] },
  { name: '$where: no script', docs, commands: [{ find: 'c', filter: { $where: 'this.a ==' } }], error: 139 },
  { name: '$where: an unknown name', docs, commands: [{ find: 'c', filter: { $where: 'nobody > 1' } }], error: 139 },
  { name: '$where: not in a pipeline', docs, commands: [{ aggregate: 'c', pipeline: [{ $match: { $where: 'true' } }], cursor: {} }], error: 2 },
];
