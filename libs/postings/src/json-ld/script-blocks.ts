import { decodeOnce } from '../normalise/html';

/** What a page may be long at most; a longer one is cut, not refused. */
export const MAX_PAGE_CHARS = 3 * 1024 * 1024;
const MAX_BLOCKS = 100;
/** No browser's page writes longer tags of scripts. */
const MAX_TAG_CHARS = 4_000;

/** Elements whose content is text to a browser, so that a script written in them is none. */
const TEXT_ELEMENTS = /^<(script|style|textarea|title|xmp|iframe|noembed)(?=[\s/>])/i;

/**
 * The texts of the `<script type="application/ld+json">` elements of a page, found without a DOM and in one pass; a text that is
 * JSON itself is its own only block. What stands in comments or other text elements is not found, as in a browser.
 */
export function jsonLdBlocks(page: string): string[] {
  const text = page.slice(0, MAX_PAGE_CHARS);
  if (/^\s*(?:[[{]|(?:&quot;)?\s*\{\s*&quot;)/.test(text.slice(0, 1_000))) return [text];
  const blocks = blocksOf(text);
  // The page's source as a viewer shows it: every tag escaped.
  return blocks.length === 0 && /&lt;script\b/i.test(text) ? blocksOf(decodeOnce(text)) : blocks;
}

function blocksOf(html: string): string[] {
  const blocks: string[] = [];
  for (let at = html.indexOf('<'); at >= 0 && blocks.length < MAX_BLOCKS; at = html.indexOf('<', at)) {
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at + 4);
      if (end < 0) break;
      at = end + 3;
      continue;
    }
    const name = TEXT_ELEMENTS.exec(html.slice(at, at + 12))?.[1]?.toLowerCase();
    if (name === undefined) {
      at++;
      continue;
    }
    const tag = readTag(html, at + 1 + name.length);
    const end = closingTag(html, name, tag.end);
    if (name === 'script' && tag.isJsonLd) blocks.push(html.slice(tag.end, end));
    at = end;
  }
  return blocks;
}

/** The attributes of a tag from behind its name: where it ends and whether its type is JSON-LD. */
function readTag(html: string, from: number): { end: number; isJsonLd: boolean } {
  const tag = html.slice(from, from + MAX_TAG_CHARS);
  const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?|[^>]|>/y;
  let isJsonLd = false;
  let typed = false;
  for (let found = attribute.exec(tag); found; found = attribute.exec(tag)) {
    if (found[0] === '>') return { end: from + attribute.lastIndex, isJsonLd };
    if (typed || found[1]?.toLowerCase() !== 'type') continue;
    typed = true;
    const type = decodeOnce(found[2] ?? found[3] ?? found[4] ?? '');
    isJsonLd = type.split(';')[0]?.trim().toLowerCase() === 'application/ld+json';
  }
  return { end: Math.min(html.length, from + MAX_TAG_CHARS), isJsonLd: false };
}

function closingTag(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? html.length;
}
