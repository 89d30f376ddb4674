import { JSDOM } from 'jsdom';
import fc from 'fast-check';
import { AdvertWriter } from './advert-writer';
import { decodeOnce, htmlToText, sanitise, textToHtml } from './html';
import { scanHtml } from './scan-html';

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
      .toBe('<h2>Role</h2><p>Build <b>it</b></p><ul><li>One</li></ul><p><a href="https://a.example/x?y=1&amp;z=2">More</a></p>');
  });

  it.each([
    ['<div>A <div>B</div>C</div>', '<p>A</p><p>B</p><p>C</p>'],
    ['<b>Pay<p>Good</b> and fair', '<p><b>Pay</b></p><p><b>Good</b> and fair</p>'],
    ['<p><strong></strong> </p><ul><li></li></ul><h3><br></h3>', ''],
    ['<ul><li>A</li><ul><li>B</li></ul></ul>', '<ul><li>A<ul><li>B</li></ul></li></ul>'],
    ['<ul><li><ul><li>A</li></ul></li><li><p>B</p><p>C</p></li></ul>', '<ul><li>A</li><li>B<br />C</li></ul>'],
    ['<li>A</li><li>B</li><p>C</p>', '<ul><li>A</li><li>B</li></ul><p>C</p>'],
    ['<div><ul><li>A</div>B', '<ul><li>A</li></ul><p>B</p>'],
    ['<div><h2>A</div><div>B</div>', '<h2>A</h2><p>B</p>'],
    ['A<br>B<br><br>C<br>', '<p>A<br />B</p><p>C</p>'],
    ['<pre>A  B\nC</pre>', '<p>A B<br />C</p>'],
    ['<table><tr><th>Pay</th><td>Good</td></tr><tr><td>Place</td></tr></table>', '<p>Pay Good</p><p>Place</p>'],
    ['Keep <a>this</a> and <a href="/local">that</a>', '<p>Keep this and that</p>'],
    ['<a href=https://a.example title=">">A<a href="https://b.example">B</a>', '<p><a href="https://a.example">A</a><a href="https://b.example">B</a></p>'],
    ['5 < 6 &amp; 7 <3 &lt;b&gt; R&D &copy &nbsp;A', '<p>5 &lt; 6 &amp; 7 &lt;3 &lt;b&gt; R&amp;D © A</p>'],
    ['A<!-- > -->B<!-->C<?x?>D</>E</ F>G<![CDATA[H]]>', '<p>ABCDEG</p>'],
    ['<title>A</title>B<script>if (a<b) "</p>"</script>C<style>', '<p>BC</p>'],
    ['Ja\u00adva\u200b Scr\u0000ipt \u202egnp\u202c \ud83d\ude00 \ud800', '<p>Java Script gnp \ud83d\ude00</p>'],
  ])('writes %j as it is read in a browser', (html, safe) => {
    expect(sanitise(html)).toBe(safe);
  });

  it.each(['<b>', '<div>', '<ul>', '<li>', '<ul><li>a', '<p', '<!--', '<script>', '</x', '<a href="', '&', '<a b=', '<td>a', '<x></y>', ' \n', '<b>a<br>'])('writes no more than in proportion when the advert repeats %s', (piece) => {
    const steps = (times: number): number => {
      let seen = 0;
      const writer = new AdvertWriter();
      scanHtml(piece.repeat(times), { text: (run) => ((seen += run.length), writer.text(run)), open: (name, href) => ((seen += name.length), writer.open(name, href)), close: (name) => ((seen += name.length), writer.close(name)) });
      return seen + writer.finish().html.length;
    };
    expect(steps(4_000)).toBeLessThanOrEqual(steps(1_000) * 4.1 + 100);
  });
});

describe('htmlToText', () => {
  it.each([
    ['<p>Build &amp; run</p><ul><li>NestJS</li><li>MongoDB</li></ul><p>&lt;1 day<br />on call</p>', 'Build & run\n- NestJS\n- MongoDB\n\n<1 day\non call'],
    ['<h2>You</h2><ol><li><p>A</p></li><li>B<ul><li>C</li></ul>D</li></ol>', 'You\n- A\n- B\n- C\nD'],
    ['<td>A</td><td>B</td>', 'A B'],
  ])('separates blocks and marks list items of %s', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });
});

describe('textToHtml', () => {
  it('escapes and makes paragraphs when the text has markup signs', () => {
    expect(textToHtml('a < b & c\nd\n\n<b>e</b>')).toBe('<p>a &lt; b &amp; c<br />d</p><p>&lt;b&gt;e&lt;/b&gt;</p>');
  });
});
