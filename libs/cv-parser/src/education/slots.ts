import { findRanges, withoutDurations, type DateSpan } from '../dates/find-dates';
import { toParts } from '../entry-parts';
import type { Row } from '../rows';
import { degreeScore } from '../words/degrees';
import { organisationScore } from '../words/organisations';
import { isAmbiguousTown, placeScore } from '../words/places';
import { isPlaceOfStudy } from '../words/schools';

export type Slot = 'school' | 'degree' | 'field' | 'place' | 'grade' | 'date';
/** A part of a study with what it is; `key` says where in the layout it stands, `sure` whether its own words tell, `either` whether they tell of a degree and of a school. */
export interface Found { slot: Slot; text?: string; date?: DateSpan; key: string; sure: boolean; either?: boolean }

const GRADE = /(?:(?:c?gpa|grade|final grade|note|gesamtnote|notendurchschnitt|abschlussnote|endnote|mention|moyenne|media|voto|votazione|promedio|nota|nota media|nota final|cijfer|eindcijfer|ocena|średnia|средний балл|оценка|绩点|均分|المعدل|التقدير|प्रतिशत|अंक|marks|percentage|score|result|division)\s*[:：-]?\s*)[\d.,/ ]*\d(?:\s*(?:\/|of|von|sur|su|out of|de)\s*(?:a maximum\s*)?\d[\d.,]*|\s*%)?(?:\s*cum laude|\s*e lode)?|\d[.,]\d{1,2}\s*(?:\/\s*\d+(?:[.,]\d+)?)?\s*(?:c?gpa)|(?<!\d)\d{2,3}(?:[.,]\d+)?\s*%|\b(?:summa|magna) cum laude\b|\bcum laude\b|\b110\s*\/\s*110(?:\s*e lode)?/iu;
/** Words beside a date that are no part of a study's names. */
const BESIDE_DATES = /^(?:expected|expected graduation|anticipated|graduated|graduation|graduation date|class of|conferred|awarded|completed|completion|abschluss|voraussichtlich|voraussichtlicher abschluss|obtenu|obtenu en|en cours|in progress|ongoing|present|date|year|promotion|juin|fecha|conseguito|conclusão|previsão|verwacht|ukończono|выпуск|окончание|год окончания|毕业|毕业时间|в процессе|and|und|et|in|city|state|from|to|since|seit|até|now)$/iu;

/** Where a part stands: its row's indent and look, its cell, its place between separators. */
const keyOf = (row: Row, bold: boolean, cell: number, atom: number): string => `${Math.round(row.x / 8)}|${row.size}|${bold ? 'b' : ''}|${cell}|${atom}`;

/** The parts of a row of an education section. `learned` tells what stands at a place of the layout in the other studies. */
export function slotsOf(row: Row, learned?: (key: string) => 'school' | 'degree' | null): Found[] {
  const out: Found[] = [];
  const span = findRanges(row.text).find((s) => s.range) ?? findRanges(row.text)[0];
  const grade = GRADE.exec(row.text)?.[0];
  const bare: Row = grade ? { ...row, cells: row.cells.map((c) => ({ ...c, text: c.text.replace(grade, ' ').replace(/[(（;,\s]+[)）]?\s*$/u, '') })).filter((c) => c.text.trim() !== '') } : row;
  const { parts, places } = toParts(bare, 0);
  for (const part of parts) {
    splitSchool(part.text).forEach((raw, i) => {
      const text = tidy(raw);
      const key = keyOf(row, part.bold, part.cell, part.atom + i);
      if (BESIDE_DATES.test(text) || text.length < 2) return;
      const school = isPlaceOfStudy(text);
      const degree = degreeScore(text) > 0;
      const there = learned?.(key) ?? null;
      if (degree && school && there) out.push({ slot: there, text, key, sure: true });
      else if (degree && !(school && organisationScore(text) > 0 && !/\b(?:bachelor|master|diploma|certificate|degree|b\.?sc|m\.?sc)\b/i.test(text))) out.push({ slot: 'degree', text, key, sure: true });
      else if (school) out.push({ slot: 'school', text, key, sure: true, ...(degree ? { either: true } : {}) });
      else if (placeScore(text) >= 0.5 && !(there && isAmbiguousTown(text))) out.push({ slot: 'place', text, key, sure: true });
      else if (text.length < 110 && !/^https?:|^www\./.test(text) && withoutDurations(text).trim().length >= 2) out.push({ slot: there ?? (part.placed ? 'school' : 'field'), text: withoutDurations(text).trim(), key, sure: there !== null });
    });
  }
  if (span) out[dateFirst(row, span) ? 'unshift' : 'push']({ slot: 'date', date: span, key: 'date', sure: true });
  for (const place of places) out.push({ slot: 'place', text: place.text, key: 'place', sure: true });
  if (grade) out.push({ slot: 'grade', text: grade, key: 'grade', sure: true });
  return out;
}

const dateFirst = (row: Row, span: DateSpan): boolean => row.text.slice(0, span.from).replace(/[^\p{L}]/gu, '') === '';

const tidy = (text: string): string => text.replace(/^[\s,;:–—•·-]+|[\s,;:–—•·-]+$/gu, '').replace(/^(?:abschluss|degree|major|field|fachrichtung|studiengang|spécialité|specializzazione|wydział|kierunek|специальность|факультет|专业|学位|التخصص|विषय)\s*[:：]\s*/iu, '').trim();

/** "Degree, School", "School. Degree", "Degree from School" in one piece. */
function splitSchool(text: string): string[] {
  const pieces = text.split(/\s*[,，،]\s+/u);
  for (let at = 1; at < pieces.length; at++) {
    const left = pieces.slice(0, at).join(', ');
    const right = pieces.slice(at).join(', ');
    const first = pieces[at]!;
    if (degreeScore(left) > 0 && !isPlaceOfStudy(left) && isPlaceOfStudy(first)) return [left, right];
    if (isPlaceOfStudy(left) && degreeScore(left) === 0 && degreeScore(first) > 0) return [left, right];
  }
  const slash = /^(.+\S)\s+[/|·•]\s+(\S.+)$/u.exec(text);
  if (slash && isPlaceOfStudy(slash[2]!) !== isPlaceOfStudy(slash[1]!)) return [slash[1]!, slash[2]!];
  const stop = /^(.*[\p{L})])\.\s+(\p{Lu}.*)$/u.exec(text);
  if (stop && isPlaceOfStudy(stop[1]!) && !isPlaceOfStudy(stop[2]!) && stop[1]!.length > 5) return [stop[1]!, stop[2]!];
  const from = /^(.*\S)\s+(?:from|at|an der|am|à l['’]|à la|de la|de l['’]|presso|en la|na|aan de|на базе)\s+(.*)$/iu.exec(text);
  if (from && degreeScore(from[1]!) > 0 && isPlaceOfStudy(from[2]!)) return [from[1]!, from[2]!];
  return [text];
}
