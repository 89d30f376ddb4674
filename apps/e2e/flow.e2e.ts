import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { PDFParse } from 'pdf-parse';
import type { Browser, Page } from 'puppeteer-core';
import { routes } from '@applywright/contracts';
import { ROOT, startProduct, type Product } from './flow/start-product';
import { screenshot } from './flow/screenshots';
import { Visitor } from './flow/visitor';
import { connectExtension, fillByPanel, findChromium, launchWithExtension, openPanel } from './pages/extension-driver';

const chromium = findChromium();
if (!chromium) console.warn('SKIPPED: flow.e2e needs Chromium (apt-get install chromium, or set CHROMIUM_PATH)');
const suite = chromium ? describe : describe.skip;
jest.setTimeout(90_000);

const CV = (name: string) => join(ROOT, 'libs', 'testing', 'cv', name);
const EMAIL = 'lena.hoffmann@example.org';
const PASSWORD = 'violet-otter-paints-11';

suite('the whole flow, from the landing page to a filled form', () => {
  let product: Product;
  let browser: Browser;
  let lena: Visitor;
  let downloads: string;
  let resume: { name: string; bytes: Buffer };
  let token: string;
  let company: string;

  beforeAll(async () => {
    product = await startProduct();
    browser = await launchWithExtension(chromium as string, join(ROOT, 'dist', 'extension'));
    downloads = mkdtempSync(join(tmpdir(), 'applywright-downloads-'));
    lena = await Visitor.open(browser, product.url);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
    if (downloads) rmSync(downloads, { recursive: true, force: true });
  });

  it('a visitor lands, is told about a weak password, and registers', async () => {
    await lena.go('/');
    await screenshot(lena.page, 'landing');
    await lena.go('/register');
    await lena.fill('#email', EMAIL);
    await lena.fill('#password', 'password1');
    await lena.press('Create account');
    await lena.sees('too easy to guess');
    await screenshot(lena.page, 'register-weak-password');
    await lena.fill('#password', PASSWORD);
    await lena.press('Create account');
    await lena.waitForPath('/start');
  });

  it('a file that is no CV, and a scan, are refused in words and lose nothing', async () => {
    await screenshot(lena.page, 'upload');
    await lena.upload(CV('not-a-cv.txt'));
    await lena.sees(/PDF or DOCX|PDF or Word/);
    await lena.go('/start');
    await lena.upload(CV('scanned.pdf'));
    await lena.sees('a scan');
    await screenshot(lena.page, 'upload-refused');
  });

  it('a two-column PDF becomes facts that show their place in the CV', async () => {
    await lena.go('/start');
    await lena.upload(CV('two-column.pdf'));
    await lena.waitForPath('/profile');
    await lena.sees('Lena Hoffmann');
    await screenshot(lena.page, 'profile');
    expect(lena.complaints).toEqual([]);
  });

  it('everything can be confirmed at once', async () => {
    await lena.click('[data-testid=confirm-all]');
    await lena.page.waitForFunction(() => !document.querySelector('[data-testid=confirm-all]:not([disabled])'));
    await lena.page.reload({ waitUntil: 'networkidle2' });
    expect(await lena.page.$('[data-testid=confirm-all]:not([disabled])')).toBeNull();
  });

  it('says what she is looking for', async () => {
    await lena.go('/preferences');
    await lena.sees(/looking for/i);
    await screenshot(lena.page, 'preferences');
  });

  it('finds matches whose parts add up to the score, best first', async () => {
    await lena.go('/matches');
    await lena.click('[data-testid=find-matches]');
    await lena.page.waitForSelector('[data-testid=matches] li', { timeout: 30_000 });
    await lena.page.waitForSelector('[data-testid=run-progress]', { hidden: true });
    await lena.page.waitForSelector('[data-testid=score-part]');
    const parts = await lena.page.$$eval('[data-testid=score-part]', (rows) => rows.map((r) => Number(/([+−-]?\d+)\s*$/.exec((r as HTMLElement).innerText.trim())?.[1]?.replace('−', '-'))));
    const sum = Number(/\d+/.exec((await lena.texts('[data-testid=score-sum]'))[0] ?? '')?.[0]);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.reduce((a, b) => a + b, 0)).toBe(sum);
    const titles = (await lena.texts('[data-testid=matches] li')).slice(0, 5);
    expect(titles.filter((t) => /engineer|developer|entwickler|backend|software/i.test(t)).length).toBeGreaterThanOrEqual(4);
    await screenshot(lena.page, 'matches');
  });

  it('filters and sorts, and keeps both in the address', async () => {
    await lena.go('/matches?location=Berlin&sort=salary');
    await lena.page.waitForSelector('[data-testid=matches] li');
    const rows = await lena.texts('[data-testid=matches] li');
    expect(rows.length > 0 && rows.every((r) => r.includes('Berlin'))).toBe(true);
    await lena.go('/matches?q=no+such+job+anywhere');
    await lena.sees(/no match|nothing/i);
    await screenshot(lena.page, 'matches-none');
  });

  it('removes a match and takes that back', async () => {
    await lena.go('/matches');
    await lena.page.waitForSelector('[data-testid=matches] li');
    await lena.page.waitForSelector('[data-testid=remove]');
    const [first] = await lena.texts('[data-testid=match-title]');
    await lena.click('[data-testid=remove]');
    await lena.sees(/undo/i);
    await lena.press('Undo');
    await lena.page.waitForFunction((t: string) => document.querySelector('[data-testid=matches] li')?.textContent?.includes(t), {}, first ?? '');
  });

  it('writes a résumé and a letter that are read back and downloaded', async () => {
    await lena.click('[data-testid=generate]');
    await lena.page.waitForSelector('[data-testid=write-documents]');
    await screenshot(lena.page, 'generate');
    await lena.click('[data-testid=write-documents]');
    await lena.waitForPath('/documents');
    await lena.sees('All files were read back');
    await screenshot(lena.page, 'documents');
    resume = await lena.download(downloads, () => lena.press('Download the résumé as PDF'));
    expect(resume.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const text = (await new PDFParse({ data: new Uint8Array(resume.bytes) }).getText()).text;
    expect(text).toContain('Lena Hoffmann');
    const letter = await lena.download(downloads, () => lena.press('Download the letter as Word'));
    company = (await lena.texts('main h2 + p'))[0] ?? '';
    expect((await mammoth.extractRawText({ buffer: letter.bytes })).value).toContain(company);
  });

  it('makes a token, shows it once, and the extension takes it', async () => {
    await lena.go('/settings');
    await lena.sees('Browser extension');
    await lena.fill('#token-name', 'Chrome on my laptop');
    await lena.click('[data-testid=create-token]');
    await lena.page.waitForSelector('[data-testid=token]');
    await screenshot(lena.page, 'settings');
    token = await lena.page.$eval('[data-testid=token]', (e) => (e as HTMLInputElement).value);
    expect(await connectExtension(browser, product.url, token)).toMatch(/Connected.*Lena Hoffmann/);
  });

  it('applies: the posting opens in a new tab and is recorded', async () => {
    await lena.go('/matches');
    await lena.page.waitForSelector('[data-testid=apply]');
    const opened = new Promise<Page>((resolve) => lena.page.once('popup', (p) => resolve(p as Page)));
    await lena.click('[data-testid=apply]');
    const advert = await opened;
    await advert.waitForSelector('body');
    await lena.sees('Applied');
    await lena.go('/applications');
    await lena.page.waitForSelector('[data-testid=application]');
    await screenshot(lena.page, 'applications');
    expect(await lena.texts('[data-testid=application]')).toHaveLength(1);
    expect(advert.url()).toMatch(/\/apply$/);
  });

  it('the extension fills the form, attaches the very file, and never submits', async () => {
    const form = (await browser.pages()).find((p) => p.url().endsWith('/apply')) as Page;
    const panel = await openPanel(browser, form);
    await screenshot(panel, 'extension-plan');
    const { said, rows } = await fillByPanel(panel);
    await screenshot(panel, 'extension-filled');
    await form.bringToFront();
    await screenshot(form, 'demo-form-filled');
    expect(said).toContain('Nothing was sent');
    expect(rows.filter((r) => r.outcome === 'filled').map((r) => r.type)).toEqual(expect.arrayContaining(['firstName', 'lastName', 'email', 'phone', 'linkedin', 'resumeFile', 'coverLetterFile']));
    expect(rows.filter((r) => r.outcome === 'changed')).toEqual([]);
    const seen = await form.evaluate(async () => {
      const file = [...document.querySelectorAll<HTMLInputElement>('input[type=file]')].map((i) => i.files?.[0]).find((f) => /resume|lebenslauf/i.test(f?.name ?? ''));
      const hash = file ? [...new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))].map((b) => b.toString(16).padStart(2, '0')).join('') : '';
      const values = [...document.querySelectorAll<HTMLInputElement>('input:not([type=file]):not([type=radio]):not([type=checkbox])')].map((i) => i.value);
      return { hash, values, submitted: document.body.dataset['submitted'], ticked: document.querySelectorAll('input:checked:not([value=""])').length };
    });
    expect(seen.hash).toBe(createHash('sha256').update(resume.bytes).digest('hex'));
    expect(seen.values).toEqual(expect.arrayContaining(['Lena', 'Hoffmann']));
    expect(seen.submitted).toBeUndefined();
    expect(seen.ticked).toBe(0);
  });

  it('signs out, is told about a wrong password, and signs in again', async () => {
    await lena.page.bringToFront();
    await lena.go('/matches');
    await lena.press('Sign out');
    await lena.page.waitForFunction(() => ['/', '/sign-in'].includes(location.pathname));
    await lena.go('/sign-in');
    await lena.fill('#email', EMAIL);
    await lena.fill('#password', 'not my password');
    await lena.press('Sign in');
    await lena.sees('Wrong e-mail address or password');
    await screenshot(lena.page, 'sign-in-refused');
    await lena.fill('#password', PASSWORD);
    await lena.press('Sign in');
    await lena.page.waitForFunction(() => !['/', '/sign-in'].includes(location.pathname));
    await lena.go('/profile');
    await lena.sees('Lena Hoffmann');
  });

  it('a nurse with a DOCX gets nursing first, and sees nothing of anybody else', async () => {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    const nurse = new Visitor(page, product.url);
    await page.setViewport({ width: 1280, height: 900 });
    await nurse.go('/register');
    await nurse.fill('#email', 'nurse@example.org');
    await nurse.fill('#password', PASSWORD);
    await nurse.press('Create account');
    await nurse.waitForPath('/start');
    await nurse.upload(CV('nurse.docx'));
    await nurse.waitForPath('/profile');
    await nurse.go('/matches');
    await nurse.click('[data-testid=find-matches]');
    await nurse.page.waitForSelector('[data-testid=matches] li', { timeout: 30_000 });
    const titles = (await nurse.texts('[data-testid=matches] li')).slice(0, 5);
    expect(titles.filter((t) => /nurs|pflege|care|clinic|klinik|health/i.test(t)).length).toBeGreaterThanOrEqual(4);
    await nurse.go('/documents');
    expect(await page.evaluate(() => document.body.innerText)).not.toContain('Lena');
    expect(nurse.complaints).toEqual([]);
    await context.close();
  });

  it('Swagger UI lists every route, and health and metrics answer', async () => {
    const page = await browser.newPage();
    await page.goto(`${product.url}/api/docs`, { waitUntil: 'networkidle0' });
    await page.waitForSelector('.opblock-tag');
    for (const closed of await page.$$('.opblock-tag-section:not(.is-open) .opblock-tag')) await closed.click();
    await page.waitForFunction((n: number) => document.querySelectorAll('.opblock').length >= n, {}, Object.keys(routes).length);
    await screenshot(page, 'api-docs');
    for (const path of ['/health/live', '/health/ready', '/metrics']) expect((await fetch(product.url + path)).status).toBe(200);
    await page.close();
  });

  it('left no complaint in the browser and no personal data in the log', () => {
    expect(lena.complaints).toEqual([]);
    const log = product.output();
    expect(log.length).toBeGreaterThan(500);
    for (const secret of [EMAIL, PASSWORD, token, 'Hoffmann', 'lena.hoffmann']) expect(log.includes(secret)).toBe(false);
  });
});
