import { isOnlyDates } from './dates/find-dates';
import type { Row } from './rows';

/**
 * Items set side by side (title over issuer over year, two or three across) are read column by column. A run of rows
 * with several cells is such a grid when it has at least two rows and its later cells are not merely dates.
 */
export function ungrid(rows: readonly Row[]): Row[] {
  const out: Row[] = [];
  for (let at = 0; at < rows.length; ) {
    const run = gridRun(rows, at);
    if (run.length < 2) {
      out.push(rows[at]!);
      at++;
      continue;
    }
    const edges = run.reduce<readonly number[]>((best, r) => (r.cells.length > best.length ? r.cells.map((c) => c.x) : best), []);
    edges.forEach((_, column) => {
      for (const row of run) {
        for (const cell of row.cells.filter((c) => columnOf(c.x, edges) === column)) out.push({ ...row, text: cell.text, cells: [cell], bold: cell.bold, x: cell.x, style: `${row.style.split('|').slice(0, 1).join()}|${Math.round(edges[column]! / 4)}|${row.size}|${cell.bold ? 'b' : ''}` });
      }
    });
    at += run.length;
  }
  return out;
}

const columnOf = (x: number, edges: readonly number[]): number => Math.max(0, edges.findLastIndex((edge) => x >= edge - 8));

function gridRun(rows: readonly Row[], at: number): Row[] {
  const first = rows[at]!;
  if (first.cells.length < 2 || first.lines.length > 1 || first.cells.slice(1).every((c) => isOnlyDates(c.text))) return [];
  const run = [first];
  for (let i = at + 1; i < rows.length; i++) {
    const row = rows[i]!;
    // a row with one cell continues a grid only under its second or later column
    const inside = row.cells.length >= 2 ? row.cells.length <= first.cells.length + 1 : row.x > first.cells[1]!.x - 8;
    const meets = row.cells.filter((c) => first.cells.some((f) => Math.abs(f.x - c.x) < 8)).length;
    if (!inside || row.page !== first.page || row.bullet || (meets === 0 && !row.cells.every((c) => isOnlyDates(c.text)))) break;
    run.push(row);
  }
  return run.every((r) => r.cells.slice(1).every((c) => isOnlyDates(c.text))) ? [] : run;
}
