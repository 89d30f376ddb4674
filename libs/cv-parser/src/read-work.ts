import type { FactValue } from '@applywright/contracts';
import { findRanges } from './dates/find-dates';
import { columnLabels } from './entry-parts';
import type { FieldList } from './field-list';
import type { Row } from './rows';
import { lookKey, toWorkEntries } from './work-entries';
import { assignRoles, toDraft, townPair, type Draft } from './work-roles';
import { fold } from './words/fold';
import { employmentRemark, isWeakTitle, titleScore } from './words/job-titles';
import { organisationScore } from './words/organisations';
import { looksLikeTown, placeScore } from './words/places';
import { sentenceScore } from './words/sentences';

/** Reads a work section: positions with title, employer, place and dates, and their highlights below them. */
export function readWork(all: readonly Row[], list: FieldList): void {
  const rows = joinWrappedHeads(all);
  const columns = rows.flatMap((row) => columnLabels(row) ?? []);
  const drafts = toWorkEntries(rows.filter((row) => columnLabels(row) === null)).map((entry) => toDraft(entry, columns));
  const headline = list.fields.find((f) => f.fact.kind === 'headline')?.text ?? '';
  const prose = ` ${drafts.map((d) => d.entry.body.map((r) => fold(r.text)).join(' ')).join(' ')} `;
  const lines = new Set(rows.flatMap((r) => r.lines.map((l) => l.index)));
  const location = list.fields.find((f) => f.fact.kind === 'location' && !lines.has(f.span.lineFrom))?.text ?? '';
  const towns = new Set([...location.split(/[,/|·(]/), ...drafts.flatMap((d) => d.places.map((p) => p.text))].map(fold).filter((t) => t.length > 2));
  assignRoles(drafts, { headline: fold(headline), prose, towns });
  for (const draft of drafts) draft.parts = draft.parts.filter((p) => p === draft.title?.part || p === draft.company?.part || !towns.has(fold(p.text)) || !draft.places.push({ text: p.text, row: p.row }));
  for (const draft of drafts) absorbNeighbours(draft);
  inheritCompanies(drafts);
  for (const draft of drafts) emit(draft, list);
}

/** A bold line that fills its column runs on into the next one of its look: a title too long for a line. */
function joinWrappedHeads(rows: readonly Row[]): Row[] {
  const out: Row[] = [];
  for (const row of rows) {
    const before = out.at(-1);
    const line = before?.lines.at(-1);
    if (before && line && runsOn(before, row) && line.x + line.width > before.right * 0.78) {
      const text = `${before.text} ${row.text}`;
      out[out.length - 1] = { ...before, text, lines: [...before.lines, ...row.lines], cells: [{ ...before.cells[0]!, text }] };
    } else out.push(row);
  }
  return out;
}

const runsOn = (a: Row, b: Row): boolean =>
  a.bold && b.bold && !a.bullet && !b.bullet && a.cells.length === 1 && b.cells.length === 1 && a.size === b.size && a.page === b.page && a.column === b.column && Math.abs(a.x - b.x) < 2 && b.gap < 0.5 && a.text.length >= 55 && findRanges(a.text).length === 0 && findRanges(b.text).length === 0;

/** Pieces left over in the same cell belong to the title or employer before them ("Student Attorney - Criminal Defense"). */
function absorbNeighbours(draft: Draft): void {
  for (const part of draft.parts) {
    if (part === draft.title?.part || part === draft.company?.part || placeScore(part.text) >= 0.5 || townPair(part.text) > 0 || part.text.length > 60) continue;
    for (const role of ['title', 'company'] as const) {
      const chosen = draft[role];
      if (!chosen || chosen.part.row !== part.row || chosen.part.cell !== part.cell || part.atom !== chosen.last + 1 || !/^[-–—,/]$/.test(part.before)) continue;
      if (part.before === '/' && role === 'company') continue;
      // "Employer, Town": a last piece in a town's shape is the place when no other is
      if (role === 'company' && draft.places.some((p) => fold(p.text) === fold(part.text))) continue;
      if (role === 'company' && part.before === ',' && looksLikeTown(part.text) && part.text.split(' ').length <= 2 && draft.places.length === 0 && organisationScore(part.text) === 0) continue;
      draft[role] = { ...chosen, last: part.atom, text: `${chosen.text}${part.before === ',' ? ', ' : ` ${part.before} `}${part.text}` };
    }
  }
}

/**
 * Roles that stand under one employer: a position whose head lacks the employer's row, below one that has it, is at
 * the same employer, unless its own head names one.
 */
function inheritCompanies(drafts: readonly Draft[]): void {
  let from: Draft | undefined;
  for (const draft of drafts) {
    const own = draft.company;
    if (own && from?.company && isUnderEmployer(draft, from)) {
      draft.places.push({ text: own.text, row: own.part.row });
      draft.company = from.company;
      continue;
    }
    if (own) {
      from = draft;
      continue;
    }
    if (from?.company && draft.title && (titleScore(draft.title.text) > 0 || (from.title && lookKey(from.title.part.row) === lookKey(draft.title.part.row))) && (draft.entry.head.length < from.entry.head.length || lacksTop(draft, from))) draft.company = from.company;
    else if (draft.title) {
      const split = titleTail(draft.title.text, draft.title.part.placed);
      if (!split) continue;
      draft.company = { ...draft.title, text: split.company, score: 0.3 };
      draft.title = { ...draft.title, text: split.title };
    }
  }
}

/** Whether a head lacks the row, in a look of its own, that named the employer. */
const lacksTop = (draft: Draft, from: Draft): boolean => from.company?.part.row === from.entry.head[0] && from.title?.part.row !== from.entry.head[0] && !draft.entry.head.some((row) => lookKey(row) === lookKey(from.entry.head[0]!));

/** Whether a head without an employer's row stands below one whose first row, in a look of its own, is the employer. */
function isUnderEmployer(draft: Draft, from: Draft): boolean {
  const top = from.entry.head[0]!;
  const own = draft.company!;
  if (from.company?.part.row !== top || draft.entry.head.length >= from.entry.head.length) return false;
  if (draft.entry.head.some((row) => lookKey(row) === lookKey(top))) return false;
  return organisationScore(own.text) < 0.6 && own.part.label === undefined && from.company.part.key !== own.part.key;
}

/** "Frontend developer, ACME": the last comma of a title without an employer beside it. */
function titleTail(text: string, placed: boolean): { title: string; company: string } | null {
  const [first, second, third, ...more] = text.split(/,\s+/);
  if (first && second && third && more.length === 0 && titleScore(first) >= 1 && titleScore(second) < 1 && looksLikeTown(third) && organisationScore(third) === 0) return { title: first, company: second };
  if (placed && first && second && !third && titleScore(first) >= 1 && titleScore(second) < 1) return { title: first, company: second };
  const match = /^(.+?),\s+([\p{Lu}\d][^,]*)$/u.exec(text);
  if (!match || titleScore(match[1]!) < 1 || titleScore(match[2]!) > 0 || /^(?:operations|marketing|sales|finance|engineering|research|development|department|team|human resources|it)\b/i.test(match[2]!)) return null;
  return organisationScore(match[2]!) > 0 || /^[\p{Lu}\d]{2,}$/u.test(match[2]!) ? { title: match[1]!, company: match[2]! } : null;
}

function emit(draft: Draft, list: FieldList): void {
  const { entry, title, company } = draft;
  const tail = company && title && draft.places.length === 0 ? /^(.+?),\s+(\p{Lu}[^,]*)$/u.exec(company.text) : null;
  // "Employer, Town" though neither is known: nothing else of the head is a place
  const town = tail && looksLikeTown(tail[2]!) && tail[2]!.split(' ').length <= 2 && organisationScore(tail[2]!) === 0 && titleScore(tail[2]!) === 0 ? tail : null;
  const place = draft.places[0]?.text ?? town?.[2] ?? draft.parts.find((p) => p !== title?.part && p !== company?.part && (placeScore(p.text) > 0 || townPair(p.text) > 0 || (looksLikeTown(p.text) && p.row === company?.part.row && p.text.length < 30)))?.text;
  const value: FactValue<'work'> = {};
  if (title) value.title = tidyTitle(title.text).slice(0, 300);
  if (company && fold(company.text) !== fold(title?.text ?? '')) value.company = (town?.[1] ?? company.text).slice(0, 300);
  if (place) value.location = place.slice(0, 200);
  if (entry.date?.start && entry.date.start !== 'present') value.start = entry.date.start;
  else if (entry.date && !entry.date.range && entry.date.end) value.start = entry.date.end;
  if (entry.date?.end) value.end = entry.date.end;
  if (!value.title && !value.company) return;
  // some files hold their text twice
  const same = (other: FactValue<'work'>) => (['title', 'company', 'start', 'end'] as const).every((k) => fold(other[k] ?? '') === fold(value[k] ?? ''));
  if (entry.date && list.fields.some((f) => f.fact.kind === 'work' && same(f.fact.value))) return;
  const quote = entry.head.map((r) => r.text.replace(/\t/g, '  ')).join('\n');
  const sure = certainty(draft, value);
  const other = draft.second && draft.margin < CLOSE ? { ...value, title: tidyTitle(draft.second.title).slice(0, 300), company: draft.second.company.slice(0, 300) } : undefined;
  const swapped = other && (fold(other.title) !== fold(value.title ?? '') || fold(other.company) !== fold(value.company ?? '')) ? { fact: { kind: 'work' as const, value: other }, text: `${other.title}, ${other.company}`, confidence: Math.round((1 - sure) * 100) / 100 } : undefined;
  const id = list.add({ kind: 'work', value }, entry.head, quote, sure, { text: [value.title, value.company].filter(Boolean).join(', '), ...(swapped ? { runnerUp: swapped } : {}) });
  for (const item of toItems(entry.body)) list.add({ kind: 'highlight', value: { text: item.text.slice(0, 2000) } }, item.rows, item.text, 0.85, { parentId: id });
}

/** How close the next best reading must come to be told. */
const CLOSE = 0.25;

/** How sure a position is: by how clearly its title and employer were told apart, and by what is missing or odd in it. */
function certainty({ entry, title, company, margin }: Draft, value: FactValue<'work'>): number {
  let sure = 0.6 + Math.min(0.16, Math.max(0, margin) * 0.16);
  if (entry.date?.range) sure += 0.1;
  else sure -= entry.date ? 0.06 : 0.1;
  if (!title || titleScore(title.text) < 1) sure -= title && isWeakTitle(title.text) ? 0.04 : 0.1;
  else sure += 0.05;
  if (!value.company) sure -= 0.14;
  else if (company && (organisationScore(company.text) >= 0.6 || company.part.placed)) sure += 0.06;
  if (title && sentenceScore(title.text) >= 0.8) sure -= 0.2;
  if (company && (sentenceScore(company.text) >= 0.8 || titleScore(company.text) >= 1)) sure -= 0.15;
  if (value.title && value.title.split(' ').length > 9) sure -= 0.1;
  if (value.start && value.end && value.start === value.end && !entry.date?.range) sure -= 0.1;
  return sure;
}

/** A title without its label and without a bracket that only says how much of the time it took. */
const tidyTitle = (text: string): string => {
  const title = text.replace(/^(?:role|position|title|должность|职位)\s*[:：]\s*/iu, '').trim();
  const bracket = /^(.*\S)\s*[(（]([^()（）]+)[)）]$/u.exec(title);
  return bracket && employmentRemark(bracket[2]!) ? bracket[1]! : title;
};

/** Joins the rows of a description to items: a bullet or an outdented row begins one, the rest continue it. */
export function toItems(rows: readonly Row[]): { text: string; rows: Row[] }[] {
  const items: { text: string; rows: Row[] }[] = [];
  const bullets = rows.some((r) => r.bullet);
  rows.forEach((row, i) => {
    const text = row.text.replace(/\t/g, ' ');
    const last = items.at(-1);
    const previous = rows[i - 1];
    const continues = last && previous && (bullets ? !row.bullet && (previous.bullet ? row.x >= previous.x - 1 : true) && row.gap < 0.9 : (!/[.!?:]$/.test(last.text) && previous.text.length > 45 && (/^[\p{Ll}\d(&]/u.test(text) || row.gap < 0.35)));
    if (continues && last) {
      last.text = /\p{L}-$/u.test(last.text) && /^\p{Ll}/u.test(text) ? last.text + text : `${last.text} ${text}`;
      last.rows.push(row);
    } else if (/\p{L}/u.test(text) && !/^https?:\S+$/.test(text)) items.push({ text, rows: [row] });
  });
  return items;
}
