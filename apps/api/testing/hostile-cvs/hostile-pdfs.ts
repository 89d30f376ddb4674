import { createCipheriv, createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { CV_LINES, makePdf, onePage, setText, type PdfObject } from './make-pdf';

const good = setText(CV_LINES);
const picture: PdfObject = { dict: '/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8', stream: Buffer.alloc(4, 0x99) };
const draw = 'q 595 0 0 842 0 0 cm /Im0 Do Q\n';
const im0 = '/XObject << /Im0 5 0 R >>';
const codec = (filter: string): Buffer => onePage(draw, { resources: im0, more: [{ dict: `/Type /XObject /Subtype /Image /Width 3000 /Height 3000 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /${filter}`, stream: Buffer.alloc(5000, 0xa5) }] });

function manyPages(count: number, content: string): Buffer {
  const kids = Array.from({ length: count }, (_, i) => `${i + 4} 0 R`).join(' ');
  const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>';
  return makePdf(['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`, { stream: content }, ...Array.from({ length: count }, () => page)]);
}

/** Encrypts a one-page CV with RC4 of 40 bits (standard handler, revision 2); '' opens without asking. */
export function encryptedPdf(password: string): Buffer {
  const pad = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
  const padded = Buffer.concat([Buffer.from(password), pad]).subarray(0, 32);
  const md5 = (data: Uint8Array) => createHash('md5').update(data).digest();
  const owner = rc4(md5(padded).subarray(0, 5), padded);
  const id = Buffer.alloc(16, 7);
  const key = md5(Buffer.concat([padded, owner, Buffer.from([0xfc, 0xff, 0xff, 0xff]), id])).subarray(0, 5);
  const stream = rc4(md5(Buffer.concat([key, Buffer.from([4, 0, 0, 0, 0])])).subarray(0, 10), Buffer.from(good));
  const trailer = `/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${owner.toString('hex')}> /U <${rc4(key, pad).toString('hex')}> >> /ID [<${id.toString('hex')}> <${id.toString('hex')}>]`;
  return makePdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>', { stream }], trailer);
}

/** OpenSSL 3 keeps RC4 behind a legacy provider. */
function rc4(key: Buffer, data: Buffer): Buffer {
  const s = Uint8Array.from({ length: 256 }, (_, i) => i);
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + s[i]! + key[i % key.length]!) & 255;
    [s[i], s[j]] = [s[j]!, s[i]!];
  }
  let i = 0, j = 0;
  return Buffer.from(data.map((byte) => {
    i = (i + 1) & 255;
    j = (j + s[i]!) & 255;
    [s[i], s[j]] = [s[j]!, s[i]!];
    return byte ^ s[(s[i]! + s[j]!) & 255]!;
  }));
}

/** PDFs that mean harm or know no better, each with the answers that are right for it (`read` is a text). */
export const HOSTILE_PDFS: Readonly<Record<string, { bytes: () => Buffer; answers: readonly string[] }>> = {
  'arrays nested 200,000 deep': { bytes: () => onePage(good, { more: ['['.repeat(200_000)] }), answers: ['read', 'cv_broken', 'cv_too_complex'] },
  'graphics states nested 100,000 deep': { bytes: () => onePage('q '.repeat(100_000) + good), answers: ['read', 'cv_too_complex'] },
  'a cross-reference table that refers to itself': { bytes: () => Buffer.from('%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 /Root 1 0 R /Prev 9 >>\nstartxref\n9\n%%EOF'), answers: ['cv_broken', 'cv_no_text'] },
  'a page of 10 million points': { bytes: () => onePage(good, { box: '0 0 10000000 10000000' }), answers: ['read'] },
  '10,000 pages': { bytes: () => manyPages(10_000, good), answers: ['read'] },
  '200,000 characters on one page': { bytes: () => onePage(Array.from({ length: 2000 }, (_, i) => setText(['The quick brown fox jumps over the lazy dog and likes it so much that it does it again and again'], { y: 840 - (i % 800), x: 10 + (i % 7) })).join('')), answers: ['read', 'cv_too_complex'] },
  'a million text operators': { bytes: () => onePage(`BT /F1 10 Tf ${'(a) Tj '.repeat(1_000_000)} ET`), answers: ['read', 'cv_too_complex'] },
  'an object stream of 300 MB': { bytes: () => onePage(good, { more: [{ dict: '/Type /ObjStm /N 1 /First 8 /Filter [/FlateDecode /FlateDecode]', stream: deflateSync(deflateSync(Buffer.alloc(300_000_000, 0x20))) }] }), answers: ['read', 'cv_too_complex'] },
  'a content stream of 300 MB': { bytes: () => makePdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>', { dict: '/Filter [/FlateDecode /FlateDecode]', stream: deflateSync(deflateSync(Buffer.alloc(300_000_000, 0x20))) }]), answers: ['cv_no_text', 'cv_too_complex'] },
  'JPEG 2000 garbage': { bytes: () => codec('JPXDecode'), answers: ['cv_scanned', 'cv_no_text'] },
  'JBIG2 garbage': { bytes: () => codec('JBIG2Decode'), answers: ['cv_scanned', 'cv_no_text'] },
  'a form that draws itself': { bytes: () => onePage('/X Do', { resources: '/XObject << /X 5 0 R >>', more: [{ dict: '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>', stream: '/X Do /X Do' }] }), answers: ['cv_no_text', 'cv_too_complex'] },
  'forms that draw each other twice, 30 levels': { bytes: () => onePage('/X Do', { resources: '/XObject << /X 5 0 R >>', more: Array.from({ length: 30 }, (_, i) => ({ dict: `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X ${i === 29 ? 4 : i + 6} 0 R >> >>`, stream: '/X Do /X Do' })) }), answers: ['cv_no_text', 'cv_too_complex', 'read'] },
  'a font of 100 MB': { bytes: () => onePage('BT /F2 9 Tf (Ada Example) Tj ET', { resources: '/Font << /F2 << /Type /Font /Subtype /TrueType /BaseFont /B /FirstChar 0 /LastChar 255 /FontDescriptor << /Type /FontDescriptor /FontName /B /Flags 32 /FontFile2 5 0 R >> >> >>', more: [{ stream: Buffer.alloc(100_000_000, 1), packed: true }] }), answers: ['read', 'cv_no_text', 'cv_too_complex'] },
  'a page tree that is its own child': { bytes: () => makePdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>']), answers: ['cv_broken', 'cv_no_text'] },
  'two billion pages claimed': { bytes: () => makePdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 2000000000 >>']), answers: ['cv_broken', 'cv_no_text'] },
  'a user password': { bytes: () => encryptedPdf('secret'), answers: ['cv_encrypted'] },
  'encryption with an empty password': { bytes: () => encryptedPdf(''), answers: ['read'] },
  'text behind a picture beside text in sight': { bytes: () => onePage(`${setText(['Hidden Harry hidden@example.com'], { y: 300 })}q 595 0 0 400 0 0 cm /Im0 Do Q ${good}`, { resources: im0, more: [picture] }), answers: ['read'] },
  'a picture and nothing else': { bytes: () => onePage(draw, { resources: im0, more: [picture] }), answers: ['cv_scanned'] },
  'a blank page': { bytes: () => onePage(' '), answers: ['cv_no_text'] },
  'a script that runs when it opens': { bytes: () => makePdf(['<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (for(;;){}) >> >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>', { stream: good }]), answers: ['read'] },
  'junk before the header': { bytes: () => Buffer.concat([Buffer.from('x'.repeat(900)), onePage(good)]), answers: ['read'] },
  'nothing behind the header': { bytes: () => Buffer.from('%PDF-1.7\n'), answers: ['cv_broken'] },
  'AES with random bytes': { bytes: () => { const c = createCipheriv('aes-128-ctr', Buffer.alloc(16), Buffer.alloc(16)); return Buffer.concat([Buffer.from('%PDF-1.7\n'), c.update(Buffer.alloc(200_000))]); }, answers: ['cv_broken'] },
};
