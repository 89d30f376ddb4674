import { plain } from './plain-text';

/**
 * The option that means one of `wanted` (best wording first), or -1. Whole text first, then a text that begins
 * with it, then one that holds all its words; a looser rule counts only when exactly one option fits, so that a
 * doubtful choice stays open.
 */
export function matchOption(options: readonly string[], wanted: readonly string[]): number {
  const texts = options.map((o) => comparable(o));
  const wishes = wanted.map(comparable).filter((w) => w !== '');
  for (const wish of wishes) {
    const whole = texts.indexOf(wish);
    if (whole >= 0) return whole;
  }
  const rules: ((text: string, wish: string) => boolean)[] = [
    (text, wish) => wish.length >= 2 && (text.startsWith(`${wish} `) || text.startsWith(`${wish},`)),
    (text, wish) => wish.length >= 4 && wordsOf(wish).every((w) => wordsOf(text).includes(w)),
    (text, wish) => text.length >= 4 && wordsOf(text).every((w) => wordsOf(wish).includes(w)),
  ];
  for (const rule of rules) {
    for (const wish of wishes) {
      const hits = texts.flatMap((text, i) => (text !== '' && rule(text, wish) ? [i] : []));
      if (hits.length === 1) return hits[0]!;
    }
  }
  return -1;
}

const comparable = (text: string): string => plain(text).replace(/[()"]/g, ' ').replace(/\s+/g, ' ').trim();
const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{N}+#]+/u).filter((w) => w !== '');
