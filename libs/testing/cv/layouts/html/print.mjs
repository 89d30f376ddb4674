// Prints HTML to PDF with one Chromium for a whole run.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where a Chromium usually is; the variable that the API's configuration knows comes first. */
export const findChromium = () => [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => path && existsSync(path));

/** @returns `print(html)` → PDF bytes, and `close()`; undefined when there is no Chromium */
export async function openPrinter() {
  const executablePath = findChromium();
  if (!executablePath) return undefined;
  const { launch } = await import('puppeteer-core');
  const browser = await launch({ executablePath, headless: true, args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-extensions', '--allow-file-access-from-files'] });
  const folder = mkdtempSync(join(tmpdir(), 'cv-layouts-'));
  const tab = await browser.newPage();
  const file = join(folder, 'cv.html');
  return {
    async print(html, options = {}) {
      writeFileSync(file, html);
      await tab.goto(pathToFileURL(file).href, { waitUntil: 'load' });
      await tab.evaluate('document.fonts.ready.then(() => true)');
      return tab.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, ...options });
    },
    async close() { await browser.close(); rmSync(folder, { recursive: true, force: true }); },
  };
}
