import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** An entry to write; what is said of its size may be a lie. */
export interface ZipEntry { readonly name: string; readonly data: Uint8Array | string; readonly store?: boolean; readonly claimedSize?: number; readonly encrypted?: boolean }

/** A ZIP as these entries would have it, also where no honest program would write it so. */
export function makeZip(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { name, data, store = false, claimedSize, encrypted = false } of entries) {
    const plain = Buffer.from(data);
    const packed = store ? plain : deflateRawSync(plain);
    const fileName = Buffer.from(name);
    const fields = (start: number, header: Buffer) => {
      header.writeUInt16LE(encrypted ? 0x801 : 0x800, start);
      header.writeUInt16LE(store ? 0 : 8, start + 2);
      header.writeUInt32LE(crc32(plain), start + 8);
      header.writeUInt32LE(packed.length, start + 12);
      header.writeUInt32LE(claimedSize ?? plain.length, start + 16);
      header.writeUInt16LE(fileName.length, start + 20);
    };
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    fields(6, local);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt32LE(0x00140014, 4);
    fields(8, central);
    central.writeUInt32LE(offset, 42);
    locals.push(local, fileName, packed);
    centrals.push(central, fileName);
    offset += 30 + fileName.length + packed.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length & 0xffff, 8);
  end.writeUInt16LE(entries.length & 0xffff, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** The entries of a sound ZIP. */
export function unzip(zip: Buffer): { name: string; data: Buffer }[] {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = zip.readUInt32LE(end + 16);
  return Array.from({ length: zip.readUInt16LE(end + 10) }, () => {
    const [packedSize, nameLength, local] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28), zip.readUInt32LE(at + 42)];
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(from, from + packedSize);
    const entry = { name: zip.toString('utf8', at + 46, at + 46 + nameLength), data: zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed };
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    return entry;
  });
}
