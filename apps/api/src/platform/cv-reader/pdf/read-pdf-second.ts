import { AppError, type CvText } from '@applywright/contracts';
import { PDFParse } from 'pdf-parse';
import { MAX_PAGES } from './read-pdf';

/**
 * The second extractor (pdf-parse), for files that the first cannot read: plain lines without look or columns.
 * Fails with the first extractor's answer where this one finds nothing either.
 */
export async function readPdfSecond(bytes: Uint8Array, first: AppError): Promise<CvText> {
  // the engine takes the buffer over, so it gets a copy
  const parser = new PDFParse({ data: Uint8Array.from(bytes), verbosity: 0 });
  try {
    const result = await parser.getText({ first: MAX_PAGES, pageJoiner: '' });
    const lines = result.pages.flatMap((page) => page.text.split('\n').map((text) => ({ page: page.num - 1, text: text.replace(/ *\t[\t ]*/g, '\t').trim() }))).filter((l) => l.text !== '');
    if (lines.length === 0) throw first;
    return {
      format: 'pdf',
      pages: result.pages.map(() => ({ width: 595, height: 842 })),
      lines: lines.map(({ page, text }, index) => ({ index, page, column: 0, x: 50, y: index * 14, width: text.length * 5, height: 14, fontSize: 10, bold: false, text, segments: [{ text, x: 50, width: text.length * 5, fontSize: 10, bold: false }] })),
      links: [],
      flags: { hiddenText: false, lostLigatures: false, truncated: false, extractor: 'pdf-parse' },
    };
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw first;
  } finally {
    await parser.destroy();
  }
}
