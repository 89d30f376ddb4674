import type { Response } from 'express';

const TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json; charset=utf-8',
  zip: 'application/zip',
} as const;

/** Sends a user's file so that no browser runs, sniffs or keeps it (security item 33). */
export function sendFile(response: Response, { fileName, format, bytes }: { fileName: string; format: keyof typeof TYPES; bytes: Uint8Array }): void {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\]/g, '_');
  response
    .status(200)
    .set({
      'Content-Type': TYPES[format],
      'Content-Length': String(bytes.length),
      'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': "sandbox; default-src 'none'",
    })
    .end(bytes);
}
