import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { EXTENSION_ID, findChromium, launchWithExtension } from './pages/extension-driver';
import { LOOK_STATES, type LookState } from './pages/look-states';

const chromium = findChromium();
if (!chromium) console.warn('SKIPPED: extension-look.e2e needs Chromium (apt-get install chromium, or set CHROMIUM_PATH)');
const suite = chromium ? describe : describe.skip;
/** As it is usually, and the narrowest and widest that is looked at in light: a side panel; the options page also fills a tab. */
const WIDTHS = { panel: [400, 320, 480], options: [1000, 320, 480] } as const;
const IMAGES = path.resolve(__dirname, '../../.cache/pictures');

suite('the look of the extension', () => {
  let browser: Browser;

  beforeAll(async () => {
    const outDir = mkdtempSync(path.join(tmpdir(), 'applywright-extension-'));
    execFileSync(process.execPath, [path.resolve(__dirname, '../../extension/build.mjs'), outDir]);
    browser = await launchWithExtension(chromium!, outDir);
    await browser.waitForTarget((t) => t.type() === 'service_worker' && t.url().includes(EXTENSION_ID));
  });
  afterAll(async () => {
    await browser?.close();
  });

  /** The page in one state: the worker's answers are given, everything else is the extension's own. */
  async function reach(state: LookState, theme: 'light' | 'dark', width: number): Promise<Page> {
    const page = await browser.newPage();
    await page.setViewport({ width, height: 860 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }, { name: 'prefers-reduced-motion', value: 'reduce' }]);
    await page.evaluateOnNewDocument((answers) => {
      chrome.runtime.sendMessage = (async (message: { type: string }) => {
        const answer = (answers as Record<string, unknown>)[message.type];
        return answer === null ? new Promise(() => undefined) : (answer ?? { ok: false, failure: { code: 'internal', message: `no answer to ${message.type}` } });
      }) as typeof chrome.runtime.sendMessage;
    }, state.answers as Record<string, never>);
    await page.goto(`chrome-extension://${EXTENSION_ID}/${state.page}.html?tab=1`);
    for (const selector of state.press ?? []) {
      await page.waitForSelector(`${selector}:not([disabled])`);
      await page.$eval(selector, (e) => (e as HTMLElement).click());
    }
    await page.waitForSelector(state.until);
    return page;
  }
  const objections = (page: Page): Promise<string[]> =>
    page.evaluate(async () => {
      const sideways = document.documentElement.scrollWidth - innerWidth;
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] });
      return [...(sideways > 0 ? [`scrolls sideways by ${sideways} px`] : []), ...violations.map((v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => `${n.html.slice(0, 160)} ${n.failureSummary ?? ''}`).join(' | ')}`)];
    });

  it.each(LOOK_STATES.map((state) => [`${state.page} ${state.name}`, state] as const))('has nothing that axe objects to, in light and dark and at every width, when it shows %s', async (_, state) => {
    const found: string[] = [];
    for (const theme of ['light', 'dark'] as const) {
      const page = await reach(state, theme, WIDTHS[state.page][0]);
      expect(await page.evaluate(() => document.body.innerText)).toMatch(state.says);
      if (process.env['SCREENSHOTS']) {
        mkdirSync(IMAGES, { recursive: true });
        await page.setViewport({ width: WIDTHS[state.page][0], height: 860 });
        await page.screenshot({ path: path.join(IMAGES, `extension-${state.page}-${state.name}-${theme}.png`) as `${string}.png`, fullPage: state.page === 'options' });
      }
      await page.evaluate(axe.source);
      for (const width of theme === 'light' ? WIDTHS[state.page] : WIDTHS[state.page].slice(0, 1)) {
        await page.setViewport({ width, height: 860 });
        found.push(...(await objections(page)).map((text) => `${theme} ${width}: ${text}`));
      }
      await page.close();
    }
    expect(found).toEqual([]);
  });

  it('reaches everything by the keyboard, in the order of reading and with a visible mark, when a plan is shown', async () => {
    const state = LOOK_STATES.find((s) => s.name === 'plan')!;
    const page = await reach(state, 'light', 400);
    await page.bringToFront();
    const seen: { readonly name: string; readonly top: number; readonly marked: boolean }[] = [];
    const total = await page.$$eval('button, input, select, textarea, summary', (all) => all.filter((e) => e.checkVisibility() && !(e as HTMLButtonElement).disabled).length);
    for (let n = 0; n < total; n += 1) {
      await page.keyboard.press('Tab');
      seen.push(
        await page.evaluate(() => {
          const e = document.activeElement as HTMLElement;
          const style = getComputedStyle(e);
          return { name: e.getAttribute('aria-label') ?? e.innerText, top: Math.round(e.getBoundingClientRect().top + scrollY), marked: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 };
        }),
      );
    }
    expect(seen.filter((s) => !s.marked)).toEqual([]);
    expect(seen.filter((s) => s.name === 'Fill form')).toHaveLength(1);
    expect(seen.at(-1)?.name).toBe('Fill form');
    expect(seen.slice(0, 2).map((s) => s.name)).toEqual(['Read this page again', 'Settings']);
    await page.close();
  });
});
