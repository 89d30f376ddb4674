/** What can be read in a page's source, for a person to look over: nothing of it is sure. */
export interface SourceText {
  readonly title: string;
  readonly company: string;
  readonly text: string;
}

const SILENT = ['script', 'style', 'noscript', 'template', 'svg', 'nav', 'footer', 'form', 'select', 'button', 'iframe', 'head'];
const BLOCK = /<\/?(?:p|div|section|article|h[1-6]|ul|ol|li|tr|table|br|hr|header|main|dl|dt|dd|pre|blockquote)(?=[\s/>])[^<>]*>/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—', hellip: '…', rsquo: '’', lsquo: '‘', rdquo: '”', ldquo: '“', bull: '•', euro: '€' };
const MAX_TEXT_CHARS = 100_000;

/** Title, company and main text out of HTML, by plain searches: the source is hostile, never becomes a document, and is read in one go whatever it holds. */
export function textOfSource(html: string): SourceText {
  const shown = SILENT.reduce(without, html);
  const tags = small(shown);
  const main = between(shown, tags, 'main') ?? between(shown, tags, 'article') ?? between(shown, tags, 'body') ?? shown;
  const title = between(shown, tags, 'h1') ?? meta(html, 'og:title') ?? between(html, small(html), 'title') ?? '';
  return { title: oneLine(plain(title)), company: oneLine(plain(meta(html, 'og:site_name') ?? '')), text: paragraphs(main).slice(0, MAX_TEXT_CHARS) };
}

/** In small letters, and as long as before, whatever the letters. */
const small = (html: string): string => html.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

/** What stands between the first tag of a name and the last end of it. */
function between(html: string, tags: string, name: string): string | null {
  const open = startOf(tags, name, 0);
  const from = open < 0 ? -1 : tags.indexOf('>', open) + 1;
  const end = name === 'h1' || name === 'title' ? tags.indexOf(`</${name}`, from) : tags.lastIndexOf(`</${name}`);
  return from <= 0 ? null : html.slice(from, end > from ? end : undefined);
}

function startOf(tags: string, name: string, from: number): number {
  let at = tags.indexOf(`<${name}`, from);
  while (at >= 0 && !/[\s/>]/.test(tags.charAt(at + name.length + 1))) at = tags.indexOf(`<${name}`, at + 1);
  return at;
}

function without(html: string, name: string): string {
  const tags = small(html);
  const kept: string[] = [];
  let from = 0;
  for (let at = startOf(tags, name, 0); at >= 0; at = startOf(tags, name, from)) {
    kept.push(html.slice(from, at));
    const end = tags.indexOf(`</${name}`, at);
    if (end < 0) return kept.join(' ');
    from = tags.indexOf('>', end) + 1 || html.length;
  }
  return kept.join(' ') + html.slice(from);
}

const meta = (html: string, property: string): string | null => {
  const at = html.indexOf(`"${property}"`);
  return at < 0 ? null : (/content="([^"]{0,300})"/i.exec(html.slice(Math.max(0, html.lastIndexOf('<', at)), at + 400))?.[1] ?? null);
};

const plain = (html: string): string => html.replace(/<[^<>]*>/g, ' ').replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|(\w{2,8}));/gi, (whole, decimal?: string, hex?: string, name?: string) => (name === undefined ? characterOf(Number.parseInt(decimal ?? hex ?? '', decimal === undefined ? 16 : 10)) : (NAMED[name.toLowerCase()] ?? whole)));
const characterOf = (code: number): string => (code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ' ');
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 200);
const paragraphs = (html: string): string =>
  plain(html.replace(/<li(?=[\s/>])[^<>]*>/gi, '\n- ').replace(BLOCK, '\n'))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
