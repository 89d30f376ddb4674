import { AppError } from '@applywright/contracts';
import type { Pdfium } from '../pdf/pdfium';
import type { QuarterTurns } from './recognise-sheets';
import type { Picture } from './tesseract';

/** Of jobs' titles and dates on twelve scans 97 % came out at 250 dpi, 94 % at 200 and 89 % at 300, which takes a fifth longer. */
const DPI = 250;
/** An A4 sheet at 300 dpi has 8.7 million; a poster is painted coarser. */
const MAX_PIXELS = 9_000_000;

// of fpdfview.h
const GRAY = 1;
const ANNOTATIONS = 1;
const GRAYSCALE = 8;
const WHITE = 0xffffffff;

/** Paints a page grey on white, turned clockwise. @throws AppError cv_too_complex where PDFium's memory does not suffice */
export function paintPage(pdfium: Pdfium, document: number, index: number, turns: QuarterTurns = 0, dpi = DPI): Picture {
  let bitmap = 0;
  try {
    const page = pdfium._FPDF_LoadPage!(document, index);
    const points = [pdfium._FPDF_GetPageWidthF!(page), pdfium._FPDF_GetPageHeightF!(page)] as const;
    const scale = Math.min(dpi / 72, Math.sqrt(MAX_PIXELS / Math.max(points[0] * points[1], 1)));
    const [width, height] = (turns % 2 ? [points[1], points[0]] : points).map((n) => Math.max(1, Math.floor(n * scale))) as [number, number];
    bitmap = pdfium._FPDFBitmap_CreateEx!(width, height, GRAY, 0, 0);
    if (!bitmap) throw new Error('no memory for the picture');
    pdfium._FPDFBitmap_FillRect!(bitmap, 0, 0, width, height, WHITE);
    pdfium._FPDF_RenderPageBitmap!(bitmap, page, 0, 0, width, height, turns, ANNOTATIONS | GRAYSCALE);
    pdfium._FPDF_ClosePage!(page);
    const bytes = toPgm(pdfium, bitmap, width, height);
    return { bytes, width, height, dpi: scale * 72, grey: { width, height, pixels: bytes.subarray(bytes.length - width * height) } };
  } catch (cause) {
    throw new AppError('cv_too_complex', undefined, undefined, { cause });
  } finally {
    if (bitmap) pdfium._FPDFBitmap_Destroy!(bitmap);
  }
}

function toPgm(pdfium: Pdfium, bitmap: number, width: number, height: number): Uint8Array {
  const stride = pdfium._FPDFBitmap_GetStride!(bitmap);
  const from = pdfium._FPDFBitmap_GetBuffer!(bitmap);
  const head = Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1');
  const pgm = new Uint8Array(head.length + width * height);
  pgm.set(head);
  for (let y = 0; y < height; y++) pgm.set(pdfium.HEAPU8.subarray(from + y * stride, from + y * stride + width), head.length + y * width);
  return pgm;
}
