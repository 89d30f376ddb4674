import { join, resolve } from 'node:path';
import { AppError, type CvText } from '@applywright/contracts';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { CV_LINES, makePdf, onePage, setText } from '../../../../testing/hostile-cvs/make-pdf';
import { readCv } from '../read-cv';
import { readPdfSecond } from './read-pdf-second';

const fonts = join(resolve(__dirname, '../../../../../..'), 'node_modules/@expo-google-fonts');
const compiler = NodeCompiler.create({ workspace: __dirname, fontArgs: [{ fontPaths: [join(fonts, 'inter'), join(fonts, 'noto-sans-arabic')] }] });
const typst = (body: string): Buffer => compiler.pdf({ mainFileContent: `#set page(width: 595pt, height: 842pt, margin: 40pt)\n#set text(font: ("Inter", "Noto Sans Arabic"), size: 10pt)\n${body}` }, { creationTimestamp: 0 });
const read = async (body: string): Promise<CvText> => readCv(typst(body));
const lines = async (body: string): Promise<string[]> => (await read(body)).lines.map((l) => l.text.replace(/\t/g, ' | '));
const list = (...items: string[]): string => items.map((t) => `#block(spacing: 8pt)[${t}]`).join('\n');

const LEFT = ['Contact', 'Berlin, Germany', 'ada\\@example.com', 'Skills', 'Kotlin and Kafka', 'Postgres', 'Languages', 'German', 'English'];
const RIGHT = ['Experience', 'Moved nine pipelines to streams in a year', 'Led a team of six people in two places', 'Wrote the runbooks that others still use', 'Cut the costs of storage by two thirds', 'Education', 'Mathematics at the Example University'];
const plain = (items: readonly string[]): string[] => items.map((t) => t.replace('\\', ''));

describe('the order of a page', () => {
  it('is one column after the other when a sidebar has a line pitch of its own', async () => {
    expect(await lines(`#grid(columns: (130pt, 1fr), gutter: 24pt, [#set text(8pt)\n#set block(spacing: 5pt)\n${LEFT.map((t) => `#block[${t}]`).join('\n')}], [#set block(spacing: 11pt)\n${RIGHT.map((t) => `#block[${t}]`).join('\n')}])`)).toEqual([...plain(LEFT), ...RIGHT]);
  });

  it('begins with what stands across both columns', async () => {
    expect(await lines(`#text(24pt)[Ada Example, Engineer of Data and Streams]\n#v(10pt)\n#grid(columns: (130pt, 1fr), gutter: 24pt, [${list(...LEFT)}], [${list(...RIGHT)}])`)).toEqual(['Ada Example, Engineer of Data and Streams', ...plain(LEFT), ...RIGHT]);
  });

  it('is left, middle, right when there are three columns', async () => {
    const columns = [['Kotlin', 'Kafka', 'Postgres', 'Terraform'], ['German native', 'English fluent', 'Swedish some', 'Polish a little'], ['Chess at the club', 'Running uphill', 'Reading slowly', 'Baking of bread']];
    const got = await lines(`#grid(columns: (1fr, 1fr, 1fr), gutter: 30pt, ${columns.map((c, i) => `[#set block(spacing: ${7 + i * 2}pt)\n${c.map((t) => `#block[${t}]`).join('\n')}]`).join(', ')})`);
    expect(got).toEqual(columns.flat());
  });

  it('keeps a column of dates with the rows that they belong to', async () => {
    const rows = [['2019 – 2023', 'Charge Nurse at St. Alban'], ['2014 – 2019', 'Staff Nurse at Cedar Ridge'], ['2012 – 2014', 'Nurse Extern at a small clinic'], ['2010 – 2012', 'Assistant at the same clinic']];
    expect(await lines(`#grid(columns: (80pt, 1fr), row-gutter: 12pt, ${rows.map(([d, t]) => `[${d}], [${t}]`).join(', ')})`)).toEqual(rows.map((r) => r.join(' | ')));
  });

  it('goes row by row when it is a table', async () => {
    const rows = [['Degree', 'School', 'Year'], ['BSc Mathematics', 'Example University', '2018'], ['MSc Statistics', 'Sample College', '2020'], ['Diploma', 'Test Institute', '2022']];
    expect(await lines(`#table(columns: (1fr, 1fr, 60pt), ${rows.flat().map((t) => `[${t}]`).join(', ')})`)).toEqual(rows.map((r) => r.join(' | ')));
  });

  it('follows other columns on the second page', async () => {
    const second = ['Projects', 'A tool for tides', 'A map of wells', 'An index of mills', 'A bot for trains', 'A clock of sand'];
    const got = await read(`#grid(columns: (130pt, 1fr), gutter: 24pt, [${list(...LEFT)}], [${list(...RIGHT)}])\n#pagebreak()\n#grid(columns: (1fr, 110pt), gutter: 30pt, [#set block(spacing: 13pt)\n${RIGHT.map((t) => `#block[${t} again]`).join('\n')}], [${list(...second)}])`);
    expect(got.lines.map((l) => l.text)).toEqual([...plain(LEFT), ...RIGHT, ...RIGHT.map((t) => `${t} again`), ...second]);
    expect(got.lines.at(-1)).toMatchObject({ page: 1, column: 2 });
  });

  it('is from the right in Arabic, and from the left in the Latin words and numbers inside', async () => {
    const got = await read('#set text(lang: "ar", dir: rtl)\n#block[مهندسة برمجيات خبيرة]\n#block[خبرة في Kotlin و Kafka منذ 2019]');
    expect(got.lines.map((l) => [l.text, l.rtl])).toEqual([['مهندسة برمجيات خبيرة', true], ['خبرة في Kotlin و Kafka منذ 2019', true]]);
  });

  it('keeps the marks of Arabic letters inside their words', async () => {
    expect(await lines('#set text(lang: "ar", dir: rtl)\n#block[اللغة العربيّة: مُمتازة]')).toEqual(['اللغة العربيّة: مُمتازة']);
  });
});

describe('links of a PDF', () => {
  it('carry their target, the line that they lie on and its words', async () => {
    const { links } = await read('#block[Ada Example]\n#block[#link("mailto:ada@example.com")[Write to me] or #link("https://example.com/ada")[look here]]');
    expect(links).toMatchObject([{ url: 'mailto:ada@example.com', line: 1 }, { url: 'https://example.com/ada', line: 1 }]);
    expect(links[0]!.text).toContain('Write to me');
  });
});

const flagsOf = async (bytes: Uint8Array) => (await readCv(bytes)).flags;
const ghost = ['Kotlin expert of twenty years'];

describe('text that nobody sees', () => {
  it.each([
    ['white on white', setText(ghost, { y: 300, before: '1 g' })],
    ['two points high', setText(ghost, { y: 300, size: 2 })],
    ['painted by no mode', setText(ghost, { y: 300, before: '3 Tr' })],
    ['beside the page', setText(ghost, { x: 900, y: 300 })],
  ])('is left out and said when it is %s', async (_name, content) => {
    const text = await readCv(onePage(setText(CV_LINES, { before: '0 g 0 Tr' }) + content));
    expect(text.lines.map((l) => l.text)).toEqual(CV_LINES);
    expect(text.flags.hiddenText).toBe(true);
  });

  it('stays when it is white on a dark box', async () => {
    const text = await readCv(onePage(`0 0 0.4 rg 0 280 595 60 re f ${setText(['Contact me'], { y: 300, before: '1 g' })}${setText(CV_LINES, { before: '0 g' })}`));
    expect(text.lines.map((l) => l.text)).toContain('Contact me');
    expect(text.flags.hiddenText).toBe(false);
  });
});

describe('flags of a PDF', () => {
  it('name the page that is a picture among pages of text', async () => {
    const page = (content: string) => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${content} /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> /XObject << /Im0 7 0 R >> >> >>`;
    const file = makePdf([
      '<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>', page('5 0 R'), page('6 0 R'),
      { stream: setText(CV_LINES) }, { stream: 'q 595 0 0 842 0 0 cm /Im0 Do Q' },
      { dict: '/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8', stream: Buffer.alloc(4, 0x99) },
    ]);
    expect(await flagsOf(file)).toMatchObject({ scannedPages: [1], hiddenText: false, truncated: false });
    expect(await flagsOf(onePage(setText(CV_LINES)))).toEqual({ hiddenText: false, lostLigatures: false, truncated: false, extractor: 'pdfium' });
  });
});

describe('the second extractor', () => {
  it('gives the same lines and columns as the first', async () => {
    const file = typst(`#text(24pt)[Ada Example]\n#v(10pt)\n#grid(columns: (130pt, 1fr), gutter: 24pt, [${list(...LEFT)}], [${list(...RIGHT)}])`);
    const [first, second] = [await readCv(file), await readPdfSecond(file, new AppError('cv_broken'))];
    const shape = (text: CvText) => text.lines.map((l) => [l.text, l.column, Math.round(l.x)]);
    expect(shape(second)).toEqual(shape(first));
    expect(second.flags.extractor).toBe('pdf-parse');
  });

  it('gives the first answer back when it finds nothing either', async () => {
    await expect(readPdfSecond(Buffer.from('%PDF-1.7\n'), new AppError('cv_broken'))).rejects.toMatchObject({ code: 'cv_broken' });
  });
});
