import * as z from 'zod';
import { Id, Instant } from './primitives';
import { Posting, PostingSummary, Workplace } from './posting';

/** The closed list of parts; in this order they are shown. */
export const PART_KEYS = ['skills', 'text', 'titleCover', 'titleCosine', 'desiredTitle', 'seniority', 'location', 'salary', 'recency', 'feedback'] as const;
export const PartKey = z.enum(PART_KEYS);
export type PartKey = z.infer<typeof PartKey>;

/** One named part of a score. `points` are whole; a part may be negative; all parts sum exactly to the score. */
export const MatchPart = z.object({
  key: PartKey,
  label: z.string(),
  points: z.int(),
  note: z.string(),
  /** The posting's words that carried the part, dearest first, each with the facts that hold it. */
  words: z.array(z.object({ word: z.string(), factIds: z.array(Id) })),
});
export type MatchPart = z.infer<typeof MatchPart>;

export const MatchStage = z.enum(['new', 'applied', 'removed']);
export type MatchStage = z.infer<typeof MatchStage>;

export const Match = z.object({
  jobId: Id,
  score: z.int().min(0).max(100),
  parts: z.array(MatchPart),
  stage: MatchStage,
  posting: PostingSummary,
  duplicates: z.int(),
  matchedAt: Instant,
});
export type Match = z.infer<typeof Match>;

/** One match in full: the advert's sanitised text, the gaps, and what cannot be met. */
export const MatchDetail = Match.extend({
  posting: Posting,
  gaps: z.array(z.object({ skill: z.string(), note: z.string() })),
});
export type MatchDetail = z.infer<typeof MatchDetail>;

export const MATCH_SORTS = ['score', 'salary', 'posted', 'location', 'company'] as const;
export const ListMatchesQuery = z.strictObject({
  q: z.string().trim().max(100).optional(),
  minScore: z.coerce.number().int().min(0).max(100).optional(),
  minSalary: z.coerce.number().int().min(0).max(10_000_000).optional(),
  location: z.string().trim().max(100).optional(),
  country: z.string().regex(/^[A-Z]{2}$/).optional(),
  workplace: Workplace.optional(),
  stage: MatchStage.optional(),
  sort: z.enum(MATCH_SORTS).default('score'),
  order: z.enum(['asc', 'desc']).default('desc'),
  offset: z.coerce.number().int().min(0).max(10_000).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type ListMatchesQuery = z.infer<typeof ListMatchesQuery>;

export const MatchRun = z.object({
  id: Id,
  status: z.enum(['queued', 'collecting', 'scoring', 'done', 'failed']),
  postingsCollected: z.int(),
  postingsScored: z.int(),
  matches: z.int(),
  error: z.string().nullable(),
  startedAt: Instant,
  finishedAt: Instant.nullable(),
});
export type MatchRun = z.infer<typeof MatchRun>;

export const MatchPage = z.object({
  items: z.array(Match),
  total: z.int(),
  facets: z.object({
    countries: z.array(z.object({ code: z.string(), count: z.int() })),
    workplaces: z.array(z.object({ workplace: z.string(), count: z.int() })),
  }),
  run: MatchRun.nullable(),
});
export type MatchPage = z.infer<typeof MatchPage>;

export const Preferences = z.strictObject({
  desiredTitles: z.array(z.string().trim().min(1).max(120)).max(10).default([]),
  places: z.array(z.string().trim().min(1).max(120)).max(20).default([]),
  remote: z.enum(['any', 'only', 'no']).default('any'),
  salaryFloor: z.strictObject({ amount: z.int().min(0).max(10_000_000), currency: z.string().regex(/^[A-Z]{3}$/) }).nullable().default(null),
  ignoredCompanies: z.array(z.string().trim().min(1).max(200)).max(200).default([]),
});
export type Preferences = z.infer<typeof Preferences>;
export const NO_PREFERENCES: Preferences = { desiredTitles: [], places: [], remote: 'any', salaryFloor: null, ignoredCompanies: [] };

export const STAGES = ['saved', 'applied', 'interview', 'offer', 'rejected', 'withdrawn'] as const;
export const ApplicationStage = z.enum(STAGES);
export type ApplicationStage = z.infer<typeof ApplicationStage>;
export const Application = z.object({
  jobId: Id,
  title: z.string(),
  company: z.string(),
  url: z.string(),
  stage: ApplicationStage,
  documentIds: z.array(Id),
  appliedAt: Instant,
  updatedAt: Instant,
  history: z.array(z.object({ stage: ApplicationStage, at: Instant })),
});
export type Application = z.infer<typeof Application>;
export const ApplyRequest = z.strictObject({ documentIds: z.array(Id).max(10).default([]) });
export const PatchApplicationRequest = z.strictObject({ stage: ApplicationStage });
/** `url` is the posting's own page: the caller opens it in a new tab; we never send the application. */
export const ApplyAnswer = z.object({ application: Application, url: z.string() });
export type ApplyAnswer = z.infer<typeof ApplyAnswer>;
