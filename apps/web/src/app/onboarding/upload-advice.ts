import type { ErrorCode } from '@applywright/contracts';

const ADVICE: Partial<Record<ErrorCode, string>> = {
  unsupported_format: 'In Word, Pages or Google Docs, use “Download as” or “Export” and choose PDF.',
  cv_scanned: 'If you have the document that it was printed from, export that as PDF. If you only have paper, a straight, sharp scan can be read by character recognition where this server has it.',
  cv_encrypted: 'Open it, print it to PDF without a password, and upload the new file.',
  cv_empty: 'The file has no content at all; often it was still being saved or synchronised. Open it, look that everything is there, save it again and upload that.',
  cv_broken: 'Open it in the program that made it and save or export it once more. If it does not open there either, use an earlier copy.',
  cv_no_text: 'If the letters in it are drawn as pictures or shapes, export it again with “text” instead of “outlines” or “images”.',
  cv_legacy_word: 'In Word: File → Save as → Word document (.docx).',
  cv_rtf: 'In your word processor: File → Save as → Word document (.docx).',
  cv_odt: 'In LibreOffice: File → Export as → PDF.',
  too_large: 'Large pictures are the usual reason. Export it again with smaller pictures, or leave the photo out.',
  cv_too_complex: 'A plain export without drawings or embedded files usually helps.',
  import_unreadable: 'From LinkedIn choose the .zip as it came, without unpacking it. From other programs choose the export called JSON Resume (.json).',
  ocr_unavailable: 'Who runs this server can add character recognition. Until then, upload the PDF or Word file that the scan was made from.',
  ai_unavailable: 'Nothing is lost: your CV was read by the built-in rules.',
  conflict: 'This file is being read already, or was changed at the same moment. Wait a few seconds and try again.',
  too_many_requests: 'You have uploaded several files in a short time.',
};

/** The next step after a CV or an import was refused. */
export const uploadAdvice = (code: ErrorCode): string => ADVICE[code] ?? '';
