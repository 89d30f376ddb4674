/** Windows-1252's characters for the bytes 0x80-0x9f; '' where it has none. */
const CP1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const SUSPECT = /[\u00c2-\u00f4][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;

/** Undoes UTF-8 that was read as Windows-1252 ("â€“" → "–", "Ã©" → "é"); other text comes back unchanged. */
export function repairMojibake(word: string): string {
  // the last byte of a full-width dash has no character in Windows-1252 and is lost
  let text = word.replace(/ï¼\u200b?$/u, '-').replace(/(?<=[\p{Ll}.,;:!?)])Â$/u, '').replace(/^Â$/u, '');
  if (!SUSPECT.test(text)) return text;
  text = text.replace(/[\u00c2-\u00f4][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{1,3}/gu, (run) => {
    const bytes = [...run].map((c) => (c.charCodeAt(0) < 0x100 ? c.charCodeAt(0) : 0x80 + CP1252.indexOf(c)));
    const decoded = Buffer.from(bytes).toString('utf8');
    return decoded.includes('\ufffd') ? run : decoded;
  });
  return text.replace(/\u00a0/g, ' ').trim();
}
