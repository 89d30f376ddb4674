import type { Kernel } from './kernel';
import { PlainKernel } from './plain-kernel';
import { WasmKernel } from './wasm-kernel';
import { newSharedMemory, PAGE_BYTES, type SharedMemory } from './web-assembly';

export type NumberArray = Float64Array | Float32Array | Uint32Array | Uint16Array | Uint8Array;
export type ArrayType<T> = { new (buffer: ArrayBufferLike, at?: number, length?: number): T; readonly BYTES_PER_ELEMENT: number };

/** An array of zeroes that threads can share, where the machine knows such. */
export const sharedArray = <T extends NumberArray>(type: ArrayType<T>, length: number): T => {
  const bytes = length * type.BYTES_PER_ELEMENT;
  return new type(typeof SharedArrayBuffer === 'function' ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes));
};

/** The array itself where threads can share it, else a copy that they can. */
export const sharedCopy = <T extends NumberArray>(type: ArrayType<T>, array: T): T => {
  if (typeof SharedArrayBuffer === 'function' && array.buffer instanceof SharedArrayBuffer) return array;
  const copy = sharedArray(type, array.length);
  copy.set(array);
  return copy;
};

/** Where the inverted lists of an index lie, with the kernel that reads them. */
export interface Arena {
  readonly kernel: Kernel;
  /** Null where the lists lie in plain arrays. */
  readonly memory: SharedMemory | null;
  /** How much has been handed out; `release` goes back to such a mark. */
  readonly used: number;
  take<T extends NumberArray>(type: ArrayType<T>, length: number): T;
  release(used: number): void;
}

/** Plain arrays and the plain kernel. */
export class PlainArena implements Arena {
  readonly kernel = new PlainKernel();
  readonly memory = null;
  readonly used = 0;
  take<T extends NumberArray>(type: ArrayType<T>, length: number): T {
    return sharedArray(type, length);
  }
  release(): void {
    // what is let go of is collected by itself
  }
}

class WasmArena implements Arena {
  used: number;
  constructor(
    readonly memory: SharedMemory,
    readonly kernel: Kernel,
  ) {
    this.used = memory.buffer.byteLength;
  }
  take<T extends NumberArray>(type: ArrayType<T>, length: number): T {
    const at = (this.used + 15) & ~15;
    // One vector beyond the end may be read.
    const missing = at + length * type.BYTES_PER_ELEMENT + 16 - this.memory.buffer.byteLength;
    if (missing > 0) this.memory.grow(Math.ceil(missing / PAGE_BYTES));
    this.used = at + length * type.BYTES_PER_ELEMENT;
    return new type(this.memory.buffer, at, length);
  }
  release(used: number): void {
    this.used = used;
  }
}

/** Room for an index in WebAssembly's memory; in plain arrays where there is none. */
export const newWasmArena = (): Arena => {
  const memory = newSharedMemory();
  const kernel = memory && WasmKernel.on(memory);
  return memory && kernel ? new WasmArena(memory, kernel) : new PlainArena();
};
