import Redis from 'ioredis';
import mongoose from 'mongoose';
import { checkStore, StoreError } from '@applywright/embedded-mongo';
import type { Config } from '../../apps/api/src/config/config';
import { fail, nameOf, ok, warn, type Finding } from './finding';
import { hasStore, storeFolder } from './open-store';

const PATIENCE_MS = 3_000;
const SHOWN = 3;

/** @returns what the store's server has for the time, where it is another machine's */
export async function checkStoreOf(config: Config): Promise<{ finding: Finding; serverTime?: number }> {
  return config.store.uri ? checkMongo(config.store.uri) : { finding: checkEmbedded(config) };
}

async function checkMongo(uri: string): Promise<{ finding: Finding; serverTime?: number }> {
  const client = new mongoose.mongo.MongoClient(uri, { serverSelectionTimeoutMS: PATIENCE_MS });
  try {
    const hello = (await client.db('admin').command({ hello: 1 })) as { setName?: string; msg?: string; localTime?: Date };
    const serverTime = hello.localTime?.getTime();
    const replicated = hello.setName !== undefined || hello.msg === 'isdbgrid';
    const finding = replicated
      ? ok('store', `MongoDB${hello.setName ? `, replica set ${hello.setName}` : ', sharded'}`)
      : warn('store', 'MongoDB, a single server', 'Make it a replica set (one member will do): without one there are no transactions.');
    return { finding, ...(serverTime === undefined ? {} : { serverTime }) };
  } catch (error) {
    return { finding: fail('store', `MongoDB does not answer (${nameOf(error)})`, 'Start it, and check the host, the name and the password in MONGODB_URI.') };
  } finally {
    await client.close();
  }
}

/** Reads the whole store, also while the program runs. */
function checkEmbedded(config: Config): Finding {
  if (!hasStore(config)) return warn('store', 'embedded, not made yet', 'The first start makes it.');
  try {
    const { collections, documents, problems } = checkStore(storeFolder(config));
    if (problems.length === 0) return ok('store', `embedded, ${documents} documents in ${collections} collections, every index agrees`);
    return fail('store', `embedded, ${problems.length} problems: ${problems.slice(0, SHOWN).join('; ')}`, 'Stop Applywright, keep a copy of the folder, and put a backup in its place.');
  } catch (error) {
    if (error instanceof StoreError) return fail('store', 'embedded, cannot be opened', error.message);
    return fail('store', `embedded, cannot be read (${nameOf(error)})`, 'Check that this user may read and write the data folder; else put a backup in its place.');
  }
}

export async function checkRedis({ queue: { redisUrl } }: Config): Promise<Finding> {
  if (!redisUrl) return ok('redis', 'not configured; jobs are kept in the store');
  const client = new Redis(redisUrl, { lazyConnect: true, connectTimeout: PATIENCE_MS, commandTimeout: PATIENCE_MS, maxRetriesPerRequest: 0, retryStrategy: () => null });
  // without a listener ioredis prints it, address included
  let cause: unknown;
  client.on('error', (error) => (cause = error));
  try {
    await client.connect();
    const policy = /maxmemory_policy:(\S+)/.exec(await client.info('memory'))?.[1];
    if (policy && policy !== 'noeviction') return warn('redis', `answers, but may drop jobs when its memory is full (${policy})`, 'Set maxmemory-policy noeviction in its configuration.');
    return ok('redis', 'answers and keeps what it is given');
  } catch (error) {
    return fail('redis', `does not answer (${nameOf(cause ?? error)})`, 'Start it, and check the host and the password in REDIS_URL; without REDIS_URL jobs are kept in the store.');
  } finally {
    client.disconnect();
  }
}
