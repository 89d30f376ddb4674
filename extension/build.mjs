import { build as bundle } from 'esbuild';
import { cpSync, createWriteStream, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ZipFile } from 'yazl';
import { firefoxManifest } from './firefox-manifest.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.dirname(here);
const { compilerOptions } = JSON.parse(readFileSync(path.join(root, 'tsconfig.base.json'), 'utf8'));
const alias = Object.fromEntries(Object.entries(compilerOptions.paths).map(([name, [file]]) => [name, path.join(root, file)]));
/** What a page has to take in on a click; a page script larger than this is an error of the build. */
const CONTENT_LIMIT_BYTES = 40 * 1024;
/** Of every file in a zip, so that the same files give the same bytes. */
const ZIP_TIME = new Date(2026, 0, 1);

/**
 * Builds the extension into a folder that a browser can load unpacked; with `zip` also into one file beside it, as a store takes it.
 * @param {{ outDir?: string, minify?: boolean, firefox?: boolean, zip?: boolean }} [options]
 * @returns {Promise<{ outDir: string, contentBytes: number }>}
 */
export async function build({ firefox = false, outDir = path.join(root, firefox ? 'dist/extension-firefox' : 'dist/extension'), minify = true, zip = false } = {}) {
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  const shared = { bundle: true, minify, alias, target: firefox ? 'firefox128' : 'chrome120', legalComments: 'none', logLevel: 'warning', sourcemap: false, outdir: outDir };
  const src = path.join(here, 'src');
  await bundle({ ...shared, format: 'iife', entryPoints: { content: path.join(src, 'page/content.ts'), posting: path.join(src, 'page/posting.ts') } });
  await bundle({ ...shared, format: 'iife', entryPoints: { worker: path.join(src, 'worker/worker.ts'), panel: path.join(src, 'panel/panel.ts'), options: path.join(src, 'options/options.ts') } });
  await bundle({ ...shared, entryPoints: { theme: path.join(src, 'ui/theme.css') } });
  for (const page of ['panel', 'options']) cpSync(path.join(src, page, `${page}.html`), path.join(outDir, `${page}.html`));
  const manifest = JSON.parse(readFileSync(path.join(here, 'manifest.json'), 'utf8'));
  writeFileSync(path.join(outDir, 'manifest.json'), `${JSON.stringify(firefox ? firefoxManifest(manifest) : manifest, null, 2)}\n`);
  cpSync(path.join(here, 'icons'), path.join(outDir, 'icons'), { recursive: true, filter: (file) => !file.endsWith('.mjs') });
  const contentBytes = statSync(path.join(outDir, 'content.js')).size;
  if (minify && contentBytes > CONTENT_LIMIT_BYTES) throw new Error(`content.js has ${contentBytes} bytes, more than ${CONTENT_LIMIT_BYTES}`);
  if (zip) await pack(outDir);
  return { outDir, contentBytes };
}

/** @param {string} dir */
async function pack(dir) {
  const file = new ZipFile();
  const names = readdirSync(dir, { recursive: true }).map(String).filter((name) => statSync(path.join(dir, name)).isFile()).sort();
  for (const name of names) file.addFile(path.join(dir, name), name.split(path.sep).join('/'), { mtime: ZIP_TIME, mode: 0o100644 });
  file.end();
  await pipeline(file.outputStream, createWriteStream(`${dir}.zip`));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const flags = new Set(process.argv.slice(2).filter((word) => word.startsWith('--')));
  const dir = process.argv.slice(2).find((word) => !word.startsWith('--'));
  const { outDir, contentBytes } = await build({ firefox: flags.has('--firefox'), zip: flags.has('--zip'), ...(dir ? { outDir: path.resolve(dir) } : {}) });
  console.log(`extension → ${path.relative(process.cwd(), outDir)} (content script ${(contentBytes / 1024).toFixed(1)} kB)`);
}
