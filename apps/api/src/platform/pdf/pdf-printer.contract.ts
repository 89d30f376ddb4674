import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Template } from '@applywright/contracts';
import { layoutResume, SAMPLE_PEOPLE, sheetStrings, tailorResume, writeLetter } from '@applywright/tailoring';
import { InThreadCvReader } from '../cv-reader';
import { findChromium } from '../telemetry/find-chromium';
import { ChromiumPdfPrinter } from './chromium-pdf-printer';
import { copyPdfAssets } from './copy-assets';
import type { PdfPrinter } from './pdf-printer';
import { TypstPdfPrinter } from './typst-pdf-printer';

const dir = mkdtempSync(join(tmpdir(), 'applywright-assets-'));
const chromium = findChromium(process.env['CHROMIUM_PATH']);
const printers: [string, boolean, () => PdfPrinter][] = [
  ['TypstPdfPrinter', true, () => new TypstPdfPrinter(copyPdfAssets(resolve(__dirname, '../../../../..'), dir))],
  ['ChromiumPdfPrinter', chromium !== undefined, () => new ChromiumPdfPrinter(chromium)],
];
if (!chromium) console.warn('SKIPPED: ChromiumPdfPrinter, because no Chromium was found (CHROMIUM_PATH names one)');
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const tailored = (key: string, pageLimit: number) => {
  const p = SAMPLE_PEOPLE.find((one) => one.key === key);
  if (!p) throw new Error(`no sample person ${key}`);
  const { content } = tailorResume({ facts: p.facts, posting: p.posting, wantedSkills: p.wantedSkills, options: { pageLimit, language: 'en' } });
  return { content, letter: writeLetter({ facts: p.facts, posting: p.posting, resume: content, tone: 'warm', language: 'en', today: '2026-11-22' }).content };
};
const squeeze = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

for (const [name, there, make] of printers) {
  (there ? describe : describe.skip)(`PdfPrinter contract: ${name}`, () => {
    let printer: PdfPrinter;
    const reader = new InThreadCvReader();
    const read = async (bytes: Uint8Array): Promise<string> => squeeze((await reader.read(bytes)).lines.map((l) => l.text).join(' '));
    beforeAll(() => {
      printer = make();
    });
    afterAll(() => printer.close());

    it('says that it is available', async () => {
      expect(await printer.available()).toBe(true);
    });

    it.each(Template.options)('prints every text of a résumé when the template is %s', async (template) => {
      const { content } = tailored('rich-engineer', 2);
      const { bytes, pages } = await printer.printResume(content, { template, paper: 'a4', pageLimit: 2 });
      expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
      expect(pages).toBeLessThanOrEqual(2);
      const text = await read(bytes);
      for (const s of sheetStrings(layoutResume(content, template))) expect(text).toContain(squeeze(s));
    });

    it('prints markup as it is typed when texts hold the signs of Typst or HTML', async () => {
      const { content } = tailored('markup', 1);
      const text = await read((await printer.printResume(content, { template: 'modern', paper: 'us-letter', pageLimit: 1 })).bytes);
      for (const s of ['$x^2$<script>alert(1)</script>&Sons', '*bold*_em_', '#letx=1', '`ticks`,[brackets]and{braces}']) expect(text).toContain(squeeze(s));
    });

    it('sets a long résumé smaller until it fits when the limit is one page', async () => {
      const { content } = tailored('rich-engineer', 1);
      expect((await printer.printResume(content, { template: 'modern', paper: 'a4', pageLimit: 1 })).pages).toBe(1);
    });

    it('reports the true number of pages when the content cannot fit', async () => {
      const { content } = tailored('many-pages', 3);
      const endless = { ...content, work: [...content.work, ...content.work, ...content.work] };
      expect((await printer.printResume(endless, { template: 'classic', paper: 'a4', pageLimit: 1 })).pages).toBeGreaterThan(1);
    });

    it('prints a letter on one page', async () => {
      const { letter } = tailored('rich-engineer', 1);
      const { bytes, pages } = await printer.printLetter(letter, { template: 'classic', paper: 'a4', pageLimit: 1 });
      expect(pages).toBe(1);
      expect(await read(bytes)).toContain(squeeze(letter.paragraphs[0]?.[0]?.text ?? 'missing'));
    });
  });
}

describe('TypstPdfPrinter', () => {
  it('gives the same bytes when the content is the same, marked as PDF/UA-1', async () => {
    const printer = printers[0]?.[2]() as PdfPrinter;
    const { content } = tailored('nurse', 1);
    const look = { template: 'modern', paper: 'us-letter', pageLimit: 1 } as const;
    const [one, two] = [await printer.printResume(content, look), await printer.printResume(content, look)];
    expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true);
    expect(Buffer.from(one.bytes).toString('latin1')).toContain('pdfuaid');
    expect(one.bytes.length).toBeLessThan(70_000);
  });
});
