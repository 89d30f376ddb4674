import { randomBytes } from 'node:crypto';
import type { DocumentSet } from '@applywright/contracts';
import { attachment, TYPES } from '../platform/http/send-file';
import { freeName, safeName } from '../platform/zip/safe-name';
import { writeZip } from '../platform/zip/write-zip';
import type { HandedFile } from './document-sets.service';

/** All files of a set as one answer. */
export interface Parcel {
  readonly type: string;
  readonly disposition: string;
  readonly bytes: Buffer;
}

/** `application/zip` with every file under a name that is one on every system, and no two alike. */
export async function zipParcel(set: DocumentSet, files: readonly HandedFile[]): Promise<Parcel> {
  const bytes = await writeZip(named(files).map(({ fileName, bytes: content }) => ({ path: fileName, read: () => Promise.resolve(content) })), new Date(set.createdAt));
  return { type: TYPES.zip, disposition: attachment(`${baseName(files)}.zip`), bytes };
}

/** `multipart/mixed` (RFC 2046): the set as JSON, then its files. */
export function multipartParcel(set: DocumentSet, files: readonly HandedFile[]): Parcel {
  const boundary = `applywright-${randomBytes(18).toString('hex')}`;
  const part = (headers: readonly string[], content: Uint8Array): Uint8Array[] => [Buffer.from(`--${boundary}\r\n${headers.join('\r\n')}\r\n\r\n`), content, Buffer.from('\r\n')];
  const bytes = Buffer.concat([
    ...part([`Content-Type: ${TYPES.json}`], Buffer.from(JSON.stringify(set))),
    ...named(files).flatMap(({ fileName, format, bytes: content }) => part([`Content-Type: ${TYPES[format]}`, `Content-Disposition: ${attachment(fileName)}`, `Content-Length: ${content.length}`], content)),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
  return { type: `multipart/mixed; boundary=${boundary}`, disposition: 'inline', bytes };
}

function named(files: readonly HandedFile[]): HandedFile[] {
  const taken = new Set<string>();
  return files.map((file) => ({ ...file, fileName: freeName(safeName(file.fileName), taken) }));
}

const baseName = ([first]: readonly HandedFile[]): string => safeName(first?.fileName.replace(/\.\w+$/, '') ?? 'documents');
