/** Folded words as bytes, four to a number, the last number filled up with zeroes. The bytes are those of UTF-8, each UTF-16 unit by itself. */

const TWO_BYTES = 0x80;
const THREE_BYTES = 0x800;

/** Writes the letters of a word from byte `at` on, which has to begin a number, and zeroes behind them. @returns how many numbers they take */
export const packWord = (word: string, bytes: Uint8Array, at = 0): number => {
  let to = at;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code < TWO_BYTES) bytes[to++] = code;
    else {
      if (code < THREE_BYTES) bytes[to++] = 0xc0 | (code >>> 6);
      else {
        bytes[to++] = 0xe0 | (code >>> 12);
        bytes[to++] = 0x80 | ((code >>> 6) & 63);
      }
      bytes[to++] = 0x80 | (code & 63);
    }
  }
  const end = (to + 3) & ~3;
  bytes.fill(0, to, end);
  return (end - at) >>> 2;
};

/** The word in some packed numbers. */
export const unpackWord = (packed: Int32Array, start: number, length: number): string => {
  const bytes = new Uint8Array(packed.buffer, packed.byteOffset + start * 4, length * 4);
  let word = '';
  for (let at = 0; at < bytes.length && bytes[at] !== 0; ) {
    const lead = bytes[at++]!;
    if (lead < TWO_BYTES) word += String.fromCharCode(lead);
    else if (lead < 0xe0) word += String.fromCharCode(((lead & 31) << 6) | (bytes[at++]! & 63));
    else word += String.fromCharCode(((lead & 15) << 12) | ((bytes[at++]! & 63) << 6) | (bytes[at++]! & 63));
  }
  return word;
};
