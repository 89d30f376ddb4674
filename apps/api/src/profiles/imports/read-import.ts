import { findDates } from '@applywright/cv-parser';
import { AppError } from '@applywright/contracts';
import { fromJsonResume, fromLinkedin, linkedinPart, type Imported, type ReadPeriod } from '@applywright/tailoring';
import { ZipFile, type ZipEntry } from '../../platform/zip/zip-file';
import { decodeText } from './decode-text';

/** A whole archive of a busy member has some hundred files; only a dozen tables of them are unpacked. */
const MAX_ENTRIES = 5000;
const MAX_PART_BYTES = 2 * 1024 * 1024;
const MAX_TOTAL_BYTES = 10 * 1024 * 1024;
/** As for a DOCX: text packs ten to one, bombs a thousand to one. */
const MAX_RATIO = 200;
const RATIO_FROM_BYTES = 256 * 1024;

/** Longer words are no date. */
const MOST_DATE_CHARACTERS = 100;
const readPeriod: ReadPeriod = (text) => {
  const [found] = text.length > MOST_DATE_CHARACTERS ? [] : findDates(text);
  return found ? (found.range ? { start: found.start, end: found.end } : { start: found.start ?? found.end }) : null;
};
const refused = (detail: string): AppError => new AppError('import_unreadable', detail);

/**
 * Reads a file of another program: a JSON Resume or a data export of LinkedIn, told apart by what is in it and not by its name.
 * @throws AppError import_unreadable
 */
export async function readImport(bytes: Uint8Array): Promise<Imported> {
  const imported = isZip(bytes) ? fromLinkedin(await linkedinFiles(bytes), readPeriod) : fromJsonResume(parseJson(decodeText(bytes)), readPeriod);
  if (!imported) throw refused('This JSON file holds no part of a résumé. Please choose a file in the format JSON Resume.');
  if (!imported.facts.length) throw refused('Nothing that belongs into a profile was found in this file.');
  return imported;
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5 || bytes[2] === 7);

function parseJson(text: string | null): unknown {
  if (text === null || !text.trimStart().startsWith('{')) throw new AppError('import_unreadable');
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
    // its message quotes the file
    throw refused('This JSON file is damaged. Please export it again.');
  }
}

/** The tables of an export that make a profile; of everything else not even the size matters. */
async function linkedinFiles(bytes: Uint8Array): Promise<Map<string, string>> {
  const zip = await ZipFile.open(bytes, 'import_unreadable');
  if (zip.entryCount > MAX_ENTRIES) throw refused('This archive holds too many files.');
  const depth = ({ fileName }: ZipEntry): number => fileName.split('/').length;
  const entries = (await zip.entries()).filter((e) => linkedinPart(e.fileName) && e.uncompressedSize > 0).sort((a, b) => depth(a) - depth(b));
  const files = new Map<string, string>();
  const parts = new Set<string>();
  let total = 0;
  for (const entry of entries) {
    const part = linkedinPart(entry.fileName);
    if (!part || (part !== 'no-place' && parts.has(part))) continue;
    if (part === 'no-place') {
      files.set(entry.fileName, '');
      continue;
    }
    parts.add(part);
    total += entry.uncompressedSize;
    if (entry.isEncrypted()) throw refused('This archive is protected by a password. Please choose one without.');
    if (entry.uncompressedSize > MAX_PART_BYTES || total > MAX_TOTAL_BYTES) throw refused('This archive is too large when unpacked.');
    if (entry.uncompressedSize > RATIO_FROM_BYTES && entry.uncompressedSize / Math.max(1, entry.compressedSize) > MAX_RATIO) throw refused('This archive is packed too densely.');
    const text = decodeText(await zip.unpack(entry));
    if (text === null) throw refused('A table in this archive is no text.');
    files.set(entry.fileName, text);
  }
  if (!parts.size) throw refused('This archive is no data export of LinkedIn.');
  return files;
}
