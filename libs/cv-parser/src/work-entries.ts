import { findRanges, type DateSpan } from './dates/find-dates';
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
export function toWorkEntries(all: readonly Row[]): WorkEntry[] {
  const rows = all.flatMap(partProse);
  const look = lookOf(rows);
  const evidence = rows.map((r) => headEvidence(r, look));
  const anchors = findAnchors(rows);
  if (anchors.length === 0) return undatedEntries(rows, evidence);
  const splits = splitHeads(rows, anchors.map((a) => a.index), evidence);
  const entries = anchors.map(({ index, date }, i) => {
    const { above, below } = splits[i]!;
    const end = i + 1 < anchors.length ? anchors[i + 1]!.index - splits[i + 1]!.above : rows.length;
    const anchor = rows[index]!;
    // what describes the employer between its name and the title is no part of the head
    const block = rows.slice(index - above, index + 1 + below);
    const told = block.filter((row, k) => row !== anchor && k > 0 && (evidence[index - above + k]!.sentence >= 1.5 || (evidence[index - above + k]!.head < -0.8 && evidence[index - above + k]!.sentence >= 0.8)));
    return { head: block.filter((r) => !told.includes(r)), anchor, date, body: [...told, ...rows.slice(index + 1 + below, end)], above };
  });
  for (const entry of entries) titleBelowDescription(entry, rows, evidence);
  return entries;
}

/** A head that runs on into its description ("Title, Employer (2019 – 2021). Built …"): cut where the sentence begins. */
function partProse(row: Row): Row[] {
  const last = row.cells.at(-1)!;
  if (row.bullet || last.text.length < 30 || findRanges(row.text).length === 0) return [row];
  const stop = /(?:\p{Ll}{3,}|\))\.\s+(?=\p{Lu})|\s\)\s?[.:]\s+(?=\p{L})|[)）]\s*[:：]\s+(?=\p{L})/u.exec(last.text);
  if (!stop || stop.index < 8 || LEGAL_STOP.test(last.text.slice(0, stop.index + stop[0].length).trim())) return [row];
  const at = stop.index + stop[0].length;
  const before = last.text.slice(0, at).trim().replace(/[.:：]$/, '');
  const after = last.text.slice(at).trim();
  if (after.split(' ').length < 2 || findRanges(after).some((d) => d.range)) return [row];
  if (findRanges([...row.cells.slice(0, -1).map((c) => c.text), before].join('\t')).length === 0) return [row];
  const cells = [...row.cells.slice(0, -1), { ...last, text: before }];
  return [{ ...row, cells, text: cells.map((c) => c.text).join('\t') }, { ...row, cells: [{ ...last, text: after, bold: false }], text: after, x: last.x, gap: 0, bold: false, style: `${row.style}~` }];
}

const LEGAL_STOP = /(?:corp|bros|dept|univ|pvt|intl|assn|prof|hosp|mfg|gmbh|ges|stud|dipl|ing|str)\.$/iu;

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
    const last = Math.min(block.to, block.from + 2);
    // a title that stands alone has its employer close under it, known or not
    const under = rows[last + 1];
    const alone = last === block.from && under !== undefined && last + 1 < end && !under.bullet && !under.bold && under.gap < 0.3 && evidence[last + 1]!.sentence === 0 && evidence[last + 1]!.head > -0.2;
    const to = alone ? last + 1 : last;
    return { head: rows.slice(block.from, to + 1), anchor: rows[block.from]!, date: null, body: rows.slice(to + 1, end), above: 0 };
  });
}

/** Rows of one role in one CV share it: indent, size and weight. */
export const lookKey = (row: Row): string => `${Math.round(row.x / 6)}|${row.size}|${row.bold ? 'b' : ''}${row.bullet ? '•' : ''}${row.caps ? 'c' : ''}`;
