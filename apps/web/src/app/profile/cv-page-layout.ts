import type { CvLine, CvText, Span } from '@applywright/contracts';

/** One page of a CV as it is drawn; all numbers in points. */
export interface CvPageLayout {
  readonly number: number;
  /** Where the drawn part begins and how wide it is: wide margins are cut, so that the text is larger. */
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly { readonly text: string; readonly x: number; readonly baseline: number; readonly width: number; readonly size: number; readonly bold: boolean }[];
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
  return segments.filter((segment) => segment.text.trim() !== '').map((segment) => ({ text: segment.text, x: segment.x, baseline, width: segment.width, size: segment.fontSize, bold: segment.bold }));
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
