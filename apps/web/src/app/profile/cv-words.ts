import type { CvLine, CvText, Span } from '@applywright/contracts';

/** One word of a CV by its place in the text: which line, and from which character on. */
export interface WordPlace {
  readonly line: number;
  readonly at: number;
}

/** Which part of a line a quote stands for: a stretch of it, all of it (the quote runs on), or none that can be found. */
export const spanPart = (text: string, quote: string): { from: number; to: number } | 'whole' | null => {
  const wanted = quote.trim().toLowerCase();
  const line = text.trim().toLowerCase();
  if (wanted === '' || wanted.includes(line) || wanted.length >= line.length) return 'whole';
  const at = text.toLowerCase().indexOf(wanted);
  return at < 0 ? null : { from: at, to: at + wanted.length };
};

/** The words from one place to another, in the order of the text, as one line. */
export const textBetween = (cv: CvText, a: WordPlace, b: WordPlace): string => {
  const [from, to] = a.line < b.line || (a.line === b.line && a.at <= b.at) ? [a, b] : [b, a];
  return cv.lines
    .filter((line) => line.index >= from.line && line.index <= to.line)
    .map((line) => {
      const end = line.index === to.line ? wordEnd(line.text, to.at) : line.text.length;
      return line.text.slice(line.index === from.line ? from.at : 0, end).trim();
    })
    .join(' ');
};

/** The words at the border of what was picked are rarely wanted with their comma or bracket. */
export const withoutBorders = (text: string): string => text.replace(/^[\s,;:•·|([]+|[\s,;:•·|]+$/gu, '').replace(/^([^()]*)\)$/u, '$1');

const wordEnd = (text: string, at: number): number => at + (/^\S+/u.exec(text.slice(at))?.[0].length ?? 0);

/** One line of a CV without a layout of its own (DOCX), split around the marked words. */
export interface CvTextLine {
  readonly index: number;
  readonly heading: number | null;
  readonly bold: boolean;
  readonly bullet: boolean;
  readonly rtl: boolean;
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  readonly words: readonly { readonly at: number; readonly text: string; readonly marked: boolean }[];
}

/** The lines of a CV as running text, with the words of a span set apart; whole lines where the quote runs over several. */
export const textLinesOf = (cv: CvText, span: Span | null): CvTextLine[] => {
  const rtl = isRightToLeft(cv);
  return cv.lines.map((line) => {
    const [from, to] = markedPart(line, span);
    return {
      index: line.index, heading: line.heading ?? null, bold: line.bold, bullet: line.bullet ?? false, rtl: line.rtl ?? rtl,
      before: line.text.slice(0, from), marked: line.text.slice(from, to), after: line.text.slice(to),
      words: [...line.text.matchAll(/\S+/gu)].map((word) => ({ at: word.index, text: word[0], marked: word.index < to && word.index + word[0].length > from })),
    };
  });
};

/** Whether most lines begin with a letter of a script that runs from right to left: then those in Latin letters stand right as well. */
const isRightToLeft = (cv: CvText): boolean => {
  const first = cv.lines.map((line) => /\p{L}/u.exec(line.text)?.[0] ?? '').filter(Boolean);
  return first.filter((letter) => /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]/u.test(letter)).length > first.length / 2;
};

const markedPart = (line: CvLine, span: Span | null): [number, number] => {
  if (!span || line.index < span.lineFrom || line.index > span.lineTo) return [line.text.length, line.text.length];
  const quote = span.quote.trim();
  const at = quote === '' ? -1 : line.text.toLowerCase().indexOf(quote.toLowerCase());
  return at < 0 ? [0, line.text.length] : [at, at + quote.length];
};
