import type { Config } from '../../apps/api/src/config/config';
import { KeyCheck, KeyCheckSchema } from '../../apps/api/src/platform/seal/key-check.schema';
import { KeyChecks } from '../../apps/api/src/platform/seal/key-checks';
import { UserKey, UserKeySchema } from '../../apps/api/src/platform/seal/user-key.schema';
import { checkKeyRing } from './check-machine';
import { fail, ok, warn, type Finding } from './finding';
import { hasStore, OperatorError, openStore } from './open-store';
import { openRing } from './settings';

/** Whether the key ring is there, and the one of this store. @param store what was found about that */
export async function checkKeys(config: Config, store: Finding): Promise<Finding> {
  const ring = checkKeyRing(config);
  if (ring.level !== 'ok' || store.level === 'FAIL' || (!config.store.uri && !hasStore(config))) return ring;
  try {
    const { connection, close } = await openStore(config);
    try {
      const checks = new KeyChecks(connection.model(KeyCheck.name, KeyCheckSchema) as never, connection.model(UserKey.name, UserKeySchema) as never);
      const problem = await checks.problemOf(openRing(config));
      return problem ? fail('key ring', problem, 'Put the ring in place that was saved with this store: with this one Applywright does not start, and nothing in the store can be read.') : ok('key ring', `${ring.detail}, belongs to this store`);
    } finally {
      await close();
    }
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    return warn('key ring', `${ring.detail}; not held against the store`, error.message);
  }
}
