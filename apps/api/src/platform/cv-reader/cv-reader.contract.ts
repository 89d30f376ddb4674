import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AppError, CvText, ParsedCv, type FactKind } from '@applywright/contracts';
import { parseCv } from '@applywright/cv-parser';
import { buildSync } from 'esbuild';
import type { CvReader } from './cv-reader';
import { InThreadCvReader } from './in-thread-cv-reader';
import { WorkerCvReader } from './worker-cv-reader';

const root = resolve(__dirname, '../../../../..');
const fixtures = join(root, 'libs/testing/cv');
const scratch = join(root, '.cache/cv-reader-contract');
const workerFile = join(scratch, 'cv-reader-worker.js');
const fixture = (name: string): Uint8Array => readFileSync(join(fixtures, name));
const codeOf = async (reader: CvReader, bytes: Uint8Array): Promise<string> =>
  reader.read(bytes).then(() => 'read', (error: unknown) => (error instanceof AppError ? error.code : String(error)));

beforeAll(() => {
  mkdirSync(scratch, { recursive: true });
  buildSync({ entryPoints: [join(__dirname, 'cv-reader.worker.ts')], outfile: workerFile, bundle: true, platform: 'node', format: 'cjs', packages: 'external', tsconfig: join(root, 'tsconfig.base.json') });
});

describe.each<[string, () => CvReader]>([
  ['InThreadCvReader', () => new InThreadCvReader()],
  ['WorkerCvReader', () => new WorkerCvReader({ workerFile })],
])('%s', (_name, make) => {
  let reader: CvReader;
  beforeAll(() => {
    reader = make();
  });
  afterAll(() => reader.close());

  it('gives lines of the contract when the CV is good', async () => {
    const text = await reader.read(fixture('two-column.pdf'));
    expect(CvText.safeParse(text).error).toBeUndefined();
    expect(text.flags).toMatchObject({ extractor: 'pdfium', hiddenText: false });
    expect(text.links.map((l) => l.url)).toContain('mailto:marek.lindholm@example.com');
  });

  it('reads the parts that stand in the page header when the CV is a DOCX', async () => {
    const text = await reader.read(fixture('nurse.docx'));
    expect(text.format).toBe('docx');
    expect(text.lines[0]?.text).toBe('Ottilie Brandt-Okafor');
  });

  it.each([
    ['cv_scanned', 'scanned.pdf'],
    ['cv_broken', 'broken.pdf'],
    ['unsupported_format', 'plain.pdf'],
  ])('fails with %s when the file is %s, and reads the next one', async (code, name) => {
    expect(await codeOf(reader, fixture(name))).toBe(code);
    expect(await codeOf(reader, fixture('two-column.pdf'))).toBe('read');
  });
});

describe('WorkerCvReader', () => {
  it('gives up with cv_too_complex when a thread runs over its time, and goes on with a new one', async () => {
    const stuck = join(scratch, 'stuck.js');
    writeFileSync(stuck, 'require("node:worker_threads").parentPort.on("message", () => { for (;;); }).postMessage({ ready: true });');
    const reader = new WorkerCvReader({ workerFile: stuck, timeoutMs: 200 });
    expect(await codeOf(reader, fixture('two-column.pdf'))).toBe('cv_too_complex');
    expect(await codeOf(reader, fixture('two-column.pdf'))).toBe('cv_too_complex');
    await reader.close();
  });

  it('says that it is busy, and blames no file, when a thread gets no processor to read it with', async () => {
    const starved = join(scratch, 'starved.js');
    writeFileSync(starved, 'require("node:worker_threads").parentPort.on("message", () => undefined).postMessage({ ready: true });');
    const reader = new WorkerCvReader({ workerFile: starved, timeoutMs: 50, patienceMs: 300 });
    expect(await codeOf(reader, fixture('two-column.pdf'))).toBe('busy');
    await reader.close();
  });

  it('tells its owner each time that the second extractor had to read', async () => {
    const second = join(scratch, 'second.js');
    const reading = '{ textJson: new TextEncoder().encode("{}"), flags: { extractor: "pdf-parse" }, parsed: { language: "en", fields: [] } }';
    writeFileSync(second, `const { parentPort } = require("node:worker_threads"); parentPort.on("message", () => parentPort.postMessage({ reading: ${reading}, spent: true })); parentPort.postMessage({ ready: true });`);
    const onSecondExtractor = jest.fn();
    const reader = new WorkerCvReader({ workerFile: second, onSecondExtractor });
    await reader.readAndParse(fixture('two-column.pdf'));
    await reader.readAndParse(fixture('two-column.pdf'));
    expect(onSecondExtractor).toHaveBeenCalledTimes(2);
    await reader.close();
  });

  it('gives the same fields as parsing in the calling thread', async () => {
    const reader = new WorkerCvReader({ workerFile });
    const { parsed, flags } = await reader.readAndParse(fixture('nurse.docx'));
    expect(parsed).toEqual(parseCv(await new InThreadCvReader().read(fixture('nurse.docx'))));
    expect(flags.extractor).toBe('mammoth');
    await reader.close();
  });

  it('answers every caller when more come than there are threads', async () => {
    const reader = new WorkerCvReader({ workerFile, threads: 2 });
    const codes = await Promise.all(['two-column.pdf', 'scanned.pdf', 'nurse.docx', 'broken.pdf', 'two-column.pdf'].map((name) => codeOf(reader, fixture(name))));
    expect(codes).toEqual(['read', 'cv_scanned', 'read', 'cv_broken', 'read']);
    await reader.close();
  });
});

interface Gold { name: string; headline: string; email: string; phone: string; location: string; links: string[]; skills: string[]; languages: string[]; jobs: Record<string, string>[]; education: Record<string, string>[]; certifications: string[] }

describe('the fixture CVs', () => {
  it.each(['two-column.pdf', 'nurse.docx', 'arabic.docx'])('give exactly their gold when %s is read and parsed', async (name) => {
    const parsed = parseCv(await new InThreadCvReader().read(fixture(name)));
    expect(ParsedCv.safeParse(parsed).error).toBeUndefined();
    const gold = JSON.parse(readFileSync(join(fixtures, name.replace(/\.\w+$/, '.json')), 'utf8')) as Gold;
    const values = (kind: FactKind): Record<string, string>[] => parsed.fields.filter((f) => f.fact.kind === kind).map((f) => f.fact.value as Record<string, string>);
    const pick = (rows: Record<string, string>[], ...keys: string[]) => rows.map((row) => Object.fromEntries(keys.map((k) => [k, row[k]])));
    expect({
      name: values('name')[0]?.['full'], headline: values('headline')[0]?.['text'], email: values('email')[0]?.['address'],
      phone: values('phone')[0]?.['number'], location: values('location')[0]?.['text'],
      links: values('link').map((l) => l['url']!.replace(/^https:\/\/(www\.)?/, '')),
      skills: values('skill').map((s) => s['name']), languages: values('language').map((l) => l['name']),
      jobs: pick(values('work'), 'title', 'company', 'start', 'end'),
      schools: pick(values('education'), 'school', 'start', 'end'),
      certifications: values('certificate').map((c) => c['name']),
    }).toEqual({
      name: gold.name, headline: gold.headline, email: gold.email, phone: gold.phone, location: gold.location, links: gold.links,
      skills: gold.skills, languages: gold.languages, jobs: gold.jobs, schools: pick(gold.education, 'school', 'start', 'end'), certifications: gold.certifications,
    });
  });

  it('give every highlight its position and every value words that stand in the CV', async () => {
    const text = await new InThreadCvReader().read(fixture('two-column.pdf'));
    const { fields } = parseCv(text);
    const work = new Set(fields.filter((f) => f.fact.kind === 'work').map((f) => f.id));
    const highlights = fields.filter((f) => f.fact.kind === 'highlight');
    expect(highlights).toHaveLength(7);
    expect(highlights.every((f) => f.parentId !== undefined && work.has(f.parentId))).toBe(true);
    const squeeze = (s: string) => s.replace(/\s+/g, '');
    for (const field of fields) {
      const there = squeeze(text.lines.slice(field.span.lineFrom, field.span.lineTo + 1).map((l) => l.text).join(''));
      expect(there).toContain(squeeze(field.span.quote.split('\n')[0]!));
    }
  });
});
