import type { CvText, ParsedCv } from '@applywright/contracts';
import { isContactRow, readContacts } from './contacts';
import { settleConfidence } from './confidence';
import { setDayOrder } from './dates/day-order';
import { detectLanguage } from './detect-language';
import { FieldList } from './field-list';
import { findEmail } from './contacts/addresses';
import { pairLabels } from './contacts/pair-labels';
import { dropDocumentTitle } from './person/document-title';
import { withoutConsent } from './person/without-consent';
import { readPerson } from './person/read-person';
import { readEducation } from './education/read-education';
import { readCertificates } from './lists/read-certificates';
import { readLabelledLanguages, readLanguages } from './lists/read-languages';
import { readPlainList } from './lists/read-plain-list';
import { readProjects } from './lists/read-projects';
import { readSkills } from './lists/read-skills';
import { refineSections } from './refine-sections';
import { readWork } from './read-work';
import { toRows, type Row } from './rows';
import { toSections, type Section } from './sections';
import { placeScore } from './words/places';
import { forgetTexts } from './words/remember';
import type { SectionKind } from './words/headings';

/**
 * Reads a CV's lines into fields, each with its value, its place in the CV, a confidence 0..1 and the next best
 * reading where that was close. Pure: the same lines always give the same fields. Fails on nothing; a text that is no
 * CV gives few or no fields.
 */
export function parseCv(text: CvText): ParsedCv {
  const whole = text.lines.map((l) => l.text).join('\n');
  const language = detectLanguage(whole);
  setDayOrder(whole, language);
  const rows = withoutConsent(dropDocumentTitle(pairLabels(toRows(text))));
  const sections = refineSections(toSections(rows));
  const of = (...kinds: (SectionKind | 'header')[]): Row[] => sections.filter((s) => kinds.includes(s.kind)).flatMap((s) => s.rows);
  const list = new FieldList();
  const header = of('header');
  const contact = of('contact');
  const summary = sections.find((s) => s.kind === 'summary' && s.rows.length > 0)?.rows ?? [];
  const { name: nameRows, headline } = readPerson({ header, contact, all: rows, summary }, list);
  const top = rows.filter((r) => !header.includes(r) && !contact.includes(r) && atTop(r, text) && !r.bullet && isContactRow(r));
  const below = nameRows.length ? rows.slice(rows.indexOf(nameRows.at(-1)!) + 1, rows.indexOf(nameRows.at(-1)!) + 4).filter((r) => !header.includes(r) && !contact.includes(r) && !top.includes(r) && !r.bullet && r.text.length < 90 && (isContactRow(r) || placeScore(r.text) >= 0.9)) : [];
  const near = [...header, ...contact, ...top, ...below];
  near.push(...footerContacts(rows, near, sections));
  readContacts({ near, far: rows.filter((r) => !near.includes(r)) }, text.links, language, list);
  readSummary(summary.filter((r) => r !== headline), header.filter((r) => r !== headline && !nameRows.includes(r)), list);
  for (const section of sections) readSection(section, list);
  if (!list.fields.some((f) => f.fact.kind === 'language')) readLabelledLanguages(rows, list);
  const fields = settleConfidence(list.fields);
  forgetTexts();
  return { language, fields };
}

/** Contacts that stand in the page's foot: a row with mail address or number apart from referees, where the top of the CV has none. */
function footerContacts(rows: readonly Row[], near: readonly Row[], sections: readonly Section[]): Row[] {
  if (near.some((r) => findEmail(r.text) !== null)) return [];
  const referees = new Set(sections.filter((s) => s.kind === 'references').flatMap((s) => s.rows));
  const at = rows.findLastIndex((r) => !near.includes(r) && !referees.has(r) && findEmail(r.text) !== null && isContactRow(r));
  if (at < 0) return [];
  return rows.slice(Math.max(0, at - 2), at + 3).filter((r) => !near.includes(r) && !r.bullet && r.size <= rows[at]!.size && (r === rows[at] || (isContactRow(r) && r.column === rows[at]!.column)));
}

/** Whether a row stands in the first page's upper fifth, whatever section the reading order put it in. */
const atTop = (row: Row, text: CvText): boolean => row.page === 0 && (text.format === 'pdf' ? row.lines[0]!.y < (text.pages[0]?.height ?? 842) * 0.2 : row.lines[0]!.index < 10) && row.text.length < 120;

function readSection({ kind, rows }: Section, list: FieldList): void {
  if (rows.length === 0) return;
  switch (kind) {
    case 'work':
    case 'volunteer':
      return kind === 'work' ? readWork(rows, list) : undefined;
    case 'education':
      return readEducation(rows, list);
    case 'skills':
      return readSkills(rows, list);
    case 'languages':
      return readLanguages(rows, list);
    case 'certificates':
      return readCertificates(rows, list);
    case 'projects':
      return readProjects(rows, list);
    case 'publications':
      return readPlainList('publication', rows, list);
    case 'awards':
      return readPlainList('award', rows, list);
    case 'interests':
      return readPlainList('interest', rows, list);
    case 'references':
      return readPlainList('reference', rows, list);
    default:
      return undefined;
  }
}

/** The profile under its heading, or the paragraph that stands for it above the first section. */
function readSummary(section: readonly Row[], header: readonly Row[], list: FieldList): void {
  const rows = section.length > 0 ? section : paragraph(header);
  const text = rows.map((r) => r.text.replace(/\t/g, ' ')).reduce((all, line) => (/\p{L}-$/u.test(all) && /^\p{Ll}/u.test(line) ? all + line : `${all} ${line}`), '').trim();
  if (text.length >= 3) list.add({ kind: 'summary', value: { text: text.slice(0, 5000) } }, rows, text, section.length > 0 ? 0.9 : 0.7, { text });
}

/** The longest run of header rows that reads like sentences. */
function paragraph(header: readonly Row[]): Row[] {
  let best: Row[] = [];
  let run: Row[] = [];
  for (const row of header) {
    run = isContactRow(row) || row.cells.length > 1 ? [] : run.length > 0 && run[0]!.size === row.size && run[0]!.bold === row.bold && row.gap < 1 ? [...run, row] : [row];
    const length = run.reduce((n, r) => n + r.text.length, 0);
    if (length >= 60 && /[.!。।؟]\s*$/u.test(row.text) && length > best.reduce((n, r) => n + r.text.length, 0)) best = run;
  }
  return best;
}
