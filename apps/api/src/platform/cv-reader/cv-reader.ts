import type { CvText } from '@applywright/contracts';

/**
 * Reads a CV file into positioned lines. Fails with an `AppError`: `too_large`, `unsupported_format`, `cv_empty`,
 * `cv_scanned`, `cv_encrypted`, `cv_broken`, `cv_too_complex`, `cv_no_text`, `cv_legacy_word`, `cv_rtf` or `cv_odt`.
 */
export abstract class CvReader {
  abstract read(bytes: Uint8Array): Promise<CvText>;
  /** Ends what the reader holds (threads); a reader without any does nothing. */
  abstract close(): Promise<void>;
}
