import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

export interface ZipEntry {
  /** With `/` between folder and name; unique and safe. */
  readonly path: string;
  /** Asked for when its turn comes, so that one file at a time is held open. */
  read(): Promise<Uint8Array>;
}

/** Packed already: deflating them again costs time and saves nothing. */
const PACKED = /\.(pdf|docx|zip)$/i;

/** One zip of the entries, in their order; the same entries and time give the same bytes. */
export function writeZip(entries: readonly ZipEntry[], mtime: Date): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const zip = new ZipFile();
    const chunks: Buffer[] = [];
    zip.on('error', reject);
    zip.outputStream.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject).on('end', () => resolve(Buffer.concat(chunks)));
    for (const { path, read } of entries)
      zip.addReadStreamLazy(path, { mtime, mode: 0o100600, compress: !PACKED.test(path) }, (take) => {
        read().then(
          (bytes) => take(null, Readable.from([Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)], { objectMode: false })),
          (error: unknown) => take(error, Readable.from([])),
        );
      });
    zip.end();
  });
}
