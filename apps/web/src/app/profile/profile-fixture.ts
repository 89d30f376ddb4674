import type { CvText, CvUpload, Fact, FactKind, Profile, Span } from '@applywright/contracts';

/** For specs: ids as the server makes them. */
export const UPLOAD = 'b'.repeat(24);

/** For specs: the place of a line in the CV. */
export const span = (line = 0, quote = ''): Span => ({ page: 0, lineFrom: line, lineTo: line, quote });

/** For specs: a fact that was read from the CV. */
export const cvFact = (id: string, over: { kind?: FactKind; value?: object; text?: string; line?: number } & Partial<Omit<Fact, 'kind' | 'value' | 'text'>> = {}): Fact => {
  const { line = 0, ...rest } = over;
  return { id, kind: 'skill', value: { name: id }, text: id, parentId: null, source: { type: 'cv', uploadId: UPLOAD, fileName: 'cv.pdf', span: span(line, over.text ?? id) }, confidence: 0.95, confirmed: false, runnerUp: null, ...rest } as Fact;
};

/** For specs: a fact that a model suggests. */
export const aiFact = (id: string, over: Partial<Fact> & { corrects?: string } = {}): Fact => {
  const { corrects, ...rest } = over;
  return { ...cvFact(id, { confidence: 0.6 }), source: { type: 'ai', model: 'model-x', from: [], cv: { uploadId: UPLOAD, fileName: 'cv.pdf', span: span(0, id) }, ...(corrects ? { corrects } : {}) }, ...rest } as Fact;
};

export const profileOf = (facts: readonly Fact[], version = 1): Profile => ({ version, facts: [...facts], updatedAt: '2026-11-20T00:00:00Z', latestCvUploadId: UPLOAD });

/** For specs: an upload that was read. */
export const uploadOf = (over: Partial<CvUpload> = {}): CvUpload => ({ id: UPLOAD, fileName: 'cv.pdf', format: 'pdf', sizeBytes: 10, status: 'done', error: null, factCount: 3, language: 'en', notes: [], ocr: { offered: false, confidence: null }, aiReading: null, changes: null, createdAt: '2026-11-20T00:00:00Z', ...over });

/** For specs: a CV of one page, a line for each text. */
export const cvTextOf = (texts: readonly string[], over: Partial<CvText> = {}): CvText => ({
  format: 'pdf', pages: [{ width: 600, height: 800 }], links: [], flags: { hiddenText: false, lostLigatures: false, truncated: false, extractor: 'pdfium' },
  lines: texts.map((text, index) => ({ index, page: 0, column: 0, x: 60, y: 40 + index * 14, width: 200, height: 12, fontSize: 10, bold: false, text, segments: [{ text, x: 60, width: 200, fontSize: 10, bold: false }] })),
  ...over,
});
