import type { CvLine, CvSegment } from '@applywright/contracts';
import type { Block, Fragment } from './page-columns';
import { toFragments } from './page-columns';
import type { Word } from './page-words';

/** A line before it has its place in the whole CV. */
export type PageLine = Omit<CvLine, 'index' | 'column'> & { side: Block['side']; gutter?: number };

const BULLET = /^[•●○◦▪■□▫‣⁃∙·➢➤►▶❖✓✔*»◆◇–—-]$/;
const BULLET_GLUED = /^[•●○◦▪■□▫‣⁃∙➢➤►▶❖✓✔◆◇]/;

/** Turns a block's fragments into lines, top to bottom; fragments of one baseline make one line, joined by tabs. */
export function toLines(block: Block, page: number): PageLine[] {
  const sorted = [...block.fragments].sort((a, b) => a.baseline - b.baseline);
  const rows: Fragment[][] = [];
  for (const f of sorted) {
    const row = rows.at(-1);
    if (row && sameRow(row, f)) row.push(f);
    else rows.push([f]);
  }
  return rows.map((row) => toLine(row, page, block)).filter((line) => line.text !== '');
}

function sameRow(row: readonly Fragment[], f: Fragment): boolean {
  const anchor = row[0]!;
  if (Math.abs(anchor.baseline - f.baseline) <= Math.min(anchor.size, f.size) * 0.3) return true;
  // superscripts and vertically centred neighbours: mostly overlapping boxes, none of which lies over another
  const overlap = Math.min(anchor.bottom, f.bottom) - Math.max(anchor.top, f.top);
  const smaller = Math.min(anchor.bottom - anchor.top, f.bottom - f.top);
  return overlap > smaller * 0.7 && row.every((other) => other.x1 <= f.x0 + 1 || f.x1 <= other.x0 + 1);
}

function toLine(row: readonly Fragment[], page: number, block: Block): PageLine {
  const words = row.flatMap((f) => f.words);
  const rtl = words.filter((w) => w.rtl).length * 2 >= words.length;
  const ordered = [...row].sort((a, b) => (rtl ? b.x0 - a.x0 : a.x0 - b.x0));
  const segments: CvSegment[] = [];
  const parts: string[] = [];
  let bullet = false;
  ordered.forEach((fragment, at) => {
    let inOrder = inReadingOrder(fragment.words, rtl);
    if (at === 0 && inOrder.length + ordered.length > 2 && BULLET.test(inOrder[0]!.text)) {
      bullet = true;
      inOrder = inOrder.slice(1);
    } else if (at === 0 && BULLET_GLUED.test(inOrder[0]!.text)) {
      bullet = true;
      inOrder[0] = { ...inOrder[0]!, text: inOrder[0]!.text.slice(1) };
      if (inOrder[0].text === '') inOrder = inOrder.slice(1);
    }
    const tokens = joinSpaced(inOrder);
    if (tokens.length === 0) return;
    parts.push(tokens.map((t) => t.text).join(' '));
    for (const run of runs(tokens)) segments.push(run);
  });
  const x = Math.min(...row.map((f) => f.x0));
  const top = Math.min(...row.map((f) => f.top));
  const bottom = Math.max(...row.map((f) => f.bottom));
  const biggest = words.reduce((a, b) => (b.size > a.size ? b : a));
  const boldLetters = words.reduce((n, w) => n + (w.bold ? w.text.length : 0), 0);
  const letters = words.reduce((n, w) => n + w.text.length, 0);
  return {
    page, x: round(x), y: round(top), width: round(Math.max(...row.map((f) => f.x1)) - x), height: round(bottom - top),
    fontSize: round(biggest.size), bold: boldLetters * 2 > letters, color: biggest.color,
    ...(rtl ? { rtl } : {}), ...(bullet ? { bullet } : {}),
    text: parts.join('\t'), segments, side: block.side, ...(block.gutter === undefined ? {} : { gutter: block.gutter }),
  };
}

const DIRECTED = /[\p{L}\p{N}]/u;

/**
 * Words of a fragment as they are read: by x, and words against the line's direction the other way round. Words
 * without letters or digits go with their neighbours when those agree (the rule of Unicode Annex 9 for neutrals).
 */
function inReadingOrder(words: readonly Word[], rtl: boolean): Word[] {
  const visual = [...words].sort((a, b) => (rtl ? b.x0 - a.x0 : a.x0 - b.x0));
  if (!words.some((w) => w.rtl)) return rtl ? visual.reverse() : visual;
  const against = visual.map((w) => (DIRECTED.test(w.text) ? w.rtl !== rtl : null));
  const resolved = against.map((value, i) => value ?? (against.slice(0, i).findLast((v) => v !== null) === true && against.slice(i + 1).find((v) => v !== null) === true));
  const out: Word[] = [];
  for (let i = 0; i < visual.length; ) {
    let to = i;
    while (to < visual.length && resolved[to] === resolved[i]) to++;
    const run = visual.slice(i, to);
    out.push(...(resolved[i] ? run.reverse() : run));
    i = to;
  }
  return out;
}

const round = (n: number): number => Math.round(n * 10) / 10;

/** Headings set with wide tracking arrive letter by letter ("S K I L L S"): join them, blanks where the gap is twice the usual. */
function joinSpaced(words: readonly Word[]): Word[] {
  const single = words.filter((w) => [...w.text].length === 1 && /\p{L}/u.test(w.text)).length;
  if (words.length < 4 || single / words.length < 0.75 || words.some((w) => w.rtl) || words.every((w) => /[\u3040-\u9fff]/.test(w.text))) return [...words];
  const gaps = words.slice(1).map((w, i) => w.x0 - words[i]!.x1);
  const usual = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length * 0.4)]!;
  const out: Word[] = [];
  words.forEach((word, i) => {
    const last = out.at(-1);
    if (last && gaps[i - 1]! <= usual + word.size * 0.3) out[out.length - 1] = { ...last, text: last.text + word.text, x1: word.x1 };
    else out.push({ ...word });
  });
  return out;
}

function runs(words: readonly Word[]): CvSegment[] {
  const out: CvSegment[] = [];
  let last: Word | undefined;
  for (const word of words) {
    const run = out.at(-1);
    if (run && last && last.bold === word.bold && Math.abs(last.size - word.size) < 0.5 && last.color === word.color) {
      run.text += ` ${word.text}`;
      const from = Math.min(run.x, word.x0);
      run.width = round(Math.max(run.x + run.width, word.x1) - from);
      run.x = round(from);
    } else out.push({ text: word.text, x: round(word.x0), width: round(word.x1 - word.x0), fontSize: round(word.size), bold: word.bold });
    last = word;
  }
  return out;
}

/** A page's words to lines in reading order, by blocks. */
export function layOut(words: readonly Word[], page: number, cut: (fragments: Fragment[]) => Block[]): PageLine[] {
  return cut(toFragments(words)).flatMap((block) => toLines(block, page));
}
