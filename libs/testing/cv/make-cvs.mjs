// Writes the fixture CVs and their gold beside this file: node libs/testing/cv/make-cvs.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import { ARCHITECT, BACKEND_ENGINEER, NURSE } from './people.mjs';

const require = createRequire(import.meta.url);
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');
const docx = require('docx');

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../../', import.meta.url));
const fonts = ['inter'].map((name) => `${root}node_modules/@expo-google-fonts/${name}`);

/** The gold of a person in the shape of the evaluation's `profile`. */
function gold(person) {
  return {
    name: person.name, headline: person.headline, email: person.email, phone: person.phone, location: person.location,
    links: person.links.map((l) => l.replace(/^https:\/\/(www\.)?/, '')),
    skills: person.skills.flatMap((s) => s.names ?? [s]),
    languages: person.languages.map((l) => l.name),
    jobs: person.jobs.map(({ title, company, start, end }) => ({ title, company, start, end })),
    education: person.education.map(({ school, degree, start, end }) => ({ school, degree, start, end })),
    certifications: person.certificates.map((c) => c.name),
  };
}

const compiler = NodeCompiler.create({ workspace: here, fontArgs: [{ fontPaths: fonts }] });
function typst(template, data) {
  return compiler.pdf({ mainFileContent: readFileSync(`${here}typst/${template}.typ`, 'utf8'), inputs: { cv: JSON.stringify(data) } }, { creationTimestamp: 0 });
}

function write(name, bytes, person) {
  writeFileSync(`${here}${name}`, bytes);
  if (person) writeFileSync(`${here}${name.replace(/\.\w+$/, '')}.json`, `${JSON.stringify(gold(person), null, 2)}\n`);
}

const contact = [
  { text: BACKEND_ENGINEER.location, url: '' },
  { text: BACKEND_ENGINEER.phone, url: `tel:${BACKEND_ENGINEER.phone.replaceAll(' ', '')}` },
  { text: BACKEND_ENGINEER.email, url: `mailto:${BACKEND_ENGINEER.email}` },
  ...BACKEND_ENGINEER.links.map((url) => ({ text: url.replace(/^https:\/\/(www\.)?/, ''), url })),
];
const twoColumn = typst('two-column', { ...BACKEND_ENGINEER, contact });
write('two-column.pdf', twoColumn, BACKEND_ENGINEER);
write('broken.pdf', twoColumn.subarray(0, Math.floor(twoColumn.length * 0.3)));
write('plain.pdf', Buffer.from('Marek Lindholm\nThis is a text file that somebody renamed.\n'));
write('scanned.pdf', scannedPdf());
write('nurse.docx', await nurseDocx(NURSE), NURSE);
write('arabic.docx', await arabicDocx(ARCHITECT), ARCHITECT);

/** A page that is one grey picture of ruled lines, as a scanner would give it. */
function scannedPdf() {
  const [width, height] = [310, 438];
  const pixels = Buffer.alloc(width * height, 0xf4);
  for (let y = 30; y < height - 30; y += 12) for (let x = 30; x < width - 30 - ((y * 37) % 90); x++) if ((x * 7 + y) % 5) pixels.fill(0x30, y * width + x, y * width + x + 1);
  const image = deflateSync(pixels);
  const content = Buffer.from('q 595 0 0 842 0 0 cm /Im0 Do Q');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /Im0 5 0 R >> >> /Contents 4 0 R >>',
    [`<< /Length ${content.length} >>`, content],
    [`<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /Length ${image.length} >>`, image],
  ];
  const chunks = [Buffer.from('%PDF-1.4\n')];
  const offsets = [];
  const at = () => chunks.reduce((n, c) => n + c.length, 0);
  objects.forEach((object, i) => {
    offsets.push(at());
    const [head, stream] = Array.isArray(object) ? object : [object];
    chunks.push(Buffer.from(`${i + 1} 0 obj\n${head}\n`), ...(stream ? [Buffer.from('stream\n'), stream, Buffer.from('\nendstream\n')] : []), Buffer.from('endobj\n'));
  });
  const start = at();
  chunks.push(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((o) => `${String(o).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`));
  return Buffer.concat(chunks);
}

/** Name and contacts in the header part, headings, a table of positions with dates in the first column, a skills table. */
async function nurseDocx(person) {
  const { Document, Packer, Paragraph, TextRun, Table, TableRow, TableCell, WidthType, HeadingLevel, Header, BorderStyle } = docx;
  const none = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };
  const borders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };
  const text = (value, options = {}) => new Paragraph({ children: [new TextRun({ text: value, ...options })] });
  const cell = (children, width) => new TableCell({ children, width: { size: width, type: WidthType.PERCENTAGE }, borders: { top: none, bottom: none, left: none, right: none } });
  const table = (rows) => new Table({ rows, borders, width: { size: 100, type: WidthType.PERCENTAGE } });
  const heading = (value) => new Paragraph({ text: value, heading: HeadingLevel.HEADING_1 });
  const document = new Document({
    sections: [{
      headers: { default: new Header({ children: [new Paragraph({ children: [new TextRun({ text: person.name, bold: true, size: 40 })] }), text(person.headline), text(`${person.location} | ${person.phone} | ${person.email}`)] }) },
      children: [
        heading('Summary'), text(person.summary),
        heading('Work Experience'),
        table(person.jobs.map((j) => new TableRow({ children: [cell([text(j.dates)], 25), cell([text(j.title, { bold: true }), text(`${j.company}, ${j.place}`), ...j.bullets.map((b) => new Paragraph({ text: b, bullet: { level: 0 } }))], 75)] }))),
        heading('Education'),
        table(person.education.map((e) => new TableRow({ children: [cell([text(e.dates)], 25), cell([text(e.degree, { bold: true }), text(e.school)], 75)] }))),
        heading('Skills'), text(person.skills.join(', ')),
        heading('Certifications'), ...person.certificates.map((c) => new Paragraph({ text: `${c.name} (${c.year})`, bullet: { level: 0 } })),
        heading('Languages'), table([new TableRow({ children: person.languages.map((l) => cell([text(`${l.name}: ${l.level}`)], 50)) })]),
      ],
    }],
  });
  return Packer.toBuffer(document);
}

/** Right-to-left paragraphs; dates behind a tab. */
async function arabicDocx(person) {
  const { Document, Packer, Paragraph, TextRun, HeadingLevel } = docx;
  const line = (value, options = {}) => new Paragraph({ bidirectional: true, children: [new TextRun({ text: value, rightToLeft: true, ...options })] });
  const heading = (value) => new Paragraph({ bidirectional: true, heading: HeadingLevel.HEADING_2, children: [new TextRun({ text: value, rightToLeft: true })] });
  const children = [
    new Paragraph({ bidirectional: true, heading: HeadingLevel.TITLE, children: [new TextRun({ text: person.name, rightToLeft: true })] }),
    line(person.headline), line(`${person.email} | ${person.phone} | ${person.location}`),
    heading('نبذة'), line(person.summary),
    heading('الخبرة العملية'),
    ...person.jobs.flatMap((j) => [line(`${j.title}\t${j.dates}`, { bold: true }), line(`${j.company}، ${j.place}`), ...j.bullets.map((b) => new Paragraph({ bidirectional: true, bullet: { level: 0 }, children: [new TextRun({ text: b, rightToLeft: true })] }))]),
    heading('التعليم'), ...person.education.flatMap((e) => [line(`${e.school}\t${e.dates}`, { bold: true }), line(e.degree)]),
    heading('المهارات'), line(person.skills.join('، ')),
  ];
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}
