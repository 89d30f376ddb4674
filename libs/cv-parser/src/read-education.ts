import type { FactValue } from '@applywright/contracts';
import { findRanges, withoutDurations, type DateSpan } from './dates/find-dates';
import { toParts } from './entry-parts';
import type { FieldList } from './field-list';
import type { Row } from './rows';
import { degreeScore } from './words/degrees';
import { isSchool, organisationScore } from './words/organisations';
import { placeScore } from './words/places';

interface Study { school?: string; degree?: string; field?: string; place?: string; grade?: string; date?: DateSpan; rows: Row[] }

const GRADE = /(?:(?:c?gpa|grade|note|notendurchschnitt|abschlussnote|mention|media|voto|promedio|nota)\s*[:：-]?\s*)[\d.,/ ]+\d|\d[.,]\d{1,2}\s*(?:\/\s*\d+(?:[.,]\d+)?)?\s*(?:c?gpa)|\d{2,3}(?:[.,]\d+)?\s*%/iu;
const ASIDE = /^(?:relevant )?(?:coursework|courses|thesis|dissertation|activities|honou?rs|minor|achievements|schwerpunkte?|abschlussarbeit|thema|mémoire|tesi|focus|specialization|specialisation|role|awards?|dean)\b\s*[:：]?/iu;
const TABLE_HEAD = /^(?:course|degree|qualification|institution|institute|school|university|board|year|year of passing|percentage|%|cgpa|marks|studiengang|diplôme|exam|examination|class|stream|s\.? ?no\.?)$/iu;

/** Reads an education section: a study begins again where a part comes that the one before already has. */
export function readEducation(rows: readonly Row[], list: FieldList): void {
  const studies: Study[] = [];
  let current: Study | null = null;
  const fresh = (row: Row): Study => {
    const study: Study = { rows: [row] };
    studies.push(study);
    return study;
  };
  const usable = rows.filter((row) => !isAside(row, rows) && !row.cells.every((c) => TABLE_HEAD.test(c.text.trim())));
  const order = firstSlots(usable);
  for (const row of usable) {
    const found = slotsOf(row, current);
    if (found.length === 0) continue;
    // the slot that opens each study of this CV, coming again, opens the next
    const clash = current !== null && found.some(({ slot }) => current![slot] !== undefined && !(slot === 'place'));
    const opens: boolean = current !== null && order !== null && found[0]!.slot === order && current[order] !== undefined;
    const named = current !== null && current.degree !== undefined && degreeScore(current.degree) === 0 && found.every((f) => f.slot === 'degree' ? degreeScore(f.text ?? '') > 0 : current![f.slot] === undefined);
    if (!current || opens || (clash && !named && !continuesDegree(found, current))) current = fresh(row);
    else if (!current.rows.includes(row)) current.rows.push(row);
    for (const { slot, text, date } of found) {
      if (slot === 'date') current.date ??= date;
      else if (current[slot] === undefined && text) current[slot] = text;
      else if (slot === 'degree' && text && degreeScore(text) > 0 && degreeScore(current.degree ?? '') === 0) {
        current.field ??= current.degree;
        current.degree = text;
      } else if (slot === 'degree' && text && current.field === undefined) current.field = text;
    }
  }
  for (const study of studies) emit(study, list);
}

type Slot = 'school' | 'degree' | 'field' | 'place' | 'grade' | 'date';
interface Found { slot: Slot; text?: string; date?: DateSpan }

const isAside = (row: Row, rows: readonly Row[]): boolean => {
  const words = row.text.split(/\s+/).length;
  if (ASIDE.test(row.text) && row.cells.length === 1) return true;
  if (row.bullet && rows.some((r) => !r.bullet && r.x < row.x)) return true;
  if (degreeScore(row.text) > 0 || isSchool(row.text) || findRanges(row.text).length > 0) return words > 30;
  return words > 22 || (/[.]$/.test(row.text) && words > 9) || (row.text.match(/\(/g)?.length ?? 0) !== (row.text.match(/\)/g)?.length ?? 0);
};

/** The kind of part with which this section's studies begin, taken from its first row. */
function firstSlots(rows: readonly Row[]): Slot | null {
  for (const row of rows) {
    const first = slotsOf(row, null)[0];
    if (first) return first.slot === 'place' || first.slot === 'grade' || first.slot === 'field' ? null : first.slot;
  }
  return null;
}

/** Two degrees in one study happen only as "Bachelor's degree, Computer Science / in …" over two rows. */
const continuesDegree = (found: readonly Found[], current: Study): boolean =>
  found.every((f) => f.slot === 'field' || f.slot === 'degree' || f.slot === 'place') && current.date === undefined && current.school === undefined && current.field === undefined && found.every((f) => degreeScore(f.text ?? '') === 0);

function slotsOf(row: Row, current: Study | null): Found[] {
  const out: Found[] = [];
  const span = findRanges(row.text)[0];
  const grade = GRADE.exec(row.text)?.[0];
  const bare: Row = grade ? { ...row, cells: row.cells.map((c) => ({ ...c, text: c.text.replace(grade, ' ').replace(/[(;,\s]+\)?\s*$/, '') })) } : row;
  const { parts, places } = toParts(bare, 0);
  let at = 0;
  for (const part of parts) {
    for (const text of splitSchool(part.text)) {
      const school = isSchool(text);
      const degree = degreeScore(text) > 0;
      if (degree && !(school && organisationScore(text) > 0 && !/\b(?:bachelor|master|diploma|certificate|degree|b\.?sc|m\.?sc)\b/i.test(text))) out.push({ slot: 'degree', text });
      else if (school) out.push({ slot: 'school', text });
      else if (placeScore(text) >= 0.5) out.push({ slot: 'place', text });
      else if (text.length > 2 && text.length < 110 && !/^https?:/.test(text)) out.push(...plainPart(text, out, current, part.placed));
      at++;
    }
  }
  if (span) out[dateFirst(row, span) ? 'unshift' : 'push']({ slot: 'date', date: span });
  for (const place of places) out.push({ slot: 'place', text: place.text });
  if (grade && at >= 0) out.push({ slot: 'grade', text: grade });
  return out;
}

const dateFirst = (row: Row, span: DateSpan): boolean => row.text.slice(0, span.from).replace(/[^\p{L}]/gu, '') === '';

/** A part that is neither: the field where there is a degree, the school where a place hangs on it, else a degree. */
function plainPart(text: string, out: readonly Found[], current: Study | null, placed: boolean): Found[] {
  const clean = withoutDurations(text).trim();
  if (clean.length < 3 || /^(?:and|und|et|in|city|state)$/i.test(clean)) return [];
  const has = (slot: Slot) => out.some((f) => f.slot === slot) || (slot !== 'date' && current?.[slot] !== undefined);
  if (placed && !has('school')) return [{ slot: 'school', text: clean }];
  if (has('degree') && !has('field')) return [{ slot: 'field', text: clean }];
  if (!has('degree')) return [{ slot: 'degree', text: clean }];
  return [];
}

/** "Degree, School" in one piece. */
function splitSchool(text: string): string[] {
  const pieces = text.split(/\s*[,，]\s+/u);
  if (pieces.length > 1) {
    for (let at = 1; at < pieces.length; at++) {
      const left = pieces.slice(0, at).join(', ');
      const right = pieces.slice(at).join(', ');
      if (degreeScore(left) > 0 && !isSchool(left) && isSchool(pieces[at]!)) return [left, right];
      if (isSchool(left) && degreeScore(left) === 0 && degreeScore(pieces[at]!) > 0) return [left, right];
    }
  }
  const stop = /^(.*[\p{L})])\.\s+(\p{Lu}.*)$/u.exec(text);
  if (stop && isSchool(stop[1]!) && !isSchool(stop[2]!) && stop[1]!.length > 5) return [stop[1]!, stop[2]!];
  const from = /^(.*\S)\s+(?:from|at|an der|à l['’]|presso|en la|на)\s+(.*)$/iu.exec(text);
  if (from && degreeScore(from[1]!) > 0 && isSchool(from[2]!)) return [from[1]!, from[2]!];
  return [text];
}

const COURSE = /(?<!\p{L})(?:courses?|kurse?|lehrgang|cursos?|corsi|corso|cours|cursus|kurs|szkolenie|training|workshop|курсы?|دورة|课程)(?!\p{L})/iu;

function emit(study: Study, list: FieldList): void {
  if (!study.school && !study.degree) return;
  if (study.degree && degreeScore(study.degree) === 0 && COURSE.test(study.degree) && !(study.school && isSchool(study.school))) {
    const date = study.date?.end === 'present' ? study.date.start : study.date?.end;
    list.add({ kind: 'certificate', value: { name: study.degree.slice(0, 300), ...(date ? { date } : {}) } }, study.rows, study.degree, 0.6);
    return;
  }
  // a lone unknown name with dates is the school
  if (study.degree && !study.school && !study.field && degreeScore(study.degree) === 0 && study.date) [study.school, study.degree] = [study.degree, undefined];
  const value: FactValue<'education'> = {};
  if (study.school) value.school = study.school.slice(0, 300);
  let degree = study.degree;
  let field = study.field;
  const within = degree && !field ? /^(.{2,60}?\S)\s+(?:in|en|im Fach)\s+(\p{Lu}.{2,})$/u.exec(degree) : null;
  if (within && degreeScore(within[1]!) > 0) [degree, field] = [within[1]!, within[2]!];
  if (degree) value.degree = degree.slice(0, 300);
  if (field) value.field = field.slice(0, 300);
  if (study.place) value.location = study.place.slice(0, 200);
  if (study.grade) value.grade = study.grade.slice(0, 100);
  if (study.date?.start && study.date.start !== 'present') value.start = study.date.start;
  if (study.date?.end) value.end = study.date.end;
  const quote = study.rows.map((r) => r.text.replace(/\t/g, '  ')).join('\n');
  const sure = 0.5 + (study.school && isSchool(study.school) ? 0.2 : 0) + (study.degree && degreeScore(study.degree) > 0 ? 0.15 : 0) + (study.date ? 0.1 : 0);
  list.add({ kind: 'education', value }, study.rows, quote, sure, { text: [value.degree, value.field, value.school].filter(Boolean).join(', ') });
}
