import { BLOCK_SIZE, type BlockLists, type Kernel, type Query } from './kernel';
import { type KernelExports, kernelOn, PAGE_BYTES, type SharedMemory } from './web-assembly';

/** So many features are handed over at once; a longer vector goes in several parts. */
const MOST_FEATURES = 2048;

/**
 * The kernel in WebAssembly, on the memory that holds an index. It grows the memory by what it writes to itself (growing is atomic
 * and hands out every page once), so that any number of threads may run one each on one index.
 */
export class WasmKernel implements Kernel {
  readonly sums: Int32Array;
  readonly keys: Float64Array;
  private readonly allowed: Uint32Array;
  private readonly textIds: Int32Array;
  private readonly tables: Int32Array;
  private readonly otherIds: Int32Array;
  private readonly otherWeights: Float32Array;
  private readonly heads: Int32Array;
  private readonly sixteens: Int32Array;
  private query: Query | undefined;

  private constructor(
    private readonly wasm: KernelExports,
    memory: SharedMemory,
  ) {
    const bytes = BLOCK_SIZE * 4 + BLOCK_SIZE * 8 + BLOCK_SIZE / 8 + BLOCK_SIZE / 4 + MOST_FEATURES * (4 + 32 + 4 + 4 + 8);
    let at = memory.grow(Math.ceil(bytes / PAGE_BYTES)) * PAGE_BYTES;
    const { buffer } = memory;
    const next = <T>(type: new (buffer: SharedArrayBuffer, at: number, length: number) => T, length: number, size: number): T => {
      const view = new type(buffer, at, length);
      at += length * size;
      return view;
    };
    // In front of all else: `addText` adds nothing to some place among the 256 kB that begin here.
    this.sums = next(Int32Array, BLOCK_SIZE, 4);
    this.keys = next(Float64Array, BLOCK_SIZE, 8);
    this.allowed = next(Uint32Array, BLOCK_SIZE / 32, 4);
    this.textIds = next(Int32Array, MOST_FEATURES, 4);
    this.tables = next(Int32Array, MOST_FEATURES * 8, 4);
    this.otherIds = next(Int32Array, MOST_FEATURES, 4);
    this.otherWeights = next(Float32Array, MOST_FEATURES, 4);
    this.heads = next(Int32Array, MOST_FEATURES * 2, 4);
    this.sixteens = next(Int32Array, BLOCK_SIZE / 16, 4);
  }

  /** A kernel for the blocks in a memory; null where there is no WebAssembly. @throws RangeError where the memory cannot grow */
  static on(memory: SharedMemory): WasmKernel | null {
    const wasm = kernelOn(memory);
    return wasm && new WasmKernel(wasm, memory);
  }

  load(query: Query): void {
    this.query = query;
    if (this.parts(query) === 1) this.copy(query, 0);
  }

  private parts({ texts, others }: Query): number {
    return Math.ceil(Math.max(1, texts, others) / MOST_FEATURES);
  }

  private copy(query: Query, from: number): void {
    const texts = Math.min(query.texts, from + MOST_FEATURES);
    const others = Math.min(query.others, from + MOST_FEATURES);
    if (texts > from) {
      this.textIds.set(query.textIds.subarray(from, texts));
      this.tables.set(query.tables.subarray(from * 8, texts * 8));
    }
    if (others > from) {
      this.otherIds.set(query.otherIds.subarray(from, others));
      this.otherWeights.set(query.otherWeights.subarray(from, others));
    }
  }

  accumulate(block: BlockLists): void {
    const sums = this.sums.byteOffset;
    this.wasm.clear(sums, this.sums.byteLength);
    const { query } = this;
    if (!query) return;
    const parts = this.parts(query);
    for (let part = 0; part < parts; part++) {
      const from = part * MOST_FEATURES;
      if (parts > 1) this.copy(query, from);
      const texts = Math.min(MOST_FEATURES, query.texts - from);
      const others = Math.min(MOST_FEATURES, query.others - from);
      if (texts > 0) this.wasm.addText(sums, texts, this.textIds.byteOffset, this.tables.byteOffset, block.textOffsets.byteOffset, block.textLists.byteOffset, block.textOffsets.length, this.heads.byteOffset);
      if (others > 0) this.wasm.addOther(sums, others, this.otherIds.byteOffset, this.otherWeights.byteOffset, block.otherOffsets.byteOffset, block.otherPlaces.byteOffset, block.otherOffsets.length - 1);
    }
  }

  sweep(block: BlockLists, allowed: Uint32Array, threshold: number): number {
    this.allowed.set(allowed.subarray(block.first >>> 5, (block.first + block.size + 31) >>> 5));
    return this.wasm.sweep(this.sums.byteOffset, block.units.byteOffset, this.allowed.byteOffset, block.size, threshold, block.first, this.keys.byteOffset, this.sixteens.byteOffset);
  }
}
