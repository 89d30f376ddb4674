import type { FactValue } from '@applywright/contracts';
import { findRanges, isOnlyDates } from './dates/find-dates';
import type { FieldList } from './field-list';
import { toItems } from './read-work';
import type { Row } from './rows';
import { ungrid } from './ungrid';
import { fold } from './words/fold';
import { headingKind } from './words/headings';
import { isLanguageName, LEVEL } from './words/spoken-languages';
import { organisationScore } from './words/organisations';

const SKILL_LEVEL = /^(?:beginner|novice|basic|intermediate|advanced|expert|proficient|competent|skilled|experienced|master|familiar|professional|grundkenntnisse|gut|sehr gut|fortgeschritten|experte|débutant|intermédiaire|avancé|principiante|básico|intermedio|avanzado|base|avanzato|basis|gevorderd|podstawowy|średni|zaawansowany|了解|熟悉|掌握|精通|熟练|базовый|средний|продвинутый|[●○★☆•■□▪◆◇|\s]{3,}|\d(?:\/\d|\s*years?)?|\d{1,3}\s?%)$/iu;
const SPLIT = /\s*[,;|•·●▪、，；،؛\t]\s*|\s+[/–—]\s+|\s{3,}/u;

/** Splits at separators outside brackets. */
function splitList(text: string): string[] {
  let depth = 0;
  let masked = '';
  for (const c of text) {
    if (c === '(' || c === '（' || c === '[') depth++;
    if (depth > 0 && /[,;/|、，•]/.test(c)) masked += String.fromCharCode(0xe100 + ',;/|、，•'.indexOf(c));
    else masked += c;
    if (c === ')' || c === '）' || c === ']') depth = Math.max(0, depth - 1);
  }
  const unmask = (s: string) => s.replace(/[\ue100-\ue106]/g, (c) => ',;/|、，•'[c.charCodeAt(0) - 0xe100]!);
  return masked.split(SPLIT).map((t) => unmask(t).trim()).filter(Boolean);
}

/** Reads a skills section: labels become categories, levels stay with their skill, rows that list win over their titles. */
export function readSkills(rows: readonly Row[], list: FieldList): void {
  const seen = new Set<string>();
  const wrapped = joinWrapped(ungrid(rows));
  const lists = wrapped.filter((g) => splitList(stripLabel(g.text).rest).length >= 2);
  let category: string | undefined;
  for (const group of wrapped) {
    const { label, rest } = stripLabel(group.text);
    const items = splitList(rest);
    const single = items.length === 1 && !label;
    const first = group.rows[0]!;
    if (single && SKILL_LEVEL.test(fold(items[0]!) === '' ? items[0]! : items[0]!.trim())) continue;
    // a bold row above lists names them
    if (single && lists.length >= 2 && lists.length * 3 >= wrapped.length && (first.bold || !lists[0]!.rows[0]!.bold && first.size > lists[0]!.rows[0]!.size)) {
      category = items[0];
      continue;
    }
    for (const item of items) addSkill(item, label ?? category, group.rows, list, seen);
  }
}

const stripLabel = (text: string): { label?: string; rest: string } => {
  const match = /^([^:：,;]{2,45}?)\s*[:：]\s*(\S.*)$/su.exec(text) ?? /^([^\t,;]{2,32})\t(.*[,;].*)$/su.exec(text) ?? /^([\p{L} &/]{3,40}?)\s+[–—-]\s+(.*,.*)$/su.exec(text);
  return match && !/^https?$/i.test(match[1]!) && !/^\d+\p{L}?$/u.test(match[1]!) ? { label: match[1]!.split(/\s+[–-]\s+/)[0]!.trim(), rest: match[2]! } : { rest: text };
};

function addSkill(raw: string, category: string | undefined, rows: readonly Row[], list: FieldList, seen: Set<string>): void {
  let name = raw.replace(/^(?:and|und|et|y|e|и|&)\s+/iu, '').replace(/^[\s•·*–—-]+|[\s.;,:–—-]+$/gu, (s) => (s === '.' && /\b(?:net|js)\.$/i.test(raw) ? s : '')).trim();
  let level: string | undefined;
  const bracket = /^(.+?)\s*[(（\[]([^()（）[\]]+)[)）\]]$/u.exec(name);
  if (bracket && SKILL_LEVEL.test(bracket[2]!.trim())) [name, level] = [bracket[1]!, bracket[2]!.trim()];
  const dash = /^(.+?)\s*[–—:-]\s*(\S+(?:\s\S+)?)$/u.exec(name);
  if (dash && SKILL_LEVEL.test(dash[2]!)) [name, level] = [dash[1]!, dash[2]!];
  name = name.replace(/\s*[●○★☆■□◆◇]{3,}$/u, '').trim();
  // sentences are not skills
  if (name.length < 1 || name.length > 90 || name.split(/\s+/).length > 9 || !/[\p{L}\p{N}]/u.test(name) || SKILL_LEVEL.test(name) || isOnlyDates(name)) return;
  if (/^(?:https?:|www\.)|@/.test(name)) return;
  const key = fold(name) || name;
  if (seen.has(key)) return;
  seen.add(key);
  list.add({ kind: 'skill', value: { name: name.slice(0, 120), ...(level ? { level: level.slice(0, 60) } : {}), ...(category ? { category: category.slice(0, 120) } : {}) } }, rows, raw, name.split(/\s+/).length > 5 ? 0.6 : 0.88, { text: name });
}

/** Whether the next row's first word would not have fitted behind this row. */
function fillsLine(row: Row, next: Row): boolean {
  const width = row.lines[0]?.width ?? 0;
  const first = next.text.split(' ')[0]!.length + 1;
  return row.x + width + (width / Math.max(row.text.length, 1)) * first > row.right - 3;
}

/** Rows of a list that runs on: the row before ends in a comma or an open bracket, or is full and this one begins small. */
function joinWrapped(rows: readonly Row[]): { text: string; rows: Row[] }[] {
  const out: { text: string; rows: Row[] }[] = [];
  rows.forEach((row, i) => {
    const last = out.at(-1);
    const previous = rows[i - 1];
    const open = last !== undefined && (/[,;:&/–(-]$|\band$/u.test(last.text) || (last.text.match(/[(（]/g)?.length ?? 0) > (last.text.match(/[)）]/g)?.length ?? 0));
    const full = previous !== undefined && fillsLine(previous, row) && previous.column === row.column && /,/.test(previous.text) && row.cells.length === 1 && !row.bullet && row.size === previous.size && !stripLabel(row.text).label && row.gap < 0.5;
    const runsOn = previous !== undefined && /^\p{Ll}+(?!\p{L})/u.test(row.text) && fillsLine(previous, row) && row.size === previous.size && row.cells.length === 1;
    if (last && previous && (open || full || runsOn) && !row.bullet && row.bold === previous.bold) {
      last.text = `${last.text} ${row.text}`;
      last.rows.push(row);
    } else out.push({ text: row.text, rows: [row] });
  });
  return out;
}

/** Reads languages with their levels from any rows; a row that names none is passed over. */
export function readLanguages(rows: readonly Row[], list: FieldList): void {
  const seen = new Set<string>();
  ungrid(rows).forEach((row, i, rows) => {
    const names = namesIn(row.text);
    for (const { name, level } of names) {
      if (seen.has(fold(name))) continue;
      seen.add(fold(name));
      const below = rows[i + 1];
      const next = names.length === 1 && !level && below && namesIn(below.text).length === 0 && LEVEL.test(below.text) && below.text.length < 40 ? below : undefined;
      const found = level ?? (next ? next.text.trim() : undefined);
      list.add({ kind: 'language', value: { name: name.slice(0, 80), ...(found ? { level: found.slice(0, 80) } : {}) } }, next ? [row, next] : [row], row.text, 0.92, { text: found ? `${name} (${found})` : name });
    }
  });
}

/** The languages that a CV without a section of them names behind a label ("Languages: English, Hebrew"). */
export function readLabelledLanguages(rows: readonly Row[], list: FieldList): void {
  for (const row of rows) for (const cell of row.cells) {
    const label = /^([^:：]{3,30})[:：]\s*(\S.*)$/su.exec(cell.text);
    if (!label || headingKind(label[1]!) !== 'languages' || namesIn(label[2]!).length === 0) continue;
    readLanguages([{ ...row, text: label[2]!, cells: [{ ...cell, text: label[2]! }] }], list);
    return;
  }
}

function namesIn(text: string): { name: string; level?: string }[] {
  const out: { name: string; level?: string }[] = [];
  for (const piece of splitList(text.replace(/[:：]/g, ' : '))) {
    const words = piece.split(/[\s()（）:/–—-]+/u).filter(Boolean);
    const at = words.findIndex((_, i) => isLanguageName(words.slice(i, i + 2).join(' ')) || isLanguageName(words[i]!));
    if (at < 0 || words.length > 9) continue;
    const two = words.slice(at, at + 2).join(' ');
    const name = isLanguageName(two) ? two : words[at]!;
    const level = LEVEL.exec(piece.replace(name, ' '))?.[0];
    out.push({ name, ...(level ? { level } : {}) });
    for (const other of words.slice(at + name.split(' ').length)) if (isLanguageName(other)) out.push({ name: other });
  }
  return out;
}

/** Reads certificates: a title with issuer and date beside or below it. */
export function readCertificates(all: readonly Row[], list: FieldList): void {
  const rows = ungrid(all);
  let open: { value: FactValue<'certificate'>; rows: Row[]; style: string } | null = null;
  const flush = () => {
    if (open) list.add({ kind: 'certificate', value: open.value }, open.rows, open.rows.map((r) => r.text.replace(/\t/g, '  ')).join('\n'), 0.8, { text: open.value.name });
    open = null;
  };
  const bulleted = rows.some((r) => r.bullet);
  const styles = new Set(rows.filter((r) => !isOnlyDates(r.text)).map((r) => `${r.size}|${r.bold}`));
  for (const row of rows) {
    const current = open as { value: FactValue<'certificate'>; rows: Row[]; style: string } | null;
    const date = findRanges(row.text)[0];
    const when = date?.end === 'present' ? date.start : (date?.end ?? date?.start);
    if (isOnlyDates(row.text)) {
      if (current && when) current.value.date ??= when as never;
      current?.rows.push(row);
      continue;
    }
    const [main, ...rest] = (date ? row.text.slice(0, date.from) + '\t' + row.text.slice(date.to) : row.text).split(/\t|\s+[|–—]\s+|\s+-\s+/).map((t) => t.replace(/^[\s,;:()–-]+|[\s,;:(–-]+$/g, '').trim()).filter(Boolean);
    if (!main) continue;
    const first: string = rows[0]!.style;
    const before = rows[rows.indexOf(row) - 1];
    // a title that runs on in the next row
    if (current && before && current.rows.at(-1) === before && !row.bullet && row.style === before.style.replace('•', '') && fillsLine(before, row) && row.gap < 0.4 && before.gap >= row.gap && current.value.date === undefined && current.value.issuer === undefined) {
      current.value.name = `${current.value.name} ${main}`.slice(0, 300);
      if (when) current.value.date ??= when as never;
      current.rows.push(row);
      continue;
    }
    const under = current && (bulleted ? !row.bullet : styles.size > 1 ? row.style !== first && `${row.size}|${row.bold}` !== `${rows[0]!.size}|${rows[0]!.bold}` : false);
    if (current && under) {
      current.rows.push(row);
      if (when) current.value.date ??= when as never;
      if (!current.value.issuer && main.length < 120) current.value.issuer = main;
      continue;
    }
    flush();
    if (main.length > 220) continue;
    open = { value: { name: main.slice(0, 300), ...(rest[0] && rest[0].length < 120 ? { issuer: rest[0] } : {}), ...(when ? { date: when as never } : {}) }, rows: [row], style: row.style };
  }
  flush();
}

/** Reads projects: a short or bold row names one, the rows below describe it. */
export function readProjects(all: readonly Row[], list: FieldList): void {
  const rows = ungrid(all);
  const heads = rows.filter((r, i) => isProjectHead(r, rows[i - 1], rows));
  heads.forEach((head) => {
    const at = rows.indexOf(head);
    const next = rows.findIndex((r, i) => i > at && heads.includes(r));
    const body = rows.slice(at + 1, next < 0 ? undefined : next);
    const date = findRanges(head.text)[0];
    const colon = /^([^:]{2,60}):\s+(\S.*)$/su.exec(head.text);
    const name = (colon?.[1] ?? head.cells[0]!.text).replace(findRanges(head.cells[0]!.text).length ? /\s*[(|,–-]?\s*\S*\s?(?:19|20)\d\d.*$/u : /$^/u, '').trim();
    if (name.length < 2) return;
    const description = [colon?.[2] ?? '', ...toItems(body).map((i) => i.text)].filter(Boolean).join('\n').slice(0, 5000);
    const used = [head, ...body];
    list.add({ kind: 'project', value: { name: name.slice(0, 300), ...(description ? { description } : {}), ...(date?.start && date.start !== 'present' ? { start: date.start } : {}), ...(date?.end ? { end: date.end } : {}) } }, used, used.map((r) => r.text).join('\n'), 0.7, { text: name });
  });
}

function isProjectHead(row: Row, before: Row | undefined, rows: readonly Row[]): boolean {
  const minX = Math.min(...rows.map((r) => r.x));
  if (row.bullet) return row.x <= minX + 4 && rows.every((r) => r.bullet || r.x > row.x + 4);
  if (row.x > minX + 10 || row.text.length > 110 || /[.]$/.test(row.text)) return false;
  const first = rows[0]!;
  return row === first || (row.bold === first.bold && row.size === first.size && (before?.bullet ?? true) || (row.bold && first.bold && !before?.bold));
}

/** Reads publications, awards, interests or references: an item a row or bullet. */
export function readPlainList(kind: 'publication' | 'award' | 'interest' | 'reference', rows: readonly Row[], list: FieldList): void {
  if (kind === 'interest') {
    for (const row of rows) for (const item of splitList(row.text)) if (item.length <= 80) list.add({ kind, value: { name: item.replace(/[.]$/, '') } }, [row], item, 0.8);
    return;
  }
  for (const item of toItems(rows)) {
    const found = findRanges(item.text)[0];
    const when = found?.end && found.end !== 'present' ? found.end : found?.start;
    const date = when && when !== 'present' ? { date: when } : {};
    if (kind === 'publication') list.add({ kind, value: { name: item.text.slice(0, 1000), ...date } }, item.rows, item.text, 0.75);
    else if (kind === 'award') list.add({ kind, value: { title: item.text.slice(0, 300), ...(organisationScore(item.text) > 2 ? {} : date) } }, item.rows, item.text, 0.75);
    else if (item.text.length > 3) list.add({ kind, value: { text: item.text.slice(0, 500) } }, item.rows, item.text, 0.6);
  }
}
