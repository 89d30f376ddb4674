import { entriesFor, type FeatureSpace, type PostingEntries, type PostingFacts } from './feature-space';
import { PostingColumns } from './posting-columns';
import { BLOCK_SIZE, type Kernel } from './kernel/kernel';
import { COUNT_WEIGHT_BY_CODE, type ReadBlock } from './posting-block';
import { COMPONENTS, TEXT } from './weights';

/** What reading an index takes, whether it is the one that is written to or one that another thread shares. */
export abstract class SearchedIndex implements FeatureSpace {
  abstract readonly postings: readonly PostingFacts[];
  abstract readonly ordinals: ReadonlyMap<string, number>;
  abstract readonly words: readonly string[];
  abstract readonly componentOf: Uint8Array;
  /** The number of a feature among those of other components than the text. */
  abstract readonly otherOf: Int32Array;
  abstract readonly idf: Float64Array;
  abstract readonly liveSize: number;
  abstract readonly blocks: readonly ReadBlock[];
  /** A bit a posting: 0 = expired, kept until the next compaction and never ranked. */
  abstract readonly live: Uint32Array;
  /** The largest weight of an entry outside the text component. */
  abstract readonly largestOther: number;
  abstract readonly kernel: Kernel;
  private room: PostingEntries | undefined;
  /** Which posting stands in `room`, by what weights: scoring, wording and gaps ask for the same one in turn. */
  private roomOf = -1;
  private roomIdf: Float64Array | undefined;
  private kept: PostingColumns | undefined;

  abstract rebuild(): void;
  abstract featureId(component: number, word: string): number | undefined;

  /** Number of postings ever added, expired ones included. */
  get size(): number {
    return this.postings.length;
  }

  /** What filters ask for, by posting; made at the first question and kept up with the postings. */
  get columns(): PostingColumns {
    this.kept ??= new PostingColumns();
    this.kept.take(this.postings);
    return this.kept;
  }

  entriesOf(ordinal: number): PostingEntries {
    this.rebuild();
    if (this.room && this.roomOf === ordinal && this.roomIdf === this.idf) return this.room;
    const { first, low, high, starts, textEnds, scales } = this.blocks[Math.floor(ordinal / BLOCK_SIZE)]!;
    const place = ordinal - first;
    const from = starts[place]!;
    const textEnd = textEnds[place]!;
    const end = starts[place + 1]!;
    const room = (this.room = entriesFor(this.room, end - from));
    room.texts = textEnd - from;
    const { ids, counts, weights } = room;
    const { idf, componentOf } = this;
    const scale = scales[place * COMPONENTS.length + TEXT]!;
    for (let p = from, n = 0; p < end; p++, n++) {
      const bits = high[p]!;
      const id = low[p]! | ((bits & 0xf8) << 13);
      ids[n] = id;
      counts[n] = (bits & 7) + 1;
      weights[n] = p < textEnd ? COUNT_WEIGHT_BY_CODE[bits & 7]! * idf[id]! * scale : idf[id]! * scales[place * COMPONENTS.length + componentOf[id]!]!;
    }
    this.roomOf = ordinal;
    this.roomIdf = idf;
    return room;
  }

  /** Visits every feature of one posting with its weight (component weight and norm folded in) and how often it stands there. */
  forEachFeature(ordinal: number, visit: (feature: number, weight: number, count: number) => void): void {
    const { length, ids, counts, weights } = this.entriesOf(ordinal);
    for (let n = 0; n < length; n++) visit(ids[n]!, weights[n]!, counts[n]!);
  }
}
