import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import type { Answer, PageAnswers, PageFill, PageMessage, PanelAnswers, PanelMessage } from '@applywright/extension/messages';
import { connectExtension, EXTENSION_ID, launchWithExtension, type Pages, startPages } from './extension-driver';
import { FILES, startFakeApi, TOKEN, type FakeApi } from './fake-api';

/** A browser with the extension, the pages and the stand-in server; one for each spec file. */
export interface ExtensionSession {
  readonly browser: Browser;
  readonly api: FakeApi;
  readonly pages: Pages;
  /** What the stand-in server takes for the person's token. */
  readonly token: string;
  /** Opens one of the pages, on another loopback name where one is given. */
  open(file: string, host?: string): Promise<Page>;
  close(): Promise<void>;
}

/** Builds the extension and starts Chromium with it. `root` is the workspace, for callers that are bundled themselves. */
export async function startSession(chromium: string, root = path.resolve(__dirname, '../../..')): Promise<ExtensionSession> {
  const outDir = mkdtempSync(path.join(tmpdir(), 'applywright-extension-'));
  execFileSync(process.execPath, [path.join(root, 'extension/build.mjs'), outDir]);
  const api = await startFakeApi();
  const pages = await startPages(path.join(root, 'apps/e2e/pages'));
  const browser = await launchWithExtension(chromium, outDir);
  await browser.waitForTarget((t) => t.type() === 'service_worker' && t.url().includes(EXTENSION_ID));
  return {
    browser,
    api,
    pages,
    token: TOKEN,
    open: async (file, host = 'localhost') => {
      const page = await browser.newPage();
      await page.goto(`http://${host}:${pages.port}/${file}`);
      return page;
    },
    close: async () => {
      await browser.close();
      await api.close();
      await pages.close();
    },
  };
}

/** An extension page through which messages go to the worker as the panel's do, while the application page stays in front as it does beside a side panel. */
export class Messenger {
  private constructor(private readonly browser: Browser, private readonly page: Page) {}

  static async connect({ browser, api }: ExtensionSession): Promise<Messenger> {
    const said = await connectExtension(browser, api.url, TOKEN);
    if (!said.startsWith('Connected')) throw new Error(said);
    const page = await browser.newPage();
    await page.goto(`chrome-extension://${EXTENSION_ID}/options.html`);
    return new Messenger(browser, page);
  }

  async ask<M extends PanelMessage>(message: M): Promise<Answer<PanelAnswers[M['type']]>> {
    return (await this.page.evaluate((m) => chrome.runtime.sendMessage(m), message as PanelMessage)) as Answer<PanelAnswers[M['type']]>;
  }

  async tabOf(target: Page): Promise<number> {
    await target.bringToFront();
    return this.page.evaluate(async (url) => (await chrome.tabs.query({})).filter((t) => t.url === url).at(-1)?.id ?? -1, target.url());
  }

  /** Lets stored answers about the person be entered on the site of a page, as they would in the panel. */
  async allowSensitive(target: Page): Promise<void> {
    await this.ask({ type: 'allow-sensitive', tabId: await this.tabOf(target), allowed: true });
  }

  /** Fills a page with the newest documents. Throws what the panel would show as a failure. */
  async fill(target: Page): Promise<PageFill> {
    const answer = await this.ask({ type: 'fill-page', tabId: await this.tabOf(target), otherDocuments: true, skip: [], changes: {} });
    if (!answer.ok) throw new Error(answer.failure.message);
    return answer.value;
  }

  /** Asks the content script of a page's top frame, from the worker. */
  async askPage<M extends PageMessage>(target: Page, message: M): Promise<PageAnswers[M['type']]> {
    const tabId = await this.tabOf(target);
    const worker = await (await this.browser.waitForTarget((t) => t.type() === 'service_worker' && t.url().includes(EXTENSION_ID))).worker();
    const answer = (await worker!.evaluate(
      async (id: number, m: unknown) => {
        await chrome.scripting.executeScript({ target: { tabId: id }, files: ['content.js'] });
        return (await chrome.tabs.sendMessage(id, m, { frameId: 0 })) as unknown;
      },
      tabId,
      message as PageMessage,
    )) as Answer<PageAnswers[M['type']]>;
    if (!answer.ok) throw new Error(answer.failure.message);
    return answer.value;
  }
}

/** Everything on a page, frames included, that would have sent a form. */
export const submitsOf = async (page: Page): Promise<string[]> => (await Promise.all(page.frames().map((f) => f.evaluate(() => (globalThis as unknown as { __submits?: string[] }).__submits ?? [])))).flat();

export const sha256Of = (kind: 'resume' | 'letter'): string => createHash('sha256').update(FILES[(kind === 'resume' ? 101 : 102).toString(16).padStart(24, '0')]!).digest('hex');
