import { AppError, type CvText } from '@applywright/contracts';
import { readPainted } from '../pdf/hidden-text';
import { readLinks, type PageLinkArea } from '../pdf/page-chars';
import { loadPdfium, type Pdfium } from '../pdf/pdfium';
import { MAX_PAGES, readPdf } from '../pdf/read-pdf';
import { paintPage } from './paint-page';
import type { Sheet } from './recognise-sheets';

/** What can be recognised in a file, and what the file says itself. */
export interface SheetSource {
  readonly sheets: readonly Sheet[];
  /** The text that the file holds; null where it holds none. */
  readonly text: CvText | null;
  readonly pages: CvText['pages'];
  readonly links: readonly (PageLinkArea & { page: number })[];
  close(): void;
}

/** As the reader has it: a page with fewer characters and a picture this large is a scan. */
const SCAN_MAX_CHARS = 50;
const SCAN_MIN_IMAGE_SHARE = 0.25;
const SCRATCH_BYTES = 8192;

/** Opens a PDF and finds its pages that are pictures of text. @throws AppError cv_encrypted, cv_broken, cv_too_complex */
export async function openPdfSheets(bytes: Uint8Array): Promise<SheetSource> {
  const pdfium = await loadPdfium();
  try {
    const text = readText(pdfium, bytes);
    const data = pdfium.malloc(bytes.length);
    pdfium.HEAPU8.set(bytes, data);
    const document = pdfium._FPDF_LoadMemDocument!(data, bytes.length, 0);
    if (!document) throw new AppError('cv_broken');
    return { text, ...scan(pdfium, document, text), close: () => pdfium._FPDF_CloseDocument!(document) };
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('cv_too_complex', undefined, undefined, { cause: error });
  }
}

function readText(pdfium: Pdfium, bytes: Uint8Array): CvText | null {
  try {
    return readPdf(pdfium, bytes);
  } catch (error) {
    if (error instanceof AppError && (error.code === 'cv_scanned' || error.code === 'cv_no_text')) return null;
    throw error;
  }
}

function scan(pdfium: Pdfium, document: number, text: CvText | null): Pick<SheetSource, 'sheets' | 'pages' | 'links'> {
  const pages: CvText['pages'] = [];
  const links: (PageLinkArea & { page: number })[] = [];
  const sheets: Sheet[] = [];
  const characters = new Map<number, number>();
  for (const line of text?.lines ?? []) characters.set(line.page, (characters.get(line.page) ?? 0) + line.text.length);
  const scratch = pdfium.malloc(SCRATCH_BYTES);
  for (let index = 0; index < Math.min(pdfium._FPDF_GetPageCount!(document), MAX_PAGES); index++) {
    const page = pdfium._FPDF_LoadPage!(document, index);
    const size = page ? { width: pdfium._FPDF_GetPageWidthF!(page), height: pdfium._FPDF_GetPageHeightF!(page) } : { width: 0, height: 0 };
    pages.push(size);
    if (!page) continue;
    for (const area of readLinks(pdfium, document, page, size.height, scratch)) links.push({ ...area, page: index });
    const { imageArea, shapes } = readPainted(pdfium, page, size.height, scratch);
    // a file without any text may have its letters drawn as shapes
    const isPicture = text ? imageArea / Math.max(size.width * size.height, 1) >= SCAN_MIN_IMAGE_SHARE : shapes.length > 0;
    if (isPicture && (characters.get(index) ?? 0) < SCAN_MAX_CHARS) sheets.push({ page: index, picture: (turns) => paintPage(pdfium, document, index, turns) });
    pdfium._FPDF_ClosePage!(page);
  }
  pdfium.free(scratch);
  return { pages, links, sheets };
}
