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

/** Content points (0..85) of a raw score, capped where little evidence stands behind the words. */
export const calibrate = (raw: number, evidenceWords: number): number => {
  const most = POINTS_WITHOUT_EVIDENCE + (MOST_POINTS - POINTS_WITHOUT_EVIDENCE) * Math.min(1, evidenceWords / FULL_EVIDENCE_WORDS);
  return Math.min(interpolate(Math.max(0, raw)), most);
};
