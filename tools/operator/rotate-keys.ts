import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import type { Connection, Model } from 'mongoose';
import { ConfigError, type Config } from '../../apps/api/src/config/config';
import { KeyCheck, KeyCheckSchema } from '../../apps/api/src/platform/seal/key-check.schema';
import { KeyChecks } from '../../apps/api/src/platform/seal/key-checks';
import { KeyRing } from '../../apps/api/src/platform/seal/key-ring';
import { replaceRingFile, ringFile } from '../../apps/api/src/platform/seal/ring-file';
import { growRing, ringText, type Ring } from '../../apps/api/src/platform/seal/ring-text';
import { UserKey, UserKeySchema } from '../../apps/api/src/platform/seal/user-key.schema';
import { openAudit } from './open-audit';
import { OperatorError, openStore } from './open-store';
import { countByKey, rewrap } from './rewrap';
import { alone } from './rotate-lock';
import { openRing, settings } from './settings';

const USAGE = 'usage: npm run applywright -- rotate-keys [--dry-run]';
const BATCH = 200;

interface Rotation {
  readonly config: Config;
  readonly ring: KeyRing;
  readonly connection: Connection;
  readonly keys: Model<UserKey>;
  readonly checks: KeyChecks;
  /** Users' keys that are not wrapped by the current key: of a rotation that was interrupted, or of a ring that has been deployed. */
  readonly left: number;
  readonly all: number;
  readonly dry: boolean;
  readonly batch: number;
}

/** `rotate-keys [--dry-run]`, also while the program runs. @returns the exit code */
export async function run(args: readonly string[], config?: Config, batch = BATCH): Promise<number> {
  const dry = args.includes('--dry-run');
  if (args.length > (dry ? 1 : 0)) return refuse(USAGE, 2);
  try {
    const read = config ?? settings();
    // a missing ring is said before a lock file is made beside it
    openRing(read);
    const work = (): Promise<number> => rotate(read, dry, batch);
    return await (dry || read.seal.keyRing ? work() : alone(`${ringFile(read.dataDir)}.lock`, work));
  } catch (error) {
    if (error instanceof OperatorError || error instanceof ConfigError) return refuse(error.message, 1);
    throw error;
  }
}

const refuse = (message: string, exitCode: number): number => {
  console.error(message);
  return exitCode;
};

async function rotate(config: Config, dry: boolean, batch: number): Promise<number> {
  const ring = openRing(config);
  const { connection, close } = await openStore(config);
  try {
    const keys = connection.model(UserKey.name, UserKeySchema) as unknown as Model<UserKey>;
    const checks = new KeyChecks(connection.model(KeyCheck.name, KeyCheckSchema) as never, keys);
    const problem = await checks.problemOf(ring);
    if (problem) throw new OperatorError(`The key ring: ${problem}. Nothing was changed.`);
    const counts = await countByKey(keys);
    const all = [...counts.values()].reduce((sum, n) => sum + n, 0);
    const rotation: Rotation = { config, ring, connection, keys, checks, all, left: all - (counts.get(ring.currentId) ?? 0), dry, batch };
    return await (config.seal.keyRing ? rotateGiven(rotation) : rotateFile(rotation));
  } finally {
    await close();
  }
}

/** The ring is a file: it grows and is used in one go. What was interrupted is brought to its end first, without a further key. */
async function rotateFile(rotation: Rotation): Promise<number> {
  const { config, ring, left, all, dry } = rotation;
  if (left > 0) {
    console.log(`${left} of ${all} users' keys are not wrapped by the current key ${ring.currentId} yet: an earlier rotation had not come to its end.`);
    return dry ? 0 : wrapAll(rotation, ring);
  }
  const file = ringFile(config.dataDir);
  const { ring: grown, id } = growRing(ring.written, randomBytes(32));
  console.log(`${dry ? 'This would add' : 'Adding'} key ${id} to ${file}, make it the current one, and wrap ${all} users' keys with it.`);
  if (dry) return 0;
  const kept = replaceRingFile(file, { ...grown, current: id });
  console.log(`The ring before it: ${kept}. Back the new ring up before you remove that one.`);
  const renewed = KeyRing.open(file);
  if (renewed.currentId !== id) throw new OperatorError('The ring file was changed by somebody else. Nothing was wrapped; run this again.');
  return wrapAll({ ...rotation, left: all }, renewed);
}

/**
 * The ring is given by KEY_RING, which only the operator can change. Three steps, each told by what is there: a key that every
 * instance knows before any uses it, then its use, then the wrapping anew.
 */
async function rotateGiven(rotation: Rotation): Promise<number> {
  const { ring, left, all, dry } = rotation;
  if (left > 0) {
    console.log(`Step 3 of 3: ${left} of ${all} users' keys are to be wrapped by the current key ${ring.currentId}.`);
    return dry ? 0 : wrapAll(rotation, ring);
  }
  const ready = readyKey(ring.written);
  if (ready) {
    tell(`Step 2 of 3: key ${ready} is in KEY_RING and not in use. When every instance runs with this ring, give all of them the one below, in which it is current. Then run this again.`, { ...ring.written, current: ready }, dry);
    return 0;
  }
  const { ring: grown, id } = growRing(ring.written, randomBytes(32));
  tell(`Step 1 of 3: give every instance the ring below as KEY_RING. It holds one key more, ${id}, which is not used yet. When all of them have it, run this again with it. Nothing was written.`, grown, dry);
  return 0;
}

function tell(what: string, ring: Ring, dry: boolean): void {
  console.log(what);
  console.log(dry ? '(not shown by --dry-run)' : `KEY_RING=${ringText(ring)}`);
}

const numberOf = (id: string): number => Number(/^k(\d+)$/.exec(id)?.[1] ?? 0);
/** The newest key, if it is newer than the current one. */
function readyKey({ current, keys }: Ring): string | undefined {
  const newest = Object.keys(keys).reduce((a, b) => (numberOf(b) > numberOf(a) ? b : a));
  return numberOf(newest) > numberOf(current) ? newest : undefined;
}

async function wrapAll({ connection, keys, checks, left, batch }: Rotation, ring: KeyRing): Promise<number> {
  await checks.note(ring);
  await rewrap(keys, ring, batch, (done) => console.log(`${done} wrapped, ${Math.max(0, left - done)} left`));
  const { audit } = openAudit(connection, ring);
  await audit.record({ event: 'keys-rotated', userId: null, target: ring.currentId });
  const told = await audit.flush();
  const still = [...(await countByKey(keys))].reduce((sum, [id, n]) => (id === ring.currentId ? sum : sum + n), 0);
  console.log(still === 0 ? `0 left: every user's key is wrapped by ${ring.currentId}. Keep the old keys in the ring: backups need them.` : `${still} left: run this again.`);
  if (!told) console.error('The audit log could not be written.');
  return still === 0 ? 0 : 1;
}
