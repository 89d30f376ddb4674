import { type FeatureGroup, groupOfComponent, propertiesOf, type Trait } from './feedback-traits';
import type { FeatureSpace } from './posting-index';
import { SKILLS_AT, TITLE_COSINE, TITLE_COVER } from './weights';

/** One word or skill of a posting and what it weighs there. */
export interface LessonWord {
  readonly component: number;
  readonly word: string;
  readonly weight: number;
}
/** What a thumb keeps of its posting, so that it still teaches when the posting is gone: its weightiest words and its plain properties, no running text. */
export interface Lesson {
  readonly words: readonly LessonWord[];
  readonly traits: readonly Trait[];
}

/** More words than these teach nothing more (measured at 32, 64 and 128; with wrong thumbs fewer do better), and they keep what is stored of a thumb small. */
const KEPT_WORDS = 40;

/** How strongly a component teaches beside its weight in the score. */
const TEACHES: Readonly<Record<number, number>> = { [SKILLS_AT]: 1, [TITLE_COSINE]: 1 };
/** The value of a word as learning sees it; null where it takes no part (a title's words already stand among those of the title's likeness). */
export const taughtWeight = (component: number, weight: number): number | null => (component === TITLE_COVER ? null : weight * (TEACHES[component] ?? 1));

/** The lesson of a posting of an index. */
export const lessonAt = (space: FeatureSpace, ordinal: number): Lesson => {
  const words: LessonWord[] = [];
  space.forEachFeature(ordinal, (feature, weight) => {
    const component = space.componentOf[feature]!;
    const taught = taughtWeight(component, weight);
    if (taught !== null) words.push({ component, word: space.words[feature]!, weight: Math.round(taught * 1e4) / 1e4 });
  });
  words.sort((a, b) => b.weight - a.weight || a.component - b.component || (a.word < b.word ? -1 : 1));
  return { words: words.slice(0, KEPT_WORDS), traits: [...propertiesOf(space, ordinal)] };
};

export const groupOfWord = ({ component }: LessonWord): FeatureGroup => groupOfComponent(component);
