import type { CvLine, CvText, Span } from '@applywright/contracts';

/** One page of a CV as it is drawn; all numbers in points. */
export interface CvPageLayout {
  readonly number: number;
  /** Where the drawn part begins and how wide it is: wide margins are cut, so that the text is larger. */
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly { readonly text: string; readonly x: number; readonly baseline: number; readonly width: number; readonly size: number; readonly bold: boolean; readonly rtl: boolean }[];
  readonly marks: readonly { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly strong: boolean }[];
}

/** What is left of a page's side margins. Points. */
const MARGIN = 26;

/** Where letters stand on a line box: the usual share above the baseline. */
const ASCENT = 0.8;

/** The pages of a CV with the marks of a span: its lines lightly, the words themselves strongly. */
export const layOutCv = (cv: CvText, span: Span | null): CvPageLayout[] => {
  return cv.pages.map((page, n) => {
    const lines = cv.lines.filter((line) => line.page === n);
    const marked = span ? lines.filter((line) => line.index >= span.lineFrom && line.index <= span.lineTo) : [];
    const left = Math.max(0, Math.min(page.width, ...lines.map((line) => line.x)) - MARGIN);
    const right = Math.min(page.width, Math.max(0, ...lines.map((line) => line.x + line.width)) + MARGIN);
    return {
      number: n + 1,
      left: lines.length > 0 ? left : 0,
      width: lines.length > 0 && right > left ? right - left : page.width,
      height: page.height,
      runs: lines.flatMap(runsOf),
      marks: marked.flatMap((line) => marksOf(line, span?.quote ?? '')),
    };
  });
};

const runsOf = (line: CvLine): CvPageLayout['runs'] => {
  const baseline = line.y + line.height * ASCENT;
  const segments = line.segments.length > 0 ? line.segments : [{ text: line.text, x: line.x, width: line.width, fontSize: line.fontSize, bold: line.bold }];
  const runs = segments.filter((segment) => segment.text.trim() !== '').map((segment) => ({ text: segment.text, x: segment.x, baseline, width: segment.width, size: segment.fontSize, bold: segment.bold, rtl: line.rtl ?? false }));
  const first = runs[0];
  if (!line.bullet || line.rtl || !first || /^[•·‣▪–-]/.test(first.text)) return runs;
  // The reader takes bullets off; they stood before the text.
  return [{ text: '•', x: Math.min(line.x, first.x - line.fontSize * 0.7), baseline, width: 0, size: line.fontSize, bold: false, rtl: false }, ...runs];
};

const marksOf = (line: CvLine, quote: string): CvPageLayout['marks'] => {
  const box = { x: line.x - 3, y: line.y - 1.5, width: line.width + 6, height: line.height + 3, strong: false };
  const at = line.text.toLowerCase().indexOf(quote.trim().toLowerCase());
  const length = quote.trim().length;
  // A quote over several lines: each line that lies in it is marked whole.
  const whole = length === 0 || quote.includes(line.text.trim()) || length >= line.text.trim().length;
  if (at < 0 || whole) return [{ ...box, strong: whole }];
  const from = xOf(line, at);
  return [box, { ...box, x: from - 1.5, width: xOf(line, at + length) - from + 3, strong: true }];
};

/** The x of a character, taking letters as equally wide inside their segment. */
const xOf = (line: CvLine, offset: number): number => {
  let seen = 0;
  for (const segment of line.segments) {
    const start = line.text.indexOf(segment.text, seen);
    if (start < 0) break;
    const end = start + segment.text.length;
    if (offset <= end) return segment.x + (Math.max(0, offset - start) / Math.max(1, segment.text.length)) * segment.width;
    seen = end;
  }
  return line.x + (offset / Math.max(1, line.text.length)) * line.width;
};

/** One line of a CV without a layout of its own (DOCX), split around the marked words. */
export interface CvTextLine {
  readonly index: number;
  readonly heading: number | null;
  readonly bold: boolean;
  readonly bullet: boolean;
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** The lines of a CV as running text, with the words of a span set apart; whole lines where the quote runs over several. */
export const textLinesOf = (cv: CvText, span: Span | null): CvTextLine[] =>
  cv.lines.map((line) => {
    const look = { index: line.index, heading: line.heading ?? null, bold: line.bold, bullet: line.bullet ?? false };
    if (!span || line.index < span.lineFrom || line.index > span.lineTo) return { ...look, before: line.text, marked: '', after: '' };
    const quote = span.quote.trim();
    const at = quote === '' ? -1 : line.text.toLowerCase().indexOf(quote.toLowerCase());
    if (at < 0) return { ...look, before: '', marked: line.text, after: '' };
    return { ...look, before: line.text.slice(0, at), marked: line.text.slice(at, at + quote.length), after: line.text.slice(at + quote.length) };
  });
