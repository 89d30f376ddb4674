import { bareUrl, URL_SHOWN } from '../contacts/addresses';
import { findRanges } from '../dates/find-dates';
import type { FieldList } from '../field-list';
import { toItems } from '../read-work';
import type { Row } from '../rows';
import { ungrid } from '../ungrid';

/** Reads projects: a short or bold row names one, the rows below describe it; bullets under it are its points. */
export function readProjects(all: readonly Row[], list: FieldList): void {
  const rows = ungrid(all);
  const heads = rows.filter((r, i) => isProjectHead(r, rows[i - 1], rows));
  heads.forEach((head) => {
    const at = rows.indexOf(head);
    const next = rows.findIndex((r, i) => i > at && heads.includes(r));
    const body = rows.slice(at + 1, next < 0 ? undefined : next);
    const date = findRanges(head.text)[0] ?? body.filter((r) => r.text.length < 40).map((r) => findRanges(r.text)[0]).find((d) => d !== undefined);
    const url = [head, ...body].flatMap((r) => [...r.text.matchAll(URL_SHOWN)].map((m) => m[0])).find((u) => /\/|^www\./.test(u) || /\.(?:com|org|io|dev|app|net)$/i.test(u));
    const { name, rest } = nameOf(head);
    if (name.length < 2 || /^https?:/.test(name)) return;
    const items = toItems(body).filter((i) => !isNoise(i.text, url));
    const bullets = items.filter((i) => i.rows[0]!.bullet && !head.bullet);
    const description = [rest, ...items.filter((i) => !bullets.includes(i)).map((i) => i.text)].filter(Boolean).join('\n').slice(0, 5000);
    const used = [head, ...body];
    const whole = url ? (/^https?:/i.test(url) ? url : `https://${url}`) : undefined;
    const id = list.add({ kind: 'project', value: { name: name.slice(0, 300), ...(description ? { description } : {}), ...(whole ? { url: whole.slice(0, 2048) } : {}), ...(date?.start && date.start !== 'present' ? { start: date.start } : {}), ...(date?.end ? { end: date.end } : {}) } }, used, used.map((r) => r.text).join('\n'), 0.7, { text: name });
    for (const item of bullets) list.add({ kind: 'highlight', value: { text: item.text.slice(0, 2000) } }, item.rows, item.text, 0.8, { parentId: id });
  });
}

/** A row that is only dates or the project's address describes nothing. */
const isNoise = (text: string, url: string | undefined): boolean => (url !== undefined && bareUrl(text.trim()) === bareUrl(url)) || (text.length < 40 && findRanges(text).length > 0 && text.replace(/[^\p{L}]/gu, '').length < 12);

function nameOf(head: Row): { name: string; rest: string } {
  let text = head.cells[0]!.text;
  for (const span of [...findRanges(text)].reverse()) text = `${text.slice(0, span.from)} ${text.slice(span.to)}`;
  text = text.replace(URL_SHOWN, ' ').replace(/[(（]\s*[)）]/g, ' ').replace(/\s+/g, ' ').replace(/^[\s|,;:–—-]+|[\s|,;:(–—-]+$/gu, '');
  const parts = /^(.{2,70}?)(?::\s+|\s+[–—|]\s+|\s+-\s+)(\S.*)$/su.exec(text);
  return parts ? { name: parts[1]!.trim(), rest: parts[2]! } : { name: text, rest: '' };
}

function isProjectHead(row: Row, before: Row | undefined, rows: readonly Row[]): boolean {
  const minX = Math.min(...rows.map((r) => r.x));
  if (row.bullet) return row.x <= minX + 4 && rows.every((r) => r.bullet || r.x > row.x + 4);
  if (row.x > minX + 10 || row.text.length > 110 || /[.。]$/.test(row.text)) return false;
  const first = rows[0]!;
  return row === first || (row.bold === first.bold && row.size === first.size && (before?.bullet ?? true) || (row.bold && first.bold && !before?.bold));
}
