import { deflateSync } from 'node:zlib';

/** An object's body: a dictionary's text, or a stream with the rest of its dictionary. */
export type PdfObject = string | { readonly dict?: string; readonly stream: Uint8Array | string; readonly packed?: boolean };

/** A PDF of numbered objects (the first is the catalogue) with a sound cross-reference table. */
export function makePdf(objects: readonly PdfObject[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let at = parts[0]!.length;
  const push = (part: Buffer) => {
    parts.push(part);
    at += part.length;
  };
  objects.forEach((object, i) => {
    offsets.push(at);
    push(Buffer.from(`${i + 1} 0 obj\n`));
    if (typeof object === 'string') push(Buffer.from(object));
    else {
      const data = object.packed ? deflateSync(object.stream) : Buffer.from(object.stream);
      push(Buffer.concat([Buffer.from(`<< ${object.dict ?? ''} /Length ${data.length}${object.packed ? ' /Filter /FlateDecode' : ''} >>\nstream\n`), data, Buffer.from('\nendstream')]));
    }
    push(Buffer.from('\nendobj\n'));
  });
  const table = offsets.map((o) => `${String(o).padStart(10, '0')} 00000 n \n`).join('');
  push(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`));
  return Buffer.concat(parts);
}

const FONT = '/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>';

/** A PDF of one page with this content stream; `more` are objects from number 5 on, `resources` joins the font. */
export function onePage(content: string, { more = [], resources = '', box = '0 0 595 842', trailer = '' }: { more?: readonly PdfObject[]; resources?: string; box?: string; trailer?: string } = {}): Buffer {
  return makePdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [${box}] /Contents 4 0 R /Resources << ${FONT} ${resources} >> >>`,
    { stream: content, packed: content.length > 2000 },
    ...more,
  ], trailer);
}

/** Operators that set lines of text from (x, y) down, 14 pt apart. */
export const setText = (lines: readonly string[], { x = 50, y = 780, size = 10, before = '' } = {}): string =>
  `BT ${before} /F1 ${size} Tf 14 TL ${x} ${y} Td ${lines.map((l) => `(${l.replace(/[()\\]/g, '\\$&')}) Tj T*`).join(' ')} ET\n`;

/** Lines that any reader takes for a CV. */
export const CV_LINES = ['Ada Example', 'Data Engineer', 'ada@example.com', 'Experience', 'Data Engineer, Example Works, Jan 2019 - Mar 2023', 'Moved nine pipelines to streams', 'Education', 'BSc Mathematics, Example University, 2014 - 2018', 'Skills', 'Python, SQL, Kafka'];
