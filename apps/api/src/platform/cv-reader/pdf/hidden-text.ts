import type { PageChar } from './page-chars';
import type { Pdfium } from './pdfium';

export interface Box { readonly x0: number; readonly x1: number; readonly top: number; readonly bottom: number }

const TEXT = 1;
const PATH = 2;
const IMAGE = 3;
const SHADING = 4;
const FORM = 5;
const MAX_OBJECTS = 5000;
/** Nothing that a person is meant to read on paper is set below 3.5 pt. */
const MIN_READABLE_PT = 3.5;

/** What is painted on a page beside text: backdrops that make white text visible, and whether a picture covers the page. */
export interface Painted {
  readonly backdrops: readonly Box[];
  /** Every filled shape and picture: some writers draw the letters as shapes and lay invisible text over them. */
  readonly shapes: readonly Box[];
  readonly imageArea: number;
  /** Opaque pictures with their place in the painting order: text painted before one of them lies behind it. */
  readonly pictures: readonly (Box & { z: number })[];
  readonly zOf: ReadonlyMap<number, number>;
}

/** Whether a page paints any picture; far cheaper than `readPainted`. */
export function paintsPicture(pdfium: Pdfium, page: number): boolean {
  const count = Math.min(pdfium._FPDFPage_CountObjects!(page), MAX_OBJECTS);
  for (let i = 0; i < count; i++) if (pdfium._FPDFPageObj_GetType!(pdfium._FPDFPage_GetObject!(page, i)) === IMAGE) return true;
  return false;
}

/** Walks the page's objects (forms included, one level) once. */
export function readPainted(pdfium: Pdfium, page: number, pageHeight: number, scratch: number): Painted {
  const backdrops: Box[] = [];
  const shapes: Box[] = [];
  const pictures: (Box & { z: number })[] = [];
  const zOf = new Map<number, number>();
  let imageArea = 0;
  const visit = (object: number, depth: number, z: number) => {
    const type = pdfium._FPDFPageObj_GetType!(object);
    if (type === TEXT) zOf.set(object, z);
    if (type === FORM && depth < 1) {
      const inner = Math.min(pdfium._FPDFFormObj_CountObjects!(object), MAX_OBJECTS);
      for (let i = 0; i < inner; i++) visit(pdfium._FPDFFormObj_GetObject!(object, i), depth + 1, z);
      if (inner > 0) backdrops.push(boxOf(object));
      return;
    }
    if (type !== PATH && type !== IMAGE && type !== SHADING) return;
    const box = boxOf(object);
    if (type === IMAGE) {
      imageArea += (box.x1 - box.x0) * (box.bottom - box.top);
      if (!pdfium._FPDFPageObj_HasTransparency!(object)) pictures.push({ ...box, z });
    }
    shapes.push(box);
    if (type !== PATH || isDarkFill(object)) backdrops.push(box);
  };
  const boxOf = (object: number): Box => {
    pdfium._FPDFPageObj_GetBounds!(object, scratch, scratch + 4, scratch + 8, scratch + 12);
    const f = scratch >> 2;
    return { x0: pdfium.HEAPF32[f]!, bottom: pageHeight - pdfium.HEAPF32[f + 1]!, x1: pdfium.HEAPF32[f + 2]!, top: pageHeight - pdfium.HEAPF32[f + 3]! };
  };
  const isDarkFill = (object: number): boolean => {
    if (!pdfium._FPDFPageObj_GetFillColor!(object, scratch, scratch + 4, scratch + 8, scratch + 12)) return false;
    const h = scratch >> 2;
    return Math.min(pdfium.HEAP32[h]!, pdfium.HEAP32[h + 1]!, pdfium.HEAP32[h + 2]!) < 215 && pdfium.HEAP32[h + 3]! > 0;
  };
  const count = Math.min(pdfium._FPDFPage_CountObjects!(page), MAX_OBJECTS);
  for (let i = 0; i < count; i++) visit(pdfium._FPDFPage_GetObject!(page, i), 0, i);
  return { backdrops, shapes, imageArea, pictures, zOf };
}

/** Whether a picture was painted over this character. */
export function isBehindPicture(char: PageChar, { pictures, zOf }: Painted): boolean {
  const z = zOf.get(char.look.object);
  return z !== undefined && pictures.some((box) => box.z > z && covers(box, (char.x0 + char.x1) / 2, (char.top + char.bottom) / 2));
}

/** Whether a reader of the printed page could not see this character. */
export function isHidden(char: PageChar, page: { width: number; height: number }, painted: () => Painted): boolean {
  const [r, g, b, alpha] = char.look.rgba;
  if (char.size < MIN_READABLE_PT) return true;
  const x = (char.x0 + char.x1) / 2;
  const y = (char.top + char.bottom) / 2;
  if (x < -2 || y < -2 || x > page.width + 2 || y > page.height + 2) return true;
  if (char.look.renderMode === 3 || alpha < 8) return !painted().shapes.some((box) => box.bottom - box.top < char.size * 4 && covers(box, x, y));
  if (Math.min(r, g, b) < 248) return false;
  return !painted().backdrops.some((box) => covers(box, x, y));
}

const covers = (box: Box, x: number, y: number): boolean => x >= box.x0 - 1 && x <= box.x1 + 1 && y >= box.top - 1 && y <= box.bottom + 1;
