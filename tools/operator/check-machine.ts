import { accessSync, constants, existsSync, readdirSync, statfsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Config } from '../../apps/api/src/config/config';
import type { KeyRing } from '../../apps/api/src/platform/seal/key-ring';
import { ringFile } from '../../apps/api/src/platform/seal/ring-file';
import { findChromium } from '../../apps/api/src/platform/telemetry/find-chromium';
import { fail, nameOf, ok, warn, type Finding } from './finding';
import { OperatorError, hasStore, storeFolder } from './open-store';
import { openRing } from './settings';

/** node:sqlite without a flag. */
const NEEDED_NODE = [22, 13] as const;
const MIB = 1024 * 1024;
/** A year of one household's CVs, documents and postings is some 100 MiB; under a tenth of a GiB the store may stop writing. */
const LITTLE_DISK_MIB = 1024;
const NO_DISK_MIB = 100;
/** One-time codes are good for one step of 30 s on either side (RFC 6238). */
export const CLOCK_TOLERANCE_MS = 30_000;

export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const enough = major > NEEDED_NODE[0] || (major === NEEDED_NODE[0] && minor >= NEEDED_NODE[1]);
  return enough ? ok('node', version) : fail('node', `${version} is too old`, `Install Node ${NEEDED_NODE.join('.')} or newer, or start by npm start, which brings one.`);
}

/** Whether others on the machine may read it; Windows keeps no such bits. */
const openToOthers = (path: string): boolean => process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0;

export function checkFolder({ dataDir }: Config): Finding {
  if (!existsSync(dataDir)) return warn('data folder', `${dataDir} is not there yet`, 'The first start makes it; if there was one, name it by DATA_DIR.');
  try {
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    return fail('data folder', `${dataDir} cannot be written (${nameOf(error)})`, 'Give it to the user that runs Applywright: chown -R.');
  }
  const inside = ['keys', 'store', 'files', 'store.address'].map((name) => join(dataDir, name)).filter(existsSync);
  const open = inside.filter(openToOthers);
  // a folder that others may enter harms nothing as long as each part of it is closed
  if (open.length > 0 && openToOthers(dataDir)) return fail('data folder', `others on this machine may read ${open.join(', ')}`, `chmod -R go= ${dataDir}`);
  return ok('data folder', dataDir);
}

export function checkKeyRing(config: Config): Finding {
  const file = ringFile(config.dataDir);
  if (!config.seal.keyRing && !existsSync(file) && !hasStore(config) && !config.store.uri) return warn('key ring', 'not made yet', 'The first start makes it. Back it up then, apart from the store.');
  let ring: KeyRing;
  try {
    ring = openRing(config);
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    return fail('key ring', 'cannot be opened', error.message);
  }
  if (!config.seal.keyRing && (openToOthers(file) || openToOthers(dirname(file)))) return fail('key ring', `others on this machine may read ${file}`, `chmod 700 ${dirname(file)}; chmod 600 ${file}`);
  return ok('key ring', `${config.seal.keyRing ? 'KEY_RING' : file}, current key ${ring.currentId}`);
}

export function checkChromium(config: Config): Finding {
  if (config.chromiumPath && !existsSync(config.chromiumPath)) return fail('chromium', 'CHROMIUM_PATH names no file', 'Correct CHROMIUM_PATH, or remove it to have the usual places searched.');
  const found = findChromium(config.chromiumPath);
  return found ? ok('chromium', found) : warn('chromium', 'not found; PDFs are made by Typst', 'Where Typst does not run, install Chromium or name it by CHROMIUM_PATH.');
}

export const judgeDisk = (path: string, freeBytes: number): Finding => {
  const mib = Math.floor(freeBytes / MIB);
  const detail = `${mib} MiB free for ${path}`;
  if (mib < NO_DISK_MIB) return fail('disk', detail, 'Free some room: without it nothing more is stored.');
  return mib < LITTLE_DISK_MIB ? warn('disk', detail, 'Free some room, or move DATA_DIR to a larger disk.') : ok('disk', detail);
};

export function checkDisk({ dataDir }: Config): Finding {
  let path = dataDir;
  while (!existsSync(path) && dirname(path) !== path) path = dirname(path);
  const { bavail, bsize } = statfsSync(path);
  return judgeDisk(path, bavail * bsize);
}

/** @param others what other clocks say: the store's server, the newest file that was written here */
export function judgeClock(now: number, others: { readonly server?: number; readonly lastWrite?: number }): Finding {
  const remedy = 'Set the clock by NTP: sessions, one-time codes and retention go by it.';
  if (others.lastWrite !== undefined && others.lastWrite - now > CLOCK_TOLERANCE_MS) return fail('clock', `it stands ${Math.round((others.lastWrite - now) / 1000)} s before the last write to the data`, remedy);
  const apart = others.server === undefined ? 0 : Math.abs(others.server - now);
  if (apart > CLOCK_TOLERANCE_MS) return fail('clock', `it is ${Math.round(apart / 1000)} s apart from the store's`, remedy);
  return ok('clock', `${new Date(now).toISOString()}${others.server === undefined ? '' : ', as the store has it'}`);
}

/** When the embedded store was last written. */
export function lastWrite(config: Config): number | undefined {
  const folder = storeFolder(config);
  if (!existsSync(folder)) return undefined;
  const times = readdirSync(folder).map((name) => statSync(join(folder, name)).mtimeMs);
  return times.length ? Math.max(...times) : undefined;
}
