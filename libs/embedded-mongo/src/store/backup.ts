import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { removeFile, StoreError, syncFolder } from './data-folder';

/**
 * Runs in a thread of its own, so that the server goes on meanwhile: copies one snapshot, then reads the copy through.
 * It is text, for a bundle has no second file that a thread could be started from.
 */
const copyThread = `
const { workerData } = require('node:worker_threads');
const { DatabaseSync } = require('node:sqlite');
const source = new DatabaseSync(workerData.from, { timeout: 5000 });
source.prepare('VACUUM INTO ?').run(workerData.to);
source.close();
const copy = new DatabaseSync(workerData.to);
const found = copy.prepare('PRAGMA integrity_check(3)').all().map((row) => row.integrity_check);
copy.close();
if (found.length !== 1 || found[0] !== 'ok') throw new Error('the copy is damaged: ' + found.join('; '));
`;

/** File systems without links answer one of these. */
const noLinks = new Set(['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP', 'EMLINK']);

/** Gives the copy its name; unlike a rename, a link never replaces a file that came meanwhile. */
function publish(part: string, toFile: string): void {
  try {
    linkSync(part, toFile);
  } catch (error) {
    if (!noLinks.has((error as NodeJS.ErrnoException).code ?? '') || existsSync(toFile)) throw error;
    renameSync(part, toFile);
  }
}

/** A copy on its way; `stop` gives it up and leaves nothing behind. */
export interface RunningBackup { done: Promise<void>; stop(): Promise<void> }

/**
 * Copies the store as it is at one moment into `toFile`, mode 0600, while others read and write. The name appears only
 * when the copy is whole and on the disk.
 * @throws StoreError when `toFile` is there already, or when the copy fails.
 */
export function startBackup(from: string, toFile: string): RunningBackup {
  if (existsSync(toFile)) throw new StoreError(`${toFile} is there already; a backup replaces no file. Choose another name.`);
  const part = `${toFile}.${randomUUID()}.part`;
  closeSync(openSync(part, 'wx', 0o600));
  const thread = new Worker(copyThread, { eval: true, workerData: { from, to: part } });
  let stopped = false;
  const done = new Promise<void>((resolve, reject) => {
    thread.once('error', reject);
    thread.once('exit', (code) => (code === 0 ? resolve() : reject(new StoreError('the copy was given up'))));
  }).then(() => {
    if (stopped) throw new StoreError('The backup was given up, since the store was closed.');
    const fd = openSync(part, 'r+');
    fsyncSync(fd);
    closeSync(fd);
    publish(part, toFile);
  }).catch((error: Error) => {
    throw stopped ? new StoreError('The backup was given up, since the store was closed.') : new StoreError(`The backup to ${toFile} failed: ${error.message}`, { cause: error });
  }).finally(() => {
    removeFile(part);
    syncFolder(dirname(toFile));
  });
  return {
    done,
    stop: async () => {
      stopped = true;
      await thread.terminate();
      await done.catch(() => undefined);
    },
  };
}
