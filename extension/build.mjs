import { build as bundle } from 'esbuild';
import { cpSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.dirname(here);
const { compilerOptions } = JSON.parse(readFileSync(path.join(root, 'tsconfig.base.json'), 'utf8'));
const alias = Object.fromEntries(Object.entries(compilerOptions.paths).map(([name, [file]]) => [name, path.join(root, file)]));
/** What a page has to take in on a click; a page script larger than this is an error of the build. */
const CONTENT_LIMIT_BYTES = 40 * 1024;

/**
 * Builds the extension into a folder that Chromium can load unpacked.
 * @param {{ outDir?: string, minify?: boolean }} [options]
 * @returns {Promise<{ outDir: string, contentBytes: number }>}
 */
export async function build({ outDir = path.join(root, 'dist/extension'), minify = true } = {}) {
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  const shared = { bundle: true, minify, alias, target: 'chrome120', legalComments: 'none', logLevel: 'warning', sourcemap: false, outdir: outDir };
  const src = path.join(here, 'src');
  await bundle({ ...shared, format: 'iife', entryPoints: { content: path.join(src, 'page/content.ts') } });
  await bundle({ ...shared, format: 'iife', entryPoints: { worker: path.join(src, 'worker/worker.ts'), panel: path.join(src, 'panel/panel.ts'), options: path.join(src, 'options/options.ts') } });
  await bundle({ ...shared, entryPoints: { theme: path.join(src, 'ui/theme.css') } });
  for (const page of ['panel', 'options']) cpSync(path.join(src, page, `${page}.html`), path.join(outDir, `${page}.html`));
  cpSync(path.join(here, 'manifest.json'), path.join(outDir, 'manifest.json'));
  cpSync(path.join(here, 'icons'), path.join(outDir, 'icons'), { recursive: true });
  const contentBytes = statSync(path.join(outDir, 'content.js')).size;
  if (minify && contentBytes > CONTENT_LIMIT_BYTES) throw new Error(`content.js has ${contentBytes} bytes, more than ${CONTENT_LIMIT_BYTES}`);
  return { outDir, contentBytes };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { outDir, contentBytes } = await build(process.argv[2] ? { outDir: path.resolve(process.argv[2]) } : {});
  console.log(`extension → ${path.relative(process.cwd(), outDir)} (content script ${(contentBytes / 1024).toFixed(1)} kB)`);
}
