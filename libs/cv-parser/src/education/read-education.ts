import type { FactValue } from '@applywright/contracts';
import { findRanges, type DateSpan } from '../dates/find-dates';
import type { FieldList } from '../field-list';
import type { Row } from '../rows';
import { degreeScore } from '../words/degrees';
import { isPlaceOfStudy } from '../words/schools';
import { slotsOf, type Found, type Slot } from './slots';

interface Study { school?: Found; degree?: Found; field?: Found; place?: Found; grade?: Found; date?: DateSpan; rows: Row[]; rowOf: Map<Found, Row> }

const ASIDE = /^(?:relevant )?(?:coursework|courses|thesis|dissertation|activities|honou?rs|minor|achievements|schwerpunkte?|abschlussarbeit|bachelorarbeit|masterarbeit|thema|vertiefung|mémoire|tesi|tesina|trabajo de fin|tfg|tfm|tcc|scriptie|praca (?:magisterska|licencjacka|inżynierska)|тема диплома|дипломная|主修课程|毕业论文|مشروع التخرج|focus|specialization|specialisation|role|awards?|dean|modules|projects?|subjects|key modules)(?![\p{L}])\s*[:：]?/iu;
const TABLE_HEAD = /^(?:course|degree|qualifications?|institution|institute|school|university|board|board ?\/ ?university|school ?\/ ?(?:college|university)|institute ?\/ ?university|college|year|year of passing|passing year|percentage|%|cgpa|cgpa ?\/ ?%|marks|studiengang|diplôme|exam|examination|class|stream|s\.? ?no\.?|zeitraum|abschluss|schule|titulación|centro|año|titolo|istituto|anno|período|curso|instituição|okres|uczelnia|时间|学校|专业|学历|学位|起止时间|период|учебное заведение|специальность|الشهادة|المؤهل|الجامعة|السنة|التقدير|योग्यता|विद्यालय ?\/ ?विश्वविद्यालय|बोर्ड ?\/ ?विश्वविद्यालय|विश्वविद्यालय|बोर्ड|उत्तीर्ण वर्ष|वर्ष|प्रतिशत|अंक|संस्थान|परीक्षा)$/iu;

/** Reads an education section: a study begins again where a part comes that the one before already has. */
export function readEducation(rows: readonly Row[], list: FieldList): void {
  const usable = rows.filter((row) => !isAside(row, rows) && !isTableHead(row, rows));
  const learned = learn(usable);
  const parts = usable.map((row) => ({ row, found: slotsOf(row, learned) }));
  const asDegree = schoolsThatAreDegrees(parts.map((p) => p.found), usable, learned.counts);
  for (const found of asDegree) found.slot = 'degree';
  const opener = firstSlot(parts.map((p) => p.found));
  const studies: Study[] = [];
  let current: Study | null = null;
  for (const { row, found } of parts) {
    if (found.length === 0) continue;
    const settled = found.map((f) => settle(f, found, current));
    const clash: boolean = current !== null && settled.some((f) => f.slot !== 'place' && taken(current!, f.slot));
    const opens: boolean = current !== null && opener !== null && settled[0]!.slot === opener && taken(current, opener);
    const named: boolean = current !== null && current.degree !== undefined && !current.degree.sure && settled.every((f) => (f.slot === 'degree' ? f.sure : !taken(current!, f.slot)));
    if (!current || opens || (clash && !named && !continuesDegree(settled, current))) {
      current = { rows: [], rowOf: new Map() };
      studies.push(current);
    }
    if (!current.rows.includes(row)) current.rows.push(row);
    for (const f of settled) place(f, current, row);
  }
  for (const study of studies) emit(study, list);
}

const taken = (study: Study, slot: Slot): boolean => study[slot] !== undefined;

function place(found: Found, study: Study, row: Row): void {
  study.rowOf.set(found, row);
  if (found.slot === 'date') study.date ??= found.date;
  else if (study[found.slot] === undefined) study[found.slot] = found;
  else if (found.slot === 'degree' && found.sure && !study.degree?.sure) {
    study.field ??= study.degree;
    study.degree = found;
  } else if (found.slot === 'degree' && study.field === undefined) study.field = found;
}

/** What stands where in this section's layout, by the parts whose own words tell. */
function learn(rows: readonly Row[]): ((key: string) => 'school' | 'degree' | null) & { counts: Map<string, { school: number; degree: number }> } {
  const counts = new Map<string, { school: number; degree: number }>();
  for (const row of rows) for (const { slot, key, sure } of slotsOf(row)) {
    if (!sure || (slot !== 'school' && slot !== 'degree')) continue;
    const count = counts.get(key) ?? { school: 0, degree: 0 };
    count[slot]++;
    counts.set(key, count);
  }
  const learned = (key: string): 'school' | 'degree' | null => {
    const count = counts.get(key);
    return !count || count.school === count.degree ? null : count.school > count.degree ? 'school' : 'degree';
  };
  return Object.assign(learned, { counts });
}

/** "Technical secondary school" over a school's name: two schools in neighbouring rows, the first where degrees stand. */
function schoolsThatAreDegrees(parts: readonly (readonly Found[])[], rows: readonly Row[], counts: Map<string, { school: number; degree: number }>): Found[] {
  const out: Found[] = [];
  const schoolOf = (i: number): Found | undefined => parts[i]?.find((f) => f.slot === 'school' && f.sure);
  parts.forEach((found, i) => {
    const school = schoolOf(i);
    if (!school || found.some((f) => f.slot === 'degree') || ((counts.get(school.key)?.degree ?? 0) === 0 && !school.either)) return;
    for (const n of [i + 1, i - 1]) {
      const other = schoolOf(n);
      const near = rows[n] && Math.abs(rows[n].x - rows[i]!.x) < 200;
      if (other && near && !parts[n]!.some((f) => f.slot === 'degree') && (counts.get(other.key)?.degree ?? 0) === 0 && !out.includes(other) && !(n < i && parts[n]!.some((f) => f.slot === 'date') && found.some((f) => f.slot === 'date'))) {
        out.push(school);
        return;
      }
    }
  });
  return out;
}

const isTableHead = (row: Row, rows: readonly Row[]): boolean => row.cells.every((c) => TABLE_HEAD.test(c.text.trim())) || (row.cells.length >= 3 && row.cells.every((c) => c.bold) && findRanges(row.text).length === 0 && row === rows[0] && rows.length > 1 && !rows[1]!.bold && findRanges(rows[1]!.text).length > 0);

function isAside(row: Row, rows: readonly Row[]): boolean {
  const words = row.text.split(/\s+/).length;
  if (ASIDE.test(row.text) && row.cells.length === 1) return true;
  if (row.bullet && rows.some((r) => !r.bullet && r.x < row.x)) return true;
  if (!/\p{L}{2}|\d/u.test(row.text)) return true;
  if (degreeScore(row.text) > 0 || isPlaceOfStudy(row.text) || findRanges(row.text).length > 0) return words > 30;
  return words > 22 || (/[.]$/.test(row.text) && words > 9) || (row.text.match(/\(/g)?.length ?? 0) !== (row.text.match(/\)/g)?.length ?? 0);
}

/** The kind of part with which this section's studies begin, taken from its first row. */
function firstSlot(parts: readonly (readonly Found[])[]): Slot | null {
  const first = parts.find((p) => p.length > 0)?.[0];
  return !first || first.slot === 'place' || first.slot === 'grade' || first.slot === 'field' ? null : first.slot;
}

/** Two degrees in one study happen only as "Bachelor's degree, Computer Science / in …" over two rows. */
const continuesDegree = (found: readonly Found[], current: Study): boolean =>
  found.every((f) => f.slot === 'field' || f.slot === 'degree' || f.slot === 'place') && current.date === undefined && current.school === undefined && current.field === undefined && found.every((f) => !f.sure || f.slot === 'place');

/** A part whose words do not tell: the field where there is a degree, else the degree. */
function settle(found: Found, row: readonly Found[], current: Study | null): Found {
  if (found.sure || found.slot === 'school') return found.slot === 'school' && !found.sure && (row.some((f) => f !== found && f.slot === 'school') || (current?.school !== undefined && current.degree === undefined)) ? { ...found, slot: 'degree' } : found;
  const degree = row.some((f) => f !== found && f.slot === 'degree') || current?.degree !== undefined;
  const first = row.find((f) => f.slot === 'field') === found;
  return { ...found, slot: degree || !first ? 'field' : 'degree' };
}

const COURSE = /(?<!\p{L})(?:courses?|kurse?|lehrgang|cursos?|corsi|corso|cours|cursus|kurs|szkolenie|training|workshop|курсы?|دورة|课程)(?!\p{L})/iu;

function emit(study: Study, list: FieldList): void {
  let school = study.school?.text;
  let degree = study.degree?.text;
  let field = study.field?.text;
  const date = study.date;
  // a row of its own beside a degree is the school, known or not
  if (!school && study.degree?.sure && study.field && !study.field.sure && study.rowOf.get(study.field) !== study.rowOf.get(study.degree)) [school, field] = [field, undefined];
  if (!school && !degree) return;
  if (degree && !study.degree!.sure && COURSE.test(degree) && !(school && isPlaceOfStudy(school))) {
    const when = date?.end === 'present' ? date.start : date?.end;
    list.add({ kind: 'certificate', value: { name: degree.slice(0, 300), ...(when ? { date: when } : {}) } }, study.rows, degree, 0.6);
    return;
  }
  // a lone unknown name with dates is the school
  if (degree && !school && !field && !study.degree!.sure && date) [school, degree] = [degree, undefined];
  if (!date && !(school && isPlaceOfStudy(school)) && !(degree && degreeScore(degree) > 0)) return;
  const within = degree && !field ? /^(.{2,60}?\S)\s+(?:in|en|em|im Fach|i|w zakresie)\s+(\p{Lu}.{2,})$/u.exec(degree) : null;
  if (within && degreeScore(within[1]!) > 0) [degree, field] = [within[1]!, within[2]!];
  const value: FactValue<'education'> = {};
  if (school) value.school = school.slice(0, 300);
  if (degree) value.degree = degree.slice(0, 300);
  if (field) value.field = field.slice(0, 300);
  if (study.place?.text) value.location = study.place.text.slice(0, 200);
  if (study.grade?.text) value.grade = study.grade.text.slice(0, 100);
  if (date?.start && date.start !== 'present') value.start = date.start;
  if (date?.end) value.end = date.end;
  const quote = study.rows.map((r) => r.text.replace(/\t/g, '  ')).join('\n');
  const sure = 0.5 + (school ? (isPlaceOfStudy(school) ? 0.2 : study.school?.sure ? 0.12 : 0) : 0) + (study.degree?.sure ? 0.15 : 0) + (date ? 0.1 : 0);
  const all = [degree, field, school].filter(Boolean).join(', ');
  const swapped = school && degree && !study.school?.sure && !study.degree?.sure ? { fact: { kind: 'education' as const, value: { ...value, school: degree, degree: school } }, text: [school, degree].join(', '), confidence: Math.round((1 - sure) * 100) / 100 } : undefined;
  list.add({ kind: 'education', value }, study.rows, quote, sure, { text: all, ...(swapped ? { runnerUp: swapped } : {}) });
}
