import { isOnlyDates, type DateSpan } from './dates/find-dates';
import { headEvidence, lookOf, type HeadEvidence } from './head-evidence';
import type { Row } from './rows';
import { splitHeads } from './split-heads';
import { findAnchors } from './work-anchors';

/** One position: the rows of its head, the row and dates that anchor it, and the rows that describe it. */
export interface WorkEntry { head: Row[]; anchor: Row; date: DateSpan | null; body: Row[]; above: number }

/**
 * Cuts a work section into positions. Dated rows anchor them; how many rows above and below each belong to its head
 * is decided for all positions together, so that they share one layout.
 */
export function toWorkEntries(rows: readonly Row[]): WorkEntry[] {
  const look = lookOf(rows);
  const evidence = rows.map((r) => headEvidence(r, look));
  const anchors = findAnchors(rows);
  if (anchors.length === 0) return undatedEntries(rows, evidence);
  const splits = splitHeads(rows, anchors.map((a) => a.index), evidence);
  const entries = anchors.map(({ index, date }, i) => {
    const { above, below } = splits[i]!;
    const end = i + 1 < anchors.length ? anchors[i + 1]!.index - splits[i + 1]!.above : rows.length;
    const anchor = rows[index]!;
    return { head: rows.slice(index - above, index + 1 + below), anchor, date, body: rows.slice(index + 1 + below, end), above };
  });
  for (const entry of entries) titleBelowDescription(entry, rows, evidence);
  return entries;
}

/** "Employer and dates / what the employer does / Title": the title stands below a description. */
function titleBelowDescription(entry: WorkEntry, rows: readonly Row[], evidence: readonly HeadEvidence[]): void {
  const of = (row: Row): HeadEvidence => evidence[rows.indexOf(row)]!;
  if (entry.head.some((r) => of(r).title >= 0.4)) return;
  const at = entry.body.slice(0, 5).findIndex((r) => !r.bullet && of(r).title >= 0.9 && of(r).head > 0.6 && r.text.length < 70);
  if (at < 1 || entry.body.slice(0, at).some((r) => r.bullet)) return;
  entry.head = [...entry.head, entry.body[at]!];
  entry.body = entry.body.filter((_, i) => i !== at);
}

/** Without any date, a position begins where short rows that read like a head stand together. */
function undatedEntries(rows: readonly Row[], evidence: readonly HeadEvidence[]): WorkEntry[] {
  const blocks: { from: number; to: number }[] = [];
  evidence.forEach((e, i) => {
    if (e.head < 0.3 || e.remark) return;
    const last = blocks.at(-1);
    const split = last !== undefined && (rows[i]!.gap > 0.4 && rows[i]!.gap > rows[last.from]!.gap * 0.6 || last.to - last.from >= 2);
    if (last && last.to === i - 1 && !split) last.to = i;
    else blocks.push({ from: i, to: i });
  });
  const titled = blocks.filter((b) => evidence.slice(b.from, b.to + 1).some((e) => e.title >= 0.9));
  const looks = new Set(titled.map((b) => lookKey(rows[b.from]!)));
  const bold = titled.length > 0 && titled.filter((b) => rows[b.from]!.bold).length === titled.length;
  const starts = titled.concat(bold ? blocks.filter((b) => !titled.includes(b) && looks.has(lookKey(rows[b.from]!))) : []).sort((a, b) => a.from - b.from);
  return starts.map((block, n) => {
    const end = starts[n + 1]?.from ?? rows.length;
    const to = Math.min(block.to, block.from + 2);
    return { head: rows.slice(block.from, to + 1), anchor: rows[block.from]!, date: null, body: rows.slice(to + 1, end), above: 0 };
  });
}

/** Rows of one role in one CV share it: indent, size and weight. */
export const lookKey = (row: Row): string => `${Math.round(row.x / 6)}|${row.size}|${row.bold ? 'b' : ''}${row.bullet ? '•' : ''}${row.caps ? 'c' : ''}`;

/** Whether an anchor's row holds its dates and nothing that could be a title or an employer. */
export const datesAlone = (row: Row): boolean => isOnlyDates(row.text);
