/** A file to be packed. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});
const crc32 = (bytes: Uint8Array): number => {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = TABLE[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
};

/** Names are UTF-8. */
const UTF8_NAMES = 0x0800;
/** 1 January 1980, the first day that the format knows: when a file was packed says nothing about it. */
const FIRST_DAY = 0x21;

/** Fields one after the other, each with its width in bytes, little-endian. */
const packed = (...fields: readonly (readonly [width: 2 | 4, value: number])[]): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(fields.reduce((sum, [width]) => sum + width, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [width, value] of fields) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  return bytes;
};

/** The files as one archive (PKWARE APPNOTE 6.3), stored as they are: PDF and Word files are compressed already. Names are to differ. */
export const zipOf = (entries: readonly ZipEntry[]): Blob => {
  const files: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = new Uint8Array(new TextEncoder().encode(entry.name));
    const bytes = new Uint8Array(entry.bytes);
    const about = [[2, UTF8_NAMES], [2, 0], [2, 0], [2, FIRST_DAY], [4, crc32(bytes)], [4, bytes.length], [4, bytes.length], [2, name.length], [2, 0]] as const;
    const head = packed([4, 0x04034b50], [2, 20], ...about);
    files.push(head, name, bytes);
    directory.push(packed([4, 0x02014b50], [2, 20], [2, 20], ...about, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]), name);
    offset += head.length + name.length + bytes.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = packed([4, 0x06054b50], [2, 0], [2, 0], [2, entries.length], [2, entries.length], [4, size], [4, offset], [2, 0]);
  return new Blob([...files, ...directory, end], { type: 'application/zip' });
};
