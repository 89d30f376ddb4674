import { findSkills, skillById, titleFamily, titleKey, tokenize } from '@applywright/lexicon';
import { PRIOR_POSTINGS, priorCount } from './background-words';
import { advertText } from './advert-text';
import type { PostingForIndex } from './posting-for-index';
import { COMPONENT_WEIGHT, COMPONENTS, countWeight, SKILLS_AT, TEXT, TITLE_COSINE, TITLE_COVER } from './weights';

/** What the bounded terms need of a posting; the text itself is not kept. */
export type PostingFacts = Omit<PostingForIndex, 'descriptionText'>;

/** Feature keys: one letter for the component, then the word or skill id. */
const PREFIX = ['t', 's', 'c', 'n'] as const;
export const featureKey = (component: number, word: string): string => PREFIX[component]! + word;

/** Occurrences of each word of a text. */
export const countWords = (words: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
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
  private readonly features = new Map<string, number>();
  readonly words: string[] = [];
  readonly componentOf: number[] = [];
  private readonly documentCount: number[] = [];
  private ids = new Uint32Array(1024);
  private counts = new Uint8Array(1024);
  private offsets = new Uint32Array(64);
  private live = 0;
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

  /** Bytes held in typed arrays, forward and derived. */
  get bytes(): number {
    const arrays = [this.ids, this.counts, this.offsets, this.expired, this.idf, ...this.scale, this.listOffsets, this.listOrdinals, this.listWeights];
    return arrays.reduce((sum, array) => sum + array.byteLength, 0);
  }

  featureId(component: number, word: string): number | undefined {
    return this.features.get(featureKey(component, word));
  }

  /** Adds a posting and returns its ordinal; one with a known id replaces the old (which expires). */
  add(posting: PostingForIndex): number {
    this.expire(posting.id);
    const ordinal = this.postings.length;
    const { descriptionText, ...facts } = posting;
    this.postings.push(facts);
    this.ordinals.set(posting.id, ordinal);
    if (ordinal >= this.expired.length) {
      const grown = new Uint8Array(Math.max(64, this.expired.length * 2));
      grown.set(this.expired);
      this.expired = grown;
    }
    if (ordinal + 2 > this.offsets.length) {
      const grown = new Uint32Array(this.offsets.length * 2);
      grown.set(this.offsets);
      this.offsets = grown;
    }
    const words = new Set(titleWords(posting.title));
    const text = `${posting.title}\n${advertText(descriptionText, posting.company)}`;
    let at = this.offsets[ordinal]!;
    const push = (component: number, word: string, count: number): void => {
      const key = featureKey(component, word);
      let id = this.features.get(key);
      if (id === undefined) {
        id = this.words.length;
        this.features.set(key, id);
        this.words.push(word);
        this.componentOf.push(component);
        this.documentCount.push(0);
      }
      this.documentCount[id]!++;
      if (at === this.ids.length) {
        const ids = new Uint32Array(at * 2);
        ids.set(this.ids);
        this.ids = ids;
        const counts = new Uint8Array(at * 2);
        counts.set(this.counts);
        this.counts = counts;
      }
      this.ids[at] = id;
      this.counts[at] = Math.min(count, 255);
      at++;
    };
    for (const [word, count] of countWords(tokenize(text))) push(TEXT, word, count);
    for (const [skill, count] of countWords(skillWords(text))) push(SKILLS_AT, skill, count);
    for (const word of words) {
      if (!isClass(word)) push(TITLE_COVER, word, 1);
      push(TITLE_COSINE, word, 1);
    }
    this.offsets[ordinal + 1] = at;
    this.live++;
    this.dirty = true;
    return ordinal;
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
    this.idf = new Float64Array(featureCount);
    const total = this.live + PRIOR_POSTINGS;
    for (let f = 0; f < featureCount; f++) this.idf[f] = Math.log(1 + total / (Math.max(0, this.documentCount[f]!) + priorCount(this.words[f]!)));
    const size = this.size;
    this.scale = COMPONENTS.map(() => new Float64Array(size));
    const entries = this.offsets[size]!;
    this.listOffsets = new Uint32Array(featureCount + 1);
    for (let p = 0; p < entries; p++) this.listOffsets[this.ids[p]! + 1]!++;
    for (let f = 0; f < featureCount; f++) this.listOffsets[f + 1]! += this.listOffsets[f]!;
    this.listOrdinals = new Uint32Array(entries);
    this.listWeights = new Float32Array(entries);
    const cursor = this.listOffsets.slice(0, featureCount);
    const sums = new Float64Array(COMPONENTS.length);
    for (let ordinal = 0; ordinal < size; ordinal++) {
      const from = this.offsets[ordinal]!;
      const to = this.offsets[ordinal + 1]!;
      sums.fill(0);
      for (let p = from; p < to; p++) {
        const id = this.ids[p]!;
        const component = this.componentOf[id]!;
        const idf = this.idf[id]!;
        const weight = countWeight(this.counts[p]!);
        if (component === TEXT) sums[TEXT]! += (weight * idf) ** 2;
        else if (component === SKILLS_AT) sums[SKILLS_AT]! += weight * idf;
        else if (component === TITLE_COVER) sums[TITLE_COVER]! += idf;
        else sums[TITLE_COSINE]! += idf * idf;
      }
      for (let c = 0; c < COMPONENTS.length; c++) {
        const norm = c === TITLE_COVER ? sums[c]! : Math.sqrt(sums[c]!);
        this.scale[c]![ordinal] = norm > 0 ? COMPONENT_WEIGHT[c]! / norm : 0;
      }
      for (let p = from; p < to; p++) {
        const slot = cursor[this.ids[p]!]!++;
        this.listOrdinals[slot] = ordinal;
        this.listWeights[slot] = this.weightAt(ordinal, p);
      }
    }
    this.dirty = false;
  }

  private weightAt(ordinal: number, p: number): number {
    const id = this.ids[p]!;
    const component = this.componentOf[id]!;
    const weight = component === TEXT ? countWeight(this.counts[p]!) * this.idf[id]! : this.idf[id]!;
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
export const skillWords = (text: string): string[] =>
  findSkills(text).flatMap(({ id }) => {
    const trade = skillById(id)?.trade;
    return trade === undefined || trade === 'attitude' || trade === 'general' ? [id] : [id, CLASS_MARK + trade];
  });
