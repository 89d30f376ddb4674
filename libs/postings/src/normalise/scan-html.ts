import { decode } from 'html-entities';

/** What a document holds, in its order. Names are in lower case; `href` is that of an `a`, its entities decoded. */
export interface HtmlEvents {
  text(run: string): void;
  open(name: string, href: string): void;
  close(name: string): void;
}

/** Elements whose content is never text to read; all up to the end tag of the same name is passed over. */
const HIDDEN = new Set(['script', 'style', 'title', 'textarea', 'iframe', 'noembed', 'noframes', 'template', 'select', 'datalist', 'object', 'applet', 'audio', 'video', 'canvas']);
/** Elements whose content is text as it stands, whatever it looks like. */
const LITERAL = new Set(['xmp', 'plaintext']);
const ENDS = new Map([...HIDDEN, ...LITERAL].map((name) => [name, new RegExp(`</${name}(?=[\\s/>])`, 'gi')]));

const LESS = '<';
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const GREATER = 62;
const EQUALS = 61;
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13 && code !== 11);

/**
 * Reads a document from left to right as a browser does: quotes hide a `>` only behind `=`, a comment may end with `--!>`, a tag without
 * an end swallows the rest. In time that grows with the length, whatever stands in it. What is told here is not safe yet.
 */
export function scanHtml(html: string, events: HtmlEvents): void {
  let at = 0;
  while (at < html.length) {
    const less = html.indexOf(LESS, at);
    if (less < 0) return events.text(html.slice(at));
    const next = html.charCodeAt(less + 1);
    const isTag = isLetter(next) || next === SLASH || next === BANG || next === QUESTION;
    const until = isTag ? less : less + 1;
    if (until > at) events.text(html.slice(at, until));
    if (!isTag) at = until;
    else if (isLetter(next)) at = openTag(html, less + 1, events);
    else if (next === SLASH && isLetter(html.charCodeAt(less + 2))) at = closeTag(html, less + 2, events);
    else at = comment(html, less);
  }
}

function comment(html: string, less: number): number {
  if (!html.startsWith('<!--', less)) return after(html, '>', less);
  if (html.startsWith('>', less + 4)) return less + 5;
  if (html.startsWith('->', less + 4)) return less + 6;
  const end = /--!?>/g;
  end.lastIndex = less + 4;
  return end.exec(html) ? end.lastIndex : html.length;
}

function after(html: string, sign: string, from: number): number {
  const at = html.indexOf(sign, from);
  return at < 0 ? html.length : at + 1;
}

function nameEnd(html: string, from: number): number {
  let at = from;
  for (; at < html.length; at++) {
    const code = html.charCodeAt(at);
    if (code === GREATER || code === SLASH || isBlank(code)) break;
  }
  return at;
}

function closeTag(html: string, from: number, events: HtmlEvents): number {
  const end = nameEnd(html, from);
  const tag = readTag(html, end, false);
  if (tag.end <= html.length) events.close(html.slice(from, end).toLowerCase());
  return tag.end;
}

function openTag(html: string, from: number, events: HtmlEvents): number {
  const end = nameEnd(html, from);
  const name = html.slice(from, end).toLowerCase();
  const tag = readTag(html, end, name === 'a');
  if (tag.end > html.length) return tag.end;
  events.open(name, tag.href);
  const ends = ENDS.get(name);
  if (!ends) return tag.end;
  ends.lastIndex = tag.end;
  const found = name === 'plaintext' ? null : ends.exec(html);
  const content = found ? found.index : html.length;
  if (LITERAL.has(name)) events.text(html.slice(tag.end, content).replaceAll('&', '&amp;'));
  return content;
}

/** Where the tag ends (behind the text where it does not) and its first `href`. */
function readTag(html: string, from: number, isLink: boolean): { end: number; href: string } {
  let at = from;
  let href: string | null = null;
  for (;;) {
    while (at < html.length && (isBlank(html.charCodeAt(at)) || html.charCodeAt(at) === SLASH)) at++;
    if (at >= html.length) return { end: html.length + 1, href: '' };
    if (html.charCodeAt(at) === GREATER) return { end: at + 1, href: href ?? '' };
    const start = at;
    for (at++; at < html.length; at++) {
      const code = html.charCodeAt(at);
      if (code === EQUALS || code === GREATER || code === SLASH || isBlank(code)) break;
    }
    const isHref = isLink && href === null && at - start === 4 && html.slice(start, at).toLowerCase() === 'href';
    while (isBlank(html.charCodeAt(at))) at++;
    if (html.charCodeAt(at) !== EQUALS) {
      if (isHref) href = '';
      continue;
    }
    for (at++; isBlank(html.charCodeAt(at)); ) at++;
    const quote = html[at];
    let valueEnd: number;
    const valueStart = quote === '"' || quote === "'" ? at + 1 : at;
    if (valueStart > at) {
      valueEnd = html.indexOf(quote!, valueStart);
      if (valueEnd < 0) return { end: html.length + 1, href: '' };
      at = valueEnd + 1;
    } else {
      while (at < html.length && html.charCodeAt(at) !== GREATER && !isBlank(html.charCodeAt(at))) at++;
      valueEnd = at;
    }
    if (isHref) href = decode(html.slice(valueStart, valueEnd), { level: 'html5', scope: 'attribute' });
  }
}
