import { findRanges, isOnlyDates, withoutDurations, type DateSpan } from './dates/find-dates';
import { isInnerBullet, lookOf } from './head-evidence';
import type { Row } from './rows';
import { titleScore } from './words/job-titles';
import { sentenceScore } from './words/sentences';

/** A dated row that begins or belongs to a position's head. */
export interface Anchor { readonly index: number; readonly date: DateSpan }

/** The dated rows of a work section that carry a position's dates; dates inside descriptions are left out. */
export function findAnchors(rows: readonly Row[]): Anchor[] {
  const look = lookOf(rows);
  const ranges: Anchor[] = [];
  const singles: Anchor[] = [];
  rows.forEach((row, index) => {
    const spans = findRanges(row.text);
    const range = spans.find((s) => s.range);
    const date = range ?? spans[0];
    if (!date || !atEdge(row.text, date) || isSentence(row, date)) return;
    // "since 2007" inside a sentence anchors nothing
    if (date.open && (rest(row.text, date).length > 60 || row.bullet || /[.。]$/.test(row.text))) return;
    (range ? ranges : singles).push({ index, date });
  });
  if (ranges.length === 0) return withoutBullets(singles, rows, look);
  const styles = new Set(ranges.map((a) => rows[a.index]!.style));
  const minX = Math.min(...rows.map((r) => r.x));
  // a long head that carries its dates in the middle, in the look of the other dated rows
  rows.forEach((row, index) => {
    const date = findRanges(row.text).find((s) => s.range);
    const dated = date?.start && date.start.length === 7 && date.end && date.end.length >= 7 && row.x <= minX + 4;
    if (date && !date.open && styles.has(row.style) && (dated || row.text.length <= 85) && !row.bullet && !ranges.some((a) => a.index === index) && rest(row.text, date).length <= 130) ranges.push({ index, date });
  });
  ranges.sort((a, b) => a.index - b.index);
  // where whole ranges anchor the positions, an open one ("since 2007") must look like them
  const closed = ranges.filter((a) => !a.date.open);
  const closedStyles = new Set(closed.map((a) => rows[a.index]!.style));
  const kept = withoutBullets(closed.length >= 2 ? ranges.filter((a) => !a.date.open || closedStyles.has(rows[a.index]!.style)) : ranges, rows, look);
  // beside ranges, a lone year anchors a position only in the place and look of the others
  const like = singles.filter((a) => styles.has(rows[a.index]!.style) && (rows[a.index]!.cells.some((c) => isOnlyDates(c.text)) || rest(rows[a.index]!.text, a.date).length < 60) && (!rows[a.index]!.bullet || kept.some((r) => rows[r.index]!.bullet)));
  return withoutSpans(withoutOdd([...kept, ...like].sort((a, b) => a.index - b.index), rows), rows);
}

/** Where some positions are dated outside bullets, dates in the description's bullets anchor nothing. */
function withoutBullets(anchors: readonly Anchor[], rows: readonly Row[], look: ReturnType<typeof lookOf>): Anchor[] {
  const plain = anchors.filter((a) => !isInnerBullet(rows[a.index]!, look));
  if (plain.length === 0 || plain.length === anchors.length) return [...anchors];
  const bold = anchors.filter((a) => isInnerBullet(rows[a.index]!, look) && rows[a.index]!.bold && titleScore(rest(rows[a.index]!.text, a.date)) >= 1);
  return plain.length * 2 >= anchors.length - plain.length || plain.length >= 2 ? anchors.filter((a) => plain.includes(a) || bold.includes(a)) : [...anchors];
}

/**
 * An employer's row with the whole time there, and the first role's dates right below it: the role's dates count.
 * The row stays as part of that role's head.
 */
function withoutSpans(anchors: readonly Anchor[], rows: readonly Row[]): Anchor[] {
  return anchors.filter((a, i) => {
    const next = anchors[i + 1];
    if (!next || next.index - a.index > 3 || !covers(a.date, next.date)) return true;
    const [row, below] = [rows[a.index]!, rows[next.index]!];
    const title = titleScore(rest(row.text, a.date));
    if (sentenceScore(rest(below.text, next.date)) >= 0.8 || /[.;]$/.test(below.text)) return true;
    const sameLook = row.bold === below.bold && row.size === below.size && row.caps === below.caps && Math.abs(row.x - below.x) < 4;
    if (rows.slice(a.index + 1, next.index).some((r) => r.bullet)) return true;
    return sameLook ? title >= 1 || titleScore(rest(below.text, next.date)) < 1 : title >= 1 && titleScore(rest(below.text, next.date)) < 1;
  });
}

/** Whether a range takes in another one. */
function covers(outer: DateSpan, inner: DateSpan): boolean {
  if (!outer.range || !inner.range || !outer.start || !inner.start) return false;
  const end = (d: DateSpan): string => (d.end === 'present' || !d.end ? '9999' : d.end);
  const length = Math.min(outer.start.length, inner.start.length);
  const endLength = Math.min(end(outer).length, end(inner).length);
  return outer.start.slice(0, length) <= inner.start.slice(0, length) && end(outer).slice(0, endLength) >= end(inner).slice(0, endLength);
}

/** Dates that stand in a row as in no other position's, in what reads like running text, belong to descriptions. */
function withoutOdd(anchors: readonly Anchor[], rows: readonly Row[]): Anchor[] {
  const place = ({ index, date }: Anchor): string => {
    const { text, style } = rows[index]!;
    const cell = text.slice(0, date.from).split('\t');
    const alone = rest(text, date) === '';
    return `${style}|${alone ? 'alone' : cell.length > 1 && cell.at(-1)!.trim() === '' ? 'cell' : date.from < 3 ? 'first' : /[([]\s*$/.test(cell.at(-1)!) ? 'bracket' : 'last'}`;
  };
  const count = new Map<string, number>();
  for (const a of anchors) count.set(place(a), (count.get(place(a)) ?? 0) + 1);
  const most = Math.max(0, ...count.values());
  return anchors.filter((a) => {
    const row = rows[a.index]!;
    const n = count.get(place(a))!;
    if (row.bold || n === most) return true;
    const words = rest(row.text, a.date).replace(/\.$/, '');
    return !(sentenceScore(words) >= 0.8 || (/[.。;]$/.test(row.text) && titleScore(words) < 1));
  });
}

/** A row's words without the date, its length of time and the punctuation between them. */
export const rest = (text: string, date: DateSpan): string => withoutDurations(`${text.slice(0, date.from)} ${text.slice(date.to)}`).replace(/[\s()[\],;:|–—-]+/gu, ' ').trim();

/** Whether a date opens or closes its row or a cell of it (brackets and lengths of time aside). */
function atEdge(text: string, date: DateSpan): boolean {
  const before = text.slice(0, date.from).split('\t').at(-1)!.replace(/[\s(\[,;:|•·–—-]+$/u, '');
  const after = withoutDurations(text.slice(date.to)).split('\t')[0]!.replace(/^[\s)\],;:.|•·–—-]+/u, '');
  return before === '' || after === '' || rest(text, date).length <= 70;
}

function isSentence(row: Row, date: DateSpan): boolean {
  const remaining = rest(row.text, date);
  const words = remaining.split(' ').length;
  if (row.bullet && words > 9 && !row.bold) return true;
  if (/^\p{Ll}/u.test(remaining) && /\.$/.test(row.text) && !row.bold && row.cells.length === 1 && titleScore(remaining) < 1) return true;
  if (remaining.length > 130) return true;
  // scripts without blanks: a stop at the end, or a long run of signs around the date
  if (/[。！]$/u.test(row.text) || (row.cells.length === 1 && remaining.replace(/[^\u3400-\u9fff]/gu, '').length > 24)) return true;
  // "Award of the year 2019", "Moved 40 services between 2019 and 2020"
  if (!row.bold && words > 4 && row.cells.length === 1 && sentenceScore(remaining) >= 1.8 && titleScore(remaining) < 1) return true;
  return /[.!]$/.test(row.text.trim()) && words > 8 && !date.range;
}
