import type { Fact, FactInput } from '@applywright/contracts';
import { keyOf } from './same-words';

/**
 * A fact that the person has removed, corrected, or, where it was a model's suggestion, refused. Kept (sealed, with the facts) so that
 * reading the same CV again does not bring it back. Adding the fact by hand takes it off.
 */
export interface Overruled {
  readonly fact: FactInput;
  readonly parentId: string | null;
  /** The fact that stands in its place since; null where it was removed. */
  readonly by: string | null;
  /** A refused suggestion keeps out suggestions alone: the CV itself may still say it. */
  readonly suggestion: boolean;
}
export interface ProfileState {
  readonly facts: readonly Fact[];
  readonly overruled: readonly Overruled[];
}

/** More than anybody removes by hand; the oldest are forgotten first. */
const MOST = 1000;
/** Shorter points ("Teamwork") may stand under several positions. */
const TELLING_LENGTH = 20;

const inputOf = ({ kind, value }: Fact): FactInput => ({ kind, value }) as FactInput;
const sameAs = (a: Overruled, b: Overruled): boolean => keyOf(a.fact) === keyOf(b.fact) && a.suggestion === b.suggestion && standsUnder(a, b.fact, b.parentId);

/** Whether an overruled fact can speak of this place: a short point only under its own entry. */
export const standsUnder = ({ fact, parentId }: Pick<Overruled, 'fact' | 'parentId'>, other: FactInput, otherParentId: string | null): boolean =>
  fact.kind !== 'highlight' || other.kind !== 'highlight' || parentId === otherParentId || Math.min(fact.value.text.length, other.value.text.length) >= TELLING_LENGTH;

export const isSuggestion = (fact: Fact): boolean => fact.source.type === 'ai' && !fact.confirmed;

/** Remembers that `fact` is not to come back, or what stands in its place. */
export function overrule(overruled: readonly Overruled[], fact: Fact, by: string | null): Overruled[] {
  const entry: Overruled = { fact: inputOf(fact), parentId: fact.parentId, by, suggestion: isSuggestion(fact) };
  const rest = overruled.filter((o) => !sameAs(o, entry)).map((o) => (o.by === fact.id ? { ...o, by } : o));
  return [...rest, entry].slice(-MOST);
}

/** What somebody says by hand is overruled no longer. */
export const reinstate = (overruled: readonly Overruled[], fact: FactInput, parentId: string | null): Overruled[] =>
  overruled.filter((o) => keyOf(o.fact) !== keyOf(fact) || !standsUnder(o, fact, parentId));

/** Whether a suggestion has been refused, or says what the person has removed or corrected. */
export const isOverruled = (overruled: readonly Overruled[], fact: Fact): boolean =>
  overruled.some((o) => keyOf(o.fact) === keyOf(fact) && (!o.suggestion || sameValue(o.fact, fact)) && standsUnder(o, inputOf(fact), fact.parentId) && o.by !== fact.id);

const sameValue = (a: FactInput, b: FactInput): boolean => JSON.stringify(Object.entries(a.value).sort()) === JSON.stringify(Object.entries(b.value).sort());
