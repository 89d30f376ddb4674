import type { ErrorCode } from '@applywright/contracts';

const ADVICE: Partial<Record<ErrorCode, string>> = {
  unsupported_format: 'In Word, Pages or Google Docs, use “Download as” or “Export” and choose PDF.',
  cv_scanned: 'If you only have paper, type the main points into a new document and export that.',
  cv_encrypted: 'Open it, print it to PDF without a password, and upload the new file.',
  cv_legacy_word: 'In Word: File → Save as → Word document (.docx).',
  cv_rtf: 'In your word processor: File → Save as → Word document (.docx).',
  cv_odt: 'In LibreOffice: File → Export as → PDF.',
  too_large: 'Large pictures are the usual reason. Export it again with smaller pictures, or leave the photo out.',
  cv_too_complex: 'A plain export without drawings or embedded files usually helps.',
  too_many_requests: 'You have uploaded several files in a short time.',
};

/** The next step after a CV was refused. */
export const uploadAdvice = (code: ErrorCode): string => ADVICE[code] ?? '';
