import type { AdapterName, DropReason, NormalizedPosting } from '@applywright/contracts';
import type { BoardRef, JobSource, SourceDeps, SourceFailureReason } from '../job-source';

export type Row = Record<string, unknown>;

/** One adapter in the contract suite: how it is made and what its vendor's rows look like. */
export interface SourceCase {
  readonly name: AdapterName;
  readonly make: (deps: SourceDeps) => JobSource;
  /** A whole row of an invented company, with changes laid over it. */
  readonly row: (changes: Row) => Row;
  /** The row's posting, or why there is none; any JSON whatever may come. */
  readonly normalise: (row: unknown, board: BoardRef) => NormalizedPosting | DropReason;
  /** Rows as the payload of a board file. */
  readonly payload: (rows: Row[]) => unknown;
  /** What the vendor's server answers for these rows, where that is not the payload itself; for the `body` fault. */
  readonly answer?: (rows: Row[]) => unknown;
  /** The row's fields that hold what a posting must have; `id` is the id's. */
  readonly id: string;
  readonly title: string;
  /** What leaves a row without a title, where that is not null in its place. */
  readonly untitled?: Row;
  /** Answers of a form that the source does not have. */
  readonly wrongShapes: unknown[];
  /** What an answer that cannot be parsed is called. */
  readonly unreadable?: Extract<SourceFailureReason, 'not_json' | 'not_xml'>;
  /** How many rows the test of a large board has; 230 unless the source never gives so many. */
  readonly most?: number;
  /** What a 403 means here; `refused` unless the source throttles by it. */
  readonly forbidden?: SourceFailureReason;
  /** The board that its postings are stored under, where that is not the token. */
  readonly storedBoard?: string;
  /** Whether the source answers for a board that it does not know as for one without postings. */
  readonly unknownIsEmpty?: boolean;
  /** Whether unchanged boards are told by entity tags. */
  readonly validates?: boolean;
  /** The one board of a source that has no boards; the token is then not the person's to choose. */
  readonly only?: Pick<BoardRef, 'token' | 'search'>;
  /** Whether all text comes at once; false for sources that send snippets. */
  readonly completeText?: boolean;
}
