import { AppError, type NormalizedPosting, type SourceName } from '@applywright/contracts';

/** The applicant-tracking systems whose public boards are read, one company a board. */
export const ATS_SOURCES = ['greenhouse', 'lever', 'ashby'] as const satisfies readonly SourceName[];
export type AtsName = (typeof ATS_SOURCES)[number];

/** One company's board. `baseUrl` is absent for the vendor's own host and otherwise one of `SourceDeps.bases`. */
export interface BoardRef {
  readonly token: string;
  readonly company: string;
  readonly baseUrl?: string;
}

/** What the terms and the limits of a source oblige us to. `fullListing`: an advert missing from a complete run is gone. */
export interface SourceMeta {
  readonly attribution: { readonly required: boolean; readonly text: string; readonly href: string; readonly allowNofollow: boolean };
  readonly fullListing: boolean;
  readonly searchable: boolean;
  readonly keyNeeded: boolean;
  readonly hostedAllowed: boolean;
  readonly limits: { readonly perMinute?: number; readonly perDay?: number; readonly minIntervalMs: number; readonly concurrency: number };
}

/** Why a row of an answer is not a posting. The `no_*` reasons are schema drift, the others are ordinary. */
export type DropReason = 'no_id' | 'no_title' | 'no_url' | 'not_a_row' | 'prospect' | 'unlisted' | 'repeated_id';

export interface Collected {
  readonly postings: NormalizedPosting[];
  /** A later page failed: what is there is right, what is missing must not be taken for closed. */
  readonly partial: boolean;
  readonly dropped: { readonly reason: DropReason; readonly count: number }[];
}

/** The outside world of an adapter. `bases` are loopback addresses of the sample boards that a board may name as its `baseUrl`. */
export interface SourceDeps {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly now: () => Date;
  readonly sleep: (ms: number) => Promise<void>;
  /** Uniform in [0, 1). */
  readonly random: () => number;
  readonly bases?: Partial<Record<AtsName, string>>;
  /** A signal that aborts after so many milliseconds; `AbortSignal.timeout` unless given. */
  readonly deadline?: (ms: number) => AbortSignal;
}

/** Reads the public job board of a company. */
export abstract class JobSource {
  abstract readonly name: AtsName;
  abstract readonly meta: SourceMeta;
  /**
   * Every advert of a board, normalised.
   * @throws SourceFailure when the first page fails, or when more than a fifth of the rows lack id, title or address.
   */
  abstract collect(board: BoardRef): Promise<Collected>;
  /** Whether the board is there: it has a board page of its own or at least one advert. @throws SourceFailure when that cannot be told. */
  abstract exists(board: BoardRef): Promise<boolean>;
}

export type SourceFailureReason =
  | 'bad_board_name' | 'address_refused' | 'unknown_board' | 'refused' | 'redirect' | 'throttled' | 'server_error'
  | 'timeout' | 'network' | 'too_large' | 'not_json' | 'wrong_shape' | 'drift';

const SENTENCES: Record<SourceFailureReason, string> = {
  bad_board_name: 'that is not the name of a board',
  address_refused: 'this address is not allowed',
  unknown_board: 'there is no such board',
  refused: 'the request was refused',
  redirect: 'the board answered with a redirect',
  throttled: 'the board asks for fewer requests',
  server_error: 'the board is out of order',
  timeout: 'the board did not answer in time',
  network: 'the board could not be reached',
  too_large: 'the answer is larger than 32 MB',
  not_json: 'the answer is not JSON',
  wrong_shape: 'the answer has another shape than documented',
  drift: 'more than a fifth of the adverts lack an id, a title or an address',
};

/** A failed run. The message names source and board and nothing else: no address, key, header or body. */
export class SourceFailure extends AppError {
  constructor(
    readonly source: AtsName,
    readonly reason: SourceFailureReason,
    board?: string,
  ) {
    super('source_failed', `${source}${board === undefined ? '' : ` board ${board}`}: ${SENTENCES[reason]}`);
  }
}
