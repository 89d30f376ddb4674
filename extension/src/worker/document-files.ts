import type { Document, FillRow } from '@applywright/contracts';
import type { DocumentBytes, PageFile } from '../messages';
import { requireAccess } from './connection';
import { ShownFailure } from './failure';
import { cache } from './local-data';
import { toBase64 } from './offline/base64';
import { fetchFile, hasHash } from './server';

const MIME: Readonly<Record<Document['format'], string>> = { pdf: 'application/pdf', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' };

/** The bytes of a document, from here where they were kept, else from the server. They are the very ones that its hash is of. */
async function bytesOf({ id, sha256 }: Document): Promise<Uint8Array<ArrayBuffer>> {
  const kept = await cache.file(id);
  if (kept && (await hasHash(kept, sha256))) return kept;
  const bytes = await fetchFile(await requireAccess(), id, sha256);
  await cache.keepFile(id, bytes);
  return bytes;
}

/** The document that a row of a plan asks for, or null: its kind is never another one. */
export const documentFor = (row: FillRow, documents: readonly Document[]): Document | null => {
  const fitting = documents.filter((d) => d.kind === row.value && ((row.type === 'resumeFile' && d.kind === 'resume') || (row.type === 'coverLetterFile' && d.kind === 'letter')));
  return fitting.find((d) => d.fileName === row.why) ?? fitting[0] ?? null;
};

/** What the rows attach, by kind as the page asks for it. */
export async function filesFor(rows: readonly FillRow[], documents: readonly Document[]): Promise<Record<string, PageFile>> {
  const files: Record<string, PageFile> = {};
  for (const row of rows.filter((r) => r.action === 'attach')) {
    const document = documentFor(row, documents);
    if (!document || files[row.value]) continue;
    files[row.value] = { name: document.fileName, mimeType: MIME[document.format], base64: toBase64(await bytesOf(document)) };
  }
  return files;
}

/** One written file for the person's own hands. */
export async function getDocument(documentId: string): Promise<DocumentBytes> {
  const document = (await cache.sets()).flatMap((s) => s.documents).find((d) => d.id === documentId);
  if (!document) throw new ShownFailure('internal', 'This file is no longer there. Read the page again.');
  return { fileName: document.fileName, mimeType: MIME[document.format], base64: toBase64(await bytesOf(document)) };
}
