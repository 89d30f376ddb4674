import type { Word } from './page-words';

/** Words on one baseline with no wide gap between them: the unit that columns are made of. */
export interface Fragment {
  words: Word[];
  x0: number;
  x1: number;
  top: number;
  bottom: number;
  baseline: number;
  size: number;
}

/** A part of a page in reading order; `gutter` is the x of the cut that made it, absent for full width. */
export interface Block { fragments: Fragment[]; side: 'full' | 'left' | 'right'; gutter?: number }

const FRAGMENT_GAP_EM = 1.1;
const MIN_COLUMN_LINES = 3;
const DATE_LIKE = /(?:19|20)\d{2}|\d{1,2}[./]\d{2,4}|present|current|heute|today|actual|présent/i;

/** Groups words to fragments; words of one baseline whose gap is below ~1 em belong together. */
export function toFragments(words: readonly Word[]): Fragment[] {
  const rows: Word[][] = [];
  for (const word of [...words].sort((a, b) => a.baseline - b.baseline || a.x0 - b.x0)) {
    const row = rows.at(-1);
    const first = row?.at(-1);
    if (row && first && Math.abs(first.baseline - word.baseline) <= Math.max(first.size, word.size) * 0.25) row.push(word);
    else rows.push([word]);
  }
  const fragments: Fragment[] = [];
  for (const row of rows) {
    let current: Fragment | undefined;
    for (const word of row.sort((a, b) => a.x0 - b.x0)) {
      const near = current && word.x0 - current.x1 <= FRAGMENT_GAP_EM * Math.max(Math.min(current.size, word.size), 6);
      if (current && near) {
        current.words.push(word);
        current.x1 = Math.max(current.x1, word.x1);
        current.top = Math.min(current.top, word.top);
        current.bottom = Math.max(current.bottom, word.bottom);
        current.size = Math.max(current.size, word.size);
      } else {
        current = { words: [word], x0: word.x0, x1: word.x1, top: word.top, bottom: word.bottom, baseline: word.baseline, size: word.size };
        fragments.push(current);
      }
    }
  }
  return fragments;
}

/**
 * Cuts a page into blocks in reading order. A gutter is an empty vertical strip with text on both sides that is
 * longest and fullest; the text above and below it is cut in its turn. Date columns and columns of labels stay with
 * the rows that they belong to.
 */
export function cutColumns(fragments: readonly Fragment[], depth = 0): Block[] {
  if (fragments.length < MIN_COLUMN_LINES * 2 || depth > 6) return fragments.length ? [{ fragments: [...fragments], side: 'full' }] : [];
  const cut = bestCut(fragments);
  if (!cut) return [{ fragments: [...fragments], side: 'full' }];
  const above = fragments.filter((f) => f.baseline < cut.from);
  const below = fragments.filter((f) => f.baseline > cut.to);
  const inside = fragments.filter((f) => f.baseline >= cut.from && f.baseline <= cut.to);
  const side = (fs: Fragment[], name: 'left' | 'right'): Block[] => cutColumns(fs, depth + 1).map((b) => ({ fragments: b.fragments, side: name, gutter: cut.x }));
  return [
    ...cutColumns(above, depth + 1),
    ...side(inside.filter((f) => (f.x0 + f.x1) / 2 < cut.x), 'left'),
    ...side(inside.filter((f) => (f.x0 + f.x1) / 2 >= cut.x), 'right'),
    ...cutColumns(below, depth + 1),
  ];
}

interface Cut { x: number; from: number; to: number; score: number }

function bestCut(fragments: readonly Fragment[]): Cut | null {
  const sorted = [...fragments].sort((a, b) => a.baseline - b.baseline);
  let best: Cut | null = null;
  for (const x of gutterCandidates(sorted)) {
    for (const [from, to] of openIntervals(sorted, x)) {
      const inside = sorted.slice(from, to);
      const left = inside.filter((f) => f.x1 <= x || (f.x0 < x && overflows(f, sorted, x)));
      const right = inside.filter((f) => f.x0 >= x);
      if (Math.min(rowCount(left), rowCount(right)) < MIN_COLUMN_LINES) continue;
      // the interval counts only as far as both sides reach
      const top = Math.max(left[0]!.baseline, right[0]!.baseline);
      const bottom = Math.min(left.at(-1)!.baseline, right.at(-1)!.baseline);
      if (bottom <= top || belongToRows(left, right)) continue;
      const last = to < sorted.length ? bottom + 1 : Infinity;
      const first = from > 0 && sideOnlyRows(left, right, top) <= 3 ? top - 1 : -Infinity;
      const rows = Math.min(rowCount(left.filter((f) => f.baseline <= bottom + 1)), rowCount(right.filter((f) => f.baseline >= top - 1)));
      const score = (bottom - top) * Math.sqrt(rows);
      if (!best || score > best.score) best = { x, from: Math.max(first, inside[0]!.baseline), to: Math.min(last, inside.at(-1)!.baseline), score };
    }
  }
  return best;
}

/** How many rows stand above the first row that both sides share. */
const sideOnlyRows = (left: readonly Fragment[], right: readonly Fragment[], top: number): number => rowCount([...left, ...right].filter((f) => f.baseline < top - 1).sort((a, b) => a.baseline - b.baseline));

/** The left edges at which at least three fragments line up with something to their left. */
function gutterCandidates(fragments: readonly Fragment[]): number[] {
  const edges = new Map<number, number>();
  for (const f of fragments) {
    const key = Math.round(f.x0 / 2);
    edges.set(key, (edges.get(key) ?? 0) + 1);
  }
  const minX = Math.min(...fragments.map((f) => f.x0));
  const support = (key: number) => (edges.get(key - 1) ?? 0) + (edges.get(key) ?? 0) + (edges.get(key + 1) ?? 0);
  return [...edges.keys()].filter((key) => support(key) >= MIN_COLUMN_LINES && key * 2 > minX + 30).map((key) => key * 2 - 3);
}

/** The index ranges (end exclusive) of baseline-sorted fragments between those that cross x. */
function openIntervals(sorted: readonly Fragment[], x: number): [number, number][] {
  const out: [number, number][] = [];
  let start = 0;
  const labels = sideLabels(sorted);
  for (let i = 0; i <= sorted.length; i++) {
    const f = sorted[i];
    if (f && labels.has(f)) {
      // a label opens a new part of the page; its row belongs to that part
      const rowStart = sorted.findIndex((g) => Math.abs(g.baseline - f.baseline) <= 2);
      if (rowStart - start >= MIN_COLUMN_LINES * 2) out.push([start, rowStart]);
      start = Math.max(start, rowStart);
    }
    if (f && (!(f.x0 < x && f.x1 > x - 2) || overflows(f, sorted, x)) && !isWideHeading(sorted, i, x)) continue;
    if (i - start >= MIN_COLUMN_LINES * 2) out.push([start, i]);
    start = i + 1;
  }
  return out;
}

/** An address too long for its column runs into the gutter without meeting anything there. */
const overflows = (f: Fragment, sorted: readonly Fragment[], x: number): boolean =>
  f.words.length === 1 && f.x1 - x < (f.x1 - f.x0) * 0.4 && sorted.some((g) => g.x0 >= x && g.baseline < f.baseline) && /[@/]/.test(f.words[0]!.text) && !sorted.some((g) => g !== f && Math.abs(g.baseline - f.baseline) < f.size * 0.6 && g.x0 < f.x1);

/** Section labels in a margin of their own: few, short, far apart, at the left edge, with nothing else near it. */
function sideLabels(sorted: readonly Fragment[]): Set<Fragment> {
  const minX = Math.min(...sorted.map((f) => f.x0));
  const edge = sorted.filter((f) => f.x0 < minX + 6);
  const labelled = edge.length >= 3 && (isSparse(edge) || edge.length <= clusterHeads(edge).length * 1.7) && edge.every((f) => f.words.length <= 4) && sorted.filter((f) => f.x0 < minX + 60).length === edge.length && edge.length * 3 <= sorted.length;
  return new Set(labelled ? clusterHeads(edge) : []);
}

/** Whether fragments end on one edge and begin on many: places and dates set against the right margin. */
function isFlushRight(fragments: readonly Fragment[]): boolean {
  const spread = (xs: number[]) => Math.max(...xs) - Math.min(...xs);
  return spread(fragments.map((f) => f.x1)) < 4 && spread(fragments.map((f) => f.x0)) > 8;
}

/** The first row of each group of neighbouring rows. */
const clusterHeads = (fragments: readonly Fragment[]): Fragment[] => fragments.filter((f, i) => i === 0 || f.baseline - fragments[i - 1]!.baseline > f.size * 1.7);

/** Whether rows stand much further apart than lines of one text do, as margin headings and lone dates stand. */
function isSparse(fragments: readonly Fragment[]): boolean {
  if (fragments.length < 3) return false;
  const gaps = fragments.slice(1).map((f, i) => (f.baseline - fragments[i]!.baseline) / Math.max(f.size, 1)).filter((g) => g > 0.3).sort((a, b) => a - b);
  return (gaps[Math.floor(gaps.length * 0.25)] ?? 0) > 2.6;
}

/**
 * A heading over both columns whose words end before the gutter: alone in its row, nothing beside it on the right, and
 * the next rows of both sides on one baseline. A sidebar's heading meets that by chance in some 4 % of cases.
 */
function isWideHeading(sorted: readonly Fragment[], at: number, x: number): boolean {
  const h = sorted[at]!;
  const height = h.bottom - h.top;
  // right of the gutter only a centred heading can stand over both columns
  if (h.x0 >= x && Math.abs((h.x0 + h.x1) / 2 - (Math.min(...sorted.map((f) => f.x0)) + Math.max(...sorted.map((f) => f.x1))) / 2) > 30) return false;
  if (h.words.length > 5 || sorted.some((f) => f !== h && Math.abs(f.baseline - h.baseline) <= height && f.baseline !== h.baseline && f.top < h.bottom && f.bottom > h.top)) return false;
  if (sorted.some((f) => f !== h && Math.abs(f.baseline - h.baseline) <= 2)) return false;
  const left = sorted.find((f) => f.baseline > h.baseline + 2 && f.x1 <= x);
  const right = sorted.find((f) => f.baseline > h.baseline + 2 && f.x0 >= x);
  const above = sorted[at - 1];
  if (!left || !right || Math.abs(left.baseline - right.baseline) > 1 || left.baseline - h.baseline > height * 3) return false;
  return h.words.every((w) => w.bold || w.size > left.size + 0.4 || w.text === w.text.toUpperCase()) && !left.words.every((w) => w.bold === h.words[0]!.bold && w.size === h.words[0]!.size) || (above !== undefined && h.top - above.bottom > height && h.size > left.size + 0.4);
}

function rowCount(fragments: readonly Fragment[]): number {
  let rows = 0;
  let last = -Infinity;
  for (const f of fragments) {
    if (f.baseline - last > 2) rows++;
    last = f.baseline;
  }
  return rows;
}

const textOf = (f: Fragment): string => f.words.map((w) => w.text).join(' ');

/** Whether one side only annotates the rows of the other: dates, places, labels. */
function belongToRows(left: readonly Fragment[], right: readonly Fragment[]): boolean {
  const aligned = (few: readonly Fragment[], many: readonly Fragment[]) =>
    few.filter((f) => many.some((m) => Math.abs(m.baseline - f.baseline) <= Math.max(1.6, f.size * 0.2))).length / few.length;
  const dated = (fs: readonly Fragment[]) => fs.filter((f) => DATE_LIKE.test(textOf(f)) && textOf(f).length < 40).length / fs.length;
  const meanLength = (fs: readonly Fragment[]) => fs.reduce((n, f) => n + textOf(f).length, 0) / fs.length;
  for (const [few, many] of [[left, right], [right, left]] as const) {
    // a date beside each row, with headings between them: nearly all dates meet a row, which they do by chance in one of four
    const dates = few.filter((f) => DATE_LIKE.test(textOf(f)) && textOf(f).length < 40);
    if (dates.length >= 2 && dates.length >= rowCount(few) * 0.35 && aligned(dates, many) >= 0.85 && rowCount(few) <= rowCount(many) * 1.3) return true;
    if (few.length > many.length * 1.05 && rowCount(few) > rowCount(many)) continue;
    if (isSparse(few) && rowCount(few) * 2 <= rowCount(many) && meanLength(few) < 30) return true;
    const labels = clusterHeads(few);
    if (labels.length >= 3 && few.length <= labels.length * 2 && few.length < many.length && meanLength(few) < 26 && aligned(labels, many) >= 0.6) return true;
    const share = aligned(few, many);
    if (share >= 0.8 && (dated(few) >= 0.4 || (few === right && isFlushRight(few) && meanLength(few) < 32))) return true;
    if (share >= 0.9 && few.length <= many.length * 0.6 && meanLength(few) < 28) return true;
  }
  // label : value tables, a row each
  return aligned(left, right) >= 0.95 && aligned(right, left) >= 0.6 && meanLength(left) < 22 && meanLength(right) > meanLength(left) * 1.8;
}
