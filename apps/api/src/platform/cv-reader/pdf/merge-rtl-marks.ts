import type { PageChar } from './page-chars';

/** Without the digits: they are written from left to right. */
const LETTER = /[\u0600-\u065f\u066a-\u06ef\u06fa-\u06ff\ufb50-\ufdff\ufe70-\ufefc]/;
const isArabic = (c: PageChar): boolean => !c.generated && LETTER.test(String.fromCodePoint(c.code));
/** A vowel sign or another mark that stands over or under a letter. */
export const isMark = (c: PageChar): boolean => /\p{M}/u.test(String.fromCodePoint(c.code));
/** So many pairs do not come about by chance where all glyphs stand on one baseline. */
const MIN_PAIRS = 4;

/**
 * Some fonts set an Arabic letter as two glyphs, its body and its dots, and a writer that maps both to the letter makes
 * it arrive twice, out of order and with blanks between. Drops the dots and puts the letters of each such line back in
 * order. Pages without such pairs come back unchanged.
 */
export function mergeRtlMarks(chars: readonly PageChar[]): readonly PageChar[] {
  const byCode = new Map<number, PageChar[]>();
  for (const c of chars) {
    if (!isArabic(c)) continue;
    const same = byCode.get(c.code);
    if (same) same.push(c);
    else byCode.set(c.code, [c]);
  }
  const dropped = new Set<PageChar>();
  let lifted = false;
  for (const same of byCode.values()) {
    for (const a of same) {
      const body = same.find((b) => b !== a && !dropped.has(b) && isDotsOf(a, b));
      if (!body) continue;
      dropped.add(a);
      lifted ||= Math.abs(a.baseline - body.baseline) > a.size * 0.05;
    }
  }
  if (dropped.size === 0 || (!lifted && dropped.size < MIN_PAIRS)) return chars;
  return sortLines(chars, dropped);
}

/** Whether `a` is the dots of the letter whose body is `b`: the same letter, narrower, within it or just above or below. */
function isDotsOf(a: PageChar, b: PageChar): boolean {
  if (b.look !== a.look && b.look.bold !== a.look.bold) return false;
  const middle = (a.x0 + a.x1) / 2;
  if (middle <= b.x0 - a.size * 0.3 || middle >= b.x1 + a.size * 0.3 || Math.abs(a.baseline - b.baseline) >= a.size * 0.6) return false;
  if (a.x1 - a.x0 >= b.x1 - b.x0) return false;
  if (Math.abs(a.baseline - b.baseline) > 0.01) return true;
  // on one baseline dots lie over their body; a narrow letter beside the same letter ("اللغة") only touches it
  const shared = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
  return a.x1 - a.x0 < (b.x1 - b.x0) * 0.6 && shared > (a.x1 - a.x0) * 0.5;
}

/** Lines that lost dots are put together anew from where their letters stand; the others stay as they are. */
function sortLines(chars: readonly PageChar[], dropped: ReadonlySet<PageChar>): PageChar[] {
  const onLine = (a: PageChar, b: PageChar) => Math.abs(a.baseline - b.baseline) < Math.min(a.size, b.size) * 0.5;
  const lines: PageChar[][] = [];
  const lineOf = new Map<PageChar, PageChar[]>();
  const letters = chars.filter((c) => !c.generated && !dropped.has(c) && c.code > 0x1f);
  for (const dot of dropped) {
    if (lines.some((line) => line.some((c) => onLine(c, dot) && isArabic(c)))) continue;
    const anchor = letters.find((c) => isArabic(c) && onLine(c, dot));
    const line = anchor ? letters.filter((c) => !lineOf.has(c) && onLine(c, anchor) && !(c.code === 0x20 && c.x1 - c.x0 < 0.01)) : [];
    if (line.length) lines.push(line);
    for (const c of line) lineOf.set(c, line);
  }
  const written = new Set<PageChar[]>();
  return chars.flatMap((c) => {
    if (dropped.has(c)) return [];
    const line = lineOf.get(c);
    if (!line) return c.generated && c.code === 0x20 ? [] : [c];
    if (written.has(line)) return [];
    written.add(line);
    return rightToLeft(line);
  });
}

const DIRECTED = /[\p{L}\p{N}]/u;
const isDirected = (c: PageChar | undefined): boolean => c !== undefined && DIRECTED.test(String.fromCodePoint(c.code));

/** Right to left, words and numbers of other scripts the other way round, each mark behind the letter that it stands over. */
function rightToLeft(line: readonly PageChar[]): PageChar[] {
  const letters = line.filter((c) => !isMark(c)).sort((a, b) => b.x0 + b.x1 - a.x0 - a.x1);
  const marks = new Map<PageChar, PageChar[]>();
  for (const mark of line.filter(isMark)) {
    const distance = (c: PageChar) => Math.abs(c.x0 + c.x1 - mark.x0 - mark.x1);
    const under = letters.reduce<PageChar | undefined>((best, c) => (isArabic(c) && (!best || distance(c) < distance(best)) ? c : best), undefined);
    if (under) marks.set(under, [...(marks.get(under) ?? []), mark]);
  }
  const out: PageChar[] = [];
  for (let i = 0; i < letters.length; ) {
    let to = i;
    if (!isArabic(letters[i]!) && isDirected(letters[i])) while (to < letters.length && !isArabic(letters[to]!)) to++;
    while (to > i && !isDirected(letters[to - 1])) to--;
    if (to > i) out.push(...letters.slice(i, to).reverse());
    else out.push(letters[i]!, ...(marks.get(letters[i]!) ?? []));
    i = Math.max(to, i + 1);
  }
  return out;
}
