import { factsOf, isPublishable, type Fact } from '@applywright/contracts';
import { fold } from '@applywright/lexicon';
import { careerText } from '@applywright/matching';
import { withoutContactDetails } from '@applywright/postings';

/** Some 1,300 tokens: what a career is about stands in its first pages. */
const PERSON_CHARS = 4_000;
/** Some 650 tokens. What comes later in an advert is about the company and the law. */
const POSTING_CHARS = 2_000;

/** Each part of a double name by itself. */
const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{M}\p{N}'’]+/u).filter((word) => word.length > 1);

/**
 * What a model reads of a person: the words of publishable facts that speak of the work. No contact facts, and of the other facts no
 * address, number, handle or part of the person's name that stands among them.
 */
export function personText(facts: readonly Fact[]): string {
  const names = new Set(factsOf(facts, 'name').flatMap(({ value }) => Object.values(value)).flatMap((part) => (typeof part === 'string' ? wordsOf(fold(part)) : [])));
  const text = facts.filter(isPublishable).map(careerText).filter(Boolean).join('\n');
  return withoutContactDetails(text).replace(/[\p{L}\p{M}\p{N}'’]+/gu, (word) => (names.has(fold(word)) ? '' : word)).replace(/[^\S\n]+/g, ' ').trim().slice(0, PERSON_CHARS);
}

/** What a model reads of a posting: its title and the first part of its text. */
export const postingText = (title: string, text: string): string => withoutContactDetails(`${title.slice(0, 200)}\n${text.slice(0, POSTING_CHARS)}`).slice(0, POSTING_CHARS);
