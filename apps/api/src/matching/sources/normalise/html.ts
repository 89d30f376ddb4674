import { decode } from 'html-entities';
import sanitizeHtml from 'sanitize-html';

/** No advert on record comes near; what is longer is cut and marked as not complete. */
export const MAX_DESCRIPTION_CHARS = 200_000;

/** Undoes one level of entity escaping. Only before `sanitise`, never after it: a second decoding revives inert tags. */
export const decodeOnce = (escaped: string): string => decode(escaped, { level: 'html5', scope: 'strict' });

const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: ['p', 'br', 'ul', 'ol', 'li', 'strong', 'b', 'em', 'i', 'h2', 'h3', 'h4', 'a'],
  allowedAttributes: { a: ['href'] },
  allowedSchemes: ['http', 'https'],
  allowProtocolRelative: false,
  transformTags: {
    h1: 'h2', h5: 'h4', h6: 'h4', div: 'p', section: 'p', article: 'p', tr: 'p',
    // A relative address would point into the dashboard.
    a: (tagName, attribs): sanitizeHtml.Tag => ({ tagName, attribs: /^\s*https?:\/\//i.test(attribs['href'] ?? '') ? { href: (attribs['href'] ?? '').trim() } : {} }),
  },
};
const BOXES = /<(?:div|section|article|tr)\b/i;
const EMPTY = /<(p|li|h[234])>(?:\s|&nbsp;|<br \/>)*<\/\1>/g;

/** Safe HTML of an advert: paragraphs, lists, headings, emphasis and http(s) links; no other tag or attribute is left. */
export function sanitise(html: string): string {
  const once = sanitizeHtml(html, ALLOWED);
  // Boxes have become paragraphs inside paragraphs; the second reading ends each where the next begins.
  let safe = BOXES.test(html) ? sanitizeHtml(once, ALLOWED) : once;
  for (let before = ''; before !== safe; ) {
    before = safe;
    safe = safe.replace(EMPTY, '');
  }
  return safe.trim();
}

/** Readable text of sanitised HTML: a blank line between blocks, "- " before list items. Never to be used as HTML. */
export function htmlToText(safeHtml: string): string {
  const marked = safeHtml
    .replace(/\s+/g, ' ')
    .replace(/<br \/>/g, '\n')
    .replace(/<li>/g, '\n- ')
    .replace(/<\/(?:p|ul|ol|h[234])>|<(?:p|ul|ol|h[234])>/g, '\n\n')
    .replace(/<[^>]*>/g, '');
  return decode(marked, { level: 'html5' })
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/\n\n(- )/g, '\n$1')
    .trim();
}

/** Paragraphs for text that came without HTML. */
export function textToHtml(text: string): string {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return escaped
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim().replace(/\n/g, '<br />'))
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('');
}
