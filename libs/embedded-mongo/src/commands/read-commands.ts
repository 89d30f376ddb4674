import { decodeDoc } from '../bson/decode';
import { encodeKey } from '../bson/key-encoding';
import { encodeDoc } from '../bson/raw';
import { compareValues } from '../bson/compare';
import { type Doc, toNumber, typeName, type Value } from '../bson/values';
import { ErrorCode, MongoError, typeMismatch } from '../errors';
import { stringsOf } from '../query/collation';
import { parseFilter } from '../query/filter';
import { Path } from '../query/path';
import { parseProjection, projectionSpec } from '../query/projection';
import { parseSort } from '../query/sort';
import { Cursor, defaultFirstBatch } from '../sessions/cursors';
import type { Row } from '../store/collection-rows';
import { type Command, type CommandTable, CursorReply, refuse, type Reply } from './command';
import { findAny } from './find-any';

const findOptions = [
  'filter', 'projection', 'sort', 'skip', 'limit', 'batchSize', 'singleBatch', 'hint', 'collation', 'let', 'min', 'max', 'returnKey', 'showRecordId', 'tailable',
  'awaitData', 'noCursorTimeout', 'allowDiskUse', 'allowPartialResults', 'oplogReplay', 'ntoreturn',
];

function* encoded(rows: Iterable<Row>, project: (doc: Doc) => Doc, only: ReadonlySet<string> | undefined): Generator<Buffer> {
  for (const row of rows) yield encodeDoc(project(decodeDoc(row.raw, 0, only)));
}
function* rawOf(rows: Iterable<Row>): Generator<Buffer> {
  for (const row of rows) yield row.raw;
}

/** Answers with the first batch and keeps the rest for getMore. */
export function openCursor(command: Command, ns: string, documents: Iterable<Buffer>, batchSize: number | undefined, single = false): CursorReply {
  const cursor = new Cursor(ns, documents, command.transaction, command.body['noCursorTimeout'] === true);
  const batch = cursor.next(batchSize ?? defaultFirstBatch);
  if (single || (batchSize !== 0 && cursor.finished)) {
    cursor.close();
    return new CursorReply(ns, 0n, batch, true);
  }
  return new CursorReply(ns, command.engine.cursors.add(cursor), batch, true);
}

async function find(command: Command): Promise<Reply> {
  const access = await command.reader();
  const { catalog } = access;
  const { body, db, deadline } = command;
  refuse(body, 'min', 'max', 'returnKey', 'showRecordId', 'tailable', 'awaitData');
  const c = catalog.get(db, command.collectionName);
  const collation = command.collation(body['collation'], c);
  const variables = command.variables();
  const filter = parseFilter(command.doc('filter') ?? {}, { collation, variables, limit: command.deadline });
  const spec = projectionSpec(body['projection'], 'FindCommandRequest');
  const projection = spec && parseProjection(spec, { collation, variables, find: { filter } });
  const limit = command.whole('limit') || Infinity;
  const rows = findAny(command, access, c, {
    filter, sort: parseSort(body['sort']), skip: command.whole('skip') ?? 0, limit, collation, hint: body['hint'], deadline,
  });
  const documents = projection ? encoded(rows, projection.apply, projection.fields) : rawOf(rows);
  return openCursor(command, command.ns, documents, command.whole('batchSize'), command.flag('singleBatch'));
}

async function getMore(command: Command): Promise<Reply> {
  const { body, engine } = command;
  const id = body['getMore'];
  if (typeof id !== 'bigint' && typeof id !== 'number') throw typeMismatch(`BSON field 'getMore.getMore' is the wrong type '${typeName(id)}', expected type 'long'`);
  const cursor = engine.cursors.get(BigInt(id));
  const ns = `${command.db}.${String(body['collection'])}`;
  if (cursor.ns !== ns) throw new MongoError(ErrorCode.Unauthorized, `Requested getMore on namespace '${ns}', but cursor belongs to a different namespace ${cursor.ns}`);
  // a transaction's cursor reads through its connection, which serves another one after the end
  if (cursor.transaction !== command.transaction || (cursor.transaction && cursor.transaction.state !== 'open')) {
    throw new MongoError(ErrorCode.CursorNotFound, `cursor id ${id} belongs to another transaction, or to one that has ended`);
  }
  const batch = cursor.next(command.whole('batchSize') || Infinity);
  if (!cursor.finished) return new CursorReply(ns, BigInt(id), batch, false);
  engine.cursors.remove(BigInt(id));
  return new CursorReply(ns, 0n, batch, false);
}

function killCursors(command: Command): Reply {
  const ids = command.body['cursors'];
  if (!Array.isArray(ids)) throw typeMismatch(`BSON field 'killCursors.cursors' is the wrong type '${typeName(ids)}', expected type 'array'`);
  const killed: Value[] = [];
  const notFound: Value[] = [];
  for (const id of ids) (command.engine.cursors.remove(BigInt(toNumber(id) === undefined ? 0 : (id as bigint))) ? killed : notFound).push(id);
  return { cursorsKilled: killed, cursorsNotFound: notFound, cursorsAlive: [], cursorsUnknown: [] };
}

async function count(command: Command): Promise<Reply> {
  const access = await command.reader();
  const { catalog } = access;
  const { body } = command;
  const c = catalog.get(command.db, command.collectionName);
  const collation = command.collation(body['collation'], c);
  const filter = parseFilter(command.doc('query') ?? {}, { collation, variables: command.variables(), limit: command.deadline });
  const limit = toNumber(body['limit']) ?? 0;
  let n = 0;
  const rows = findAny(command, access, c, {
    filter, sort: [], skip: command.whole('skip') ?? 0, limit: limit === 0 ? Infinity : Math.abs(limit), collation, hint: body['hint'], deadline: command.deadline,
  });
  for (const row of rows) n += row ? 1 : 0;
  return { n };
}

async function distinct(command: Command): Promise<Reply> {
  const access = await command.reader();
  const { catalog } = access;
  const { body } = command;
  const key = body['key'];
  if (typeof key !== 'string') throw typeMismatch(`BSON field 'distinct.key' is the wrong type '${typeName(key)}', expected type 'string'`);
  const c = catalog.get(command.db, command.collectionName);
  const collation = command.collation(body['collation'], c);
  const filter = parseFilter(command.doc('query') ?? {}, { collation, variables: command.variables(), limit: command.deadline });
  const path = new Path(key);
  const only = new Set([path.first]);
  const values = new Map<string, Value>();
  for (const row of findAny(command, access, c, { filter, sort: [], collation, hint: body['hint'], deadline: command.deadline })) {
    path.visit(decodeDoc(row.raw, 0, only), true, (v) => {
      // the walk shows an array's elements and then the array itself, which distinct leaves out
      if (v === undefined || Array.isArray(v)) return false;
      const hash = encodeKey([v], [], collation?.fold).toString('latin1');
      if (!values.has(hash)) values.set(hash, v);
      return false;
    });
  }
  return { values: [...values.values()].sort((a, b) => compareValues(a, b, stringsOf(collation))) };
}
export const readCommands: CommandTable = {
  find: { options: findOptions, inTransaction: true, run: find },
  getMore: { options: ['collection', 'batchSize', 'term'], inTransaction: true, run: getMore },
  killCursors: { options: ['cursors'], inTransaction: true, run: killCursors },
  count: { options: ['query', 'limit', 'skip', 'hint', 'collation', 'fields'], run: count },
  distinct: { options: ['key', 'query', 'collation', 'hint'], inTransaction: true, run: distinct },
};
