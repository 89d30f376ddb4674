import 'reflect-metadata';
import { ConfigError, type Config } from '../../apps/api/src/config/config';
import { checkKeys } from './check-keys';
import { checkChromium, checkDisk, checkFolder, checkNode, judgeClock, lastWrite } from './check-machine';
import { checkRedis, checkStoreOf } from './check-services';
import { fail, ok, type Finding } from './finding';
import { settings } from './settings';

/** Looks at everything the program stands on, and changes nothing. */
export async function examine(config: Config, now: () => number = Date.now): Promise<Finding[]> {
  const [{ finding: store, serverTime }, redis] = await Promise.all([checkStoreOf(config), checkRedis(config)]);
  const written = lastWrite(config);
  const clock = judgeClock(now(), { ...(serverTime === undefined ? {} : { server: serverTime }), ...(written === undefined ? {} : { lastWrite: written }) });
  return [checkNode(process.version), checkFolder(config), await checkKeys(config, store), store, redis, checkChromium(config), checkDisk(config), clock];
}

/** `doctor`: a line for each part, with the remedy under what is not well. @returns 1 when something fails */
export async function run(args: readonly string[], config?: Config): Promise<number> {
  if (args.length > 0) {
    console.error('usage: npm run applywright -- doctor');
    return 2;
  }
  let findings: Finding[];
  try {
    const read = config ?? settings();
    findings = [ok('settings', `${read.env}, ${read.store.uri ? 'MongoDB' : 'embedded store'}, ${read.queue.redisUrl ? 'Redis' : 'jobs in the store'}`), ...(await examine(read))];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    findings = [fail('settings', error.message, 'Correct the variable in .env or in the environment; .env.example shows each with its default.')];
  }
  for (const { level, subject, detail, remedy } of findings) {
    console.log(`${level.padEnd(4)}  ${subject.padEnd(12)}  ${detail}`);
    if (remedy) console.log(`${' '.repeat(20)}→ ${remedy}`);
  }
  return findings.some((f) => f.level === 'FAIL') ? 1 : 0;
}
