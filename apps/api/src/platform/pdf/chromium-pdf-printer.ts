import { layoutLetter, layoutResume } from '@applywright/tailoring';
import { AppError, type LetterContent, type ResumeContent } from '@applywright/contracts';
import type { Browser } from 'puppeteer-core';
import { LETTER_STEPS, RESUME_STEPS, type TypeStep } from './fit-pages';
import { letterHtml, resumeHtml } from './html-theme';
import { PdfPrinter, type PrintedPdf, type PrintLook } from './pdf-printer';

const LIMIT_MS = 15_000;

/** Prints HTML themes with a Chromium that is on the machine: the second adapter, for themes beyond Typst's. */
export class ChromiumPdfPrinter extends PdfPrinter {
  readonly name = 'chromium';
  private browser: Promise<Browser> | undefined;

  /** @param executablePath the browser, undefined when there is none */
  constructor(private readonly executablePath: string | undefined) {
    super();
  }

  available(): Promise<boolean> {
    return Promise.resolve(this.executablePath !== undefined);
  }

  printResume(content: ResumeContent, look: PrintLook): Promise<PrintedPdf> {
    const sheet = layoutResume(content, look.template);
    return this.fit(RESUME_STEPS, look, (step) => resumeHtml(sheet, step, look.paper, look.template));
  }

  printLetter(content: LetterContent, look: PrintLook): Promise<PrintedPdf> {
    const sheet = layoutLetter(content);
    return this.fit(LETTER_STEPS, look, (step) => letterHtml(sheet, step, look.paper, look.template));
  }

  override async close(): Promise<void> {
    const browser = await this.browser;
    this.browser = undefined;
    await browser?.close();
  }

  /** A page costs some 130 ms here: the steps are tried one by one, from comfortable to the floor. */
  private async fit(steps: readonly TypeStep[], look: PrintLook, html: (step: TypeStep) => string): Promise<PrintedPdf> {
    let last: PrintedPdf | undefined;
    for (const step of steps) {
      last = await this.print(html(step));
      if (last.pages <= look.pageLimit) break;
    }
    if (!last) throw new AppError('internal', 'no type step was given');
    return last;
  }

  private async print(html: string): Promise<PrintedPdf> {
    const browser = await this.start();
    const page = await browser.newPage();
    try {
      await page.setJavaScriptEnabled(false);
      await page.setRequestInterception(true);
      page.on('request', (request) => void (/^(?:data:|about:blank)/.test(request.url()) ? request.continue() : request.abort()));
      await page.setContent(html, { waitUntil: 'load', timeout: LIMIT_MS });
      const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, timeout: LIMIT_MS });
      return { bytes, pages: countPages(bytes) };
    } finally {
      await page.close();
    }
  }

  private start(): Promise<Browser> {
    const { executablePath } = this;
    if (!executablePath) throw new AppError('internal', 'no Chromium on this machine');
    // Loaded on first use: most instances never print with it.
    this.browser ??= import('puppeteer-core').then(({ launch }) => launch({ executablePath, headless: true, args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-extensions'] }));
    return this.browser;
  }
}

/** Chromium writes page objects uncompressed. */
const countPages = (bytes: Uint8Array): number => (Buffer.from(bytes).toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
