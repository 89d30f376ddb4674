/** “1,900” and “1.900” are the same number, and so is “1900.” at the end of a sentence. */
const numbersIn = (text: string): string[] => text.match(/\d[\d.,’'\u00a0\u202f]*/g)?.map((number) => number.replace(/[^\d]+$/, '')) ?? [];
const plain = (number: string): string => number.replace(/[^\d]/g, '');

/** The numbers of a text, as they are written, that none of the others holds. Claims are refused for these most often. */
export const newNumbers = (text: string, known: readonly string[]): string[] => {
  const there = new Set(known.flatMap(numbersIn).map(plain));
  return [...new Set(numbersIn(text).filter((number) => !there.has(plain(number))))];
};
