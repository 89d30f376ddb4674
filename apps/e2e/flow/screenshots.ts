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

/**
 * With SCREENSHOTS=1 each page is kept in .cache/pictures, at two widths, light and dark; otherwise nothing happens. What a document shows is copied from there.
 * A page whose state stands in its address is loaded anew for each look: headless Chromium leaves some letters in
 * the colour of the scheme before.
 */
export async function screenshot(page: Page, name: string, { reload = false } = {}): Promise<void> {
  if (!process.env['SCREENSHOTS']) return;
  const dir = join(ROOT, '.cache', 'pictures');
  mkdirSync(dir, { recursive: true });
  for (const look of LOOKS) {
    await page.setViewport({ width: look.width, height: look.height });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: look.theme }, { name: 'prefers-reduced-motion', value: 'reduce' }]);
    if (reload) await page.reload({ waitUntil: 'networkidle2' });
    await new Promise((r) => setTimeout(r, 500));
    await page.screenshot({ path: join(dir, `${name}-${look.name}.png`) as `${string}.png` });
  }
  await page.setViewport({ width: 1280, height: 900 });
  await page.emulateMediaFeatures([]);
}
