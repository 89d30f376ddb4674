import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const fileIn = (dataDir: string): string => join(dataDir, 'store.address');

/**
 * Says where the embedded store of a running program answers, so that the operator's tool can join it: the store takes no second
 * process. Mode 0600, since whoever reaches the address reads everything.
 */
export function writeStoreAddress(dataDir: string, uri: string): void {
  // what a killed program left may have another mode
  rmSync(fileIn(dataDir), { force: true });
  writeFileSync(fileIn(dataDir), `${uri}\n`, { mode: 0o600 });
  chmodSync(fileIn(dataDir), 0o600);
}

/** After a crash the file is still there: good only while the store's folder is locked. */
export const readStoreAddress = (dataDir: string): string | undefined => (existsSync(fileIn(dataDir)) ? readFileSync(fileIn(dataDir), 'utf8').trim() || undefined : undefined);

export const removeStoreAddress = (dataDir: string): void => rmSync(fileIn(dataDir), { force: true });
