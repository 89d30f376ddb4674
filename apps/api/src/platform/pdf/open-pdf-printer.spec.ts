import { openPdfPrinter } from './open-pdf-printer';
import type { PdfPrinter } from './pdf-printer';

const printer = (name: string) => () => Promise.resolve({ name } as PdfPrinter);
const missing = () => Promise.reject(new Error('Cannot find native binding'));
const open = async (typst: () => Promise<PdfPrinter>, chromium: (() => Promise<PdfPrinter>) | null) => {
  const notes: string[] = [];
  const opened = await openPdfPrinter({ typst, chromium }, { note: (name, reason) => void notes.push(`${name}: ${reason}`) });
  return { opened, notes };
};

describe('openPdfPrinter', () => {
  it('takes Typst and notes nothing when it loads', async () => expect(await open(printer('typst'), printer('chromium'))).toEqual({ opened: { name: 'typst' }, notes: [] }));
  it('takes Chromium and says so when Typst is missing', async () => expect(await open(missing, printer('chromium'))).toEqual({ opened: { name: 'chromium' }, notes: [expect.stringMatching(/^pdf-printer: .*Chromium prints/)] }));
  it('refuses with a code when both are missing', async () => {
    const { opened, notes } = await open(missing, null);
    expect(notes).toHaveLength(1);
    expect(await opened.available()).toBe(false);
    await expect(opened.printResume({} as never, {} as never)).rejects.toMatchObject({ code: 'document_check_failed' });
  });
});
