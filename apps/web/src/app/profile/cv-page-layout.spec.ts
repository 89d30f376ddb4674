import type { CvLine, CvText } from '@applywright/contracts';
import { layOutCv } from './cv-page-layout';
import { textBetween, textLinesOf, withoutBorders } from './cv-words';

const line = (index: number, page: number, text: string): CvLine => ({ index, page, column: 0, x: 60, y: 40 + index * 14, width: 100, height: 12, fontSize: 10, bold: false, text, segments: [{ text, x: 60, width: 100, fontSize: 10, bold: false }] });
const cv = (lines: CvLine[]): CvText => ({ format: 'pdf', pages: [{ width: 600, height: 800 }, { width: 600, height: 800 }], lines, links: [], flags: { hiddenText: false, lostLigatures: false, truncated: false, extractor: 'pdfium' } });

describe('layOutCv', () => {
  const text = cv([line(0, 0, 'abcdeghkno'), line(1, 0, 'second line'), line(2, 1, 'on page two')]);

  it('draws each line on its page', () => {
    expect(layOutCv(text, null).map((page) => page.runs.map((run) => run.text))).toEqual([['abcdeghkno', 'second line'], ['on page two']]);
  });

  it('marks the words inside their line when the quote is a part of it', () => {
    const [mark, strong] = layOutCv(text, { page: 0, lineFrom: 0, lineTo: 0, quote: 'CDE' })[0]!.marks;
    expect(mark).toMatchObject({ x: 57, width: 106, strong: false });
    expect(strong).toMatchObject({ x: 60 + 20 - 1.5, width: 30 + 3, strong: true });
  });

  it('marks whole lines when the quote runs over several', () => {
    const marks = layOutCv(text, { page: 0, lineFrom: 0, lineTo: 1, quote: 'abcdeghkno\nsecond line' })[0]!.marks;
    expect(marks.map((mark) => mark.strong)).toEqual([true, true]);
  });

  it('marks nothing on other pages', () => {
    expect(layOutCv(text, { page: 1, lineFrom: 2, lineTo: 2, quote: 'page' }).map((page) => page.marks.length)).toEqual([0, 2]);
  });
});

describe('layOutCv bullets', () => {
  it('draws the bullet that the reader took off, before the text', () => {
    const [bullet, run] = layOutCv(cv([{ ...line(0, 0, 'Led a team'), bullet: true }]), null)[0]!.runs;
    expect(bullet).toMatchObject({ text: '•', x: 53 });
    expect(run).toMatchObject({ text: 'Led a team', x: 60 });
  });
});

describe('textLinesOf', () => {
  const text = cv([line(0, 0, 'Cook at the Harbour Inn'), line(1, 0, 'since 2019'), line(2, 0, 'Oslo')]);
  const split = (quote: string, lineFrom: number, lineTo: number) => textLinesOf(text, { page: 0, lineFrom, lineTo, quote }).map((l) => [l.before, l.marked, l.after]);

  it('sets the words apart inside their line', () => {
    expect(split('harbour inn', 0, 0)).toEqual([['Cook at the ', 'Harbour Inn', ''], ['since 2019', '', ''], ['Oslo', '', '']]);
  });
  it('marks whole lines when the quote runs over several', () => {
    expect(split('Cook at the Harbour Inn since 2019', 0, 1).map(([, marked]) => marked)).toEqual(['Cook at the Harbour Inn', 'since 2019', '']);
  });
});

describe('the words of a CV', () => {
  const text = cv([line(0, 0, 'Cook, Harbour Inn (Oslo)'), line(1, 0, 'since 2019')]);

  it('are picked from one to another over lines, in either direction', () => {
    const from = { line: 0, at: 6 };
    const to = { line: 1, at: 0 };
    expect([textBetween(text, from, to), textBetween(text, to, from), textBetween(text, from, from)]).toEqual(['Harbour Inn (Oslo) since', 'Harbour Inn (Oslo) since', 'Harbour']);
  });
  it.each([['Cook,', 'Cook'], ['(Oslo)', 'Oslo'], ['Inn (Oslo)', 'Inn (Oslo)'], ['• Led', 'Led'], ['C++', 'C++']])('“%s” come without the commas around as “%s”', (words, clean) => expect(withoutBorders(words)).toBe(clean));

  it('stand from the right when the line is written from right to left', () => {
    const rtl = { ...line(0, 0, 'abcde ghkno'), rtl: true, segments: [{ text: 'abcde ghkno', x: 60, width: 110, fontSize: 10, bold: false }], width: 110 };
    const [first, second] = layOutCv(cv([rtl]), null)[0]!.words;
    expect(first?.x).toBeCloseTo(60 + (5.5 / 10.5) * 110 - 1);
    expect(second?.x).toBeCloseTo(60 - 1);
  });
  it('are tinted by line when character recognition was unsure of it', () => {
    const [page] = layOutCv(cv([{ ...line(0, 0, 'cl3ar'), confidence: 0.55 }, { ...line(1, 0, 'clear'), confidence: 0.96 }, line(2, 0, 'from the file')]), null);
    expect(page?.unsure.map((box) => box.y)).toEqual([40 - 1.5]);
  });
});
