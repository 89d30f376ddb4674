import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { SAMPLE_PEOPLE, tailorResume } from '@applywright/tailoring';
import { InThreadCvReader } from '../cv-reader';
import { findChromium } from '../telemetry/find-chromium';
import { ChromiumPdfPrinter } from './chromium-pdf-printer';
import { copyPdfAssets } from './copy-assets';
import type { PdfPrinter } from './pdf-printer';
import { TypstPdfPrinter } from './typst-pdf-printer';

const dir = mkdtempSync(join(tmpdir(), 'applywright-assets-'));
const chromium = findChromium(process.env['CHROMIUM_PATH']);
const printers: [string, boolean, () => PdfPrinter][] = [
  ['TypstPdfPrinter', true, () => new TypstPdfPrinter(copyPdfAssets(resolve(__dirname, '../../../../..'), dir))],
  ['ChromiumPdfPrinter', chromium !== undefined, () => new ChromiumPdfPrinter(chromium)],
];
if (!chromium) console.warn('SKIPPED: ChromiumPdfPrinter, because no Chromium was found (CHROMIUM_PATH names one)');
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const squeeze = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** Security item 51: a printer is a browser, or near to one, inside the network. */
for (const [name, there, make] of printers) {
  (there ? describe : describe.skip)(`what a profile says is text to ${name}`, () => {
    let printer: PdfPrinter;
    let server: Server;
    let base: string;
    const asked: string[] = [];
    beforeAll(async () => {
      printer = make();
      server = createServer((request, response) => {
        asked.push(request.url ?? '');
        response.end('taken');
      });
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
      base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    });
    afterAll(async () => {
      await printer.close();
      server.close();
    });

    it('and nothing is asked for, read or run when it holds frames, pictures, scripts and styles', async () => {
      const hostile = [
        '<iframe src=file:///etc/passwd>', `<img src=${base}/a>`, `<script>fetch("${base}/b")</script>`, `<link rel=stylesheet href=${base}/c>`, `<style>@import "${base}/d"</style>`, `<object data=${base}/e>`, `<svg><image href=${base}/f /></svg>`,
        '#read("/etc/passwd")', '#image("/etc/passwd")', '#include "/etc/passwd"',
      ];
      const person = SAMPLE_PEOPLE.find((p) => p.key === 'rich-engineer');
      if (!person) throw new Error('no sample person');
      const { content } = tailorResume({ facts: person.facts, posting: person.posting, wantedSkills: person.wantedSkills, options: { pageLimit: 2, language: 'en' } });
      const factId = person.facts[0]?.id as string;
      const { bytes } = await printer.printResume({ ...content, headline: hostile[0] as string, summary: hostile.map((text) => ({ text, factIds: [factId] })) }, { template: 'classic', paper: 'a4', pageLimit: 2 });
      const text = squeeze((await new InThreadCvReader().read(bytes)).lines.map((l) => l.text).join(' '));
      for (const words of hostile) expect(text).toContain(squeeze(words));
      expect(text).not.toMatch(/root:x?:0:0|taken/);
      expect(asked).toEqual([]);
    });
  });
}
