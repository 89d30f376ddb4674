/** A grey picture, 0 black to 255 white. */
interface Grey { readonly pixels: Uint8Array; readonly width: number; readonly height: number }
interface Box { readonly x0: number; readonly x1: number; readonly top: number; readonly bottom: number; readonly size: number; readonly text: string }

/** Strokes this much thicker than the page's usual ones are bold; set by the lines of eight CVs scanned five ways. */
const BOLD = 1.2;

/**
 * Whether each word is set bold: how wide its strokes are for its size, against the page's usual.
 * @param skew by how many radians the words' picture was turned against this one
 */
export function boldWords(picture: Grey, words: readonly Box[], skew: number): boolean[] {
  const strokes = words.map((word) => (/[\p{L}\p{N}]{2}/u.test(word.text) ? strokeWidth(picture, turnedBack(word, picture, skew)) / Math.max(word.size, 1) : 0));
  const known = words.flatMap((word, i) => (strokes[i]! > 0 ? Array<number>(word.text.length).fill(strokes[i]!) : [])).sort((a, b) => a - b);
  const usual = known[known.length >> 1] ?? 0;
  return strokes.map((stroke) => stroke > usual * BOLD);
}

/** The box in the picture that was not turned; for the small angles of a skewed scan moving it is enough. */
function turnedBack<T extends Box>(box: T, { width, height }: Grey, skew: number): T {
  if (skew === 0) return box;
  const [x, y] = [(box.x0 + box.x1) / 2 - width / 2, (box.top + box.bottom) / 2 - height / 2];
  const [dx, dy] = [x * Math.cos(skew) + y * Math.sin(skew) - x, y * Math.cos(skew) - x * Math.sin(skew) - y];
  return { ...box, x0: Math.round(box.x0 + dx), x1: Math.round(box.x1 + dx), top: Math.round(box.top + dy), bottom: Math.round(box.bottom + dy) };
}

/** The mean width of the ink's horizontal runs, without bars; 0 where nothing can be said. */
function strokeWidth({ pixels, width, height }: Grey, box: Box): number {
  const [x0, x1, y0, y1] = [Math.max(0, box.x0 - 2), Math.min(width, box.x1 + 2), Math.max(0, box.top), Math.min(height, box.bottom)];
  if (x1 - x0 < 4 || y1 - y0 < 4) return 0;
  let low = 255;
  let high = 0;
  let sum = 0;
  for (let y = y0; y < y1; y++)
    for (let x = x0; x < x1; x++) {
      const value = pixels[y * width + x]!;
      low = Math.min(low, value);
      high = Math.max(high, value);
      sum += value;
    }
  if (high - low < 40) return 0;
  const middle = (low + high) / 2;
  // light letters on a dark ground
  const light = sum / ((x1 - x0) * (y1 - y0)) < middle;
  const runs: number[] = [];
  for (let y = y0; y < y1; y++) {
    let run = 0;
    for (let x = x0; x <= x1; x++) {
      // how far into the ink, so that grey edges count by their share
      const ink = x === x1 ? 0 : Math.max(0, Math.min(1, ((light ? pixels[y * width + x]! - low : high - pixels[y * width + x]!) / (high - low) - 0.15) / 0.7));
      if (ink > 0.05) run += ink;
      else {
        if (run >= 0.5) runs.push(run);
        run = 0;
      }
    }
  }
  runs.sort((a, b) => a - b);
  const median = runs[runs.length >> 1];
  if (median === undefined) return 0;
  const strokes = runs.filter((r) => r >= median * 0.5 && r <= median * 1.8);
  return strokes.reduce((n, r) => n + r, 0) / strokes.length;
}
