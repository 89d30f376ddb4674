import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const SCOPE = '@tesseract.js-data';
/** The quantised network: as good on the test scans as the package's other file, and a quarter of its size. */
const FILE = (language: string): string => join('4.0.0_best_int', `${language}.traineddata.gz`);

/** Where `npm run applywright -- ocr-languages` puts further languages. */
export const extraLanguagesFolder = (dataDir: string): string => join(dataDir, 'extras', 'ocr-languages');

/** The folders that hold language packages: the product's own and the operator's. */
function scopes(extras: string | null): string[] {
  const own = resolved(`${SCOPE}/eng/package.json`);
  return [...(own ? [dirname(dirname(own))] : []), ...(extras ? [join(extras, 'node_modules', SCOPE)] : [])].filter((folder) => existsSync(folder));
}

const resolved = (name: string): string | null => {
  try {
    return require.resolve(name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return null;
    throw error;
  }
};

/** The languages whose data is on this machine, with the file of each; looks at the disk each time, so that an added one counts at once. */
export function installedLanguages(extras: string | null): Map<string, string> {
  const found = new Map<string, string>();
  for (const scope of scopes(extras))
    for (const language of readdirSync(scope).sort()) {
      const file = join(scope, language, FILE(language));
      if (!found.has(language) && existsSync(file)) found.set(language, file);
    }
  return found;
}

/** The folder of the recognition engine, or null where its package is missing. */
export function engineFolder(): string | null {
  const main = resolved('tesseract.js/package.json');
  if (!main) return null;
  try {
    return dirname(createRequire(main).resolve('tesseract.js-core/package.json'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return null;
    throw error;
  }
}
