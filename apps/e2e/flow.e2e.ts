import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { PDFParse } from 'pdf-parse';
import type { Browser, Page } from 'puppeteer-core';
import { routes } from '@applywright/contracts';
import { ROOT, startProduct, type Product } from './flow/start-product';
import { PAGES } from './flow/pages';
import { screenshot } from './flow/screenshots';
import { Visitor } from './flow/visitor';
import { connectExtension, fillByPanel, findChromium, launchWithExtension, openPanel } from './pages/extension-driver';

const chromium = findChromium();
if (!chromium) console.warn('SKIPPED: flow.e2e needs Chromium (apt-get install chromium, or set CHROMIUM_PATH)');
const suite = chromium ? describe : describe.skip;
const CV = (name: string) => join(ROOT, 'libs', 'testing', 'cv', name);
const EMAIL = 'marek.lindholm@example.org';
const PASSWORD = 'violet-otter-paints-11';

suite('the whole flow, from the landing page to a filled form', () => {
  let product: Product;
  let browser: Browser;
  let marek: Visitor;
  let downloads: string;
  let resume: { name: string; bytes: Buffer };
  let token: string;
  let company: string;

  let broken = '';

  /** The steps build on one another: after one has failed the rest say so at once instead of waiting. */
  const step = (name: string, act: () => Promise<void> | void) =>
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
    browser = await launchWithExtension(chromium as string, join(ROOT, 'dist', 'extension'));
    downloads = mkdtempSync(join(tmpdir(), 'applywright-downloads-'));
    marek = await Visitor.open(browser, product.url);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
    if (downloads) rmSync(downloads, { recursive: true, force: true });
  });

  step('a visitor lands, is told about a weak password, and registers', async () => {
    await marek.go('/');
    await screenshot(marek.page, 'landing', { reload: true });
    await marek.register(EMAIL, 'password1');
    await marek.sees('too easy to guess');
    await screenshot(marek.page, 'register-weak-password');
    await marek.register(EMAIL, PASSWORD);
    await marek.waitForPath('/start');
  });

  step('a file that is no CV, and a scan, are refused in words and lose nothing', async () => {
    await screenshot(marek.page, 'upload', { reload: true });
    await marek.upload(CV('plain.pdf'));
    await marek.sees(/PDF or DOCX|PDF or Word/);
    await marek.go('/start');
    await marek.upload(CV('scanned.pdf'));
    await marek.sees('a scan');
    await screenshot(marek.page, 'upload-refused');
  });

  step('a two-column PDF becomes facts that show their place in the CV', async () => {
    await marek.go('/start');
    await marek.upload(CV('two-column.pdf'));
    await marek.waitForPath('/profile');
    await marek.sees('Marek Lindholm');
    await screenshot(marek.page, 'profile', { reload: true });
    expect(marek.complaints).toEqual([]);
  });

  step('what was read is checked beside its place in the CV: by keys, and by words picked there', async () => {
    await marek.go('/profile/review?all=1');
    await marek.sees('1 of');
    const at = () => marek.texts('[data-testid=review-progress]').then(([text]) => Number(text?.split(' ')[0]));
    while (!(await marek.texts('app-review-card h2')).includes('Position')) {
      const before = await at();
      await marek.page.keyboard.press('ArrowRight');
      await marek.page.waitForFunction((n: number) => !document.querySelector('[data-testid=review-progress]')?.textContent?.startsWith(`${n} of`), {}, before);
    }
    expect(await marek.page.$$eval('app-cv-facsimile [data-mark]', (marks) => marks.length)).toBeGreaterThan(0);
    await screenshot(marek.page, 'review-two-column');
    await marek.page.keyboard.press('e');
    await marek.click('app-fact-form input');
    const word = await marek.page.waitForSelector('app-cv-facsimile [data-word]');
    await word?.click();
    await marek.page.waitForFunction(() => /^\S+$/.test(document.querySelector<HTMLInputElement>('app-fact-form input')?.value ?? ''));
    await marek.press('Cancel');
    const before = await at();
    await marek.page.keyboard.press('Enter');
    await marek.page.waitForFunction((n: number) => document.querySelector('[data-testid=review-progress]')?.textContent?.startsWith(`${n} of`), {}, before + 1);
    expect(marek.complaints).toEqual([]);
  });

  step('everything can be confirmed at once', async () => {
    await marek.go('/profile');
    await marek.click('[data-testid=confirm-all]');
    await marek.page.waitForFunction(() => !document.querySelector('[data-testid=confirm-all]:not([disabled])'));
    await marek.reload();
    expect(await marek.page.$('[data-testid=confirm-all]:not([disabled])')).toBeNull();
  });

  step('says what he is looking for', async () => {
    await marek.go('/preferences');
    await marek.sees(/looking for/i);
    await screenshot(marek.page, 'preferences', { reload: true });
  });

  step('follows a company, leaves it, and takes that back', async () => {
    await marek.go('/companies');
    await marek.fill('#company', 'Tidewrack Systems GmbH');
    await marek.press('Find');
    await marek.page.waitForSelector('[data-testid=candidate]');
    await screenshot(marek.page, 'companies-found');
    await marek.click('[data-testid=follow]');
    await marek.click('[aria-label="Unfollow Tidewrack Systems"]');
    await marek.sees('No companies yet');
    await marek.press('Undo');
    await marek.page.waitForSelector('[data-testid=followed]');
    await screenshot(marek.page, 'companies', { reload: true });
  });

  step('finds matches whose parts add up to the score, best first', async () => {
    await marek.go('/matches');
    await marek.click('[data-testid=find-matches]');
    await marek.page.waitForSelector('[data-testid=matches] li');
    await marek.page.waitForSelector('[data-testid=run-progress]', { hidden: true });
    await marek.page.waitForSelector('[data-testid=score-part]');
    const parts = await marek.page.$$eval('[data-testid=score-part]', (rows) => rows.map((r) => Number(/([+−-]?\d+)\s*$/.exec((r as HTMLElement).innerText.trim())?.[1]?.replace('−', '-'))));
    const sum = Number(/\d+/.exec((await marek.texts('[data-testid=score-sum]'))[0] ?? '')?.[0]);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.reduce((a, b) => a + b, 0)).toBe(sum);
    const titles = (await marek.texts('[data-testid=matches] li')).slice(0, 5);
    expect(titles.filter((t) => /engineer|developer|entwickler|backend|software/i.test(t)).length).toBeGreaterThanOrEqual(4);
    await screenshot(marek.page, 'matches', { reload: true });
  });

  step('filters and sorts, and keeps both in the address', async () => {
    await marek.go('/matches?location=Berlin&sort=salary');
    await marek.page.waitForSelector('[data-testid=matches] li');
    const rows = await marek.texts('[data-testid=matches] li');
    expect(rows.length > 0 && rows.every((r) => /Berlin|\+ ?\d|more/.test(r))).toBe(true);
    await marek.go('/matches?q=no+such+job+anywhere');
    await marek.sees(/no match|nothing/i);
    await screenshot(marek.page, 'matches-none', { reload: true });
  });

  step('removes a match and takes that back', async () => {
    await marek.go('/matches');
    await marek.page.waitForSelector('[data-testid=matches] li');
    await marek.page.waitForSelector('[data-testid=remove]');
    const [first] = await marek.texts('[data-testid=match-title]');
    await marek.click('[data-testid=remove]');
    await marek.sees(/undo/i);
    await marek.press('Undo');
    await marek.page.waitForFunction((t: string) => document.querySelector('[data-testid=matches] li')?.textContent?.includes(t), {}, first ?? '');
  });

  step('writes a résumé and a letter that are read back and downloaded', async () => {
    await marek.click('[data-testid=generate]');
    await marek.page.waitForSelector('[data-testid=write-documents]');
    await screenshot(marek.page, 'generate');
    await marek.click('[data-testid=write-documents]');
    await marek.waitForPath('/documents');
    await marek.sees('All files were read back');
    await screenshot(marek.page, 'documents', { reload: true });
    resume = await marek.download(downloads, () => marek.click('[data-testid=download-resume-pdf]'));
    expect(resume.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const text = (await new PDFParse({ data: new Uint8Array(resume.bytes) }).getText()).text;
    expect(text).toContain('Marek Lindholm');
    const letter = await marek.download(downloads, () => marek.click('[data-testid=download-letter-docx]'));
    company = (await marek.texts('main h2 + p'))[0] ?? '';
    expect((await mammoth.extractRawText({ buffer: letter.bytes })).value).toContain(company);
  });

  step('makes a token, shows it once, and the extension takes it', async () => {
    await marek.go('/settings/security');
    await marek.sees('Access tokens');
    await marek.fill('#token-name', 'Chrome on my laptop');
    await marek.click('[data-testid=create-token]');
    await marek.page.waitForSelector('[data-testid=token]');
    await screenshot(marek.page, 'settings');
    token = await marek.page.$eval('[data-testid=token]', (e) => (e as HTMLInputElement).value);
    expect(await connectExtension(browser, product.url, token)).toMatch(/Connected.*Marek Lindholm/);
  });

  step('applies: the posting opens in a new tab and is recorded', async () => {
    await marek.go('/documents');
    await marek.press('Open the match');
    await marek.page.waitForSelector('[data-testid=apply]');
    const opened = new Promise<Page>((resolve) => marek.page.once('popup', (p) => resolve(p as Page)));
    await marek.click('[data-testid=apply]');
    const advert = await opened;
    await advert.waitForSelector('body');
    await marek.sees('Applied');
    await marek.go('/applications');
    await marek.page.waitForSelector('[data-testid=application]');
    await screenshot(marek.page, 'applications', { reload: true });
    expect(await marek.texts('[data-testid=application]')).toHaveLength(1);
    // Greenhouse adverts hold the form on their own page; here it is one click further.
    await advert.bringToFront();
    if (!advert.url().endsWith('/apply')) await Promise.all([advert.waitForNavigation(), advert.click('a[href$="/apply"]')]);
    await advert.waitForSelector('form');
  });

  step('the extension fills the form, attaches the very file, and never submits', async () => {
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
    expect(seen.values).toEqual(expect.arrayContaining(['Marek', 'Lindholm']));
    expect(seen.submitted).toBeUndefined();
    expect(seen.ticked).toBe(0);
  });

  step('signs out, is told about a wrong password, and signs in again', async () => {
    await marek.page.bringToFront();
    await marek.go('/matches');
    await marek.press('Sign out');
    await marek.page.waitForFunction(() => ['/', '/sign-in'].includes(location.pathname));
    await marek.go('/sign-in');
    await marek.fill('#email', EMAIL);
    await marek.fill('#password', 'not my password');
    await marek.press('Sign in');
    await marek.sees('Wrong e-mail address or password');
    await screenshot(marek.page, 'sign-in-refused');
    await marek.signIn(EMAIL, PASSWORD);
    await marek.page.waitForFunction(() => !['/', '/sign-in'].includes(location.pathname));
    await marek.go('/profile');
    await marek.sees('Marek Lindholm');
  });

  step('no page of a signed-in person has anything that axe objects to, wide or narrow', async () => {
    expect(await marek.objectionsAt(PAGES.signedIn)).toEqual([]);
  });

  step('nor has a page of a stranger, and a mailed link leaves the address at once', async () => {
    const context = await browser.createBrowserContext();
    const stranger = new Visitor(await context.newPage(), product.url);
    expect(await stranger.objectionsAt(PAGES.strangers)).toEqual([]);
    for (const path of PAGES.linked) {
      await stranger.go(`${path}#token=${'a'.repeat(43)}`);
      expect(stranger.page.url()).toBe(product.url + path);
    }
    expect(stranger.complaints).toEqual([]);
    await context.close();
  });

  step('somebody who registers again with another password is told nothing about the account', async () => {
    const context = await browser.createBrowserContext();
    const other = new Visitor(await context.newPage(), product.url);
    await other.register(EMAIL, 'another-otter-paints-12');
    await other.sees('If this address is new here');
    await screenshot(other.page, 'register-unsure');
    expect(await other.page.evaluate(() => document.body.innerText)).not.toMatch(/already an account|wrong e-mail/i);
    await context.close();
  });

  step('a nurse with a DOCX gets nursing first, and sees nothing of anybody else', async () => {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    const nurse = new Visitor(page, product.url);
    await page.setViewport({ width: 1280, height: 900 });
    await nurse.register('nurse@example.org', PASSWORD);
    await nurse.waitForPath('/start');
    await nurse.upload(CV('nurse.docx'));
    await nurse.waitForPath('/profile');
    await nurse.go('/matches');
    await nurse.click('[data-testid=find-matches]');
    await nurse.page.waitForSelector('[data-testid=matches] li');
    const titles = (await nurse.texts('[data-testid=matches] li')).slice(0, 5);
    expect(titles.filter((t) => /nurs|pflege|care|clinic|klinik|health/i.test(t)).length).toBeGreaterThanOrEqual(4);
    await nurse.go('/documents');
    expect(await page.evaluate(() => document.body.innerText)).not.toContain('Marek');
    expect(nurse.complaints).toEqual([]);
    await context.close();
  });

  if (process.env['SCREENSHOTS']) {
    step('an Arabic CV is shown from right to left', async () => {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      const salma = new Visitor(page, product.url);
      await page.setViewport({ width: 1280, height: 900 });
      await salma.register('salma@example.org', PASSWORD);
      await salma.waitForPath('/start');
      await salma.upload(CV('arabic.docx'));
      await salma.waitForPath('/profile');
      await salma.go('/profile/review?all=1');
      for (let n = 0; n < 60 && !(await salma.texts('app-review-card h2')).includes('Position'); n++) await page.keyboard.press('ArrowRight');
      await screenshot(page, 'review-arabic');
      await context.close();
    });
  }

  step('Swagger UI lists every route, and health and metrics answer', async () => {
    const page = await browser.newPage();
    await page.goto(`${product.url}/api/docs`, { waitUntil: 'networkidle0' });
    await page.waitForSelector('.opblock-tag');
    for (const closed of await page.$$('.opblock-tag-section:not(.is-open) .opblock-tag')) await closed.click();
    await page.waitForFunction((n: number) => document.querySelectorAll('.opblock').length >= n, {}, Object.keys(routes).length);
    await screenshot(page, 'api-docs');
    for (const path of ['/health/live', '/health/ready', '/metrics']) expect((await fetch(product.url + path)).status).toBe(200);
    await page.close();
  });

  step('left no complaint in the browser and no personal data in the log', () => {
    expect(marek.complaints).toEqual([]);
    const log = product.output();
    expect(log.length).toBeGreaterThan(500);
    for (const secret of [EMAIL, PASSWORD, token, 'Lindholm', 'marek.lindholm']) expect(log.includes(secret)).toBe(false);
  });
});
