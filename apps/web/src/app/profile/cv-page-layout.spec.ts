import type { CvLine, CvText } from '@applywright/contracts';
import { layOutCv } from './cv-page-layout';

const line = (index: number, page: number, text: string): CvLine => ({ index, page, column: 0, x: 60, y: 40 + index * 14, width: 100, height: 12, fontSize: 10, bold: false, text, segments: [{ text, x: 60, width: 100, fontSize: 10, bold: false }] });
const cv = (lines: CvLine[]): CvText => ({ format: 'pdf', pages: [{ width: 600, height: 800 }, { width: 600, height: 800 }], lines, links: [], flags: { hiddenText: false, lostLigatures: false, truncated: false, extractor: 'pdfium' } });

describe('layOutCv', () => {
  const text = cv([line(0, 0, 'abcdefghij'), line(1, 0, 'second line'), line(2, 1, 'on page two')]);

  it('draws each line on its page', () => {
    expect(layOutCv(text, null).map((page) => page.runs.map((run) => run.text))).toEqual([['abcdefghij', 'second line'], ['on page two']]);
  });

  it('marks the words inside their line when the quote is a part of it', () => {
    const [mark, strong] = layOutCv(text, { page: 0, lineFrom: 0, lineTo: 0, quote: 'CDE' })[0]!.marks;
    expect(mark).toMatchObject({ x: 57, width: 106, strong: false });
    expect(strong).toMatchObject({ x: 60 + 20 - 1.5, width: 30 + 3, strong: true });
  });

  it('marks whole lines when the quote runs over several', () => {
    const marks = layOutCv(text, { page: 0, lineFrom: 0, lineTo: 1, quote: 'abcdefghij\nsecond line' })[0]!.marks;
    expect(marks.map((mark) => mark.strong)).toEqual([true, true]);
  });

  it('marks nothing on other pages', () => {
    expect(layOutCv(text, { page: 1, lineFrom: 2, lineTo: 2, quote: 'page' }).map((page) => page.marks.length)).toEqual([0, 2]);
  });
});
