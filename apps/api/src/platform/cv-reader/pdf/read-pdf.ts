import { AppError, type CvFlags, type CvLine, type CvLink, type CvText } from '@applywright/contracts';
import { isBehindPicture, isHidden, paintsPicture, readPainted, type Painted } from './hidden-text';
import { cutPage } from './cut-page';
import { readChars, readLinks, type PageChar, type PageLinkArea } from './page-chars';
import { layOut, type PageLine } from './page-lines';
import { toWords } from './page-words';
import type { Pdfium } from './pdfium';
import { repairLigatures } from './repair-ligatures';
import { threadColumns } from './thread-columns';

/** A CV has a handful of pages; the rest of a longer file is left out and flagged `truncated`. */
export const MAX_PAGES = 30;
/** Below this many characters on a page that shows a picture, the page is taken for a scan. */
const SCAN_MAX_CHARS = 50;
const SCAN_MIN_IMAGE_SHARE = 0.25;
/** A page among others is a scan where a picture covers most of it. */
const SCANNED_PAGE_SHARE = 0.5;
/** What ends the reading of a file between two pages: 30 dense pages have 1700 lines and 120,000 characters and take 400 ms. */
const MAX_LINES = 2000;
const MAX_CHARS = 150_000;
const MAX_BUSY_MS = 800;
const MAX_LINE_CHARS = 4000;

const PDFIUM_ERROR_PASSWORD = 4;
const PDFIUM_ERROR_SECURITY = 5;
const SCRATCH_BYTES = 8192;

/**
 * Reads a PDF's text with positions, look, columns and links through PDFium.
 *
 * @throws AppError cv_encrypted, cv_broken, cv_scanned, cv_no_text
 */
export function readPdf(pdfium: Pdfium, bytes: Uint8Array): CvText {
  const data = pdfium.malloc(bytes.length);
  pdfium.HEAPU8.set(bytes, data);
  const scratch = pdfium.malloc(SCRATCH_BYTES);
  let document = 0;
  try {
    document = pdfium._FPDF_LoadMemDocument!(data, bytes.length, 0);
    if (!document) {
      const error = pdfium._FPDF_GetLastError!();
      throw new AppError(error === PDFIUM_ERROR_PASSWORD || error === PDFIUM_ERROR_SECURITY ? 'cv_encrypted' : 'cv_broken');
    }
    return readDocument(pdfium, document, scratch);
  } finally {
    if (document) pdfium._FPDF_CloseDocument!(document);
    pdfium.free(scratch);
    pdfium.free(data);
  }
}

/** The processor time of this thread: a page must not be left out because the machine has other things to do. That of the clock where Node does not tell. */
const busyMs = (): number => {
  if (typeof process.threadCpuUsage !== 'function') return performance.now();
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

function readDocument(pdfium: Pdfium, document: number, scratch: number): CvText {
  const pageCount = pdfium._FPDF_GetPageCount!(document);
  const pages: CvText['pages'] = [];
  const pageLines: PageLine[][] = [];
  const areas: (PageLinkArea & { page: number })[] = [];
  const flags: CvFlags = { hiddenText: false, lostLigatures: false, truncated: pageCount > MAX_PAGES, extractor: 'pdfium' };
  if (pdfium._FPDF_GetSecurityHandlerRevision!(document) >= 0) flags.encrypted = true;
  const scannedPages: number[] = [];
  const started = busyMs();
  let lineCount = 0;
  let characters = 0;
  let imageShare = 0;
  for (let index = 0; index < Math.min(pageCount, MAX_PAGES); index++) {
    if (index > 0 && (lineCount > MAX_LINES || characters > MAX_CHARS || busyMs() - started > MAX_BUSY_MS)) {
      flags.truncated = true;
      break;
    }
    const page = pdfium._FPDF_LoadPage!(document, index);
    if (!page) {
      pages.push({ width: 0, height: 0 });
      pageLines.push([]);
      continue;
    }
    const size = { width: pdfium._FPDF_GetPageWidthF!(page), height: pdfium._FPDF_GetPageHeightF!(page) };
    pages.push(size);
    const textPage = pdfium._FPDFText_LoadPage!(page);
    const all = textPage ? readChars(pdfium, textPage, size.height, scratch) : [];
    let painted: Painted | undefined;
    const paint = () => (painted ??= readPainted(pdfium, page, size.height, scratch));
    const letters = all.filter((c) => !c.generated && c.code > 0x20);
    const pictured = paintsPicture(pdfium, page);
    const covered = (c: PageChar) => pictured && isBehindPicture(c, paint());
    const hidden = new Set(letters.filter((c) => isHidden(c, size, paint) || covered(c)));
    // a page whose whole text is invisible over or behind a picture is a scan with a text layer: that layer is the text
    const textLayer = hidden.size === letters.length && letters.length >= SCAN_MAX_CHARS && letters.every((c) => c.look.renderMode === 3 || covered(c));
    if (hidden.size > 0 && !textLayer) flags.hiddenText = true;
    const { words, lostGlyphs } = toWords(textLayer || hidden.size === 0 ? all : all.filter((c) => !hidden.has(c)));
    if (lostGlyphs) flags.lostLigatures = true;
    characters += words.reduce((n, w) => n + w.text.length, 0);
    if (letters.length < SCAN_MAX_CHARS && pictured) {
      const share = paint().imageArea / Math.max(size.width * size.height, 1);
      imageShare = Math.max(imageShare, share);
      if (share >= SCANNED_PAGE_SHARE) scannedPages.push(index);
    }
    const lines = layOut(lostGlyphs ? words.map((w) => ({ ...w, text: repairLigatures(w.text) })) : words, index, cutPage);
    lineCount += lines.length;
    pageLines.push(lines);
    for (const area of readLinks(pdfium, document, page, size.height, scratch)) areas.push({ ...area, page: index });
    if (textPage) pdfium._FPDFText_ClosePage!(textPage);
    pdfium._FPDF_ClosePage!(page);
  }
  if (characters < SCAN_MAX_CHARS * Math.max(1, Math.min(pages.length, 2)) && imageShare >= SCAN_MIN_IMAGE_SHARE) throw new AppError('cv_scanned');
  if (characters === 0) throw new AppError(pages.every((p) => p.width === 0) ? 'cv_broken' : 'cv_no_text');
  if (scannedPages.length > 0) flags.scannedPages = scannedPages;
  const all = threadColumns(pageLines);
  const lines = all.slice(0, MAX_LINES).map((line) => (line.text.length > MAX_LINE_CHARS ? { ...line, text: line.text.slice(0, MAX_LINE_CHARS), segments: line.segments.slice(0, 100) } : line));
  if (all.length > MAX_LINES) flags.truncated = true;
  return { format: 'pdf', pages, lines, links: placeLinks(areas, lines), flags };
}

/** Gives each link the line that it lies over most. */
export function placeLinks(areas: readonly (PageLinkArea & { page: number })[], lines: readonly CvLine[]): CvLink[] {
  const out: CvLink[] = [];
  for (const area of areas) {
    let best: { line: CvLine; overlap: number } | null = null;
    for (const line of lines) {
      if (line.page !== area.page) continue;
      const height = Math.min(area.bottom, line.y + line.height) - Math.max(area.top, line.y);
      const width = Math.min(area.x1, line.x + line.width) - Math.max(area.x0, line.x);
      if (height > 0 && width > 0 && (!best || height * width > best.overlap)) best = { line, overlap: height * width };
    }
    const text = best ? best.line.segments.flatMap((s) => wordsUnder(s, area)).join(' ') : '';
    if (!out.some((link) => link.url === area.url && link.line === (best?.line.index ?? null))) out.push({ url: area.url, line: best?.line.index ?? null, text });
  }
  return out;
}

/** The words of a run that a link lies over; where each stands is taken from the letters before it. */
function wordsUnder({ text, x, width }: CvLine['segments'][number], area: PageLinkArea): string[] {
  const each = width / Math.max(text.length, 1);
  return [...text.matchAll(/\S+/g)].filter((m) => {
    const middle = x + (m.index + m[0].length / 2) * each;
    return middle >= area.x0 && middle <= area.x1;
  }).map((m) => m[0]);
}
