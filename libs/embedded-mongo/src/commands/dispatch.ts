import { type Doc } from '../bson/values';
import { ErrorCode, MongoError } from '../errors';
import { transient } from '../sessions/sessions';
import { sqliteBusy, sqliteCode } from '../store/connection';
import { aggregateCommands } from './aggregate-command';
import { bulkWriteCommands } from './bulk-write-command';
import { checkApiVersion, checkReadConcern, writeConcernError } from './concerns';
import { checkOptions, Command, type CommandTable, CursorReply, type Engine, type Reply } from './command';
import { explainCommands } from './explain-command';
import { indexCommands } from './index-commands';
import { readCommands } from './read-commands';
import { schemaCommands } from './schema-commands';
import { serverCommands } from './server-commands';
import { statsCommands } from './stats-commands';
import { writeCommands } from './write-commands';

const table: CommandTable = { ...serverCommands, ...readCommands, ...explainCommands, ...writeCommands, ...bulkWriteCommands, ...schemaCommands, ...indexCommands, ...statsCommands, ...aggregateCommands };
/** Every command that this server answers. */
export const commandNames: readonly string[] = Object.keys(table);

export interface Incoming { body: Doc; sequences: ReadonlyMap<string, Buffer[]>; connectionId: number }

/** Runs one command; what goes wrong comes back as MongoDB's error reply. */
export async function dispatch(engine: Engine, { body, sequences, connectionId }: Incoming): Promise<Reply> {
  let command: Command | undefined;
  try {
    const [name = ''] = Object.keys(body);
    const spec = Object.hasOwn(table, name) ? table[name] : undefined;
    if (!spec) throw new MongoError(ErrorCode.CommandNotFound, `no such command: '${name}'`);
    checkApiVersion(body, name);
    checkReadConcern(body, name);
    if (spec.options !== 'any') checkOptions(body, name, sequences.size === 0 ? spec.options : [...spec.options, ...sequences.keys()]);
    if (body['autocommit'] === false && !spec.inTransaction) {
      throw new MongoError(ErrorCode.OperationNotSupportedInTransaction, `Cannot run '${name}' in a multi-document transaction.`);
    }
    command = new Command(engine, name, typeof body['$db'] === 'string' ? body['$db'] : 'admin', body, sequences, connectionId);
    const reply = await spec.run(command);
    const unmet = body['writeConcern'] && !(reply instanceof CursorReply) ? writeConcernError(body) : undefined;
    return unmet ? { ...reply, writeConcernError: unmet } : reply;
  } catch (error) {
    return failure(error, command);
  }
}

function failure(error: unknown, command: Command | undefined): Doc {
  let e: MongoError;
  if (error instanceof MongoError) e = error;
  else if (sqliteCode(error) === sqliteBusy) e = transient(ErrorCode.WriteConflict, 'WriteConflict error: this operation conflicted with another operation. Please retry your operation or multi-document transaction.');
  else e = new MongoError(isBsonError(error) ? ErrorCode.BadValue : ErrorCode.InternalError, (error as Error).message);
  const inTransaction = command?.transaction;
  // as in MongoDB, whatever fails inside a transaction ends it
  if (inTransaction && inTransaction.state === 'open') inTransaction.abort();
  const labels = inTransaction || command?.body['autocommit'] === false ? e.labels : e.labels.filter((l) => l !== 'TransientTransactionError');
  return { ok: 0, errmsg: e.message, code: e.code, codeName: e.codeName, ...(e.extra as Doc), ...(labels.length > 0 ? { errorLabels: labels } : {}) };
}
const isBsonError = (error: unknown): boolean => (error as Error).name.startsWith('BSON');
