/**
 * From the raw content score to points: monotone and piecewise linear. The corner points are set so that on real CVs an
 * advert of another trade reads 0-20, a neighbouring one 25-55 and one's own line of work with the own title 65-90.
 */
export const CALIBRATION: readonly (readonly [raw: number, points: number])[] = [
  [0, 0], [0.06, 6], [0.12, 16], [0.2, 36], [0.3, 56], [0.42, 70], [0.6, 80], [0.9, 88], [1.3, 92],
];

/** A list of words with no career behind it ends here, however well it repeats the advert. */
export const POINTS_WITHOUT_EVIDENCE = 45;
/** From so many distinct words outside the skill list on, the content score is taken in full (a short one-page CV has about 120). */
export const FULL_EVIDENCE_WORDS = 60;

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

/** Content points (0..92) of a raw score, capped where little evidence stands behind the words. */
export const calibrate = (raw: number, evidenceWords: number): number => {
  const most = POINTS_WITHOUT_EVIDENCE + (92 - POINTS_WITHOUT_EVIDENCE) * Math.min(1, evidenceWords / FULL_EVIDENCE_WORDS);
  return Math.min(interpolate(Math.max(0, raw)), most);
};
