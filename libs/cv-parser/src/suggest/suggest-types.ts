import type { FactInput, Span } from '@applywright/contracts';

/** A fact that is known already, with its place in this CV; `span` is null where it comes from elsewhere. */
export type KnownFact = FactInput & { readonly id: string; readonly parentId: string | null; readonly confirmed: boolean; readonly span: Span | null };

/** Why a suggestion is not taken. */
export const SUGGESTION_REFUSALS = [
  'shape', 'contact', 'too_many', 'unknown_entry', 'confirmed', 'not_in_lines', 'value_not_in_quote', 'cut_out', 'not_a_date', 'not_own_lines', 'ambiguous', 'negated', 'implausible', 'already_there',
] as const;
export type SuggestionRefusal = (typeof SUGGESTION_REFUSALS)[number];

/** A suggestion that the CV bears out: the whole fact as it would be, and the one that it stands for. */
export interface AcceptedSuggestion {
  readonly fact: FactInput;
  readonly parentId: string | null;
  /** The known fact that it would replace. */
  readonly corrects: string | null;
  readonly span: Span;
  readonly confidence: number;
}

/** A line as a text model may see it. */
export interface PromptLine {
  /** Into `CvText.lines`. */
  readonly index: number;
  readonly page: number;
  readonly column: number;
  readonly text: string;
  readonly bullet: boolean;
  readonly heading: boolean;
  /** The section that it stands in, as the parser reads the CV. */
  readonly section: string;
}

/** Thrown inside the checks of one value; never leaves this folder. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(readonly reason: SuggestionRefusal) {
    super(reason);
  }
}
