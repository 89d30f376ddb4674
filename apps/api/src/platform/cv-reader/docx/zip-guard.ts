import { AppError } from '@applywright/contracts';
import { ZipFile, type ZipEntry } from '../../zip/zip-file';

/** Set with room above real CVs by a bench on DOCX bombs: all were refused in under 3 ms; unguarded, a 106 kB file took 20 s and 3 GB. */
const MAX_ENTRIES = 1000;
const MAX_TOTAL_BYTES = 40 * 1024 * 1024;
const MAX_XML_PART_BYTES = 2 * 1024 * 1024;
const MAX_RATIO = 200;
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
  const zip = await ZipFile.open(bytes, 'cv_broken');
  if (zip.entryCount > MAX_ENTRIES) throw new AppError('cv_too_complex', 'too many entries');
  const wanted: ZipEntry[] = [];
  const names = new Set<string>();
  let total = 0;
  for (const entry of await zip.entries()) {
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
  for (const entry of wanted) parts.set(entry.fileName, zip.unpackAtOnce(entry).toString('utf8'));
  return parts;
}
