import type { LetterContent, ResumeContent, Template } from '@applywright/contracts';

export type Paper = 'a4' | 'us-letter';

export interface PrintLook {
  readonly template: Template;
  readonly paper: Paper;
  /** The printer makes type and spacing smaller, down to a floor, to stay within it. */
  readonly pageLimit: number;
}

/** `pages` may still exceed the limit at the smallest type: then the caller has to trim the content. */
export interface PrintedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** Prints content as a tagged PDF. User text is data: it appears literally, whatever it holds. */
export abstract class PdfPrinter {
  abstract readonly name: string;
  /** Whether this printer can work on this machine. */
  abstract available(): Promise<boolean>;
  /** Fails with `document_check_failed` when a character has no glyph in any font. */
  abstract printResume(content: ResumeContent, look: PrintLook): Promise<PrintedPdf>;
  abstract printLetter(content: LetterContent, look: PrintLook): Promise<PrintedPdf>;
  /** Frees what the printer holds (a browser). */
  close(): Promise<void> {
    return Promise.resolve();
  }
}
