import { AppError, type CvText } from '@applywright/contracts';
import { loadMammoth } from './docx/mammoth-html';
import { readDocx } from './docx/read-docx';
import { loadPdfium, type Pdfium } from './pdf/pdfium';
import { readPdf } from './pdf/read-pdf';
import { sniffCv } from './sniff-cv';

let pdfium: Promise<Pdfium> | undefined;
let spent = false;

/** An instance never gives memory back: one that a large file has blown up is replaced. Good CVs stay below 30 MB. */
const KEPT_INSTANCE_BYTES = 32 * 1024 * 1024;

/** Loads what reading needs, so that the first CV does not wait for it. */
export const warmUp = async (): Promise<void> => void (await (pdfium ??= loadPdfium()));

/** Loads what only a DOCX needs: no PDF should wait for it. */
export const warmUpDocx = async (): Promise<void> => void (await loadMammoth());

/** Whether this thread has done what leaves memory behind, and is better ended than given another file. */
export const isSpent = (): boolean => spent;

/**
 * Reads a CV in this thread: sniff, then the format's reader. Errors are AppErrors.
 *
 * @param beforeSecond is called before the second PDF extractor runs, whose memory nothing caps from inside
 */
export async function readCv(bytes: Uint8Array, beforeSecond?: () => void): Promise<CvText> {
  const format = sniffCv(bytes);
  if (format === 'docx') return await readDocx(bytes);
  const engine = await (pdfium ??= loadPdfium());
  let first: AppError;
  try {
    return readPdf(engine, bytes);
  } catch (error) {
    first = toAppError(error);
    if (first.code !== 'cv_broken' && first.code !== 'cv_no_text') throw first;
  } finally {
    if (engine.HEAPU8.length > KEPT_INSTANCE_BYTES) pdfium = undefined;
  }
  beforeSecond?.();
  spent = true;
  const { readPdfSecond } = await import('./pdf/read-pdf-second');
  return await readPdfSecond(bytes, first);
}

/** A trap inside the engine leaves its memory in an unknown state: the instance is thrown away, and its thread too. */
function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  pdfium = undefined;
  spent = true;
  return new AppError(ranOutOfMemory(error) ? 'cv_too_complex' : 'cv_broken', undefined, undefined, { cause: error });
}

const ranOutOfMemory = (error: unknown): boolean => error instanceof Error && /OOM|memory|unreachable|out of bounds|abort|call stack/i.test(error.message);
