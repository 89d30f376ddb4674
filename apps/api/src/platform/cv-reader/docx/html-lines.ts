import { decode } from 'html-entities';

/** A line of a DOCX before it has coordinates. */
export interface FlowLine {
  readonly runs: { text: string; bold: boolean }[];
  readonly heading?: number;
  readonly bullet: boolean;
  readonly depth: number;
  readonly cell?: { table: number; row: number; cell: number };
  readonly links: { url: string; text: string }[];
}

const BLOCK = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'td', 'th']);

/** Walks the small, well-formed HTML that mammoth writes and gives one line a paragraph or line break. */
export function htmlLines(html: string): FlowLine[] {
  const out: FlowLine[] = [];
  const tables: { table: number; row: number; cell: number }[] = [];
  let tableCount = 0;
  let bold = 0;
  let listDepth = 0;
  let heading: number | undefined;
  let bullet = false;
  let href: string | undefined;
  let runs: FlowLine['runs'] = [];
  let links: FlowLine['links'] = [];
  const flush = () => {
    if (runs.some((r) => r.text.trim() !== '')) {
      const at = tables[0];
      out.push({ runs, ...(heading ? { heading } : {}), bullet, depth: listDepth, ...(at ? { cell: { ...at } } : {}), links });
    }
    runs = [];
    links = [];
  };
  for (const [, close, name = '', attributes = '', text] of html.matchAll(/<(\/?)([a-z0-9]+)([^>]*)>|([^<]+)/g)) {
    if (text !== undefined) {
      const plain = decode(text);
      runs.push({ text: plain, bold: bold > 0 });
      if (href) links.push({ url: href, text: plain });
      continue;
    }
    const opens = close !== '/';
    if (BLOCK.has(name) || name === 'br' || name === 'table' || name === 'ul' || name === 'ol') flush();
    if (name === 'strong' || name === 'b') bold += opens ? 1 : -1;
    else if (name === 'a') href = opens ? decode(/href="([^"]*)"/.exec(attributes)?.[1] ?? '') || undefined : undefined;
    else if (/^h[1-6]$/.test(name)) heading = opens ? Number(name[1]) : undefined;
    else if (name === 'ul' || name === 'ol') listDepth += opens ? 1 : -1;
    else if (name === 'li') bullet = opens;
    else if (name === 'table' && opens) tables.push({ table: tableCount++, row: -1, cell: -1 });
    else if (name === 'table') tables.pop();
    else if (name === 'tr' && opens) Object.assign(tables.at(-1) ?? {}, { row: (tables.at(-1)?.row ?? -1) + 1, cell: -1 });
    else if ((name === 'td' || name === 'th') && opens) Object.assign(tables.at(-1) ?? {}, { cell: (tables.at(-1)?.cell ?? -1) + 1 });
  }
  flush();
  return out;
}
