/** Type size in points and the factor on all vertical space. */
export interface TypeStep {
  readonly size: number;
  readonly air: number;
}

/** From comfortable to the floor: 9 pt is the smallest that prints and reads well. Space goes first, then size. */
export const RESUME_STEPS: readonly TypeStep[] = [
  { size: 10.4, air: 1.22 }, { size: 10.2, air: 1.08 }, { size: 10, air: 0.98 }, { size: 9.7, air: 0.92 }, { size: 9.3, air: 0.86 }, { size: 9, air: 0.8 },
];
export const LETTER_STEPS: readonly TypeStep[] = [
  { size: 10.8, air: 1.08 }, { size: 10.4, air: 1 }, { size: 9.9, air: 0.92 }, { size: 9.4, air: 0.85 }, { size: 9, air: 0.8 },
];
/** Type stays at or above this size when it is only made smaller to save a page that nobody asked to save. */
const PLEASANT = 9.7;

/**
 * Finds the most generous step whose result has at most `pageLimit` pages, by bisection (pages never
 * grow as type shrinks). Where a page less fits at a still pleasant size, that is taken: a last page of three lines
 * looks like an accident. At the floor the result is returned even when it is too long.
 */
export const fitPages = <T extends { pages: number }>(steps: readonly TypeStep[], pageLimit: number, make: (step: TypeStep) => T): T => {
  const at = (i: number): T => make(steps[i] as TypeStep);
  const roomy = at(0);
  const pleasant = steps.findLastIndex((step) => step.size >= PLEASANT);
  if (roomy.pages <= pageLimit) {
    if (roomy.pages === 1 || pleasant < 1) return roomy;
    const tried = at(pleasant);
    return tried.pages < roomy.pages ? tried : roomy;
  }
  let best = at(steps.length - 1);
  if (best.pages > pageLimit) return best;
  let [low, high] = [1, steps.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    const tried = at(middle);
    if (tried.pages <= pageLimit) [best, high] = [tried, middle];
    else low = middle + 1;
  }
  return best;
};
