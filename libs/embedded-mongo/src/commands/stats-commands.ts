import { decodeDoc } from '../bson/decode';
import { type Doc, toNumber } from '../bson/values';
import { ErrorCode, MongoError } from '../errors';
import { type CollectionMeta, rowsTable } from '../store/catalog';
import { scanRows } from '../store/scan';
import type { Access } from '../store/store';
import type { Command, CommandTable, Reply } from './command';
import { needed } from './index-commands';

/** What $collStats and collStats tell: sizes are those of the documents, since the file is not kept by collection. */
export function collectionStats({ connection }: Pick<Access, 'connection'>, c: CollectionMeta, scale = 1): Doc {
  const found = connection.get<{ n: number; size: number | null }>(`SELECT count(*) AS n, sum(length(d)) AS size FROM ${rowsTable(c)}`);
  const count = found?.n ?? 0;
  const bytes = found?.size ?? 0;
  const size = Math.floor(bytes / scale);
  const capped = c.options['capped'] === true;
  return {
    size, count, ...(count > 0 ? { avgObjSize: Math.floor(bytes / count) } : {}), storageSize: size, totalSize: size, capped,
    ...(capped ? { max: c.options['max'] ?? 0, maxSize: c.options['size'] } : {}),
    nindexes: c.indexes.length + 1, totalIndexSize: 0, indexSizes: Object.fromEntries(['_id_', ...c.indexes.map((i) => i.name)].map((name) => [name, 0])), scaleFactor: scale,
  };
}

function scaleOf(command: Command): number {
  const scale = toNumber(command.body['scale'] ?? 1);
  if (scale === undefined || scale < 1) throw new MongoError(ErrorCode.BadValue, `BSON field 'scale' value must be >= 1, actual value '${String(scale)}'`);
  return Math.trunc(scale);
}

async function collStats(command: Command): Promise<Reply> {
  const access = await command.reader();
  const c = access.catalog.get(command.db, command.collectionName);
  if (!c) return { ns: command.ns, size: 0, count: 0, storageSize: 0, totalSize: 0, nindexes: 0, totalIndexSize: 0, indexSizes: {}, capped: false, scaleFactor: 1 };
  return { ns: command.ns, ...collectionStats(access, c, scaleOf(command)) };
}

async function dbStats(command: Command): Promise<Reply> {
  const access = await command.reader();
  const scale = scaleOf(command);
  const all = access.catalog.list(command.db).map((c) => collectionStats(access, c));
  const sum = (field: string): number => all.reduce((n, s) => n + (toNumber(s[field]) ?? 0), 0);
  const objects = sum('count');
  const size = sum('size');
  return {
    db: command.db, collections: all.length, views: 0, objects, avgObjSize: objects === 0 ? 0 : size / objects, dataSize: size / scale, storageSize: size / scale, indexes: sum('nindexes'),
    indexSize: 0, totalSize: size / scale, scaleFactor: scale,
  };
}

/** Every document is decoded; whether the file itself is sound is looked at when the store opens. */
async function validate(command: Command): Promise<Reply> {
  const access = await command.reader();
  const c = needed(access, command);
  let nrecords = 0;
  for (const row of scanRows(access.connection, c, false)) {
    command.deadline.tick();
    decodeDoc(row.raw);
    nrecords++;
  }
  const names = ['_id_', ...c.indexes.map((i) => i.name)];
  return {
    ns: command.ns, uuid: c.uuid, nInvalidDocuments: 0, nNonCompliantDocuments: 0, nrecords, nIndexes: names.length, keysPerIndex: { _id_: nrecords },
    indexDetails: Object.fromEntries(names.map((name) => [name, { valid: true }])), valid: true, repaired: false, warnings: [], errors: [], extraIndexEntries: [], missingIndexEntries: [], corruptRecords: [],
  };
}

export const statsCommands: CommandTable = {
  collStats: { options: ['scale'], run: collStats },
  dbStats: { options: ['scale', 'freeStorage'], run: dbStats },
  dbstats: { options: ['scale', 'freeStorage'], run: dbStats },
  validate: { options: ['full', 'repair', 'background', 'metadata', 'checkBSONConformance'], run: validate },
};
