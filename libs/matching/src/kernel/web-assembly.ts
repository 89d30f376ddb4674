import { KERNEL_BASE64 } from './kernel-bytes';

/** What is used of WebAssembly: the types of Node do not name it. */
export interface SharedMemory {
  readonly buffer: SharedArrayBuffer;
  grow(pages: number): number;
}
export interface KernelExports {
  clear(sums: number, bytes: number): void;
  addText(sums: number, features: number, ids: number, tables: number, offsets: number, lists: number, known: number, heads: number): void;
  addOther(sums: number, features: number, ids: number, userWeights: number, offsets: number, groups: number, known: number): void;
  sweep(sums: number, units: number, allowed: number, size: number, threshold: number, first: number, keys: number, sixteens: number): number;
}
interface WebAssemblyHost {
  validate(bytes: Uint8Array): boolean;
  Module: new (bytes: Uint8Array) => object;
  Memory: new (limits: { initial: number; maximum: number; shared: true }) => SharedMemory;
  Instance: new (module: object, imports: { index: { memory: SharedMemory } }) => { exports: unknown };
}

export const PAGE_BYTES = 65_536;
/** As kernel.wat declares it. */
const MAXIMUM_PAGES = 32_768;

// Where the types of a browser are there, theirs name a memory's buffer without telling a shared one.
const host = (globalThis as unknown as { WebAssembly?: WebAssemblyHost }).WebAssembly;
let compiled: object | null | undefined;

/** The compiled kernel, or null where this machine has no WebAssembly with vectors and shared memory. */
const kernelModule = (): object | null => {
  if (compiled !== undefined) return compiled;
  const bytes = Uint8Array.from(atob(KERNEL_BASE64), (character) => character.charCodeAt(0));
  compiled = host && typeof SharedArrayBuffer === 'function' && host.validate(bytes) ? new host.Module(bytes) : null;
  return compiled;
};

/** Memory for an index and its kernels, or null where there is no WebAssembly or no address space left for it. */
export const newSharedMemory = (): SharedMemory | null => {
  if (!host || !kernelModule()) return null;
  try {
    return new host.Memory({ initial: 1, maximum: MAXIMUM_PAGES, shared: true });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};

/** The kernel's functions on a memory, or null where there is no WebAssembly. */
export const kernelOn = (memory: SharedMemory): KernelExports | null => {
  const module = kernelModule();
  return host && module ? (new host.Instance(module, { index: { memory } }).exports as KernelExports) : null;
};
