/** Sets of ordinals, one bit each: the lowest bit of the first word is ordinal 0. */
export const emptyBitmap = (size: number): Uint32Array => new Uint32Array((size + 31) >>> 5);

export const setBit = (bitmap: Uint32Array, ordinal: number): void => {
  bitmap[ordinal >>> 5]! |= 1 << (ordinal & 31);
};
export const hasBit = (bitmap: Uint32Array, ordinal: number): boolean => ((bitmap[ordinal >>> 5]! >>> (ordinal & 31)) & 1) === 1;

/** Ordinals from one on: what came after a moment, since postings are numbered as they come. */
export const bitmapFrom = (first: number, size: number): Uint32Array => {
  const bitmap = emptyBitmap(size).fill(0xffffffff, Math.min(first >>> 5, (size + 31) >>> 5));
  if (first < size) bitmap[first >>> 5] = (0xffffffff << (first & 31)) >>> 0;
  return bitmap;
};

/** Takes out of a bitmap what another one lacks; the other may be shorter, and lacks the rest then. */
export const intersect = (bitmap: Uint32Array, other: Uint32Array): void => {
  for (let word = 0; word < bitmap.length; word++) bitmap[word]! &= word < other.length ? other[word]! : 0;
};

/** Whether any bit stands in the words from..to. */
export const hasAnyBit = (bitmap: Uint32Array, from: number, to: number): boolean => {
  for (let word = from; word < to; word++) if (bitmap[word] !== 0) return true;
  return false;
};
