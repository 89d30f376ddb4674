import type { PostingFacts } from './feature-space';
import type { Kernel } from './kernel/kernel';
import { PlainKernel } from './kernel/plain-kernel';
import { WasmKernel } from './kernel/wasm-kernel';
import type { SharedMemory } from './kernel/web-assembly';
import type { ReadBlock } from './posting-block';
import { SearchedIndex } from './searched-index';
import { COMPONENTS } from './weights';

/** An index as it can be posted to a worker thread: the large arrays are shared, the facts of postings are copied on the way. */
export interface SharedIndex {
  readonly memory: SharedMemory | null;
  readonly blocks: readonly ReadBlock[];
  readonly postings: readonly PostingFacts[];
  readonly words: readonly string[];
  readonly componentOf: Uint8Array;
  readonly otherOf: Int32Array;
  readonly idf: Float64Array;
  readonly live: Uint32Array;
  readonly liveSize: number;
  readonly largestOther: number;
}

/** An index that another thread built, to be ranked by and never changed. */
class AttachedIndex extends SearchedIndex {
  readonly postings: readonly PostingFacts[];
  readonly ordinals: ReadonlyMap<string, number>;
  readonly words: readonly string[];
  readonly componentOf: Uint8Array;
  readonly otherOf: Int32Array;
  readonly idf: Float64Array;
  readonly liveSize: number;
  readonly blocks: readonly ReadBlock[];
  readonly live: Uint32Array;
  readonly largestOther: number;
  readonly kernel: Kernel;
  private readonly ids = COMPONENTS.map(() => new Map<string, number>());

  constructor(shared: SharedIndex) {
    super();
    ({ postings: this.postings, words: this.words, componentOf: this.componentOf, otherOf: this.otherOf, idf: this.idf } = shared);
    ({ liveSize: this.liveSize, blocks: this.blocks, live: this.live, largestOther: this.largestOther } = shared);
    this.kernel = (shared.memory && WasmKernel.on(shared.memory)) ?? new PlainKernel();
    this.words.forEach((word, id) => this.ids[this.componentOf[id]!]!.set(word, id));
    const { live } = this;
    this.ordinals = new Map(this.postings.flatMap(({ id }, ordinal) => ((live[ordinal >>> 5]! >>> (ordinal & 31)) & 1 ? [[id, ordinal] as const] : [])));
  }

  rebuild(): void {
    // it never changes
  }
  featureId(component: number, word: string): number | undefined {
    return this.ids[component]!.get(word);
  }
}

/** An index for reading over what `PostingIndex.share` gave, in the same or in another thread. */
export const attachIndex = (shared: SharedIndex): SearchedIndex => new AttachedIndex(shared);
