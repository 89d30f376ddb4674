import { build } from 'esbuild';
import { transform } from '@swc/core';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** esbuild writes no decorator metadata, which Nest's injection and mongoose's @Prop read: swc compiles our sources first. */
const swcDecorators = {
  name: 'swc-decorators',
  setup(b) {
    b.onLoad({ filter: /apps[\\/]api[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), {
        filename: path, sourceMaps: 'inline', swcrc: false, configFile: false,
        jsc: { target: 'es2022', parser: { syntax: 'typescript', decorators: true }, transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: true }, keepClassNames: true },
      });
      return { contents: code, loader: 'js' };
    });
  },
};

/** Bundles a TypeScript entry for this Node: our sources inside, packages outside. */
export function bundleForNode(entryPoints, outdir, extra = {}) {
  return build({
    absWorkingDir: root, entryPoints, outdir, bundle: true, platform: 'node', format: 'cjs', target: 'node22', packages: 'external', alias: aliases(),
    sourcemap: true, keepNames: true, logLevel: 'warning', plugins: [swcDecorators], tsconfig: join(root, 'tsconfig.base.json'), ...extra,
  });
}

/** `packages: external` would take our own names for packages. */
function aliases() {
  const names = ['contracts', 'lexicon', 'cv-parser', 'matching', 'tailoring', 'form-fill', 'api-client', 'embedded-mongo', 'postings', 'testing'];
  return {
    // the second door of embedded-mongo, which only tests and tools use
    '@applywright/embedded-mongo/surface': join(root, 'libs', 'embedded-mongo', 'src', 'conformance', 'surface.ts'),
    ...Object.fromEntries(names.map((n) => [`@applywright/${n}`, join(root, 'libs', n, 'src', 'index.ts')])),
  };
}

/** Bundles one worker of the dashboard for the browser, with values written in. */
export function bundleForWorker(entryPoint, outfile, define) {
  return build({ absWorkingDir: root, entryPoints: [entryPoint], outfile, bundle: true, platform: 'browser', format: 'iife', target: 'es2022', minify: true, define, logLevel: 'warning', tsconfig: join(root, 'apps/web/tsconfig.worker.json') });
}
