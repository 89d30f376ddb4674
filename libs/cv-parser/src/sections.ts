import { findWork } from './find-work';
import { findRanges, isOnlyDates } from './dates/find-dates';
import { isLanguageName } from './words/spoken-languages';
import { fold } from './words/fold';
import { cueHeadingKind, headingKind, headingRunsOn, misspeltHeadingKind, withoutLetterSpacing, type SectionKind } from './words/headings';
import { titleScore } from './words/job-titles';
import type { Row } from './rows';

/** A run of rows under one heading; the rows before the first heading are of kind `header`. */
export interface Section { readonly kind: SectionKind | 'header'; readonly heading: Row | null; readonly rows: Row[] }

interface Found { kind: SectionKind; rest: string | null; sure: number }

/** Cuts rows into sections by their headings: known words in a heading's look, labels with their content beside them. */
export function toSections(raw: readonly Row[]): Section[] {
  const rows = joinHeadings(raw);
  const body = bodySize(rows);
  const found = rows.map((row, i) => readHeading(row, rows[i - 1], rows[i + 1], body));
  const looks = headingLooks(rows, found);
  const firstKnown = found.findIndex((f) => f !== null && f.kind !== 'title');
  const repeated = repeatedLabels(rows, found);
  const sections: Section[] = [{ kind: 'header', heading: null, rows: [] }];
  rows.forEach((row, i) => {
    let heading = found[i] ?? null;
    // a word that names a section but looks like none of the CV's headings is content
    if (heading && heading.sure < 2 && looks.size > 0 && !looks.has(look(row))) heading = null;
    if (!heading && looks.size > 0 && firstKnown >= 0 && i > firstKnown && isUnknownHeading(row, rows[i + 1], looks, body)) heading = { kind: 'other', rest: null, sure: 1 };
    if (heading?.kind === 'title') return;
    // "Key achievements" under every position is a label of theirs
    if (heading && heading.rest === null && repeated.has(fold(row.text)) && ['work', 'projects', 'volunteer'].includes(sections.at(-1)!.kind)) return;
    // the next column begins with the name, set big: the sidebar's last section ends there
    const before = rows[i - 1];
    if (!heading && before && before.column !== row.column && row.size > body + 1.5) sections.push({ kind: 'header', heading: null, rows: [] });
    if (!heading) {
      sections.at(-1)!.rows.push(row);
      return;
    }
    sections.push({ kind: heading.kind, heading: row, rows: heading.rest === null ? [] : [withText(row, heading.rest)] });
  });
  return findWork(sections);
}

/** A heading on two rows ("Education & / Training"), beside its content or alone, becomes one. */
function joinHeadings(rows: readonly Row[]): Row[] {
  const out: Row[] = [];
  rows.forEach((row) => {
    const before = out.at(-1);
    const head = before?.cells[0];
    const rest = row.cells[0]!;
    const edge = before && head && (Math.abs(head.x - rest.x) < 6 || (before.cells.length > 1 && row.cells.length > 1 && rest.x < before.cells[1]!.x - 8));
    const both = before && head && edge && head.bold === rest.bold && before.size === row.size ? `${head.text} ${rest.text}` : null;
    const narrow = before !== undefined && before.cells.length + row.cells.length > 2;
    if (both && headingKind(both) && (headingRunsOn(head!.text) || (narrow && row.gap < 0.6 && (headingKind(head!.text) !== headingKind(both) || headingKind(rest.text) === null))) && rest.text.split(' ').length <= 2) {
      const cells = [{ ...head!, text: both }, ...before!.cells.slice(1)];
      out[out.length - 1] = { ...before!, cells, text: cells.map((c) => c.text).join('\t'), lines: row.cells.length > 1 ? before!.lines : [...before!.lines, ...row.lines] };
      if (row.cells.length > 1) out.push({ ...row, cells: row.cells.slice(1), text: row.cells.slice(1).map((c) => c.text).join('\t'), x: row.cells[1]!.x, bold: row.cells[1]!.bold });
    } else out.push(row);
  });
  return out;
}

/** Headings of lesser sections that stand more than once: each belongs to the position it stands in. */
function repeatedLabels(rows: readonly Row[], found: readonly (Found | null)[]): ReadonlySet<string> {
  const count = new Map<string, number>();
  rows.forEach((row, i) => {
    const kind = found[i]?.kind;
    if (kind && !['work', 'education', 'title', 'contact', 'summary'].includes(kind)) count.set(fold(row.text), (count.get(fold(row.text)) ?? 0) + 1);
  });
  return new Set([...count].filter(([, n]) => n > 1).map(([text]) => text));
}

const look = (row: Row): string => `${row.size}|${row.bold ? 'b' : ''}${row.caps ? 'c' : ''}${row.heading ?? ''}`;

/** The looks that known headings share; a look counts from its second heading on, or when it stands out of the body. */
function headingLooks(rows: readonly Row[], found: readonly (Found | null)[]): Set<string> {
  const count = new Map<string, number>();
  found.forEach((f, i) => {
    if (f && f.kind !== 'title' && f.rest === null) count.set(look(rows[i]!), (count.get(look(rows[i]!)) ?? 0) + 1);
  });
  const best = Math.max(0, ...count.values());
  return new Set([...count].filter(([, n]) => n >= Math.max(2, best * 0.34)).map(([key]) => key));
}

/** The font size in which most letters are set. */
export function bodySize(rows: readonly Row[]): number {
  const letters = new Map<number, number>();
  for (const row of rows) letters.set(row.size, (letters.get(row.size) ?? 0) + row.text.length);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

function readHeading(row: Row, before: Row | undefined, after: Row | undefined, body: number): Found | null {
  if (row.bullet && !row.bold) return null;
  const bigger = row.heading !== undefined || row.size > body + 0.4;
  const stands = row.bold || row.caps || bigger || withoutLetterSpacing(row.text) !== row.text;
  const spaced = row.gap > 0.25 || !before || before.page !== row.page || before.column !== row.column;
  const alone = row.cells.length === 1;
  const whole = headingKind(row.text);
  if (whole) {
    if (whole === 'title') return { kind: 'title', rest: null, sure: 2 };
    if (!stands && /^\p{Ll}/u.test(row.text)) return null;
    let sure = (stands ? 2 : 0) + (alone ? 1 : 0) + (spaced ? 1 : 0) + (/[:：]$/.test(row.text) ? 1 : 0);
    if (/[:：]$/.test(row.text) && !stands && !spaced) sure--;
    if (whole === 'languages' && after && !stands && /^[^:]*:/.test(after.text) && !isLanguageName(after.text.split(/[\s:(–-]/)[0]!)) sure--;
    return { kind: whole, rest: null, sure };
  }
  const dated = after !== undefined && findRanges(after.text).some((d) => d.range);
  if (alone && (stands || (row.gap > 0.4 && dated)) && findRanges(row.text).length === 0) {
    const cue = titleScore(row.text) < 1 ? cueHeadingKind(row.text) : null;
    if (cue && (bigger || row.caps || (cue === 'work' && dated)) && (spaced || bigger)) return { kind: cue, rest: null, sure: spaced && (bigger || (row.caps && row.bold) || (cue === 'work' && dated)) ? 2 : 1 };
    const misspelt = stands && spaced ? misspeltHeadingKind(row.text) : null;
    if (misspelt) return { kind: misspelt, rest: null, sure: 1 };
  }
  return labelHeading(row, stands);
}

/** A heading with its content beside it: in the next cell, or behind a colon. */
function labelHeading(row: Row, stands: boolean): Found | null {
  const first = row.cells[0]!;
  const label = headingKind(first.text);
  if (label && label !== 'title' && row.cells.length > 1 && !(titleScore(first.text) >= 1 && row.cells.slice(1).every((c) => isOnlyDates(c.text)))) {
    const rest = row.cells.slice(1).map((c) => c.text).join('\t');
    return { kind: label, rest, sure: first.bold || /^\p{Lu}+$/u.test(first.text) || /[:：]$/.test(first.text) ? 2 : 1 };
  }
  const colon = /^([^:：]{2,40})[:：]\s*(\S.*)$/su.exec(row.text);
  const inline = colon ? headingKind(colon[1]!) : null;
  if (inline && colon && ['skills', 'languages', 'interests', 'certificates', 'summary'].includes(inline) && !(inline === 'languages' && !namesLanguage(colon[2]!))) {
    return { kind: inline, rest: colon[2]!, sure: row.bold || stands ? 2 : inline === 'languages' ? 2 : 1 };
  }
  return null;
}

const namesLanguage = (text: string): boolean => text.split(/[\s,;:()（）、，/–-]+/).some((word) => isLanguageName(word));

/** A line in the look of the known headings, whose words are not known: it ends the section before it. */
function isUnknownHeading(row: Row, after: Row | undefined, looks: ReadonlySet<string>, body: number): boolean {
  const text = row.text.replace(/^\s*\d{1,2}\s*[.):–—-]+\s*/, '');
  if (!looks.has(look(row)) || row.cells.length !== 1 || row.bullet || text.length > 45 || /\d/.test(text) || !after) return false;
  if (row.size > body + 0.9 || (row.heading !== undefined && row.size > body)) return !looks.has(look(after));
  return false;
}

/** The same row with only the text after its label. */
function withText(row: Row, text: string): Row {
  const beside = row.cells.slice(1);
  const cells = beside.length > 0 && beside.map((c) => c.text).join('\t') === text ? beside : text.split('\t').map((t) => ({ text: t, bold: false, x: row.x }));
  return { ...row, text, bold: cells.every((c) => c.bold), x: cells[0]!.x, cells };
}
