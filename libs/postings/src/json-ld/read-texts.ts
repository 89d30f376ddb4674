import { decodeOnce, htmlToText, MAX_DESCRIPTION_CHARS, sanitise, textToHtml } from '../normalise/html';
import { isRow, line, rawText, type Row } from '../normalise/read';
import { listOf, property, type Named } from './job-posting-nodes';

const MARKUP = /<\/?(?:p|br|ul|ol|li|div|span|strong|b|em|i|u|h[1-6]|a|table|tbody|tr|t[dh]|section|article|script|style|img|svg|iframe|hr|font|pre|form|input|object|embed|math|template|noscript|details|video|audio)(?=[\s/>])/i;
const ESCAPED_MARKUP = /&(?:amp;)*lt;\/?(?:p|br|ul|ol|li|div|span|strong|b|em|i|h[1-6]|a|table|section|article|script|img)\b/i;
const MAX_LINE_SOURCE = 5_000;
const TAG_IN_LINE = /<\/?[a-z][^<>]{0,300}>/gi;
/** The deepest escaping on record is two levels; decoding happens before `sanitise` and never after it. */
const MAX_DECODINGS = 3;

/** One line of a value of any shape: a text, a number, the first of a list, or the name of an object. */
export function lineOf(value: unknown, named: Named, max = 300): string | null {
  for (const item of listOf(value).slice(0, 20)) {
    const text = isRow(item) ? nameOf(item, named) : item;
    const found = line(typeof text === 'string' ? decodeOnce(rawText(text.slice(0, MAX_LINE_SOURCE))).replace(TAG_IN_LINE, ' ') : text, max);
    if (found !== null) return found;
  }
  return null;
}

const nameOf = (row: Row, named: Named): unknown => ['name', 'legalName', 'value', 'codeValue'].map((key) => listOf(property(row, key, named))[0]).find((found) => typeof found === 'string' || typeof found === 'number');

/** HTML, not sanitised yet, of a text that is HTML, escaped HTML or plain. */
export function htmlOf(value: unknown): string {
  let text = rawText(value).slice(0, 2 * MAX_DESCRIPTION_CHARS);
  for (let times = 0; times < MAX_DECODINGS && !MARKUP.test(text) && ESCAPED_MARKUP.test(text); times++) text = decodeOnce(text);
  if (MARKUP.test(text)) return text;
  // Written out by a program that escaped twice: the two characters \n for a line break.
  const broken = text.includes('\n') ? text : text.replace(/\\r?\\n|\\n/g, '\n');
  return textToHtml(decodeOnce(broken).replace(/\r\n?/g, '\n'));
}

/** Properties that hold a part of the advert, with the heading that it gets where the description does not hold it. */
const SECTIONS: readonly (readonly [string, string])[] = [
  ['responsibilities', 'Responsibilities'], ['qualifications', 'Qualifications'], ['skills', 'Skills'], ['experienceRequirements', 'Experience'],
  ['educationRequirements', 'Education'], ['occupationalCategory', 'Occupation'], ['jobBenefits', 'Benefits'], ['workHours', 'Hours'],
];

/** The advert's HTML, not sanitised yet: its description and whatever else it states in properties of their own. */
export function descriptionHtmlOf(posting: Row, named: Named): string {
  const html = listOf(property(posting, 'description', named)).slice(0, 10).map(htmlOf).join('');
  const parts = SECTIONS.map(([name, heading]) => ({ heading, html: sectionOf(property(posting, name, named), named) })).filter((part) => part.html !== '');
  if (parts.length === 0) return html;
  const told = letters(html);
  return html + parts.filter((part) => /\p{L}{3}/u.test(part.html.replace(TAG_IN_LINE, '')) && !told.includes(letters(part.html).slice(0, 120))).map((part) => `<h3>${part.heading}</h3>${part.html}`).join('');
}

function sectionOf(value: unknown, named: Named): string {
  const items = listOf(value).slice(0, 60).map((item) => (isRow(item) ? requirementOf(item, named) : htmlOf(typeof item === 'number' ? String(item) : item))).filter((html) => html !== '');
  return items.length > 1 ? `<ul>${items.map((html) => `<li>${html.replace(/^<p>([^<]*)<\/p>$/, '$1')}</li>`).join('')}</ul>` : (items[0] ?? '');
}

/** An experience in months, a credential, or whatever has a name. */
function requirementOf(row: Row, named: Named): string {
  const months = Number(property(row, 'monthsOfExperience', named));
  if (Number.isFinite(months) && months > 0 && months < 1200) return textToHtml(months % 12 === 0 ? `${months / 12} years of experience` : `${months} months of experience`);
  return htmlOf(property(row, 'description', named) ?? property(row, 'credentialCategory', named) ?? nameOf(row, named));
}

/** What two texts are compared by. */
const letters = (html: string): string => htmlToText(sanitise(html.slice(0, MAX_DESCRIPTION_CHARS))).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
