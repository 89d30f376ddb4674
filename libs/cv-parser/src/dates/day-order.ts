import { forgetTexts } from '../words/remember';

let european = true;

/** Whether "03/04/2019" is the third of April in the CV that is being read; European where nothing says otherwise. */
export const dayFirst = (): boolean => european;

const SLASHED = /(?<![\d/.])(\d{1,2})\/(\d{1,2})\/(?:19|20)?\d{2}(?![\d/])/g;

/**
 * Decides for one parse how dates with slashes are ordered: by a number that can be no month, else by signs of the United States
 * (state and ZIP code, +1) in an English CV.
 */
export function setDayOrder(text: string, language: string): void {
  forgetTexts();
  european = true;
  let days = 0;
  let months = 0;
  for (const [, left, right] of text.matchAll(SLASHED)) {
    if (Number(left) > 12) days++;
    if (Number(right) > 12) months++;
  }
  if (days !== months) european = days > months;
  else if (language === 'en') european = !(/\b[A-Z]{2}\s+\d{5}(?:-\d{4})?\b|\+1[\s(.-]?\(?\d{3}|\(\d{3}\)\s?\d{3}-\d{4}/.test(text));
}
