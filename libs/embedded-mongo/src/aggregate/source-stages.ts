import { type Doc, isDoc, type Value } from '../bson/values';
import { ErrorCode, MongoError } from '../errors';
import { collectionStats } from '../commands/stats-commands';
import { compileExpression } from './expression';
import type { MakeStage } from './stage-types';

const source = (name: string, docs: () => Iterable<Doc>): ReturnType<MakeStage> => ({ name, reads: new Set(), closes: true, run: docs });

export const $documents: MakeStage = (spec, context) => source('$documents', () => {
  const v = compileExpression(spec, { variables: Object.keys(context.variables) }).run({}, context.variables);
  if (!Array.isArray(v) || !v.every((d) => isDoc(d))) throw new MongoError(5858203, 'an array of documents is expected for $documents');
  return v as Doc[];
});

export const $collStats: MakeStage = (spec, context) => {
  const options = isDoc(spec) ? Object.keys(spec) : [];
  const odd = options.find((o) => o !== 'count' && o !== 'storageStats');
  if (odd) throw new MongoError(ErrorCode.NotImplemented, `$collStats: ${odd} is not supported by this server`);
  const { collection, db } = context;
  return source('$collStats', () => {
    if (!collection) throw new MongoError(ErrorCode.NamespaceNotFound, `Unable to retrieve count in $collStats stage :: caused by :: Collection [${db}] not found.`);
    const storageStats = collectionStats(context, collection);
    return [{ ns: `${db}.${collection.name}`, localTime: new Date(), ...(options.includes('count') ? { count: storageStats['count'] } : {}), ...(options.includes('storageStats') ? { storageStats } : {}) }];
  });
};

export const $indexStats: MakeStage = (_spec, { collection }) => source('$indexStats', () => {
  const specs: Value[] = collection ? [{ v: 2, key: { _id: 1 }, name: '_id_' }, ...collection.indexes.map((i) => i.spec)] : [];
  return specs.map((spec): Doc => ({ name: (spec as Doc)['name'], key: (spec as Doc)['key'], spec, accesses: { ops: 0n, since: new Date(0) } }));
});

/** The sessions that this server knows, the caller's among them. */
export const $listLocalSessions: MakeStage = (_spec, { sessions }) => source('$listLocalSessions', () => sessions?.() ?? []);

const refusedStage = (code: number, message: string): MakeStage => () => {
  throw new MongoError(code, message);
};
/** The code with which a MongoDB without an oplog refuses change streams. */
export const $changeStream = refusedStage(40573, 'The $changeStream stage is only supported on replica sets');
/** As MongoDB without Atlas Search (code SearchNotEnabled). */
export const searchNotEnabled = 'Using Atlas Search Database Commands and the $listSearchIndexes aggregation stage requires additional configuration. This server has no search index.';
export const searchStage = refusedStage(ErrorCode.SearchNotEnabled, searchNotEnabled);
