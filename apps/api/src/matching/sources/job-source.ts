import { AppError, type AdapterName, type DropReason, type NormalizedPosting, SOURCE_TERMS, type SourceTerms } from '@applywright/contracts';
import type { SourceKeys } from '../../config/source-settings';

/** What a search source is asked for. `country` in ISO 3166-1 alpha-2. */
export interface SearchTerms {
  readonly what: string;
  readonly where: string;
  readonly country: string;
}

/**
 * What one collection reads: a company's board, a whole feed (`token` "all"), or what a search brings.
 * `baseUrl` is absent for the vendor's own host and otherwise one of `SourceDeps.bases`.
 */
export interface BoardRef {
  readonly token: string;
  readonly company: string;
  readonly baseUrl?: string;
  readonly search?: SearchTerms;
  readonly seen?: SeenRows;
}

/** Rows of earlier collections by the digest of what the source sent; a row that comes again is not normalised again. */
export interface SeenRows {
  /** Goes into each digest: another edition of the program may read the same row otherwise. */
  readonly edition: string;
  /** External id by digest. */
  readonly rows: ReadonlyMap<string, string>;
}

/** What an earlier answer said about itself, to ask whether anything has changed since. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

export interface Collected {
  readonly postings: NormalizedPosting[];
  /** External ids of rows that were the same as in `BoardRef.seen`; they are not among the postings. */
  readonly same?: readonly string[];
  /** The digest of each posting's row, by external id; with `BoardRef.seen` only. */
  readonly digests?: ReadonlyMap<string, string>;
  /** A later page failed: what is there is right, what is missing must not be taken for closed. */
  readonly partial: boolean;
  readonly dropped: { readonly reason: DropReason; readonly count: number }[];
  /** The source said that nothing has changed since the given validators; there are no postings then, and none is gone. */
  readonly unchanged?: boolean;
  readonly validators?: Validators;
}

/** A board as its own source describes it. */
export interface BoardLook {
  /** As the source names the company; null where it does not. */
  readonly company: string | null;
  /** How many postings it lists; null where that is not told. */
  readonly openings: number | null;
  /** Some titles and places, for a person to tell the company from a namesake. */
  readonly samples: readonly { readonly title: string; readonly place: string | null }[];
}

/** The outside world of an adapter. `bases` are loopback addresses of the sample boards that a board may name as its `baseUrl`. */
export interface SourceDeps {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly now: () => Date;
  readonly sleep: (ms: number) => Promise<void>;
  /** Uniform in [0, 1). */
  readonly random: () => number;
  readonly bases?: Partial<Record<AdapterName, string>>;
  /** The operator's own, for the sources that ask for one. */
  readonly keys?: SourceKeys;
  /** Addresses of feeds that the operator is licensed to read. */
  readonly partnerFeeds?: Partial<Record<AdapterName, string>>;
  /** A signal that aborts after so many milliseconds; `AbortSignal.timeout` unless given. */
  readonly deadline?: (ms: number) => AbortSignal;
  /**
   * Asked before every request: waits for the host's turn and takes one off the source's budget. Absent: no limits.
   * @throws SourceFailure `budget_spent`
   */
  readonly admit?: (source: AdapterName, board: string, url: URL) => Promise<void>;
}

/** Reads one source of public postings. */
export abstract class JobSource {
  abstract readonly name: AdapterName;
  get terms(): SourceTerms {
    return SOURCE_TERMS[this.name];
  }
  /**
   * Every posting of a board, feed or search, normalised.
   * @param known what the last collection answered; where the source can tell that nothing has changed it is not read again
   * @throws SourceFailure when the first page fails, or when more than a fifth of the rows lack id, title or address.
   */
  abstract collect(board: BoardRef, known?: Validators): Promise<Collected>;
}

/** A source that keeps one board a company. */
export abstract class CompanyBoards extends JobSource {
  /**
   * The board as it is, or null when there is none: it exists when it has a board page of its own or at least one posting (T7).
   * @throws SourceFailure when that cannot be told.
   */
  abstract look(board: BoardRef): Promise<BoardLook | null>;
}

export type SourceFailureReason =
  | 'bad_board_name' | 'address_refused' | 'unknown_board' | 'refused' | 'redirect' | 'throttled' | 'server_error' | 'key_missing' | 'switched_off' | 'budget_spent'
  | 'timeout' | 'network' | 'too_large' | 'not_json' | 'not_xml' | 'wrong_shape' | 'drift';

const SENTENCES: Record<SourceFailureReason, string> = {
  bad_board_name: 'that is not the name of a board',
  address_refused: 'this address is not allowed',
  unknown_board: 'there is no such board',
  refused: 'the request was refused',
  redirect: 'the board answered with a redirect',
  throttled: 'the board asks for fewer requests',
  server_error: 'the board is out of order',
  key_missing: 'no key is set up for this source',
  switched_off: 'the settings or the terms of this source keep it from being asked',
  budget_spent: 'the allowance of requests is used up',
  timeout: 'the board did not answer in time',
  network: 'the board could not be reached',
  too_large: 'the answer is larger than 32 MB',
  not_json: 'the answer is not JSON',
  not_xml: 'the answer is not XML',
  wrong_shape: 'the answer has another shape than documented',
  drift: 'more than a fifth of the adverts lack an id, a title or an address',
};

/** A failed run. The message names source and board and nothing else: no address, key, header or body. */
export class SourceFailure extends AppError {
  constructor(
    readonly source: AdapterName,
    readonly reason: SourceFailureReason,
    board?: string,
  ) {
    super('source_failed', `${source}${board === undefined ? '' : ` board ${board}`}: ${SENTENCES[reason]}`);
  }
}
