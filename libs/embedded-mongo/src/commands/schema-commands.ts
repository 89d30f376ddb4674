import { Binary } from 'bson';
import { isView } from '../aggregate/views';
import { equalValues } from '../bson/compare';
import { encodeDoc } from '../bson/raw';
import { type Doc, isDoc, toNumber, type Value } from '../bson/values';
import { ErrorCode, MongoError } from '../errors';
import { matches, parseFilter } from '../query/filter';
import { describe } from '../update/describe';
import type { CollectionMeta } from '../store/catalog';
import { checkOptions, type Command, type CommandTable, type Reply } from './command';
import { collectionOptions, validationOptions } from './collection-options';
import { idIndexOf, needed } from './index-commands';
import { openCursor } from './read-commands';

function create(command: Command): Promise<Reply> {
  const { body } = command;
  const options = collectionOptions(body);
  return command.write(({ catalog }) => {
    const old = catalog.get(command.db, command.collectionName);
    if (old) {
      if (equalValues(old.options, options)) return {};
      throw new MongoError(ErrorCode.NamespaceExists, `Collection ${command.ns} already exists.`);
    }
    catalog.create(command.db, command.collectionName, options);
    return {};
  });
}

async function drop(command: Command): Promise<Reply> {
  const reply = await command.write((access) => {
    const c = access.catalog.get(command.db, command.collectionName);
    if (!c) return {};
    const nIndexesWas = c.indexes.length + 1;
    access.catalog.drop(c);
    return { nIndexesWas, ns: command.ns };
  });
  command.engine.cursors.removeNamespace(command.ns);
  return reply;
}

function dropDatabase(command: Command): Promise<Reply> {
  return command.write(({ catalog }) => {
    const all = catalog.list(command.db);
    for (const c of all) catalog.drop(c);
    return all.length > 0 ? { dropped: command.db } : {};
  });
}

function renameCollection(command: Command): Promise<Reply> {
  const split = (v: Value): [string, string] => {
    const at = typeof v === 'string' ? v.indexOf('.') : -1;
    if (at <= 0) throw new MongoError(ErrorCode.InvalidNamespace, `Invalid namespace specified '${String(v)}'`);
    return [(v as string).slice(0, at), (v as string).slice(at + 1)];
  };
  const [db, name] = split(command.body['renameCollection']);
  const [toDb, toName] = split(command.body['to']);
  return command.write(({ catalog }) => {
    const c = catalog.get(db, name);
    if (!c) throw new MongoError(ErrorCode.NamespaceNotFound, `Source collection ${db}.${name} does not exist`);
    const there = catalog.get(toDb, toName);
    if (there && !command.flag('dropTarget')) throw new MongoError(ErrorCode.NamespaceExists, 'target namespace exists');
    if (there) catalog.drop(there);
    catalog.rename(c, toDb, toName);
    return {};
  });
}

const kindOf = (c: CollectionMeta): string => (isView(c) ? 'view' : 'timeseries' in c.options ? 'timeseries' : 'collection');

async function listCollections(command: Command): Promise<Reply> {
  const { catalog } = await command.reader();
  const filter = parseFilter(command.doc('filter') ?? {});
  const all = catalog.list(command.db).map((c): Doc => ({
    name: c.name, type: kindOf(c), options: c.options,
    info: isView(c) ? { readOnly: true } : { readOnly: false, uuid: new Binary(Buffer.from(c.uuid.replaceAll('-', ''), 'hex'), 4) },
    ...(isView(c) || 'timeseries' in c.options || 'clusteredIndex' in c.options ? {} : { idIndex: idIndexOf(c) }),
  }));
  const shown = all.filter((d) => matches(filter, d)).map((d) => encodeDoc(command.flag('nameOnly') ? { name: d['name'], type: d['type'] } : d));
  const cursor = command.doc('cursor');
  return openCursor(command, `${command.db}.$cmd.listCollections`, shown, toNumber(cursor?.['batchSize']));
}

async function listDatabases(command: Command): Promise<Reply> {
  const { catalog, connection } = await command.reader();
  const filter = parseFilter(command.doc('filter') ?? {});
  const size = connection.get<{ n: number }>('SELECT page_count * page_size AS n FROM pragma_page_count(), pragma_page_size()')?.n ?? 0;
  const names = catalog.databases();
  const databases = names.map((name): Doc => ({ name, sizeOnDisk: BigInt(Math.ceil(size / names.length)), empty: false })).filter((d) => matches(filter, d));
  if (command.flag('nameOnly')) return { databases: databases.map((d) => ({ name: d['name'] })) };
  return { databases, totalSize: BigInt(size), totalSizeMb: BigInt(Math.floor(size / 1048576)) };
}

function collMod(command: Command): Promise<Reply> {
  const { body } = command;
  const change = command.doc('index');
  return command.write((access) => {
    const c = needed(access, command);
    access.catalog.setOptions(c, changedOptions(c.options, body));
    if (!change) return {};
    checkOptions(change, 'collMod.index', ['name', 'keyPattern', 'expireAfterSeconds', 'hidden']);
    const index = c.indexes.find((i) => i.name === change['name'] || (change['keyPattern'] !== undefined && describe(i.spec['key']) === describe(change['keyPattern'])));
    if (!index) throw new MongoError(ErrorCode.IndexNotFound, `cannot find index ${describe(change)} for ns ${command.ns}`);
    const spec: Doc = { ...index.spec };
    const reply: Doc = {};
    for (const name of ['expireAfterSeconds', 'hidden']) {
      if (change[name] === undefined) continue;
      if (spec[name] !== undefined || name === 'hidden') reply[`${name}_old`] = spec[name] ?? false;
      reply[`${name}_new`] = change[name];
      spec[name] = change[name];
    }
    access.catalog.replaceSpec(c, index, spec);
    return reply;
  });
}

/** A collection's options after `collMod`. */
function changedOptions(old: Doc, body: Doc): Doc {
  const out: Doc = { ...old, ...validationOptions(body) };
  if (isDoc(body['validator']) && Object.keys(body['validator']).length === 0) delete out['validator'];
  for (const [name, option] of [['cappedSize', 'size'], ['cappedMax', 'max']] as const) {
    if (body[name] === undefined) continue;
    if (old['capped'] !== true) throw new MongoError(ErrorCode.InvalidOptions, `Collection must be capped to change its ${option}`);
    out[option] = body[name];
  }
  const life = body['expireAfterSeconds'];
  if (life === undefined) return out;
  if (!('timeseries' in old || 'clusteredIndex' in old)) throw new MongoError(ErrorCode.InvalidOptions, "'expireAfterSeconds' is only supported on time-series collections or on clustered collections");
  if (life === 'off') delete out['expireAfterSeconds'];
  else out['expireAfterSeconds'] = life;
  return out;
}

export const schemaCommands: CommandTable = {
  create: {
    options: [
      'capped', 'size', 'max', 'timeseries', 'viewOn', 'pipeline', 'validator', 'validationLevel', 'validationAction', 'clusteredIndex', 'changeStreamPreAndPostImages',
      'encryptedFields', 'expireAfterSeconds', 'collation', 'autoIndexId', 'idIndex', 'storageEngine', 'indexOptionDefaults',
    ],
    inTransaction: true,
    run: create,
  },
  drop: { options: [], run: drop },
  dropDatabase: { options: [], run: dropDatabase },
  renameCollection: { options: ['to', 'dropTarget'], run: renameCollection },
  listCollections: { options: ['filter', 'nameOnly', 'authorizedCollections', 'cursor'], run: listCollections },
  listDatabases: { options: ['filter', 'nameOnly', 'authorizedDatabases'], run: listDatabases },
  collMod: { options: ['index', 'validator', 'validationLevel', 'validationAction', 'expireAfterSeconds', 'cappedSize', 'cappedMax'], run: collMod },
};
