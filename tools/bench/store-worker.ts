import { join } from 'node:path';
import { build } from 'esbuild';

/** The embedded store's worker as the product builds it: our sources in one file, packages from node_modules. @returns where it stands */
export async function bundleStoreWorker(root: string): Promise<string> {
  const outfile = join(root, '.cache', 'tools', 'embedded-mongo-worker.js');
  await build({ absWorkingDir: root, entryPoints: ['libs/embedded-mongo/src/worker.ts'], outfile, bundle: true, platform: 'node', format: 'cjs', target: 'node22', packages: 'external', keepNames: true, logLevel: 'warning' });
  return outfile;
}
