import { deflateSync } from 'node:zlib';
import { loadPdfium } from '../src/platform/cv-reader/pdf/pdfium';
import { paintPage } from '../src/platform/cv-reader/ocr/paint-page';

/** A grey picture, 0 black to 255 white. */
export interface GreyPicture { readonly width: number; readonly height: number; readonly pixels: Uint8Array }

/** The pages of a PDF as a scanner would see them at `dpi`. */
export async function picturesOf(pdf: Uint8Array, dpi: number): Promise<GreyPicture[]> {
  const pdfium = await loadPdfium();
  const data = pdfium.malloc(pdf.length);
  pdfium.HEAPU8.set(pdf, data);
  const document = pdfium._FPDF_LoadMemDocument!(data, pdf.length, 0);
  return Array.from({ length: pdfium._FPDF_GetPageCount!(document) }, (_, index) => {
    const { grey, width, height } = paintPage(pdfium, document, index, 0, dpi);
    return { width, height, pixels: grey?.pixels ?? new Uint8Array() };
  });
}

/** A picture without anything on it, or with noise alone (a fixed sequence). */
export function emptyPicture(width: number, height: number, noise = false): GreyPicture {
  let seed = 7;
  return { width, height, pixels: Uint8Array.from({ length: width * height }, () => (noise ? (seed = (seed * 1103515245 + 12345) % 2147483648) >> 23 : 255)) };
}

/** A PDF whose pages are the pictures and nothing else, as scanners write them; then a page of plain text, if there is any. */
export function scanOf(pictures: readonly GreyPicture[], dpi: number, textLines: readonly string[] = []): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const starts: number[] = [];
  const length = (): number => parts.reduce((n, p) => n + p.length, 0);
  const object = (...body: (string | Buffer)[]): void => {
    starts.push(length());
    parts.push(Buffer.from(`${starts.length} 0 obj\n`), ...body.map((b) => Buffer.from(b as string)), Buffer.from('\nendobj\n'));
  };
  const pages = [...pictures, ...(textLines.length ? [textLines] : [])].map((_, i) => `${3 + 3 * i} 0 R`);
  object('<</Type/Catalog/Pages 2 0 R>>');
  object(`<</Type/Pages/Count ${pages.length}/Kids[${pages.join(' ')}]>>`);
  for (const { width, height, pixels } of pictures) {
    const page = starts.length + 1;
    const [w, h] = [(width * 72) / dpi, (height * 72) / dpi];
    const packed = deflateSync(pixels);
    const draw = `${w} 0 0 ${h} 0 0 cm /P Do`;
    object(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${w} ${h}]/Resources<</XObject<</P ${page + 1} 0 R>>>>/Contents ${page + 2} 0 R>>`);
    object(`<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode/Length ${packed.length}>>stream\n`, packed, '\nendstream');
    object(`<</Length ${draw.length}>>stream\n${draw}\nendstream`);
  }
  if (textLines.length) {
    const draw = `BT /F 10 Tf 40 780 Td 14 TL ${textLines.map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*`).join(' ')} ET`;
    object(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F ${starts.length + 2} 0 R>>>>/Contents ${starts.length + 3} 0 R>>`);
    object('<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>');
    object(`<</Length ${draw.length}>>stream\n${draw}\nendstream`);
  }
  const table = length();
  parts.push(Buffer.from(`xref\n0 ${starts.length + 1}\n0000000000 65535 f \n${starts.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}trailer<</Size ${starts.length + 1}/Root 1 0 R>>\nstartxref\n${table}\n%%EOF`));
  return Buffer.concat(parts);
}
