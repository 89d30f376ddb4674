import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError, type LetterContent, type ResumeContent } from '@applywright/contracts';
import { layoutLetter, layoutResume } from '@applywright/tailoring';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fitPages, LETTER_STEPS, RESUME_STEPS, type TypeStep } from './fit-pages';
import { PdfPrinter, type Paper, type PrintedPdf, type PrintLook } from './pdf-printer';

/** Prints with Typst inside the process: deterministic, PDF/UA-1 enforced by the compiler, no native tool to install. */
export class TypstPdfPrinter extends PdfPrinter {
  readonly name = 'typst';
  private compiler: NodeCompiler | undefined;

  /** `assetsDir` holds `typst/*.typ` and `fonts/*.ttf` (see assets.manifest.json). */
  constructor(private readonly assetsDir: string) {
    super();
  }

  available(): Promise<boolean> {
    return Promise.resolve(this.start() !== undefined);
  }

  printResume(content: ResumeContent, look: PrintLook): Promise<PrintedPdf> {
    return this.print(`resume-${look.template}.typ`, layoutResume(content), RESUME_STEPS, look);
  }

  printLetter(content: LetterContent, look: PrintLook): Promise<PrintedPdf> {
    return this.print(`letter-${look.template}.typ`, layoutLetter(content), LETTER_STEPS, look);
  }

  private async print(file: string, sheet: object, steps: readonly TypeStep[], look: PrintLook): Promise<PrintedPdf> {
    const json = JSON.stringify(sheet);
    const fitted = fitPages(steps, look.pageLimit, (step) => this.compile(file, json, step, look.paper));
    // 0 keeps the file a function of its content alone.
    const bytes = this.start().pdf(fitted.document, { pdfStandard: 'ua-1', creationTimestamp: 0 });
    this.start().evictCache(30);
    return { bytes, pages: fitted.pages };
  }

  private compile(file: string, content: string, step: TypeStep, paper: Paper): { pages: number; document: NonNullable<ReturnType<NodeCompiler['compile']>['result']> } {
    const result = this.start().compile({ mainFilePath: join(this.assetsDir, 'typst', file), inputs: { content, look: JSON.stringify({ ...step, paper }) } });
    const document = result.result;
    if (!document) throw new AppError('document_check_failed', `Typst: ${JSON.stringify(result.takeDiagnostics()?.shortDiagnostics ?? [])}`.slice(0, 500));
    return { pages: document.numOfPages, document };
  }

  private start(): NodeCompiler {
    if (this.compiler) return this.compiler;
    const fontDir = join(this.assetsDir, 'fonts');
    const fontBlobs = readdirSync(fontDir).filter((name) => /\.(ttf|otf)$/i.test(name)).sort().map((name) => readFileSync(join(fontDir, name)));
    this.compiler = NodeCompiler.create({ workspace: join(this.assetsDir, 'typst'), fontArgs: [{ fontBlobs }] });
    return this.compiler;
  }
}
