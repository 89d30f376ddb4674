import type { CvLine, CvText } from '@applywright/contracts';
import { pageLines } from './page-rows';
import { findDates, isOnlyDates } from './dates/find-dates';

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
  const page = pageLines(text);
  const lines = text.lines.filter((l) => l.text.trim() !== '' && !page.has(l));
  const edges = new Map<string, number>();
  for (const l of lines) edges.set(`${l.page}|${l.column}`, Math.max(edges.get(`${l.page}|${l.column}`) ?? 0, l.x + l.width));
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]!;
    const group = line.cell ? tableRow(lines, at) : [line];
    at += group.length;
    const previous = rows.at(-1)?.lines.at(-1);
    const gap = previous && previous.page === line.page && previous.column === line.column ? Math.max(0, (line.y - previous.y - previous.height) / Math.max(line.height, 1)) : 0;
    rows.push(toRow(group, gap, edges.get(`${line.page}|${line.column}`) ?? 0));
  }
  return joinDates(rows);
}

const OPEN_RANGE = /\d{2}\s*(?:[–—-]|bis|to|à|al?|do|по|tot|hasta|fino)\s*(?:\p{L}{2,}\.?|de)?(?:\s+(?:de|do|del|chwili|la))?\s*$|^(?:since|desde|depuis|dal|seit|od|с)\s.*(?:\p{L}|de)$/iu;

/** Ranges that a narrow column or the end of a line broke are made whole in their first row. */
function joinDates(rows: readonly Row[]): Row[] {
  const out: Row[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const whole = brokenCell(row, rows[i + 1], rows[i + 2]) ?? brokenLine(row, rows[i + 1]);
    if (!whole) {
      out.push(row);
      continue;
    }
    out.push(...whole.rows);
    i += whole.used - 1;
  }
  return out;
}

/** "Mar 2021 –" over "Present" in one column, beside the title and the employer; the end may take two rows. */
function brokenCell(row: Row, next: Row | undefined, third: Row | undefined): { rows: Row[]; used: number } | null {
  const at = row.cells.findIndex((c) => OPEN_RANGE.test(c.text));
  if (at < 0 || !next) return null;
  const open = row.cells[at]!;
  const cellOf = (r: Row | undefined): number => r?.cells.findIndex((c) => sameColumn(c, open, row, r, at)) ?? -1;
  const [second, last] = [cellOf(next), cellOf(third)];
  if (second < 0 || findDates(next.cells[second]!.text).some((d) => d.range && !d.open)) return null;
  if (findDates(open.text).some((d) => d.range && !d.open && d.to >= open.text.trimEnd().length)) return null;
  const closes = (text: string): boolean => findDates(text).some((d) => d.range && d.from <= open.text.length && d.to >= open.text.length && (!d.open || !findDates(open.text).some((o) => o.range))) && isOnlyDates(text);
  const two = `${open.text} ${next.cells[second]!.text}`;
  const three = last >= 0 && third ? `${two} ${third.cells[last]!.text}` : '';
  const text = closes(two) && !/\s(?:de|–|-)$/u.test(two) ? two : three !== '' && closes(three) ? three : null;
  if (text === null) return null;
  const used = text === two ? 2 : 3;
  const taken = used === 2 ? [[next, second] as const] : [[next, second] as const, [third!, last] as const];
  const rest = taken.map(([r, cell]) => withCells(r, r.cells.filter((_, k) => k !== cell)));
  const gone = taken.filter((_, k) => rest[k] === null).flatMap(([r]) => r.lines);
  const head = withCells(row, row.cells.map((c, k) => (k === at ? { ...c, text } : c)))!;
  return { rows: [{ ...head, lines: [...row.lines, ...gone] }, ...rest.filter((r) => r !== null)], used };
}

const withCells = (row: Row, cells: readonly Cell[]): Row | null => (cells.length === 0 ? null : { ...row, cells, text: cells.map((c) => c.text).join('\t'), x: cells[0]!.x, bold: cells[0]!.bold });

/** "… (1 May 2014 to 31 January" over "2017). Built …": the first row gets the range, the next keeps what follows it. */
function brokenLine(row: Row, next: Row | undefined): { rows: Row[]; used: number } | null {
  if (!next || row.cells.length !== 1 || next.cells.length !== 1 || next.bullet || row.text.length < 40 || !/(?:\d|[–—-]|\p{L}{2,}\.?)$/u.test(row.text) || !/\d{4}/.test(row.text.slice(-34))) return null;
  const length = row.text.length;
  const joined = `${row.text} ${next.text.slice(0, 40)}`;
  const range = findDates(joined).find((d) => d.range && !d.open && d.from < length && d.to > length);
  if (!range || findDates(row.text).some((d) => d.range && !d.open && d.to > range.from)) return null;
  const cut = range.to + (/^\s*[)）]?[.,:]?/u.exec(joined.slice(range.to))?.[0].length ?? 0);
  const rest = next.text.slice(cut - length - 1).trim();
  const head = { ...withCells(row, [{ ...row.cells[0]!, text: joined.slice(0, cut) }])!, lines: rest === '' ? [...row.lines, ...next.lines] : row.lines };
  return { rows: rest === '' ? [head] : [head, withCells(next, [{ ...next.cells[0]!, text: rest }])!], used: 2 };
}

/** Cells of one narrow column: left edges meet, or both stand first with something beside them (set right or centred). */
function sameColumn(cell: Cell, open: Cell, before: Row, row: Row, at: number): boolean {
  if (Math.abs(cell.x - open.x) < 6) return true;
  return at === 0 && before.cells.length > 1 && row.cells[0] === cell && row.page === before.page && row.gap < 0.8 && cell.x < before.cells[1]!.x - 8;
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
