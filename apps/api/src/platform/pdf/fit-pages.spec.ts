import { fitPages, RESUME_STEPS } from './fit-pages';

/** A text whose pages shrink with the type. */
const pagesAt = (length: number) => (step: { size: number; air: number }) => ({ pages: Math.ceil((length * step.size * step.air) / 10), step });

describe('fitPages', () => {
  it('keeps the most generous type when the text is short', () => {
    expect(fitPages(RESUME_STEPS, 1, pagesAt(0.5)).step).toBe(RESUME_STEPS[0]);
  });
  it('takes the first step that fits when the text is a little too long', () => {
    const fitted = fitPages(RESUME_STEPS, 1, pagesAt(1.1));
    const first = RESUME_STEPS.find((s) => pagesAt(1.1)(s).pages <= 1);
    expect(fitted.step).toBe(first);
  });
  it('ends at the floor of 9 pt when nothing fits', () => {
    const fitted = fitPages(RESUME_STEPS, 1, pagesAt(5));
    expect(fitted.step.size).toBe(9);
    expect(fitted.pages).toBeGreaterThan(1);
  });
  it('saves a page when it can at a pleasant size', () => {
    const fitted = fitPages(RESUME_STEPS, 2, pagesAt(0.95));
    expect(fitted.pages).toBe(1);
    expect(fitted.step.size).toBeGreaterThanOrEqual(9.7);
  });
  it('leaves two pages as they are when only small type would save one', () => {
    expect(fitPages(RESUME_STEPS, 2, pagesAt(1.25))).toEqual({ pages: 2, step: RESUME_STEPS[0] });
  });
});
