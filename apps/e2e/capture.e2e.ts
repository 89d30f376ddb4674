/// <reference types="chrome" />
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { routes } from '@applywright/contracts';
import { screenshot } from './flow/screenshots';
import { ROOT, startProduct, type Product } from './flow/start-product';
import { Visitor } from './flow/visitor';
import { connectExtension, EXTENSION_ID, findChromium, launchWithExtension, openPanel, startPages } from './pages/extension-driver';

const chromium = findChromium();
if (!chromium) console.warn('SKIPPED: capture.e2e needs Chromium (apt-get install chromium, or set CHROMIUM_PATH)');
const suite = chromium ? describe : describe.skip;
const EMAIL = 'keeps.postings@example.org';
const PASSWORD = 'violet-otter-paints-11';
const SCORE = '#posting[data-saved]';

suite('a posting that the person found', () => {
  let product: Product;
  let browser: Browser;
  let pages: Awaited<ReturnType<typeof startPages>>;
  let person: Visitor;
  let stopped = false;
  beforeAll(async () => {
    const outDir = mkdtempSync(join(tmpdir(), 'applywright-extension-'));
    execFileSync(process.execPath, [join(ROOT, 'extension', 'build.mjs'), outDir]);
    [product, pages] = [await startProduct({ SAMPLE_BOARDS: '0' }), await startPages()];
    browser = await launchWithExtension(chromium as string, outDir);
    // The options page that opens after an installation would come in front of the person's.
    await browser.waitForTarget((t) => t.url().includes('options.html'));
    person = await Visitor.open(browser, product.url);
    await person.register(EMAIL, PASSWORD);
    await person.waitForPath('/start');
    await person.upload(join(ROOT, 'libs', 'testing', 'cv', 'two-column.pdf'));
    const own = await token();
    while (!('facts' in (await call(routes.getProfile, own)))) await new Promise((r) => setTimeout(r, 100));
  });
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
    if (!stopped) await product?.stop();
  });

  const open = async (file: string): Promise<Page> => {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${pages.port}/${file}`);
    return page;
  };
  const call = (route: { method: string; path: string }, token: string, body?: object) =>
    fetch(product.url + route.path, { method: route.method, headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', 'X-Requested-With': 'applywright' }, ...(body ? { body: JSON.stringify(body) } : {}) }).then((r) => r.json() as Promise<Record<string, unknown>>);
  async function token(scopes?: readonly string[]): Promise<string> {
    const { accessToken } = await call(routes.login, '', { email: EMAIL, password: PASSWORD });
    return (await call(routes.createToken, String(accessToken), { name: 'e2e', ...(scopes ? { scopes } : {}) }))['token'] as string;
  }

  it('is added from its page in the dashboard, and opened with its score', async () => {
    await person.go('/matches');
    await person.click('[data-testid=add-posting]');
    await person.page.waitForSelector('#posting-address:focus');
    await screenshot(person.page, 'add-posting');
    await person.page.keyboard.type('careers.brinewell.example/jobs/4711');
    await person.fill('#posting-page', '<html><body>no posting here</body></html>');
    await person.click('[data-testid=save-posting]');
    await person.sees('No posting was found on this page');
    await person.page.waitForSelector('#posting-title:focus');
    await screenshot(person.page, 'add-posting-by-hand');
    await person.click('input[name=way]');
    await person.fill('#posting-page', readFileSync(join(__dirname, 'pages', 'posting.html'), 'utf8'));
    await person.page.focus('[data-testid=save-posting]');
    await person.page.keyboard.press('Enter');
    await person.sees(/Added: Backend Engineer \(Node\.js\), \d+ points/);
    await person.sees('REST APIs');
    expect(new URL(person.page.url()).searchParams.get('job')).toMatch(/^[0-9a-f]{24}$/);
    expect(await person.page.evaluate(() => (globalThis as { __ran?: unknown }).__ran)).toBeUndefined();
    await screenshot(person.page, 'added-posting', { reload: true });
    expect(person.complaints).toEqual([]);
  });

  it('is not saved with a token that does not allow it, and that is said', async () => {
    expect(await connectExtension(browser, product.url, await token(['profile:read', 'documents:read']))).toMatch(/^Connected/);
    const page = await open('posting.html');
    const panel = await openPanel(browser, page);
    await panel.waitForSelector('#save-posting');
    await panel.click('#save-posting');
    await panel.waitForSelector('#status[data-code="not-connected"]');
    expect(await panel.$eval('#status', (e) => e.textContent)).toMatch(/not allowed the extension to do this yet/);
    await panel.close();
    await page.close();
  });

  it('is saved by the extension from the page’s own JSON-LD when the person clicks, and not before', async () => {
    const options = await browser.newPage();
    await options.goto(`chrome-extension://${EXTENSION_ID}/options.html`);
    expect(await options.evaluate((server, pasted) => chrome.runtime.sendMessage({ type: 'connect', server, token: pasted }), product.url, await token())).toMatchObject({ ok: true });
    await options.close();
    const page = await open('posting.html');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const panel = await openPanel(browser, page);
    await panel.waitForSelector('#save-posting');
    expect(await panel.$eval('#posting', (e) => (e as HTMLElement).innerText)).toMatch(/Backend Engineer \(Node\.js\)/);
    const kept = async (): Promise<{ title: string; url: string }[]> => ((await call({ ...routes.listMatches, method: 'GET' }, await token()))['items'] as { posting: { title: string; url: string } }[]).map(({ posting }) => posting);
    expect(await kept()).toHaveLength(1);
    await panel.click('#save-posting');
    await panel.waitForSelector(SCORE);
    const said = await panel.$eval('#posting', (e) => (e as HTMLElement).innerText);
    expect(said).toMatch(/Brinewell · Berlin, DE/);
    expect(said).toMatch(/[+−]\d+/);
    expect((await kept()).map(({ url }) => url)).toContain(`http://localhost:${pages.port}/posting.html`);
    expect(await page.evaluate(() => (globalThis as unknown as { __ran: unknown[] }).__ran)).toEqual([]);
    expect(asked).toEqual([]);
    await screenshot(panel, 'extension-saved-posting');
    const score = await panel.$eval(SCORE, (e) => (e as HTMLElement).dataset['saved']);
    const link = await panel.$eval('#posting a', (e) => (e as HTMLAnchorElement).href);
    await person.go(link);
    await person.sees('REST APIs');
    expect(await person.page.$eval('main', (e) => (e as HTMLElement).innerText)).toContain(String(score));
    await panel.close();
    await page.close();
  });

  it('is told by its person where the page says nothing, with the text that can be seen', async () => {
    const page = await open('posting-plain.html');
    const panel = await openPanel(browser, page);
    await panel.waitForSelector('#posting summary');
    await panel.click('#posting summary');
    const fields = await panel.$$eval('#posting input', (all) => all.map((input) => (input as HTMLInputElement).value));
    expect(fields).toEqual(['Pump Fitter', 'Brinewell', '']);
    await screenshot(panel, 'extension-plain-posting');
    await panel.click('#save-posting');
    await panel.waitForSelector(SCORE);
    const link = new URL(await panel.$eval('#posting a', (e) => (e as HTMLAnchorElement).href));
    await person.go(link.href);
    await person.sees('keep the pumps of four waterworks running');
    expect(await person.page.$eval('main', (e) => (e as HTMLElement).innerText)).not.toContain('Hidden words');
    await panel.close();
    await page.close();
  });

  it('is not offered where there is nothing to read', async () => {
    const page = await open('unknown.html');
    const panel = await openPanel(browser, page);
    const tabId = Number(new URL(panel.url()).searchParams.get('tab'));
    // The panel asked before this, so its answer has come when this one does.
    expect(await panel.evaluate((id) => chrome.runtime.sendMessage({ type: 'find-posting', tabId: id }), tabId)).toMatchObject({ ok: true, value: { blocks: [] } });
    expect(await panel.$eval('#posting', (e) => (e as HTMLElement).hidden)).toBe(true);
    await panel.close();
    await page.close();
  });

  it('is not saved when the server does not answer, and that is said', async () => {
    const page = await open('posting.html');
    const panel = await openPanel(browser, page);
    await panel.waitForSelector('#save-posting');
    await product.stop();
    stopped = true;
    await panel.click('#save-posting');
    await panel.waitForSelector('#status[data-code="server"]');
    expect(await panel.$eval('#status', (e) => e.textContent)).toMatch(/does not answer/);
    expect(panel.url()).toContain(EXTENSION_ID);
    await panel.close();
    await page.close();
  });
});
