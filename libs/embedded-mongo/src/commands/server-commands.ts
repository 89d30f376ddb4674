import { ObjectId } from 'bson';
import { hostname } from 'node:os';
import { type Doc, toNumber, type Value } from '../bson/values';
import { ErrorCode, MongoError } from '../errors';
import { searchNotEnabled } from '../aggregate/source-stages';
import { type Command, type CommandTable, type Reply, sessionId } from './command';
import { maxDocumentBytes } from '../bson/raw';
import { noSuchTransaction } from '../sessions/sessions';

/** Answers as a MongoDB 8.0 would: wire version 25 promises `bulkWrite`, and later ones more than this server has. */
export const serverVersion = '8.0.0';
const maxWireVersion = 25;
export const setName = 'embedded';
const electionId = new ObjectId('7fffffff0000000000000001');

function hello(command: Command): Reply {
  const me = command.engine.address;
  const primary = command.name === 'hello' ? { isWritablePrimary: true } : { ismaster: true };
  return {
    helloOk: true, ...primary, secondary: false, setName, setVersion: 1, hosts: [me], primary: me, me, electionId, maxBsonObjectSize: maxDocumentBytes,
    maxMessageSizeBytes: 48_000_000, maxWriteBatchSize: 100_000, localTime: command.now, logicalSessionTimeoutMinutes: 30, connectionId: command.connectionId,
    minWireVersion: 0, maxWireVersion, readOnly: false,
  };
}

const buildInfo = (): Reply => ({
  version: serverVersion, versionArray: serverVersion.split('.').map(Number).concat(0), gitVersion: 'embedded', modules: [], bits: 64, debug: false, maxBsonObjectSize: maxDocumentBytes,
  storageEngines: ['sqlite'], allocator: 'node', javascriptEngine: 'none', sysInfo: 'embedded', openssl: {},
});

const parameters: Doc = { featureCompatibilityVersion: { version: '8.0' }, transactionLifetimeLimitSeconds: 60, ttlMonitorSleepSecs: 60, authenticationMechanisms: [] };

function getParameter(command: Command): Reply {
  const { body } = command;
  if (body['getParameter'] === '*') return parameters;
  const found = Object.entries(parameters).filter(([name]) => name in body);
  if (found.length === 0) throw new MongoError(ErrorCode.InvalidOptions, 'no option found to get');
  return Object.fromEntries(found);
}

const idsOf = (v: Value): string[] => (Array.isArray(v) ? v.map(sessionId).filter((id) => id !== undefined) : []);

function endSessions(command: Command): Reply {
  command.engine.sessions.end(idsOf(command.body[command.name]));
  return {};
}

function transactionOf(command: Command): { id: string; number: bigint } {
  const id = sessionId(command.body['lsid']);
  const number = toNumber(command.body['txnNumber']);
  if (id === undefined || number === undefined || command.body['autocommit'] !== false) throw new MongoError(ErrorCode.InvalidOptions, `${command.name} must be run within a transaction`);
  return { id, number: BigInt(number) };
}

function commitTransaction(command: Command): Reply {
  const { id, number } = transactionOf(command);
  const { sessions } = command.engine;
  if (sessions.committed(id, number)) return {};
  const t = sessions.transaction(id, number, false);
  if (t.state === 'aborted') throw noSuchTransaction(number);
  if (t.state === 'open') t.commit();
  return {};
}
function abortTransaction(command: Command): Reply {
  const { id, number } = transactionOf(command);
  const t = command.engine.sessions.transaction(id, number, false);
  if (t.state === 'committed') throw new MongoError(ErrorCode.TransactionCommitted, `Transaction ${number} has been committed.`);
  if (t.state === 'aborted') throw noSuchTransaction(number);
  t.abort();
  return {};
}

const refuseSearch = (): never => {
  throw new MongoError(ErrorCode.SearchNotEnabled, searchNotEnabled);
};

function fsync(command: Command): Reply {
  if (command.db !== 'admin') throw new MongoError(ErrorCode.Unauthorized, 'fsync may only be run against the admin database.');
  if (command.body['lock'] === true) throw new MongoError(ErrorCode.NotImplemented, 'fsync with lock is not supported by this server');
  return { numFiles: command.engine.store.flush() ? 1 : 0 };
}

/** The profiler is off and stays so. */
function profile(command: Command): Reply {
  const level = toNumber(command.body['profile']);
  if (level !== -1 && level !== 0) throw new MongoError(ErrorCode.NotImplemented, 'the profiler is not supported by this server');
  return { was: 0, slowms: 100, sampleRate: 1 };
}

export const serverCommands: CommandTable = {
  hello: { options: 'any', run: hello },
  isMaster: { options: 'any', run: hello },
  ismaster: { options: 'any', run: hello },
  ping: { options: [], run: () => ({}) },
  buildInfo: { options: [], run: buildInfo },
  buildinfo: { options: [], run: buildInfo },
  getParameter: { options: Object.keys(parameters), run: getParameter },
  getCmdLineOpts: { options: [], run: () => ({ argv: ['embedded-mongo'], parsed: {} }) },
  hostInfo: { options: [], run: () => ({ system: { currentTime: new Date(), hostname: hostname(), cpuAddrSize: 64 }, os: { type: process.platform }, extra: {} }) },
  serverStatus: {
    options: ['repl', 'metrics', 'locks', 'tcmalloc'],
    run: (c) => ({ host: c.engine.address, version: serverVersion, process: 'embedded-mongo', pid: BigInt(process.pid), uptime: process.uptime(), localTime: c.now, storageEngine: { name: 'sqlite', persistent: true } }),
  },
  connectionStatus: { options: ['showPrivileges'], run: () => ({ authInfo: { authenticatedUsers: [], authenticatedUserRoles: [] } }) },
  replSetGetStatus: {
    options: ['initialSync'],
    run: (c) => ({ set: setName, date: c.now, myState: 1, members: [{ _id: 0, name: c.engine.address, health: 1, state: 1, stateStr: 'PRIMARY', self: true }] }),
  },
  endSessions: { options: [], run: endSessions },
  killSessions: { options: [], run: endSessions },
  killAllSessions: {
    options: [],
    run: (c) => {
      c.engine.sessions.close();
      return {};
    },
  },
  fsync: { options: ['lock'], run: fsync },
  profile: { options: ['slowms', 'sampleRate', 'filter'], run: profile },
  createSearchIndexes: { options: ['indexes'], run: refuseSearch },
  updateSearchIndex: { options: ['name', 'id', 'definition'], run: refuseSearch },
  dropSearchIndex: { options: ['name', 'id'], run: refuseSearch },
  refreshSessions: {
    options: [],
    run: (c) => {
      c.engine.sessions.touchAll(idsOf(c.body['refreshSessions']));
      return {};
    },
  },
  commitTransaction: { options: ['recoveryToken'], inTransaction: true, run: commitTransaction },
  abortTransaction: { options: ['recoveryToken'], inTransaction: true, run: abortTransaction },
};
