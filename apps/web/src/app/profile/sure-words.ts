/** How sure the reading was of a fact, in words. The steps are those of the review page, not of a bench. */
export const sureWords = (confidence: number): string => {
  if (confidence >= 0.9) return $localize`:@@profile.sure-clear:Read clearly`;
  if (confidence >= 0.75) return $localize`:@@profile.sure-fairly:Fairly sure`;
  if (confidence >= 0.55) return $localize`:@@profile.sure-not-quite:Not quite sure`;
  return confidence >= 0.35 ? $localize`:@@profile.sure-unsure:Unsure` : $localize`:@@profile.sure-guess:No more than a guess`;
};
