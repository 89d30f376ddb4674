import { PRIOR_POSTINGS, priorCount } from './background-words';
import { type Lesson, lessonAt } from './lesson';
import type { MatchInput } from './matcher';
import type { PostingForIndex } from './posting-for-index';
import { FeatureReader } from './feature-reader';
import { entriesFor, type FeatureSpace, type PostingEntries, type PostingFacts } from './feature-space';
import { scaleOf } from './posting-block';
import type { SearchedIndex } from './searched-index';
import { explain, type ExplainedMatch, prepareUser } from './score-match';
import { COMPONENTS, COUNT_WEIGHT, MAX_TERM_COUNT, SKILLS_AT, TEXT, TITLE_COVER } from './weights';

/**
 * An index seen with one posting more, which is not in it: words weigh what they weigh there, and what it has never seen weighs what a
 * word in no posting does. The index itself does not change, so nobody else meets the guest.
 */
class GuestIndex implements FeatureSpace {
  readonly postings: readonly PostingFacts[];
  readonly ordinals: ReadonlyMap<string, number>;
  readonly words: readonly string[];
  readonly componentOf: Uint8Array;
  readonly idf: Float64Array;
  readonly guest: number;
  private readonly own = new Map<string, number>();
  private readonly features: { feature: number; weight: number; count: number }[];

  constructor(
    private readonly host: SearchedIndex,
    posting: PostingForIndex,
  ) {
    host.rebuild();
    this.guest = host.size;
    this.postings = [...host.postings, posting];
    this.ordinals = new Map(host.ordinals).set(posting.id, this.guest);
    const known = host.words.length;
    const unknown: { word: string; component: number }[] = [];
    const counted = featuresOf(posting).map(({ component, word, count }) => {
      let feature = host.featureId(component, word);
      if (feature === undefined) {
        feature = known + unknown.length;
        unknown.push({ word, component });
        this.own.set(`${component}|${word}`, feature);
      }
      return { feature, component, count: Math.min(count, MAX_TERM_COUNT) };
    });
    this.words = [...host.words, ...unknown.map(({ word }) => word)];
    this.componentOf = new Uint8Array(this.words.length);
    this.componentOf.set(host.componentOf.subarray(0, known));
    unknown.forEach(({ component }, at) => (this.componentOf[known + at] = component));
    this.idf = new Float64Array(this.words.length);
    this.idf.set(host.idf);
    const total = host.liveSize + PRIOR_POSTINGS;
    unknown.forEach(({ word }, at) => (this.idf[known + at] = Math.log(1 + total / priorCount(word))));
    const scale = scalesOf(counted, this.idf);
    this.features = counted.map(({ feature, component, count }) => ({ feature, count, weight: (component === TEXT ? COUNT_WEIGHT[count]! : 1) * this.idf[feature]! * scale[component]! }));
  }

  get liveSize(): number {
    return this.host.liveSize;
  }
  rebuild(): void {
    this.host.rebuild();
  }
  featureId(component: number, word: string): number | undefined {
    return this.host.featureId(component, word) ?? this.own.get(`${component}|${word}`);
  }
  entriesOf(ordinal: number): PostingEntries {
    if (ordinal !== this.guest) return this.host.entriesOf(ordinal);
    const entries = entriesFor(undefined, this.features.length);
    entries.texts = this.features.filter(({ feature }) => this.componentOf[feature] === TEXT).length;
    this.features.forEach(({ feature, weight, count }, n) => {
      entries.ids[n] = feature;
      entries.weights[n] = weight;
      entries.counts[n] = count;
    });
    return entries;
  }
  forEachFeature(ordinal: number, visit: (feature: number, weight: number, count: number) => void): void {
    if (ordinal !== this.guest) return this.host.forEachFeature(ordinal, visit);
    for (const { feature, weight, count } of this.features) visit(feature, weight, count);
  }
}

/** The words of a posting by component, as an index counts them. */
function featuresOf(posting: PostingForIndex): { component: number; word: string; count: number }[] {
  const reader = new FeatureReader();
  return Array.from({ length: reader.fill(posting) }, (_, at) => {
    const feature = reader.ids[at]!;
    return { component: reader.componentOf[feature]!, word: reader.words[feature]!, count: reader.counts[at]! };
  });
}

/** One over the norm by component, with the component's weight, as `PostingIndex.rebuild` derives them. */
function scalesOf(counted: readonly { feature: number; component: number; count: number }[], idf: Float64Array): number[] {
  const sums = COMPONENTS.map(() => 0);
  for (const { feature, component, count } of counted) {
    const weight = idf[feature]!;
    if (component === TEXT) sums[TEXT]! += (COUNT_WEIGHT[count]! * weight) ** 2;
    else if (component === SKILLS_AT) sums[SKILLS_AT]! += COUNT_WEIGHT[count]! * weight;
    else sums[component]! += component === TITLE_COVER ? weight : weight * weight;
  }
  return sums.map((sum, component) => scaleOf(component, sum));
}

/** The score of a posting that is one person's alone, by the word weights of an index that it is not in and that stays as it is. */
export const scoreGuest = (index: SearchedIndex, posting: PostingForIndex, { facts, preferences, now, thumbs }: MatchInput): ExplainedMatch => {
  const space = new GuestIndex(index, posting);
  return explain(space, space.guest, prepareUser(space, facts, preferences, now, thumbs));
};

/** What a thumb on a posting keeps of it, whether the index holds the posting or not (one that somebody kept by themselves, one that has closed). */
export const lessonOf = (index: SearchedIndex, posting: PostingForIndex): Lesson => {
  const ordinal = index.ordinals.get(posting.id);
  if (ordinal !== undefined) return lessonAt(index, ordinal);
  const space = new GuestIndex(index, posting);
  return lessonAt(space, space.guest);
};
