import type { CvText } from '@applywright/contracts';

export interface OcrOptions {
  /** ISO 639-3, as Tesseract names them, each installed; those that are installed (at most three) without. */
  readonly languages?: readonly string[];
  readonly signal?: AbortSignal;
  /** Called after each page with the share that is done, 0..1. */
  readonly onProgress?: (share: number) => void;
}

/**
 * Reads the pictures of text in a CV by character recognition; pages that hold text of their own are read as ever. Each
 * recognised line says how sure the recognition is of it. Slow (seconds a page): for queue jobs, never for a request.
 */
export abstract class CvOcr {
  /** The languages whose data is on this machine; none where recognition cannot be done at all. */
  abstract available(): readonly string[];
  /**
   * @throws AppError cv_no_text when no words are found, ocr_unavailable without engine, language or picture of text, cv_too_complex when time
   * or memory does not suffice, and what `CvReader` throws for files that it cannot open; the signal's reason when it is aborted
   */
  abstract read(bytes: Uint8Array, options?: OcrOptions): Promise<CvText>;
  /** Ends what runs. */
  abstract close(): Promise<void>;
}
