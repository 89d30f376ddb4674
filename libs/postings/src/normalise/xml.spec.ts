import fc from 'fast-check';
import { readXml, xmlChild, xmlChildren, xmlText, type XmlElement } from './xml';

const read = (text: string): XmlElement => {
  const root = readXml(text);
  if (root === null) throw new Error('not read');
  return root;
};
const BILLION = `<!DOCTYPE jobs [<!ENTITY a "lol">${'bcdefghi'.split('').map((name, n) => `<!ENTITY ${name} "${`&${'abcdefgh'[n]};`.repeat(10)}">`).join('')}]><jobs><name>&i;</name></jobs>`;

describe('readXml', () => {
  it('gives elements, their texts and their children in order', () => {
    const root = read('<?xml version="1.0" encoding="UTF-8"?>\n<!-- feed --><jobs lang="en"><job><id> 7 </id><place>Ulm</place><place>Köln &amp; Bonn</place></job><job/></jobs>');
    expect(root.name).toBe('jobs');
    expect(root.children.map(({ name }) => name)).toEqual(['job', 'job']);
    const job = xmlChild(root, 'job')!;
    expect(xmlText(job, 'id')).toBe('7');
    expect(xmlChildren(job, 'place').map(({ text }) => text)).toEqual(['Ulm', 'Köln & Bonn']);
    expect(xmlText(job, 'absent')).toBe('');
    expect(xmlChild(job, 'absent')).toBeUndefined();
  });

  it('keeps CDATA as it is, an end tag within it included', () => {
    const root = read('<jobs><job><text><![CDATA[<p>A & B</p></text></job>]]> and <![CDATA[more]]></text><id>1</id></job></jobs>');
    const job = xmlChild(root, 'job')!;
    expect(xmlText(job, 'text')).toBe('<p>A & B</p></text></job> and more');
    expect(xmlText(job, 'id')).toBe('1');
  });

  it('reads a feed that begins with a byte order mark, holds characters that are no XML or names its document type', () => {
    expect(xmlText(read('\ufeff<jobs><a>x</a></jobs>'), 'a')).toBe('x');
    expect(xmlText(read('<jobs><a>x\u000by\ud800\u0000</a></jobs>'), 'a')).toBe('xy');
    expect(xmlText(read('<!DOCTYPE jobs SYSTEM "file:///etc/passwd"><jobs><a>x</a></jobs>'), 'a')).toBe('x');
  });

  it.each([
    ['nothing', ''], ['JSON', '{"jobs":[]}'], ['a page', '<!doctype html><title>Just a moment</title><p>Checking.'], ['a well-formed page', '<html><body><p>x</p></body></html>'], ['half a feed', '<jobs><job><id>1</id>'],
    ['a bare ampersand', '<jobs>a & b</jobs>'], ['two roots', '<a/><b/>'], ['a wrong end', '<a><b></a></b>'], ['an entity of HTML', '<a>&nbsp;</a>'], ['a name of an object', '<a>&toString;</a>'], ['a character that is none', '<a>&#0;</a>'],
    ['an entity declared', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'], ['an entity from a file', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'], ['a parameter entity', '<!DOCTYPE a [<!ENTITY % p SYSTEM "http://127.0.0.1/x"> %p;]><a/>'],
    ['a billion laughs', BILLION],
  ])('is null for %s', (_, text) => {
    expect(readXml(text)).toBeNull();
  });

  it('is null for what nests or repeats without end', () => {
    expect(readXml(`${'<a>'.repeat(40)}${'</a>'.repeat(40)}`)).not.toBeNull();
    expect(readXml(`${'<a>'.repeat(41)}${'</a>'.repeat(41)}`)).toBeNull();
    expect(readXml(`<a>${'<b/>'.repeat(499_999)}</a>`)?.children).toHaveLength(499_999);
    expect(readXml(`<a>${'<b/>'.repeat(500_000)}</a>`)).toBeNull();
  });

  it('never throws and never invents an element when it is any text at all', () => {
    const piece = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('<a>', '</a>', '<a/>', '<![CDATA[', ']]>', '<!DOCTYPE a', '[', '<!ENTITY x "y">', '>', '&x;', '&amp;', '<?xml version="1.0"?>', '<?', '?>', '<!--', '-->', ' b="c"', '<__proto__/>'));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const root = readXml(text);
        if (root !== null) expect(text).toContain(`<${root.name}`);
      }),
      { numRuns: 3_000 },
    );
  });
});
