import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { screenshot } from './flow/screenshots';
import { answerSignIn, EXTENSION_ID, fillByPanel, findChromium, launchWithExtension, openPanel, startPages, storedBy } from './pages/extension-driver';
import { startFakeApi, type FakeApi } from './pages/fake-api';

const chromium = findChromium();
if (!chromium) console.warn('SKIPPED: extension-sign-in.e2e needs Chromium (apt-get install chromium, or set CHROMIUM_PATH)');
const suite = chromium ? describe : describe.skip;
suite('the extension’s sign-in', () => {
  let browser: Browser;
  let api: FakeApi;
  let pages: Awaited<ReturnType<typeof startPages>>;
  let options: Page;

  beforeAll(async () => {
    const outDir = mkdtempSync(path.join(tmpdir(), 'applywright-extension-'));
    execFileSync(process.execPath, [path.resolve(__dirname, '../../extension/build.mjs'), outDir]);
    [api, pages, browser] = await Promise.all([startFakeApi(), startPages(), launchWithExtension(chromium!, outDir)]);
    await browser.waitForTarget((t) => t.type() === 'service_worker' && t.url().includes(EXTENSION_ID));
    options = await browser.newPage();
    await options.goto(`chrome-extension://${EXTENSION_ID}/options.html`);
    await options.waitForSelector('#values input');
  });
  afterAll(async () => {
    await browser?.close();
    await api?.close();
    await pages?.close();
  });

  const status = async (): Promise<string> => {
    await options.waitForSelector('#status:not([hidden])');
    return options.$eval('#status', (e) => e.textContent ?? '');
  };
  const press = async (server = api.url): Promise<void> => {
    await options.bringToFront();
    await options.$eval('#server', (e, value) => ((e as HTMLInputElement).value = value), server);
    await options.click('#sign-in');
  };
  const panelOf = async (file: string): Promise<{ page: Page; panel: Page }> => {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${pages.port}/${file}`);
    return { page, panel: await openPanel(browser, page) };
  };

  it('says that nothing answers when the server is not running', async () => {
    await screenshot(options, 'extension-options-signed-out', { reload: true });
    await press('http://127.0.0.1:9');
    expect(await status()).toBe('Your server at http://127.0.0.1:9 does not answer. Is it running?');
    expect(await storedBy(options)).toEqual({});
  });

  it('changes nothing when the person closes the window', async () => {
    await press();
    await answerSignIn(browser, api.url, 'close');
    await options.waitForFunction(() => document.getElementById('status')?.textContent?.includes('closed'));
    expect(await status()).toBe('The sign-in window was closed. Nothing has changed.');
    expect(await storedBy(options)).toEqual({});
  });

  it('changes nothing when the person says no', async () => {
    await press();
    await answerSignIn(browser, api.url, 'refuse');
    await options.waitForFunction(() => document.getElementById('status')?.textContent?.includes('allow'));
    expect(await status()).toBe('You did not allow it, so nothing was connected.');
    expect(await storedBy(options)).toEqual({});
  });

  it('throws an answer away when it is not the one to this sign-in', async () => {
    api.signIn.wrongState = true;
    await press();
    await answerSignIn(browser, api.url, 'allow');
    await options.waitForFunction(() => document.getElementById('status')?.textContent?.includes('thrown away'));
    api.signIn.wrongState = false;
    expect([await storedBy(options), api.signIn.open]).toEqual([{}, false]);
  });

  it('signs in from the panel when the person allows it, and fills a form', async () => {
    await options.evaluate((server) => chrome.storage.local.set({ server }), api.url);
    const page = await browser.newPage();
    await page.goto(`http://localhost:${pages.port}/plain.html`);
    const panel = await browser.newPage();
    await panel.goto(`chrome-extension://${EXTENSION_ID}/panel.html`);
    await panel.waitForSelector('#welcome:not([hidden])');
    await screenshot(panel, 'extension-panel-signed-out', { reload: true });
    await panel.waitForSelector('#welcome:not([hidden])');
    await panel.click('#sign-in');
    expect(await answerSignIn(browser, api.url, 'allow')).toBe('profile:read documents:read documents:create applications:write postings:capture');
    await panel.waitForSelector('#welcome[hidden]');
    await panel.waitForFunction(() => document.getElementById('connection')?.textContent?.startsWith('Zoë Marlowe-Singh · 127.0.0.1'));
    await panel.close();
    const filling = await openPanel(browser, page);
    await screenshot(filling, 'extension-panel-signed-in', { reload: true });
    await filling.waitForSelector('body[data-state="read"]');
    const { said } = await fillByPanel(filling);
    expect(said).toMatch(/^\d+ filled/);
    await filling.close();
    await page.close();
  });

  it('keeps the refresh token on disk and the access token in memory, and shows neither to a page', async () => {
    const { local, session } = await options.evaluate(async () => ({ local: await chrome.storage.local.get(), session: await chrome.storage.session.get() }));
    expect(Object.keys(local).filter((key) => !key.startsWith('sealed:')).sort()).toEqual(['name', 'refreshToken', 'server']);
    expect(api.signIn.isGood((session['access'] as { token: string }).token)).toBe(true);
    const page = await browser.newPage();
    await page.goto(`http://localhost:${pages.port}/plain.html`);
    const worker = await (await browser.waitForTarget((t) => t.type() === 'service_worker' && t.url().includes(EXTENSION_ID))).worker();
    const seen = await worker!.evaluate(async (url) => {
      const tab = (await chrome.tabs.query({})).find((t) => t.url === url);
      const read = async (): Promise<string> => (await Promise.allSettled([chrome.storage.local.get(), chrome.storage.session.get()])).map((r) => (r.status === 'fulfilled' ? JSON.stringify(r.value) : 'refused')).join();
      return (await chrome.scripting.executeScript({ target: { tabId: tab!.id! }, func: read })).map((r) => r.result);
    }, page.url());
    expect(seen).toEqual(['refused,refused']);
    await page.close();
  });

  it('shows who is signed in on the options page', async () => {
    await screenshot(options, 'extension-options-signed-in', { reload: true });
    await options.waitForSelector('#person:not([hidden])');
    expect(await options.$eval('#person', (e) => (e as HTMLElement).innerText)).toContain('Zoë Marlowe-Singh');
    expect(await options.$eval('#where', (e) => e.textContent)).toMatch(/^Signed in at 127\.0\.0\.1:\d+$/);
  });

  it('renews once and goes on when the server does not take the access token any more', async () => {
    api.signIn.refuseAccessToken();
    const before = api.signIn.renewals;
    const { page, panel } = await panelOf('plain.html');
    expect(await panel.$$eval('#plan .entry', (e) => e.length)).toBeGreaterThan(5);
    expect(api.signIn.renewals).toBe(before + 1);
    await panel.close();
    await page.close();
  });

  it('renews when the browser was restarted, after which no access token is left', async () => {
    await options.evaluate(() => chrome.storage.session.clear());
    const before = api.signIn.renewals;
    const { page, panel } = await panelOf('plain.html');
    expect([await panel.$('#welcome:not([hidden])'), api.signIn.renewals]).toEqual([null, before + 1]);
    await panel.close();
    await page.close();
  });

  it('removes everything and says why when the server has ended the sign-in', async () => {
    await options.evaluate(() => chrome.storage.local.set({ answers: { values: { gender: 'Prefer not to say' } } }));
    // The settings ask for the kept answers when they come to the front; done here, nobody but the panel meets the end.
    await options.bringToFront();
    await options.evaluate(() => chrome.runtime.sendMessage({ type: 'sync-now' }));
    await options.waitForFunction(async () => 'answersReadAt' in (await chrome.storage.session.get('answersReadAt')));
    api.signIn.end();
    const { page, panel } = await panelOf('plain.html');
    await panel.waitForSelector('#welcome:not([hidden])');
    await panel.waitForSelector('#status[data-code="signed-out"]');
    expect(await panel.$eval('#status', (e) => e.textContent)).toBe('Your server has ended this sign-in, so everything stored here was removed. Sign in again to go on.');
    expect(Object.keys(await storedBy(options))).toEqual(['server']);
    await screenshot(panel, 'extension-panel-ended');
    await panel.close();
    await page.close();
  });

  it('ends the session at the server and leaves nothing behind when the person signs out', async () => {
    await options.reload();
    await options.waitForSelector('#sign-in:not([hidden])');
    await press();
    await answerSignIn(browser, api.url, 'allow');
    await options.waitForFunction(() => document.getElementById('status')?.textContent?.startsWith('Signed in. Forms will be filled for Zoë'));
    expect(api.signIn.open).toBe(true);
    await options.click('#sign-out');
    await options.waitForFunction(() => document.getElementById('status')?.textContent?.startsWith('Signed out'));
    expect([api.signIn.open, Object.keys(await storedBy(options))]).toEqual([false, ['server']]);
    expect(await options.$('#sign-in:not([hidden])')).not.toBeNull();
  });

  it('asked the server for nothing but the sign-in, profile, answers, documents and their files', () => {
    const kinds = new Set(api.requests.map((r) => r.replace(/\?.*$/, '').replace(/[0-9a-f]{24}/, '{id}')).filter((r) => !r.endsWith('/favicon.ico')));
    expect([...kinds].sort()).toEqual(['GET /api/v1/documents', 'GET /api/v1/documents/{id}/file', 'GET /api/v1/me/eeo-answers', 'GET /api/v1/me/learnt-answers', 'GET /api/v1/me/profile', 'GET /connect', 'GET /health/live', 'POST /api/v1/oauth/revoke', 'POST /api/v1/oauth/token', 'POST /decide']);
    expect(api.signIn.faults).toEqual([]);
  });
});
