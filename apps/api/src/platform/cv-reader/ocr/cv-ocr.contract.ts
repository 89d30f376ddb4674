import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AppError, CvText } from '@applywright/contracts';
import { parseCv } from '@applywright/cv-parser';
import { buildSync } from 'esbuild';
import { docxScanOf, emptyPicture, picturesOf, scanOf, type GreyPicture } from '../../../../testing/scan-of';
import type { CvOcr } from './cv-ocr';
import { InThreadCvOcr } from './in-thread-cv-ocr';
import { engineFolder, installedLanguages } from './language-data';
import { ThreadCvOcr } from './thread-cv-ocr';

const root = resolve(__dirname, '../../../../../..');
const scratch = join(root, '.cache/cv-ocr-contract');
const workerFile = join(scratch, 'cv-ocr-worker.js');
const fixture = (name: string): Uint8Array => readFileSync(join(root, 'libs/testing/cv', name));
const codeOf = (reading: Promise<unknown>): Promise<string> => reading.then(() => 'read', (error: unknown) => (error instanceof AppError ? error.code : String(error)));
const DPI = 150;

const installed = engineFolder() !== null && installedLanguages(null).has('eng');
if (!installed) console.warn('skipped: the packages tesseract.js and @tesseract.js-data/eng are not installed');

beforeAll(() => {
  mkdirSync(scratch, { recursive: true });
  buildSync({ entryPoints: [join(__dirname, 'cv-ocr.worker.ts')], outfile: workerFile, bundle: true, platform: 'node', format: 'cjs', packages: 'external', tsconfig: join(root, 'tsconfig.base.json') });
});

(installed ? describe : describe.skip).each<[string, () => CvOcr]>([
  ['InThreadCvOcr', () => new InThreadCvOcr()],
  ['ThreadCvOcr', () => new ThreadCvOcr({ workerFile, extras: null })],
])('%s', (_name, make) => {
  let ocr: CvOcr;
  beforeAll(() => void (ocr = make()));
  afterAll(() => ocr.close());

  it('names the languages that are installed', () => expect(ocr.available()).toContain('eng'));

  it('recognises the scanned page alone when the other one holds text, and keeps their order', async () => {
    const [page] = await picturesOf(fixture('two-column.pdf'), DPI);
    const scan = scanOf([page!], DPI, ['Ana Lima, nurse at a small clinic by the sea since the spring of 2019, with a licence for intensive care']);
    const shares: number[] = [];
    const text = await ocr.read(scan, { languages: ['eng'], onProgress: (share) => shares.push(share) });
    expect(CvText.safeParse(text).error).toBeUndefined();
    expect(text.flags).toMatchObject({ extractor: 'ocr', truncated: false, ocr: { languages: ['eng'], confidence: expect.any(Number) } });
    expect(text.flags.ocr!.confidence).toBeGreaterThan(0.85);
    expect(shares).toEqual([1]);
    const [seen, held] = [0, 1].map((index) => text.lines.filter((line) => line.page === index));
    expect(held!.map((line) => line.confidence)).toEqual([undefined]);
    expect(seen!.every((line) => line.confidence !== undefined)).toBe(true);
    expect(text.lines.map((line) => line.page)).toEqual([...seen!, ...held!].map((line) => line.page));
    // both columns are there, each read to its end, on a sheet of the page's size
    expect(new Set(seen!.map((line) => line.column))).toEqual(new Set([1, 2]));
    expect(seen!.every((line) => line.x >= 0 && line.x + line.width <= text.pages[0]!.width && line.y + line.height <= text.pages[0]!.height)).toBe(true);
    const { fields } = parseCv({ ...text, lines: seen! });
    const texts = (kind: string): string[] => fields.filter((f) => f.fact.kind === kind).map((f) => f.text);
    expect([texts('name'), texts('email'), texts('phone')]).toEqual([['Marek Lindholm'], ['marek.lindholm@example.com'], ['+49 30 23125 014']]);
  });

  it.each([
    ['cv_no_text', 'noise', () => scanOf([emptyPicture(500, 700, true)], 72)],
    ['ocr_unavailable', 'a CV that holds its text', () => Buffer.from(fixture('two-column.pdf'))],
    ['cv_broken', 'a broken file', () => Buffer.from(fixture('broken.pdf'))],
    ['unsupported_format', 'something else', () => Buffer.from(fixture('plain.pdf'))],
  ])('fails with %s when it is given %s', async (code, _what, bytes) => {
    expect(await codeOf(ocr.read(bytes()))).toBe(code);
  });

  it('fails with ocr_unavailable when a language is not installed', async () => {
    expect(await codeOf(ocr.read(scanOf([emptyPicture(50, 70)], 72), { languages: ['tlh'] }))).toBe('ocr_unavailable');
  });

  it('does not begin when it is aborted before', async () => {
    const reason = new Error('no more');
    await expect(ocr.read(scanOf([emptyPicture(50, 70)], 72), { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });
});

(installed ? describe : describe.skip)('the way to a picture', () => {
  const ocr = new InThreadCvOcr();

  it('leads into a DOCX that is nothing but a picture', async () => {
    const [page] = await picturesOf(fixture('two-column.pdf'), DPI);
    const text = await ocr.read(await docxScanOf(page!));
    expect(text).toMatchObject({ format: 'docx', flags: { extractor: 'ocr' } });
    expect(text.pages[0]!.width).toBeCloseTo(595, 0);
    expect(text.lines.map((line) => line.text)).toEqual(expect.arrayContaining(['Marek Lindholm', 'University of Rostock']));
  });

  it('turns a sheet that was scanned sideways', async () => {
    const [{ width, height, pixels }] = (await picturesOf(fixture('two-column.pdf'), DPI)) as [GreyPicture];
    const turned = new Uint8Array(pixels.length);
    for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) turned[x * height + (height - 1 - y)] = pixels[y * width + x]!;
    const text = await ocr.read(scanOf([{ width: height, height: width, pixels: turned }], DPI));
    expect(text.pages[0]!.width).toBeLessThan(text.pages[0]!.height);
    expect(text.lines.map((line) => line.text)).toEqual(expect.arrayContaining(['Marek Lindholm', 'University of Rostock']));
  });
});

(installed ? describe : describe.skip)('ThreadCvOcr', () => {
  const stuck = join(scratch, 'stuck.js');
  const scan = scanOf([emptyPicture(50, 70)], 72);
  beforeAll(() => writeFileSync(stuck, 'for (;;);'));

  it('gives up with cv_too_complex when the time is over, and lets the next one begin', async () => {
    const ocr = new ThreadCvOcr({ workerFile: stuck, extras: null, timeoutMs: 150 });
    expect(await Promise.all([codeOf(ocr.read(scan)), codeOf(ocr.read(scan))])).toEqual(['cv_too_complex', 'cv_too_complex']);
    await ocr.close();
  });

  it('ends a recognition that is aborted, and those that run or wait when it is closed', async () => {
    const ocr = new ThreadCvOcr({ workerFile: stuck, extras: null });
    const stop = new AbortController();
    const reason = new Error('no more');
    const reading = ocr.read(scan, { signal: stop.signal });
    stop.abort(reason);
    await expect(reading).rejects.toBe(reason);
    const codes = [codeOf(ocr.read(scan)), codeOf(ocr.read(scan))];
    await ocr.close();
    expect(await Promise.all(codes)).toEqual(['busy', 'busy']);
  });
});
