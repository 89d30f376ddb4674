import type { CvLine } from '@applywright/contracts';
import type { Word } from '../pdf/page-words';
import type { SeenWord } from './tesseract';

const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** Specks, rules and portraits come out as short words of which the engine is this unsure; unusual names and addresses as long ones. */
const UNSURE = 0.3;
const SHORT = 4;
/** Lines within this share of the usual height are of one size: the measured heights scatter by some 8 %. */
const SAME_SIZE = 0.12;
/** What the engine takes a dot between words for, and a hollow bullet. */
const DOTS = /^[•●○◦▪■□¢°*+©®«»e·.@o0,]$/;
const HOLLOW = /^[oeO0°©®¢*+»«]$/;
/** What a dash comes out as, by itself. */
const DASHES = /^[-–—~_=]$/;

/** The recognised words of a page as the column layer takes them: points, one size for what is about one size. */
export function pageWords(seen: readonly SeenWord[], pointsPerPixel: number): Word[] {
  const usual = usualSize(seen);
  return joinAddresses(seen).flatMap((w, order) => {
    const text = isDot(w, seen) ? '•' : DASHES.test(w.text) ? '–' : w.text;
    if (text === w.text && !isWord(w)) return [];
    const size = Math.abs(w.size - usual) <= usual * SAME_SIZE ? usual : w.size;
    return [{
      text, x0: w.x0 * pointsPerPixel, x1: w.x1 * pointsPerPixel, top: w.top * pointsPerPixel, bottom: w.bottom * pointsPerPixel, baseline: w.baseline * pointsPerPixel,
      size: roundHalf(size * pointsPerPixel), bold: w.bold, color: '#000000', rtl: RTL.test(text), order,
    }];
  });
}

const isWord = ({ text, confidence }: SeenWord): boolean => /[\p{L}\p{N}]/u.test(text) ? confidence >= UNSURE || text.length >= SHORT : confidence >= UNSURE && /^[@&/|%()#+:,;]+$/.test(text);

/** A dot that floats above the baseline, or a letter that bullets are taken for, alone before a capital. */
function isDot(w: SeenWord, all: readonly SeenWord[]): boolean {
  if (!DOTS.test(w.text)) return false;
  const [height, width] = [w.bottom - w.top, w.x1 - w.x0];
  if (height < w.size * 0.5 && width < w.size * 0.5 && width < height * 2.5 && w.baseline - w.bottom > w.size * 0.08) return true;
  if (!HOLLOW.test(w.text)) return false;
  const row = all.filter((o) => o !== w && Math.abs(o.baseline - w.baseline) < w.size * 0.4);
  if (row.some((o) => o.x1 <= w.x0 + 1 && w.x0 - o.x1 < w.size * 1.5)) return false;
  const next = row.filter((o) => o.x0 >= w.x1 - 1).sort((a, b) => a.x0 - b.x0)[0];
  return next !== undefined && next.x0 - w.x1 < w.size * 2.5 && /^\p{Lu}/u.test(next.text);
}

/** The engine parts addresses at their dots ("github." "com/ana"): the gap there is much narrower than a blank. */
function joinAddresses(seen: readonly SeenWord[]): SeenWord[] {
  const out: SeenWord[] = [];
  for (const word of seen) {
    const last = out.at(-1);
    if (last && /[\p{L}\p{N}][.@/_]$/u.test(last.text) && /^[\p{Ll}\p{N}]/u.test(word.text) && Math.abs(last.baseline - word.baseline) < word.size * 0.3 && word.x0 >= last.x1 - 1 && word.x0 - last.x1 < word.size * 0.22)
      out[out.length - 1] = { ...last, text: last.text + word.text, x1: word.x1, top: Math.min(last.top, word.top), bottom: Math.max(last.bottom, word.bottom), confidence: Math.min(last.confidence, word.confidence) };
    else out.push(word);
  }
  return out;
}

/** The median height over letters. */
function usualSize(words: readonly SeenWord[]): number {
  const sizes = words.flatMap((w) => Array<number>(w.text.length).fill(w.size)).sort((a, b) => a - b);
  return sizes[sizes.length >> 1] ?? 10;
}

const roundHalf = (n: number): number => Math.max(1, Math.round(n * 2) / 2);

/**
 * How sure the recognition is of a line: midway between the mean over its letters and its least sure word, since one wrong word
 * makes a line wrong and the mean of a long line hides it.
 */
export function lineConfidence(line: CvLine, seen: readonly SeenWord[], pointsPerPixel: number): number {
  const inside = seen.filter((w) => {
    const [x, y] = [((w.x0 + w.x1) / 2) * pointsPerPixel, ((w.top + w.bottom) / 2) * pointsPerPixel];
    return x >= line.x - 1 && x <= line.x + line.width + 1 && y >= line.y - 1 && y <= line.y + line.height + 1;
  });
  const least = Math.min(1, ...inside.filter((w) => /[\p{L}\p{N}]{2}/u.test(w.text)).map((w) => w.confidence));
  const mean = meanConfidence(inside);
  return Math.round((mean + Math.min(mean, least)) * 500) / 1000;
}

export function meanConfidence(words: readonly SeenWord[]): number {
  const letters = words.reduce((n, w) => n + w.text.length, 0);
  return letters === 0 ? 0 : Math.round((words.reduce((n, w) => n + w.confidence * w.text.length, 0) / letters) * 1000) / 1000;
}
