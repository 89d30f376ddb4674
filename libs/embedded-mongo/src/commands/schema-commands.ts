import { Binary } from 'bson';
import { equalValues } from '../bson/compare';
import { encodeDoc } from '../bson/raw';
import { type Doc, isDoc, isNumeric, toNumber, typeName, type Value } from '../bson/values';
import { badValue, ErrorCode, MongoError, typeMismatch } from '../errors';
import { parseCollation } from '../query/collation';
import { matches, parseFilter } from '../query/filter';
import type { CollectionMeta, IndexMeta } from '../store/catalog';
import { CollectionRows } from '../store/collection-rows';
import type { Access } from '../store/store';
import { describe } from '../update/describe';
import { checkOptions, type Command, type CommandTable, type Reply } from './command';
import { openCursor } from './read-commands';

const idSpec: Doc = { v: 2, key: { _id: 1 }, name: '_id_' };

function needed(access: Access, command: Command): CollectionMeta {
  const c = access.catalog.get(command.db, command.collectionName);
  if (!c) throw new MongoError(ErrorCode.NamespaceNotFound, `ns does not exist: ${command.ns}`);
  return c;
}

function create(command: Command): Promise<Reply> {
  const { body } = command;
  for (const name of ['capped', 'timeseries', 'viewOn', 'pipeline', 'validator', 'clusteredIndex', 'changeStreamPreAndPostImages', 'encryptedFields', 'expireAfterSeconds']) {
    const v = body[name];
    if (v === undefined || v === null || v === false || (name === 'validator' && isDoc(v) && Object.keys(v).length === 0)) continue;
    throw new MongoError(ErrorCode.InvalidOptions, `create: ${name} is not supported by this server`);
  }
  const collation = parseCollation(body['collation']);
  return command.write(({ catalog }) => {
    const old = catalog.get(command.db, command.collectionName);
    const options: Doc = collation ? { collation: collation.spec } : {};
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

async function listCollections(command: Command): Promise<Reply> {
  const { catalog } = await command.reader();
  const filter = parseFilter(command.doc('filter') ?? {});
  const all = catalog.list(command.db).map((c): Doc => ({
    name: c.name, type: 'collection', options: c.options, info: { readOnly: false, uuid: new Binary(Buffer.from(c.uuid.replaceAll('-', ''), 'hex'), 4) },
    idIndex: { ...idSpec, ...(c.collation ? { collation: c.collation.spec } : {}) },
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

async function listIndexes(command: Command): Promise<Reply> {
  const c = needed(await command.reader(), command);
  const specs = [{ ...idSpec, ...(c.collation ? { collation: c.collation.spec } : {}) }, ...c.indexes.map((i) => i.spec)].map(encodeDoc);
  return openCursor(command, command.ns, specs, toNumber(command.doc('cursor')?.['batchSize']));
}

const indexOptions = ['key', 'name', 'unique', 'sparse', 'partialFilterExpression', 'expireAfterSeconds', 'collation', 'hidden', 'background', 'v', 'ns'];
const identity = ['unique', 'sparse', 'partialFilterExpression', 'collation'];
const inPartial = new Set(['$eq', '$exists', '$gt', '$gte', '$lt', '$lte', '$type', '$in']);

function checkPartial(filter: ReturnType<typeof parseFilter>): void {
  if (filter.kind === 'and' || filter.kind === 'or') filter.parts.forEach(checkPartial);
  else if (filter.kind !== 'field' || !inPartial.has(filter.op)) throw new MongoError(ErrorCode.CannotCreateIndex, 'Expression not supported in partial index');
}

/** An index as asked for, checked, in the form in which it is kept. */
function indexSpec(given: Doc, command: string): Doc {
  for (const key of Object.keys(given)) {
    if (indexOptions.includes(key)) continue;
    throw new MongoError(ErrorCode.InvalidOptions, `Error in specification ${describe(given)} :: caused by :: The field '${key}' is not valid for an index specification. Specification: ${command}`);
  }
  const { key } = given;
  if (!isDoc(key)) throw typeMismatch(`The field 'key' must be an object, but got ${typeName(key)}`);
  if (Object.keys(key).length === 0) throw new MongoError(ErrorCode.CannotCreateIndex, 'Index keys cannot be empty.');
  for (const [name, direction] of Object.entries(key)) {
    if (typeof direction === 'string') throw new MongoError(ErrorCode.CannotCreateIndex, `Unknown index plugin '${direction}': this server has plain ascending and descending indexes only`);
    if (!isNumeric(direction) || toNumber(direction) === 0) throw new MongoError(ErrorCode.CannotCreateIndex, `Values in v:2 index key pattern cannot be of type ${typeName(direction)}. Only numbers > 0, numbers < 0, and strings are allowed.`);
    if (name === '' || name.split('.').some((p) => p === '')) throw new MongoError(ErrorCode.CannotCreateIndex, 'Index keys cannot be an empty field.');
    if (name.includes('$**')) throw new MongoError(ErrorCode.CannotCreateIndex, 'wildcard indexes are not supported by this server');
    if (name.split('.').some((p) => p.startsWith('$') && !['$id', '$ref', '$db'].includes(p))) throw new MongoError(ErrorCode.CannotCreateIndex, `Index key contains an illegal field name: field name starts with '$'.`);
  }
  const name = given['name'] ?? Object.entries(key).map(([f, d]) => `${f}_${toNumber(d)}`).join('_');
  const spec: Doc = { v: 2, key, name };
  for (const option of ['unique', 'sparse', 'hidden'] as const) if (given[option] === true || (toNumber(given[option]) ?? 0) !== 0) spec[option] = true;
  if (given['background'] === true) spec['background'] = true;
  const partial = given['partialFilterExpression'];
  if (partial !== undefined) {
    if (!isDoc(partial)) throw typeMismatch(`The field 'partialFilterExpression' must be an object, but got ${typeName(partial)}`);
    if (spec['sparse']) throw new MongoError(ErrorCode.CannotCreateIndex, 'cannot mix "partialFilterExpression" and "sparse" options');
    checkPartial(parseFilter(partial));
    spec['partialFilterExpression'] = partial;
  }
  const expire = given['expireAfterSeconds'];
  if (expire !== undefined) {
    const seconds = toNumber(expire);
    if (seconds === undefined || seconds < 0 || seconds > 2147483647) throw new MongoError(ErrorCode.CannotCreateIndex, `TTL index 'expireAfterSeconds' option must be within an acceptable range, found ${describe(expire)}`);
    if (Object.keys(key).length > 1) throw new MongoError(ErrorCode.CannotCreateIndex, 'TTL indexes are single-field indexes, compound indexes do not support TTL.');
    spec['expireAfterSeconds'] = expire;
  }
  const collation = parseCollation(given['collation']);
  if (collation) spec['collation'] = collation.spec;
  return spec;
}

const isIdKey = (spec: Doc): boolean => equalValues(spec['key'], { _id: 1 });

function createIndexes(command: Command): Promise<Reply> {
  const given = command.body['indexes'];
  if (!Array.isArray(given)) throw typeMismatch("BSON field 'createIndexes.indexes' is the wrong type, expected type 'array'");
  if (given.length === 0) throw badValue('Must specify at least one index to create');
  const specs = given.map((g) => indexSpec(isDoc(g) ? g : {}, command.name));
  return command.write((access) => {
    const old = access.catalog.get(command.db, command.collectionName);
    const c = old ?? access.catalog.create(command.db, command.collectionName);
    const numIndexesBefore = c.indexes.length + 1;
    let added = 0;
    for (const spec of specs) if (addIndex(access, c, spec)) added++;
    return {
      numIndexesBefore, numIndexesAfter: c.indexes.length + 1, createdCollectionAutomatically: !old,
      ...(added === 0 ? { note: 'all indexes already exist' } : {}),
    };
  });
}

function addIndex(access: Access, c: CollectionMeta, spec: Doc): boolean {
  if (isIdKey(spec)) return false;
  if (c.collation && !('collation' in spec)) spec['collation'] = c.collation.spec;
  // what makes an index another index; what is left (time to live, hidden) makes it the same one with other options
  const sameIndex = (i: IndexMeta): boolean => describe(i.spec['key']) === describe(spec['key']) && identity.every((o) => equalValues(i.spec[o], spec[o]));
  const sameOptions = (i: IndexMeta): boolean => equalValues(i.spec['expireAfterSeconds'], spec['expireAfterSeconds']);
  const pair = (i: IndexMeta): string => `Requested index: ${describe(spec)}, existing index: ${describe(i.spec)}`;
  const byName = c.indexes.find((i) => i.name === spec['name']);
  if (byName) {
    if (!sameIndex(byName)) {
      throw new MongoError(ErrorCode.IndexKeySpecsConflict, `An existing index has the same name as the requested index. When index names are not specified, they are auto generated and can cause conflicts. Please refer to our documentation. ${pair(byName)}`);
    }
    if (sameOptions(byName)) return false;
    throw new MongoError(ErrorCode.IndexOptionsConflict, `An equivalent index already exists with the same name but different options. ${pair(byName)}`);
  }
  const twin = c.indexes.find(sameIndex);
  if (twin) throw new MongoError(ErrorCode.IndexOptionsConflict, `Index already exists with a different name: ${twin.name}`);
  const index = access.catalog.addIndex(c, spec);
  new CollectionRows(access.connection, access.catalog, c).build(index);
  return true;
}

function dropIndexes(command: Command): Promise<Reply> {
  const which = command.body['index'];
  return command.write((access) => {
    const c = needed(access, command);
    const nIndexesWas = c.indexes.length + 1;
    if (which === '*') {
      for (const i of [...c.indexes]) access.catalog.removeIndex(c, i);
      return { nIndexesWas, msg: 'non-_id indexes dropped for collection' };
    }
    for (const item of Array.isArray(which) ? which : [which]) {
      if (item === '_id_' || (isDoc(item) && equalValues(item, { _id: 1 }))) throw new MongoError(ErrorCode.InvalidOptions, 'cannot drop _id index');
      const found = c.indexes.find((i) => (typeof item === 'string' ? i.name === item : describe(i.spec['key']) === describe(item)));
      if (!found) throw new MongoError(ErrorCode.IndexNotFound, typeof item === 'string' ? `index not found with name [${item}]` : `can't find index with key: ${describe(item)}`);
      access.catalog.removeIndex(c, found);
    }
    return { nIndexesWas };
  });
}

function collMod(command: Command): Promise<Reply> {
  const change = command.doc('index');
  return command.write((access) => {
    const c = needed(access, command);
    if (!change) return {};
    checkOptions(change, 'collMod.index', ['name', 'keyPattern', 'expireAfterSeconds', 'hidden']);
    const index = c.indexes.find((i) => i.name === change['name'] || (change['keyPattern'] !== undefined && describe(i.spec['key']) === describe(change['keyPattern'])));
    if (!index) throw new MongoError(ErrorCode.IndexNotFound, `cannot find index ${describe(change)} for ns ${command.ns}`);
    const spec: Doc = { ...index.spec };
    for (const name of ['expireAfterSeconds', 'hidden']) if (change[name] !== undefined) spec[name] = change[name];
    access.catalog.replaceSpec(c, index, spec);
    return {};
  });
}

async function collStats(command: Command): Promise<Reply> {
  const access = await command.reader();
  const c = access.catalog.get(command.db, command.collectionName);
  const count = c ? new CollectionRows(access.connection, access.catalog, c).count() : 0;
  return { ns: command.ns, size: 0, count, storageSize: 0, nindexes: c ? c.indexes.length + 1 : 0, totalIndexSize: 0, indexSizes: {}, capped: false };
}
async function dbStats(command: Command): Promise<Reply> {
  const access = await command.reader();
  const all = access.catalog.list(command.db);
  const objects = all.reduce((n, c) => n + new CollectionRows(access.connection, access.catalog, c).count(), 0);
  return { db: command.db, collections: all.length, views: 0, objects, indexes: all.reduce((n, c) => n + c.indexes.length + 1, 0) };
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
  listIndexes: { options: ['cursor'], run: listIndexes },
  createIndexes: { options: ['indexes', 'commitQuorum'], inTransaction: true, run: createIndexes },
  dropIndexes: { options: ['index'], run: dropIndexes },
  deleteIndexes: { options: ['index'], run: dropIndexes },
  collMod: { options: ['index'], run: collMod },
  collStats: { options: ['scale'], run: collStats },
  dbStats: { options: ['scale', 'freeStorage'], run: dbStats },
};
