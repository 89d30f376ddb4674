import { existsSync } from 'node:fs';
import { ConfigError, type Config } from '../../config/config';
import type { KeyChecks } from './key-checks';
import { KeyRing } from './key-ring';
import { closeRingFile, createRingFile, ringFile } from './ring-file';
import { refuseWeakKeys, RingError } from './ring-text';

/** Where the ring of these settings comes from, for people. */
export const ringPlace = (config: Config): string => (config.seal.keyRing ? 'KEY_RING' : `the key ring ${ringFile(config.dataDir)}`);

/** @throws ConfigError in one line that holds nothing of the ring */
export function readKeyRing(config: Config): KeyRing {
  try {
    const ring = config.seal.keyRing ? KeyRing.parse(config.seal.keyRing) : KeyRing.open(ringFile(config.dataDir));
    refuseWeakKeys(ring.written);
    return ring;
  } catch (error) {
    if (!(error instanceof RingError)) throw error;
    throw new ConfigError(`${ringPlace(config)}: ${error.message}`, { cause: error });
  }
}

/**
 * The ring of the program: a new one only where nothing was ever sealed, and none at all that does not belong to the store, since
 * what is written with a wrong key is lost.
 * @throws ConfigError
 */
export async function openKeyRing(config: Config, checks: KeyChecks): Promise<KeyRing> {
  const file = ringFile(config.dataDir);
  if (!config.seal.keyRing && !existsSync(file)) {
    if (await checks.isSealed()) throw new ConfigError(`the key ring ${file} is missing, and what is in the store was sealed with it: put its backup in place`);
    createRingFile(file);
  }
  if (!config.seal.keyRing) closeRingFile(file);
  const ring = readKeyRing(config);
  const problem = await checks.problemOf(ring);
  if (problem) throw new ConfigError(`${ringPlace(config)}: ${problem}; put the right one in place`);
  await checks.note(ring);
  return ring;
}
