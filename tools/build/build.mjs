// Builds API, dashboard and extension into dist/. With --if-changed a part whose sources are the same is left as it is.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { bundleForNode, bundleForWorker, root } from './bundle.mjs';

const ifChanged = process.argv.includes('--if-changed');
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined;

/** Digest over names, sizes and bytes of everything that goes into a part. */
function digest(paths) {
  const hash = createHash('sha256');
  const walk = (path) => {
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) walk(join(path, name));
    else if (!/\.(spec|contract|e2e)\.ts$/.test(path)) hash.update(path.slice(root.length)).update(readFileSync(path));
  };
  for (const path of ['package-lock.json', 'tsconfig.base.json', 'tools/build', ...paths]) if (existsSync(join(root, path))) walk(join(root, path));
  return hash.digest('hex');
}

const copy = (from, to) => {
  mkdirSync(dirname(join(root, to)), { recursive: true });
  cpSync(join(root, from), join(root, to), { recursive: true });
};

async function api() {
  const out = join(root, 'dist/apps/api');
  rmSync(out, { recursive: true, force: true });
  await bundleForNode({ main: 'apps/api/src/main.ts', 'embedded-mongo-worker': 'libs/embedded-mongo/src/worker.ts', 'cv-reader-worker': 'apps/api/src/platform/cv-reader/cv-reader.worker.ts', 'cv-ocr-worker': 'apps/api/src/platform/cv-reader/ocr/cv-ocr.worker.ts', 'hugging-face-worker': 'apps/api/src/platform/text-model/hugging-face.worker.ts', 'scoring-worker': 'apps/api/src/matching/runs/scoring/scoring.worker.ts' }, out);
  const manifest = join(root, 'apps/api/src/platform/pdf/assets.manifest.json');
  if (existsSync(manifest)) for (const [from, to] of JSON.parse(readFileSync(manifest, 'utf8')).files) copy(from, join('dist/apps/api', to));
  copy('libs/testing/boards/data', 'dist/apps/api/boards');
}

async function web() {
  const { NX_INVOKED_BY_RUNNER: _, ...env } = process.env;
  const run = spawnSync(process.execPath, [join(root, 'node_modules/nx/dist/bin/nx.js'), 'build', 'web'], { cwd: root, env: { ...env, NX_DAEMON: 'false', NG_CLI_ANALYTICS: 'false' }, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`the dashboard does not build:\n${run.stdout}\n${run.stderr}`);
  const browser = join(root, 'dist/apps/web/browser');
  await worker(browser);
  compress(browser);
}

/** The service worker beside the languages' folders, with the list of their files written in. Pictures of templates, the sample CV and rare letters are fetched when they are looked at. */
async function worker(browser) {
  const filesOf = (language) =>
    readdirSync(join(browser, language), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.endsWith('templates') && entry.name !== 'index.html' && !entry.name.endsWith('.txt') && !/^inter-(?!latin-wght)|\.pdf$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => ({ url: path.slice(browser.length), revision: /-[A-Z0-9]{8}\.\w+$/.test(path) ? null : createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16) }));
  const languages = readdirSync(browser, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  await bundleForWorker(join(root, 'apps/web/src/service-worker/service-worker.ts'), join(browser, 'service-worker.js'), { FILES: JSON.stringify(Object.fromEntries(languages.map((language) => [language, filesOf(language)]))), 'process.env.NODE_ENV': '"production"' });
}

/** Lays a Brotli file beside each text, so that the server need not compress while somebody waits. */
function compress(dir) {
  for (const entry of readdirSync(dir, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !/\.(js|css|svg|webmanifest)$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path)));
  }
}

async function extension() {
  const { build } = await import('../../extension/build.mjs');
  await build({ outDir: join(root, 'dist/extension'), minify: true, zip: true });
}

const PARTS = [
  { name: 'API', key: 'api', sources: ['apps/api', 'libs', 'package.json'], run: api },
  { name: 'dashboard', key: 'web', sources: ['apps/web', 'libs/api-client', 'libs/contracts'], run: web },
  { name: 'extension', key: 'extension', sources: ['extension', 'libs/form-fill', 'libs/contracts', 'libs/lexicon'], run: extension },
];

for (const { name, key, sources, run } of PARTS) {
  if (only && only !== key) continue;
  const stamp = join(root, 'dist', `.${key}-sources`);
  const wanted = digest(sources);
  if (ifChanged && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) continue;
  const start = Date.now();
  rmSync(stamp, { force: true });
  await run();
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stamp, wanted);
  console.log(`Built the ${name} in ${((Date.now() - start) / 1000).toFixed(1)} s`);
}
