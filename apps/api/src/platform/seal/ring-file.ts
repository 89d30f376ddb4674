import { randomBytes } from 'node:crypto';
import { chmodSync, closeSync, constants, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ringText, type Ring } from './ring-text';

/** Where the ring is kept when it is not given by the environment. */
export const ringFile = (dataDir: string): string => join(dataDir, 'keys', 'ring.json');

/** A ring with one key, for a first start. */
export const newRing = (): Ring => ({ current: 'k1', root: 'k1', keys: { k1: randomBytes(32).toString('base64url') } });

/** Puts a ring where there is none. @throws when there is one */
export function createRingFile(file: string, ring: Ring = newRing()): void {
  if (existsSync(file)) throw new Error(`${file} is there already`);
  replaceRingFile(file, ring);
}

/**
 * Puts a ring in the place of another: at every moment a whole one stands there, and it is on the disk before anything is wrapped
 * with its keys.
 * @returns where the one before it is kept, if there was one
 */
export function replaceRingFile(file: string, ring: Ring, at: Date = new Date()): string | undefined {
  const folder = dirname(file);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const kept = existsSync(file) ? join(folder, `ring.${at.toISOString().replace(/[:.]/g, '-')}.json`) : undefined;
  if (kept) {
    copyFileSync(file, kept, constants.COPYFILE_EXCL);
    chmodSync(kept, 0o600);
    sync(kept);
  }
  const aside = `${file}.new`;
  // what an interrupted run left was never in use
  rmSync(aside, { force: true });
  const to = openSync(aside, 'wx', 0o600);
  try {
    writeSync(to, ringText(ring));
    fsyncSync(to);
  } finally {
    closeSync(to);
  }
  renameSync(aside, file);
  if (process.platform !== 'win32') sync(folder);
  return kept;
}

/** What an operator's editor or a restored backup may have left open to others. */
export const closeRingFile = (file: string): void => chmodSync(file, 0o600);

function sync(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
