import { AppError } from '@applywright/contracts';
import { meanConfidence } from './seen-page';
import { Tesseract, type Picture, type SeenWord } from './tesseract';

export interface Recognition {
  readonly bytes: Uint8Array;
  /** The folder of the package tesseract.js-core. */
  readonly engineFolder: string;
  /** Files of language data by language. */
  readonly languages: ReadonlyMap<string, string>;
}
export interface Watch {
  readonly onProgress?: ((share: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export const QUARTER_TURNS = [0, 1, 3, 2] as const;
export type QuarterTurns = (typeof QUARTER_TURNS)[number];
/** A page that is a picture of text, painted when its turn comes; null where it cannot be (turned). */
export interface Sheet { readonly page: number; picture(turns: QuarterTurns): Picture | null }
/** A page as it was recognised; its size in points. */
export interface SeenPage { readonly page: number; readonly words: readonly SeenWord[]; readonly pointsPerPixel: number; readonly width: number; readonly height: number }

/** No further page is begun after this; the thread itself is ended at 60 s. */
const BUDGET_MS = 45_000;
/** Below this mean confidence a page is tried the other ways round: upright scans gave 0.85 and more, sideways ones less than 0.5. */
const UPRIGHT = 0.65;
/** Fewer letters than this are no page of a CV. */
const MIN_LETTERS = 30;

/**
 * Recognises sheets one after the other. A sheet that makes little sense is tried turned, and the next ones begin with the turn that helped.
 * @throws AppError ocr_unavailable when engine or language data do not load, cv_too_complex when the engine gives up
 */
export async function recogniseSheets(sheets: readonly Sheet[], { engineFolder, languages }: Recognition, { onProgress, signal }: Watch): Promise<{ pages: SeenPage[]; truncated: boolean }> {
  const until = Date.now() + BUDGET_MS;
  const tesseract = await Tesseract.load({ engineFolder, languages }).catch((cause: unknown) => {
    throw new AppError('ocr_unavailable', undefined, undefined, { cause });
  });
  const pages: SeenPage[] = [];
  let usual: QuarterTurns = 0;
  for (const [at, sheet] of sheets.entries()) {
    signal?.throwIfAborted();
    if (Date.now() > until) return { pages, truncated: true };
    let best: { seen: SeenPage; turns: QuarterTurns; worth: number } | undefined;
    const ways: QuarterTurns[] = [usual, ...QUARTER_TURNS.filter((t) => t !== usual)];
    for (const turns of ways) {
      if (best && (best.worth >= UPRIGHT || Date.now() > until)) break;
      const picture = sheet.picture(turns);
      if (!picture) continue;
      const words = read(tesseract, picture);
      const worth = words.reduce((n, w) => n + w.text.length, 0) < MIN_LETTERS ? 0 : meanConfidence(words);
      const pointsPerPixel = 72 / picture.dpi;
      if (!best || worth > best.worth) best = { turns, worth, seen: { page: sheet.page, words, pointsPerPixel, width: picture.width * pointsPerPixel, height: picture.height * pointsPerPixel } };
      // an empty page is empty from every side
      if (words.length === 0) break;
    }
    if (best) pages.push(best.seen);
    if (best && best.worth >= UPRIGHT) usual = best.turns;
    onProgress?.((at + 1) / sheets.length);
  }
  return { pages, truncated: false };
}

function read(tesseract: Tesseract, picture: Picture): SeenWord[] {
  try {
    return tesseract.read(picture);
  } catch (cause) {
    // the engine ran out of its memory or met a picture that it cannot open; its state is unknown from here on
    throw new AppError('cv_too_complex', undefined, undefined, { cause });
  }
}
