import { skillById } from '@applywright/lexicon';
import { isClass } from './feature-reader';
import type { Feedback } from './feedback';
import { commonProperties, propertiesOf, type Trait, TRAIT_VALUE, traitPhrase } from './feedback-traits';
import { taughtWeight } from './lesson';
import type { FeatureSpace } from './posting-index';
import type { Term } from './terms';
import { SKILLS_AT } from './weights';

export interface FeedbackTerm extends Term {
  words: string[];
}
const SHOWN_WORDS = 5;
/** Words that a sentence names; the others stand beside it. */
const WORDS_IN_NOTE = 3;
/** Below half a point there is nothing to say. */
const SAYS_NOTHING = 0.5;
/** A property is named where it carries at least this share of what all the words together do. */
const NAMED_SHARE = 0.5;

interface Pull {
  readonly value: number;
  readonly holds: (given: Feedback['given'][number]) => boolean;
}
interface WordPull extends Pull {
  readonly word: string;
}
interface TraitPull extends Pull {
  readonly phrase: (count: number) => string;
}

/** The learned sum of one posting; `onWord` and `onTrait` are told what each adds to it. */
const sumOf = (index: FeatureSpace, ordinal: number, feedback: Feedback, onWord?: (feature: number, value: number) => void, onTrait?: (trait: Trait, value: number) => void): number => {
  let z = 0;
  index.forEachFeature(ordinal, (feature, weight) => {
    const learned = feedback.weightOf.get(feature);
    const taught = learned === undefined ? null : taughtWeight(index.componentOf[feature]!, weight);
    if (learned === undefined || taught === null) return;
    z += learned * taught;
    onWord?.(feature, learned * taught);
  });
  for (const trait of propertiesOf(index, ordinal)) {
    const learned = feedback.traitWeightOf.get(trait.key);
    if (learned === undefined) continue;
    const value = learned * TRAIT_VALUE[trait.kind];
    z += value;
    onTrait?.(trait, value);
  }
  // in whole billionths: the order in which an index numbers its words must not tell
  return Math.round(z * 1e9) / 1e9;
};

/** Points within the bound by likeness to what the user liked and turned down. */
export const feedbackPoints = (index: FeatureSpace, ordinal: number, feedback: Feedback): number => feedback.bound * Math.tanh(sumOf(index, ordinal, feedback));

/** The points with their reason: the note counts only thumbs on postings that have the named words or property. */
export const feedbackTerm = (index: FeatureSpace, ordinal: number, feedback: Feedback): FeedbackTerm => {
  const common = commonProperties(index);
  const words: WordPull[] = [];
  const traits: TraitPull[] = [];
  const z = sumOf(
    index, ordinal, feedback,
    (feature, value) => words.push({ value, word: shownWord(index, feature), holds: (given) => given.words.has(feature) }),
    (trait, value) => {
      if (!common.has(trait.key)) traits.push({ value, phrase: (count) => traitPhrase(trait, count), holds: (given) => given.traits.has(trait.key) });
    },
  );
  const points = feedback.bound * Math.tanh(z);
  if (Math.abs(points) < SAYS_NOTHING) return { points, note: 'Your thumbs say nothing about this posting.', words: [] };
  const decided = <P extends Pull>(pulls: readonly P[]): P[] => pulls.filter(({ value }) => Math.sign(value) === Math.sign(points)).sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const strongest = decided(words).filter(({ word }, at, all) => all.findIndex((other) => other.word === word) === at);
  return { points, note: noteOf(points > 0, strongest, decided(traits), feedback), words: strongest.slice(0, SHOWN_WORDS).map(({ word }) => word) };
};

const noteOf = (up: boolean, words: readonly WordPull[], traits: readonly TraitPull[], { given }: Feedback): string => {
  const thumbs = given.filter((one) => one.up === up);
  const did = up ? 'liked' : 'turned down';
  const ofWords = words.reduce((sum, { value }) => sum + Math.abs(value), 0);
  const trait = traits.find(({ value }) => Math.abs(value) >= NAMED_SHARE * ofWords);
  const of = trait ? thumbs.filter(trait.holds).length : 0;
  if (trait && of > 0) return `You ${did} ${of} ${trait.phrase(of)}.`;
  const named = words.slice(0, WORDS_IN_NOTE);
  const like = thumbs.filter((one) => named.some(({ holds }) => holds(one))).length;
  if (like === 0) return `Your thumbs speak ${up ? 'for' : 'against'} it.`;
  return `Like ${like === 1 ? 'a posting' : `${like} postings`} that you ${did}: ${named.map(({ word }) => word).join(', ')}.`;
};

const shownWord = (index: FeatureSpace, feature: number): string => {
  const word = index.words[feature]!;
  if (isClass(word)) return `${word.slice(1)} (line of work)`;
  return index.componentOf[feature] === SKILLS_AT ? (skillById(word)?.name ?? word) : word;
};
