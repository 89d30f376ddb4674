import type { CvLine, CvText, FactKind } from '@applywright/contracts';
import { parseCv } from '../parse-cv';

/** How a line of a test's CV is set; what is missing is plain text at the left edge. */
export interface Look { x?: number; size?: number; bold?: boolean; bullet?: boolean; gap?: number; at?: readonly number[]; page?: number }
export type TestLine = string | readonly [string, Look];

const PREFIXES: readonly [string, Look][] = [['# ', { size: 13, bold: true, gap: 8 }], ['** ', { bold: true, gap: 5 }], ['* ', { bullet: true, x: 62 }], ['~ ', { gap: 5 }]];

/** A CV of lines set one below the other: "# " a heading, "** " bold and "~ " plain with a blank above, "* " a bullet; tabs part cells. */
export function layOut(...lines: readonly TestLine[]): CvText {
  const y = new Map<number, number>();
  const set: CvLine[] = lines.map((line, index) => {
    const raw = typeof line === 'string' ? line : line[0];
    const prefix = PREFIXES.find(([mark]) => raw.startsWith(mark));
    const look = { ...prefix?.[1], ...(typeof line === 'string' ? {} : line[1]) };
    const text = prefix ? raw.slice(prefix[0].length) : raw;
    const { x = 50, size = index === 0 ? 20 : 10, bold = false, gap = 0, page = 0 } = look;
    const top = (y.get(page) ?? 90) + gap;
    y.set(page, top + size * 1.4);
    const segments = text.split('\t').map((t, i) => ({ text: t, x: look.at?.[i] ?? (i === 0 ? x : 230 + i * 150), width: t.length * size * 0.5, fontSize: size, bold }));
    return { index, page, column: 0, x: segments[0]!.x, y: top, width: 400, height: size * 1.2, fontSize: size, bold, ...(look.bullet ? { bullet: true } : {}), text, segments };
  });
  const pages = Math.max(0, ...set.map((l) => l.page)) + 1;
  return { format: 'pdf', pages: Array.from({ length: pages }, () => ({ width: 595, height: 842 })), lines: set, links: [], flags: { hiddenText: false, lostLigatures: false, truncated: false, extractor: 'pdfium' } };
}

/** The values of one kind that a parse finds. */
export const valuesOf = (text: CvText, kind: FactKind): Record<string, string>[] => parseCv(text).fields.filter((f) => f.fact.kind === kind).map((f) => f.fact.value as Record<string, string>);

/** "Title | Company | start | end" of the positions in a work section of these lines. */
export const positionsIn = (...lines: readonly TestLine[]): string[] =>
  valuesOf(layOut('Ada Morgan', 'ada@example.com', '# Experience', ...lines, '# Skills', 'Kotlin, Kafka'), 'work').map((w) => [w['title'], w['company'], w['start'], w['end']].map((v) => v ?? '').join(' | '));
