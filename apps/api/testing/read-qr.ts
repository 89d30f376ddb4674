/** Codewords of error correction in each block, and blocks, of versions 1 to 10 (ISO/IEC 18004, table 9). */
const LEVELS = {
  1: { ecc: [7, 10, 15, 20, 26, 18, 20, 24, 30, 18], blocks: [1, 1, 1, 1, 1, 2, 2, 2, 2, 4] },
  0: { ecc: [10, 16, 26, 18, 24, 16, 18, 22, 22, 26], blocks: [1, 1, 1, 2, 2, 4, 4, 4, 5, 5] },
  3: { ecc: [13, 22, 18, 26, 18, 24, 18, 22, 20, 24], blocks: [1, 1, 2, 2, 4, 4, 6, 6, 8, 8] },
  2: { ecc: [17, 28, 22, 16, 22, 28, 26, 26, 24, 28], blocks: [1, 1, 2, 4, 4, 4, 5, 6, 8, 8] },
} as const;
const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0, (_, y) => y % 2 === 0, (x) => x % 3 === 0, (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0, (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0, (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0, (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

export interface QrPicture {
  readonly modules: readonly (readonly boolean[])[];
  /** Light modules around it. */
  readonly border: number;
}

/** The modules of a QR code that is drawn as one square a dark module. */
export function readQrSvg(svg: string): QrPicture {
  const squares = [...svg.matchAll(/M(\d+),(\d+)h(\d+)v\3h-\3z/g)].map(([, x, y, side]) => ({ x: Number(x), y: Number(y), side: Number(side) }));
  const side = squares[0]?.side ?? 1;
  const border = Math.min(...squares.map((s) => s.x)) / side;
  const size = Math.max(...squares.map((s) => s.x)) / side - border + 1;
  const modules = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  for (const { x, y } of squares) (modules[y / side - border] as boolean[])[x / side - border] = true;
  return { modules, border };
}

/** Where no data is: finders and what stands beside them, timing, alignment, version. */
function reserved(size: number, version: number): (x: number, y: number) => boolean {
  const count = version === 1 ? 0 : Math.floor(version / 7) + 2;
  const step = version === 1 ? 1 : Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2;
  const centres = Array.from({ length: count }, (_, i) => (i === 0 ? 6 : size - 7 - (count - 1 - i) * step));
  const corner = (x: number, y: number): boolean => (x < 9 && y < 9) || (x >= size - 8 && y < 9) || (x < 9 && y >= size - 8);
  const aligned = (x: number, y: number): boolean => centres.some((cx) => centres.some((cy) => !(cx === 6 && (cy === 6 || cy === size - 7)) && !(cy === 6 && cx === size - 7) && Math.abs(x - cx) <= 2 && Math.abs(y - cy) <= 2));
  const versionBits = (x: number, y: number): boolean => version >= 7 && ((x < 6 && y >= size - 11) || (y < 6 && x >= size - 11));
  return (x, y) => x === 6 || y === 6 || corner(x, y) || aligned(x, y) || versionBits(x, y);
}

/**
 * The text of a QR code of version 1 to 10 in byte mode, written after ISO/IEC 18004 and not after the library that
 * draws the codes. Nothing is corrected: a picture that is drawn has no errors.
 */
export function decodeQr(modules: readonly (readonly boolean[])[]): string {
  const size = modules.length;
  const version = (size - 17) / 4;
  const at = (x: number, y: number): number => Number(modules[y]?.[x] ?? false);
  // the first five bits beside the upper left finder: level and mask
  const format = [0, 1, 2, 3, 4].reduce((bits, x) => (bits << 1) | at(x, 8), 0) ^ 0b10101;
  const { ecc, blocks } = LEVELS[(format >> 3) as keyof typeof LEVELS];
  const mask = MASKS[format & 7] as (x: number, y: number) => boolean;
  const isReserved = reserved(size, version);
  const bits: number[] = [];
  for (let right = size - 1, upwards = true; right > 0; right -= 2, upwards = !upwards) {
    if (right === 6) right--;
    for (let n = 0; n < size; n++)
      for (const x of [right, right - 1]) {
        const y = upwards ? size - 1 - n : n;
        if (!isReserved(x, y)) bits.push(at(x, y) ^ Number(mask(x, y)));
      }
  }
  const words = Array.from({ length: Math.floor(bits.length / 8) }, (_, i) => bits.slice(i * 8, i * 8 + 8).reduce((word, bit) => (word << 1) | bit, 0));
  const [eccWords, blockCount] = [ecc[version - 1] as number, blocks[version - 1] as number];
  const shortest = Math.floor(words.length / blockCount) - eccWords;
  const long = words.length % blockCount;
  const ofBlock = (b: number): number[] => [
    ...Array.from({ length: shortest }, (_, i) => words[i * blockCount + b] as number),
    ...(b >= blockCount - long ? [words[shortest * blockCount + (b - (blockCount - long))] as number] : []),
  ];
  const data = Array.from({ length: blockCount }, (_, b) => ofBlock(b)).flat().map((w) => w.toString(2).padStart(8, '0')).join('');
  if (data.slice(0, 4) !== '0100') throw new Error(`mode ${data.slice(0, 4)} is not that of bytes`);
  const lengthBits = version < 10 ? 8 : 16;
  const length = parseInt(data.slice(4, 4 + lengthBits), 2);
  const start = 4 + lengthBits;
  return Buffer.from(Array.from({ length }, (_, i) => parseInt(data.slice(start + i * 8, start + i * 8 + 8), 2))).toString('utf8');
}
