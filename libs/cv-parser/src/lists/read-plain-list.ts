import { findRanges } from '../dates/find-dates';
import type { FieldList } from '../field-list';
import { toItems } from '../read-work';
import type { Row } from '../rows';
import { headingKind } from '../words/headings';
import { splitList, stripLabel } from './split-list';

/** Reads publications, awards, interests or references: an item a row or bullet. */
export function readPlainList(kind: 'publication' | 'award' | 'interest' | 'reference', rows: readonly Row[], list: FieldList): void {
  if (kind === 'interest') return readInterests(rows, list);
  const items = kind === 'publication' ? toPublications(rows) : toItems(rows);
  for (const item of items) {
    const spans = findRanges(item.text);
    const found = kind === 'publication' ? spans.at(-1) : spans[0];
    const when = found?.end && found.end !== 'present' ? found.end : found?.start;
    const date = when && when !== 'present' ? { date: when } : {};
    if (item.text.replace(/[^\p{L}]/gu, '').length < 4) continue;
    if (kind === 'publication') list.add({ kind, value: { name: item.text.slice(0, 1000), ...date } }, item.rows, item.text, 0.75);
    else if (kind === 'award') list.add({ kind, value: awardOf(item.text, spans[0], date) }, item.rows, item.text, 0.75);
    else if (!isPromise(item.text)) list.add({ kind, value: { text: item.text.slice(0, 500) } }, item.rows, item.text, 0.6);
  }
}

/** "Available on request" names nobody. */
const isPromise = (text: string): boolean => /(?:up)?on request|auf anfrage|auf wunsch|sur demande|a petición|su richiesta|a pedido|sob consulta|op aanvraag|op verzoek|na życzenie|по запросу|备索|عند الطلب|अनुरोध/iu.test(text) && text.length < 70 || /^[…. ]+$/u.test(text);

function awardOf(text: string, span: { from: number; to: number } | undefined, date: object): { title: string; awarder?: string } & object {
  const bare = (span ? `${text.slice(0, span.from)} ${text.slice(span.to)}` : text).replace(/[(（]\s*[)）]/g, ' ').replace(/\s+/g, ' ').replace(/^[\s,;:|–—-]+|[\s,;:|(–—-]+$/gu, '');
  const parts = /^(.{3,}?)\s*(?:[|·•]|\s[–—-])\s+(.{2,})$/u.exec(bare);
  return parts ? { title: parts[1]!.slice(0, 300), awarder: parts[2]!.slice(0, 300), ...date } : { title: (bare || text).slice(0, 300), ...date };
}

function readInterests(rows: readonly Row[], list: FieldList): void {
  const seen = new Set<string>();
  const text = rows.reduce<{ text: string; row: Row }[]>((all, row) => {
    const last = all.at(-1);
    if (last && !row.bullet && (/[,;、،-]$/u.test(last.text) || /^\p{Ll}/u.test(row.text)) && row.cells.length === 1) last.text = `${last.text} ${row.text}`;
    else all.push({ text: row.text, row });
    return all;
  }, []);
  for (const { text: line, row } of text) for (const raw of splitList(stripLabel(line).rest)) {
    const item = raw.replace(/^(?:and|und|et|y|e|en|i|и)\s+/iu, '').replace(/[.。]$/u, '').trim();
    if (item.length < 2 || item.length > 80 || headingKind(item) !== null || seen.has(item.toLowerCase())) continue;
    seen.add(item.toLowerCase());
    list.add({ kind: 'interest', value: { name: item } }, [row], raw, item.split(/\s+/).length > 6 ? 0.5 : 0.8);
  }
}

const NUMBERED = /^\s*(?:\[\d{1,3}\]|\(?\d{1,3}[.)]|\d{4}\t)\s*/u;

/** Publications run over lines: one begins at a number, a bullet or the outer edge of hanging lines. */
function toPublications(rows: readonly Row[]): { text: string; rows: Row[] }[] {
  const numbered = rows.filter((r) => NUMBERED.test(r.text)).length >= 2;
  const edge = Math.min(...rows.map((r) => r.x));
  const hanging = !numbered && !rows.some((r) => r.bullet) && rows.some((r) => r.x > edge + 6) && rows.some((r) => r.x <= edge + 3);
  if (!numbered && !hanging) return toItems(rows);
  const out: { text: string; rows: Row[] }[] = [];
  for (const row of rows) {
    const text = row.text.replace(/\t/g, ' ');
    const begins = numbered ? NUMBERED.test(row.text) : row.x <= edge + 3;
    const last = out.at(-1);
    if (begins || !last) out.push({ text: text.replace(numbered ? NUMBERED : /^$/u, ''), rows: [row] });
    else {
      last.text = /\p{L}-$/u.test(last.text) && /^\p{Ll}/u.test(text) ? `${last.text.slice(0, -1)}${text}` : `${last.text} ${text}`;
      last.rows.push(row);
    }
  }
  return out;
}
