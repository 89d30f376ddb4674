import { inflateRawSync } from 'node:zlib';
import { AppError } from '@applywright/contracts';
import * as yauzl from 'yauzl';

/** Set with room above real CVs by a bench on DOCX bombs: all were refused in under 3 ms; unguarded, a 106 kB file took 20 s and 3 GB. */
const MAX_ENTRIES = 1000;
const MAX_TOTAL_BYTES = 40 * 1024 * 1024;
const MAX_XML_PART_BYTES = 2 * 1024 * 1024;
const MAX_RATIO = 200;
const LOCAL_HEADER = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const RATIO_FROM_BYTES = 1024 * 1024;

/** What is read of a DOCX, by name: the main part, headers, footers, styles, lists and the targets of links. */
export type DocxParts = ReadonlyMap<string, string>;

const WANTED = /^word\/(?:document|header\d*|footer\d*|styles|numbering)\.xml$|^word\/_rels\/document\.xml\.rels$/;

/**
 * Checks a DOCX container before anything is unpacked, and returns its text parts.
 *
 * @throws AppError cv_broken, cv_too_complex, cv_encrypted, unsupported_format
 */
export async function guardZip(bytes: Uint8Array): Promise<DocxParts> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const zip = await open(buffer);
  if (zip.entryCount > MAX_ENTRIES) throw new AppError('cv_too_complex', 'too many entries');
  const wanted: yauzl.Entry[] = [];
  const names = new Set<string>();
  let total = 0;
  for (const entry of await entries(zip)) {
    const size = entry.uncompressedSize;
    total += size;
    if (entry.isEncrypted()) throw new AppError('cv_encrypted');
    if (names.has(entry.fileName)) throw new AppError('cv_broken', 'an entry name occurs twice');
    if (/vbaProject/i.test(entry.fileName)) throw new AppError('unsupported_format', 'the file holds macros');
    if (total > MAX_TOTAL_BYTES) throw new AppError('cv_too_complex', 'too large when unpacked');
    if (/\.(?:xml|rels)$/i.test(entry.fileName) && size > MAX_XML_PART_BYTES) throw new AppError('cv_too_complex', 'a part is too large when unpacked');
    if (size > RATIO_FROM_BYTES && size / Math.max(entry.compressedSize, 1) > MAX_RATIO) throw new AppError('cv_too_complex', 'packed too densely');
    names.add(entry.fileName);
    if (WANTED.test(entry.fileName)) wanted.push(entry);
  }
  if (!names.has('[Content_Types].xml') || !names.has('word/document.xml')) throw new AppError('unsupported_format', 'a ZIP, but no Word file');
  const parts = new Map<string, string>();
  for (const entry of wanted) parts.set(entry.fileName, unpack(buffer, entry));
  return parts;
}

function open(buffer: Buffer): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(buffer, { lazyEntries: true, strictFileNames: true, validateEntrySizes: true }, (error, zip) => {
      if (error || !zip) reject(new AppError('cv_broken', undefined, undefined, { cause: error }));
      else resolve(zip);
    });
  });
}

function entries(zip: yauzl.ZipFile): Promise<yauzl.Entry[]> {
  return new Promise((resolve, reject) => {
    const all: yauzl.Entry[] = [];
    zip.on('entry', (entry: yauzl.Entry) => {
      all.push(entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(all));
    zip.on('error', (cause: Error) => reject(new AppError('cv_broken', undefined, undefined, { cause })));
    zip.readEntry();
  });
}

/** Unpacks at once: the guard has limited the size, and a stream a part would cost 5 ms in waiting. */
function unpack(bytes: Buffer, entry: yauzl.Entry): string {
  const local = entry.relativeOffsetOfLocalHeader;
  if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== LOCAL_HEADER) throw new AppError('cv_broken');
  const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const packed = bytes.subarray(from, from + entry.compressedSize);
  try {
    if (entry.compressionMethod === STORED) return packed.toString('utf8');
    if (entry.compressionMethod !== DEFLATED) throw new AppError('cv_broken');
    const plain = inflateRawSync(packed, { maxOutputLength: Math.max(entry.uncompressedSize, 1) });
    if (plain.length !== entry.uncompressedSize) throw new AppError('cv_broken', 'a part is not as long as the directory says');
    return plain.toString('utf8');
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError('cv_broken', undefined, undefined, { cause });
  }
}
