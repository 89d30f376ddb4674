import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { bundleForNode, root } from './bundle.mjs';

/** The exit code that says: this command's part of the product has not been built yet. */
export const NOT_YET = 3;

/**
 * Bundles `tools/<folder>/<name>.ts` and calls its `run(args)` in the folder where the command was given.
 * @returns its exit code, or NOT_YET when there is no such tool so far
 */
export async function runTool(folder, name, args) {
  const source = join(root, 'tools', folder, `${name}.ts`);
  if (!existsSync(source)) {
    console.error(`${folder} ${name}: this part of Applywright comes later; there is nothing to measure yet.`);
    return NOT_YET;
  }
  const out = join(root, '.cache', 'tools');
  await bundleForNode({ [`${folder}-${name}`]: `tools/${folder}/${name}.ts` }, out, { outExtension: { '.js': '.cjs' } });
  process.env.APPLYWRIGHT_ROOT = root;
  if (process.env.APPLYWRIGHT_CALLED_FROM) process.chdir(process.env.APPLYWRIGHT_CALLED_FROM);
  return createRequire(import.meta.url)(join(out, `${folder}-${name}.cjs`)).run(args);
}
