import { decode } from 'html-entities';
import { AdvertWriter } from './advert-writer';
import { scanHtml } from './scan-html';

/** No advert on record comes near; what is longer is cut and marked as not complete. */
export const MAX_DESCRIPTION_CHARS = 200_000;

/** Undoes one level of entity escaping. Only before `sanitise`, never after it: a second decoding revives inert tags. */
export const decodeOnce = (escaped: string): string => (OTHER_ENTITY.test(escaped) ? decode(escaped, { level: 'html5', scope: 'strict' }) : decodeMarkup(escaped));

const OTHER_ENTITY = /&(?!(?:lt|gt|quot|amp|#39);)[#a-z\d]+;/i;
/** What a document that was escaped as a whole holds, in a tenth of the time. The ampersands last: what they bring to light is not decoded again. */
const decodeMarkup = (escaped: string): string => escaped.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');

/**
 * An advert as safe HTML and as text, from HTML by anyone. The HTML holds paragraphs, lists, headings, emphasis and http(s) links and
 * no other tag or attribute; the text has a blank line between blocks and "- " before list items, and is never to be used as HTML.
 */
export function readHtml(html: string): { html: string; text: string } {
  const writer = new AdvertWriter();
  scanHtml(html, writer);
  return writer.finish();
}

/** The safe HTML of an advert. Reading it again changes nothing. */
export const sanitise = (html: string): string => readHtml(html).html;

/** The text of an advert. */
export const htmlToText = (html: string): string => readHtml(html).text;

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
