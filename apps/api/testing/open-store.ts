import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose, { type Connection } from 'mongoose';
import { startEmbeddedMongo } from '@applywright/embedded-mongo';
import { watchSurface } from './surface-gate';

/** A store of a test and an empty database on it. */
export interface TestStore {
  readonly uri: string;
  readonly connection: Connection;
  /** Where the embedded store keeps it. */
  readonly dataDir: string | undefined;
  /** @throws when a part of MongoDB was used that no conformance case shows to work */
  close(): Promise<void>;
}

/** An embedded store of its own, or the one that MONGODB_URI names. */
export async function openStore(dbName: string): Promise<TestStore> {
  const given = process.env['MONGODB_URI'];
  const dataDir = given ? undefined : mkdtempSync(join(tmpdir(), 'applywright-store-'));
  const store = dataDir ? await startEmbeddedMongo({ dataDir, synchronous: 'NORMAL', inWorker: false }) : undefined;
  const uri = store?.uri ?? (given as string);
  const connection = await mongoose.createConnection(uri, { dbName, serverSelectionTimeoutMS: 2_000, monitorCommands: true }).asPromise();
  await connection.dropDatabase();
  const surface = watchSurface(connection);
  let closed: Promise<void> | undefined;
  return {
    uri,
    connection,
    dataDir,
    close: () => (closed ??= (async () => {
      await connection.close();
      await store?.close();
      if (dataDir) rmSync(dataDir, { recursive: true, force: true });
      surface.check();
    })()),
  };
}
