import * as z from 'zod';
import { Id, Instant } from './primitives';

/** The sources that keep one board a company; these can be followed. */
export const BOARD_SOURCES = ['greenhouse', 'lever', 'ashby', 'recruitee', 'personio', 'smartrecruiters', 'workable'] as const;
export const BoardSource = z.enum(BOARD_SOURCES);
export type BoardSource = z.infer<typeof BoardSource>;

/** The name of a board as it stands in its address. */
export const BoardToken = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, 'not the name of a board');
const CompanyName = z.string().trim().min(1).max(200);

/**
 * Whether a board belongs to the company that is meant. `certain`: its own address or page says so. `likely`: the names agree.
 * `doubtful`: it may be a namesake; a person has to look.
 */
export const Certainty = z.enum(['certain', 'likely', 'doubtful']);
export type Certainty = z.infer<typeof Certainty>;

export const BoardSample = z.object({ title: z.string(), place: z.string().nullable() });

/** A board that was found and exists. */
export const CompanyCandidate = z.object({
  source: BoardSource,
  token: BoardToken,
  company: z.string(),
  /** Null where the source does not say how many. */
  openings: z.int().nullable(),
  samples: z.array(BoardSample),
  certainty: Certainty,
  followed: z.boolean(),
});
export type CompanyCandidate = z.infer<typeof CompanyCandidate>;

/** An address, with or without text around it, or the name of a company. */
export const FindCompanyRequest = z.strictObject({ address: z.string().trim().min(1).max(4000) });
export type FindCompanyRequest = z.infer<typeof FindCompanyRequest>;
export const CompanySearch = z.object({
  candidates: z.array(CompanyCandidate),
  /** What could not be looked at, and why nothing was found; sentences for a person. */
  notes: z.array(z.string()),
});
export type CompanySearch = z.infer<typeof CompanySearch>;

export const FollowCompanyRequest = z.strictObject({ source: BoardSource, token: BoardToken, company: CompanyName.optional() });
export type FollowCompanyRequest = z.infer<typeof FollowCompanyRequest>;

/** `waiting`: not collected yet. `failing`: the last collection failed. `gone`: there has been no such board for days. `off`: the operator has switched it off. */
export const BoardState = z.enum(['waiting', 'ok', 'failing', 'gone', 'off']);
export type BoardState = z.infer<typeof BoardState>;

export const FollowedCompany = z.object({
  id: Id,
  source: BoardSource,
  token: BoardToken,
  company: z.string(),
  followedAt: Instant,
  state: BoardState,
  /** Postings that are open now. */
  openings: z.int(),
  lastCollectedAt: Instant.nullable(),
  /** Of the bundled boards of invented companies. */
  sample: z.boolean(),
});
export type FollowedCompany = z.infer<typeof FollowedCompany>;

/** More than anybody follows; a list that long is a scraper's. */
export const MOST_FOLLOWED = 300;
export const MOST_IMPORTED = 100;
export const ImportCompaniesRequest = z.strictObject({ lines: z.array(z.string().max(2000)).min(1).max(MOST_IMPORTED) });
export type ImportCompaniesRequest = z.infer<typeof ImportCompaniesRequest>;

/** `waiting`: this call ended before the line's turn; it is to be sent again. */
export const ImportOutcome = z.enum(['followed', 'already', 'not_found', 'doubtful', 'failed', 'waiting']);
export type ImportOutcome = z.infer<typeof ImportOutcome>;
export const ImportedLine = z.object({
  /** As it was sent. */
  line: z.string(),
  outcome: ImportOutcome,
  company: z.string().nullable(),
  /** For `doubtful`: what was found, to be followed by hand. */
  candidate: CompanyCandidate.nullable(),
  note: z.string().nullable(),
});
export type ImportedLine = z.infer<typeof ImportedLine>;
/** One result a line, in the order of the lines. */
export const CompanyImport = z.object({ results: z.array(ImportedLine) });
export type CompanyImport = z.infer<typeof CompanyImport>;
