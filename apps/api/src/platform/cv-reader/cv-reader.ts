import type { CvFlags, CvText, ParsedCv } from '@applywright/contracts';

/**
 * One CV, read and parsed. The lines come as the JSON of a `CvText` (UTF-8), ready to be sealed: turning thousands of
 * lines into objects and back again would hold up the thread that asked.
 */
export interface CvReading {
  readonly textJson: Uint8Array;
  readonly flags: CvFlags;
  readonly parsed: ParsedCv;
}

/**
 * Reads a CV file into positioned lines. Fails with an `AppError`: `too_large`, `unsupported_format`, `cv_empty`,
 * `cv_scanned`, `cv_encrypted`, `cv_broken`, `cv_too_complex`, `cv_no_text`, `cv_legacy_word`, `cv_rtf` or `cv_odt`.
 */
export abstract class CvReader {
  abstract read(bytes: Uint8Array): Promise<CvText>;
  /** Reads and parses in one go, away from the calling thread where the reader has threads. */
  abstract readAndParse(bytes: Uint8Array): Promise<CvReading>;
  /** Ends what the reader holds (threads); a reader without any does nothing. */
  abstract close(): Promise<void>;
}
