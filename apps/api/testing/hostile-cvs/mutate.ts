import { deflateSync, inflateSync } from 'node:zlib';
import { makeZip, unzip } from './zip';

/** A source of numbers 0 ≤ n < 1 that gives the same ones for the same seed (mulberry32). */
export function numbers(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

type Damage = (bytes: Buffer, next: () => number, other: Buffer) => Buffer;

const at = (bytes: Buffer, next: () => number): number => Math.floor(next() * bytes.length);

/** Damage to bytes as they stand. */
export const SURFACE = {
  flips: (bytes, next) => {
    const out = Buffer.from(bytes);
    for (let n = 1 + Math.floor(next() ** 3 * 200); n > 0 && out.length; n--) out[at(out, next)]! ^= 1 << Math.floor(next() * 8);
    return out;
  },
  zeroed: (bytes, next) => {
    const from = at(bytes, next);
    return Buffer.from(bytes).fill(0, from, Math.min(bytes.length, from + Math.floor(next() ** 2 * 4000)));
  },
  truncated: (bytes, next) => bytes.subarray(0, at(bytes, next)),
  spliced: (bytes, next, other) => Buffer.concat([bytes.subarray(0, at(bytes, next)), other.subarray(at(other, next))]),
  repeated: (bytes, next) => {
    const from = at(bytes, next);
    const piece = bytes.subarray(from, from + Math.floor(next() * 3000));
    return Buffer.concat([bytes.subarray(0, from), ...Array.from({ length: 1 + Math.floor(next() * 60) }, () => piece), bytes.subarray(from)]);
  },
  numbers: (bytes, next) => {
    const odd = ['0', '-1', '4294967295', '2147483648', '999999999999', '1e308', '0.0000001'];
    return Buffer.from(bytes.toString('latin1').replace(/\b\d+\b/g, (digits) => (next() < 0.02 ? odd[Math.floor(next() * odd.length)]! : digits)), 'latin1');
  },
} satisfies Record<string, Damage>;

/** Damage to one stream or part after unpacking, packed again so that the damage reaches what reads it. */
function insidePdf(bytes: Buffer, next: () => number, other: Buffer): Buffer {
  const streams = [...bytes.toString('latin1').matchAll(/FlateDecode[^]{0,200}?stream\r?\n/g)].flatMap((m) => {
    const from = m.index + m[0].length;
    const to = bytes.indexOf('endstream', from, 'latin1');
    try {
      return to > from ? [{ from, to, plain: inflateSync(bytes.subarray(from, to)) }] : [];
    } catch {
      return []; // not every hit is a stream
    }
  });
  const chosen = streams[Math.floor(next() * streams.length)];
  if (!chosen) return anyOf(SURFACE)(bytes, next, other);
  const packed = deflateSync(anyOf(SURFACE)(chosen.plain, next, chosen.plain));
  return Buffer.concat([bytes.subarray(0, chosen.from), packed, Buffer.from('\n'), bytes.subarray(chosen.to)]);
}

function insideZip(bytes: Buffer, next: () => number): Buffer {
  const entries = unzip(bytes);
  const weights = entries.map((e): number => (e.name === 'word/document.xml' ? 6 : 1));
  let pick = next() * weights.reduce((a, b) => a + b);
  const index = weights.findIndex((w) => (pick -= w) < 0);
  const other = entries[Math.floor(next() * entries.length)]!.data;
  return makeZip(entries.map((e, i) => (i === index ? { name: e.name, data: (next() < 0.5 ? anyOf(SURFACE) : tags)(e.data, next, other) } : e)));
}

/** Damage to XML that leaves it well-formed more often than not: elements doubled, dropped, nested and renamed. */
const tags: Damage = (bytes, next) => {
  const elements = [...bytes.toString('utf8').matchAll(/<w:(p|r|tbl|tr|tc|t|rPr|pPr|sdt|hyperlink)\b[^>]*>[^]*?<\/w:\1>/g)];
  const [a, b] = [elements[Math.floor(next() * elements.length)], elements[Math.floor(next() * elements.length)]];
  if (!a || !b) return bytes;
  const xml = bytes.toString('utf8');
  const changed = [a[0].repeat(1 + Math.floor(next() * 300)), '', b[0], a[0].replace(/w:\w+/, 'w:tbl'), a[0].replace('>', `>${b[0]}`), `<w:del>${a[0]}</w:del>`][Math.floor(next() * 6)]!;
  return Buffer.from(xml.slice(0, a.index) + changed + xml.slice(a.index + a[0].length));
};

/** Entries in another order, under each other's names, or missing. */
function shuffledZip(bytes: Buffer, next: () => number): Buffer {
  const entries = unzip(bytes);
  const [i, j] = [Math.floor(next() * entries.length), Math.floor(next() * entries.length)];
  const names = entries.map((e) => e.name);
  if (next() < 0.5) [names[i], names[j]] = [names[j]!, names[i]!];
  return makeZip(entries.map((e, n) => ({ name: names[n]!, data: e.data })).filter((_, n) => n !== i || next() < 0.7).reverse());
}

const anyOf = (kinds: Record<string, Damage>): Damage => (bytes, next, other) => {
  const all = Object.values(kinds);
  return all[Math.floor(next() * all.length)]!(bytes, next, other);
};

/** One mutant of a sound CV; the same seed gives the same one. `others` lend pieces. */
export function mutant(format: 'pdf' | 'docx', sources: readonly Buffer[], seed: number): Buffer {
  const next = numbers(seed);
  const source = sources[Math.floor(next() * sources.length)]!;
  const other = sources[Math.floor(next() * sources.length)]!;
  const way = next();
  if (format === 'pdf') return (way < 0.5 ? insidePdf : anyOf(SURFACE))(source, next, other);
  return way < 0.5 ? insideZip(source, next) : way < 0.65 ? shuffledZip(source, next) : anyOf(SURFACE)(source, next, other);
}
