import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import manifest from './assets.manifest.json';

/** Copies templates and fonts from a checkout at `root` into `dir` (which gets `assets/…`), as the build does. @returns the assets folder. */
export const copyPdfAssets = (root: string, dir: string): string => {
  for (const [from, to] of manifest.files as [string, string][]) {
    const target = join(dir, to);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(root, from), target);
  }
  return join(dir, 'assets');
};
