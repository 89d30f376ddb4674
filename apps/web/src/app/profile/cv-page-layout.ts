import type { CvLine, CvText, Span } from '@applywright/contracts';
import { spanPart } from './cv-words';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
/** A word that can be picked; `line` and `at` say where it stands in the CV's text. */
export interface CvWordBox extends Box {
  readonly line: number;
  readonly at: number;
  readonly text: string;
}
/** One page of a CV as it is drawn; all numbers in points. */
export interface CvPageLayout {
  readonly number: number;
  /** Where the drawn part begins and how wide it is: wide margins are cut, so that the text is larger. */
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly { readonly text: string; readonly x: number; readonly baseline: number; readonly width: number; readonly size: number; readonly bold: boolean; readonly rtl: boolean }[];
  readonly marks: readonly (Box & { readonly strong: boolean })[];
  /** Lines that character recognition was unsure of. */
  readonly unsure: readonly Box[];
  readonly words: readonly CvWordBox[];
}

/** What is left of a page's side margins. Points. */
const MARGIN = 26;

/** Where letters stand on a line box: the usual share above the baseline. */
const ASCENT = 0.8;

/** Below this a line that was read from a picture is tinted. Set by eye; Tesseract is at 0.9 and more on clean print. */
export const UNSURE_LINE_BELOW = 0.8;

/** Whether character recognition was unsure of a line. */
export const isUnsureLine = (line: CvLine): boolean => (line.confidence ?? 1) < UNSURE_LINE_BELOW;

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
      unsure: lines.filter(isUnsureLine).map((line) => ({ x: line.x - 3, y: line.y - 1.5, width: line.width + 6, height: line.height + 3 })),
      words: lines.flatMap(wordsOf),
    };
  });
};

const segmentsOf = (line: CvLine): CvLine['segments'] => (line.segments.length > 0 ? line.segments : [{ text: line.text, x: line.x, width: line.width, fontSize: line.fontSize, bold: line.bold }]);

const runsOf = (line: CvLine): CvPageLayout['runs'] => {
  const baseline = line.y + line.height * ASCENT;
  const runs = segmentsOf(line).filter((segment) => segment.text.trim() !== '').map((segment) => ({ text: segment.text, x: segment.x, baseline, width: segment.width, size: segment.fontSize, bold: segment.bold, rtl: line.rtl ?? false }));
  const first = runs[0];
  if (!line.bullet || !first || /^[•·‣▪–-]/.test(first.text)) return runs;
  // The reader takes bullets off; they stood before the text.
  const before = line.rtl ? Math.max(line.x + line.width, first.x + first.width) + line.fontSize * 0.35 : Math.min(line.x, first.x - line.fontSize * 0.7);
  return [{ text: '•', x: before, baseline, width: 0, size: line.fontSize, bold: false, rtl: false }, ...runs];
};

const marksOf = (line: CvLine, quote: string): CvPageLayout['marks'] => {
  const box = { x: line.x - 3, y: line.y - 1.5, width: line.width + 6, height: line.height + 3, strong: false };
  const part = spanPart(line.text, quote);
  if (part === 'whole') return [{ ...box, strong: true }];
  if (part === null) return [box];
  const [a, b] = extent(line, part.from, part.to);
  return [box, { ...box, x: a - 1.5, width: b - a + 3, strong: true }];
};

const wordsOf = (line: CvLine): CvWordBox[] =>
  [...line.text.matchAll(/\S+/gu)].map((word) => {
    const [a, b] = extent(line, word.index, word.index + word[0].length);
    return { line: line.index, at: word.index, text: word[0], x: a - 1, width: Math.max(2, b - a + 2), y: line.y - 1, height: line.height + 2 };
  });

/** From where to where characters stand, the smaller x first. */
const extent = (line: CvLine, from: number, to: number): [number, number] => {
  const a = xOf(line, from, true);
  const b = xOf(line, to, false);
  return a <= b ? [a, b] : [b, a];
};

/** The x of a character, by the usual widths of letters inside its segment; a line from right to left begins at the right. `begins`: of two segments that meet there, the later one. */
const xOf = (line: CvLine, offset: number, begins: boolean): number => {
  let seen = 0;
  for (const segment of line.segments) {
    const start = line.text.indexOf(segment.text, seen);
    if (start < 0) break;
    const end = start + segment.text.length;
    if (offset < end || (offset === end && !begins)) {
      const share = shareOf(segment.text, Math.max(0, offset - start));
      return segment.x + (line.rtl ? 1 - share : share) * segment.width;
    }
    seen = end;
  }
  const share = shareOf(line.text, offset);
  return line.x + (line.rtl ? 1 - share : share) * line.width;
};

/** How much of a text's width lies before a character. */
const shareOf = (text: string, offset: number): number => widthOf(text.slice(0, offset)) / Math.max(1, widthOf(text));

/** The width of a text in average letters; fonts differ, the order of their letters hardly does. */
const widthOf = (text: string): number => [...text].reduce((sum, letter) => sum + (/[ijlI1.,;:'’|!()[\]\s]/u.test(letter) ? 0.5 : /[frt\-/]/u.test(letter) ? 0.65 : /[mwMW@%–—]/u.test(letter) ? 1.5 : /\p{Lu}/u.test(letter) ? 1.2 : 1), 0);
