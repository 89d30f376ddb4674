/** Whether two words belong to one phrase: nothing but blanks, a hyphen, slash, ampersand or apostrophe between them. */
export const joins = (text: string, from: number, to: number): boolean => {
  if (to - from === 1) {
    const code = text.charCodeAt(from);
    return code === 32 || code === 45 || code === 47 || code === 38 || code === 10 || code === 39 || code === 0x2019 || code === 0x2011;
  }
  return to - from <= 4 && /^(?:\s{0,3}|\s?[-/&–]\s?|['’.]\s?|\s?\n\s?)$/.test(text.slice(from, to));
};

const LIST_MARK = /[,;/|•·\n()[\]:+]/;
/** Whether a form stands as an entry of a list: marks on both sides, or one and the end of the text. */
export const besideList = (text: string, start: number, end: number): boolean => {
  let left = start - 1;
  while (left >= 0 && text[left] === ' ') left--;
  let right = end;
  while (right < text.length && text[right] === ' ') right++;
  const leftMark = left < 0 || LIST_MARK.test(text[left]!);
  const rightMark = right >= text.length || LIST_MARK.test(text[right]!) || text[right] === '.';
  return leftMark && rightMark && (left >= 0 || right < text.length);
};

/** R&D, C-level: a form that is tied to more letters. */
export const isPartOfName = (text: string, start: number, end: number): boolean =>
  /[&'’-]/.test(text[end] ?? '') || /[&'’-]/.test(text[start - 1] ?? '') || /^\s?&/.test(text.slice(end, end + 2));
