import type { ThumbReason } from '@applywright/contracts';
import { type FeatureGroup, GROUPS_OF_REASON, TRAIT_VALUE } from './feedback-traits';
import { groupOfWord, type Lesson, lessonAt } from './lesson';
import type { FeatureSpace } from './posting-index';

/** A posting that the user liked or turned down. Taking it out of the list undoes it. */
export interface Thumb {
  postingId: string;
  up: boolean;
  /** What it is about, where the user said so. */
  reason?: ThumbReason | null;
  /** What was kept of the posting when the thumb was given; without it the index is asked. */
  lesson?: Lesson;
}

/** What thumbs teach: a weight by feature and by property. Valid for its index until the next `rebuild`. */
export interface Feedback {
  readonly weightOf: ReadonlyMap<number, number>;
  readonly traitWeightOf: ReadonlyMap<string, number>;
  /** The part stays within ± this many points. */
  readonly bound: number;
  /** What each thumb was given on, so that a note can say how many it rests on. */
  readonly given: readonly { readonly up: boolean; readonly words: ReadonlySet<number>; readonly traits: ReadonlySet<string> }[];
}

/**
 * The feedback part stays within ± this many points, so that no number of thumbs hides what the facts say. `bench thumbs`: nDCG@10
 * after 20 thumbs is 0.647 with a bound of 20, 0.665 with 25, 0.687 with 30; of a match of 80 points 30 still leave one of 50.
 */
export const MAX_FEEDBACK_POINTS = 30;
/** So many thumbs move half of the bound: one moves a quarter of it, twenty seven eighths. */
const HALF_BOUND_THUMBS = 3;
const PASSES = 60;
const STEP = 1.5;
/** Pull towards zero: keeps forty contradictory thumbs from shouting each other down to noise (with one wrong in ten, 0.06 ranks 0.03 better than 0.03). */
const DECAY = 0.05;
/** A reason speeds up learning of what it names and slows down the rest; without this 20 thumbs, half of them with a reason, gain 0.03 less. */
const NAMED = 2.5;
const NOT_NAMED = 0.3;

interface Row {
  readonly features: { readonly at: number; readonly value: number; readonly rate: number }[];
  readonly target: number;
}

/**
 * A logistic regression without a constant over the words and properties of the thumbed postings, trained anew on all thumbs
 * each time (full passes, no randomness; the order of the thumbs does not matter, and the last one on a posting counts).
 * Thumbs without a lesson on postings that the index does not know are left out; null where none is left.
 */
export const learnFeedback = (index: FeatureSpace, thumbs: readonly Thumb[]): Feedback | null => {
  const last = [...new Map(thumbs.map((thumb) => [thumb.postingId, thumb])).values()].sort((a, b) => (a.postingId < b.postingId ? -1 : 1));
  const numbers = new Map<number | string, number>();
  const numberOf = (key: number | string): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  };
  const rows: Row[] = [];
  const given: Feedback['given'][number][] = [];
  for (const thumb of last) {
    const lesson = thumb.lesson ?? lessonInIndex(index, thumb.postingId);
    if (!lesson) continue;
    const rateOf = ratesOf(thumb.reason ?? null);
    const words = new Set<number>();
    const features: Row['features'] = [];
    for (const word of lesson.words) {
      const feature = index.featureId(word.component, word.word);
      if (feature === undefined) continue;
      words.add(feature);
      features.push({ at: numberOf(feature), value: word.weight, rate: word.weight * rateOf(groupOfWord(word)) });
    }
    for (const { key, kind } of lesson.traits) features.push({ at: numberOf(key), value: TRAIT_VALUE[kind], rate: TRAIT_VALUE[kind] * rateOf(kind) });
    rows.push({ features, target: thumb.up ? 1 : 0 });
    given.push({ up: thumb.up, words, traits: new Set(lesson.traits.map(({ key }) => key)) });
  }
  if (rows.length === 0) return null;
  const learned = descend(rows, numbers.size);
  const weightOf = new Map<number, number>();
  const traitWeightOf = new Map<string, number>();
  for (const [key, at] of numbers) {
    if (typeof key === 'number') weightOf.set(key, learned[at]!);
    else traitWeightOf.set(key, learned[at]!);
  }
  return { weightOf, traitWeightOf, bound: (MAX_FEEDBACK_POINTS * rows.length) / (rows.length + HALF_BOUND_THUMBS), given };
};

const lessonInIndex = (index: FeatureSpace, postingId: string): Lesson | null => {
  const ordinal = index.ordinals.get(postingId);
  return ordinal === undefined ? null : lessonAt(index, ordinal);
};

const ratesOf = (reason: ThumbReason | null): ((group: FeatureGroup) => number) => {
  const named = reason === null ? [] : GROUPS_OF_REASON[reason];
  return (group) => (named.length === 0 ? 1 : named.includes(group) ? NAMED : NOT_NAMED);
};

/** Full passes down the logistic loss, with decay; the weights by feature number. */
const descend = (rows: readonly Row[], size: number): Float64Array => {
  const learned = new Float64Array(size);
  for (let pass = 0; pass < PASSES; pass++) {
    const errors = rows.map(({ features, target }) => {
      let z = 0;
      for (const { at, value } of features) z += learned[at]! * value;
      return target - 1 / (1 + Math.exp(-z));
    });
    for (let at = 0; at < size; at++) learned[at]! *= 1 - DECAY;
    rows.forEach(({ features }, row) => {
      for (const { at, rate } of features) learned[at]! += STEP * errors[row]! * rate;
    });
  }
  return learned;
};
