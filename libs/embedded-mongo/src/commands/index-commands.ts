import { isView } from '../aggregate/views';
import { equalValues } from '../bson/compare';
import { encodeDoc } from '../bson/raw';
import { type Doc, isDoc, toNumber } from '../bson/values';
import { badValue, ErrorCode, MongoError, notOnView, typeMismatch } from '../errors';
import type { CollectionMeta, IndexMeta } from '../store/catalog';
import { CollectionRows } from '../store/collection-rows';
import type { Access } from '../store/store';
import { describe } from '../update/describe';
import type { Command, CommandTable, Reply } from './command';
import { indexSpec } from './index-spec';
import { openCursor } from './read-commands';

const idSpec: Doc = { v: 2, key: { _id: 1 }, name: '_id_' };

/** How a collection's index of _id is listed. */
export const idIndexOf = (c: CollectionMeta): Doc => {
  const clustered = c.options['clusteredIndex'];
  if (isDoc(clustered)) return { ...clustered, clustered: true };
  return { ...idSpec, ...(c.collation ? { collation: c.collation.spec } : {}) };
};

/** The collection of a command that needs it to exist. */
export function needed(access: Access, command: Command): CollectionMeta {
  const c = access.catalog.get(command.db, command.collectionName);
  if (isView(c)) throw notOnView(command.ns);
  if (!c) throw new MongoError(ErrorCode.NamespaceNotFound, `ns does not exist: ${command.ns}`);
  return c;
}

async function listIndexes(command: Command): Promise<Reply> {
  const c = needed(await command.reader(), command);
  const specs = [...('timeseries' in c.options ? [] : [idIndexOf(c)]), ...c.indexes.map((i) => i.spec)].map(encodeDoc);
  return openCursor(command, command.ns, specs, toNumber(command.doc('cursor')?.['batchSize']));
}

// what makes an index another index; what is left (time to live, hidden) makes it the same one with other options
const identity = ['unique', 'sparse', 'partialFilterExpression', 'collation', 'weights'];
const isIdKey = (spec: Doc): boolean => equalValues(spec['key'], { _id: 1 });

function createIndexes(command: Command): Promise<Reply> {
  const given = command.body['indexes'];
  if (!Array.isArray(given)) throw typeMismatch("BSON field 'createIndexes.indexes' is the wrong type, expected type 'array'");
  if (given.length === 0) throw badValue('Must specify at least one index to create');
  const specs = given.map((g) => indexSpec(isDoc(g) ? g : {}, command.name));
  return command.write((access) => {
    const old = access.catalog.get(command.db, command.collectionName);
    if (isView(old)) throw notOnView(command.ns);
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
  if ('textIndexVersion' in spec && c.indexes.some((i) => 'textIndexVersion' in i.spec)) throw new MongoError(ErrorCode.IndexOptionsConflict, `An equivalent index already exists with a different name and options: only one text index per collection allowed. Requested index: ${describe(spec)}`);
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

export const indexCommands: CommandTable = {
  listIndexes: { options: ['cursor'], run: listIndexes },
  createIndexes: { options: ['indexes', 'commitQuorum'], inTransaction: true, run: createIndexes },
  dropIndexes: { options: ['index'], run: dropIndexes },
  deleteIndexes: { options: ['index'], run: dropIndexes },
};
