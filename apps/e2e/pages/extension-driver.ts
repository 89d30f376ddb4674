/// <reference types="chrome" />
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';

export const EXTENSION_ID = 'odjoncegpcnfiagogankopbnndpfapda';
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP jobs.example.test 127.0.0.1'];
const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];

/** The first Chromium found, or null. `CHROMIUM_PATH` wins. */
export const findChromium = (): string | null => [process.env['CHROMIUM_PATH'], ...BROWSERS].find((p): p is string => p !== undefined && p !== '' && existsSync(p)) ?? null;

/** Chromium with the built extension. */
export async function launchWithExtension(executablePath: string, extensionDir: string): Promise<Browser> {
  return puppeteer.launch({ executablePath, headless: true, pipe: true, enableExtensions: [extensionDir], args: FLAGS });
}

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };

const STRICT_CSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'";

export interface Pages {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves the application pages of this folder on all loopback names, the React ones bundled: NAME.html comes with
 * NAME.js, made of NAME.tsx. A page without an HTML file of its own gets an empty one. `strict-*` are served with a
 * policy that allows nothing inline. `folder` is for callers that are bundled themselves.
 */
export async function startPages(folder = __dirname): Promise<Pages> {
  const bundled = mkdtempSync(path.join(tmpdir(), 'applywright-pages-'));
  execFileSync(process.execPath, [path.join(folder, 'bundle-pages.mjs'), bundled]);
  const read = (name: string): Buffer | string | null => {
    const found = [path.join(folder, name), path.join(bundled, name)].find((file) => existsSync(file));
    if (found) return readFileSync(found);
    const script = name.replace(/\.html$/, '.js');
    return name.endsWith('.html') && existsSync(path.join(bundled, script)) ? reactPage(script) : null;
  };
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const name = path.basename(pathname);
    const type = TYPES[path.extname(name)];
    const body = type ? read(name) : null;
    if (!type || body === null) return void response.writeHead(404).end();
    const answer = (): void => void response.writeHead(200, { 'content-type': type, ...(name.startsWith('strict-') ? { 'content-security-policy': STRICT_CSP } : {}) }).end(body);
    if (searchParams.has('late')) setTimeout(answer, 300);
    else answer();
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return { port: (server.address() as AddressInfo).port, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

const reactPage = (script: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Gardener – Meadow & Sons</title><link rel="stylesheet" href="page.css"><script src="record.js"></script></head><body><div id="root"></div><script src="${script}"></script></body></html>`;

/** Connects the extension through its options page, as a person would. */
export async function connectExtension(browser: Browser, server: string, token: string): Promise<string> {
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${EXTENSION_ID}/options.html`);
  await page.waitForSelector('#values input');
  await page.$eval('#token-way', (e) => ((e as HTMLDetailsElement).open = true));
  await page.$eval('#server', (e, value) => ((e as HTMLInputElement).value = value), server);
  await page.$eval('#token', (e, value) => ((e as HTMLInputElement).value = value), token);
  await page.click('#connect');
  await page.waitForSelector('#status:not([hidden])');
  const said = await page.$eval('#status', (e) => e.textContent ?? '');
  await page.close();
  return said;
}

/** Opens the panel as a tab for one page; where nothing was written for its posting, asks for the newest documents unless told not to. */
export async function openPanel(browser: Browser, target: Page, otherDocuments = true): Promise<Page> {
  await target.bringToFront();
  const panel = await browser.newPage();
  const worker = await browser.waitForTarget((t) => t.type() === 'service_worker' && t.url().includes(EXTENSION_ID));
  const id = await (await worker.worker())!.evaluate(async (url: string) => {
    const tabs = await chrome.tabs.query({});
    // Addresses of pages that may not be read are not told: then it is the one in front.
    return tabs.find((t) => t.url === url)?.id ?? tabs.filter((t) => t.url === undefined).sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0]?.id ?? -1;
  }, target.url());
  await panel.goto(`chrome-extension://${EXTENSION_ID}/panel.html?tab=${id}`);
  await panel.waitForSelector('body[data-state="read"]');
  if (otherDocuments && (await panel.$('#other-documents'))) await useOtherDocuments(panel);
  return panel;
}

/** Asks for the newest documents where none were written for the page's posting. */
export async function useOtherDocuments(panel: Page): Promise<void> {
  await panel.click('#other-documents');
  await panel.waitForFunction(() => !document.querySelector('#other-documents') && document.body.dataset['state'] === 'read');
}

/** Agrees that stored answers about the person are entered on the site of this panel's page. */
export async function allowSensitive(panel: Page): Promise<void> {
  await panel.waitForSelector('#allow-sensitive');
  await panel.click('#allow-sensitive');
  await panel.waitForFunction(() => !document.querySelector('#allow-sensitive') && document.body.dataset['state'] === 'read');
}

/** Presses "Fill form" and waits for the report. Answers the rows as shown: type → outcome. */
export async function fillByPanel(panel: Page): Promise<{ readonly said: string; readonly rows: readonly { type: string; outcome: string; label: string }[] }> {
  await panel.click('#fill');
  await panel.waitForSelector('body[data-state="filled"],body[data-state="failed"]', { timeout: 120_000 });
  return panel.evaluate(() => ({
    said: document.getElementById('status')?.textContent ?? '',
    rows: [...document.querySelectorAll<HTMLElement>('.entry[data-outcome]')].map((e) => ({ type: e.dataset['type'] ?? '', outcome: e.dataset['outcome'] ?? '', label: e.querySelector('.name')?.textContent ?? '' })),
  }));
}

/**
 * What a person does in the window that a sign-in opens. Answers the rights that the window asked for.
 * The window is an ordinary page target; Chromium itself takes the way back into the extension.
 */
export async function answerSignIn(browser: Browser, server: string, answer: 'allow' | 'refuse' | 'close'): Promise<string> {
  const target = await browser.waitForTarget((t) => t.type() === 'page' && t.url().startsWith(`${server}/connect`), { timeout: 120_000 });
  const window = (await target.page())!;
  await window.waitForSelector('#allow');
  const asked = await window.$eval('#asked', (e) => e.textContent ?? '');
  if (answer === 'close') await window.close();
  else await window.click(`#${answer}`);
  return asked;
}

/** Everything that the extension has stored. */
export const storedBy = (page: Page): Promise<Record<string, unknown>> => page.evaluate(async () => ({ ...(await chrome.storage.local.get()), ...(await chrome.storage.session.get()) }));
