import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { ROOT } from './start-product';

const LOOKS = [
  { name: '1280-light', width: 1280, height: 860, theme: 'light' },
  { name: '1280-dark', width: 1280, height: 860, theme: 'dark' },
  { name: '390-light', width: 390, height: 844, theme: 'light' },
  { name: '390-dark', width: 390, height: 844, theme: 'dark' },
] as const;

/** With SCREENSHOTS=1 each page is kept in docs/images, at two widths, light and dark; otherwise nothing happens. */
export async function screenshot(page: Page, name: string): Promise<void> {
  if (!process.env['SCREENSHOTS']) return;
  const dir = join(ROOT, 'docs', 'images');
  mkdirSync(dir, { recursive: true });
  for (const look of LOOKS) {
    await page.setViewport({ width: look.width, height: look.height });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: look.theme }, { name: 'prefers-reduced-motion', value: 'reduce' }]);
    await new Promise((r) => setTimeout(r, 400));
    // Headless Chromium repaints a change of scheme in pieces: the first picture makes it finish.
    await page.screenshot({ clip: { x: 0, y: 0, width: 8, height: 8 } });
    await page.screenshot({ path: join(dir, `${name}-${look.name}.png`) as `${string}.png` });
  }
  await page.setViewport({ width: 1280, height: 900 });
  await page.emulateMediaFeatures([]);
}
