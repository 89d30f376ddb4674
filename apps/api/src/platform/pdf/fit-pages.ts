/** Type size in points and the factor on all vertical space. */
export interface TypeStep {
  readonly size: number;
  readonly air: number;
}

/** From comfortable to the floor: 9 pt is the smallest that prints and reads well. */
export const RESUME_STEPS: readonly TypeStep[] = [
  { size: 10.4, air: 1.22 }, { size: 10, air: 1.05 }, { size: 9.8, air: 0.95 }, { size: 9.5, air: 0.9 }, { size: 9.2, air: 0.86 }, { size: 9, air: 0.8 },
];
export const LETTER_STEPS: readonly TypeStep[] = [
  { size: 10.8, air: 1.08 }, { size: 10.4, air: 1 }, { size: 9.9, air: 0.92 }, { size: 9.4, air: 0.85 }, { size: 9, air: 0.8 },
];

/**
 * Finds the most generous step whose result has at most `pageLimit` pages, by bisection (pages never
 * grow as type shrinks). At the floor the result is returned even when it is still too long.
 */
export const fitPages = <T extends { pages: number }>(steps: readonly TypeStep[], pageLimit: number, make: (step: TypeStep) => T): T => {
  const at = (i: number): T => make(steps[i] as TypeStep);
  let best = at(0);
  if (best.pages <= pageLimit) return best;
  let low = 1;
  let high = steps.length - 1;
  best = at(high);
  if (best.pages > pageLimit) return best;
  while (low < high) {
    const middle = (low + high) >> 1;
    const tried = at(middle);
    if (tried.pages <= pageLimit) {
      best = tried;
      high = middle;
    } else low = middle + 1;
  }
  return best;
};
