import type { Row } from '../rows';
import { labelKind } from './personal-labels';

const NEAR = 5;

/**
 * Labels that the reading order gives as one column ("Name / Address / Phone") and their values as the next are set side by side again:
 * a value stands at its label's height.
 */
export function pairLabels(rows: readonly Row[]): Row[] {
  const labels = rows.filter((r) => r.cells.length === 1 && labelKind(r.text) !== null);
  const pairs = new Map<Row, Row>();
  const taken = new Set<Row>();
  for (const label of labels) {
    const line = label.lines[0]!;
    const right = line.rtl ? (r: Row) => r.x < label.x : (r: Row) => r.x > label.x;
    const value = rows.find((r) => r !== label && r.page === label.page && r.column !== label.column && !taken.has(r) && right(r) && Math.abs(r.lines[0]!.y - line.y) <= NEAR && labelKind(r.text) === null);
    if (!value) continue;
    pairs.set(label, value);
    taken.add(value);
  }
  if (pairs.size < 2) return [...rows];
  return rows.flatMap((row): Row[] => {
    const value = pairs.get(row);
    if (value) return [{ ...row, cells: [...row.cells, ...value.cells], text: [...row.cells, ...value.cells].map((c) => c.text).join('\t'), lines: [...row.lines, ...value.lines] }];
    return taken.has(row) ? [] : [row];
  });
}
