import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PDFParse } from 'pdf-parse';
import { InThreadCvReader } from '../../apps/api/src/platform/cv-reader';

/** The pairs of neighbouring words of a text, without accents and symbols: the two writers' fonts differ in those. */
function pairs(text: string): string[] {
  const words = text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/-- \d+ of \d+ --|[•●▪·\ue000-\uf8ff]/g, ' ').replace(/[^\p{L}\p{N}\s@/.]/gu, '').split(/\s+/).filter((w) => w !== '');
  return words.slice(1).map((word, i) => `${words[i]} ${word}`);
}

/** The share of the pairs in `truth` that stand side by side in `text` too, in percent. */
function kept(truth: string, text: string): number {
  const there = new Map<string, number>();
  for (const pair of pairs(text)) there.set(pair, (there.get(pair) ?? 0) + 1);
  const all = pairs(truth);
  const found = all.filter((pair) => {
    const left = there.get(pair) ?? 0;
    there.set(pair, left - 1);
    return left > 0;
  });
  return (found.length / Math.max(all.length, 1)) * 100;
}

async function plainText(bytes: Uint8Array): Promise<string> {
  const parser = new PDFParse({ data: Uint8Array.from(bytes), verbosity: 0 });
  const { text } = await parser.getText();
  await parser.destroy();
  return text;
}

/**
 * How much of the reading order survives: `truth` holds PDFs whose stream is written in reading order, `rows` the same
 * pages with their objects row by row. Prints, for each, the share of word pairs kept by us and by pdf-parse.
 */
export async function benchOrder(truth: string, rows: string): Promise<number> {
  const reader = new InThreadCvReader();
  const sums = [0, 0, 0];
  const names = readdirSync(rows).filter((f) => f.endsWith('.pdf'));
  process.stdout.write(`${'file'.padEnd(26)}${'stream'.padStart(8)}${'row-order'.padStart(11)}${'pdf-parse, row-order'.padStart(22)}\n`);
  for (const name of names) {
    const [streamed, rowed] = [readFileSync(join(truth, name)), readFileSync(join(rows, name))];
    const order = await plainText(streamed);
    const ours = async (bytes: Uint8Array) => (await reader.read(bytes)).lines.map((l) => l.text).join('\n');
    const figures = [kept(order, await ours(streamed)), kept(order, await ours(rowed)), kept(order, await plainText(rowed))];
    figures.forEach((f, i) => (sums[i]! += f / names.length));
    process.stdout.write(`${basename(name).padEnd(26)}${figures[0]!.toFixed(1).padStart(8)}${figures[1]!.toFixed(1).padStart(11)}${figures[2]!.toFixed(1).padStart(22)}\n`);
  }
  process.stdout.write(`${'mean'.padEnd(26)}${sums[0]!.toFixed(1).padStart(8)}${sums[1]!.toFixed(1).padStart(11)}${sums[2]!.toFixed(1).padStart(22)}\n`);
  await reader.close();
  return 0;
}
