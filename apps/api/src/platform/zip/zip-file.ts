import { inflateRawSync } from 'node:zlib';
import { AppError, type ErrorCode } from '@applywright/contracts';
import * as yauzl from 'yauzl';

const LOCAL_HEADER = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

export type ZipEntry = yauzl.Entry;

/** A ZIP that came from outside. Nothing is unpacked before its owner has looked at the sizes; names are only compared, never used as paths. */
export class ZipFile {
  private constructor(
    private readonly bytes: Buffer,
    private readonly zip: yauzl.ZipFile,
    private readonly broken: ErrorCode,
  ) {}

  /** @param broken the code for a container that is damaged or lies about itself */
  static open(bytes: Uint8Array, broken: ErrorCode): Promise<ZipFile> {
    return new Promise((resolve, reject) => {
      const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
      yauzl.fromBuffer(buffer, { lazyEntries: true, strictFileNames: true, validateEntrySizes: true }, (error, zip) => {
        if (error || !zip) reject(new AppError(broken, undefined, undefined, { cause: error }));
        else resolve(new ZipFile(buffer, zip, broken));
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

  /** The same without giving way to anything else: a stream for each entry costs 5 ms in waiting. For worker threads, after a look at the sizes. */
  unpackAtOnce(entry: ZipEntry): Buffer {
    const local = entry.relativeOffsetOfLocalHeader;
    if (local + 30 > this.bytes.length || this.bytes.readUInt32LE(local) !== LOCAL_HEADER) throw new AppError(this.broken);
    const from = local + 30 + this.bytes.readUInt16LE(local + 26) + this.bytes.readUInt16LE(local + 28);
    const packed = this.bytes.subarray(from, from + entry.compressedSize);
    if (entry.compressionMethod === STORED) return packed;
    if (entry.compressionMethod !== DEFLATED) throw new AppError(this.broken);
    const plain = this.inflate(packed, entry.uncompressedSize);
    if (plain.length !== entry.uncompressedSize) throw new AppError(this.broken, 'a part is not as long as the directory says');
    return plain;
  }

  private inflate(packed: Buffer, size: number): Buffer {
    try {
      return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
    } catch (cause) {
      throw new AppError(this.broken, undefined, undefined, { cause });
    }
  }
}
