import { JSDOM } from 'jsdom';
import fc from 'fast-check';
import sanitizeHtml from 'sanitize-html';
import { htmlToText, readHtml, sanitise } from './html';

const { document } = new JSDOM('<!doctype html>').window;
const ALLOWED = ['p', 'br', 'ul', 'ol', 'li', 'strong', 'b', 'em', 'i', 'h2', 'h3', 'h4', 'a'];
const WORDS = fc.constantFrom('Build', 'R&amp;D', '&lt;b&gt;', 'pay', 'Zürich', '&nbsp;', ' ', '\n', 'a < b', '&euro;50k', '😀', '&#8211;', '"quoted"', '5+', '&amp;lt;img&amp;gt;', '-');
const INLINE = ['span', 'b', 'strong', 'em', 'i', 'u', 'font', 'code'];
const BLOCK = ['p', 'div', 'section', 'article', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote'];
const ATTRIBUTES = ['', ' style="color: red"', ' class=x', ' onclick="alert(\'>\')"', ' data-x=">" id=y', ' align'];

/** A document as an editor writes it: every element closed, blocks only where blocks may stand. */
const wellFormed = fc.letrec<{ inline: string; block: string; list: string }>((tie) => {
  const attributes = fc.constantFrom(...ATTRIBUTES);
  const wrap = (tags: string[], inner: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.tuple(fc.constantFrom(...tags), attributes, inner).map(([tag, attribute, text]) => `<${tag}${attribute}>${text}</${tag}>`);
  const many = (part: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.array(part, { maxLength: 4 }).map((parts) => parts.join(''));
  const link = fc.tuple(fc.constantFrom('https://a.example/?a=1&amp;b=2', 'javascript:alert(1)', '/x', 'http://b.example'), WORDS).map(([href, text]) => `<a href="${href}">${text}</a>`);
  return {
    inline: fc.oneof({ depthSize: 'small', withCrossShrink: true }, WORDS, fc.constant('<br>'), link, wrap(INLINE, many(tie('inline')))),
    list: wrap(['ul', 'ol'], fc.array(fc.oneof({ depthSize: 'small' }, many(tie('inline')), tie('block'), fc.tuple(WORDS, tie('list')).map((pair) => pair.join(''))), { maxLength: 3 }).map((items) => items.map((item) => `<li>${item}</li>`).join(''))),
    block: fc.oneof({ depthSize: 'small', withCrossShrink: true }, wrap(['p', 'h2', 'h5'], many(tie('inline'))), tie('list'), wrap(BLOCK.filter((tag) => !/^[ph]\d?$/.test(tag)), many(tie('block')))),
  };
});
const DOCUMENT = fc.array(wellFormed.block, { maxLength: 6 }).map((blocks) => blocks.join(''));

/** Pieces in any order, as a broken or a hostile advert has them. */
const PIECES = [
  ...[...INLINE, ...BLOCK, 'ul', 'ol', 'li', 'table', 'tr', 'td', 'th', 'tbody', 'a', 'svg', 'math', 'mtext', 'pre', 'form', 'select', 'option', 'template', 'title', 'style', 'script', 'xmp', 'textarea', 'noscript'].flatMap((tag) => [`<${tag}>`, `</${tag}>`, `<${tag} onclick="alert(1)">`]),
  '<br>', '<br/>', '<hr>', '<img src=x onerror=alert(1)>', '<a href="', '<a href=https://a.example>', '<!--', '-->', '<![CDATA[', ']]>', '<', '>', '"', "'", '&', '&lt;', '&amp;lt;', '&#0;', '\u0000', '\ud800', ' ', '\n', 'text', 'x', '=', '/', '<plaintext>', '<p/', '\u2028',
];
const SOUP = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(''));

const bodyOf = (html: string): HTMLElement => {
  const box = document.createElement('div');
  box.innerHTML = html;
  return box;
};
const visible = (html: string): string => bodyOf(html).textContent!.replace(/\s+/g, '');
const offences = (html: string): string[] =>
  [...bodyOf(html).querySelectorAll('*')].flatMap((element) => [
    ...(ALLOWED.includes(element.localName) && element.namespaceURI === 'http://www.w3.org/1999/xhtml' ? [] : [element.localName]),
    ...[...element.attributes].filter(({ name, value }) => element.localName !== 'a' || name !== 'href' || !/^https?:\/\//i.test(value)).map(({ name }) => name),
  ]);

describe('sanitise', () => {
  it('shows the same words as sanitize-html when the advert is well formed', () => {
    fc.assert(fc.property(DOCUMENT, (html) => expect(visible(sanitise(html))).toBe(visible(sanitizeHtml(html, { allowedTags: ALLOWED, allowedAttributes: {} })))), { numRuns: 400 });
  });

  it('leaves only what is allowed and what a browser reads back unchanged, whatever comes in', () => {
    fc.assert(
      fc.property(fc.oneof(DOCUMENT, SOUP, fc.string({ unit: 'binary', maxLength: 60 })), (html) => {
        const safe = sanitise(html);
        expect(offences(safe)).toEqual([]);
        // Written as a browser writes it, so that no browser takes it for anything else.
        expect(bodyOf(safe).innerHTML.replaceAll('<br>', '<br />').replaceAll('&nbsp;', '\u00a0')).toBe(safe);
      }),
      { numRuns: 1500 },
    );
  });

  it('changes nothing more when it runs a second time', () => {
    fc.assert(fc.property(fc.oneof(DOCUMENT, SOUP), (html) => sanitise(sanitise(html)) === sanitise(html)), { numRuns: 1500 });
  });
});

describe('htmlToText', () => {
  it('gives the words of the safe HTML and no control character, whatever comes in', () => {
    fc.assert(
      fc.property(fc.oneof(DOCUMENT, SOUP), (html) => {
        const { html: safe, text } = readHtml(html);
        expect(text.replace(/[-\s]+/g, '')).toBe(visible(safe).replaceAll('-', ''));
        expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]|\n{3}|^\s|\s$| \n/);
        expect(htmlToText(safe)).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });
});
