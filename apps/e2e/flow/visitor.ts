import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { Traffic } from './traffic';

const WAIT_MS = 120_000;

/** A person at the dashboard: acts on what can be seen, by role and words, as a person does. */
export class Visitor {
  /** What the browser complained about: script errors and refused content. */
  readonly complaints: string[] = [];
  private readonly traffic: Traffic;

  constructor(
    readonly page: Page,
    private readonly base: string,
  ) {
    page.setDefaultTimeout(WAIT_MS);
    this.traffic = new Traffic(page);
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
    await this.traffic.settled(() => this.page.goto(new URL(path, this.base).href, { waitUntil: 'load' }));
  }
  async reload(): Promise<void> {
    await this.traffic.settled(() => this.page.reload({ waitUntil: 'load' }));
  }
  /** Until these words can be read somewhere on the page. */
  async sees(words: string | RegExp): Promise<void> {
    const [source, flags] = typeof words === 'string' ? [words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'i'] : [words.source, words.flags];
    await this.page.waitForFunction((s: string, f: string) => new RegExp(s, f).test(document.body.innerText), { timeout: WAIT_MS }, source, flags).catch(async () => {
      throw new Error(`waited for ${String(words)}; the page says:\n${(await this.page.evaluate(() => document.body.innerText)).slice(0, 1500)}`);
    });
  }
  /** Registers; with a new address this ends signed in, on the upload page. */
  async register(email: string, password: string): Promise<void> {
    if (this.path() !== '/register') await this.go('/register');
    await this.fill('#email', email);
    await this.fill('#password', password);
    await this.press('Create account');
  }
  async signIn(email: string, password: string): Promise<void> {
    if (this.path() !== '/sign-in') await this.go('/sign-in');
    await this.fill('#email', email);
    await this.fill('#password', password);
    await this.press('Sign in');
  }
  /** What axe has against these pages, and which of them scroll sideways, at the width of a desk and of a small phone. */
  async objectionsAt(paths: readonly string[]): Promise<string[]> {
    const all: string[] = [];
    for (const path of paths) {
      await this.go(path);
      for (const width of [1280, 360]) all.push(...(await this.objections(width)).map((text) => `${path} at ${width}: ${text}`));
    }
    await this.page.setViewport({ width: 1280, height: 900 });
    return all;
  }
  private async objections(width: number): Promise<string[]> {
    await this.page.setViewport({ width, height: 900 });
    // What fades in has its colours only afterwards.
    await this.page.evaluate(() => Promise.all(document.getAnimations().filter((a) => a.effect?.getComputedTiming().endTime !== Infinity).map((a) => a.finished.catch(() => undefined))));
    await this.page.evaluate(axe.source);
    return this.page.evaluate(async () => {
      const sideways = document.documentElement.scrollWidth - innerWidth;
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] });
      return [...(sideways > 0 ? [`scrolls sideways by ${sideways} px`] : []), ...violations.map((v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160)).join(' | ')}`)];
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
    return URL.parse(this.page.url())?.pathname ?? '';
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
