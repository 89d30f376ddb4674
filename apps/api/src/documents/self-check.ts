import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { SelfCheck } from '@applywright/contracts';
import mammoth from 'mammoth';
import { CvReader } from '../platform/cv-reader/cv-reader';
import { PdfParseReader } from './pdf-parse-reader';

type Check = SelfCheck['checks'][number];

/**
 * Characters as a reader may give them back: compatibility forms folded, white space, soft hyphens and
 * bidi marks gone. Words may therefore break anywhere, but none may change.
 */
const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu, '');

/** Looks for every string, in order. Details name positions and lengths only: they may reach a log. */
export const findStrings = (name: string, expected: readonly string[], text: string): Check => {
  const hay = bare(text);
  let at = 0;
  let found = 0;
  const missing: number[] = [];
  const misplaced: number[] = [];
  expected.forEach((value, i) => {
    const needle = bare(value);
    const next = hay.indexOf(needle, at);
    if (next >= 0) {
      at = next + needle.length;
      found++;
    } else if (hay.includes(needle)) misplaced.push(i);
    else missing.push(i);
  });
  const wrong = [missing.length ? `${missing.length} missing (first: number ${(missing[0] ?? 0) + 1})` : '', misplaced.length ? `${misplaced.length} out of order (first: number ${(misplaced[0] ?? 0) + 1})` : ''].filter(Boolean).join(', ');
  return { name, ok: found === expected.length, detail: wrong || `${found} of ${expected.length} texts found, in order` };
};

/** Re-reads a generated file with readers that had no part in writing it. */
@Injectable()
export class SelfChecker implements OnModuleDestroy {
  private readonly second = new PdfParseReader();

  constructor(private readonly reader: CvReader) {}

  async pdf(bytes: Uint8Array, expected: readonly string[]): Promise<SelfCheck> {
    const checks = await Promise.all([
      attempt('pdfium', async () => findStrings('pdfium', expected, (await this.reader.read(bytes)).lines.map((l) => l.text).join('\n'))),
      attempt('pdf-parse', async () => findStrings('pdf-parse', expected, await this.second.read(bytes))),
    ]);
    return { ok: checks.every((c) => c.ok), checks };
  }

  async onModuleDestroy(): Promise<void> {
    await this.second.close();
  }

  async docx(bytes: Uint8Array, expected: readonly string[]): Promise<SelfCheck> {
    const checks = [await attempt('mammoth', async () => findStrings('mammoth', expected, (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value))];
    return { ok: checks.every((c) => c.ok), checks };
  }
}

/** A reader that fails is a failed check: its reason is kept, the file is not handed out. */
const attempt = async (name: string, check: () => Promise<Check>): Promise<Check> => {
  try {
    return await check();
  } catch (error) {
    return { name, ok: false, detail: error instanceof Error ? `the reader failed: ${error.name}` : 'the reader failed' };
  }
};
