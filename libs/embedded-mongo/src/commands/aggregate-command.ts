import { preparePipeline, stageOf } from '../aggregate/pipeline';
import type { StageContext } from '../aggregate/stage-types';
import { encodeDoc } from '../bson/raw';
import { type Doc, isDoc, toNumber, typeName, type Value } from '../bson/values';
import { ErrorCode, failedToParse, MongoError, typeMismatch } from '../errors';
import type { Access } from '../store/store';
import { type Command, type CommandTable, refuse, type Reply } from './command';
import { writeResult } from './aggregate-output';
import { explainCommand } from './explain-command';
import { openCursor } from './read-commands';

function* encodedDocs(docs: Iterable<Doc>): Generator<Buffer> {
  for (const doc of docs) yield encodeDoc(doc);
}

function contextOf(command: Command, { connection, catalog }: Access): StageContext {
  const { body, db } = command;
  const collection = typeof body['aggregate'] === 'string' ? catalog.get(db, body['aggregate']) : undefined;
  return {
    connection, catalog, db, collection, deadline: command.deadline, variables: command.variables(), collation: command.collation(body['collation'], collection),
    sessions: () => [{ _id: body['lsid'] ?? null, lastUse: command.now }],
  };
}

async function aggregate(command: Command): Promise<Reply> {
  const { body } = command;
  const pipeline = body['pipeline'];
  if (!Array.isArray(pipeline)) throw typeMismatch(`BSON field 'aggregate.pipeline' is the wrong type '${typeName(pipeline)}', expected type 'array'`);
  const whole = typeof body['aggregate'] !== 'string';
  if (whole && toNumber(body['aggregate']) !== 1) throw failedToParse(`Invalid command format: the 'aggregate' field must specify a collection name or 1`);
  refuse(body, 'exchange', 'fromMongos', 'needsMerge');
  if (body['apiStrict'] === true) {
    for (const stage of pipeline) {
      const [name] = stageOf(stage);
      if (outsideVersionOne.has(name)) throw new MongoError(ErrorCode.APIStrictError, `stage ${name} is not allowed with 'apiStrict: true' in API Version 1`);
    }
  }
  if (command.flag('explain')) {
    preparePipeline(pipeline, contextOf(command, await command.reader()));
    return explainCommand(command, { aggregate: body['aggregate'], pipeline, ...(body['hint'] === undefined ? {} : { hint: body['hint'] }) }, 'queryPlanner');
  }
  const cursor = body['cursor'];
  if (!isDoc(cursor)) throw failedToParse("The 'cursor' option is required, except for aggregate with the explain argument");
  const ns = whole ? `${command.db}.$cmd.aggregate` : command.ns;
  const last = pipeline.length > 0 ? stageOf(pipeline[pipeline.length - 1]) : undefined;
  for (const stage of pipeline.slice(0, -1)) {
    const [name] = stageOf(stage);
    if (name === '$out' || name === '$merge') throw new MongoError(40601, `${name} can only be the final stage in the pipeline`);
  }
  if (last && (last[0] === '$out' || last[0] === '$merge')) {
    if (command.transaction) throw new MongoError(ErrorCode.OperationNotSupportedInTransaction, `${last[0]} cannot be used in a transaction`);
    if (isDoc(body['readConcern']) && body['readConcern']['level'] === 'linearizable') {
      throw new MongoError(ErrorCode.InvalidOptions, `${last[0]} cannot be used with a 'linearizable' read concern level`);
    }
    await command.write((access) => {
      const context = contextOf(command, access);
      const docs = preparePipeline(pipeline.slice(0, -1), context, undefined, body['hint']).docs();
      writeResult(last[0], last[1], [...docs], access, command.db, context);
      return {};
    });
    return openCursor(command, ns, [], undefined);
  }
  const context = contextOf(command, await command.reader());
  if (whole && !wholeStages.has(firstStage(pipeline))) {
    throw new MongoError(ErrorCode.InvalidNamespace, "{aggregate: 1} is not valid for '" + firstStage(pipeline) + "'; a collection is required.");
  }
  const prepared = preparePipeline(pipeline, context, undefined, body['hint']);
  const documents = prepared.rows ? rawRows(prepared.rows()) : encodedDocs(prepared.docs());
  const batchSize = toNumber(cursor['batchSize']);
  return openCursor(command, ns, documents, batchSize);
}
/** Stages that the stable API leaves out. */
const outsideVersionOne = new Set(['$indexStats', '$listLocalSessions', '$listSessions', '$currentOp', '$planCacheStats', '$search', '$searchMeta', '$vectorSearch', '$listSearchIndexes']);
/** Stages that need no collection, or that say by themselves that this server has no such thing. */
const wholeStages = new Set(['$documents', '$listLocalSessions', '$changeStream']);
const firstStage = (pipeline: Value[]): string => (isDoc(pipeline[0]) ? (Object.keys(pipeline[0])[0] ?? '') : '');

function* rawRows(rows: Iterable<{ raw: Buffer }>): Generator<Buffer> {
  for (const row of rows) yield row.raw;
}

export const aggregateCommands: CommandTable = {
  aggregate: {
    options: ['pipeline', 'cursor', 'allowDiskUse', 'bypassDocumentValidation', 'hint', 'collation', 'let', 'explain', 'exchange', 'fromMongos', 'needsMerge'],
    inTransaction: true,
    run: aggregate,
  },
};
