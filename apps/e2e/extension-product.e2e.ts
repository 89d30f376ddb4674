/// <reference types="chrome" />
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { type DocumentSet, FormAnswers, routes } from '@applywright/contracts';
import { ROOT, startProduct, type Product } from './flow/start-product';
import { Visitor } from './flow/visitor';
import { connectExtension, fillByPanel, findChromium, launchWithExtension, openPanel, startPages } from './pages/extension-driver';
import { submitsOf } from './pages/extension-session';

const chromium = findChromium();
if (!chromium) console.warn('SKIPPED: extension-product.e2e needs Chromium (apt-get install chromium, or set CHROMIUM_PATH)');
const suite = chromium ? describe : describe.skip;
const EMAIL = 'fills.forms@example.org';
const PASSWORD = 'amber-heron-paddles-29';

suite('the extension with the product itself', () => {
  let product: Product;
  let browser: Browser;
  let pages: Awaited<ReturnType<typeof startPages>>;
  let token: string;
  let page: Page;
  let panel: Page;

  const call = async (route: { method: string; path: string }, body?: object, bearer = token): Promise<unknown> =>
    (await fetch(product.url + route.path, { method: route.method, headers: { Authorization: `Bearer ${bearer}`, 'Content-Type': 'application/json', 'X-Requested-With': 'applywright' }, ...(body ? { body: JSON.stringify(body) } : {}) })).json();
  const setOfPage = async (): Promise<DocumentSet> => ((await call(routes.listDocuments)) as { items: DocumentSet[] }).items.find((s) => s.company === 'Brinewell')!;

  beforeAll(async () => {
    const outDir = mkdtempSync(join(tmpdir(), 'applywright-extension-'));
    execFileSync(process.execPath, [join(ROOT, 'extension', 'build.mjs'), outDir]);
    [product, pages] = [await startProduct({ SAMPLE_BOARDS: '0' }), await startPages()];
    browser = await launchWithExtension(chromium as string, outDir);
    await browser.waitForTarget((t) => t.url().includes('options.html'));
    const person = await Visitor.open(browser, product.url);
    await person.register(EMAIL, PASSWORD);
    await person.waitForPath('/start');
    await person.upload(join(ROOT, 'libs', 'testing', 'cv', 'two-column.pdf'));
    const { accessToken } = (await call(routes.login, { email: EMAIL, password: PASSWORD }, '')) as { accessToken: string };
    token = ((await call(routes.createToken, { name: 'e2e' }, accessToken)) as { token: string }).token;
    while (!('facts' in ((await call(routes.getProfile)) as object))) await new Promise((r) => setTimeout(r, 100));
    expect(await connectExtension(browser, product.url, token)).toMatch(/^Connected/);
    page = await browser.newPage();
    await page.goto(`http://localhost:${pages.port}/apply-posting.html`);
    panel = await openPanel(browser, page);
  });
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
    await product?.stop();
  });

  it('writes documents for the posting of the page when the person asks for it in the panel', async () => {
    await panel.waitForSelector('#write-documents');
    await panel.click('#write-documents');
    await panel.waitForFunction(() => /Documents written for this posting/.test(document.getElementById('documents')?.textContent ?? '') && document.body.dataset['state'] === 'read', { timeout: 120_000 });
    expect(await panel.$eval('#documents .value', (e) => e.textContent)).toBe('Backend Engineer (Node.js) · Brinewell');
    expect((await setOfPage()).documents.map((d) => d.kind).sort()).toEqual(['letter', 'resume']);
  });

  it('offers an answer made of facts for review, and says so where the facts answer nothing', async () => {
    const entry = (label: string): Promise<string> => panel.$$eval('.entry.question', (all, wanted) => (all.find((e) => e.querySelector('.name')?.textContent === wanted) as HTMLElement).dataset['ref'] ?? '', label);
    const [known, unknown] = [await entry('What experience do you have with Kotlin?'), await entry('What experience do you have with COBOL?')];
    for (const ref of [known, unknown]) {
      await panel.$eval(`.entry[data-ref="${ref}"] .suggest`, (e) => (e as HTMLButtonElement).click());
      await panel.waitForFunction((r: string) => {
        const e = document.querySelector(`.entry[data-ref="${r}"]`)!;
        return (e.hasAttribute('data-suggested') || e.querySelector('.said')!.textContent !== '') && !(e.querySelector('.suggest') as HTMLButtonElement).disabled;
      }, {}, ref);
    }
    const held = (ref: string): Promise<readonly [string, boolean, boolean]> => panel.$eval(`.entry[data-ref="${ref}"]`, (e) => [(e.querySelector('textarea') as HTMLTextAreaElement).value, e.hasAttribute('data-suggested'), (e.querySelector('.check input') as HTMLInputElement).checked] as const);
    const [text, marked, read] = await held(known);
    expect([marked, read]).toEqual([true, false]);
    expect(text).toMatch(/Kotlin/);
    expect(await held(unknown)).toEqual(['', false, false]);
    // Every sentence of it traces to facts of this very profile.
    const { facts } = (await call(routes.getProfile)) as { facts: { id: string }[] };
    const ids = new Set(facts.map((f) => f.id));
    const asked = { ...routes.answerQuestions, path: routes.answerQuestions.path.replace('{job_id}', (await setOfPage()).jobId) };
    const { items } = FormAnswers.parse(await call(asked, { questions: [{ text: 'What experience do you have with Kotlin?', maxChars: 600 }] }));
    const sentences = items[0]!.sentences;
    expect(sentences.map((s) => s.text).join(' ')).toBe(text);
    expect(sentences.filter((s) => s.factIds.length === 0 || s.factIds.some((id) => !ids.has(id)))).toEqual([]);
    expect(text.length).toBeLessThanOrEqual(600);
  });

  it('enters a written answer only once the person has ticked that they read it', async () => {
    await fillByPanel(panel);
    const value = (): Promise<string> => page.$eval('#kotlin', (e) => (e as HTMLTextAreaElement).value);
    expect(await value()).toBe('');
    await panel.click('#reload');
    await panel.waitForSelector('body[data-state="read"] .entry[data-suggested]');
    await panel.$eval('.entry[data-suggested] .check input', (e) => (e as HTMLInputElement).click());
    const text = await panel.$eval('.entry[data-suggested] textarea', (e) => (e as HTMLTextAreaElement).value);
    await fillByPanel(panel);
    expect([text === '', await value()]).toEqual([false, text]);
  });

  it('attaches each file to its own field, byte for byte as the server keeps it, and nothing is sent', async () => {
    const hashes = await page.evaluate(() => Promise.all(['cv', 'letter', 'more'].map(async (id) => {
      const file = (document.getElementById(id) as HTMLInputElement).files![0];
      return file ? [...new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))].map((b) => b.toString(16).padStart(2, '0')).join('') : '';
    })));
    const { documents } = await setOfPage();
    const kept = async (kind: 'resume' | 'letter'): Promise<string> => {
      const id = documents.find((d) => d.kind === kind)!.id;
      const answer = await fetch(product.url + routes.getDocumentFile.path.replace('{id}', id), { headers: { Authorization: `Bearer ${token}` } });
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
      return createHash('sha256').update(bytes).digest('hex');
    };
    expect(hashes).toEqual([await kept('resume'), await kept('letter'), '']);
    expect(await page.$eval('#m', (e) => (e as HTMLInputElement).value)).toBe((JSON.parse(readFileSync(join(ROOT, 'libs/testing/cv/two-column.json'), 'utf8')) as { email: string }).email);
    expect(await submitsOf(page)).toEqual([]);
  });
});
