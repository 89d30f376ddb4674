import { AppError } from '@applywright/contracts';
import type { Fallbacks } from '../fallbacks';
import { PdfPrinter } from './pdf-printer';

/** Stands in where nothing on this machine can print, so that everything else still works. */
class NoPdfPrinter extends PdfPrinter {
  readonly name = 'none';
  available(): Promise<boolean> {
    return Promise.resolve(false);
  }
  printResume(): Promise<never> {
    return Promise.reject(new AppError('document_check_failed', 'No PDF can be made on this machine: Typst is not available for it and Chromium was not found.'));
  }
  printLetter(): Promise<never> {
    return this.printResume();
  }
}

export interface PrinterLoaders {
  /** Loads Typst's native package; fails where there is none for the platform. */
  readonly typst: () => Promise<PdfPrinter>;
  /** Null when no Chromium was found. */
  readonly chromium: (() => Promise<PdfPrinter>) | null;
}

/** Typst, else Chromium, else a printer that says why it cannot; each fallback is noted. */
export async function openPdfPrinter(load: PrinterLoaders, fallbacks: Pick<Fallbacks, 'note'>): Promise<PdfPrinter> {
  try {
    return await load.typst();
  } catch (error) {
    const why = error instanceof Error ? error.name : 'unknown';
    fallbacks.note('pdf-printer', load.chromium ? `Typst is not available here (${why}): Chromium prints.` : `Typst is not available here (${why}) and Chromium was not found: no PDF can be made.`);
    return load.chromium ? load.chromium() : new NoPdfPrinter();
  }
}
