import { languagesIn } from './lists/read-languages';
import { findRanges } from './dates/find-dates';
import type { Row } from './rows';
import type { Section } from './sections';
import { degreeScore } from './words/degrees';
import { headingKind, type SectionKind } from './words/headings';
import { isPlaceOfStudy } from './words/schools';
import { sectionWord } from './words/section-words';

/** Lists that a label may open inside a section of another kind. */
const LISTS: ReadonlySet<SectionKind> = new Set(['skills', 'languages', 'certificates', 'interests', 'awards', 'publications']);
const OPEN: ReadonlySet<Section['kind']> = new Set(['skills', 'languages', 'certificates', 'interests', 'other', 'education', 'awards', 'contact']);

/**
 * Sections as their contents say: one under an unknown heading gets the kind that the heading's words or its rows speak of, and lists
 * behind a label ("Hobbies: chess" under certificates) come out of the section they stand in.
 */
export function refineSections(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => {
    if (section.kind === 'languages' && !section.rows.some((r) => languagesIn(r.text).length > 0)) return [{ ...section, kind: 'skills' }];
    const kind = section.kind === 'other' ? (section.heading ? sectionWord(section.heading.text) : null) ?? kindOfRows(section.rows) ?? 'other' : section.kind;
    return OPEN.has(kind) ? splitLists({ ...section, kind }) : [{ ...section, kind }];
  });
}

/** Rows that nearly all name a language are languages; degrees and schools are studies. */
function kindOfRows(rows: readonly Row[]): SectionKind | null {
  const studied = rows.filter((r) => r.text.length < 120 && !r.bullet && (degreeScore(r.text) > 0 || isPlaceOfStudy(r.text))).length;
  if (studied >= 2 && studied * 2 > rows.length && rows.some((r) => isPlaceOfStudy(r.text)) && rows.some((r) => degreeScore(r.text) > 0)) return 'education';
  const named = rows.filter((r) => r.text.length < 80 && languagesIn(r.text).length > 0).length;
  return rows.length > 0 && named * 3 >= rows.length * 2 && rows.some((r) => languagesIn(r.text).some((l) => l.level !== undefined) || languagesIn(r.text).length > 1) ? 'languages' : null;
}

function splitLists(section: Section): Section[] {
  const out: Section[] = [{ ...section, rows: [] }];
  let label: Row | null = null;
  let beside: { x: number; left: Section; right: Section } | null = null;
  const minX = Math.min(...section.rows.map((r) => r.x));
  section.rows.forEach((row, i) => {
    const opened = labelledList(row, section.kind);
    if (opened) {
      label = row;
      out.push({ kind: opened.kind, heading: row, rows: [opened.row] });
      return;
    }
    const heading = headingInside(row, section, section.rows[i + 1]);
    if (heading) {
      label = null;
      beside = row.x > minX + 60 ? { x: row.x - 10, left: out.at(-1)!, right: { kind: heading, heading: row, rows: [] } } : null;
      out.push(beside?.right ?? { kind: heading, heading: row, rows: [] });
      return;
    }
    // a heading beside this section's rows: each row's cells belong to the one they stand under
    if (beside) {
      const { x, left, right } = beside;
      for (const [target, cells] of [[left, row.cells.filter((c) => c.x < x)], [right, row.cells.filter((c) => c.x >= x)]] as const) if (cells.length > 0) target.rows.push({ ...row, cells, text: cells.map((c) => c.text).join('\t'), x: cells[0]!.x, bold: cells.every((c) => c.bold) });
      return;
    }
    // what a label opened goes on in indented rows only
    if (label && row.x <= label.x + 10) {
      label = null;
      out.push({ ...section, rows: [] });
    }
    out.at(-1)!.rows.push(row);
  });
  return out.filter((s) => s.rows.length > 0);
}

function labelledList(row: Row, within: Section['kind']): { kind: SectionKind; row: Row } | null {
  const colon = /^([^:：]{2,40})[:：]\s*(\S.*)$/su.exec(row.text);
  const label = row.cells.length > 1 ? row.cells[0]!.text : colon?.[1];
  if (!label || row.bullet && within !== 'other') return null;
  const kind = headingKind(label) ?? (within === 'other' || within === 'contact' ? sectionWord(label) : null);
  if (!kind || kind === within || !LISTS.has(kind)) return null;
  const text = row.cells.length > 1 ? row.cells.slice(1).map((c) => c.text).join('\t') : colon![2]!;
  if (kind === 'languages' && languagesIn(text).length === 0) return null;
  // "Tools: SQL" is a category of skills, "Certificate: …" a line of a study
  if (within === 'skills' && kind !== 'languages' && kind !== 'certificates' && kind !== 'interests' || (within === 'education' && (kind === 'certificates' || kind === 'awards'))) return null;
  return { kind, row: { ...row, text, cells: row.cells.length > 1 ? row.cells.slice(1) : [{ ...row.cells[0]!, text }] } };
}

/** A heading of unknown words inside a section: it stands out from the rows around it and speaks of another kind. */
function headingInside(row: Row, section: Section, next: Row | undefined): SectionKind | null {
  const heading = section.heading;
  if (!next || row.bullet || row.text.length > 44 || findRanges(row.text).length > 0) return null;
  const like = heading !== null && heading.size === row.size && heading.bold === row.bold && heading.caps === row.caps && (row.bold || row.caps || row.size > next.size + 0.4);
  const apart = /^(?:\p{Lu}{1,3}[\s\t]+){2,}/u.test(row.text) || row.text.split(/[\t ]/).some((w, i, all) => w.length === 1 && all.length > 3 && i > 0);
  if (!like && !(row.caps && (row.gap > 0.5 || apart) && !next.caps)) return null;
  const kind = sectionWord(row.text);
  if (kind === 'languages' && languagesIn(next.text).length === 0) return null;
  if (!kind || kind === section.kind || (section.kind === 'education' && !row.caps && (degreeScore(row.text) > 0 || isPlaceOfStudy(row.text)))) return null;
  return kind;
}
