import { findDates } from './dates/find-dates';
import type { CvLine, CvText } from '@applywright/contracts';

const PAGE_WORD = 'page|pg\\.?|seite|pagina|página|strona|str\\.?|стр\\.?|страница|第|صفحة|पृष्ठ|blz\\.?|bladzijde|s\\.';
const PAGE_NUMBER = new RegExp(`^(?:[-–—]\\s*)?(?:(?:${PAGE_WORD})\\s*\\d{1,2}|\\d{1,2}\\s*(?:of|\\/|von|sur|de|di|van|z|из|页)\\s*\\d{0,2}|(?:${PAGE_WORD})\\s*\\d{1,2}\\s*(?:of|\\/|von|sur|de|di|van|z|из|页[,，]?\\s*共)\\s*\\d{1,2}\\s*页?)(?:\\s*[-–—])?$`, 'iu');

/** The lines that belong to the pages and not to the CV: their numbers, and what is repeated at their tops and feet. */
export function pageLines(text: CvText): ReadonlySet<CvLine> {
  const out = new Set<CvLine>();
  const edge = text.lines.filter((line) => atEdge(line, text) && findDates(line.text).length === 0);
  const biggest = Math.max(0, ...text.lines.filter((l) => l.page === 0).map((l) => l.fontSize));
  const name = text.lines.find((l) => l.page === 0 && l.fontSize === biggest)?.text ?? '';
  const pages = new Map<string, Set<number>>();
  for (const line of edge) {
    const key = keyOf(line.text);
    pages.set(key, (pages.get(key) ?? new Set()).add(line.page));
  }
  for (const line of text.lines) {
    if (PAGE_NUMBER.test(line.text.trim()) && line.text.length <= 24) out.add(line);
  }
  if (text.pages.length < 2 || text.format !== 'pdf') return out;
  for (const line of edge) {
    const repeated = pages.get(keyOf(line.text))!.size >= 2 && keyOf(line.text).length >= 3;
    const named = name.length > 5 && line.page > 0 && line.text.length < 120 && line.text.toLowerCase().includes(name.toLowerCase());
    // the first page keeps what the later ones repeat, unless it stands at its foot
    if ((repeated && (line.page > 0 || line.y > text.pages[0]!.height * 0.5)) || named) out.add(line);
  }
  return out;
}

const keyOf = (text: string): string => text.replace(/(?<![\d./-])\d{1,2}(?![\d./-])/g, '#').replace(/\s+/g, ' ').trim().toLowerCase();

/** Whether a line stands where pages carry their headers and footers. */
function atEdge(line: CvLine, text: CvText): boolean {
  const height = text.pages[line.page]?.height ?? 842;
  return line.y < height * 0.075 || line.y > height * 0.92;
}
