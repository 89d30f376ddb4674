/** Control, format (bidi, zero width, tags) and private-use characters; a line break or tab becomes a space. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;

/** One line of visible text: no control or direction characters, no line breaks, single spaces. */
export const oneLine = (text: string): string => text.replace(/[\s\p{Zl}\p{Zp}]+/gu, ' ').replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
