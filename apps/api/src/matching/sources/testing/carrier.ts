import type { DropReason, NormalizedPosting } from '@applywright/contracts';
import type { BoardRef } from '../job-source';
import type { Row } from './source-case';

/** How one vendor's row carries each kind of text; the attacks are put into all of them. */
export interface Carrier {
  readonly name: string;
  readonly html: (payload: string) => Row[];
  readonly normalise: (row: unknown, board: BoardRef) => NormalizedPosting | DropReason;
  readonly text: (payload: string) => Row;
  readonly link: (address: string) => Row;
  /** Where a row leads whose own address is none. */
  readonly fallback?: string;
}
