import { JSDOM } from 'jsdom';
import fc from 'fast-check';
import { decodeOnce, htmlToText, sanitise, textToHtml } from './html';

const TAGS = new Set(['P', 'BR', 'UL', 'OL', 'LI', 'STRONG', 'B', 'EM', 'I', 'H2', 'H3', 'H4', 'A']);

/** What a browser would make of it: every element and attribute that is not allowed. */
function offences(html: string): string[] {
  const { document } = new JSDOM(`<!doctype html><body><div id="here">${html}</div>`).window;
  return [...document.querySelectorAll('body *:not(#here), head *')].flatMap((element) => [
    ...(TAGS.has(element.tagName) ? [] : [element.tagName]),
    ...[...element.attributes].filter(({ name, value }) => element.tagName !== 'A' || name !== 'href' || !/^https?:\/\//i.test(value)).map(({ name, value }) => `${name}=${value}`),
  ]);
}

describe('sanitise', () => {
  it.each([
    '<img src=x onerror=alert(1)>', '<script>alert(1)</script>', '<a href="javascript:alert(1)">x</a>', '<a href="//evil.example">x</a>', '<p onclick=alert(1) style="position:fixed">x</p>', '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
    '<iframe src="https://evil.example"></iframe>', '<math><mi><style><img src=x onerror=alert(1)></style></mi></math>', '<a href="java&#10;script:alert(1)">x</a>', '<form action="https://evil.example"><input name=q></form>', '<base href="https://evil.example">',
    '<p><!--><img src=x onerror=alert(1)>--></p>', '<xmp><img src=x onerror=alert(1)></xmp>', '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>', '<<p>script>alert(1)</<p>script>',
  ])('leaves nothing active when the advert holds %s', (hostile) => {
    expect(offences(sanitise(hostile))).toEqual([]);
    expect(offences(sanitise(decodeOnce(hostile.replace(/&/g, '&amp;').replace(/</g, '&lt;'))))).toEqual([]);
  });

  it('leaves nothing active when pieces of hostile HTML are thrown together', () => {
    const piece = fc.constantFrom('<p>', '</p>', '<div>', '</div>', '<img src=x onerror=alert(1)>', '<script>', '</script>', '<a href="', 'javascript:alert(1)">', '&lt;img src=x onerror=alert(1)&gt;', '<style>', '<!--', '-->', '<li>', '<svg>', '<math>', '<textarea>', '</textarea>', 'text', '"', "'", '>', '<', '&amp;lt;', '<p> </p>', '<plaintext>');
    fc.assert(fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => offences(sanitise(pieces.join(''))).length === 0), { numRuns: 200 });
  });

  it('keeps a tag inert that was escaped twice when it is decoded once', () => {
    const safe = sanitise(decodeOnce('&lt;p&gt;Write &amp;lt;img src=x onerror=alert(1)&amp;gt; by hand&lt;/p&gt;'));
    expect(safe).toBe('<p>Write &lt;img src=x onerror=alert(1)&gt; by hand</p>');
    expect(htmlToText(safe)).toBe('Write <img src=x onerror=alert(1)> by hand');
  });

  it('keeps paragraphs, lists, headings, emphasis and links when they are plain', () => {
    expect(sanitise('<h1>Role</h1><div><p>Build <b>it</b></p><ul><li>One</li></ul></div><p>&nbsp;</p><a href="https://a.example/x?y=1&amp;z=2" target="_blank">More</a>'))
      .toBe('<h2>Role</h2><p>Build <b>it</b></p><ul><li>One</li></ul><a href="https://a.example/x?y=1&amp;z=2">More</a>');
  });

  it('changes nothing more when it runs a second time', () => {
    const once = sanitise('<div>A &amp; B<div>C</div></div><h5>D</h5><table><tr><td>E</td></tr></table>');
    expect(sanitise(once)).toBe(once);
  });
});

describe('htmlToText', () => {
  it('separates blocks and marks list items', () => {
    expect(htmlToText('<p>Build &amp; run</p><ul><li>NestJS</li><li>MongoDB</li></ul><p>&lt;1 day<br />on call</p>')).toBe('Build & run\n- NestJS\n- MongoDB\n\n<1 day\non call');
  });
});

describe('textToHtml', () => {
  it('escapes and makes paragraphs when the text has markup signs', () => {
    expect(textToHtml('a < b & c\nd\n\n<b>e</b>')).toBe('<p>a &lt; b &amp; c<br />d</p><p>&lt;b&gt;e&lt;/b&gt;</p>');
  });
});
