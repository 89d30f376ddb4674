import { PRIOR_POSTINGS, priorCount } from './background-words';
import { FeatureReader } from './feature-reader';
import type { PostingFacts } from './feature-space';
import { type Arena, newWasmArena, PlainArena, sharedCopy } from './kernel/arena';
import { BLOCK_SIZE, type Kernel, ORDINAL_RANGE } from './kernel/kernel';
import { type FeatureFacts, PostingBlock } from './posting-block';
import type { PostingForIndex } from './posting-for-index';
import { SearchedIndex } from './searched-index';
import type { SharedIndex } from './share-index';
import { TEXT } from './weights';

export type { FeatureSpace, PostingEntries, PostingFacts } from './feature-space';

const WASM_FROM = 2000;

/** The facts alone: a posting's text must not stay in memory because its facts do. */
const factsOf = ({ id, title, company, places, workplace, remoteScope, seniority, salary, postedAt, employmentType, industry, language }: PostingForIndex): PostingFacts => ({
  id, title, company, places, workplace, remoteScope, seniority, salary, postedAt, employmentType, industry, language,
});

/** Number arrays that grow by the half. */
const widened = <T extends Uint8Array | Int32Array | Uint32Array | Float64Array>(array: T, length: number, type: { new (length: number): T }): T => {
  if (length <= array.length) return array;
  const larger = new type(Math.max(1024, length, Math.ceil(array.length * 1.5)));
  larger.set(array);
  return larger;
};

/**
 * All postings as sparse vectors in one feature space. The forward arrays (ids and counts) are the truth;
 * weights, norms and the inverted lists are derived by `rebuild`, which `scoreAll` runs by itself after a change.
 */
export class PostingIndex extends SearchedIndex {
  readonly postings: PostingFacts[] = [];
  readonly ordinals = new Map<string, number>();
  readonly blocks: PostingBlock[] = [];
  live = new Uint32Array(64);
  idf: Float64Array = new Float64Array(0);
  componentOf = new Uint8Array(0);
  otherOf = new Int32Array(0);
  largestOther = 0;
  liveSize = 0;
  private readonly reader = new FeatureReader();
  private readonly others: number[] = [];
  private documentCount = new Int32Array(0);
  private priors = new Float64Array(0);
  /** Features that `componentOf` and its like are filled for. */
  private known = 0;
  private dirty = true;
  /** Counts what was added and expired. */
  private changes = 0;
  private arena: Arena = new PlainArena();
  /** Which block's lists were made last, and what was used of the arena before them. */
  private lastPlaced = -1;
  private lastMark = 0;
  private moved = false;
  /** Whether another thread reads what the arena holds: then it must never change again. */
  private lent = false;

  /** @param wasmFrom from so many postings on the kernel is WebAssembly; below, calling it costs what it saves, and a memory takes address space */
  constructor(private readonly wasmFrom = WASM_FROM) {
    super();
  }

  get kernel(): Kernel {
    return this.arena.kernel;
  }
  get words(): readonly string[] {
    return this.reader.words;
  }
  featureId(component: number, word: string): number | undefined {
    return this.reader.featureId(component, word);
  }

  /** Bytes held in number arrays, forward and derived. */
  get bytes(): number {
    const arrays = [this.live, this.idf, this.componentOf, this.otherOf, this.documentCount, this.priors];
    return arrays.reduce((sum, array) => sum + array.byteLength, 0) + this.blocks.reduce((sum, block) => sum + block.bytes, 0);
  }

  /** Adds a posting and returns its ordinal; one with a known id replaces the old (which expires). @throws RangeError at 2,097,152 postings */
  add(posting: PostingForIndex): number {
    const ordinal = this.postings.length;
    if (ordinal >= ORDINAL_RANGE) throw new RangeError(`an index holds at most ${ORDINAL_RANGE} postings`);
    this.expire(posting.id);
    const length = this.reader.fill(posting);
    const { ids, counts, texts } = this.reader;
    this.learnFeatures();
    const { documentCount } = this;
    for (let n = 0; n < length; n++) documentCount[ids[n]!]!++;
    if (ordinal % BLOCK_SIZE === 0) this.blocks.push(new PostingBlock(ordinal));
    this.blocks.at(-1)!.append(ids, counts, length, texts);
    this.postings.push(factsOf(posting));
    this.ordinals.set(posting.id, ordinal);
    this.live = widened(this.live, (ordinal >>> 5) + 1, Uint32Array);
    this.live[ordinal >>> 5]! |= 1 << (ordinal & 31);
    this.liveSize++;
    this.touch();
    return ordinal;
  }

  private touch(): void {
    this.dirty = true;
    this.changes++;
  }

  /** Fills in what is kept by feature for those that are new. */
  private learnFeatures(): void {
    const { words, componentOf } = this.reader;
    if (words.length === this.known) return;
    this.componentOf = widened(this.componentOf, words.length, Uint8Array);
    this.otherOf = widened(this.otherOf, words.length, Int32Array);
    this.documentCount = widened(this.documentCount, words.length, Int32Array);
    this.priors = widened(this.priors, words.length, Float64Array);
    for (let id = this.known; id < words.length; id++) {
      this.componentOf[id] = componentOf[id]!;
      this.priors[id] = priorCount(words[id]!);
      this.otherOf[id] = componentOf[id] === TEXT ? -1 : this.others.push(id) - 1;
    }
    this.known = words.length;
  }

  /** Takes a posting out of every ranking from now on; false where the id is unknown or out already. */
  expire(id: string): boolean {
    const ordinal = this.ordinals.get(id);
    if (ordinal === undefined) return false;
    this.live[ordinal >>> 5]! &= ~(1 << (ordinal & 31));
    this.ordinals.delete(id);
    const { first, starts, low, high } = this.blocks[Math.floor(ordinal / BLOCK_SIZE)]!;
    for (let p = starts[ordinal - first]!; p < starts[ordinal - first + 1]!; p++) this.documentCount[low[p]! | ((high[p]! & 0xf8) << 13)]!--;
    this.liveSize--;
    this.touch();
    return true;
  }

  /** Derives weights and inverted lists anew where anything changed since the last time. Lists of blocks that are full stay as they are. */
  rebuild(): void {
    if (!this.dirty) return;
    const steps = this.rebuildInSteps();
    while (!steps.next().done);
  }

  /** `rebuild` with a pause after each few milliseconds of work. What changes in between makes it begin anew; given up half-way it has done nothing. */
  *rebuildInSteps(): Generator<void, void> {
    while (this.dirty) {
      const began = this.changes;
      for (const step of this.derivations()) {
        step();
        yield;
        // In the pause others may have changed the index, or rebuilt it.
        if (this.changes !== began || !this.dirty) break;
      }
    }
  }

  private derivations(): (() => void)[] {
    let largest = 0;
    let features: FeatureFacts;
    return [
      () => {
        this.moveWhereNeeded();
        const total = this.liveSize + PRIOR_POSTINGS;
        const idf = new Float64Array(this.known);
        for (let f = 0; f < this.known; f++) idf[f] = Math.log(1 + total / (this.documentCount[f]! + this.priors[f]!));
        features = { count: this.known, componentOf: this.componentOf, otherOf: this.otherOf, others: this.others, idf };
      },
      ...this.blocks.map((block, at) => () => {
        if (!block.inverted) this.place(block, at, features);
      }),
      ...this.blocks.map((block) => () => {
        largest = Math.max(largest, block.weigh(features));
      }),
      () => {
        this.idf = features.idf;
        this.largestOther = largest;
        this.dirty = false;
      },
    ];
  }

  /** Derives a block's lists. The last block's lie at the end of the arena, where they may be made anew and longer. */
  private place(block: PostingBlock, at: number, features: FeatureFacts): void {
    if (at === this.lastPlaced) this.arena.release(this.lastMark);
    this.lastPlaced = at;
    this.lastMark = this.arena.used;
    block.invert(this.arena, features);
  }

  /** Makes room anew where the index has outgrown plain arrays, or where its lists are lent out and must stay as they are. */
  private moveWhereNeeded(): void {
    const outgrown = this.size >= this.wasmFrom && !this.moved;
    if (!outgrown && !this.lent) return;
    this.moved ||= outgrown;
    this.arena = this.moved ? newWasmArena() : new PlainArena();
    this.lent = false;
    this.lastPlaced = -1;
    for (const block of this.blocks) block.inverted = false;
  }

  /** All that another thread needs to rank by this index; see `attachIndex`. Later changes do not reach it. */
  share(): SharedIndex {
    this.rebuild();
    this.lent = true;
    return {
      memory: this.arena.memory,
      blocks: this.blocks.map((block) => block.shared()),
      postings: this.postings,
      words: this.words,
      componentOf: sharedCopy(Uint8Array, this.componentOf),
      otherOf: this.otherOf,
      idf: this.idf,
      live: this.live,
      liveSize: this.liveSize,
      largestOther: this.largestOther,
    };
  }
}

/** An index over postings; later ones with the same id win. */
export const buildIndex = (postings: readonly PostingForIndex[]): PostingIndex => {
  const index = new PostingIndex();
  for (const posting of postings) index.add(posting);
  index.rebuild();
  return index;
};
