import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { KeyboardOnly } from './flow/keyboard';
import { startProduct, type Product } from './flow/start-product';
import { Visitor } from './flow/visitor';
import { findChromium } from './pages/extension-driver';

const chromium = findChromium();
if (!chromium) console.warn('SKIPPED: keyboard.e2e needs Chromium (apt-get install chromium, or set CHROMIUM_PATH)');
const suite = chromium ? describe : describe.skip;

suite('the whole flow by keyboard only', () => {
  let product: Product;
  let browser: Browser;
  let ida: Visitor;
  let keys: KeyboardOnly;
  let downloads: string;
  let broken = '';

  /** The steps build on one another: after one has failed the rest say so at once instead of waiting. */
  const step = (name: string, act: () => Promise<void>) =>
    it(name, async () => {
      if (broken) throw new Error(`not tried: "${broken}" failed`);
      try {
        await act();
      } catch (error) {
        broken = name;
        throw error;
      }
    });

  beforeAll(async () => {
    product = await startProduct();
    browser = await puppeteer.launch({ executablePath: chromium as string, headless: true, pipe: true, args: ['--no-sandbox', '--disable-gpu', '--lang=en'] });
    downloads = mkdtempSync(join(tmpdir(), 'applywright-keyboard-'));
    ida = await Visitor.open(browser, product.url);
    keys = await KeyboardOnly.at(ida.page);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
    if (downloads) rmSync(downloads, { recursive: true, force: true });
  });

  step('registers from the landing page', async () => {
    await ida.go('/');
    await keys.enter('a[href$="/register"]');
    await ida.waitForPath('/register');
    await keys.fill('#email', 'keys@example.org');
    await keys.fill('#password', 'amber-heron-types-29');
    await keys.press('Enter');
    await ida.waitForPath('/start');
  });

  step('tries it with the sample CV', async () => {
    await keys.enter('[data-testid=try-sample]');
    await ida.waitForPath('/profile');
    await ida.page.waitForSelector('[data-testid=sample-note]');
  });

  step('looks a fact up in the CV, corrects one, and confirms all', async () => {
    await keys.enter('app-fact-row button[aria-pressed]');
    await ida.page.waitForSelector('app-cv-facsimile [data-mark]');
    await keys.enter('app-fact-row button[aria-haspopup=menu]');
    await keys.isAt('[role=menuitem]');
    while (!(await ida.page.evaluate(() => /^Edit$/.test((document.activeElement as HTMLElement).innerText.trim())))) await keys.press('ArrowDown');
    await keys.press('Enter');
    await keys.isAt('app-fact-form input');
    await keys.press('End');
    await ida.page.keyboard.type(' Brandt');
    await keys.press('Enter');
    await ida.page.waitForSelector('app-fact-form', { hidden: true });
    await ida.sees('Lindholm Brandt');
    await keys.enter('[data-testid=confirm-all]');
    await ida.page.waitForSelector('[data-testid=confirm-all]', { hidden: true });
  });

  step('says what to look for', async () => {
    await keys.enter('main a', 'Continue');
    await ida.waitForPath('/preferences');
    await keys.fill('#titles', 'Backend engineer');
    await keys.press('Enter');
    await ida.page.waitForSelector('[aria-label="Remove Backend engineer"]');
    await keys.to('input[name=remote]');
    await keys.press('ArrowDown');
    await ida.page.waitForFunction(() => document.querySelector<HTMLInputElement>('input[name=remote]:checked')?.value === 'only');
    await keys.press('ArrowUp');
    await keys.enter('button[type=submit]');
    await ida.waitForPath('/matches');
  });

  step('opens a match and likes it', async () => {
    await ida.page.waitForSelector('[data-testid=matches] li');
    await ida.page.waitForSelector('[data-testid=run-progress]', { hidden: true });
    await keys.to('[data-testid=matches] li button, [data-testid=matches] li a');
    await keys.press('Tab');
    await keys.enter('button', 'More like this');
    await ida.page.waitForSelector('[aria-label^="More like this"][aria-pressed=true]');
    await keys.enter('[data-testid=matches] li button:not([aria-pressed]), [data-testid=matches] li a');
    await ida.page.waitForSelector('[data-testid=score-part]');
  });

  step('has documents written, and edits a sentence', async () => {
    await keys.enter('[data-testid=generate]');
    await keys.to('input[name=template]');
    await keys.enter('[data-testid=write-documents]');
    await ida.waitForPath('/documents');
    await ida.sees('All files were read back');
    await keys.to('app-sentence-view [role=button]');
    await ida.page.waitForSelector('.mat-mdc-tooltip-show, mat-tooltip-component');
    await keys.press('Enter');
    await keys.isAt('app-sentence-view textarea, app-sentence-view [data-close]');
    await ida.page.waitForSelector('[data-testid=rests-on]');
    await keys.press('Escape');
    await keys.isAt('app-sentence-view [role=button]');
  });

  step('downloads the résumé, and all files as one archive', async () => {
    await keys.to('[data-testid=download-resume-pdf]');
    const { bytes } = await ida.download(downloads, () => keys.press('Enter'));
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    await keys.to('[data-testid=download-zip]');
    const zip = await ida.download(downloads, () => keys.press('Enter'));
    expect(zip.name).toMatch(/\.zip$/);
    expect([zip.bytes.subarray(0, 4).toString('latin1'), zip.bytes.includes(bytes)]).toEqual(['PK\x03\x04', true]);
  });

  step('applies: the posting opens beside, and is noted', async () => {
    await keys.enter('a', 'Open the match');
    await ida.waitForPath('/matches');
    const opened = new Promise<Page>((resolve) => ida.page.once('popup', (page) => resolve(page as Page)));
    await keys.enter('[data-testid=apply]');
    await (await opened).waitForSelector('body');
    await ida.page.bringToFront();
    await ida.sees('Applied');
  });

  step('finds it on the board', async () => {
    await keys.enter('nav a[href$="/applications"]');
    await ida.waitForPath('/applications');
    await ida.page.waitForSelector('[data-testid=application]');
    expect(await ida.texts('[data-testid=application]')).toHaveLength(1);
    await keys.to('[data-testid=application], [data-testid=application] *');
  });

  step('and the page never saw a pointer, nor had anything to complain of', async () => {
    expect(keys.pointed).toEqual([]);
    expect(ida.complaints).toEqual([]);
  });
});
