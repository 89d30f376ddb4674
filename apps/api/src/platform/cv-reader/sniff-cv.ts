import { AppError, MAX_CV_BYTES, type CvFormat } from '@applywright/contracts';

/** The PDF specification lets the header stand anywhere in the first 1024 bytes. */
const PDF_HEADER_WINDOW = 1024;

/**
 * Tells a CV's format from its own bytes, never from its name. Looks at magic bytes and, for ZIP, at the names in
 * the central directory; decompresses nothing.
 *
 * @throws AppError too_large, cv_empty, cv_legacy_word, cv_rtf, cv_odt, cv_encrypted, cv_broken, unsupported_format
 */
export function sniffCv(bytes: Uint8Array): CvFormat {
  if (bytes.length > MAX_CV_BYTES) throw new AppError('too_large');
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (buffer.length === 0 || buffer.subarray(0, 4096).toString('latin1').trim() === '') throw new AppError('cv_empty');
  const head = buffer.subarray(0, PDF_HEADER_WINDOW).toString('latin1');
  if (head.startsWith('MZ') || head.startsWith('\x7fELF')) throw new AppError('unsupported_format');
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return sniffZip(buffer);
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) throw new AppError(oleCode(buffer));
  if (/^\s*\{\\rtf/.test(head)) throw new AppError('cv_rtf');
  if (head.includes('%PDF-')) return 'pdf';
  throw new AppError('unsupported_format');
}

/** An encrypted .docx is an OLE container that holds a stream named EncryptedPackage (UTF-16). */
function oleCode(buffer: Buffer): 'cv_encrypted' | 'cv_legacy_word' | 'unsupported_format' {
  if (buffer.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return 'cv_encrypted';
  return buffer.includes(Buffer.from('Workbook', 'utf16le')) || buffer.includes(Buffer.from('PowerPoint', 'utf16le')) ? 'unsupported_format' : 'cv_legacy_word';
}

function sniffZip(buffer: Buffer): CvFormat {
  const names = centralNames(buffer);
  if (names === null) throw new AppError('cv_broken');
  if (names.has('word/document.xml') && names.has('[Content_Types].xml')) return 'docx';
  if (names.has('mimetype') && buffer.subarray(0, 200).includes('application/vnd.oasis.opendocument.text')) throw new AppError('cv_odt');
  throw new AppError(names.size === 0 ? 'cv_empty' : 'unsupported_format');
}

/** The entry names of a ZIP's central directory (at most 2000), or null where the directory is missing or cut. */
function centralNames(buffer: Buffer): Set<string> | null {
  const end = buffer.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + 22 > buffer.length) return null;
  const count = buffer.readUInt16LE(end + 10);
  let at = buffer.readUInt32LE(end + 16);
  const names = new Set<string>();
  for (let i = 0; i < Math.min(count, 2000); i++) {
    if (at + 46 > buffer.length || buffer.readUInt32LE(at) !== 0x02014b50) return null;
    const nameLength = buffer.readUInt16LE(at + 28);
    names.add(buffer.toString('utf8', at + 46, at + 46 + nameLength));
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return names;
}
