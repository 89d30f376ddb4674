import { AppError, type CvLine, type CvText } from '@applywright/contracts';
import { cutPage } from '../pdf/cut-page';
import { layOut } from '../pdf/page-lines';
import { placeLinks } from '../pdf/read-pdf';
import { threadColumns } from '../pdf/thread-columns';
import { sniffCv } from '../sniff-cv';
import { docxSheets } from './docx-sheets';
import { openPdfSheets } from './pdf-sheets';
import { recogniseSheets, type Recognition, type SeenPage, type Watch } from './recognise-sheets';
import { lineConfidence, meanConfidence, pageWords } from './seen-page';

/** As many pages as are recognised; what lies behind them is left out and flagged `truncated`. */
const MAX_PAGES = 10;
/** Below these a picture shows something else than text. */
const MIN_LETTERS = 30;
const MIN_CONFIDENCE = 0.5;

/** Reads a CV's pictures of text in this thread. @throws AppError as `CvOcr` says */
export async function recogniseCv(recognition: Recognition, watch: Watch = {}): Promise<CvText> {
  const format = sniffCv(recognition.bytes);
  const source = format === 'docx' ? await docxSheets(recognition.bytes) : await openPdfSheets(recognition.bytes);
  try {
    const { sheets, text } = source;
    if (sheets.length === 0) throw new AppError('ocr_unavailable');
    const seen = await recogniseSheets(sheets.slice(0, MAX_PAGES), recognition, watch);
    const worded = seen.pages.filter((p) => letters(p) >= MIN_LETTERS && meanConfidence(p.words) >= MIN_CONFIDENCE);
    if (worded.length === 0) throw new AppError('cv_no_text');
    const lines = mergeLines(text?.lines ?? [], new Set(sheets.map((s) => s.page)), worded);
    const pages = source.pages.map((size, i) => worded.filter((p) => p.page === i).map(({ width, height }) => ({ width, height }))[0] ?? size);
    const left = new Set(sheets.map((s) => s.page).filter((page) => !worded.some((p) => p.page === page)));
    return {
      format, pages, lines, links: placeLinks(source.links, lines),
      flags: {
        hiddenText: false, lostLigatures: false, ...text?.flags, extractor: 'ocr',
        truncated: (text?.flags.truncated ?? false) || seen.truncated || sheets.length > MAX_PAGES,
        ...(left.size > 0 ? { scannedPages: [...left] } : { scannedPages: undefined }),
        ocr: { confidence: meanConfidence(worded.flatMap((p) => p.words)), languages: [...recognition.languages.keys()] },
      },
    };
  } finally {
    source.close();
  }
}

const letters = (page: SeenPage): number => page.words.reduce((n, w) => n + w.text.replace(/[^\p{L}]/gu, '').length, 0);

/** Puts the recognised pages between the pages that hold text of their own; the few words that a scanned page held are seen in its picture too. */
function mergeLines(read: readonly CvLine[], scanned: ReadonlySet<number>, worded: readonly SeenPage[]): CvLine[] {
  const out = read.filter((line) => !scanned.has(line.page));
  for (const seen of worded) {
    const lines = threadColumns([layOut(pageWords(seen.words, seen.pointsPerPixel), seen.page, cutPage)]).map((line) => ({ ...line, confidence: lineConfidence(line, seen.words, seen.pointsPerPixel) }));
    const at = out.findIndex((line) => line.page > seen.page);
    out.splice(at < 0 ? out.length : at, 0, ...lines);
  }
  return out.map((line, index) => ({ ...line, index }));
}
