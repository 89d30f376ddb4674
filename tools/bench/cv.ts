import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseCv } from '@applywright/cv-parser';
import { PDFParse } from 'pdf-parse';
import { InThreadCvReader } from '../../apps/api/src/platform/cv-reader';
import { benchOrder } from './cv-order';
import { benchHostile, writeMutants } from './cv-hostile';

const ROUNDS = 40;
const WARM_UP = 8;

interface Row { what: string; p50: number; p95: number; target: string }

/**
 * Times reading and parsing the project's own fixture CVs, warm, in one thread, beside pdf-parse's plain text.
 * `args` may name other files and folders; `--hostile FOLDER` measures time, memory and blocking instead, `--mutants N` those of N damaged CVs
 * a format, `--order FOLDER FOLDER` the reading order. Prints a table.
 */
export async function run(args: string[]): Promise<number> {
  const hostile = args.indexOf('--hostile');
  if (hostile >= 0 && args[hostile + 1]) return benchHostile(args[hostile + 1]!);
  const order = args.indexOf('--order');
  if (order >= 0 && args[order + 2]) return benchOrder(args[order + 1]!, args[order + 2]!);
  const mutants = Number(args[args.indexOf('--mutants') + 1]);
  if (args.includes('--mutants') && mutants > 0) return benchHostile(writeMutants(mutants));
  const fixtures = join(process.cwd(), 'libs/testing/cv');
  const named = args.filter((a) => !a.startsWith('--')).flatMap((a) => (statSync(a).isDirectory() ? readdirSync(a).map((f) => join(a, f)) : [a]));
  const files = named.length > 0 ? named : [join(fixtures, 'two-column.pdf'), join(fixtures, 'nurse.docx')];
  const reader = new InThreadCvReader();
  const pdfs = files.filter((f) => f.endsWith('.pdf')).map((f) => readFileSync(f));
  const docxs = files.filter((f) => f.endsWith('.docx')).map((f) => readFileSync(f));
  const rows: Row[] = [];
  const toProfile = async (bytes: Uint8Array) => void parseCv(await reader.read(bytes));
  if (pdfs.length > 0) {
    rows.push(await time('PDF → profile', pdfs, toProfile, '≤ 30 / 120'));
    rows.push(await time('PDF → lines', pdfs, async (bytes) => void (await reader.read(bytes)), ''));
    rows.push(await time('pdf-parse, text alone', pdfs, plainText, 'peer'));
  }
  if (docxs.length > 0) rows.push(await time('DOCX → profile', docxs, toProfile, '≤ 20'));
  await reader.close();
  process.stdout.write(`${'what'.padEnd(24)}${'p50 ms'.padStart(9)}${'p95 ms'.padStart(9)}  target\n`);
  for (const row of rows) process.stdout.write(`${row.what.padEnd(24)}${row.p50.toFixed(1).padStart(9)}${row.p95.toFixed(1).padStart(9)}  ${row.target}\n`);
  return 0;
}

async function plainText(bytes: Uint8Array): Promise<void> {
  const parser = new PDFParse({ data: Uint8Array.from(bytes), verbosity: 0 });
  await parser.getText();
  await parser.destroy();
}

async function time(what: string, files: readonly Uint8Array[], work: (bytes: Uint8Array) => Promise<void>, target: string): Promise<Row> {
  const times: number[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    for (const bytes of files) {
      const start = performance.now();
      await work(bytes);
      if (round >= 0) times.push(performance.now() - start);
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
  return { what, p50: at(0.5), p95: at(0.95), target };
}
