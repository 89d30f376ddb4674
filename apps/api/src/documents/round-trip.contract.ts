import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Template, type LetterContent, type ResumeContent } from '@applywright/contracts';
import { layoutLetter, layoutResume, letterStrings, SAMPLE_PEOPLE, sheetStrings, tailorResume, writeLetter } from '@applywright/tailoring';
import { InThreadCvReader } from '../platform/cv-reader';
import { DocxLibraryWriter } from '../platform/docx/docx-library-writer';
import { copyPdfAssets } from '../platform/pdf/copy-assets';
import { TypstPdfPrinter } from '../platform/pdf/typst-pdf-printer';
import { SelfChecker } from './self-check';


const contentOf = (key: string): { resume: ResumeContent; letter: LetterContent } => {
  const p = SAMPLE_PEOPLE.find((one) => one.key === key);
  if (!p) throw new Error(`no sample person ${key}`);
  const language = key.startsWith('german') ? 'de' : 'en';
  const { content: resume } = tailorResume({ facts: p.facts, posting: p.posting, wantedSkills: p.wantedSkills, options: { pageLimit: 2, language } });
  return { resume, letter: writeLetter({ facts: p.facts, posting: p.posting, resume, tone: 'plain', language, today: '2026-11-22' }).content };
};

const cases = SAMPLE_PEOPLE.flatMap((p) => Template.options.map((template) => [p.key, template] as const));

describe('generated files', () => {
  const dir = mkdtempSync(join(tmpdir(), 'applywright-assets-'));
  const printer = new TypstPdfPrinter(copyPdfAssets(resolve(__dirname, '../../../..'), dir));
  const docx = new DocxLibraryWriter();
  const reader = new InThreadCvReader();
  const checker = new SelfChecker(reader);
  afterAll(async () => {
    await checker.onModuleDestroy();
    await reader.close();
    rmSync(dir, { recursive: true, force: true });
  });

  it.each(cases)('give every text back in order when a PDF of %s in %s is read by PDFium and pdf-parse', async (key, template) => {
    const { resume, letter } = contentOf(key);
    const look = { template, paper: 'a4', pageLimit: 2 } as const;
    const page = await printer.printResume(resume, look);
    expect(page.pages).toBeLessThanOrEqual(2);
    expect(await checker.pdf(page.bytes, sheetStrings(layoutResume(resume)))).toMatchObject({ ok: true, checks: [{ name: 'pdfium' }, { name: 'pdf-parse' }] });
    const sheet = await printer.printLetter(letter, { ...look, pageLimit: 1 });
    expect(sheet.pages).toBe(1);
    expect(await checker.pdf(sheet.bytes, letterStrings(layoutLetter(letter)))).toMatchObject({ ok: true });
  });

  it.each(cases)('give every text back in order when a DOCX of %s in %s is read by mammoth', async (key, template) => {
    const { resume, letter } = contentOf(key);
    const look = { template, paper: 'us-letter' } as const;
    expect(await checker.docx(await docx.writeResume(resume, look), sheetStrings(layoutResume(resume)))).toMatchObject({ ok: true });
    expect(await checker.docx(await docx.writeLetter(letter, look), letterStrings(layoutLetter(letter)))).toMatchObject({ ok: true });
  });

  it('are refused when a text is missing, without saying which one', async () => {
    const { resume } = contentOf('sparse-graduate');
    const { bytes } = await printer.printResume(resume, { template: 'modern', paper: 'a4', pageLimit: 1 });
    const check = await checker.pdf(bytes, [...sheetStrings(layoutResume(resume)), 'Secret words']);
    expect(check.ok).toBe(false);
    expect(JSON.stringify(check)).not.toContain('Secret');
  });

  it('are refused when a reader fails', async () => {
    const check = await checker.pdf(Uint8Array.from([1, 2, 3]), ['Tom']);
    expect(check.checks.map((c) => c.ok)).toEqual([false, false]);
  });
});
