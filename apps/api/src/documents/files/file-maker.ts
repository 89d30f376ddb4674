import { Injectable } from '@nestjs/common';
import { AppError, type DocumentFormat, type DocumentKind, type LetterContent, type ResumeContent, type SelfCheck } from '@applywright/contracts';
import { type Refusal, withoutFacts } from '@applywright/tailoring';
import { DocxWriter } from '../../platform/docx/docx-writer';
import { PdfPrinter, type PrintedPdf, type PrintLook } from '../../platform/pdf/pdf-printer';
import { Metrics } from '../../platform/telemetry/metrics';
import { expectLetter, expectResume, type ExpectedFile } from './expected-file';
import { SelfChecker } from './self-check';

/** A file that passed its self-check. */
export interface MadeFile {
  readonly kind: DocumentKind;
  readonly format: DocumentFormat;
  readonly bytes: Uint8Array;
  readonly pages: number | null;
  readonly selfCheck: SelfCheck;
}
/** A résumé that fits its pages. `printed` is null where no printer could print it. */
export interface FittedResume {
  readonly resume: ResumeContent;
  readonly printed: PrintedPdf | null;
}
export interface FileOrder {
  readonly formats: readonly DocumentFormat[];
  readonly look: PrintLook;
  readonly resume: FittedResume | null;
  readonly letter: LetterContent | null;
}
export interface MadeFiles {
  readonly passed: readonly MadeFile[];
  /** Files that are not handed out, with the reason. */
  readonly refused: readonly Refusal[];
}

/** Prints content and reads every file again: what does not pass is not handed out. */
@Injectable()
export class FileMaker {
  constructor(
    private readonly printer: PdfPrinter,
    private readonly docx: DocxWriter,
    private readonly checker: SelfChecker,
    private readonly metrics: Metrics,
  ) {}

  /** Prints the résumé; while it is too long at the smallest type, leaves out the least useful statements (bisection over their number). */
  async fit(content: ResumeContent, trimOrder: readonly string[], look: PrintLook): Promise<FittedResume> {
    const attempt = async (drop: number): Promise<FittedResume & { pages: number }> => {
      const resume = drop === 0 ? content : withoutFacts(content, new Set(trimOrder.slice(0, drop)));
      const printed = await unlessRefused(() => this.printer.printResume(resume, look));
      // what cannot be printed cannot be measured either
      return typeof printed === 'string' ? { resume, printed: null, pages: 0 } : { resume, printed, pages: printed.pages };
    };
    let best = await attempt(0);
    if (best.pages <= look.pageLimit || trimOrder.length === 0) return best;
    let low = 1;
    let high = trimOrder.length;
    best = await attempt(high);
    while (low < high) {
      const middle = (low + high) >> 1;
      const tried = await attempt(middle);
      if (tried.pages <= look.pageLimit) [best, high] = [tried, middle];
      else low = middle + 1;
    }
    return best;
  }

  async make({ formats, look, resume, letter }: FileOrder): Promise<MadeFiles> {
    const passed: MadeFile[] = [];
    const refused: Refusal[] = [];
    const take = async (kind: DocumentKind, format: DocumentFormat, write: () => Promise<Omit<MadeFile, 'kind' | 'format'>>): Promise<void> => {
      if (!formats.includes(format)) return;
      const file = await unlessRefused(write);
      const reason = typeof file === 'string' ? file : file.selfCheck.ok ? null : reasonOf(file.selfCheck);
      this.metrics.documents.inc({ kind, format, result: reason === null ? 'ok' : 'refused' });
      if (typeof file !== 'string' && reason === null) passed.push({ kind, format, ...file });
      else refused.push({ from: 'file', text: `${kind}.${format}`, reason: `The file did not pass its own check: ${reason}` });
    };
    if (resume) {
      const expected = expectResume(resume.resume, look.template);
      await take('resume', 'pdf', async () => this.checkedPdf(resume.printed ?? (await this.printer.printResume(resume.resume, look)), expected));
      await take('resume', 'docx', async () => this.checkedWord(await this.docx.writeResume(resume.resume, look), expected));
    }
    if (letter) {
      const expected = expectLetter(letter);
      await take('letter', 'pdf', async () => this.checkedPdf(await this.printer.printLetter(letter, { ...look, pageLimit: 1 }), expected));
      await take('letter', 'docx', async () => this.checkedWord(await this.docx.writeLetter(letter, look), expected));
    }
    return { passed, refused };
  }

  private async checkedPdf({ bytes, pages }: PrintedPdf, expected: ExpectedFile): Promise<Omit<MadeFile, 'kind' | 'format'>> {
    return { bytes, pages, selfCheck: await this.checker.pdf(bytes, expected) };
  }

  private async checkedWord(bytes: Uint8Array, expected: ExpectedFile): Promise<Omit<MadeFile, 'kind' | 'format'>> {
    return { bytes, pages: null, selfCheck: await this.checker.docx(bytes, expected) };
  }
}

/** A printer refuses what it has no glyph for; the other formats may still do. */
const unlessRefused = async <T>(make: () => Promise<T>): Promise<T | string> => {
  try {
    return await make();
  } catch (error) {
    if (error instanceof AppError && error.code === 'document_check_failed') return error.message;
    throw error;
  }
};

const reasonOf = ({ checks }: SelfCheck): string => checks.filter((c) => !c.ok).map((c) => `${c.name}: ${c.detail}`).join('; ');
