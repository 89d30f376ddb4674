import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment, readConfig, type Config } from '../../apps/api/src/config/config';
import { KeyRing } from '../../apps/api/src/platform/seal/key-ring';
import { OperatorError } from './open-store';

/** The settings of the program as `npm start` reads them, whatever folder the tool is called in. */
export function settings(): Config {
  const root = process.env['APPLYWRIGHT_ROOT'] ?? process.cwd();
  return readConfig(environment(root), join(root, 'dist'), root);
}

export const ringFile = (config: Config): string => join(config.dataDir, 'keys', 'ring.json');

/** The program's key ring; unlike the program, a tool never makes one. @throws OperatorError */
export function openRing(config: Config): KeyRing {
  const file = ringFile(config);
  if (!config.seal.keyRing && !existsSync(file)) throw new OperatorError(`The key ring ${file} is missing. Put its backup in place: without it nothing sealed can be read.`);
  try {
    return KeyRing.parse(config.seal.keyRing ?? readFileSync(file, 'utf8'));
  } catch (error) {
    throw new OperatorError(`The key ring ${config.seal.keyRing ? 'in KEY_RING' : file} cannot be read (${error instanceof Error ? error.name : 'unknown'}). Put its backup in place.`, { cause: error });
  }
}
