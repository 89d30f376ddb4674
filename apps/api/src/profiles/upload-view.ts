import { ERROR_CODES, type CvUpload, type ErrorCode } from '@applywright/contracts';
import type { CvUploadEntry } from './profiles.repository';

const problemOf = (code: ErrorCode | null): CvUpload['error'] => (code ? { code, message: ERROR_CODES[code].message } : null);

/** An upload as the API shows it. */
export const uploadView = (row: CvUploadEntry): CvUpload => ({
  id: row._id.toHexString(), fileName: row.fileName, format: row.format, sizeBytes: row.sizeBytes, status: row.status,
  error: problemOf(row.errorCode), factCount: row.factCount, language: row.language ?? null, notes: row.notes ?? [],
  ocr: { offered: row.ocrOffered ?? false, confidence: row.ocrConfidence ?? null }, changes: row.changeCounts ?? null,
  aiReading: row.aiReading ? { status: row.aiReading.status, model: row.aiReading.model, suggested: row.aiReading.suggested, refused: row.aiReading.refused, error: problemOf(row.aiReading.errorCode) } : null,
  createdAt: row.createdAt.toISOString(),
});
