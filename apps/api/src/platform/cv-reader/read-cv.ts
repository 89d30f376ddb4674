import { AppError, type CvText } from '@applywright/contracts';
import { readDocx } from './docx/read-docx';
import { loadPdfium, type Pdfium } from './pdf/pdfium';
import { readPdf } from './pdf/read-pdf';
import { sniffCv } from './sniff-cv';

let pdfium: Promise<Pdfium> | undefined;

/** Loads what reading needs, so that the first CV does not wait for it. */
export const warmUp = async (): Promise<void> => void (await (pdfium ??= loadPdfium()));

/** Reads a CV in this thread: sniff, then the format's reader. Errors are AppErrors. */
export async function readCv(bytes: Uint8Array): Promise<CvText> {
  const format = sniffCv(bytes);
  if (format === 'docx') return await readDocx(bytes);
  const engine = await (pdfium ??= loadPdfium());
  try {
    return readPdf(engine, bytes);
  } catch (error) {
    if (error instanceof AppError && error.code !== 'cv_no_text') throw error;
    // a trap inside the engine leaves its memory in an unknown state
    if (!(error instanceof AppError)) {
      pdfium = undefined;
      if (ranOutOfMemory(error)) throw new AppError('cv_too_complex', undefined, undefined, { cause: error });
    }
    const { readPdfSecond } = await import('./pdf/read-pdf-second');
    return await readPdfSecond(bytes, error instanceof AppError ? error : new AppError('cv_broken', undefined, undefined, { cause: error }));
  }
}

const ranOutOfMemory = (error: unknown): boolean => error instanceof Error && /OOM|memory|unreachable|out of bounds|abort/i.test(error.message);
