/**
 * From the raw content score to points: monotone and piecewise linear. On 237 real résumés against 236 adverts the median raw
 * score is 0.07 for another line of work (95 of 100 stay below 0.18), 0.17 for the same line and 0.35 for the best advert of
 * each; full adverts with the own title reach 0.6-1.0. So an unrelated advert reads 0-20 and a good one, with its terms, 75-95.
 */
export const CALIBRATION: readonly (readonly [raw: number, points: number])[] = [
  [0, 0], [0.066, 7], [0.12, 15], [0.18, 26], [0.25, 46], [0.35, 64], [0.5, 75], [0.75, 82], [1.1, 85],
];
const MOST_POINTS = 85;

/** A list of words with no career behind it ends here, however well it repeats the advert. */
export const POINTS_WITHOUT_EVIDENCE = 40;
/** From so many distinct words about jobs, projects and studies on, the content score is taken in full: two short entries have more. */
export const FULL_EVIDENCE_WORDS = 20;

const interpolate = (raw: number): number => {
  for (let i = 1; i < CALIBRATION.length; i++) {
    const [x1, y1] = CALIBRATION[i]!;
    if (raw <= x1) {
      const [x0, y0] = CALIBRATION[i - 1]!;
      return y0 + ((y1 - y0) * (raw - x0)) / (x1 - x0);
    }
  }
  return CALIBRATION[CALIBRATION.length - 1]![1];
};

/**
 * Who repeats an advert nearly word for word has copied it. On 56,000 pairs of real résumés and adverts the share of an advert's weight
 * that a résumé tells stays below 0.10 in nine of ten and below 0.46 in 999 of 1,000; an advert pasted in pieces reaches 0.8 and more.
 */
export const COPIED_FROM = 0.6;
const COPIED_WHOLLY = 0.85;
export const POINTS_OF_A_COPY = 40;

/** Content points (0..85) of a raw score, capped where little evidence stands behind the words, or where they are the advert's own (`copied`: the share of it that is repeated). */
export const calibrate = (raw: number, evidenceWords: number, copied = 0): number => {
  const backed = Math.min(1, evidenceWords / FULL_EVIDENCE_WORDS);
  const own = 1 - Math.min(1, Math.max(0, copied - COPIED_FROM) / (COPIED_WHOLLY - COPIED_FROM));
  const most = Math.min(POINTS_WITHOUT_EVIDENCE + (MOST_POINTS - POINTS_WITHOUT_EVIDENCE) * backed, POINTS_OF_A_COPY + (MOST_POINTS - POINTS_OF_A_COPY) * own);
  return Math.min(interpolate(Math.max(0, raw)), most);
};
