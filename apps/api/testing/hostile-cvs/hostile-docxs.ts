import { makeZip, type ZipEntry } from './zip';

const TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELS = '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
export const NAMESPACES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"';

/** A document part with this body. */
export const documentXml = (body: string): string => `<?xml version="1.0" encoding="UTF-8"?><w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`;
export const para = (text: string, properties = ''): string => `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
/** A DOCX with this body and these further parts (the same name replaces). */
export function docx(body: string, parts: Readonly<Record<string, string>> = {}): Buffer {
  return makeZip(Object.entries({ '[Content_Types].xml': TYPES, '_rels/.rels': RELS, 'word/document.xml': documentXml(body), ...parts }).map(([name, data]) => ({ name, data })));
}
/** Relations of the main part. */
export const relations = (...rows: [id: string, kind: string, target: string][]): string =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.map(([id, kind, target]) => `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}" TargetMode="External"/>`).join('')}</Relationships>`;

const CV = ['Ada Example', 'Data Engineer', 'ada@example.com', 'Experience', 'Data Engineer, Example Works, Jan 2019 – Mar 2023', 'Education', 'BSc Mathematics, Example University, 2014 – 2018', 'Skills', 'Python, SQL'];
const good = CV.map((t) => para(t)).join('');
const base = (main = documentXml(good)): ZipEntry[] => [{ name: '[Content_Types].xml', data: TYPES }, { name: '_rels/.rels', data: RELS }, { name: 'word/document.xml', data: main }];
const nested = (depth: number): string => '<w:tbl><w:tr><w:tc>'.repeat(depth) + para('Ada Example') + '</w:tc></w:tr></w:tbl>'.repeat(depth);
const ole = (stream: string): Buffer => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(500), Buffer.from(stream, 'utf16le'), Buffer.alloc(500)]);

/** DOCX files that mean harm or know no better, each with the answers that are right for it (`read` is a text). */
export const HOSTILE_DOCXS: Readonly<Record<string, { bytes: () => Buffer; answers: readonly string[] }>> = {
  'a picture of 200 MB of zeros': { bytes: () => makeZip([...base(), { name: 'word/media/a.bmp', data: Buffer.alloc(200_000_000) }]), answers: ['cv_too_complex'] },
  'a main part of 100 MB': { bytes: () => makeZip(base(documentXml(para('a'.repeat(100_000_000))))), answers: ['cv_too_complex'] },
  'a main part that says it is small': { bytes: () => makeZip([...base().slice(0, 2), { name: 'word/document.xml', data: documentXml(para('a'.repeat(50_000_000))), claimedSize: 1000 }]), answers: ['cv_broken', 'cv_too_complex'] },
  '60,000 entries': { bytes: () => makeZip([...base(), ...Array.from({ length: 60_000 }, (_, i) => ({ name: `a${i}`, data: '', store: true }))]), answers: ['cv_too_complex', 'cv_broken', 'unsupported_format'] },
  'a ZIP in a ZIP in a ZIP': { bytes: () => makeZip([{ name: 'a.docx', data: makeZip([{ name: 'b.docx', data: docx(good) }]) }]), answers: ['unsupported_format'] },
  'entities that grow without end': { bytes: () => makeZip(base(`<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${'bcdefghij'[i]} "${`&${'abcdefghi'[i]};`.repeat(10)}">`).join('')}]>${documentXml(para('&j;')).slice(38)}`)), answers: ['cv_broken'] },
  'one long entity ten thousand times': { bytes: () => makeZip(base(`<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "${'a'.repeat(50_000)}">]>${documentXml(para('&a;'.repeat(10_000))).slice(38)}`)), answers: ['cv_broken'] },
  'an entity from a file': { bytes: () => makeZip(base(`<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>${documentXml(para('&a;')).slice(38)}`)), answers: ['cv_broken'] },
  'a picture and a part from elsewhere': { bytes: () => docx(`${good}<w:p><w:r><w:drawing><a:blip r:link="rId9"/></w:drawing></w:r></w:p><w:altChunk r:id="rId8"/>`, { 'word/_rels/document.xml.rels': relations(['rId9', 'image', 'http://192.0.2.1/a.png'], ['rId8', 'aFChunk', 'file:///etc/hostname']) }), answers: ['read'] },
  'tables in tables, 1000 levels': { bytes: () => docx(nested(1000)), answers: ['cv_too_complex'] },
  'tables in tables, 60 levels': { bytes: () => docx(nested(60)), answers: ['read'] },
  'one paragraph of 1.9 MB': { bytes: () => docx(para(Array.from({ length: 250_000 }, (_, i) => (i * 7919).toString(36)).join(' '))), answers: ['read'] },
  '25,000 paragraphs': { bytes: () => docx(Array.from({ length: 25_000 }, (_, i) => para((i * 7919).toString(36))).join('')), answers: ['read'] },
  '60,000 empty paragraphs': { bytes: () => docx('<w:p/>'.repeat(60_000) + good), answers: ['read'] },
  'a table of 100,000 cells': { bytes: () => docx(`<w:tbl>${`<w:tr>${'<w:tc/>'.repeat(100)}</w:tr>`.repeat(1000)}</w:tbl>${good}`), answers: ['read', 'cv_no_text'] },
  macros: { bytes: () => makeZip([...base(), { name: 'word/vbaProject.bin', data: 'x' }]), answers: ['unsupported_format'] },
  'half of it': { bytes: () => docx(good).subarray(0, 700), answers: ['cv_broken'] },
  'two main parts': { bytes: () => makeZip([...base(), ...base().slice(2)]), answers: ['cv_broken'] },
  'a name that climbs': { bytes: () => makeZip([...base(), { name: '../../etc/cron.d/a', data: 'x' }]), answers: ['cv_broken'] },
  'an absolute name': { bytes: () => makeZip([...base(), { name: '/etc/cron.d/a', data: 'x' }]), answers: ['cv_broken'] },
  'a ZIP password': { bytes: () => makeZip(base().map((e) => ({ ...e, encrypted: true }))), answers: ['cv_encrypted'] },
  'an encrypted package': { bytes: () => ole('EncryptedPackage'), answers: ['cv_encrypted'] },
  'no text': { bytes: () => docx('<w:p/><w:p><w:r><w:t> </w:t></w:r></w:p>'), answers: ['cv_no_text'] },
  'only a picture': { bytes: () => docx('<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>'), answers: ['cv_scanned'] },
  'XML that is not well-formed': { bytes: () => makeZip(base(documentXml(`${good}</w:tbl>`))), answers: ['cv_broken'] },
};

/** Files under a name that they do not deserve. */
export const MISLABELLED: Readonly<Record<string, { bytes: () => Buffer; answers: readonly string[] }>> = {
  PNG: { bytes: () => Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(900, 1)]), answers: ['unsupported_format'] },
  JPEG: { bytes: () => Buffer.concat([Buffer.from('ffd8ffe000104a464946', 'hex'), Buffer.alloc(900, 1)]), answers: ['unsupported_format'] },
  HTML: { bytes: () => Buffer.from('<!doctype html><title>CV</title><h1>Ada Example</h1>'), answers: ['unsupported_format'] },
  'plain text': { bytes: () => Buffer.from(CV.join('\n')), answers: ['unsupported_format'] },
  'text in UTF-16': { bytes: () => Buffer.from(`\ufeff${CV.join('\n')}`, 'utf16le'), answers: ['unsupported_format'] },
  RTF: { bytes: () => Buffer.from('{\\rtf1\\ansi Ada Example}'), answers: ['cv_rtf'] },
  ODT: { bytes: () => makeZip([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', store: true }, { name: 'content.xml', data: '<x/>' }]), answers: ['cv_odt'] },
  DOC: { bytes: () => ole('WordDocument'), answers: ['cv_legacy_word'] },
  XLSX: { bytes: () => makeZip([{ name: '[Content_Types].xml', data: TYPES }, { name: 'xl/workbook.xml', data: '<x/>' }]), answers: ['unsupported_format'] },
  PPTX: { bytes: () => makeZip([{ name: '[Content_Types].xml', data: TYPES }, { name: 'ppt/presentation.xml', data: '<x/>' }]), answers: ['unsupported_format'] },
  Pages: { bytes: () => makeZip([{ name: 'Index/Document.iwa', data: 'x' }]), answers: ['unsupported_format'] },
  nothing: { bytes: () => Buffer.alloc(0), answers: ['cv_empty'] },
  blanks: { bytes: () => Buffer.from(' \n\t '.repeat(100)), answers: ['cv_empty'] },
  zeros: { bytes: () => Buffer.alloc(5000), answers: ['cv_empty', 'unsupported_format'] },
  'a PDF that is a DOCX too': { bytes: () => Buffer.concat([Buffer.from('%PDF-1.4\n%%EOF\n'), docx(good)]), answers: ['cv_broken', 'cv_no_text'] },
  'a program with a PDF inside': { bytes: () => Buffer.from('MZ\x90\x00 %PDF-1.4'), answers: ['unsupported_format'] },
};
