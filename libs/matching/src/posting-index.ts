import { findSkills, isContentWord, skillById, titleFamily, titleKey, type Token, tokenize, tokenSpans } from '@applywright/lexicon';
import { PRIOR_POSTINGS, priorCount } from './background-words';
import { advertText } from './advert-text';
import type { PostingForIndex } from './posting-for-index';
import { COMPONENT_WEIGHT, COMPONENTS, COUNT_WEIGHT, SKILLS_AT, TEXT, TITLE_COSINE, TITLE_COVER } from './weights';
import { WordTable } from './word-table';

/** What the bounded terms need of a posting; the text itself is not kept. */
export type PostingFacts = Omit<PostingForIndex, 'descriptionText'>;

/** Occurrences of each word of a text. */
export const countWords = (words: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/** Stands in the word table for a word that is no feature (a stop word, a number), so that one look-up tells all. */
const NO_FEATURE = -1;

/** The array itself where it is long enough, else a copy of at least twice the length. */
const grown = <T extends Uint8Array | Uint32Array>(array: T, length: number, type: new (length: number) => T): T => {
  if (length <= array.length) return array;
  const larger = new type(Math.max(64, length, array.length * 2));
  larger.set(array);
  return larger;
};

/**
 * All postings as sparse vectors in one feature space. The forward arrays (ids and counts) are the truth;
 * weights, norms and the inverted lists are derived by `rebuild`, which `scoreAll` runs by itself after a change.
 */
export class PostingIndex {
  readonly postings: PostingFacts[] = [];
  readonly ordinals = new Map<string, number>();
  /** 1 = expired: kept in the arrays until the next compaction, never ranked. */
  expired = new Uint8Array(0);
  private readonly features = COMPONENTS.map(() => new WordTable());
  readonly words: string[] = [];
  readonly componentOf: number[] = [];
  private readonly documentCount: number[] = [];
  private ids = new Uint32Array(1024);
  private counts = new Uint8Array(1024);
  private offsets = new Uint32Array(64);
  private live = 0;
  /** How often each word stands in the posting being added; all zero in between. */
  private tally = new Uint32Array(1024);
  private dirty = true;
  /** Derived: inverse document frequency by feature; one over the norm by component and posting. */
  idf = new Float64Array(0);
  private scale: Float64Array[] = [];
  listOffsets = new Uint32Array(1);
  listOrdinals = new Uint32Array(0);
  listWeights = new Float32Array(0);

  /** Number of postings ever added, expired ones included: the length of an accumulator. */
  get size(): number {
    return this.postings.length;
  }
  get liveSize(): number {
    return this.live;
  }

  private scratch = new Float64Array(0);
  /** Zeroes, one per posting, to be summed into; the same array at every call, so not to be kept. */
  accumulator(): Float64Array {
    if (this.scratch.length === this.size) this.scratch.fill(0);
    else this.scratch = new Float64Array(this.size);
    return this.scratch;
  }

  /** Bytes held in typed arrays, forward and derived. */
  get bytes(): number {
    const arrays = [this.ids, this.counts, this.offsets, this.expired, this.idf, ...this.scale, this.listOffsets, this.listOrdinals, this.listWeights];
    return arrays.reduce((sum, array) => sum + array.byteLength, 0);
  }

  featureId(component: number, word: string): number | undefined {
    const id = this.features[component]!.get(word);
    return id === NO_FEATURE ? undefined : id;
  }

  /** Adds a posting and returns its ordinal; one with a known id replaces the old (which expires). */
  add(posting: PostingForIndex): number {
    this.expire(posting.id);
    const ordinal = this.postings.length;
    const { descriptionText, ...facts } = posting;
    this.postings.push(facts);
    this.ordinals.set(posting.id, ordinal);
    this.expired = grown(this.expired, ordinal + 1, Uint8Array);
    this.offsets = grown(this.offsets, ordinal + 2, Uint32Array);
    const words = new Set(titleWords(posting.title));
    const text = `${posting.title}\n${advertText(descriptionText, posting.company)}`;
    let at = this.offsets[ordinal]!;
    const put = (id: number, count: number): void => {
      if (at === this.ids.length) this.grow();
      this.documentCount[id]!++;
      this.ids[at] = id;
      this.counts[at] = Math.min(count, 255);
      at++;
    };
    const tokens = tokenSpans(text);
    const known = this.features[TEXT]!;
    const seen: number[] = [];
    for (const { key, hash } of tokens) {
      let id = known.get(key, hash);
      if (id === undefined) {
        if (isContentWord(key)) id = this.feature(TEXT, key);
        else known.set(key, (id = NO_FEATURE), hash);
      }
      if (id === NO_FEATURE) continue;
      if (id >= this.tally.length) this.tally = grown(this.tally, id + 1, Uint32Array);
      if (this.tally[id]!++ === 0) seen.push(id);
    }
    for (const id of seen) {
      put(id, this.tally[id]!);
      this.tally[id] = 0;
    }
    const push = (component: number, word: string, count: number): void => put(this.feature(component, word), count);
    for (const [skill, count] of countWords(skillWords(text, tokens))) push(SKILLS_AT, skill, count);
    for (const word of words) {
      if (!isClass(word)) push(TITLE_COVER, word, 1);
      push(TITLE_COSINE, word, 1);
    }
    this.offsets[ordinal + 1] = at;
    this.live++;
    this.dirty = true;
    return ordinal;
  }

  private grow(): void {
    this.ids = grown(this.ids, this.ids.length + 1, Uint32Array);
    this.counts = grown(this.counts, this.counts.length + 1, Uint8Array);
  }

  /** The id of a feature, a new one where it is unknown. */
  private feature(component: number, word: string): number {
    const known = this.features[component]!;
    let id = known.get(word);
    if (id === undefined || id === NO_FEATURE) {
      id = this.words.length;
      known.set(word, id);
      this.words.push(word);
      this.componentOf.push(component);
      this.documentCount.push(0);
    }
    return id;
  }

  /** Takes a posting out of every ranking from now on; false where the id is unknown or out already. */
  expire(id: string): boolean {
    const ordinal = this.ordinals.get(id);
    if (ordinal === undefined || this.expired[ordinal] === 1) return false;
    this.expired[ordinal] = 1;
    this.ordinals.delete(id);
    for (let p = this.offsets[ordinal]!; p < this.offsets[ordinal + 1]!; p++) this.documentCount[this.ids[p]!]!--;
    this.live--;
    this.dirty = true;
    return true;
  }

  /** Derives weights and inverted lists anew where anything changed since the last time (one counting sort). */
  rebuild(): void {
    if (!this.dirty) return;
    const featureCount = this.words.length;
    const size = this.size;
    const entries = this.offsets[size]!;
    const { ids, counts, offsets } = this;
    const componentOf = Uint8Array.from(this.componentOf);
    const idf = new Float64Array(featureCount);
    const total = this.live + PRIOR_POSTINGS;
    for (let f = 0; f < featureCount; f++) idf[f] = Math.log(1 + total / (Math.max(0, this.documentCount[f]!) + priorCount(this.words[f]!)));
    const listOffsets = new Uint32Array(featureCount + 1);
    for (let p = 0; p < entries; p++) listOffsets[ids[p]! + 1]!++;
    for (let f = 0; f < featureCount; f++) listOffsets[f + 1]! += listOffsets[f]!;
    const listOrdinals = new Uint32Array(entries);
    const listWeights = new Float32Array(entries);
    const cursor = listOffsets.slice(0, featureCount);
    const scale = COMPONENTS.map(() => new Float64Array(size));
    const sums = new Float64Array(COMPONENTS.length);
    const perComponent = new Float64Array(COMPONENTS.length);
    for (let ordinal = 0; ordinal < size; ordinal++) {
      const from = offsets[ordinal]!;
      const to = offsets[ordinal + 1]!;
      sums.fill(0);
      for (let p = from; p < to; p++) {
        const id = ids[p]!;
        const component = componentOf[id]!;
        const weight = idf[id]!;
        if (component === TEXT) sums[TEXT]! += (COUNT_WEIGHT[counts[p]!]! * weight) ** 2;
        else if (component === SKILLS_AT) sums[SKILLS_AT]! += COUNT_WEIGHT[counts[p]!]! * weight;
        else sums[component]! += component === TITLE_COVER ? weight : weight * weight;
      }
      for (let c = 0; c < COMPONENTS.length; c++) {
        const norm = c === TITLE_COVER ? sums[c]! : Math.sqrt(sums[c]!);
        perComponent[c] = scale[c]![ordinal] = norm > 0 ? COMPONENT_WEIGHT[c]! / norm : 0;
      }
      for (let p = from; p < to; p++) {
        const id = ids[p]!;
        const component = componentOf[id]!;
        const slot = cursor[id]!++;
        listOrdinals[slot] = ordinal;
        listWeights[slot] = (component === TEXT ? COUNT_WEIGHT[counts[p]!]! * idf[id]! : idf[id]!) * perComponent[component]!;
      }
    }
    Object.assign(this, { idf, scale, listOffsets, listOrdinals, listWeights });
    this.dirty = false;
  }

  private weightAt(ordinal: number, p: number): number {
    const id = this.ids[p]!;
    const component = this.componentOf[id]!;
    const weight = component === TEXT ? COUNT_WEIGHT[this.counts[p]!]! * this.idf[id]! : this.idf[id]!;
    return weight * this.scale[component]![ordinal]!;
  }

  /** Visits every feature of one posting with its weight (component weight and norm folded in) and how often it stands there. */
  forEachFeature(ordinal: number, visit: (feature: number, weight: number, count: number) => void): void {
    this.rebuild();
    for (let p = this.offsets[ordinal]!; p < this.offsets[ordinal + 1]!; p++) visit(this.ids[p]!, this.weightAt(ordinal, p), this.counts[p]!);
  }
}

/** An index over postings; later ones with the same id win. */
export const buildIndex = (postings: readonly PostingForIndex[]): PostingIndex => {
  const index = new PostingIndex();
  for (const posting of postings) index.add(posting);
  index.rebuild();
  return index;
};

/** Stands before a class of words that acts as a word itself: "§nursing" (family of titles), "§health" (trade of skills). */
const CLASS_MARK = '§';
export const isClass = (word: string): boolean => word.startsWith(CLASS_MARK);

/** Content words of a title without its level, and the line of work that it names ("§nursing"), as the title components see them. */
export const titleWords = (title: string): string[] => {
  const key = titleKey(title);
  const words = tokenize(key);
  const family = titleFamily(title);
  return family ? [...words, CLASS_MARK + family] : words;
};

/** Ids of the skills of a text, each followed by the trade that it belongs to ("nursing", "§health"). Attitudes and general tools name no trade. */
export const skillWords = (text: string, tokens?: readonly Token[]): string[] =>
  findSkills(text, tokens).flatMap(({ id }) => {
    const trade = skillById(id)?.trade;
    return trade === undefined || trade === 'attitude' || trade === 'general' ? [id] : [id, CLASS_MARK + trade];
  });
