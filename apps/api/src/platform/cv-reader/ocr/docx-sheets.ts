import { AppError } from '@applywright/contracts';
import * as yauzl from 'yauzl';
import { readDocx } from '../docx/read-docx';
import { guardZip } from '../docx/zip-guard';
import type { SheetSource } from './pdf-sheets';
import type { Sheet } from './recognise-sheets';
import type { Picture } from './tesseract';

/** A CV with text of its own is not looked at for pictures: they are portraits and logos. */
const MAX_PICTURES = 10;
const MAX_PIXELS = 25_000_000;
const MIN_PIXELS = 300_000;
/** A picture is taken for a sheet of A4's width. */
const SHEET_INCHES = 8.27;

/** The pictures of a DOCX that is nothing but pictures, in the order of the file. @throws AppError as `guardZip` and `readDocx` do */
export async function docxSheets(bytes: Uint8Array): Promise<SheetSource> {
  const text = await readDocx(bytes).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'cv_scanned') return null;
    throw error;
  });
  const none = { sheets: [], text, pages: text?.pages ?? [], links: [], close: () => undefined };
  if (text) return none;
  await guardZip(bytes);
  const pictures = (await mediaOf(bytes)).flatMap((file) => toPicture(file) ?? []).slice(0, MAX_PICTURES);
  const sheets = pictures.map((picture, page): Sheet => ({ page, picture: (turns) => (turns === 0 ? picture : null) }));
  return { ...none, sheets, pages: pictures.map((p) => ({ width: (p.width * 72) / p.dpi, height: (p.height * 72) / p.dpi })) };
}

/** The unpacked PNG and JPEG files under word/media, by number: Word numbers them in the order of the document. */
function mediaOf(bytes: Uint8Array): Promise<Buffer[]> {
  return new Promise((resolve, reject) => {
    const broken = (cause: unknown) => reject(new AppError('cv_broken', undefined, undefined, { cause }));
    yauzl.fromBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), { lazyEntries: true, strictFileNames: true, validateEntrySizes: true }, (error, zip) => {
      if (error) return broken(error);
      const found: { number: number; data: Buffer }[] = [];
      zip.on('error', broken);
      zip.on('end', () => resolve(found.sort((a, b) => a.number - b.number).map((f) => f.data)));
      zip.on('entry', (entry: yauzl.Entry) => {
        const number = /^word\/media\/\D*(\d*)\.(?:png|jpe?g)$/i.exec(entry.fileName)?.[1];
        if (number === undefined) return zip.readEntry();
        zip.openReadStream(entry, (failed, stream) => {
          if (failed) return broken(failed);
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', broken).on('end', () => {
            found.push({ number: Number(number), data: Buffer.concat(chunks) });
            zip.readEntry();
          });
        });
      });
      zip.readEntry();
    });
  });
}

/** A PNG's or JPEG's size, read from its head before anything is unpacked; null for what is too small or too large to be a page. */
function toPicture(data: Buffer): Picture | null {
  const size = data.length > 24 && data.readUInt32BE(0) === 0x89504e47 ? [data.readUInt32BE(16), data.readUInt32BE(20)] : jpegSize(data);
  const [width = 0, height = 0] = size ?? [];
  if (width * height < MIN_PIXELS || width * height > MAX_PIXELS) return null;
  return { bytes: data, width, height, dpi: Math.max(72, Math.min(400, Math.min(width, height) / SHEET_INCHES)) };
}

/** From the frame header (ITU-T T.81, B.2.2). */
function jpegSize(data: Buffer): [number, number] | null {
  if (data.length < 4 || data.readUInt16BE(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 < data.length && data[at] === 0xff; at += 2 + data.readUInt16BE(at + 2)) {
    const marker = data[at + 1]!;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) return [data.readUInt16BE(at + 7), data.readUInt16BE(at + 5)];
  }
  return null;
}
