const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[()"*]/g, ' ').replace(/\s+/g, ' ').trim();
const words = (text: string): string[] => text.split(/[^\p{L}\p{N}+#]+/u).filter((w) => w !== '');

/**
 * The option that means one of `wanted`, or -1: the whole text, else the one that begins with it, else the one
 * that holds all its words. Looser rules count only when one option alone fits. The planner's `matchOption` in
 * small, for lists that show only once they are opened.
 */
export function findOption(options: readonly string[], wanted: readonly string[]): number {
  const texts = options.map(fold);
  const wishes = wanted.map(fold).filter((w) => w !== '');
  for (const wish of wishes) {
    const at = texts.indexOf(wish);
    if (at >= 0) return at;
  }
  for (const wish of wishes) {
    const starts = texts.flatMap((t, i) => (wish.length > 1 && new RegExp(`^${wish.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}[ ,(]`).test(t) ? [i] : []));
    if (starts.length === 1) return starts[0]!;
    const holds = texts.flatMap((t, i) => (wish.length > 3 && words(wish).every((w) => words(t).includes(w)) ? [i] : []));
    if (holds.length === 1) return holds[0]!;
  }
  return -1;
}
