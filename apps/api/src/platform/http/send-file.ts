import type { Response } from 'express';

export const TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json; charset=utf-8',
  zip: 'application/zip',
  csv: 'text/csv; charset=utf-8',
} as const;

/** No browser runs, sniffs or keeps what has these. */
export const FILE_HEADERS = { 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store', 'Content-Security-Policy': "sandbox; default-src 'none'" } as const;

/** What makes a browser save a file under its name, in ASCII and in full. */
export function attachment(fileName: string): string {
  return `attachment; filename="${fileName.replace(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(fileName)}`;
}

/** Sends a user's file so that no browser runs, sniffs or keeps it (security item 33). */
export function sendFile(response: Response, { fileName, format, bytes }: { fileName: string; format: keyof typeof TYPES; bytes: Uint8Array }): void {
  response
    .status(200)
    .set({
      'Content-Type': TYPES[format],
      'Content-Length': String(bytes.length),
      'Content-Disposition': attachment(fileName),
      ...FILE_HEADERS,
    })
    .end(bytes);
}
