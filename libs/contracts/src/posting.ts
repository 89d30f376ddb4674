import * as z from 'zod';
import { CountryCode, Currency, Id, Instant } from './primitives';

export const SOURCES = ['greenhouse', 'lever', 'ashby', 'captured'] as const;
export const SourceName = z.enum(SOURCES);
export type SourceName = z.infer<typeof SourceName>;

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
  industry: true, salary: true, url: true, applyUrl: true, postedAt: true, lastSeenAt: true, status: true, sample: true,
});
export type PostingSummary = z.infer<typeof PostingSummary>;
