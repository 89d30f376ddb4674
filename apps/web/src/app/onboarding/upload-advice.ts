import type { ErrorCode } from '@applywright/contracts';

const ADVICE: Partial<Record<ErrorCode, string>> = {
  unsupported_format: $localize`:@@onboarding.advice-format:In Word, Pages or Google Docs, use “Download as” or “Export” and choose PDF.`,
  cv_scanned: $localize`:@@onboarding.advice-scanned:If you have the document that it was printed from, export that as PDF. If you only have paper, a straight, sharp scan can be read by character recognition where this server has it.`,
  cv_encrypted: $localize`:@@onboarding.advice-encrypted:Open it, print it to PDF without a password, and upload the new file.`,
  cv_empty: $localize`:@@onboarding.advice-empty:The file has no content at all; often it was still being saved or synchronised. Open it, look that everything is there, save it again and upload that.`,
  cv_broken: $localize`:@@onboarding.advice-broken:Open it in the program that made it and save or export it once more. If it does not open there either, use an earlier copy.`,
  cv_no_text: $localize`:@@onboarding.advice-no-text:If the letters in it are drawn as pictures or shapes, export it again with “text” instead of “outlines” or “images”.`,
  cv_legacy_word: $localize`:@@onboarding.advice-legacy:In Word: File → Save as → Word document (.docx).`,
  cv_rtf: $localize`:@@onboarding.advice-rtf:In your word processor: File → Save as → Word document (.docx).`,
  cv_odt: $localize`:@@onboarding.advice-odt:In LibreOffice: File → Export as → PDF.`,
  too_large: $localize`:@@onboarding.advice-large:Large pictures are the usual reason. Export it again with smaller pictures, or leave the photo out.`,
  cv_too_complex: $localize`:@@onboarding.advice-complex:A plain export without drawings or embedded files usually helps.`,
  import_unreadable: $localize`:@@onboarding.advice-import:From LinkedIn choose the .zip as it came, without unpacking it. From other programs choose the export called JSON Resume (.json).`,
  ocr_unavailable: $localize`:@@onboarding.advice-ocr:Who runs this server can add character recognition. Until then, upload the PDF or Word file that the scan was made from.`,
  ai_unavailable: $localize`:@@onboarding.advice-ai:Nothing is lost: your CV was read by the built-in rules.`,
  conflict: $localize`:@@onboarding.advice-conflict:This file is being read already, or was changed at the same moment. Wait a few seconds and try again.`,
  too_many_requests: $localize`:@@onboarding.advice-many:You have uploaded several files in a short time.`,
};

/** The next step after a CV or an import was refused. */
export const uploadAdvice = (code: ErrorCode): string => ADVICE[code] ?? '';
