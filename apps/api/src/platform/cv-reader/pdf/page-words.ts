import { isMark, mergeRtlMarks } from './merge-rtl-marks';
import type { PageChar } from './page-chars';
import { repairMojibake } from './repair-mojibake';

/** A run of letters without a blank; points from the page's top left. `order` is PDFium's. */
export interface Word {
  text: string;
  x0: number;
  x1: number;
  top: number;
  bottom: number;
  baseline: number;
  size: number;
  bold: boolean;
  color: string;
  rtl: boolean;
  order: number;
}

const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** A gap wider than this share of the font size is a blank even where the file has none. */
const BLANK_EM = 0.22;
const LOST_GLYPH = 0xfffe;
const SOFT_HYPHEN = 0xad;
/** What PDFium gives for a hyphen at a line's end. */
const PDFIUM_HYPHEN = 0x02;

export const isPrivateUse = (code: number): boolean => (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000;
const isBlank = (code: number): boolean => code <= 0x20 || code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f || code === 0xfeff;
const isPictograph = (code: number): boolean => code >= 0x1f000 && code <= 0x1faff;

/**
 * Joins characters to words. Icons (private use, emoji) only separate; a lost glyph at a line's end is a hyphen and
 * inside a word stays as U+FFFE for `repairLigatures`.
 */
export function toWords(raw: readonly PageChar[]): { words: Word[]; lostGlyphs: boolean } {
  const chars = inReadingOrder(mergeRtlMarks(raw));
  const words: Word[] = [];
  let current: { chars: PageChar[]; order: number } | null = null;
  let lostGlyphs = false;
  const flush = () => {
    const word = current ? toWord(current.chars, current.order) : null;
    if (word && word.text !== '') words.push(word);
    current = null;
  };
  chars.forEach((char, i) => {
    if (char.generated && char.code === 0x20 && isIndic(chars[i - 1]) && isIndic(chars[i + 1]) && nearOnLine(chars[i - 1]!, chars[i + 1]!)) return;
    if (char.code === 0x20 && char.x1 - char.x0 < 0.01 && touches(chars[i - 1], chars[i + 1])) return;
    if (isEmpty(char) && joins(letterFrom(chars, i, -1), letterFrom(chars, i, 1))) return;
    if (separates(char)) return flush();
    if (char.code === 0 && !touchesLetter(chars, i)) return flush();
    let { code } = char;
    const next = chars[i + 1];
    const endsLine = !next || next.code === 0x0d || next.code === 0x0a || Math.abs(next.baseline - char.baseline) > char.size * 0.5;
    if (code === SOFT_HYPHEN || code === PDFIUM_HYPHEN) code = 0x2d;
    if (code === LOST_GLYPH || code === 0xffff || code === 0) {
      code = LOST_GLYPH;
      if (endsLine) code = 0x2d;
      else lostGlyphs = true;
    }
    const previous: PageChar | undefined = current ? (current as { chars: PageChar[] }).chars.at(-1) : undefined;
    if (previous && breaksWord(previous, char)) flush();
    const kept = code === char.code ? char : { ...char, code };
    if (current) (current as { chars: PageChar[] }).chars.push(kept);
    else current = { chars: [kept], order: i };
  });
  flush();
  return { words, lostGlyphs };
}

/** A blank without width between glyphs that touch is an artefact of a font change. */
const touches = (a: PageChar | undefined, b: PageChar | undefined): boolean =>
  a !== undefined && b !== undefined && !isBlank(a.code) && !isBlank(b.code) && Math.abs(a.baseline - b.baseline) < a.size * 0.1 && Math.abs(b.x0 - a.x1) < a.size * 0.12;

/** Nothing that anybody sees: a blank without width, or a break that PDFium has put in. */
const isEmpty = (c: PageChar): boolean => (c.code === 0x20 && c.x1 - c.x0 < 0.01) || (c.generated && (c.code === 0x0d || c.code === 0x0a));
function letterFrom(chars: readonly PageChar[], at: number, step: 1 | -1): PageChar | undefined {
  let i = at + step;
  while (Math.abs(i - at) < 4 && chars[i] && isEmpty(chars[i]!)) i += step;
  return chars[i];
}

const isLifted = (a: PageChar, b: PageChar): boolean => Math.abs(a.baseline - b.baseline) > a.size * 0.05 && Math.abs(a.baseline - b.baseline) < a.size * 0.4;

/** The tooth under the dots of a letter in the middle of a word, set as a glyph of its own, arrives as a blank without width, or as a new line; the letter is then where its dots are. */
const joins = (a: PageChar | undefined, b: PageChar | undefined): boolean =>
  a !== undefined && b !== undefined && isRtl(a) && isRtl(b) && isLifted(a, b) && b.x1 <= a.x1 && a.x0 - b.x1 < a.size * 0.3;

const separates = (char: PageChar): boolean =>
  char.code !== PDFIUM_HYPHEN && (char.generated || (isBlank(char.code) && char.code !== 0) || isPrivateUse(char.code) || isPictograph(char.code));
const isLetter = (char: PageChar | undefined): boolean => char !== undefined && !char.generated && /\p{L}/u.test(String.fromCodePoint(char.code));
const touchesLetter = (chars: readonly PageChar[], i: number): boolean => isLetter(chars[i - 1]) || isLetter(chars[i + 1]);

/** Scripts of India: vowel signs are set out of order, so gaps inside a word are as wide as a blank; real blanks are in the file. */
const isIndic = (char: PageChar | undefined): boolean => char !== undefined && !char.generated && char.code >= 0x0900 && char.code <= 0x0dff;
const nearOnLine = (a: PageChar, b: PageChar): boolean => Math.abs(a.baseline - b.baseline) < a.size * 0.4 && b.x0 - a.x1 < a.size * 0.6 && b.x0 > a.x0 - a.size;

function breaksWord(previous: PageChar, char: PageChar): boolean {
  const size = Math.max(previous.size, char.size);
  if (Math.abs(char.baseline - previous.baseline) > size * 0.4) return true;
  if (isIndic(char) && isIndic(previous)) return !nearOnLine(previous, char);
  if (isRtl(char) || isRtl(previous)) {
    const gap = Math.max(char.x0 - previous.x1, previous.x0 - char.x1);
    return gap > size * BLANK_EM * 2;
  }
  const gap = char.x0 - previous.x1;
  return gap > size * BLANK_EM || gap < -size * 0.8;
}

function toWord(chars: readonly PageChar[], order: number): Word {
  const first = chars[0]!;
  // NFKC turns ligature and presentation forms into plain letters; it would also turn ² into 2 and ™ into TM, so only those blocks.
  const text = repairMojibake(chars.map((c) => String.fromCodePoint(c.code)).join('').replace(/[\ufb00-\ufb4f\ufb50-\ufdff\ufe70-\ufefc]+/g, (s) => s.normalize('NFKC')));
  let x0 = Infinity, x1 = -Infinity, top = Infinity, bottom = -Infinity, bold = 0;
  for (const c of chars) {
    x0 = Math.min(x0, c.x0);
    x1 = Math.max(x1, c.x1);
    top = Math.min(top, c.top);
    bottom = Math.max(bottom, c.bottom);
    if (c.look.bold) bold++;
  }
  return { text, x0, x1, top, bottom, baseline: first.baseline, size: first.size, bold: bold * 2 > chars.length, color: first.look.color, rtl: RTL.test(text), order };
}

/** A right-to-left ligature's letters arrive as two halves of its glyph, the wrong way round: the right half is read first. */
function inReadingOrder(chars: readonly PageChar[]): readonly PageChar[] {
  let out: PageChar[] | undefined;
  for (let i = 0; i + 1 < chars.length; i++) {
    const [a, b] = [(out ?? chars)[i]!, (out ?? chars)[i + 1]!];
    // a mark behind its letter is where it belongs
    if (a.generated || b.generated || !isRtl(a) || !isRtl(b) || (isMark(b) && !isMark(a)) || Math.abs(a.top - b.top) > 0.05 || Math.abs(a.bottom - b.bottom) > 0.05) continue;
    const wrongWay = b.x0 >= a.x1 - 0.05 && b.x0 - a.x1 < a.size * 0.1;
    const oneBox = Math.abs(a.x0 - b.x0) < 0.05 && Math.abs(a.x1 - b.x1) < 0.05;
    if (!wrongWay && !oneBox) continue;
    out ??= [...chars];
    out[i] = b;
    out[i + 1] = a;
    i++;
  }
  return out ?? chars;
}

/** Digits are written from left to right in every script. */
const isRtl = ({ code }: PageChar): boolean => RTL.test(String.fromCodePoint(code)) && !(code >= 0x660 && code <= 0x669) && !(code >= 0x6f0 && code <= 0x6f9);
