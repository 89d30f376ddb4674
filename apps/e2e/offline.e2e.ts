import { readFileSync, readdirSync } from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { ROOT, startProduct, type Product } from './flow/start-product';
import { Visitor } from './flow/visitor';
import { findChromium } from './pages/extension-driver';

const chromium = findChromium();
if (!chromium) console.warn('SKIPPED: offline.e2e needs Chromium (apt-get install chromium, or set CHROMIUM_PATH)');
const suite = chromium ? describe : describe.skip;
const PASSWORD = 'violet-otter-paints-11';
/** Of a posting and of the person: neither may be found on the disk. */
const CV = join(ROOT, 'libs', 'testing', 'cv', 'two-column.pdf');

suite('the dashboard without its server', () => {
  let product: Product;
  let browser: Browser;
  let ida: Visitor;
  let userDataDir: string;
  let stopped = false;
  let titles: string[] = [];

  beforeAll(async () => {
    product = await startProduct();
    userDataDir = mkdtempSync(join(tmpdir(), 'applywright-browser-'));
    browser = await puppeteer.launch({ executablePath: chromium as string, userDataDir, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
    ida = await Visitor.open(browser, product.url);
    await ida.register('marek.lindholm@example.org', PASSWORD);
    await ida.waitForPath('/start');
    await ida.upload(CV);
    await ida.waitForPath('/profile');
    await ida.go('/matches');
    await ida.click('[data-testid=find-matches]');
    await ida.page.waitForSelector('app-match-row');
    titles = await ida.texts('app-match-row span.font-semibold');
    // The files are kept once the worker is active, the first postings in full a little later.
    await ida.page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await ida.page.waitForFunction(async () => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('applywright-kept');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const paths = await new Promise<IDBValidKey[]>((resolve, reject) => {
        const request = database.transaction('answers').objectStore('answers').getAllKeys();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      database.close();
      return paths.filter((path) => /matches\/[0-9a-f]{24}/.test(String(path))).length >= 10;
    });
    await ida.reload();
    await ida.page.waitForSelector('app-match-row');
    await product.stop();
    stopped = true;
  });
  afterAll(async () => {
    await browser?.close();
    if (!stopped) await product?.stop();
    if (userDataDir) rmSync(userDataDir, { recursive: true, force: true });
  });

  it('opens, shows the last matches, and says how old they are', async () => {
    await ida.reload();
    await ida.sees('The server cannot be reached');
    await ida.page.waitForSelector('app-match-row');
    expect((await ida.texts('app-match-row span.font-semibold')).slice(0, 5)).toEqual(titles.slice(0, 5));
    expect(ida.complaints).toEqual([]);
  });

  it('opens a posting that was never opened before, with its reasons', async () => {
    const before = ida.page.url();
    const rows = await ida.page.$$('app-match-row');
    await rows[4]?.click();
    await ida.page.waitForFunction((url: string) => location.href !== url, {}, before);
    await ida.page.waitForFunction((title: string) => document.querySelector('app-match-detail-panel')?.textContent?.includes(title), {}, titles[4]?.replace(/^New since your last visit:\s*/, '') ?? '');
    await ida.sees('Why this match');
    expect(ida.complaints).toEqual([]);
  });

  it('opens other pages, and says of what it does not have that the server is away', async () => {
    await ida.go('/documents');
    await ida.sees('The server cannot be reached');
    await ida.go('/applications');
    await ida.sees('The server cannot be reached');
    expect(ida.complaints).toEqual([]);
  });

  it('keeps nothing on the disk that can be read', () => {
    const files = (dir: string): string[] => readdirSync(dir, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? files(join(dir, entry.name)) : entry.isFile() ? [join(dir, entry.name)] : []));
    const kept = files(userDataDir).filter((file) => /IndexedDB|CacheStorage|Service Worker/.test(file));
    expect(kept.length).toBeGreaterThan(0);
    const bytes = Buffer.concat(kept.map((file) => readFileSync(file)));
    for (const word of ['marek.lindholm@example.org', 'Lindholm', ...titles.slice(0, 3)]) for (const encoding of ['utf8', 'utf16le'] as const) expect([word, bytes.includes(Buffer.from(word, encoding))]).toEqual([word, false]);
  });
});
