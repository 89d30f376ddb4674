import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';

const WAIT_MS = 15_000;

/** A person at the dashboard: acts on what can be seen, by role and words, as a person does. */
export class Visitor {
  /** What the browser complained about: script errors and refused content. */
  readonly complaints: string[] = [];

  constructor(
    readonly page: Page,
    private readonly base: string,
  ) {
    page.setDefaultTimeout(WAIT_MS);
    page.on('pageerror', (error) => this.complaints.push(error instanceof Error ? error.message : String(error)));
    page.on('console', (message) => {
      if (/Content Security Policy|Trusted ?Type|violates the following/i.test(message.text())) this.complaints.push(message.text());
    });
  }

  static async open(browser: Browser, base: string): Promise<Visitor> {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    // A tab in the background paints no frames, and nothing on it counts as ready to be clicked.
    await page.bringToFront();
    return new Visitor(page, base);
  }

  async go(path: string): Promise<void> {
    await this.page.bringToFront();
    await this.page.goto(this.base + path, { waitUntil: 'networkidle2' });
  }
  /** Until these words can be read somewhere on the page. */
  async sees(words: string | RegExp): Promise<void> {
    const [source, flags] = typeof words === 'string' ? [words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'i'] : [words.source, words.flags];
    await this.page.waitForFunction((s: string, f: string) => new RegExp(s, f).test(document.body.innerText), { timeout: WAIT_MS }, source, flags).catch(async () => {
      throw new Error(`waited for ${String(words)}; the page says:\n${(await this.page.evaluate(() => document.body.innerText)).slice(0, 1500)}`);
    });
  }
  async click(selector: string): Promise<void> {
    await this.page.locator(selector).click();
  }
  /** Presses the button or link with this accessible name. */
  async press(name: string): Promise<void> {
    await this.click(`::-p-aria([name="${name}"])`);
  }
  async type(label: string, text: string): Promise<void> {
    await this.page.locator(`::-p-aria([name="${label}"][role="textbox"])`).fill(text);
  }
  async fill(selector: string, text: string): Promise<void> {
    await this.page.locator(selector).fill(text);
  }
  async upload(file: string): Promise<void> {
    const input = (await this.page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(file);
  }
  texts(selector: string): Promise<string[]> {
    return this.page.$$eval(selector, (all) => all.map((e) => (e as HTMLElement).innerText.trim()));
  }
  path(): string {
    return new URL(this.page.url()).pathname;
  }
  async waitForPath(path: string): Promise<void> {
    await this.page.waitForFunction((p: string) => location.pathname === p, { timeout: WAIT_MS }, path);
  }

  /** Downloads what `action` starts and answers its name and bytes. */
  async download(dir: string, action: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
    mkdirSync(dir, { recursive: true });
    const before = new Set(readdirSync(dir));
    const session = await this.page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: dir });
    await action();
    for (const end = Date.now() + WAIT_MS; Date.now() < end; await new Promise((r) => setTimeout(r, 50))) {
      const name = readdirSync(dir).find((n) => !before.has(n) && !n.endsWith('.crdownload') && !n.startsWith('.'));
      if (name) return { name, bytes: readFileSync(join(dir, name)) };
    }
    throw new Error('nothing was downloaded');
  }
}
