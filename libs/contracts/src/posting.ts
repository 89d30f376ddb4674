import * as z from 'zod';
import { CountryCode, Currency, Id, Instant } from './primitives';

/** Every way in which a posting gets here; `source-terms.ts` says on what terms. */
export const SOURCES = [
  'greenhouse', 'lever', 'ashby', 'recruitee', 'personio', 'smartrecruiters', 'workable',
  'himalayas', 'arbeitnow', 'hackernews', 'remoteok', 'remotive', 'themuse',
  'adzuna', 'usajobs', 'reed', 'jooble',
  'indeedfeed', 'linkedinfeed', 'captured',
] as const;
export const SourceName = z.enum(SOURCES);
export type SourceName = z.infer<typeof SourceName>;

/** The sources that are asked by an adapter of the server. */
export type AdapterName = Exclude<SourceName, 'captured'>;
export const ADAPTERS = SOURCES.filter((name): name is AdapterName => name !== 'captured');

/** Why a row of an answer is not a posting. The `no_*` reasons are schema drift, the others are ordinary. */
export const DropReason = z.enum(['no_id', 'no_title', 'no_url', 'not_a_row', 'prospect', 'unlisted', 'repeated_id', 'deleted']);
export type DropReason = z.infer<typeof DropReason>;

/** Who wants a board to be collected from. */
export const BoardAddedBy = z.enum(['sample', 'operator', 'followed', 'feed', 'search', 'partner']);
export type BoardAddedBy = z.infer<typeof BoardAddedBy>;
/** `gone`: the source has said for a week that there is no such board. */
export const BoardStatus = z.enum(['ok', 'failing', 'gone']);
export type BoardStatus = z.infer<typeof BoardStatus>;

export const Workplace = z.enum(['onsite', 'hybrid', 'remote']);
export type Workplace = z.infer<typeof Workplace>;
export const EmploymentType = z.enum(['full_time', 'part_time', 'contract', 'temporary', 'internship', 'freelance']);
export type EmploymentType = z.infer<typeof EmploymentType>;
export const SalaryPeriod = z.enum(['hour', 'day', 'week', 'month', 'year']);
export type SalaryPeriod = z.infer<typeof SalaryPeriod>;

export const Place = z.object({ raw: z.string(), city: z.string().optional(), region: z.string().optional(), countryCode: CountryCode.optional() });
export type Place = z.infer<typeof Place>;

/** Amounts are in whole units of `currency` per `period`; `annualMin/Max` follow rule T9 (2080 h, 260 d, 52 w, 12 m). */
export const Salary = z.object({
  min: z.number().nullable(),
  max: z.number().nullable(),
  currency: Currency.nullable(),
  period: SalaryPeriod.nullable(),
  annualMin: z.number().nullable(),
  annualMax: z.number().nullable(),
  estimated: z.boolean(),
});
export type Salary = z.infer<typeof Salary>;

/** What an adapter returns for one advert: unique by (source, board, externalId). Null means "not stated". */
export const NormalizedPosting = z.object({
  source: SourceName,
  board: z.string(),
  externalId: z.string().min(1),
  title: z.string().min(1),
  company: z.string().min(1),
  places: z.array(Place),
  workplace: Workplace.nullable(),
  remoteScope: z.object({ worldwide: z.boolean(), countries: z.array(CountryCode) }).nullable(),
  employmentType: EmploymentType.nullable(),
  seniority: z.string().nullable(),
  department: z.string().nullable(),
  industry: z.string().nullable(),
  salary: Salary.nullable(),
  descriptionText: z.string(),
  /** Sanitised once, at ingest (T8). */
  descriptionHtml: z.string(),
  descriptionComplete: z.boolean(),
  language: z.string().nullable(),
  url: z.string().min(1),
  applyUrl: z.string().min(1),
  postedAt: Instant.nullable(),
  updatedAt: Instant.nullable(),
  expiresAt: Instant.nullable(),
  /** sha256 of title, company, places and text: equal hashes are the same advert. */
  contentHash: z.string(),
});
export type NormalizedPosting = z.infer<typeof NormalizedPosting>;

/** A posting as stored and shown. */
export const Posting = NormalizedPosting.extend({
  id: Id,
  status: z.enum(['open', 'closed']),
  sample: z.boolean(),
  firstSeenAt: Instant,
  lastSeenAt: Instant,
});
export type Posting = z.infer<typeof Posting>;

export const PostingSummary = Posting.pick({
  id: true, source: true, title: true, company: true, places: true, workplace: true, remoteScope: true, employmentType: true, seniority: true,
  industry: true, salary: true, url: true, applyUrl: true, postedAt: true, expiresAt: true, firstSeenAt: true, lastSeenAt: true, status: true, sample: true,
});
export type PostingSummary = z.infer<typeof PostingSummary>;

/** How fresh an advert looks, with the evidence in words; it never says that an advert is false. */
export const Freshness = z.object({ level: z.enum(['new', 'current', 'old', 'doubtful']), reasons: z.array(z.string()) });
export type Freshness = z.infer<typeof Freshness>;

/** The same job on another board. */
export const PostingCopy = z.object({ source: SourceName, company: z.string(), url: z.string(), postedAt: Instant.nullable() });
export type PostingCopy = z.infer<typeof PostingCopy>;
