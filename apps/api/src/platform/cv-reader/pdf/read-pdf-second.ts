import { Module } from 'node:module';
import { AppError, type CvText } from '@applywright/contracts';
import type { PDFParse } from 'pdf-parse';
import { cutPage } from './cut-page';
import { layOut } from './page-lines';
import type { Word } from './page-words';
import { MAX_PAGES } from './read-pdf';
import { threadColumns } from './thread-columns';

/** The part of pdf.js that is used; pdf-parse keeps the document to itself and gives its text without positions. */
interface TextItem { readonly str?: string; readonly transform?: readonly number[]; readonly width?: number; readonly fontName?: string }
interface PdfPage {
  getViewport(options: { scale: number }): { width: number; height: number; convertToViewportPoint(x: number, y: number): number[] };
  getTextContent(): Promise<{ items: readonly TextItem[]; styles: Readonly<Record<string, { fontFamily?: string }>> }>;
  cleanup(): void;
}
interface PdfDocument { readonly numPages: number; getPage(number: number): Promise<PdfPage> }

const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const MAX_ITEMS_PER_PAGE = 5000;
const MAX_LINES = 2000;

/**
 * The second extractor (pdf-parse on pdf.js), for files that the first cannot read: lines and columns as the first
 * would give them, without weight, colour or hidden text. Fails with the first extractor's answer where this one finds
 * nothing either.
 */
export async function readPdfSecond(bytes: Uint8Array, first: AppError): Promise<CvText> {
  const { PDFParse: Parser } = await loadPdfParse();
  // the engine takes the buffer over, so it gets a copy
  const parser: PDFParse = new Parser({ data: Uint8Array.from(bytes), verbosity: 0, isEvalSupported: false, disableFontFace: true });
  try {
    const document = await (parser as unknown as { load(): Promise<PdfDocument> }).load();
    const pages: CvText['pages'] = [];
    const pageLines: ReturnType<typeof layOut>[] = [];
    for (let index = 0; index < Math.min(document.numPages, MAX_PAGES); index++) {
      const page = await document.getPage(index + 1);
      const viewport = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      pages.push({ width: viewport.width, height: viewport.height });
      pageLines.push(layOut(items.slice(0, MAX_ITEMS_PER_PAGE).flatMap((item, order) => toWords(item, order, viewport)), index, cutPage));
      page.cleanup();
    }
    const lines = threadColumns(pageLines);
    if (lines.length === 0) throw first;
    const truncated = document.numPages > MAX_PAGES || lines.length > MAX_LINES;
    return { format: 'pdf', pages, lines: lines.slice(0, MAX_LINES), links: [], flags: { hiddenText: false, lostLigatures: false, truncated, extractor: 'pdf-parse' } };
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw first;
  } finally {
    await parser.destroy();
  }
}

/**
 * pdf-parse without its canvas, a native library of 31 MB that only drawing needs: it would stay in the process for good
 * and meet hostile files. pdf.js goes on without it.
 */
async function loadPdfParse(): Promise<typeof import('pdf-parse')> {
  const canvas = require.resolve('@napi-rs/canvas');
  require.cache[canvas] ??= Object.assign(new Module(canvas), { exports: {}, loaded: true });
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: class {}, configurable: true });
  return import('pdf-parse');
}

/** The words of one run of text; where they begin inside it is taken from the number of letters before them. */
function toWords(item: TextItem, order: number, viewport: ReturnType<PdfPage['getViewport']>): Word[] {
  const { str = '', transform = [], width = 0 } = item;
  const [x = 0, y = 0] = viewport.convertToViewportPoint(transform[4] ?? 0, transform[5] ?? 0);
  const size = Math.hypot(transform[2] ?? 0, transform[3] ?? 0) || 10;
  const rtl = RTL.test(str);
  const each = width / Math.max(str.length, 1);
  return [...str.matchAll(/\S+/g)].map((m) => {
    const from = rtl ? x + width - (m.index + m[0].length) * each : x + m.index * each;
    return { text: m[0].normalize('NFKC'), x0: from, x1: from + m[0].length * each, top: y - size * 0.8, bottom: y + size * 0.2, baseline: y, size, bold: false, color: '#000000', rtl: RTL.test(m[0]), order };
  });
}
