import type { PageChar } from './page-chars';

const LETTER = /[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufefc]/;
const isArabic = (c: PageChar): boolean => !c.generated && LETTER.test(String.fromCodePoint(c.code));
const NEAR = 7;

/**
 * Some fonts set an Arabic letter as two glyphs, its body and its dots, and a writer that maps both to the letter makes
 * it arrive twice, out of order and with blanks between. Drops the dots and puts each line's letters back in order.
 * Pages without such pairs come back unchanged.
 */
export function mergeRtlMarks(chars: readonly PageChar[]): readonly PageChar[] {
  const dropped = new Set<number>();
  chars.forEach((a, i) => {
    if (!isArabic(a)) return;
    for (let j = Math.max(0, i - NEAR); j <= Math.min(chars.length - 1, i + NEAR); j++) {
      const b = chars[j]!;
      if (j === i || dropped.has(j) || b.code !== a.code || b.generated || b.look !== a.look && b.look.bold !== a.look.bold) continue;
      const middle = (a.x0 + a.x1) / 2;
      const within = middle > b.x0 - a.size * 0.3 && middle < b.x1 + a.size * 0.3 && Math.abs(a.baseline - b.baseline) < a.size * 0.6;
      const narrower = a.x1 - a.x0 < b.x1 - b.x0 && (Math.abs(a.baseline - b.baseline) > 0.01 || a.x1 - a.x0 < (b.x1 - b.x0) * 0.6);
      if (within && narrower) {
        dropped.add(i);
        break;
      }
    }
  });
  if (dropped.size < 4) return chars;
  const kept = chars.filter((c, i) => !dropped.has(i) && !(c.code === 0x20 && (c.generated || c.x1 - c.x0 < 0.01)));
  return sortRuns(kept);
}

/** Sorts each run of Arabic letters and blanks on one baseline from right to left. */
function sortRuns(chars: readonly PageChar[]): PageChar[] {
  const out: PageChar[] = [];
  for (let i = 0; i < chars.length; ) {
    let to = i;
    while (to < chars.length && (isArabic(chars[to]!) || chars[to]!.code === 0x20) && Math.abs(chars[to]!.baseline - chars[i]!.baseline) < chars[i]!.size * 0.5) to++;
    if (to === i) out.push(chars[i++]!);
    else {
      out.push(...chars.slice(i, to).sort((a, b) => b.x0 + b.x1 - a.x0 - a.x1));
      i = to;
    }
  }
  return out;
}
