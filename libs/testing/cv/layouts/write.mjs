// Writes a batch of CVs and their gold into a folder.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { fontFaces, page } from './html/page.mjs';
import { openPrinter } from './html/print.mjs';
import { plan } from './index.mjs';

const root = resolve(fileURLToPath(new URL('.', import.meta.url)), '../../../..');
const run = promisify(execFile);
const OFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice'];

/** The renderers that this machine has; opened on first use. */
function openRenderers() {
  const open = {};
  const once = (name, make) => (open[name] ??= make());
  return {
    async html(cv) {
      const printer = await once('html', openPrinter);
      return printer?.print(page(cv.view, cv.family.render(cv.view), fontFaces(root)), cv.family.print?.(cv.view));
    },
    async typst(cv) {
      const { openTypst } = await import('./typst/compile.mjs');
      return (await once('typst', () => openTypst(root)))(cv);
    },
    async docx(cv) {
      const { writeDocx } = await import('./docx/write.mjs');
      return writeDocx(cv);
    },
    async close() { await (await open.html)?.close(); },
  };
}

/** DOCX files turned into PDF by one run of LibreOffice. */
async function convert(out, files) {
  const office = OFFICE.find((path) => existsSync(path));
  if (!office || files.length === 0) return office !== undefined;
  const profile = join(out, '.office');
  await run(office, [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', join(out, 'files'), ...files], { timeout: 240_000, maxBuffer: 1e7 });
  rmSync(profile, { recursive: true, force: true });
  for (const file of files) rmSync(file);
  return true;
}

/**
 * Writes `out/files/*` and `out/gold.jsonl`.
 * @param options `set`, `count`, `seed`, `families` (ids, all when left out), `log` for what is left out on this machine
 * @returns the gold rows
 */
export async function writeLayouts(out, { set = 'develop', count = 120, seed = 1, families, renderers, log = () => {} } = {}) {
  mkdirSync(join(out, 'files'), { recursive: true });
  const make = openRenderers();
  const rows = [];
  const office = [];
  const missing = new Set();
  try {
    for (const cv of plan(set, count, seed, families, renderers)) {
      const { renderer } = cv.family;
      const kind = renderer === 'docx-pdf' ? 'docx' : renderer;
      const bytes = await make[kind](cv);
      if (!bytes) { missing.add(renderer); continue; }
      const file = `files/${cv.id}.${kind === 'docx' ? 'docx' : 'pdf'}`;
      writeFileSync(join(out, file), bytes);
      if (renderer === 'docx-pdf') office.push(join(out, file));
      rows.push({ id: cv.id, file: renderer === 'docx-pdf' ? file.replace(/docx$/, 'pdf') : file, family: cv.family.id, language: cv.language, renderer, trade: cv.view.trade, gold: cv.gold });
    }
  } finally {
    await make.close();
  }
  const converted = await convert(out, office);
  if (!converted) missing.add('docx-pdf');
  for (const name of missing) log(`left out: the families of renderer ${name}, which this machine has not`);
  const kept = rows.filter((row) => converted || row.renderer !== 'docx-pdf');
  writeFileSync(join(out, 'gold.jsonl'), `${kept.map((row) => JSON.stringify(row)).join('\n')}\n`);
  return kept;
}
