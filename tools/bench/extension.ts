import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
import { EXTENSION_ID, findChromium } from '../../apps/e2e/pages/extension-driver';
import { Messenger, startSession, type ExtensionSession } from '../../apps/e2e/pages/extension-session';
import { countPage } from '../../apps/e2e/pages/read-wants';
import { quantile } from './timing';

const GOALS = { readMs: 50, fillMs: 2000 };
const RUNS = 20;

/** Classifier and planner as one script, to run where they run in the product: in the extension's worker. */
async function plannerScript(root: string): Promise<string> {
  const lib = path.join(root, 'libs/form-fill/src');
  const { outputFiles } = await build({
    stdin: { contents: "import { classifyFields } from './classify-fields'; import { planFill } from './plan-fill'; globalThis.__plan = (snapshot, source) => planFill(snapshot, classifyFields(snapshot), source).rows.filter((r) => r.action !== 'leave').length;", resolveDir: lib, loader: 'ts' },
    bundle: true, format: 'iife', minify: true, target: 'chrome120', write: false, tsconfig: path.join(root, 'tsconfig.base.json'), absWorkingDir: root,
  });
  return outputFiles[0]!.text;
}

/** Collects in the page, classifies and plans in the worker; the way of the message between them counts. */
async function readTimes(session: ExtensionSession, messenger: Messenger, page: Page, script: string): Promise<{ ms: number[]; fields: number; planned: number }> {
  const tabId = await messenger.tabOf(page);
  await messenger.askPage(page, { to: 'page', type: 'collect' });
  const target = await session.browser.waitForTarget((t) => t.type() === 'service_worker' && t.url().includes(EXTENSION_ID));
  const worker = (await target.worker())!;
  await worker.evaluate(script);
  const { facts } = (await (await fetch(`${session.api.url}/api/v1/me/profile`, { headers: { authorization: `Bearer ${session.token}` } })).json()) as { facts: unknown[] };
  return worker.evaluate(
    async (id: number, runs: number, known: unknown[]) => {
      const world = globalThis as unknown as { __plan: (snapshot: unknown, source: unknown) => number };
      const ms: number[] = [];
      let fields = 0;
      let planned = 0;
      for (let run = 0; run < runs + 3; run++) {
        const from = performance.now();
        const answer = (await chrome.tabs.sendMessage(id, { to: 'page', type: 'collect' }, { frameId: 0 })) as { value: { snapshot: { controls: unknown[] } } };
        planned = world.__plan(answer.value.snapshot, { facts: known, documents: [] });
        if (run >= 3) ms.push(performance.now() - from);
        fields = answer.value.snapshot.controls.length;
      }
      return { ms, fields, planned };
    },
    tabId,
    RUNS,
    facts,
  );
}

/** The whole of "Fill form": profile and documents asked of the server, read, planned, entered and read back. */
async function fillTimes(session: ExtensionSession, messenger: Messenger): Promise<{ ms: number[]; wrong: number; filled: number }> {
  const ms: number[] = [];
  let wrong = 0;
  let filled = 0;
  for (let run = 0; run < RUNS; run++) {
    const page = await session.open('large.html');
    await messenger.tabOf(page);
    const from = performance.now();
    await messenger.fill(page);
    ms.push(performance.now() - from);
    // The tools are bundled with kept names: functions sent to the page then call this helper of esbuild.
    await page.evaluate('globalThis.__name ??= (f) => f');
    const count = await countPage('large', page);
    wrong += count.wrong.length;
    filled = count.filled;
    await page.close();
  }
  return { ms, wrong, filled };
}

/** `npm run bench -- extension`: the page of sixty fields among a thousand other elements, in real Chromium. @returns the exit code */
export async function run(args: readonly string[]): Promise<number> {
  const chromium = findChromium();
  if (!chromium) {
    console.log('extension: skipped, no Chromium found (apt-get install chromium, or set CHROMIUM_PATH)');
    return 0;
  }
  const root = process.env['APPLYWRIGHT_ROOT'] ?? process.cwd();
  const session = await startSession(chromium, root);
  try {
    const messenger = await Messenger.connect(session);
    const page = await session.open('large.html');
    const read = await readTimes(session, messenger, page, await plannerScript(root));
    await page.close();
    const fill = await fillTimes(session, messenger);
    const rows = [
      [`read + classify + plan, ${read.fields} fields`, quantile(read.ms, 0.5), quantile(read.ms, 0.95), GOALS.readMs],
      [`whole fill, ${fill.filled} filled, ${fill.wrong} wrong`, quantile(fill.ms, 0.5), quantile(fill.ms, 0.95), GOALS.fillMs],
    ] as const;
    console.log(`${'median and 95th percentile of 20 runs'.padEnd(44)}${'p50 ms'.padStart(9)}${'p95 ms'.padStart(9)}${'goal p50'.padStart(10)}`);
    for (const [what, p50, p95, goal] of rows) console.log(`${what.padEnd(44)}${p50.toFixed(1).padStart(9)}${p95.toFixed(1).padStart(9)}${`≤ ${goal}`.padStart(10)}   ${p50 <= goal ? 'met' : 'MISSED'}`);
    const file = args.includes('--json') ? args[args.indexOf('--json') + 1] : undefined;
    if (file) writeFileSync(file, JSON.stringify({ bench: 'extension', readMs: rows[0][1], fillMs: rows[1][1], wrong: fill.wrong }, null, 2));
    return fill.wrong === 0 && rows.every(([, p50, , goal]) => p50 <= goal) ? 0 : 1;
  } finally {
    await session.close();
  }
}
