import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import type { Answer, PageFill, PageReading, PanelAnswers, PanelMessage, SyncState } from '@applywright/extension/messages';
import { connectExtension, EXTENSION_ID, findChromium, launchWithExtension, startPages, storedBy } from './pages/extension-driver';
import { FILES, startFakeApi, TOKEN, type FakeApi } from './pages/fake-api';

/** What is known of the person and may lie nowhere in the clear. */
const CANARIES = ['zoe@marlowe-singh.example', '+46701234567', '70 123 45 67', 'I lead the gardens of Botaniska', 'Kind regards', 'Slottsskogen', 'linkedin.com/in/zoe', 'For its old quinces', '52 000'];
const RESUME = '65'.padStart(24, '0');
const JOB = '384'.padStart(24, '0');

const chromium = findChromium();
if (!chromium) console.warn('SKIPPED: extension-offline.e2e needs Chromium (apt-get install chromium, or set CHROMIUM_PATH)');
const suite = chromium ? describe : describe.skip;
suite('the extension without a server', () => {
  let browser: Browser;
  let api: FakeApi;
  let pages: Awaited<ReturnType<typeof startPages>>;
  let own: Page;
  let form: Page;
  let tabId: number;

  beforeAll(async () => {
    const outDir = mkdtempSync(path.join(tmpdir(), 'applywright-extension-'));
    execFileSync(process.execPath, [path.resolve(__dirname, '../../extension/build.mjs'), outDir]);
    api = await startFakeApi();
    pages = await startPages();
    browser = await launchWithExtension(chromium!, outDir);
    await browser.waitForTarget((t) => t.type() === 'service_worker' && t.url().includes(EXTENSION_ID));
    expect(await connectExtension(browser, api.url, TOKEN)).toMatch(/^Connected/);
    own = await browser.newPage();
    await own.goto(`chrome-extension://${EXTENSION_ID}/options.html`);
    await ask({ type: 'save-answers', answers: { permits: [], values: { salary: '52 000 EUR' } } });
  });
  afterAll(async () => {
    await browser?.close();
    await api?.close();
    await pages?.close();
  });

  /** Asks the worker as the panel does. */
  async function ask<M extends PanelMessage>(message: M): Promise<PanelAnswers[M['type']]> {
    const answer = (await own.evaluate((sent) => chrome.runtime.sendMessage(sent), message as PanelMessage)) as Answer<PanelAnswers[M['type']]>;
    if (!answer.ok) throw new Error(`${answer.failure.code}: ${answer.failure.message}`);
    return answer.value;
  }
  /** A fresh form for which documents were written. */
  async function openForm(file = 'plain.html'): Promise<void> {
    await form?.close();
    form = await browser.newPage();
    await form.goto(`http://localhost:${pages.port}/${file}`);
    tabId = await own.evaluate(async (url) => (await chrome.tabs.query({})).find((t) => t.url === url)?.id ?? -1, form.url());
  }
  const read = (): Promise<PageReading> => ask({ type: 'read-page', tabId, otherDocuments: true });
  const fill = (): Promise<PageFill> => ask({ type: 'fill-page', tabId, otherDocuments: true, skip: [], changes: {} });
  const value = (id: string): Promise<string> => form.$eval(`#${id}`, (e) => (e as HTMLInputElement).value);
  const resumeHash = (): Promise<string> =>
    form.evaluate(async () => {
      const file = (document.getElementById('cv') as HTMLInputElement).files?.[0];
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', (await file?.arrayBuffer()) ?? new ArrayBuffer(0)));
      return [...hash].map((b) => b.toString(16).padStart(2, '0')).join('');
    });
  const expected = createHash('sha256').update(FILES[RESUME]!).digest('hex');
  const since = async (act: () => Promise<unknown>): Promise<string[]> => {
    const before = api.requests.length;
    await act();
    return api.requests.slice(before).sort();
  };

  it('asks for the profile by its tag and for answers at most once in a while when a page is read again', async () => {
    await openForm();
    await read();
    expect(await since(read)).toEqual(['GET /api/v1/documents', 'GET /api/v1/me/profile']);
    expect(api.profileAnswers.at(-1)).toBe(304);
    expect(await since(async () => ask({ type: 'get-sync' }))).toEqual([]);
  });

  it('fills as before, with the very file, when the server has stopped', async () => {
    await fill();
    await api.stop();
    await openForm();
    const reading = await read();
    expect(reading.sync).toMatchObject({ online: false, waiting: 0, refused: [] });
    expect(Date.parse(reading.sync.profileReadAt ?? '')).toBeGreaterThan(0);
    const { report } = await fill();
    expect(report.rows.find((r) => r.type === 'resumeFile')).toMatchObject({ outcome: 'filled' });
    expect([await value('given'), await value('mail'), await value('tel')]).toEqual(['Zoë', 'zoe@marlowe-singh.example', '+46701234567']);
    expect(await resumeHash()).toBe(expected);
  });

  it('keeps what the person does when there is no server', async () => {
    await ask({ type: 'keep-answer', question: 'Why this orchard?', answer: 'For its old quinces', scope: 'everywhere', company: '' });
    expect((await ask({ type: 'list-kept-answers' })).answers).toMatchObject([{ question: 'Why this orchard?', answer: 'For its old quinces' }]);
    expect((await ask({ type: 'get-sync' })).waiting).toBe(1);
  });

  it('notes an application without a server only for a posting that it knows', async () => {
    await openForm('unknown.html');
    expect(await read()).toMatchObject({ jobId: null, documents: { matched: false } });
    await expect(ask({ type: 'record-application', tabId })).rejects.toThrow('no-posting');
    await openForm();
    await fill();
    expect(await ask({ type: 'record-application', tabId })).toEqual({ state: 'waiting', title: 'Gardener', company: 'Meadow & Sons' });
    expect((await ask({ type: 'get-sync' })).waiting).toBe(2);
  });

  it('still knows the person when its memory is gone, as after a restart of the browser', async () => {
    const worker = await browser.waitForTarget((t) => t.type() === 'service_worker' && t.url().includes(EXTENSION_ID));
    await own.evaluate(() => chrome.storage.session.clear());
    await (await worker.worker())!.close();
    await openForm();
    const reading = await read();
    expect(reading.plan.rows.find((r) => r.type === 'email')).toMatchObject({ action: 'type', value: 'zoe@marlowe-singh.example' });
    expect(reading.sync).toMatchObject({ online: false, waiting: 2 });
  });

  it('has nothing of the person in the clear in its storage, in the browser or on disk', async () => {
    const local = JSON.stringify(await own.evaluate(() => chrome.storage.local.get()));
    expect(Object.keys(JSON.parse(local) as object)).toEqual(expect.arrayContaining(['sealed:profile', 'sealed:documents', 'sealed:answers', 'sealed:outbox', `sealed:file:${RESUME}`]));
    expect(CANARIES.filter((c) => local.includes(c))).toEqual([]);
    const profileDir = browser.process()?.spawnargs.find((a) => a.startsWith('--user-data-dir='))?.slice('--user-data-dir='.length) ?? '';
    const files = readdirSync(profileDir, { recursive: true, withFileTypes: true }).filter((f) => f.isFile() && /Extension Settings|IndexedDB/.test(f.parentPath) && f.parentPath.includes(EXTENSION_ID));
    expect(files.length).toBeGreaterThan(0);
    const bytes = files.map((f) => readFileSync(path.join(f.parentPath, f.name)).toString('latin1')).join('\n');
    expect(bytes).toContain('sealed:profile');
    expect(CANARIES.filter((c) => bytes.includes(c))).toEqual([]);
  });

  it('sends each thing once when the server is back, and then has nothing left to send', async () => {
    await api.start();
    const synced: SyncState = await ask({ type: 'sync-now' });
    expect(synced).toMatchObject({ online: true, waiting: 0, refused: [] });
    expect(await since(async () => [await ask({ type: 'sync-now' }), await read()])).not.toContainEqual(expect.stringMatching(/^(?:PUT|POST)/));
    expect(api.requests.filter((r) => r.startsWith('PUT'))).toHaveLength(1);
    expect([...api.kept.values()]).toMatchObject([{ question: 'Why this orchard?', answer: 'For its old quinces' }]);
    expect(api.applied).toEqual([{ jobId: JOB, documentIds: [RESUME, '66'.padStart(24, '0')] }]);
  });

  it('reads the profile anew when it has changed on the server', async () => {
    api.changePhone('+46707654321');
    await read();
    expect(api.profileAnswers.at(-1)).toBe(200);
    await openForm();
    await fill();
    expect(await value('tel')).toBe('+46707654321');
  });

  it('leaves nothing behind when the person signs out, not even the key', async () => {
    await ask({ type: 'sign-out' });
    expect(Object.keys(await storedBy(own))).toEqual(['server']);
    const keys = await own.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const opened = indexedDB.open('applywright');
          opened.onerror = () => reject(opened.error ?? new Error('no database'));
          opened.onsuccess = () => {
            const counted = opened.result.transaction('keys').objectStore('keys').count();
            counted.onsuccess = () => resolve(counted.result);
          };
        }),
    );
    expect(keys).toBe(0);
  });
});
