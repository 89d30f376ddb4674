import type { CvLine, CvText, FactKind } from '@applywright/contracts';
import { parseCv } from '../parse-cv';

/** A CV from plain lines: "# " sets a heading, "* " a bullet, "**" bold, a tab parts cells; the first line is the biggest. */
export function cvOfLines(...texts: string[]): CvText {
  const lines: CvLine[] = texts.map((raw, index) => {
    const heading = raw.startsWith('# ');
    const bullet = raw.startsWith('* ');
    const text = raw.replace(/^(?:# |\* |\*\*)/, '');
    const bold = heading || raw.startsWith('**');
    const fontSize = index === 0 ? 20 : heading ? 12 : 10;
    const x = bullet ? 60 : 50;
    return { index, page: 0, column: 0, x, y: 40 + index * 15, width: text.length * 5, height: 12, fontSize, bold, ...(bullet ? { bullet } : {}), text, segments: text.split('\t').map((t, i) => ({ text: t, x: x + i * 300, width: t.length * 5, fontSize, bold })) };
  });
  return { format: 'pdf', pages: [{ width: 595, height: 842 }], lines, links: [], flags: { hiddenText: false, lostLigatures: false, truncated: false, extractor: 'pdfium' } };
}

/** The values of one kind that a CV of these lines gives. */
export const valuesOf = (kind: FactKind, ...texts: string[]): Record<string, string>[] => parseCv(cvOfLines(...texts)).fields.filter((f) => f.fact.kind === kind).map((f) => f.fact.value as Record<string, string>);
