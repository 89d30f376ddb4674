import type { Document, Fact, FieldType, LearntAnswer, LetterContent } from '@applywright/contracts';
import type { PlannedValue } from './plan-values';

/** What the person has said about working in one country. */
export interface WorkPermit {
  readonly countryCode: string;
  readonly authorised: boolean;
  readonly needsSponsorship: boolean;
}
/** Answers that the person stored on purpose. Nothing of this kind is ever derived. */
export interface StoredAnswers {
  readonly permits?: readonly WorkPermit[];
  readonly values?: Partial<Record<FieldType, string>>;
}
/** Everything that a plan may draw on. `documents` are the files of one set, chosen by the caller. */
export interface PlanSource {
  readonly facts: readonly Fact[];
  readonly documents: readonly Document[];
  readonly letter?: LetterContent | null;
  readonly answers?: StoredAnswers;
  /** Answers to questions of employers that the person kept. */
  readonly learnt?: readonly LearntAnswer[];
  /** The employer of this page, for answers that are kept for one company. */
  readonly company?: string;
  /** Whether the person agreed that stored answers about themselves (origin, disability, pay, permits …) may be entered on this site. */
  readonly sensitiveAllowed?: boolean;
}

/** A value for a field, or why there is none. A `chosen` value is the text of one of the options, settled by meaning. */
export type Decision =
  | { readonly value: PlannedValue; readonly from?: 'stored' | 'learnt'; readonly sensitive?: boolean; readonly chosen?: boolean }
  | { readonly why: string };
export const none = (why: string): Decision => ({ why });
