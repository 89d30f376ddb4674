import { fold } from './fold';

/** Not part of a word. */
export const SEPARATOR = 1;
/** Part of a word, but it folds to nothing, to several units, or only together with its neighbours: the whole word goes through `fold`. */
export const ODD = 2;

/**
 * What each UTF-16 unit is to a word: 0 while nobody has asked (then `classify` tells), `SEPARATOR`, `ODD`, or else the unit that it folds to.
 * A table, since every letter of every advert passes here.
 */
export const UNITS = new Uint16Array(0x10000);

/** From here on scripts whose marks carry the word and may change places under normalisation. */
const BEYOND_LETTER_BY_LETTER = 0x590;
/** A capital sigma is lowered by what follows it. */
const CAPITAL_SIGMA = 0x3a3;
const SOFT_HYPHEN = 0xad;

const kindOf = (code: number): number => {
  if (code === SOFT_HYPHEN) return ODD;
  const char = String.fromCharCode(code);
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  if (isSurrogate || !/[\p{L}\p{N}\p{M}]/u.test(char)) return SEPARATOR;
  if (code >= BEYOND_LETTER_BY_LETTER || code === CAPITAL_SIGMA || /\p{M}/u.test(char)) return ODD;
  const folded = fold(char);
  return folded.length === 1 ? folded.charCodeAt(0) : ODD;
};

/** The entry of `UNITS` for a unit, worked out at the first question. */
export const classify = (code: number): number => (UNITS[code] ||= kindOf(code));

/** `UNITS` for the first byte of a letter in UTF-8; 0 where more bytes follow. */
export const FIRST_BYTES = Uint8Array.from({ length: 256 }, (_, byte) => (byte < 128 ? classify(byte) : 0));

/** Whether a unit (NaN beyond the end of a text) belongs to a word. */
export const isWordUnit = (code: number): boolean => code >= 0 && classify(code) !== SEPARATOR;
