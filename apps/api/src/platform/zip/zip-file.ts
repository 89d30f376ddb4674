import { AppError, type ErrorCode } from '@applywright/contracts';
import * as yauzl from 'yauzl';

export type ZipEntry = yauzl.Entry;

/** A ZIP that came from outside. Nothing is unpacked before its owner has looked at the sizes; names are only compared, never used as paths. */
export class ZipFile {
  private constructor(
    private readonly zip: yauzl.ZipFile,
    private readonly broken: ErrorCode,
  ) {}

  /** @param broken the code for a container that is damaged or lies about itself */
  static open(bytes: Uint8Array, broken: ErrorCode): Promise<ZipFile> {
    return new Promise((resolve, reject) => {
      yauzl.fromBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), { lazyEntries: true, strictFileNames: true, validateEntrySizes: true }, (error, zip) => {
        if (error || !zip) reject(new AppError(broken, undefined, undefined, { cause: error }));
        else resolve(new ZipFile(zip, broken));
      });
    });
  }

  /** As its directory says; look at it before `entries`. */
  get entryCount(): number {
    return this.zip.entryCount;
  }

  /** What it holds, by its directory; called once. @throws AppError for a name that leads out of it */
  entries(): Promise<ZipEntry[]> {
    return new Promise((resolve, reject) => {
      const all: ZipEntry[] = [];
      this.zip.on('entry', (entry: ZipEntry) => {
        all.push(entry);
        this.zip.readEntry();
      });
      this.zip.on('end', () => resolve(all));
      this.zip.on('error', (cause: Error) => reject(new AppError(this.broken, undefined, undefined, { cause })));
      this.zip.readEntry();
    });
  }

  /** Unpacks one entry, never beyond the size that it names. */
  unpack(entry: ZipEntry): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      const broken = (cause: Error | null) => reject(new AppError(this.broken, undefined, undefined, { cause }));
      this.zip.openReadStream(entry, (error, stream) => {
        if (error || !stream) return broken(error);
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => resolve(Buffer.concat(chunks)));
        stream.on('error', broken);
      });
    });
  }
}
