import { CONTACT_KINDS, type CvText, type FactInput, type ParsedCv } from '@applywright/contracts';
import { isPersonalLine, talksToMachine, visibleText } from '@applywright/lexicon';
import { toRows } from '../rows';
import { toSections } from '../sections';
import { contactMasker, MASK } from './mask-contacts';
import type { PromptLine } from './suggest-types';

/** Of one line, and of all (security item 52). */
const LINE_CHARS = 500;
const ALL_CHARS = 20_000;
/** A CV's head is withheld as far as this; without any heading the whole CV would be its head. */
const HEAD_ROWS = 12;
/** Below this nobody reads it, in points. */
const LEGIBLE = 3;

/**
 * The lines of a CV as a text model may see them, in their order and by their numbers: without the name, ways to reach the
 * person, addresses, birth date, references, and without what no reader sees or what speaks to a machine. Lines of the CV's head
 * and of its contact and reference sections are withheld whole; elsewhere what is to be kept back is masked.
 * @param more contact facts that are known from elsewhere
 */
export function promptLines(text: CvText, parsed: ParsedCv, more: readonly FactInput[] = []): PromptLine[] {
  const mask = contactMasker([...parsed.fields.map((f) => f.fact), ...more]);
  const { withheld, sections, headings } = layoutOf(text, parsed);
  const lines: PromptLine[] = [];
  let total = 0;
  for (const line of text.lines) {
    const plain = visibleText(line.text).replace(/[\p{Cc}]+/gu, (c) => (c.includes('\t') ? '\t' : ' ')).trim();
    if (plain === '' || withheld.has(line.index) || line.fontSize < LEGIBLE || isPersonalLine(plain) || talksToMachine(plain)) continue;
    const shown = mask(plain).slice(0, LINE_CHARS);
    if (shown.replaceAll(MASK, '').trim() === '') continue;
    total += shown.length + 6;
    if (total > ALL_CHARS) break;
    lines.push({ index: line.index, page: line.page, column: line.column, text: shown, bullet: line.bullet === true || /^[•●▪◦*✓➢–-]\s/u.test(plain), heading: headings.has(line.index), section: sections.get(line.index) ?? 'other' });
  }
  return lines;
}

/** Masks a value of a known fact as the lines are masked. */
export const maskValue = (parsed: ParsedCv, more: readonly FactInput[] = []): ((text: string) => string) => contactMasker([...parsed.fields.map((f) => f.fact), ...more]);

interface Layout { readonly withheld: ReadonlySet<number>; readonly sections: ReadonlyMap<number, string>; readonly headings: ReadonlySet<number> }

function layoutOf(text: CvText, parsed: ParsedCv): Layout {
  const sections = new Map<number, string>();
  const headings = new Set<number>();
  const withheld = new Set<number>();
  for (const section of toSections(toRows(text))) {
    // a label with its content beside it is content
    for (const { index } of section.heading?.lines ?? []) if (!section.rows.some((row) => row.lines.some((line) => line.index === index))) headings.add(index);
    section.rows.forEach((row, at) => {
      for (const { index } of row.lines) {
        sections.set(index, section.kind);
        if (section.kind === 'contact' || section.kind === 'references' || (section.kind === 'header' && at < HEAD_ROWS)) withheld.add(index);
      }
    });
  }
  // a summary that stands in the head is shown
  for (const { fact, span } of parsed.fields) if (fact.kind === 'summary') for (let i = span.lineFrom; i <= span.lineTo; i++) if (sections.get(i) === 'summary') withheld.delete(i);
  for (const { fact, span } of parsed.fields) if ((CONTACT_KINDS as readonly string[]).includes(fact.kind)) for (let i = span.lineFrom; i <= Math.min(span.lineTo, span.lineFrom + 3); i++) withheld.add(i);
  return { withheld, sections, headings };
}
