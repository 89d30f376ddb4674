import { isUtf8 } from 'node:buffer';

/** Text of a file in UTF-8 or UTF-16, with or without a byte order mark; null for bytes that are neither. */
export function decodeText(bytes: Uint8Array): string | null {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe ? true : bytes[0] === 0xfe && bytes[1] === 0xff ? false : bytes[0] !== 0 && bytes[1] === 0 ? true : bytes[0] === 0 && bytes[1] !== 0 ? false : null;
  if (isLittle === null) return isUtf8(bytes) ? new TextDecoder('utf-8').decode(bytes) : null;
  const text = new TextDecoder(isLittle ? 'utf-16le' : 'utf-16be').decode(bytes);
  return text.includes('\ufffd') ? null : text;
}
