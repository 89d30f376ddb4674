import type { Fact, Span } from '@applywright/contracts';

/** Where in which CV a fact stands. */
export interface FactPlace {
  readonly uploadId: string;
  readonly fileName: string;
  readonly span: Span;
}

/** The place that a fact was read from, or that a suggestion rests on; null for what was typed. */
export const placeOf = (fact: Fact): FactPlace | null => {
  const { source } = fact;
  if (source.type === 'cv') return source;
  return source.type === 'ai' ? (source.cv ?? null) : null;
};
