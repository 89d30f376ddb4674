import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runServer, type RunningServer, type ServerOptions } from './run-server';
import { runInWorker } from './worker-client';

export { checkStore, type StoreReport } from './durability/check-store';
export type { Listen } from './run-server';
export { StoreError } from './store/data-folder';

export interface EmbeddedMongoOptions extends ServerOptions {
  /** Default: a worker thread where a worker file is found, else this thread. */
  inWorker?: boolean;
  /** The bundled worker; by default `embedded-mongo-worker.js` beside the running bundle. */
  workerFile?: string;
}
export type EmbeddedMongo = RunningServer;

/** Starts a MongoDB server on a folder and gives the URI for the driver; `close` ends it, `backup` copies it while it runs. */
export async function startEmbeddedMongo(options: EmbeddedMongoOptions): Promise<EmbeddedMongo> {
  const { inWorker = true, workerFile, ...server } = options;
  if (!inWorker) return runServer(server);
  const beside = join(__dirname, 'embedded-mongo-worker.js');
  const file = workerFile ?? (existsSync(beside) ? beside : undefined);
  return file ? runInWorker(file, server) : runServer(server);
}
