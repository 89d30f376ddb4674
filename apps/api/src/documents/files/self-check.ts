import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { CvText, type CvLine, type ParsedCv, type SelfCheck } from '@applywright/contracts';
import mammoth from 'mammoth';
import { CvReader } from '../../platform/cv-reader/cv-reader';
import type { ExpectedFile, ExpectedHeading } from './expected-file';
import { HARD_IN_PDF } from './hard-texts';
import { PdfParseReader } from './pdf-parse-reader';
import { checkProfile } from './read-back';

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

/** The same for a PDF: where it holds letters that readers lose or turn round, only the other texts must be there, in any order, and the check says so. */
export const findInPdf = (name: string, expected: readonly string[], text: string): Check => {
  const strict = findStrings(name, expected, text);
  if (strict.ok || !expected.some((s) => HARD_IN_PDF.test(s))) return strict;
  const hay = bare(text);
  const sure = expected.filter((s) => !HARD_IN_PDF.test(s) && !/^\p{P}*$/u.test(s));
  const lost = sure.filter((s) => !hay.includes(bare(s)));
  return lost.length > 0 ? { name, ok: false, detail: `${lost.length} of ${sure.length} texts missing` } : { name, ok: true, limitation: 'script', detail: `${sure.length} texts found; ${expected.length - sure.length} are not judged, since PDF readers lose or turn round their letters: the Word file is the safer one to send` };
};

/** Looks for the headings, in order: a section's as a line of its own, an entry's at the beginning of one; in Word by their styles too. */
export const findHeadings = (headings: readonly ExpectedHeading[], lines: readonly CvLine[], styled: boolean): Check => {
  const texts = lines.map((l) => ({ bare: bare(l.text), heading: l.heading }));
  let at = 0;
  let found = 0;
  for (const { text, level } of headings) {
    const wanted = bare(text);
    const next = texts.findIndex((line, i) => {
      if (i < at || line.bare === '' || (styled && line.heading !== level)) return false;
      return level === 1 ? line.bare === wanted : line.bare.startsWith(wanted) || wanted.startsWith(line.bare);
    });
    if (next < 0) continue;
    at = next + 1;
    found++;
  }
  const ok = found === headings.length;
  if (!ok && !styled && headings.some((h) => HARD_IN_PDF.test(h.text))) return { name: 'headings', ok: true, limitation: 'script', detail: `${found} of ${headings.length} headings found; the others hold letters that PDF readers lose or turn round` };
  return { name: 'headings', ok, detail: `${found} of ${headings.length} headings found, in order` };
};

/** Re-reads a generated file with readers that had no part in writing it, and with the parser that reads other people's CVs. */
@Injectable()
export class SelfChecker implements OnModuleDestroy {
  private readonly second = new PdfParseReader();

  constructor(private readonly reader: CvReader) {}

  async pdf(bytes: Uint8Array, expected: ExpectedFile): Promise<SelfCheck> {
    const [own, second] = await Promise.all([
      this.own(bytes, 'pdfium', (lines, parsed) => [
        findInPdf('pdfium', expected.strings, textOf(lines)),
        findHeadings(expected.headings, lines, false),
        ...(expected.resume ? [checkProfile(expected.resume, parsed, 'pdf')] : []),
      ]),
      attempt('pdf-parse', async () => [findInPdf('pdf-parse', expected.strings, await this.second.read(bytes))]),
    ]);
    return toSelfCheck([...own, ...second]);
  }

  async docx(bytes: Uint8Array, expected: ExpectedFile): Promise<SelfCheck> {
    const [text, own] = await Promise.all([
      attempt('mammoth', async () => [findStrings('mammoth', expected.strings, (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value)]),
      this.own(bytes, 'styles', (lines, parsed) => [findHeadings(expected.headings, lines, true), ...(expected.resume ? [checkProfile(expected.resume, parsed, 'docx')] : [])]),
    ]);
    return toSelfCheck([...text, ...own]);
  }

  async onModuleDestroy(): Promise<void> {
    await this.second.close();
  }

  private own(bytes: Uint8Array, name: string, check: (lines: readonly CvLine[], parsed: ParsedCv) => Check[]): Promise<Check[]> {
    return attempt(name, async () => {
      const { textJson, parsed } = await this.reader.readAndParse(bytes);
      return check(CvText.parse(JSON.parse(new TextDecoder().decode(textJson))).lines, parsed);
    });
  }
}

const textOf = (lines: readonly CvLine[]): string => lines.map((l) => l.text).join('\n');
const toSelfCheck = (checks: Check[]): SelfCheck => ({ ok: checks.every((c) => c.ok), checks });

/** A reader that fails is a failed check: its reason is kept, the file is not handed out. */
const attempt = async (name: string, check: () => Promise<Check[]>): Promise<Check[]> => {
  try {
    return await check();
  } catch (error) {
    return [{ name, ok: false, detail: error instanceof Error ? `the reader failed: ${error.name}` : 'the reader failed' }];
  }
};
