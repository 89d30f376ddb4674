import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { ROOT, startProduct, type Product } from './flow/start-product';
import { Visitor } from './flow/visitor';
import { findChromium } from './pages/extension-driver';

const chromium = findChromium();
if (!chromium) console.warn('SKIPPED: sessions.e2e needs Chromium (apt-get install chromium, or set CHROMIUM_PATH)');
const suite = chromium ? describe : describe.skip;
const EMAIL = 'marek.lindholm@example.org';
const PASSWORD = 'violet-otter-paints-11';
const CV = join(ROOT, 'libs', 'testing', 'cv', 'two-column.pdf');

suite('sessions in a browser', () => {
  let product: Product;
  let browser: Browser;
  let marek: Visitor;

  beforeAll(async () => {
    product = await startProduct();
    browser = await puppeteer.launch({ executablePath: chromium as string, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
    marek = await Visitor.open(browser, product.url);
    await marek.register(EMAIL, PASSWORD);
    await marek.waitForPath('/start');
    await marek.upload(CV);
    await marek.waitForPath('/profile');
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it('two tabs renew at the same time, and both stay signed in', async () => {
    const other = await Visitor.open(browser, product.url);
    // Both tabs start from the cookie alone and spend it at once.
    await Promise.all([marek.page.reload({ waitUntil: 'load' }), other.page.goto(`${product.url}/applications`, { waitUntil: 'load' })]);
    await other.page.bringToFront();
    await other.sees('Applications');
    await marek.page.bringToFront();
    await marek.sees('Marek Lindholm');
    await other.go('/profile');
    await other.sees('Marek Lindholm');
    expect([marek.complaints, other.complaints]).toEqual([[], []]);
    await other.page.close();
  });

  it('signing out in one tab ends the other, which says so', async () => {
    const other = await Visitor.open(browser, product.url);
    await other.go('/applications');
    await other.sees('Applications');
    await marek.go('/profile');
    await marek.page.click('[aria-label="Sign out"]');
    await marek.waitForPath('/sign-in');
    await other.page.bringToFront();
    await other.page.evaluate(() => document.querySelector<HTMLAnchorElement>('a[href="/documents"]')?.click());
    await other.sees('Your session has ended');
    await other.page.close();
    await marek.page.bringToFront();
    await marek.signIn(EMAIL, PASSWORD);
    await marek.waitForPath('/matches');
  });

  it('a session that ends in the middle of an edit loses nothing: one signs in over the page and saves', async () => {
    await marek.go('/preferences');
    const field = await marek.page.waitForSelector('main input[type=text], main input:not([type])');
    await field?.click();
    await field?.type('Harbour master');
    await marek.page.keyboard.press('Enter');
    await marek.sees('Harbour master');
    // Ended from another browser: nothing on this page knows of it.
    const elsewhere = await fetch(`${product.url}/api/v1/login`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-requested-with': 'applywright' }, body: JSON.stringify({ email: EMAIL, password: PASSWORD }) });
    const { accessToken } = (await elsewhere.json()) as { accessToken: string };
    expect((await fetch(`${product.url}/api/v1/sessions`, { method: 'DELETE', headers: { authorization: `Bearer ${accessToken}`, 'x-requested-with': 'applywright' } })).status).toBe(204);
    const save = async (): Promise<void> => void (await marek.page.evaluate(() => [...document.querySelectorAll<HTMLButtonElement>('main button[type=submit], main button')].find((b) => /save|show my matches|find/i.test(b.innerText))?.click()));
    await save();
    await marek.sees('Your session has ended');
    await marek.sees('Harbour master');
    await marek.page.click('[role=alert] button');
    await marek.page.waitForSelector('#again-password');
    await marek.page.type('#again-password', PASSWORD);
    await marek.page.keyboard.press('Enter');
    await marek.page.waitForFunction(() => !document.querySelector('[data-testid=sign-in-again]'));
    await marek.sees('Harbour master');
    await save();
    await marek.page.waitForFunction(() => !/not saved yet/i.test(document.body.innerText));
    await marek.go('/preferences');
    await marek.sees('Harbour master');
    expect(marek.complaints).toEqual([]);
  });
});
