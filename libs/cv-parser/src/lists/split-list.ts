import { headingKind } from '../words/headings';
import type { Row } from '../rows';

const SPLIT = /\s*[,;|•·▪◆∙⋅‣、，；،؛\t]\s*|\s*(?<![●○■□])[●■](?![●○■□])\s*|\s+[/–—]\s+|\s{3,}|\s+(?:\/\/|::|»|→)\s+/u;
const HIDDEN = ',;/|、，•·،؛';

/** Splits at separators outside brackets. */
export function splitList(text: string): string[] {
  let depth = 0;
  let masked = '';
  for (const c of text) {
    if (/[(（[]/.test(c)) depth++;
    masked += depth > 0 && HIDDEN.includes(c) ? String.fromCharCode(0xe100 + HIDDEN.indexOf(c)) : c;
    if (/[)）\]]/.test(c)) depth = Math.max(0, depth - 1);
  }
  // a bracket that is never closed hides nothing
  if (depth > 0) masked = text;
  const unmask = (s: string) => s.replace(/[\ue100-\ue109]/g, (c) => HIDDEN[c.charCodeAt(0) - 0xe100]!);
  return masked.split(SPLIT).map((t) => unmask(t).trim()).filter((t) => /[\p{L}\p{N}]/u.test(t) || /[●○★☆■□]{2}/u.test(t));
}

export interface Labelled { readonly label?: string; readonly rest: string }

/** "Databases: SQL, Redis", "Databases<tab>SQL, Redis", "Databases – SQL, Redis": the label apart from its list. */
export function stripLabel(text: string): Labelled {
  const match = /^([^:：,;•|]{2,45}?)\s*[:：]\s*(\S.*)$/su.exec(text) ?? /^([^\t,;、•·|]{2,40})\t(.*[,;、，•·|،].*)$/su.exec(text) ?? /^([\p{L}\p{M} &/+-]{3,40}?)\s+[–—-]\s+(.*[,،、].*)$/su.exec(text);
  if (!match || /^https?$/i.test(match[1]!) || /^\d+\p{L}?$/u.test(match[1]!)) return { rest: text };
  return { label: match[1]!.split(/\s+[–-]\s+/)[0]!.trim(), rest: match[2]! };
}

/** A label that only its weight sets apart from its list ("**Tools** Git, Docker" in one line). */
export function boldLabel(row: Row): Labelled | null {
  const segments = row.lines.length === 1 ? row.lines[0]!.segments : [];
  const cut = segments.findIndex((s) => !s.bold);
  if (row.cells.length !== 1 || cut < 1 || segments.slice(cut).some((s) => s.bold)) return null;
  const label = segments.slice(0, cut).map((s) => s.text).join(' ').trim();
  const rest = segments.slice(cut).map((s) => s.text).join(' ').trim();
  return label.length >= 2 && label.length <= 40 && rest !== '' && !/[,;]/.test(label) ? { label: label.replace(/\s*[:：–—-]$/u, ''), rest: rest.replace(/^[:：–—-]\s*/u, '') } : null;
}

/** Whether a text reads like a sentence and not like an item of a list. */
export function isSentence(text: string): boolean {
  const words = text.split(/\s+/).length;
  if (/[。！]$/u.test(text) && text.length > 8) return true;
  if (/[.!]$/.test(text) && words >= 4 && !/\b(?:etc|usw|inc|ltd|co)\.$/i.test(text)) return true;
  return words > 14 && splitList(text).length < 3;
}

/** Whether the next row's first word would not have fitted behind this row. */
export function fillsLine(row: Row, next: Row): boolean {
  const width = row.lines[0]?.width ?? 0;
  const first = next.text.split(' ')[0]!.length + 1;
  return row.x + width + (width / Math.max(row.text.length, 1)) * first > row.right - 3;
}

/** Rows of a list that runs on: the row before ends in a comma or an open bracket, or is full and this one begins small. */
export function joinWrapped(rows: readonly Row[]): { text: string; rows: Row[] }[] {
  const out: { text: string; rows: Row[] }[] = [];
  rows.forEach((row, i) => {
    const last = out.at(-1);
    const previous = rows[i - 1];
    const open = last !== undefined && (/[,;:&/–(、，،-]$|(?<!\p{L})(?:and|und|et|y|e|en|i|и|و)$/u.test(last.text) || (last.text.match(/[(（]/g)?.length ?? 0) > (last.text.match(/[)）]/g)?.length ?? 0));
    const same = previous !== undefined && row.cells.length === 1 && !row.bullet && row.size === previous.size;
    const full = same && fillsLine(previous, row) && previous.column === row.column && /[,·•|、،]/.test(last?.text ?? '') && !stripLabel(row.text).label && !boldLabel(row) && row.gap < 0.5;
    const runsOn = same && /^\p{Ll}+(?!\p{L})/u.test(row.text) && fillsLine(previous, row);
    if (last && previous && (open || full || runsOn) && !row.bullet && row.bold === previous.bold && row.page === previous.page) {
      last.text = /\p{Ll}-$/u.test(last.text) && /^\p{Ll}/u.test(row.text) ? `${last.text.slice(0, -1)}${row.text}` : `${last.text} ${row.text}`;
      last.rows.push(row);
    } else out.push({ text: row.text, rows: [row] });
  });
  return out;
}

/** Whether a run of rows is a table of labels and their lists ("Databases | SQL, Redis"), not a grid of items. */
export function isLabelTable(rows: readonly Row[]): boolean {
  const two = rows.filter((r) => r.cells.length === 2);
  if (two.length === 0 || two.length * 2 < rows.length || two.some((r) => /[,;、，•·|،]/.test(r.cells[0]!.text) || r.cells[0]!.text.length > 40)) return false;
  const listed = two.filter((r) => splitList(r.cells[1]!.text).length >= 2 || headingKind(r.cells[0]!.text) !== null).length;
  return listed > 0 && (listed * 2 >= two.length || two.every((r) => /[:：]$/.test(r.cells[0]!.text)));
}
