import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { allowSensitive, connectExtension, EXTENSION_ID, fillByPanel, findChromium, launchWithExtension, openPanel, startPages } from './pages/extension-driver';
import { FILES, startFakeApi, TOKEN, type FakeApi } from './pages/fake-api';

const chromium = findChromium();
if (!chromium) console.warn('SKIPPED: extension-panel.e2e needs Chromium (apt-get install chromium, or set CHROMIUM_PATH)');
const suite = chromium ? describe : describe.skip;

suite('the panel', () => {
  let browser: Browser;
  let api: FakeApi;
  /** Every page has an address of its own: the panel finds its tab by it. */
  let opened = 0;
  let pages: Awaited<ReturnType<typeof startPages>>;

  beforeAll(async () => {
    const outDir = mkdtempSync(path.join(tmpdir(), 'applywright-extension-'));
    execFileSync(process.execPath, [path.resolve(__dirname, '../../extension/build.mjs'), outDir]);
    [api, pages, browser] = await Promise.all([startFakeApi(), startPages(), launchWithExtension(chromium!, outDir)]);
    await browser.waitForTarget((t) => t.type() === 'service_worker' && t.url().includes(EXTENSION_ID));
    expect(await connectExtension(browser, api.url, TOKEN)).toMatch(/^Connected\./);
  });
  afterAll(async () => {
    await browser?.close();
    await api?.close();
    await pages?.close();
  });

  const open = async (): Promise<Page> => {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${pages.port}/plain.html?n=${(opened += 1)}`);
    return page;
  };

  it('leaves a field alone when its row is off or was emptied, and enters what was changed', async () => {
    const page = await open();
    const panel = await openPanel(browser, page);
    const ref = (field: string): Promise<string> => panel.$eval(`#plan .entry[data-type="${field}"]`, (e) => (e as HTMLElement).dataset['ref'] ?? '');
    await panel.click(`#plan .entry[data-ref="${await ref('lastName')}"] input[type=checkbox]`);
    for (const [field, text] of [['firstName', 'Zo'], ['email', ' ']] as const) {
      await panel.$eval(`#plan .entry[data-ref="${await ref(field)}"] input[type=text]`, (e, value) => {
        (e as HTMLInputElement).value = value;
        e.dispatchEvent(new Event('input'));
      }, text);
    }
    await fillByPanel(panel);
    expect(await page.evaluate(() => ['given', 'family', 'mail'].map((id) => (document.getElementById(id) as HTMLInputElement).value))).toEqual(['Zo', '', '']);
    await panel.close();
    await page.close();
  });

  it('hands a file over byte for byte, and shows it in a tab of its own, when a page cannot take it', async () => {
    const page = await open();
    const panel = await openPanel(browser, page);
    const dir = mkdtempSync(path.join(tmpdir(), 'applywright-download-'));
    const session = await panel.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: dir, eventsEnabled: true });
    const done = new Promise<void>((resolve) => session.on('Browser.downloadProgress', ({ state }) => (state === 'completed' ? resolve() : undefined)));
    await panel.$eval('#documents details.set', (e) => ((e as HTMLDetailsElement).open = true));
    await panel.click('#documents .download');
    await done;
    const [name = ''] = readdirSync(dir);
    expect(name).toBe('Marlowe-Singh-resume.pdf');
    expect(readFileSync(path.join(dir, name)).equals(FILES['65'.padStart(24, '0')]!)).toBe(true);

    await panel.bringToFront();
    await panel.click('#documents .open');
    const tab = await browser.waitForTarget((t) => t.url().startsWith(`blob:chrome-extension://${EXTENSION_ID}`));
    expect(tab.type()).toBe('page');
    await panel.close();
    await page.close();
  });

  it('enters what the person answered in the panel, and uses a kept answer again', async () => {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${pages.port}/questions.html`);
    const panel = await openPanel(browser, page);
    await panel.waitForSelector('.entry.question textarea');
    await panel.type('.entry.question textarea', 'Watching an oak come up.');
    await panel.select('.entry.question select', 'Both of them');
    await panel.$$eval('.entry.question details.keep', (all) => all.forEach((e) => ((e as HTMLDetailsElement).open = true)));
    await panel.$eval('.entry.question .keep-everywhere', (e) => (e as HTMLButtonElement).click());
    await panel.waitForFunction(() => (document.querySelector('.entry.question .said')?.textContent ?? '') !== '');
    expect(await panel.$eval('.entry.question .said', (e) => e.textContent)).toMatch(/^Kept for every employer/);
    await fillByPanel(panel);
    const held = (): Promise<string[]> => page.evaluate(() => ['n', 'why', 'van'].map((id) => (document.getElementById(id) as HTMLInputElement).value));
    expect(await held()).toEqual(['Zoë Marlowe-Singh', 'Watching an oak come up.', 'Both of them']);
    expect([...api.kept.values()]).toMatchObject([{ question: 'What draws you to growing trees from seed?', answer: 'Watching an oak come up.', scope: 'everywhere' }]);
    await panel.close();

    await page.goto(`http://localhost:${pages.port}/questions.html?again`);
    const again = await openPanel(browser, page);
    const { rows } = await fillByPanel(again);
    expect(await held()).toEqual(['Zoë Marlowe-Singh', 'Watching an oak come up.', '']);
    expect(rows.filter((r) => r.outcome === 'changed')).toEqual([]);
    expect(await page.evaluate(() => (globalThis as unknown as { __submits?: string[] }).__submits ?? [])).toEqual([]);
    await again.close();
    await page.close();
  });

  it('enters answers about the person only in frames that were there when the person agreed', async () => {
    const options = await browser.newPage();
    await options.goto(`chrome-extension://${EXTENSION_ID}/options.html`);
    await options.waitForSelector('#values input');
    await options.type('#values input[data-type=gender]', 'Woman');
    await options.type('#values input[data-type=criminalRecord]', 'No');
    await options.click('#save-answers');
    await options.waitForSelector('#answers-status:not([hidden])');
    await options.close();
    const chosen = (on: Page | Frame, id: string): Promise<string> => on.$eval(`#${id}`, (e) => (e as HTMLSelectElement).value);
    const page = await browser.newPage();
    await page.goto(`http://localhost:${pages.port}/late-frame.html`);
    const alone = await openPanel(browser, page);
    await allowSensitive(alone);
    await fillByPanel(alone);
    expect(await chosen(page, 'g')).toBe('Woman');
    await alone.close();

    await page.goto(`http://localhost:${pages.port}/late-frame.html?framed`);
    const inner = await page.waitForFrame((f) => f.url().includes('late-frame-inner'));
    await inner.waitForSelector('#felony');
    const panel = await openPanel(browser, page);
    await panel.waitForSelector('#allow-sensitive');
    await fillByPanel(panel);
    expect([await chosen(page, 'g'), await chosen(inner, 'fg'), await chosen(inner, 'felony')]).toEqual(['Woman', '', '']);
    await panel.click('#reload');
    await panel.waitForSelector('body[data-state="read"]');
    await allowSensitive(panel);
    await fillByPanel(panel);
    expect([await chosen(inner, 'fg'), await chosen(inner, 'felony')]).toEqual(['Woman', 'No']);
    await panel.close();
    await page.close();
  });

  it('says which field the page has changed, with what stands there now', async () => {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${pages.port}/shifting.html`);
    const panel = await openPanel(browser, page);
    const { rows, said } = await fillByPanel(panel);
    expect(rows.filter((r) => r.outcome === 'changed').map((r) => r.type)).toEqual(['postal']);
    expect(said).toMatch(/1 changed by the page/);
    const row = await panel.$eval('.entry[data-outcome=changed]', (e) => (e as HTMLElement).innerText);
    expect(row).toMatch(/changed by the page/);
    expect(row).toContain('REWRITTEN');
    expect(await page.$eval('#r', (e) => (e as HTMLInputElement).value)).toBe('REWRITTEN');
    await panel.close();
    await page.close();
  });
});
