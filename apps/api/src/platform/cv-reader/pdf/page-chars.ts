import type { Pdfium } from './pdfium';

/** How a text object looks; one object covers many characters. */
export interface TextLook {
  /** PDFium's handle of the text object; 0 where it knows none. */
  readonly object: number;
  readonly bold: boolean;
  readonly color: string;
  /** Fill colour as 0..255 with alpha, and the render mode of the PDF specification (3 = invisible). */
  readonly rgba: readonly [number, number, number, number];
  readonly renderMode: number;
}

/** One character; points from the page's top left. `generated` marks PDFium's own blanks and line ends. */
export interface PageChar {
  readonly code: number;
  readonly generated: boolean;
  readonly x0: number;
  readonly x1: number;
  readonly top: number;
  readonly bottom: number;
  readonly baseline: number;
  readonly size: number;
  readonly look: TextLook;
}

export interface PageLinkArea { readonly url: string; readonly x0: number; readonly x1: number; readonly top: number; readonly bottom: number }

/** 40,000 characters are some 12 dense pages on one: more is not a CV, and each costs 5 calls. */
const MAX_CHARS_PER_PAGE = 40_000;
const FORCE_BOLD_FLAG = 1 << 18;

/** Every character of a loaded text page, in PDFium's own order (which is logical order for right-to-left text). */
export function readChars(pdfium: Pdfium, textPage: number, pageHeight: number, scratch: number): PageChar[] {
  const count = Math.min(pdfium._FPDFText_CountChars!(textPage), MAX_CHARS_PER_PAGE);
  const looks = new Map<number, TextLook>();
  const out: PageChar[] = [];
  for (let i = 0; i < count; i++) {
    const code = pdfium._FPDFText_GetUnicode!(textPage, i);
    const generated = pdfium._FPDFText_IsGenerated!(textPage, i) === 1;
    if (generated) {
      const last = out.at(-1);
      if (last) out.push({ ...last, code, generated: true, x0: last.x1 });
      continue;
    }
    const object = pdfium._FPDFText_GetTextObject!(textPage, i);
    let look = looks.get(object);
    if (!look) looks.set(object, (look = readLook(pdfium, textPage, i, object, scratch)));
    pdfium._FPDFText_GetLooseCharBox!(textPage, i, scratch);
    const f = scratch >> 2;
    const x0 = pdfium.HEAPF32[f]!;
    const top = pdfium.HEAPF32[f + 1]!;
    const x1 = pdfium.HEAPF32[f + 2]!;
    const bottom = pdfium.HEAPF32[f + 3]!;
    pdfium._FPDFText_GetCharOrigin!(textPage, i, scratch, scratch + 8);
    const originY = pdfium.HEAPF64[(scratch >> 3) + 1]!;
    const size = Math.abs(top - bottom);
    out.push({ code, generated, x0: Math.min(x0, x1), x1: Math.max(x0, x1), top: pageHeight - Math.max(top, bottom), bottom: pageHeight - Math.min(top, bottom), baseline: pageHeight - originY, size: effectiveSize(pdfium, textPage, i, size, scratch), look });
  }
  return out;
}

/** The font size as set, times the text matrix's vertical scale. */
function effectiveSize(pdfium: Pdfium, textPage: number, i: number, fallback: number, scratch: number): number {
  const nominal = pdfium._FPDFText_GetFontSize!(textPage, i);
  if (pdfium._FPDFText_GetMatrix!(textPage, i, scratch) === 0) return nominal || fallback;
  const f = scratch >> 2;
  const scale = Math.hypot(pdfium.HEAPF32[f + 2]!, pdfium.HEAPF32[f + 3]!);
  return nominal * scale || fallback;
}

function readLook(pdfium: Pdfium, textPage: number, i: number, object: number, scratch: number): TextLook {
  const ok = pdfium._FPDFText_GetFillColor!(textPage, i, scratch, scratch + 4, scratch + 8, scratch + 12);
  const h = scratch >> 2;
  const rgba = (ok ? [pdfium.HEAP32[h]!, pdfium.HEAP32[h + 1]!, pdfium.HEAP32[h + 2]!, pdfium.HEAP32[h + 3]!] : [0, 0, 0, 255]) as [number, number, number, number];
  const renderMode = object ? pdfium._FPDFTextObj_GetTextRenderMode!(object) : 0;
  const nameLength = pdfium._FPDFText_GetFontInfo!(textPage, i, scratch + 16, 200, scratch);
  const flags = pdfium.HEAP32[h]!;
  const fontName = nameLength > 1 ? pdfium.UTF8ToString(scratch + 16) : '';
  const weight = pdfium._FPDFText_GetFontWeight!(textPage, i);
  // fully transparent text that is nevertheless read lies over glyphs drawn as shapes, which writers do for synthetic bold
  const bold = rgba[3] < 8 || /bold|black|heavy|semib|demi|[-_,]b(?:i|dit)?$|cmbx|-(?:6|7|8|9)00/i.test(fontName) || (flags & FORCE_BOLD_FLAG) !== 0 || (weight >= 600 && weight < 1000 && !/regular|light|book|medium|roman/i.test(fontName));
  const color = `#${rgba.slice(0, 3).map((c) => c.toString(16).padStart(2, '0')).join('')}`;
  return { object, bold, color, rgba, renderMode };
}

/** The web, mail and telephone links that are laid over a page. */
export function readLinks(pdfium: Pdfium, document: number, page: number, pageHeight: number, scratch: number): PageLinkArea[] {
  const out: PageLinkArea[] = [];
  pdfium.HEAP32[scratch >> 2] = 0;
  for (let guard = 0; guard < 500 && pdfium._FPDFLink_Enumerate!(page, scratch, scratch + 4); guard++) {
    const link = pdfium.HEAP32[(scratch >> 2) + 1]!;
    const action = pdfium._FPDFLink_GetAction!(link);
    if (!action) continue;
    const length = pdfium._FPDFAction_GetURIPath!(document, action, 0, 0);
    if (length < 2 || length > 4000) continue;
    pdfium._FPDFAction_GetURIPath!(document, action, scratch + 64, length);
    const url = pdfium.UTF8ToString(scratch + 64).trim();
    if (!/^(?:https?:|mailto:|tel:|www\.)/i.test(url) || !pdfium._FPDFLink_GetAnnotRect!(link, scratch + 16)) continue;
    const f = (scratch + 16) >> 2;
    const [x0, y0, x1, y1] = [pdfium.HEAPF32[f]!, pdfium.HEAPF32[f + 1]!, pdfium.HEAPF32[f + 2]!, pdfium.HEAPF32[f + 3]!];
    out.push({ url, x0: Math.min(x0, x1), x1: Math.max(x0, x1), top: pageHeight - Math.max(y0, y1), bottom: pageHeight - Math.min(y0, y1) });
  }
  return out;
}
