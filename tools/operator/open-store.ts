import { existsSync } from 'node:fs';
import { join } from 'node:path';
import mongoose, { type Connection } from 'mongoose';
import { startEmbeddedMongo, StoreError, type EmbeddedMongo } from '@applywright/embedded-mongo';
import type { Config } from '../../apps/api/src/config/config';
import { readStoreAddress } from '../../apps/api/src/platform/store/store-address';

/** Something the operator can mend; the message says how. */
export class OperatorError extends Error {
  override readonly name = 'OperatorError';
}

export interface OpenStore {
  readonly connection: Connection;
  /** Which store it is, in words. */
  readonly kind: string;
  close(): Promise<void>;
}

/** Where the embedded store of these settings is kept. */
export const storeFolder = (config: Config): string => join(config.dataDir, 'store');
export const hasStore = (config: Config): boolean => existsSync(join(storeFolder(config), 'store.sqlite'));

/**
 * The store of these settings: MONGODB_URI, else the embedded one, through the program that has it or, when none runs, by itself.
 * The folder's lock decides which, since an address that a killed program left may be another program's by now.
 * @throws OperatorError when there is no store, or it does not answer
 */
export async function openStore(config: Config): Promise<OpenStore> {
  if (config.store.uri) return connect(config.store.uri, config, 'MongoDB');
  if (!hasStore(config)) throw new OperatorError(`There is no store in ${config.dataDir} yet. Start Applywright once (npm start), or name the right folder by DATA_DIR.`);
  const own = await startOwn(config);
  if (own) return connect(own.uri, config, 'embedded, opened by this tool', own);
  const address = readStoreAddress(config.dataDir);
  if (!address) throw new OperatorError('A program has the store and does not say where it answers. It may be starting: try again in a moment; else restart it.');
  return connect(address, config, 'embedded, through the running program');
}

/** Undefined when another process has the folder. */
async function startOwn(config: Config): Promise<EmbeddedMongo | undefined> {
  try {
    return await startEmbeddedMongo({ dataDir: storeFolder(config), inWorker: false });
  } catch (error) {
    if (error instanceof StoreError && /is in use by another process/.test(error.message)) return undefined;
    throw error instanceof StoreError ? new OperatorError(error.message, { cause: error }) : error;
  }
}

async function connect(uri: string, config: Config, kind: string, own?: EmbeddedMongo): Promise<OpenStore> {
  try {
    const connection = await mongoose.createConnection(uri, { dbName: config.store.dbName, autoIndex: false, autoCreate: false, serverSelectionTimeoutMS: 3_000 }).asPromise();
    return { connection, kind, close: async () => void (await connection.close(), await own?.close()) };
  } catch (error) {
    await own?.close();
    // the driver's message names the host, which may stand beside a password in the address
    throw new OperatorError(`The store (${kind}) does not answer: ${error instanceof Error ? error.name : 'unknown'}. Check that it runs and that MONGODB_URI is right.`, { cause: error });
  }
}
