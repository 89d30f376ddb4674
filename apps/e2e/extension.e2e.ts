import { createHash } from 'node:crypto';
import type { Browser, Page } from 'puppeteer-core';
import { allowSensitive, connectExtension, EXTENSION_ID, fillByPanel, findChromium, openPanel } from './pages/extension-driver';
import { type ExtensionSession, startSession, submitsOf as submits } from './pages/extension-session';
import { FILES, TOKEN } from './pages/fake-api';

const chromium = findChromium();
if (!chromium) console.warn('SKIPPED: extension.e2e needs Chromium (apt-get install chromium, or set CHROMIUM_PATH)');
const suite = chromium ? describe : describe.skip;
suite('extension', () => {
  let session: ExtensionSession;
  let browser: Browser;
  let api: ExtensionSession['api'];
  let pages: ExtensionSession['pages'];

  beforeAll(async () => {
    session = await startSession(chromium!);
    ({ browser, api, pages } = session);
  });
  afterAll(() => session?.close());

  const open = (file: string): Promise<Page> => session.open(file);
  const values = (page: Page, ids: readonly string[]): Promise<Record<string, string>> => page.evaluate((wanted) => Object.fromEntries(wanted.map((id) => [id, (document.getElementById(id) as HTMLInputElement).value])), ids as string[]);
  const hashOf = (page: Page, expression: string): Promise<string> =>
    page.evaluate(async (code) => {
      const input = new Function(`return ${code}`)() as HTMLInputElement;
      const file = input.files?.[0];
      if (!file) return 'no file';
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
      return [...hash].map((b) => b.toString(16).padStart(2, '0')).join('');
    }, expression);
  const sha256 = (id: number): string => createHash('sha256').update(FILES[id.toString(16).padStart(24, '0')]!).digest('hex');

  it('refuses a wrong token and stores nothing when the server does not accept it', async () => {
    expect(await connectExtension(browser, api.url, 'wrong')).toMatch(/does not accept this token/);
    const page = await open('plain.html');
    const panel = await browser.newPage();
    await panel.goto(`chrome-extension://${EXTENSION_ID}/panel.html`);
    await panel.waitForSelector('#welcome:not([hidden])');
    await panel.close();
    await page.close();
  });

  it('connects when the token is accepted', async () => {
    expect(await connectExtension(browser, api.url, TOKEN)).toBe('Connected. Forms will be filled for Zoë Marlowe-Singh.');
  });

  it('attaches nothing when no documents were written for the posting, until the person asks for it', async () => {
    const page = await open('shadow.html');
    const panel = await openPanel(browser, page, false);
    expect(await panel.$eval('#documents', (e) => e.textContent)).toMatch(/Nothing was written for this posting yet/);
    await fillByPanel(panel);
    expect(await hashOf(page, 'document.querySelector("x-drop").shadowRoot.querySelector("input")')).toBe('no file');
    expect(await submits(page)).toEqual([]);
    await panel.close();
    await page.close();
  });

  it('fills, attaches, keeps and leaves the right fields when the labels are plain', async () => {
    const page = await open('plain.html');
    const panel = await openPanel(browser, page);
    const { said, rows } = await fillByPanel(panel);
    expect(await values(page, ['given', 'family', 'mail', 'tel', 'town', 'land', 'li', 'site', 'pay', 'gender', 'ref', 'en', 'ep', 'trap'])).toEqual({
      given: 'Zoë', family: 'Marlowe-Singh', mail: 'zoe@marlowe-singh.example', tel: '+46701234567', town: 'Already Typed', land: 'SE',
      li: 'https://www.linkedin.com/in/zoe-marlowe-singh', site: 'https://zoe.marlowe-singh.example', pay: '', gender: '', ref: '', en: '', ep: '', trap: '',
    });
    expect(await hashOf(page, 'document.getElementById("cv")')).toBe(sha256(101));
    expect(await hashOf(page, 'document.getElementById("letter")')).toBe(sha256(102));
    expect(await hashOf(page, 'document.getElementById("other")')).toBe('no file');
    expect(await page.$$eval('input[type=radio]:checked,input[type=checkbox]:checked', (e) => e.length)).toBe(0);
    expect(said).toMatch(/^9 filled, 1 kept, \d+ left for you\. Nothing was sent\.$/);
    expect(rows.filter((r) => r.outcome === 'changed')).toEqual([]);
    expect(await submits(page)).toEqual([]);
    await panel.click('#undo');
    await panel.waitForSelector('body[data-state="undone"]');
    expect(await values(page, ['given', 'mail', 'town', 'land'])).toEqual({ given: '', mail: '', town: 'Already Typed', land: '' });
    expect(await hashOf(page, 'document.getElementById("cv")')).toBe('no file');
    await panel.close();
    await page.close();
  });

  it('fills what a framework renders anew when every input rebuilds the form', async () => {
    const page = await open('controlled.html');
    const panel = await openPanel(browser, page);
    const { rows } = await fillByPanel(panel);
    const state = await page.evaluate(() => (globalThis as unknown as { __state: Record<string, string> }).__state);
    expect(state).toMatchObject({ fullName: 'Zoë Marlowe-Singh', email: 'zoe@marlowe-singh.example', phone: '+46 70 1234567', city: 'Göteborg', linkedin: 'https://www.linkedin.com/in/zoe-marlowe-singh', github: 'https://github.com/zoe-ms' });
    expect(state['about']).toBe('Dear team,\n\nI lead the gardens of Botaniska.\n\nKind regards\nZoë Marlowe-Singh');
    expect(rows.every((r) => r.outcome === 'filled')).toBe(true);
    expect(await submits(page)).toEqual([]);
    await panel.close();
    await page.close();
  });

  it('reaches open and closed shadow roots when every host uses the same id', async () => {
    const page = await open('shadow.html');
    const panel = await openPanel(browser, page);
    await fillByPanel(panel);
    const inner = await page.evaluate(() => [...document.querySelectorAll('x-field')].map((f) => f.shadowRoot!.querySelector('x-inner')!.shadowRoot!.querySelector('input')!.value));
    expect(inner).toEqual(['Zoë', 'Marlowe-Singh', 'zoe@marlowe-singh.example']);
    expect(await page.evaluate(() => (globalThis as unknown as { __closed: Record<string, HTMLInputElement> }).__closed['tel']!.value)).toBe('+46701234567');
    expect(await hashOf(page, 'document.querySelector("x-drop").shadowRoot.querySelector("input")')).toBe(sha256(101));
    expect(await submits(page)).toEqual([]);
    await panel.close();
    await page.close();
  });

  it('fills the form of a foreign frame and leaves the job alert alone when the page only embeds it', async () => {
    const page = await open('framed.html');
    await page.waitForFrame((f) => f.url().includes('framed-form'));
    const panel = await openPanel(browser, page);
    const { rows } = await fillByPanel(panel);
    const frame = page.frames().find((f) => f.url().includes('framed-form'))!;
    expect(await frame.evaluate(() => ['first_name', 'last_name', 'email'].map((id) => (document.getElementById(id) as HTMLInputElement).value))).toEqual(['Zoë', 'Marlowe-Singh', 'zoe@marlowe-singh.example']);
    expect(await frame.evaluate(() => (document.getElementById('resume') as HTMLInputElement).files![0]!.size)).toBe(FILES['65'.padStart(24, '0')]!.length);
    expect(await page.$eval('input[name=news]', (e) => (e as HTMLInputElement).value)).toBe('');
    expect(rows.filter((r) => r.outcome === 'filled')).toHaveLength(4);
    expect(await submits(page)).toEqual([]);
    await panel.close();
    await page.close();
  });

  it('leaves questions of permits alone when nothing was stored for them', async () => {
    const page = await open('choices.html');
    const panel = await openPanel(browser, page);
    await fillByPanel(panel);
    expect(await page.evaluate(() => [document.getElementById('visa')!.textContent, document.querySelectorAll('[aria-pressed=true],input:checked').length])).toEqual(['Select One', 0]);
    await panel.close();
    await page.close();
  });

  it('answers permits by their meaning when the person stored them', async () => {
    const options = await browser.newPage();
    await options.goto(`chrome-extension://${EXTENSION_ID}/options.html`);
    await options.waitForSelector('#values input');
    await options.click('#add-permit');
    await options.select('.permit select', 'SE');
    await options.type('#values input[data-type=relocate]', 'No');
    await options.click('#save-answers');
    await options.waitForSelector('#answers-status:not([hidden])');
    await options.close();

    const plain = await open('plain.html');
    const first = await openPanel(browser, plain);
    await fillByPanel(first);
    expect(await plain.$$eval('input[name=auth]:checked,input[name=spon]:checked,input[name=without]:checked', (e) => e.length)).toBe(0);
    await first.click('#undo');
    await first.waitForSelector('body[data-state="undone"]');
    await allowSensitive(first);
    await fillByPanel(first);
    const chosen = (name: string): Promise<string | null> => plain.evaluate((n) => (document.querySelector(`input[name=${n}]:checked`) as HTMLInputElement | null)?.value ?? null, name);
    expect([await chosen('auth'), await chosen('spon'), await chosen('without'), await chosen('usauth')]).toEqual(['1', '0', '1', null]);
    expect(await plain.$eval('#agree', (e) => (e as HTMLInputElement).checked)).toBe(false);
    await first.close();
    await plain.close();

    const page = await open('choices.html');
    const panel = await openPanel(browser, page);
    await fillByPanel(panel);
    const seen = await page.evaluate(() => ({
      name: (document.getElementById('nm') as HTMLInputElement).value,
      country: document.getElementById('c-shown')!.textContent,
      place: (document.getElementById('loc') as HTMLInputElement).value,
      visa: document.getElementById('visa')!.textContent,
      twins: [...document.querySelectorAll('[aria-pressed]')].map((b) => b.getAttribute('aria-pressed')),
      move: (document.querySelector('input[name=move]:checked') as HTMLInputElement | null)?.value,
      code: (document.getElementById('code') as HTMLSelectElement).value,
      number: (document.getElementById('num') as HTMLInputElement).value,
    }));
    // The last pair of buttons has no type: a click would send the form, so it stays with the person.
    expect(seen).toEqual({ name: 'Zoë Marlowe-Singh', country: 'Sweden', place: 'Göteborg, Västra Götaland County, Sweden', visa: 'No', twins: ['true', 'false', 'false', 'false'], move: 'b', code: 'Sweden (+46)', number: '701234567' });
    expect(await submits(page)).toEqual([]);
    await panel.close();
    await page.close();
  });

  it('fills a German form with two jobs when the labels are German', async () => {
    const page = await open('german.html');
    const panel = await openPanel(browser, page);
    await fillByPanel(panel);
    expect(await values(page, ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'w1', 'w2', 'w3', 'w4', 'x1', 'x2', 'x3', 'x4'])).toEqual({
      a: 'Zoë', b: 'Marlowe-Singh', c: 'zoe@marlowe-singh.example', d: 'zoe@marlowe-singh.example', e: '+46701234567', f: '411 03', g: 'Göteborg', h: '', i: '',
      w1: 'Botaniska', w2: 'Head Gardener', w3: '04/2021', w4: '', x1: 'Slottsskogen', x2: 'Gardener', x3: '09/2016', x4: '03/2021',
    });
    expect(await page.$eval('#w5', (e) => (e as HTMLInputElement).checked)).toBe(true);
    expect(await page.$eval('#ds', (e) => (e as HTMLInputElement).checked)).toBe(false);
    expect(await hashOf(page, 'document.getElementById("j")')).toBe(sha256(101));
    expect(await submits(page)).toEqual([]);
    await panel.close();
    await page.close();
  });

  it('gives a hostile page nothing that it did not ask for in the open', async () => {
    const page = await open('hostile.html');
    const panel = await openPanel(browser, page);
    expect(await panel.$eval('#frames', (e) => e.textContent)).toContain('sends what you enter to collect.example.org');
    const { rows, said } = await fillByPanel(panel);
    expect(await values(page, ['n', 's', 'bank', 'lead', 'h1', 'h2', 'h3', 'h4', 'shout', 'swap', 'pw'])).toEqual({ n: 'Zoë Marlowe-Singh', s: '', bank: '', lead: '', h1: '', h2: '', h3: '', h4: '', shout: 'ELSEWHERE', swap: 'zoe@marlowe-singh.example', pw: '' });
    expect(rows.find((r) => r.type === 'city')?.outcome).toBe('changed');
    expect(said).toMatch(/1 changed by the page/);
    expect(await submits(page)).toEqual([]);
    await panel.close();
    await page.close();
  });

  it('may read a page only when the person clicked its icon there', async () => {
    const page = await browser.newPage();
    await page.goto(`http://jobs.example.test:${pages.port}/plain.html`);
    const before = await openPanel(browser, page);
    expect(await before.$eval('#status', (e) => [(e as HTMLElement).dataset['code'], e.textContent])).toEqual(['no-access', 'Applywright cannot read this page yet. Click its icon in the toolbar while the page is open.']);
    await before.close();
    await page.bringToFront();
    await page.triggerExtensionAction((await browser.extensions()).get(EXTENSION_ID)!);
    const panel = await openPanel(browser, page);
    await fillByPanel(panel);
    expect(await values(page, ['given', 'mail'])).toEqual({ given: 'Zoë', mail: 'zoe@marlowe-singh.example' });
    expect(await submits(page)).toEqual([]);
    await panel.close();
    await page.close();
  });

  it('says so and fills nothing when the page has no form', async () => {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${pages.port}/record.js`);
    const panel = await openPanel(browser, page);
    await panel.waitForSelector('#status:not([hidden])');
    expect(await panel.$eval('#status', (e) => e.textContent)).toBe('There is no application form on this page.');
    await panel.close();
    await page.close();
  });

  it('calls it an error when a page has a form and nothing could be filled', async () => {
    const page = await open('unknown.html');
    const panel = await openPanel(browser, page);
    await fillByPanel(panel);
    expect(await panel.$eval('#status', (e) => [(e as HTMLElement).dataset['tone'], (e as HTMLElement).dataset['code']])).toEqual(['bad', 'nothing-filled']);
    expect(await values(page, ['u1', 'u2'])).toEqual({ u1: '', u2: '' });
    await panel.close();
    await page.close();
  });

  it('wipes token, answers and plans when the person signs out', async () => {
    const page = await browser.newPage();
    await page.goto(`chrome-extension://${EXTENSION_ID}/options.html`);
    await page.waitForSelector('#person:not([hidden])');
    await page.click('#sign-out');
    await page.waitForFunction(() => document.getElementById('status')?.textContent?.startsWith('Signed out'));
    const stored = await page.evaluate(async () => ({ ...(await chrome.storage.local.get()), ...(await chrome.storage.session.get()) }));
    expect(Object.keys(stored)).toEqual(['server']);
    await page.close();
  });

  it('asks the server for nothing but profile, kept answers, documents and their files', () => {
    const kinds = new Set(api.requests.map((r) => r.replace(/[0-9a-f]{24}/, '{id}')));
    expect([...kinds].sort()).toEqual(['GET /api/v1/documents', 'GET /api/v1/documents/{id}/file', 'GET /api/v1/me/eeo-answers', 'GET /api/v1/me/learnt-answers', 'GET /api/v1/me/profile']);
  });
});
