import { crc32 } from 'node:zlib';
import { zipOf } from './zip';

const bytesOf = (blob: Blob): Promise<Buffer> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(Buffer.from(reader.result as ArrayBuffer));
    reader.readAsArrayBuffer(blob);
  });

/** Reads an archive by its directory, as every program does that opens one. */
const unzip = (zip: Buffer): { name: string; bytes: Buffer }[] => {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = zip.readUInt32LE(end + 16);
  return Array.from({ length: zip.readUInt16LE(end + 10) }, () => {
    const length = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + length);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    expect(zip.readUInt32LE(at + 16)).toBe(crc32(bytes));
    at += 46 + length;
    return { name, bytes };
  });
};

describe('zipOf', () => {
  it('packs files that come out as they went in, under their names', async () => {
    const long = new Uint8Array(70_000).map((_, n) => n * 31);
    const files = unzip(await bytesOf(zipOf([{ name: 'Lebenslauf Jörg.pdf', bytes: long }, { name: 'letter.docx', bytes: new TextEncoder().encode('Dear team') }, { name: 'empty.txt', bytes: new Uint8Array() }])));
    expect(files.map(({ name }) => name)).toEqual(['Lebenslauf Jörg.pdf', 'letter.docx', 'empty.txt']);
    expect(files[0]?.bytes.equals(Buffer.from(long))).toBe(true);
    expect(files[1]?.bytes.toString()).toBe('Dear team');
    expect(files[2]?.bytes).toHaveLength(0);
  });
  it('packs nothing into an archive that still opens', async () => expect(unzip(await bytesOf(zipOf([])))).toEqual([]));
});
