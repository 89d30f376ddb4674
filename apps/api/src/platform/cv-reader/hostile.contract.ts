import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AppError, CvText, ERROR_CODES, MAX_CV_BYTES } from '@applywright/contracts';
import { buildSync } from 'esbuild';
import * as fc from 'fast-check';
import { docx } from '../../../testing/hostile-cvs/hostile-docxs';
import { HOSTILE_DOCXS, MISLABELLED } from '../../../testing/hostile-cvs/hostile-docxs';
import { HOSTILE_PDFS } from '../../../testing/hostile-cvs/hostile-pdfs';
import { onePage } from '../../../testing/hostile-cvs/make-pdf';
import { mutant } from '../../../testing/hostile-cvs/mutate';
import type { CvReading } from './cv-reader';
import { WorkerCvReader } from './worker-cv-reader';

const root = resolve(__dirname, '../../../../..');
const fixture = (name: string): Buffer => readFileSync(join(root, 'libs/testing/cv', name));
const workerFile = join(root, '.cache/cv-reader-hostile/cv-reader-worker.js');
const MUTANTS = process.env['LONG_TESTS'] ? 1000 : 60;
/** What the reader may answer; anything else is a fault of ours. */
const CLOSED = ['too_large', 'unsupported_format', 'cv_empty', 'cv_scanned', 'cv_encrypted', 'cv_broken', 'cv_too_complex', 'cv_no_text', 'cv_legacy_word', 'cv_rtf', 'cv_odt'];

let reader: WorkerCvReader;
beforeAll(() => {
  mkdirSync(join(root, '.cache/cv-reader-hostile'), { recursive: true });
  buildSync({ entryPoints: [join(__dirname, 'cv-reader.worker.ts')], outfile: workerFile, bundle: true, platform: 'node', format: 'cjs', packages: 'external', tsconfig: join(root, 'tsconfig.base.json') });
  // a busy machine must not decide what a file is
  reader = new WorkerCvReader({ workerFile, timeoutMs: 5000 });
});
afterAll(() => reader.close());

/** A reading, or the code of the refusal; anything but an AppError of the closed list is thrown on. */
async function answerTo(bytes: Uint8Array): Promise<CvReading | string> {
  try {
    return await reader.readAndParse(bytes);
  } catch (error) {
    if (error instanceof AppError && CLOSED.includes(error.code)) return error.code;
    throw error;
  }
}
const nameOf = (answer: CvReading | string): string => (typeof answer === 'string' ? answer : 'read');
const textOf = ({ textJson }: CvReading): CvText => JSON.parse(Buffer.from(textJson).toString('utf8')) as CvText;

describe('WorkerCvReader', () => {
  it('knows each refusal as one of the request, not of the server', () => {
    expect(CLOSED.filter((code) => ERROR_CODES[code as keyof typeof ERROR_CODES].status >= 500)).toEqual([]);
  });

  it.each(Object.entries({ ...HOSTILE_PDFS, ...HOSTILE_DOCXS, ...MISLABELLED }))('gives the right answer when the file is %s', async (_name, { bytes, answers }) => {
    const file = bytes();
    const answer = await answerTo(file);
    expect(file.length > MAX_CV_BYTES ? ['too_large'] : answers).toContain(nameOf(answer));
    if (typeof answer !== 'string') expect(CvText.safeParse(textOf(answer)).error).toBeUndefined();
  });

  it.each([
    ['pdf', ['two-column.pdf', 'scanned.pdf']],
    ['docx', ['nurse.docx', 'arabic.docx']],
  ] as const)('gives a text or a refusal of the closed list when a %s is damaged, and reads the next good one', async (format, names) => {
    const sources = names.map(fixture);
    await fc.assert(fc.asyncProperty(fc.nat(), async (seed) => {
      const answer = await answerTo(mutant(format, sources, seed));
      if (typeof answer !== 'string') expect(CvText.safeParse(textOf(answer)).error).toBeUndefined();
    }), { numRuns: MUTANTS, endOnFailure: true });
    expect(nameOf(await answerTo(fixture(names[0])))).toBe('read');
  }, 1000 * MUTANTS + 60_000);

  it.each<[string, () => Uint8Array]>([
    ['a PDF of a blank page', () => onePage(' ')],
    ['a PDF of rules and boxes', () => onePage('0 0 m 500 500 l S 10 10 100 100 re f')],
    ['a DOCX of blanks', () => docx('<w:p><w:r><w:t xml:space="preserve">  </w:t></w:r></w:p>')],
    ['a DOCX of page numbers', () => docx('<w:p/>')],
  ])('invents nobody when the file is %s', async (_name, bytes) => {
    expect(nameOf(await answerTo(bytes()))).toBe('cv_no_text');
  });

  it('says what it noticed when a PDF opens without a password, hides text, or has a scanned page', async () => {
    const flagsOf = async (name: keyof typeof HOSTILE_PDFS) => {
      const answer = await answerTo(HOSTILE_PDFS[name]!.bytes());
      return typeof answer === 'string' ? answer : answer.flags;
    };
    expect(await flagsOf('encryption with an empty password')).toMatchObject({ encrypted: true, hiddenText: false });
    expect(await flagsOf('text behind a picture beside text in sight')).toMatchObject({ hiddenText: true });
    expect(await flagsOf('10,000 pages')).toMatchObject({ truncated: true });
  });
});
