const NON_ASCII = /[^\x00-\x7f]/;

/**
 * Lower case without accents, so that `Zürich`, `ZURICH` and a decomposed `Zürich` are one key.
 * Only Latin combining marks are dropped: vowel signs of other scripts carry the word.
 */
export const fold = (text: string): string => {
  const lower = text.toLowerCase();
  if (!NON_ASCII.test(lower)) return lower;
  return lower.normalize('NFKD').replace(/[\u0300-\u036f\u00ad\u200b-\u200d]/g, '').replace(/ß/g, 'ss').replace(/ø/g, 'o').replace(/æ/g, 'ae').replace(/œ/g, 'oe').replace(/ł/g, 'l').replace(/đ/g, 'd').replace(/ı/g, 'i').replace(/’/g, "'");
};

/** `fold`, with everything that is neither letter, digit, `+` nor `#` turned into one blank: the key of a name in a table. */
export const foldName = (text: string): string => fold(text).replace(/[^\p{L}\p{M}\p{N}+#]+/gu, ' ').trim();
