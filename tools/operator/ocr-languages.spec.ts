import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../apps/api/src/config/config';
import { run, type InstallPackages } from './ocr-languages';

describe('the operator, with ocr-languages', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'applywright-ocr-'));
  const config = readConfig({ NODE_ENV: 'test', DATA_DIR: dataDir }, dataDir, dataDir);
  let said: string[];
  const never: InstallPackages = () => {
    throw new Error('not wanted');
  };
  /** Lays the files down that npm would. */
  const installs = (...works: string[]): jest.MockedFunction<InstallPackages> =>
    jest.fn<ReturnType<InstallPackages>, Parameters<InstallPackages>>((folder) => {
      for (const language of works) {
        const target = join(folder, 'node_modules/@tesseract.js-data', language, '4.0.0_best_int');
        mkdirSync(target, { recursive: true });
        writeFileSync(join(target, `${language}.traineddata.gz`), '');
      }
      return { status: 0, said: '' };
    });
  beforeEach(() => {
    said = [];
    for (const to of ['log', 'error'] as const) jest.spyOn(console, to).mockImplementation((line: string) => void said.push(line));
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  it('lists what comes with the product', async () => {
    expect(await run(['list'], config, never)).toBe(0);
    expect(said).toEqual(['Scanned CVs can be read in: eng']);
  });

  it('installs exact versions of what is missing and nothing else', async () => {
    const install = installs('deu', 'fra');
    expect(await run(['add', 'eng', 'deu', 'fra'], config, install)).toBe(0);
    expect(install.mock.calls).toEqual([[join(dataDir, 'extras', 'ocr-languages'), ['@tesseract.js-data/deu@1.0.0', '@tesseract.js-data/fra@1.0.0']]]);
    expect(said.at(-1)).toBe('Scanned CVs can be read in: eng deu fra');
    expect(await run(['add', 'deu'], config, never)).toBe(0);
  });

  it.each([
    ['the registry cannot be reached', 'npm error code ENOTFOUND\nnpm error network request to https://registry failed', /cannot reach its registry; nothing was installed/],
    ['there is no such language', "npm error code E404\nnpm error 404 Not Found '@tesseract.js-data/tlh@1.0.0' is not in this registry.", /no package with the language "tlh"/],
    ['npm fails otherwise', 'npm error code ENOSPC', /npm could not install it:\nnpm error code ENOSPC/],
  ])('says so when %s', async (_, output, message) => {
    expect(await run(['add', 'tlh'], config, () => ({ status: 1, said: output }))).toBe(1);
    expect(said.at(-1)).toMatch(message);
  });

  it('says so when the package holds no data', async () => {
    expect(await run(['add', 'tlh'], config, installs())).toBe(1);
    expect(said.at(-1)).toMatch(/installed tlh, but/);
  });

  it.each([[[]], [['add']], [['add', '../deu']], [['add', 'deu; rm']], [['add', '--registry=x']], [['list', 'deu']], [['remove', 'deu']]])('shows how it is used when it is given %j', async (args) => {
    expect(await run(args, config, never)).toBe(2);
    expect(said.at(-1)).toMatch(/^usage:/);
  });
});
