import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OcrRequest } from '@applywright/contracts';
import { ConfigError, type Config } from '../../apps/api/src/config/config';
import { engineFolder, extraLanguagesFolder, installedLanguages } from '../../apps/api/src/platform/cv-reader/ocr/language-data';
import { settings } from './settings';

const USAGE = 'usage: npm run applywright -- ocr-languages list | ocr-languages add LANGUAGE…, each as Tesseract names it: deu fra spa …';
/** The one version that the recognition was measured with. */
const VERSION = '1.0.0';
const MOST = 10;
const TEN_MINUTES_MS = 600_000;

/** Installs packages into a folder. @returns npm's exit code and what it said */
export type InstallPackages = (folder: string, packages: readonly string[]) => { readonly status: number | null; readonly said: string };

/** `ocr-languages list | add LANGUAGE…`: what scanned CVs can be read in; an added language counts at once, also while the program runs. @returns the exit code */
export async function run(args: readonly string[], config?: Config, install: InstallPackages = npmInstall): Promise<number> {
  const [command, ...languages] = args;
  const known = OcrRequest.shape.languages.unwrap().element;
  const wrong = command === 'add' ? languages.length === 0 || languages.length > MOST || languages.some((l) => !known.safeParse(l).success) : command !== 'list' || languages.length > 0;
  if (wrong) return refuse(USAGE, 2);
  try {
    const folder = extraLanguagesFolder((config ?? settings()).dataDir);
    return command === 'list' ? list(folder) : add(folder, languages, install);
  } catch (error) {
    if (error instanceof ConfigError) return refuse(error.message, 1);
    throw error;
  }
}

const refuse = (message: string, exitCode: number): number => {
  console.error(message);
  return exitCode;
};

function list(folder: string): number {
  const languages = [...installedLanguages(folder).keys()];
  if (!engineFolder()) return refuse('The package tesseract.js is not installed: scanned CVs cannot be read.', 1);
  console.log(languages.length === 0 ? 'No language is installed: scanned CVs cannot be read.' : `Scanned CVs can be read in: ${languages.join(' ')}`);
  return 0;
}

function add(folder: string, languages: readonly string[], install: InstallPackages): number {
  const missing = languages.filter((language) => !installedLanguages(folder).has(language));
  if (missing.length > 0) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // a folder without this is taken for a part of the package above it
    if (!existsSync(join(folder, 'package.json'))) writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    const { status, said } = install(folder, missing.map((language) => `@tesseract.js-data/${language}@${VERSION}`));
    if (status !== 0) return refuse(reason(said), 1);
    const absent = missing.filter((language) => !installedLanguages(folder).has(language));
    if (absent.length > 0) return refuse(`npm has installed ${absent.join(' ')}, but the package holds no data that can be used.`, 1);
  }
  return list(folder);
}

function reason(said: string): string {
  const absent = /@tesseract\.js-data\/(\w+)/.exec(/\b(?:E404|ETARGET)\b[^]*/.exec(said)?.[0] ?? '')?.[1];
  if (absent) return `There is no package with the language "${absent}"; nothing was installed. The names are those of Tesseract: deu fra spa …`;
  if (/\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT)\b/.test(said)) return 'npm cannot reach its registry; nothing was installed. It is needed for this once, never while the program runs.';
  return `npm could not install it:\n${said.trim().split('\n').slice(-8).join('\n')}`;
}

/** npm as it runs this tool, else the one on the path. */
const npmInstall: InstallPackages = (folder, packages) => {
  const args = ['install', '--prefix', folder, '--save-exact', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--fetch-retries=1', ...packages];
  const self = process.env['npm_execpath'];
  const run = self ? spawnSync(process.execPath, [self, ...args], { cwd: folder, encoding: 'utf8', timeout: TEN_MINUTES_MS }) : spawnSync('npm', args, { cwd: folder, encoding: 'utf8', timeout: TEN_MINUTES_MS, shell: process.platform === 'win32' });
  return { status: run.status, said: `${run.stdout ?? ''}\n${run.stderr ?? ''}\n${run.error?.message ?? ''}` };
};
