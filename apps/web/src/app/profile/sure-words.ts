/** How sure the reading was of a fact, in words. The steps are those of the review page, not of a bench. */
export const sureWords = (confidence: number): string => {
  if (confidence >= 0.9) return 'Read clearly';
  if (confidence >= 0.75) return 'Fairly sure';
  if (confidence >= 0.55) return 'Not quite sure';
  return confidence >= 0.35 ? 'Unsure' : 'No more than a guess';
};
