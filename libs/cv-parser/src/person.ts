import type { FieldList } from './field-list';
import type { Row } from './rows';
import { bodySize } from './sections';
import { contactChunks, isContactRow } from './contacts';
import { degreeScore } from './words/degrees';
import { fold } from './words/fold';
import { headingKind } from './words/headings';
import { titleScore } from './words/job-titles';
import { isSchool, organisationScore } from './words/organisations';
import { placeScore } from './words/places';

const NAME_LABEL = /^(?:full name|name|vorname und name|nom(?: et prénom)?|nombre(?: completo)?|nome(?: completo)?|naam|imię i nazwisko|姓名|ф\.?и\.?о\.?|имя|الاسم|नाम)\s*[:：\t]\s*/iu;
const CREDENTIALS = /,\s*(?:[A-Z][A-Za-z.]{0,5}(?:,\s*|\s+|$))+$/;

/** Reads the person's name and headline from the rows above the first section (and the top of the page). Returns the name's rows. */
export function readPerson(header: readonly Row[], contact: readonly Row[], rows: readonly Row[], list: FieldList): readonly Row[] {
  const body = bodySize(rows);
  const top = rows.filter((r) => r.page === (rows[0]?.page ?? 0)).slice(0, 60);
  const name = findName(header, contact, top, body);
  if (name) {
    const words = name.text.split(/\s+/);
    const split = /^[\u3400-\u9fff]{2,4}$/.test(name.text) ? { family: name.text.slice(0, 1), given: name.text.slice(1) } : words.length >= 2 ? { given: words.slice(0, -1).join(' '), family: words.at(-1)! } : {};
    list.add({ kind: 'name', value: { full: name.text, ...split } }, name.rows, name.text, name.confidence);
  }
  readHeadline(header, top, name?.rows ?? [], list);
  return name?.rows ?? [];
}

interface Name { text: string; rows: Row[]; confidence: number }

function findName(header: readonly Row[], contact: readonly Row[], top: readonly Row[], body: number): Name | null {
  for (const row of [...header, ...contact]) {
    const label = NAME_LABEL.exec(row.text);
    const text = label ? row.text.slice(label[0].length).split('\t')[0]!.trim() : '';
    if (label && nameShape(text) > 0) return { text, rows: [row], confidence: 0.95 };
  }
  let best: (Name & { score: number }) | null = null;
  const biggest = Math.max(...top.map((r) => r.size));
  const candidates = [...new Set([...header, ...top.filter((r) => r.size >= biggest - 0.5 && r.size > body + 2), ...contact.slice(0, 3)])];
  candidates.forEach((row, index) => {
    const cell = row.cells.find((c) => !headingKind(c.text)) ?? row.cells[0]!;
    const text = cell.text.replace(CREDENTIALS, '').replace(/\s*[|•·].*$/, '').trim();
    const joined = joinNext(row, top);
    for (const [value, used] of [[text, [row]], ...(joined ? [[joined.text, joined.rows] as [string, Row[]]] : [])] as [string, Row[]][]) {
      const shape = nameShape(value);
      if (shape === 0) continue;
      const inHeader = header.includes(row);
      let score = shape + Math.min(1.5, Math.max(0, (row.size - body) / Math.max(body, 1)) * 2) + (row.heading === 1 ? 0.6 : 0) + (row.bold ? 0.2 : 0);
      score += inHeader ? Math.max(0, 0.6 - index * 0.12) : 0;
      if (titleScore(value) >= 1) score -= row.size > body * 1.4 && value.split(' ').length <= 3 ? 0.5 : 1.2;
      if (placeScore(value) >= 0.9) score -= 1;
      if (organisationScore(value) > 0 || isSchool(value)) score -= 0.7;
      if (used.length > 1) score += 0.3;
      if (!best || score > best.score) best = { text: tidyName(value), rows: used, confidence: Math.min(0.98, 0.45 + score * 0.2), score };
    }
  });
  const found = best as (Name & { score: number }) | null;
  return found && found.score >= 1 ? found : null;
}

/** Two big rows of one look, a word or two each, are one name set on two lines. */
function joinNext(row: Row, top: readonly Row[]): { text: string; rows: Row[] } | null {
  const next = top[top.indexOf(row) + 1];
  if (!next || next.size !== row.size || next.column !== row.column || next.caps !== row.caps) return null;
  if (row.text.split(' ').length > 2 || next.text.split(' ').length > 2 || headingKind(next.text) || isContactRow(next)) return null;
  return { text: `${row.text} ${next.text}`, rows: [row, next] };
}

/** 0 where a text cannot be a name, up to 1 where it has a full name's shape. */
function nameShape(text: string): number {
  if (text.length < 2 || text.length > 50 || /[\d@/:;!?*#_+=<>]/.test(text) || headingKind(text)) return 0;
  const words = text.split(/\s+/);
  if (/^[\u3400-\u9fff·]{2,6}$/.test(text)) return 1;
  if (words.length > 6 || degreeScore(text) && words.length > 4) return 0;
  const cased = words.filter((w) => /^\p{Lu}/u.test(w) || /^(?:von|van|de|der|den|di|da|do|dos|del|della|la|le|el|bin|bint|al|af|zu|ter|ten|y|e)$/i.test(w) || /^[^\p{Lu}\p{Ll}]/u.test(w)).length;
  if (cased < words.length) return 0;
  return words.length === 1 ? 0.35 : words.length <= 4 ? 1 : 0.6;
}

/** Names set in capitals are written as names are ("JOHN DOE" → "John Doe"). */
function tidyName(text: string): string {
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (letters.length < 4 || letters !== letters.toUpperCase() || letters === letters.toLowerCase()) return text;
  return text.toLowerCase().replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

function readHeadline(header: readonly Row[], top: readonly Row[], nameRows: readonly Row[], list: FieldList): void {
  const last = nameRows.at(-1);
  const after = last ? top.slice(top.indexOf(last) + 1, top.indexOf(last) + 4) : [];
  const candidates = [...new Set([...after.filter((r) => header.includes(r) || r.column === last?.column), ...header])].filter((r) => !nameRows.includes(r));
  let best: { row: Row; text: string; score: number } | null = null;
  candidates.forEach((row, index) => {
    if (headingKind(row.text)) return;
    const next = top[top.indexOf(row) + 1];
    // a headline on two rows: the title word stands on the second
    const wraps = next && next.style.slice(0, 2) === row.style.slice(0, 2) && next.size === row.size && next.bold === row.bold && next.gap < 0.5 && row.cells.length === 1 && next.cells.length === 1 && titleScore(row.text) < 1 && titleScore(next.text) >= 1 && next.text.split(' ').length <= 3 && !isContactRow(row);
    for (const chunk of wraps ? [`${row.text} ${next.text}`] : contactChunks(row)) {
      if (chunk.length < 3 || chunk.length > 110 || placeScore(chunk) >= 0.8 || NAME_LABEL.test(chunk) || /^\(?\d/.test(chunk) || /[@]|https?:/.test(chunk) || /\b(?:19|20)\d\d\b/.test(chunk)) continue;
      const words = chunk.split(/\s+/).length;
      if (words > 14 || (/[.!]$/.test(chunk) && words > 5)) continue;
      const title = titleScore(chunk);
      const directly = last !== undefined && after[0] === row;
      const score = Math.min(title, 1.2) + (directly ? 0.6 : 0) - index * 0.08 - (row.cells.length > 1 ? 0.2 : 0) - (words > 9 ? 0.3 : 0) - (isContactRow(row) && title < 1 ? 0.6 : 0);
      if (score > (best?.score ?? 0.45)) best = { row, text: chunk, score };
    }
  });
  const found = best as { row: Row; text: string; score: number } | null;
  if (found && !nameRows.some((r) => fold(r.text) === fold(found.text))) list.add({ kind: 'headline', value: { text: found.text.slice(0, 300) } }, [found.row], found.text, Math.min(0.95, 0.5 + found.score * 0.25));
}
