import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LetterContent, ResumeContent } from '@applywright/contracts';
import { SAMPLE_PEOPLE, tailorResume, writeLetter } from '@applywright/tailoring';
import { expectLetter, expectResume } from '../../apps/api/src/documents/files/expected-file';
import { SelfChecker } from '../../apps/api/src/documents/files/self-check';
import { InThreadCvReader } from '../../apps/api/src/platform/cv-reader';
import { DocxLibraryWriter } from '../../apps/api/src/platform/docx/docx-library-writer';
import { ChromiumPdfPrinter } from '../../apps/api/src/platform/pdf/chromium-pdf-printer';
import { copyPdfAssets } from '../../apps/api/src/platform/pdf/copy-assets';
import { TypstPdfPrinter } from '../../apps/api/src/platform/pdf/typst-pdf-printer';
import { findChromium } from '../../apps/api/src/platform/telemetry/find-chromium';

const ROUNDS = 60;
const PEER_ROUNDS = 15;
const LOOK = { template: 'modern', paper: 'a4', pageLimit: 2 } as const;
/** Goals of the reference: milliseconds on two cores, kB for the file, times for the peer. */
const GOALS: Record<string, number> = { 'résumé PDF p50': 20, 'résumé PDF p95': 40, 'résumé PDF cold': 100, 'DOCX p50': 15, 'résumé + letter, PDF + DOCX, p50': 80, 'one-page auto-fit p50': 100, 'résumé PDF kB': 70, 'times faster than puppeteer-core': 5 };

const quantile = (sorted: readonly number[], q: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? NaN;
const timed = async (work: (i: number) => Promise<unknown>, rounds: number): Promise<number[]> => {
  const out: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const start = performance.now();
    await work(i);
    out.push(performance.now() - start);
  }
  return out.sort((a, b) => a - b);
};

/** The same résumé with one figure changed, so that no cache answers for the work. */
const varied = (content: ResumeContent, i: number): ResumeContent => ({
  ...content,
  work: content.work.map((w, n) => (n === 0 ? { ...w, highlights: w.highlights.map((h, k) => (k === 0 ? { ...h, text: `${h.text} (${i})` } : h)) } : w)),
});

/** Writing and its checks are told apart: a file that is not checked is not handed out, but only our own files are. */
async function measureOurs(typst: TypstPdfPrinter, resume: ResumeContent, onePage: ResumeContent, letter: LetterContent): Promise<Record<string, number>> {
  const docx = new DocxLibraryWriter();
  const coldStart = performance.now();
  const first = await typst.printResume(resume, LOOK);
  const cold = performance.now() - coldStart;
  const warm = await timed((i) => typst.printResume(varied(resume, i), LOOK), ROUNDS);
  const fit = await timed((i) => typst.printResume(varied(onePage, 1000 + i), { ...LOOK, pageLimit: 1 }), 20);
  const word = await timed((i) => docx.writeResume(varied(resume, i), LOOK), ROUNDS);
  const all = await timed(async (i) => {
    const content = varied(resume, 2000 + i);
    await typst.printResume(content, LOOK);
    await typst.printLetter(letter, { ...LOOK, pageLimit: 1 });
    await docx.writeResume(content, LOOK);
    await docx.writeLetter(letter, LOOK);
  }, 30);
  const checker = new SelfChecker(new InThreadCvReader());
  const files = { pdf: first.bytes, docx: await docx.writeResume(resume, LOOK), letter: (await typst.printLetter(letter, { ...LOOK, pageLimit: 1 })).bytes, word: await docx.writeLetter(letter, LOOK) };
  const checkPdf = await timed(() => checker.pdf(files.pdf, expectResume(resume, LOOK.template)), 20);
  const checkDocx = await timed(() => checker.docx(files.docx, expectResume(resume, LOOK.template)), 20);
  const checkAll = await timed(async () => {
    await checker.pdf(files.pdf, expectResume(resume, LOOK.template));
    await checker.docx(files.docx, expectResume(resume, LOOK.template));
    await checker.pdf(files.letter, expectLetter(letter));
    await checker.docx(files.word, expectLetter(letter));
  }, 20);
  await checker.onModuleDestroy();
  return {
    'résumé PDF p50': quantile(warm, 0.5), 'résumé PDF p95': quantile(warm, 0.95), 'résumé PDF cold': cold, 'DOCX p50': quantile(word, 0.5), 'DOCX p95': quantile(word, 0.95),
    'résumé + letter, PDF + DOCX, p50': quantile(all, 0.5), 'one-page auto-fit p50': quantile(fit, 0.5), 'résumé PDF kB': first.bytes.length / 1024,
    'self-check of the résumé PDF p50': quantile(checkPdf, 0.5), 'self-check of the résumé DOCX p50': quantile(checkDocx, 0.5), 'self-checks of all four p50': quantile(checkAll, 0.5),
  };
}

async function measurePeer(chromium: string, resume: ResumeContent, ours: number): Promise<Record<string, number>> {
  const printer = new ChromiumPdfPrinter(chromium);
  const start = performance.now();
  await printer.printResume(resume, LOOK);
  const cold = performance.now() - start;
  const peer = await timed((i) => printer.printResume(varied(resume, i), LOOK), PEER_ROUNDS);
  await printer.close();
  return { 'puppeteer-core cold': cold, 'puppeteer-core p50': quantile(peer, 0.5), 'puppeteer-core p95': quantile(peer, 0.95), 'times faster than puppeteer-core': quantile(peer, 0.5) / ours };
}

/**
 * `bench -- documents [--json FILE]`: résumé and letter with our writers, side by side with Chromium by
 * puppeteer-core where there is one. @returns the exit code
 */
export async function run(args: readonly string[]): Promise<number> {
  const root = process.env['APPLYWRIGHT_ROOT'] ?? process.cwd();
  const dir = mkdtempSync(join(tmpdir(), 'applywright-bench-'));
  const person = SAMPLE_PEOPLE[0];
  if (!person) throw new Error('no sample person');
  const tailor = (pageLimit: number): ResumeContent => tailorResume({ facts: person.facts, posting: person.posting, wantedSkills: person.wantedSkills, options: { pageLimit, language: 'en' } }).content;
  const resume = tailor(2);
  const letter = writeLetter({ facts: person.facts, posting: person.posting, resume, tone: 'plain', language: 'en', today: '2026-01-15' }).content;
  try {
    const figures = await measureOurs(new TypstPdfPrinter(copyPdfAssets(root, dir)), resume, tailor(1), letter);
    const chromium = findChromium(process.env['CHROMIUM_PATH']);
    if (chromium) Object.assign(figures, await measurePeer(chromium, resume, figures['résumé PDF p50'] ?? NaN));
    else console.log('puppeteer-core: skipped, no Chromium found');
    console.table(Object.entries(figures).map(([what, value]) => ({ what, value: Number(value.toFixed(1)), goal: GOALS[what] ?? '' })));
    const at = args.indexOf('--json');
    const file = at >= 0 ? args[at + 1] : undefined;
    if (file) writeFileSync(file, JSON.stringify({ bench: 'documents', figures, goals: GOALS }, null, 2));
    return 0;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
