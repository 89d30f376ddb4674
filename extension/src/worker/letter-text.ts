import type { LetterContent } from '@applywright/contracts';

/** A letter as plain text, in paragraphs. */
export const letterText = ({ salutation, paragraphs, closing, signature }: LetterContent): string => [salutation, ...paragraphs.map((p) => p.map((s) => s.text).join(' ')), `${closing}\n${signature}`].join('\n\n');
