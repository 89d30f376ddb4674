import type { CvLine, CvText } from '@applywright/contracts';
import { findDates } from './dates/find-dates';

/** A part of a row that stands apart from the others (a tab or a table cell lies between). */
export interface Cell { readonly text: string; readonly bold: boolean; readonly x: number }

/** One visual row as the parser sees it: mostly a line, or a DOCX table row whose cells are one line each. */
export interface Row {
  readonly lines: readonly CvLine[];
  readonly text: string;
  readonly cells: readonly Cell[];
  readonly x: number;
  readonly size: number;
  readonly bold: boolean;
  readonly caps: boolean;
  readonly bullet: boolean;
  readonly page: number;
  readonly column: number;
  readonly heading?: number;
  /** Look and indent as one key: rows of one role in one CV share it. */
  readonly style: string;
  /** Where the column ends: the right edge of its longest line on the page. */
  readonly right: number;
  /** Blank height above in line heights; 0 where unknown. */
  readonly gap: number;
}

/** The parser's rows of a CV, in reading order, without page numbers. */
export function toRows(text: CvText): Row[] {
  const rows: Row[] = [];
  const lines = text.lines.filter((l) => l.text.trim() !== '');
  const edges = new Map<string, number>();
  for (const l of lines) edges.set(`${l.page}|${l.column}`, Math.max(edges.get(`${l.page}|${l.column}`) ?? 0, l.x + l.width));
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]!;
    const group = line.cell ? tableRow(lines, at) : [line];
    at += group.length;
    if (/^(?:page|seite|pagina|página|strona|стр\.?)?\s*\d{1,2}\s*(?:(?:of|\/|von|sur|de|di|van|z|из)\s*\d{1,2})?$/iu.test(line.text) && group.length === 1 && /page|seite|pagina|página|strona|стр|of|von|sur|\//iu.test(line.text)) continue;
    const previous = rows.at(-1)?.lines.at(-1);
    const gap = previous && previous.page === line.page && previous.column === line.column ? Math.max(0, (line.y - previous.y - previous.height) / Math.max(line.height, 1)) : 0;
    rows.push(toRow(group, gap, edges.get(`${line.page}|${line.column}`) ?? 0));
  }
  return joinDates(rows);
}

const OPEN_RANGE = /\d{2}\s*(?:[–—-]|bis|to|à|al?|do|по|tot|hasta|fino)\s*(?:\p{L}{2,}\.?)?\s*$/iu;
const RANGE_END = /^(?:\p{L}{3,}\.?\s+|\d{1,2}[./-])?(?:19|20)\d{2}\.?$|^’?\d{2,4}$|^\p{L}[\p{L}' ]{2,18}$/u;

/** A range that a narrow column broke behind its dash is made whole in its first row. */
function joinDates(rows: readonly Row[]): Row[] {
  const out: Row[] = [];
  for (const row of rows) {
    const before = out.at(-1);
    const at = before?.cells.findIndex((c) => OPEN_RANGE.test(c.text)) ?? -1;
    const open = before?.cells[at];
    const found = open ? row.cells.findIndex((c) => sameColumn(c, open, before!, row, at) && RANGE_END.test(c.text) && findDates(`${open.text} ${c.text}`).some((d) => d.range && !d.open)) : -1;
    if (!before || !open || found < 0) {
      out.push(row);
      continue;
    }
    const cells = before.cells.map((c, i) => (i === at ? { ...c, text: `${c.text} ${row.cells[found]!.text}` } : c));
    const left = row.cells.filter((_, i) => i !== found);
    out[out.length - 1] = { ...before, cells, text: cells.map((c) => c.text).join('\t'), lines: left.length > 0 ? before.lines : [...before.lines, ...row.lines] };
    if (left.length > 0) out.push({ ...row, cells: left, text: left.map((c) => c.text).join('\t'), x: left[0]!.x, bold: left[0]!.bold });
  }
  return out;
}

/** Cells of one narrow column: left edges meet, or both stand first with something beside them (set right or centred). */
function sameColumn(cell: Cell, open: Cell, before: Row, row: Row, at: number): boolean {
  if (Math.abs(cell.x - open.x) < 6) return true;
  return at === 0 && before.cells.length > 1 && row.cells[0] === cell && row.page === before.page && row.gap < 0.8 && cell.x < before.cells[1]!.x - 8 && cell.x > open.x - 40;
}

/** The lines of one table row when each cell holds a single line; otherwise only the first line. */
function tableRow(lines: readonly CvLine[], at: number): CvLine[] {
  const { table, row } = lines[at]!.cell!;
  const group: CvLine[] = [];
  for (let i = at; i < lines.length; i++) {
    const cell = lines[i]!.cell;
    if (!cell || cell.table !== table || cell.row !== row) break;
    group.push(lines[i]!);
  }
  const cells = new Set(group.map((l) => l.cell!.cell));
  return cells.size === group.length && group.length > 1 ? group : [lines[at]!];
}

function toRow(group: readonly CvLine[], gap: number, right: number): Row {
  const first = group[0]!;
  const cells = group.flatMap(lineCells);
  const text = cells.map((c) => c.text).join('\t');
  const letters = text.replace(/[^\p{L}]/gu, '');
  const caps = letters.length >= 3 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
  const size = Math.round(first.fontSize * 2) / 2;
  const bullet = first.bullet ?? false;
  return {
    lines: group, text, cells, x: first.x, size, bold: first.bold, caps, bullet, page: first.page, column: first.column, gap, right,
    ...(first.heading ? { heading: first.heading } : {}),
    style: `${first.column}|${Math.round(first.x / 4)}|${size}|${first.bold ? 'b' : ''}${bullet ? '•' : ''}${caps ? 'c' : ''}`,
  };
}

function lineCells(line: CvLine): Cell[] {
  const parts = line.text.split('\t').map((t) => t.trim()).filter(Boolean);
  let at = 0;
  return parts.map((text) => {
    let covered = 0;
    let bold = 0;
    let x: number | undefined;
    while (at < line.segments.length && covered < text.length - 1) {
      const segment = line.segments[at]!;
      if (covered > 0 && !text.includes(segment.text)) break;
      x ??= segment.x;
      covered += segment.text.length + 1;
      if (segment.bold) bold += segment.text.length;
      at++;
    }
    return { text, bold: bold * 2 > text.length, x: x ?? line.x };
  });
}
