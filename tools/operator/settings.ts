import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError, environment, readConfig, type Config } from '../../apps/api/src/config/config';
import type { KeyRing } from '../../apps/api/src/platform/seal/key-ring';
import { readKeyRing } from '../../apps/api/src/platform/seal/open-key-ring';
import { ringFile } from '../../apps/api/src/platform/seal/ring-file';
import { OperatorError } from './open-store';

/** The settings of the program as `npm start` reads them, whatever folder the tool is called in. */
export function settings(): Config {
  const root = process.env['APPLYWRIGHT_ROOT'] ?? process.cwd();
  return readConfig(environment(root), join(root, 'dist'), root);
}

/** The program's key ring; unlike the program, a tool never makes one. @throws OperatorError */
export function openRing(config: Config): KeyRing {
  const file = ringFile(config.dataDir);
  if (!config.seal.keyRing && !existsSync(file)) throw new OperatorError(`The key ring ${file} is missing. Put its backup in place: without it nothing sealed can be read.`);
  try {
    return readKeyRing(config);
  } catch (error) {
    if (error instanceof ConfigError) throw new OperatorError(`${error.message}. Put its backup in place.`, { cause: error });
    throw new OperatorError(`The key ring ${file} cannot be read (${error instanceof Error ? error.name : 'unknown'}). Put its backup in place.`, { cause: error });
  }
}
