import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError, type LetterContent, type ResumeContent } from '@applywright/contracts';
import { layoutLetter, layoutResume } from '@applywright/tailoring';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fitPages, LETTER_STEPS, RESUME_STEPS, type TypeStep } from './fit-pages';
import { PdfPrinter, type Paper, type PrintedPdf, type PrintLook } from './pdf-printer';
import { scriptOf } from './script-of';

/** Faces that Latin, Cyrillic and Greek texts need; the others are read for texts with further characters. */
const PLAIN_FACES = /^(?:Inter|NotoSerif|NotoSans)_/;
/** What those faces hold: Latin, Greek, Cyrillic and their punctuation, and the signs that `printable` keeps. */
const PLAIN_TEXT = /^[\u0000-\u052f\u1ab0-\u1aff\u1d00-\u1fff\u2000-\u22ff\u25a0-\u25ff\u2605\u2713]*$/;

/** Prints with Typst inside the process: deterministic, PDF/UA-1 enforced by the compiler, no native tool to install. */
export class TypstPdfPrinter extends PdfPrinter {
  readonly name = 'typst';
  private plain: NodeCompiler | undefined;
  private full: NodeCompiler | undefined;

  /**
   * @param assetsDir holds `typst/*.typ` and `fonts/*.ttf` (see assets.manifest.json)
   * @param fontDirs folders of further faces, for scripts that the bundled ones do not hold; those that are not there are passed over
   */
  constructor(private readonly assetsDir: string, private readonly fontDirs: readonly string[] = []) {
    super();
  }

  available(): Promise<boolean> {
    return Promise.resolve(this.compilerFor('') !== undefined);
  }

  printResume(content: ResumeContent, look: PrintLook): Promise<PrintedPdf> {
    return this.print(`resume-${look.template}.typ`, layoutResume(content, look.template), RESUME_STEPS, look);
  }

  printLetter(content: LetterContent, look: PrintLook): Promise<PrintedPdf> {
    return this.print(`letter-${look.template}.typ`, layoutLetter(content), LETTER_STEPS, look);
  }

  private async print(file: string, sheet: object, steps: readonly TypeStep[], look: PrintLook): Promise<PrintedPdf> {
    const json = JSON.stringify(sheet);
    const compiler = this.compilerFor(json);
    const fitted = fitPages(steps, look.pageLimit, (step) => this.compile(compiler, file, json, step, look.paper));
    try {
      // 0 keeps the file a function of its content alone.
      return { bytes: compiler.pdf(fitted.document, { pdfStandard: 'ua-1', creationTimestamp: 0 }), pages: fitted.pages };
    } catch (error) {
      throw refusalOf(error);
    } finally {
      compiler.evictCache(30);
    }
  }

  private compile(compiler: NodeCompiler, file: string, content: string, step: TypeStep, paper: Paper): { pages: number; document: NonNullable<ReturnType<NodeCompiler['compile']>['result']> } {
    const result = compiler.compile({ mainFilePath: join(this.assetsDir, 'typst', file), inputs: { content, look: JSON.stringify({ ...step, paper }) } });
    const document = result.result;
    if (!document) throw new AppError('document_check_failed', `Typst: ${JSON.stringify(result.takeDiagnostics()?.shortDiagnostics ?? [])}`.slice(0, 500));
    return { pages: document.numOfPages, document };
  }

  private compilerFor(json: string): NodeCompiler {
    return PLAIN_TEXT.test(json) ? (this.plain ??= this.start(PLAIN_FACES, [])) : (this.full ??= this.start(/./, this.fontDirs.filter((dir) => existsSync(dir))));
  }

  private start(faces: RegExp, fontPaths: string[]): NodeCompiler {
    const fontDir = join(this.assetsDir, 'fonts');
    const fontBlobs = readdirSync(fontDir).filter((name) => /\.(ttf|otf)$/i.test(name) && faces.test(name)).sort().map((name) => readFileSync(join(fontDir, name)));
    return withoutSystemFonts(fontDir, () => NodeCompiler.create({ workspace: join(this.assetsDir, 'typst'), fontArgs: [{ fontBlobs }, ...(fontPaths.length > 0 ? [{ fontPaths }] : [])] }));
  }
}

/**
 * Keeps Typst from looking through the machine's fonts: it takes 40 to 490 ms, and what is printed would depend on what
 * happens to be installed. A font configuration that names our own folder alone is the only switch for it.
 */
/* eslint-disable no-restricted-properties -- nothing is read as a setting: Typst's native part takes this switch from the environment alone */
const withoutSystemFonts = <T>(fontDir: string, start: () => T): T => {
  const before = process.env['FONTCONFIG_FILE'];
  const folder = join(tmpdir(), `applywright-fonts-${process.pid}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'fonts.conf');
  writeFileSync(file, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fontDir.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</dir></fontconfig>`);
  process.env['FONTCONFIG_FILE'] = file;
  try {
    return start();
  } finally {
    if (before === undefined) delete process.env['FONTCONFIG_FILE'];
    else process.env['FONTCONFIG_FILE'] = before;
  }
};
/* eslint-enable no-restricted-properties */

/** Says which script has no face here. The compiler's own words quote the text, so they go no further. */
const refusalOf = (error: unknown): AppError => {
  // The native binding's errors are not always instances of this realm's Error.
  const message = typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : '';
  const scripts = [...new Set([...message.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/gu)].map((m) => scriptOf(m[1] ?? '')))].sort();
  if (scripts.length === 0) return new AppError('document_check_failed', 'Typst could not write the PDF.');
  return new AppError('document_check_failed', `No font here has the ${scripts.join(' and ')} characters of these facts, so that no PDF was printed. A Word file holds them; whoever runs this server can add fonts (FONTS_DIR).`);
};
