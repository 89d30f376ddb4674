import type { DocumentRefusal, FactKind, FactOf, LanguageCode, Posting } from '@applywright/contracts';

/** The part of a posting that writing needs. */
export type PostingText = Pick<Posting, 'title' | 'company' | 'descriptionText'> & Partial<Pick<Posting, 'places'>>;

export interface TailorOptions {
  /** Decides how many statements are chosen; the printer fits the rest. */
  readonly pageLimit: number;
  readonly language: LanguageCode;
  /** Keys of changes that are not to be done. */
  readonly rejected?: readonly string[] | undefined;
}

/** A statement that the claim gate refused, with what was wrong. */
export type Refusal = Readonly<DocumentRefusal>;

export type AnyFactOf = { [K in FactKind]: FactOf<K> }[FactKind];
