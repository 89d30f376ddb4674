import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FieldReading, PageSnapshot } from '@applywright/contracts';
import { classifyFields } from '@applywright/form-fill';
import { build } from 'esbuild';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';

interface Gold {
  readonly fields: readonly { readonly id: string; readonly selector: string }[];
}
interface Reading {
  readonly snapshot: PageSnapshot;
  /** The ref of the control that each gold selector points at, null where none does. */
  readonly refs: readonly (string | null)[];
}

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** The first Chromium found, or null. `CHROMIUM_PATH` wins. */
export const findChromium = (): string | null => [process.env['CHROMIUM_PATH'], ...BROWSERS].find((p): p is string => p !== undefined && p !== '' && existsSync(p)) ?? null;

/** The measured vocabulary has no name for this one: there it is a question of the employer. */
const measured = (type: FieldReading['type']): string => (type === 'criminalRecord' ? 'customQuestion' : type);

/** The workspace, found upwards from where the command was given or from this file. */
function workspaceRoot(): string {
  for (const start of [process.cwd(), __dirname]) {
    for (let dir = start; dir !== path.dirname(dir); dir = path.dirname(dir)) if (existsSync(path.join(dir, 'extension/src/page/collect-page.ts'))) return dir;
  }
  throw new Error('run this inside the workspace: extension/src/page was not found');
}

/** The real collector of the extension as one script that leaves `__collectPage` on the page. */
async function collectorScript(): Promise<string> {
  const result = await build({
    stdin: { contents: "import { collectPage } from './collect-page'; globalThis.__collectPage = collectPage;", resolveDir: path.join(workspaceRoot(), 'extension/src/page'), loader: 'ts' },
    bundle: true,
    format: 'iife',
    target: 'chrome120',
    write: false,
    logLevel: 'error',
  });
  // The tools are bundled with kept names: functions sent to the page then call this helper of esbuild.
  return `globalThis.__name ??= (f) => f;\n${result.outputFiles[0]!.text}`;
}

async function readForm(page: Page, file: string, selectors: readonly string[], script: string): Promise<Reading> {
  await page.goto(pathToFileURL(file).href, { waitUntil: 'domcontentloaded', timeout: 30_000 });
  await page.evaluate(script);
  return page.evaluate((wanted: readonly string[]) => {
    const { snapshot, index } = (globalThis as unknown as { __collectPage: () => { snapshot: PageSnapshot; index: Map<string, { elements: Element[]; container: Element }> } }).__collectPage();
    const resolve = (selector: string): Element | null => {
      let root: Document | ShadowRoot = document;
      const parts = selector.split(' >>> ');
      for (const [i, part] of parts.entries()) {
        const hits: Element[] = [...root.querySelectorAll(part)];
        if (i === parts.length - 1) return hits[0] ?? null;
        const host = hits.find((e) => e.shadowRoot);
        if (!host?.shadowRoot) return null;
        root = host.shadowRoot;
      }
      return null;
    };
    const refs = wanted.map((selector) => {
      const target = resolve(selector);
      if (!target) return null;
      const entries = [...index.entries()];
      const own = entries.find(([, f]) => f.elements.includes(target)) ?? entries.find(([, f]) => f.elements.some((e) => target.contains(e))) ?? entries.find(([, f]) => f.container === target);
      return own?.[0] ?? null;
    });
    return { snapshot, refs };
  }, selectors);
}

/**
 * `eval:forms DIR PRED.jsonl`: opens each `DIR/<form>/page.html` in Chromium without network, reads it with the
 * extension's collector and classifier, and writes `{form, field, type}` for every field of its `gold.json`; the
 * gold's selector only finds the element. `--explain` prints the reason of each reading. Answers the exit code.
 */
export async function run(args: readonly string[]): Promise<number> {
  const [dir, out] = args.filter((a) => !a.startsWith('--'));
  if (!dir || !out) {
    console.error('usage: npm run eval:forms -- DIR PRED.jsonl [--explain]');
    return 2;
  }
  const executablePath = findChromium();
  if (!executablePath) {
    console.error('eval:forms needs Chromium: install it or set CHROMIUM_PATH');
    return 3;
  }
  const explain = args.includes('--explain');
  const script = await collectorScript();
  const browser: Browser = await puppeteer.launch({ executablePath, headless: true, args: FLAGS });
  const rows: string[] = [];
  const started = performance.now();
  let forms = 0;
  try {
    for (const form of readdirSync(dir).sort()) {
      const goldPath = path.join(dir, form, 'gold.json');
      if (!existsSync(goldPath)) continue;
      const gold = JSON.parse(readFileSync(goldPath, 'utf8')) as Gold;
      const page = await browser.newPage();
      await page.setRequestInterception(true);
      page.on('request', (request) => void (/^(?:file|data|about|blob):/.test(request.url()) ? request.continue() : request.abort()));
      const { snapshot, refs } = await readForm(page, path.resolve(dir, form, 'page.html'), gold.fields.map((f) => f.selector), script);
      const readings = new Map<string, FieldReading>(classifyFields(snapshot).map((r) => [r.ref, r]));
      for (const [i, field] of gold.fields.entries()) {
        const ref = refs[i] ?? null;
        const reading = ref === null ? undefined : readings.get(ref);
        rows.push(JSON.stringify({ form, field: field.id, type: reading ? measured(reading.type) : null }));
        if (explain) console.log(form, field.id, ref, reading ? `${reading.type} ${reading.score.toFixed(2)} ${reading.reasons.join('; ')}` : 'not found', '|', JSON.stringify(snapshot.controls.find((c) => c.ref === ref)?.labels ?? []).slice(0, 300), JSON.stringify(snapshot.controls.find((c) => c.ref === ref)?.context ?? []).slice(0, 200));
      }
      forms++;
      await page.close();
    }
  } finally {
    await browser.close();
  }
  writeFileSync(out, `${rows.join('\n')}\n`);
  console.log(`eval:forms: ${forms} forms, ${rows.length} fields in ${((performance.now() - started) / 1000).toFixed(1)} s → ${out}`);
  return 0;
}
