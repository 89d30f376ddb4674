import { findRanges, isOnlyDates, withoutDurations, type DateSpan } from './dates/find-dates';
import { toParts } from './entry-parts';
import type { Row } from './rows';
import { titleScore } from './words/job-titles';
import { organisationScore } from './words/organisations';
import { placeScore } from './words/places';

/** One position: the rows of its head, the row and dates that anchor it, and the rows that describe it. */
export interface WorkEntry { head: Row[]; anchor: Row; date: DateSpan | null; body: Row[] }

const MAX_HEAD_ABOVE = 4;

/**
 * Cuts a work section into positions. Dated rows anchor them; the rows between the section's heading and its first
 * anchor tell how many rows stand above each date, and in which look.
 */
export function toWorkEntries(rows: readonly Row[]): WorkEntry[] {
  const anchors = findAnchors(rows);
  if (anchors.length === 0) return undatedEntries(rows);
  const levels = levelsOf(rows);
  const heads = headsAbove(rows, anchors.map((a) => a.index), levels);
  return anchors.map(({ index, date }, i) => {
    const end = i + 1 < anchors.length ? anchors[i + 1]!.index - heads[i + 1]!.length : rows.length;
    const anchor = rows[index]!;
    const below: Row[] = [];
    const limit = 3 - Math.min(2, heads[i]!.length);
    for (let at = index + 1; at < end && below.length < limit; at++) {
      if (!isHeadBelow(rows[at]!, anchor, levels, [...heads[i]!, anchor, ...below])) break;
      below.push(rows[at]!);
    }
    return { head: [...heads[i]!, anchor, ...below], anchor, date, body: rows.slice(index + 1 + below.length, end) };
  });
}

interface Anchor { index: number; date: DateSpan }

function findAnchors(rows: readonly Row[]): Anchor[] {
  const ranges: Anchor[] = [];
  const singles: Anchor[] = [];
  rows.forEach((row, index) => {
    const spans = findRanges(row.text);
    const range = spans.find((s) => s.range);
    const date = range ?? spans[0];
    if (!date || !atEdge(row.text, date) || isSentence(row, date)) return;
    // "since 2007" inside a sentence anchors nothing
    if (date.open && (rest(row.text, date).length > 60 || row.bullet)) return;
    (range ? ranges : singles).push({ index, date });
  });
  if (ranges.length === 0) return singles;
  const styles = new Set(ranges.map((a) => rows[a.index]!.style));
  const { body, minX } = levelsOf(rows);
  // a long head that carries its dates in the middle, in the look of the other dated rows
  rows.forEach((row, index) => {
    const date = findRanges(row.text).find((s) => s.range);
    const dated = date?.start && date.start.length === 7 && date.end && date.end.length >= 7 && row.x <= minX + 4;
    if (date && !date.open && styles.has(row.style) && (dated || !body.has(row.style)) && !row.bullet && !ranges.some((a) => a.index === index) && rest(row.text, date).length <= 130) ranges.push({ index, date });
  });
  ranges.sort((a, b) => a.index - b.index);
  // where whole ranges anchor the positions, an open one ("since 2007") must look like them
  const closed = ranges.filter((a) => !a.date.open);
  const closedStyles = new Set(closed.map((a) => rows[a.index]!.style));
  const odd = closed.length >= 2 ? ranges.filter((a) => a.date.open && !closedStyles.has(rows[a.index]!.style)) : [];
  for (const a of odd) ranges.splice(ranges.indexOf(a), 1);
  // beside ranges, a lone year anchors a position only in the place and look of the others
  const like = singles.filter((a) => styles.has(rows[a.index]!.style) && (rows[a.index]!.cells.some((c) => isOnlyDates(c.text)) || rest(rows[a.index]!.text, a.date).length < 60) && (!rows[a.index]!.bullet || ranges.some((r) => rows[r.index]!.bullet)));
  return [...ranges, ...like].sort((a, b) => a.index - b.index);
}

const rest = (text: string, date: DateSpan): string => withoutDurations(`${text.slice(0, date.from)} ${text.slice(date.to)}`).replace(/[\s()[\],;:|–—-]+/gu, ' ').trim();

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
  if (remaining.length > 130) return true;
  return /[.!]$/.test(row.text.trim()) && words > 8 && !date.range;
}

interface Levels { body: Set<string>; outerBullet: number; hasInner: boolean; minX: number }

/** The looks of rows that can only be description: inner bullets and long lines. */
function levelsOf(rows: readonly Row[]): Levels {
  const bulletX = rows.filter((r) => r.bullet).map((r) => r.x);
  const outerBullet = Math.min(...bulletX, Infinity);
  const hasInner = rows.some((r) => r.x > outerBullet + 18);
  const body = new Set<string>();
  for (const row of rows) {
    const long = row.text.length > 85 && findRanges(row.text).length === 0;
    if ((row.bullet && !(hasInner && row.x <= outerBullet + 4)) || long) body.add(row.style);
  }
  return { body, outerBullet, hasInner, minX: Math.min(...rows.map((r) => r.x)) };
}

/** Whether a row's words and place could be a title, an employer or a place. */
export function couldBeHead(row: Row, levels: { outerBullet: number; hasInner: boolean }): boolean {
  const words = row.text.split(/\s+/).length;
  if (words > 18 || row.text.length > 130) return false;
  if (row.bullet && !(levels.hasInner && row.x <= levels.outerBullet + 4)) return false;
  if (/[.;]$/.test(row.text) && words > 3 && !/(?:inc|ltd|co|corp|llc|jr|sr|g|р|г)\.$/i.test(row.text)) return false;
  return !/^[\p{Ll}]/u.test(row.text) || words <= 4;
}

function headsAbove(rows: readonly Row[], anchors: readonly number[], levels: Levels): Row[][] {
  const first = anchors[0]!;
  let expected = rows.slice(Math.max(0, first - MAX_HEAD_ABOVE), first);
  const lastBody = expected.findLastIndex((r) => !couldBeHead(r, levels));
  expected = expected.slice(lastBody + 1);
  return anchors.map((index, i) => {
    if (i === 0) return [...expected];
    const taken: Row[] = [];
    const anchor = rows[index]!;
    for (let d = 1; d <= Math.max(expected.length, 0) && index - d > anchors[i - 1]!; d++) {
      const row = rows[index - d]!;
      const model = expected.at(-d)!;
      if (!couldBeHead(row, levels)) break;
      const same = sameLook(row, model);
      const plainBody = levels.body.has(row.style);
      if (!same && plainBody && titleScore(row.text) < 1) break;
      // a row like the body's, whose model stood in the body's look too, must read like a head
      if (plainBody && d > 1 && titleScore(row.text) + organisationScore(row.text) + placeScore(row.text) < 0.5) break;
      if (!same && !row.bold && row.x > anchor.x + 10) break;
      taken.unshift(row);
    }
    return taken;
  });
}

const sameLook = (a: Row, b: Row): boolean => a.size === b.size && a.bold === b.bold && Math.abs(a.x - b.x) < 6 && a.bullet === b.bullet;

function isHeadBelow(row: Row, anchor: Row, levels: Levels, above: readonly Row[]): boolean {
  // below a row of nothing but dates stands what they date
  if (above.length === 1 && isOnlyDates(anchor.text) && !row.bullet && row.text.length < 140 && findRanges(row.text).every((d) => !d.range) && row.x <= anchor.x + 10) return true;
  if (!couldBeHead(row, levels) || row.text.length > 100 || /^https?:|www\./.test(row.text)) return false;
  if (findRanges(row.text).some((d) => d.range)) return false;
  const indented = row.x > Math.min(anchor.x, ...above.map((r) => r.x)) + 10 && !(above.length === 1 && isOnlyDates(anchor.cells[0]!.text));
  const evidence = Math.max(titleScore(row.text) >= 1 && row.text.split(/\s+/).length <= 8 ? 1 : 0, organisationScore(row.text) >= 0.6 && row.text.length < 70 ? 1 : 0, placeScore(row.text), row.text.length < 70 && toParts(row, 0).parts.some((p) => p.placed) ? 1 : 0);
  const parts = above.flatMap((r) => toParts(r, 0).parts);
  const complete = parts.length >= 2 && parts.some((p) => titleScore(p.text) >= 1 && parts.some((o) => o !== p && titleScore(o.text) < 1 && (organisationScore(o.text) >= 0.6 || o.placed)));
  if (row.bold && !indented) return true;
  if (levels.body.has(row.style) || indented) return evidence >= 0.8 && !complete && row.text.length < 70 || placeScore(row.text) >= 0.8;
  if (complete) return placeScore(row.text) >= 0.4;
  return evidence > 0 || row.text.length < 60;
}

/** Without any date, a position begins where a short row reads like a title, or stands out. */
function undatedEntries(rows: readonly Row[]): WorkEntry[] {
  const levels = levelsOf(rows);
  const starts = rows.map((row, i) => ({ row, i })).filter(({ row }) => couldBeHead(row, levels) && titleScore(row.text) >= 1 && row.text.length < 80 && !levels.body.has(row.style) || (row.bold && couldBeHead(row, levels) && titleScore(row.text) >= 1));
  return starts.filter(({ i }, n) => n === 0 || i - starts[n - 1]!.i > 1).map(({ row, i }, n, all) => {
    const end = n + 1 < all.length ? all[n + 1]!.i : rows.length;
    const below: Row[] = [];
    for (let at = i + 1; at < end && below.length < 1; at++) {
      if (!isHeadBelow(rows[at]!, row, levels, [row])) break;
      below.push(rows[at]!);
    }
    return { head: [row, ...below], anchor: row, date: null, body: rows.slice(i + 1 + below.length, end) };
  });
}
