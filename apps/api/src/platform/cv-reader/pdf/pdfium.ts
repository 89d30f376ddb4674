import { readFileSync } from 'node:fs';
import { init } from '@embedpdf/pdfium';

/**
 * 768 WASM pages = 48 MB. With this cap every bomb of the test set ended in under a second with the process below
 * 250 MB (128 MB: 323), and all good CVs still read; PDFium's own maximum (32768 pages) let a 2 kB file take 2.1 GB.
 */
const MAX_MEMORY_PAGES = 768;

type Fn = (...args: number[]) => number;
/** PDFium's raw exports: numbers in, numbers out. The package's wrappers convert each argument and cost ten times as much. */
export type Pdfium = {
  readonly HEAPU8: Uint8Array;
  readonly HEAP32: Int32Array;
  readonly HEAPF32: Float32Array;
  readonly HEAPF64: Float64Array;
  readonly UTF16ToString: (ptr: number) => string;
  readonly UTF8ToString: (ptr: number) => string;
  readonly malloc: Fn;
  readonly free: Fn;
} & Readonly<Record<`_${string}`, Fn>>;

let compiled: Promise<WebAssembly.Module> | undefined;

/** A fresh PDFium with capped memory. After an abort the instance is unusable: throw it away and load another. */
export async function loadPdfium(): Promise<Pdfium> {
  // compiled once a thread: an instance alone costs 5 ms instead of 40
  const module = await (compiled ??= WebAssembly.compile(capMemory(readFileSync(require.resolve('@embedpdf/pdfium/pdfium.wasm')), MAX_MEMORY_PAGES) as BufferSource));
  const quiet = () => undefined;
  const instantiateWasm = (imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void): object => {
    void WebAssembly.instantiate(module, imports).then(receive);
    return {};
  };
  const wrapped = await init({ instantiateWasm, print: quiet, printErr: quiet } as Parameters<typeof init>[0]);
  wrapped.PDFiumExt_Init();
  const exports = wrapped.pdfium.wasmExports;
  return Object.assign(wrapped.pdfium, { malloc: exports.malloc, free: exports.free }) as unknown as Pdfium;
}

const MEMORY_SECTION = 5;

/**
 * Rewrites the memory section of a WASM module so that its memory cannot grow beyond `maxPages` (64 KiB each).
 * Format: WebAssembly core specification 2.0, 5.5.7 "Memory Section" and 5.3.8 "Limits".
 */
export function capMemory(wasm: Uint8Array, maxPages: number): Uint8Array {
  for (let at = 8; at < wasm.length; ) {
    const [size, body] = readLeb(wasm, at + 1);
    if (wasm[at] === MEMORY_SECTION) {
      const [, flagsAt] = readLeb(wasm, body);
      const [minPages] = readLeb(wasm, flagsAt + 1);
      const limits = [1, 1, ...leb(minPages), ...leb(Math.max(minPages, maxPages))];
      return Buffer.concat([wasm.subarray(0, at + 1), Buffer.from([...leb(limits.length), ...limits]), wasm.subarray(body + size)]);
    }
    at = body + size;
  }
  throw new Error('the WASM module defines no memory');
}

function readLeb(bytes: Uint8Array, at: number): [value: number, next: number] {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++] ?? 0;
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return [value, at];
  }
}

function leb(value: number): number[] {
  const out: number[] = [];
  for (; value >= 0x80; value = Math.floor(value / 0x80)) out.push((value & 0x7f) | 0x80);
  return [...out, value];
}
