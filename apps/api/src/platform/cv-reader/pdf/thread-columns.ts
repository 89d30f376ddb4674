import type { CvLine } from '@applywright/contracts';
import type { PageLine } from './page-lines';

const SAME_GUTTER_PT = 14;

/**
 * Puts the pages' lines into one reading order. Where a column runs on over a page break, it is read to its end before
 * the column beside it is begun; `column` is 0 for full width, 1 left and 2 right.
 */
export function threadColumns(pages: readonly (readonly PageLine[])[]): CvLine[] {
  const out: PageLine[] = [];
  let open: { left: PageLine[]; right: PageLine[]; gutter: number } | null = null;
  const close = () => {
    if (open) out.push(...open.left, ...open.right);
    open = null;
  };
  for (const lines of pages) {
    for (let at = 0; at < lines.length; ) {
      const line = lines[at]!;
      if (line.side === 'full') {
        const run = takeWhile(lines, at, (l) => l.side === 'full');
        const thread = open ? sideOf(run, (open as { gutter: number }).gutter) : null;
        if (open && thread && at === 0 && run.length === lines.length) (open as { left: PageLine[]; right: PageLine[] })[thread].push(...run);
        else {
          close();
          out.push(...run);
        }
        at += run.length;
        continue;
      }
      const gutter = line.gutter!;
      const run = takeWhile(lines, at, (l) => l.side !== 'full' && l.gutter === gutter);
      const current = open as { left: PageLine[]; right: PageLine[]; gutter: number } | null;
      if (!current || Math.abs(current.gutter - gutter) > SAME_GUTTER_PT) {
        close();
        open = { left: [], right: [], gutter };
      }
      for (const l of run) (open as unknown as { left: PageLine[]; right: PageLine[] })[l.side === 'left' ? 'left' : 'right'].push(l);
      at += run.length;
    }
  }
  close();
  return out.map(({ side, gutter: _gutter, ...line }, index) => ({ index, column: side === 'full' ? 0 : side === 'left' ? 1 : 2, ...line }));
}

function takeWhile(lines: readonly PageLine[], from: number, test: (line: PageLine) => boolean): PageLine[] {
  let to = from;
  while (to < lines.length && test(lines[to]!)) to++;
  return lines.slice(from, to);
}

/** The side of a gutter on which all the lines of a page stand, if it is one side. From right to left the first column, `left`, is at the right. */
function sideOf(lines: readonly PageLine[], gutter: number): 'left' | 'right' | null {
  const mirrored = lines.filter((l) => l.rtl).length * 2 > lines.length;
  if (lines.every((l) => l.x + l.width <= gutter + 4)) return mirrored ? 'right' : 'left';
  if (lines.every((l) => l.x >= gutter - 4)) return mirrored ? 'left' : 'right';
  return null;
}
