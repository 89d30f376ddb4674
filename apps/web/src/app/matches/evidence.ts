import type { MatchDetail, MatchPart } from '@applywright/contracts';
import { sourceWords } from '../profile/fact-words';

type Word = MatchPart['words'][number];
type FactView = MatchDetail['facts'][number];

/** A fact that holds a word, with where it comes from; `text` is empty where only its id is known. */
export interface FactEvidence {
  readonly id: string;
  readonly text: string;
  readonly place: string;
}
/** One word of a part: the person's own words and the posting's, beside each other. */
export interface Evidence {
  readonly word: string;
  readonly facts: readonly FactEvidence[];
  /** The posting's words, the word itself apart so that it can be marked; null where they are not known. */
  readonly quote: { readonly before: string; readonly hit: string; readonly after: string } | null;
}

/** Parts a quote at the word; the whole of it is `before` where the word is written otherwise there. */
export const markIn = (quote: string, word: string): NonNullable<Evidence['quote']> => {
  // "software (line of work)" stands for "software".
  const plain = word.replace(/ \([^)]*\)$/, '');
  const at = plain === '' ? -1 : quote.toLowerCase().indexOf(plain.toLowerCase());
  return at < 0 ? { before: quote, hit: '', after: '' } : { before: quote.slice(0, at), hit: quote.slice(at, at + plain.length), after: quote.slice(at + plain.length) };
};

/** A match's facts by their id, ready to be shown. */
export const factsById = (facts: readonly FactView[]): ReadonlyMap<string, FactEvidence> => new Map(facts.map(({ id, text, source }) => [id, { id, text, place: sourceWords(source) }]));

/** What stands behind a word of a part. */
export const evidenceOf = ({ word, factIds, quote }: Word, facts: ReadonlyMap<string, FactEvidence>): Evidence => ({
  word,
  facts: factIds.map((id) => facts.get(id) ?? { id, text: '', place: '' }),
  quote: quote ? markIn(quote, word) : null,
});
