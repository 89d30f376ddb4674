import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TEMPLATES } from '@applywright/contracts';
import { SAMPLE_PEOPLE, tailorResume } from '@applywright/tailoring';
import { copyPdfAssets } from '../../apps/api/src/platform/pdf/copy-assets';
import { TypstPdfPrinter } from '../../apps/api/src/platform/pdf/typst-pdf-printer';

/** What the dashboard loads for each template before one is chosen. */
const PREVIEW_BYTES = 40 * 1024;
const PREVIEW_WIDTHS = [320, 280, 240, 200, 160];

/** `pictures -- templates`: each template of an invented person, for the documentation and for the dashboard's chooser. @returns the exit code */
export async function run(): Promise<number> {
  if (spawnSync('pdftoppm', ['-v']).error) {
    console.log('template pictures: skipped, pdftoppm (poppler-utils) was not found');
    return 0;
  }
  const root = process.env['APPLYWRIGHT_ROOT'] ?? process.cwd();
  const dir = mkdtempSync(join(tmpdir(), 'applywright-pictures-'));
  const [docs, web] = [join(root, 'docs/images'), join(root, 'apps/web/public/templates')];
  for (const folder of [docs, web]) mkdirSync(folder, { recursive: true });
  const person = SAMPLE_PEOPLE[0];
  if (!person) throw new Error('no sample person');
  const { content } = tailorResume({ facts: person.facts, posting: person.posting, wantedSkills: person.wantedSkills, options: { pageLimit: 1, language: 'en' } });
  try {
    const printer = new TypstPdfPrinter(copyPdfAssets(root, dir));
    for (const template of TEMPLATES) {
      const pdf = join(dir, `${template}.pdf`);
      writeFileSync(pdf, (await printer.printResume(content, { template, paper: 'a4', pageLimit: 1 })).bytes);
      copyFileSync(draw(pdf, 900), join(docs, `template-${template}.png`));
      const preview = PREVIEW_WIDTHS.map((width) => () => draw(pdf, width)).reduce<string | null>((found, make) => {
        if (found) return found;
        const file = make();
        return statSync(file).size <= PREVIEW_BYTES ? file : null;
      }, null);
      if (!preview) throw new Error(`no preview of ${template} is small enough`);
      copyFileSync(preview, join(web, `${template}.png`));
      console.log(`${template}: ${Math.round(statSync(preview).size / 1024)} kB preview`);
    }
    return 0;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** The first page as a PNG of that width. @returns its file */
const draw = (pdf: string, width: number): string => {
  const out = pdf.replace(/\.pdf$/, `-${width}`);
  const { status, stderr } = spawnSync('pdftoppm', ['-png', '-singlefile', '-f', '1', '-scale-to-x', String(width), '-scale-to-y', '-1', pdf, out]);
  if (status !== 0) throw new Error(`pdftoppm: ${stderr.toString()}`);
  return `${out}.png`;
};
