import { type Fact, isPublishable, type KnockOut, type Preferences } from '@applywright/contracts';
import { fold } from '@applywright/lexicon';
import { factText } from '../fact-words';
import type { PostingForIndex } from '../posting-for-index';

/** What reading the demands of a posting takes. */
export type PostingWithText = Pick<PostingForIndex, 'title' | 'places' | 'descriptionText'>;

/** One statement of a posting: a sentence or a line of a list, as written and folded, and how far its section softens it. */
export interface Statement {
  text: string;
  folded: string;
  section: 'asked' | 'preferred' | 'offered' | 'plain';
}

export interface Verdict {
  status: KnockOut['status'];
  note: string;
  factIds: string[];
}
/** A person as the demands are held against. */
export interface Person {
  facts: readonly { fact: Fact; folded: string }[];
  preferences: Preferences;
  now: Date;
}
export const personOf = (facts: readonly Fact[], preferences: Preferences, now: Date): Person => ({
  facts: facts.filter(isPublishable).map((fact) => ({ fact, folded: fold(factText(fact)) })),
  preferences,
  now,
});

/** A demand that points cannot make up for. `key` tells two demands of one kind apart. */
export interface Demand {
  kind: KnockOut['kind'];
  key: string;
  quote: string;
  judge: (person: Person) => Verdict;
}
export const unknown = (note: string): Verdict => ({ status: 'unknown', note, factIds: [] });
