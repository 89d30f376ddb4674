import type { CvText, ParsedCv } from '@applywright/contracts';
import { foldName } from '@applywright/lexicon';
import type { Reading } from './merge-facts';

/** The fields of a parsed CV as readings that nobody has confirmed, each with its place. */
export const readingsOf = ({ fields }: ParsedCv, cv: { uploadId: string; fileName: string }): Reading[] =>
  fields.map(({ id, parentId, fact, confidence, runnerUp, span }) => ({ id, parentId, fact, confidence, runnerUp, confirmed: false, source: { type: 'cv', ...cv, span } }));

/** Tells whether a CV holds some words, wherever they stand and wherever its lines break. @param text is asked when the first question comes */
export function cvQuotes(text: () => CvText): (quote: string) => boolean {
  let whole: string | undefined;
  return (quote) => {
    whole ??= ` ${text().lines.map((line) => foldName(line.text)).join(' ')} `;
    return whole.includes(` ${foldName(quote)} `);
  };
}
