import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { CvText, TEMPLATES, type Template } from '@applywright/contracts';
import { SAMPLE_PEOPLE, tailorResume, writeLetter } from '@applywright/tailoring';
import mammoth from 'mammoth';
import { sampleResumes, type SampleResume } from '../../../testing/sample-resumes';
import { InThreadCvReader } from '../../platform/cv-reader';
import { DocxLibraryWriter } from '../../platform/docx/docx-library-writer';
import { copyPdfAssets } from '../../platform/pdf/copy-assets';
import { TypstPdfPrinter } from '../../platform/pdf/typst-pdf-printer';
import { expectLetter, expectResume } from './expected-file';
import { checkProfile } from './read-back';
import { findHeadings, findInPdf, findStrings, SelfChecker } from './self-check';

/** The people for whom whole sets are made elsewhere, beside those that are composed to be difficult. */
const tailored = (): SampleResume[] => SAMPLE_PEOPLE.map((p) => {
  const language = p.key.startsWith('german') ? 'de' : 'en';
  const { content: resume } = tailorResume({ facts: p.facts, posting: p.posting, wantedSkills: p.wantedSkills, options: { pageLimit: 2, language } });
  const { content: letter } = writeLetter({ facts: p.facts, posting: p.posting, resume, tone: 'plain', language, today: '2026-11-22' });
  return { key: `tailored: ${p.key}`, script: 'Latin', resume, letter };
});
const samples = [...sampleResumes(), ...tailored()];
const printed = samples.filter((s) => s.script !== 'CJK');
/** Every composed person in every template; those of whole sets in one, by turns. */
const templatesOf = (key: string, index: number): readonly Template[] => (key.startsWith('tailored') ? [TEMPLATES[index % TEMPLATES.length] as Template] : TEMPLATES);
const named = (list: readonly SampleResume[]): [string, number, SampleResume][] => list.map((s, i) => [s.key, i, s]);

describe('generated files', () => {
  const dir = mkdtempSync(join(tmpdir(), 'applywright-assets-'));
  const printer = new TypstPdfPrinter(copyPdfAssets(resolve(__dirname, '../../../../..'), dir));
  const docx = new DocxLibraryWriter();
  const reader = new InThreadCvReader();
  const checker = new SelfChecker(reader);
  afterAll(async () => {
    await checker.onModuleDestroy();
    await reader.close();
    rmSync(dir, { recursive: true, force: true });
  });
  const read = async (bytes: Uint8Array) => {
    const { textJson, parsed } = await reader.readAndParse(bytes);
    const { lines } = CvText.parse(JSON.parse(new TextDecoder().decode(textJson)));
    return { lines, parsed, text: lines.map((l) => l.text).join('\n') };
  };

  it('are made for fifty people and more', () => expect(samples.length).toBeGreaterThanOrEqual(50));

  it.each(named(printed))('give the same profile back when the résumé of %s is a PDF in any template', async (key, index, { resume }) => {
    for (const template of templatesOf(key, index)) {
      const expected = expectResume(resume, template);
      const { bytes, pages } = await printer.printResume(resume, { template, paper: index % 2 ? 'a4' : 'us-letter', pageLimit: 2 });
      expect(pages).toBeGreaterThanOrEqual(1);
      // the second extractor takes four times as long: each person goes through it in one template
      if (template === TEMPLATES[index % TEMPLATES.length]) {
        const check = await checker.pdf(bytes, expected);
        expect([template, check.ok, check.checks.map((c) => c.name)]).toEqual([template, true, ['pdfium', 'headings', 'profile', 'pdf-parse']]);
        continue;
      }
      const { lines, parsed, text } = await read(bytes);
      for (const check of [findInPdf('pdfium', expected.strings, text), findHeadings(expected.headings, lines, false), checkProfile(resume, parsed, 'pdf')]) expect([template, check]).toMatchObject([template, { ok: true }]);
    }
  });

  it.each(named(samples))('give the same profile back when the résumé of %s is a Word file in any template', async (key, index, { resume }) => {
    for (const template of templatesOf(key, index)) {
      const expected = expectResume(resume, template);
      const bytes = await docx.writeResume(resume, { template, paper: index % 2 ? 'a4' : 'us-letter' });
      const { lines, parsed, text } = await read(bytes);
      // both go through mammoth: its own plain text is asked for in one template of each person
      const raw = template === TEMPLATES[index % TEMPLATES.length] || key === 'signs of markup' ? (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value : text;
      for (const check of [findStrings('mammoth', expected.strings, raw), findHeadings(expected.headings, lines, true), checkProfile(resume, parsed, 'docx')]) expect([template, check]).toMatchObject([template, { ok: true }]);
    }
  });

  it.each(named(samples))('give every text of the letter of %s back when it is a PDF and a Word file', async (_, index, { letter, script }) => {
    const template = TEMPLATES[index % TEMPLATES.length] as Template;
    const expected = expectLetter(letter);
    expect(await checker.docx(await docx.writeLetter(letter, { template, paper: 'a4' }), expected)).toMatchObject({ ok: true, checks: [{ name: 'mammoth' }, { name: 'headings' }] });
    if (script === 'CJK') return;
    const { bytes, pages } = await printer.printLetter(letter, { template, paper: 'a4', pageLimit: 1 });
    expect(pages).toBe(1);
    expect(await checker.pdf(bytes, expected)).toMatchObject({ ok: true });
  });

  it.each(named(samples.filter((s) => s.script === 'CJK')))('are refused with the name of the script when no font has the letters of %s', async (_key, _index, { resume }) => {
    const refused = printer.printResume(resume, { template: 'modern', paper: 'a4', pageLimit: 2 });
    await expect(refused).rejects.toMatchObject({ code: 'document_check_failed', message: expect.stringMatching(/No font here has the .*(?:Chinese|Hangul|Hiragana)/) });
    await expect(refused).rejects.not.toMatchObject({ message: expect.stringContaining(resume.name) });
  });

  const strict = samples.filter((s) => !['Arabic', 'Devanagari', 'CJK'].includes(s.script));
  it.each(named(strict.slice(0, 12)))('are judged without any limitation when %s is written in letters that readers keep', async (_, __, { resume }) => {
    const { bytes } = await printer.printResume(resume, { template: 'classic', paper: 'a4', pageLimit: 2 });
    expect((await checker.pdf(bytes, expectResume(resume, 'classic'))).checks.filter((c) => c.limitation)).toEqual([]);
  });

  it('say that they are judged less strictly when they hold Arabic letters', async () => {
    const arabic = samples.find((s) => s.script === 'Arabic') as SampleResume;
    const { bytes } = await printer.printResume(arabic.resume, { template: 'modern', paper: 'a4', pageLimit: 2 });
    const { ok, checks } = await checker.pdf(bytes, expectResume(arabic.resume, 'modern'));
    expect([ok, checks.some((c) => c.limitation === 'script' && c.detail.includes('Word'))]).toEqual([true, true]);
  });

  it('are refused when a text is missing, a heading or a field, without saying which one', async () => {
    const { resume } = samples[0] as SampleResume;
    const { bytes } = await printer.printResume(resume, { template: 'modern', paper: 'a4', pageLimit: 2 });
    const expected = expectResume(resume, 'modern');
    const wrong = {
      strings: [...expected.strings, 'Secret words'],
      headings: [...expected.headings, { text: 'Secret words', level: 1 as const }],
      resume: { ...resume, name: 'Secret Words', skills: [...resume.skills, { factId: resume.work[0]?.factId ?? '', name: 'Secret words', wanted: false }] },
    };
    const check = await checker.pdf(bytes, wrong);
    expect(check.checks.map((c) => [c.name, c.ok])).toEqual([['pdfium', false], ['headings', false], ['profile', false], ['pdf-parse', false]]);
    expect(JSON.stringify(check)).not.toContain('Secret');
    expect((await checker.docx(await docx.writeResume(resume, { template: 'modern', paper: 'a4' }), wrong)).checks.map((c) => c.ok)).toEqual([false, false, false]);
  });

  it('are refused when a reader fails', async () => {
    const check = await checker.pdf(Uint8Array.from([1, 2, 3]), { strings: ['Tom'], headings: [], resume: null });
    expect(check.checks.map((c) => c.ok)).toEqual([false, false]);
  });
});
