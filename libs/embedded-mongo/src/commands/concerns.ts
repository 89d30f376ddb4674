import { type Doc, isDoc, toNumber, typeName } from '../bson/values';
import { badValue, ErrorCode, MongoError, typeMismatch } from '../errors';

const levels = ['local', 'majority', 'available', 'linearizable', 'snapshot'];
const inTransactions = ['local', 'majority', 'snapshot'];
/** The commands that MongoDB lets read a snapshot outside a transaction. */
const snapshotReaders = new Set(['find', 'aggregate', 'distinct']);

/** Refuses a `readConcern` that MongoDB refuses, or that one member without an oplog cannot give. */
export function checkReadConcern(body: Doc, name: string): void {
  const concern = body['readConcern'];
  if (concern === undefined || concern === null) return;
  if (!isDoc(concern)) throw typeMismatch(`BSON field '${name}.readConcern' is the wrong type '${typeName(concern)}', expected type 'object'`);
  for (const key of Object.keys(concern)) {
    if (!['level', 'afterClusterTime', 'atClusterTime', 'afterOpTime', 'provenance', 'allowTransactionTableSnapshot'].includes(key)) {
      throw new MongoError(ErrorCode.UnknownField, `BSON field 'readConcern.${key}' is an unknown field.`);
    }
  }
  const { level } = concern;
  if (level === undefined || level === null) return;
  if (typeof level !== 'string') throw typeMismatch(`BSON field 'readConcern.level' is the wrong type '${typeName(level)}', expected type 'string'`);
  if (!levels.includes(level)) throw badValue(`Enumeration value '${level}' for field 'readConcern.level' is not a valid value.`);
  if (body['autocommit'] === false) {
    if (!inTransactions.includes(level)) throw new MongoError(ErrorCode.InvalidOptions, `The readConcern level must be either 'local' (default), 'majority' or 'snapshot' in order to run in a transaction`);
  } else if (level === 'snapshot') {
    if (!snapshotReaders.has(name)) throw new MongoError(ErrorCode.InvalidOptions, `Command ${name} does not support { readConcern: { level: "snapshot" } } :: caused by :: read concern not supported`);
    throw new MongoError(ErrorCode.SnapshotUnavailable, 'Snapshot reads outside transactions are not supported by this server; read inside a transaction instead');
  }
}

/** What a reply says of a `writeConcern` that one member cannot meet; undefined when it is met. */
export function writeConcernError(body: Doc): Doc | undefined {
  const concern = body['writeConcern'];
  if (!isDoc(concern)) return undefined;
  const { w } = concern;
  const members = toNumber(w);
  const problem = (code: number, codeName: string, errmsg: string): Doc => ({ code, codeName, errmsg, errInfo: { writeConcern: { w, wtimeout: 0, provenance: 'clientSupplied' } } });
  if (members !== undefined && members > 1) return problem(100, 'UnsatisfiableWriteConcern', 'Not enough data-bearing nodes');
  if (typeof w === 'string' && w !== 'majority') return problem(79, 'UnknownReplWriteConcern', `No write concern mode named '${w}' found in replica set configuration`);
  return undefined;
}

/** Stable API V1, as MongoDB lists it. */
const versionOne = new Set([
  'abortTransaction', 'aggregate', 'authenticate', 'bulkWrite', 'collMod', 'commitTransaction', 'count', 'create', 'createIndexes', 'delete', 'drop', 'dropDatabase',
  'dropIndexes', 'endSessions', 'explain', 'find', 'findAndModify', 'getMore', 'hello', 'insert', 'killCursors', 'listCollections', 'listDatabases', 'listIndexes', 'ping',
  'refreshSessions', 'update',
]);

/** Checks `apiVersion`, `apiStrict` and `apiDeprecationErrors`. */
export function checkApiVersion(body: Doc, name: string): void {
  const version = body['apiVersion'];
  if (version === undefined) {
    if (body['apiStrict'] !== undefined || body['apiDeprecationErrors'] !== undefined) {
      throw new MongoError(ErrorCode.InvalidOptions, 'Provided apiStrict and/or apiDeprecationErrors without passing apiVersion');
    }
    return;
  }
  if (typeof version !== 'string') throw typeMismatch(`BSON field 'apiVersion' is the wrong type '${typeName(version)}', expected type 'string'`);
  if (version !== '1') throw new MongoError(ErrorCode.APIVersionError, `Provided apiVersion value ${version} is not accepted`);
  if (body['apiStrict'] === true && !versionOne.has(name)) {
    throw new MongoError(ErrorCode.APIStrictError, `Provided apiStrict:true, but the command ${name} is not in API Version 1`);
  }
}
