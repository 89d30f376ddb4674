import * as z from 'zod';
import { Id, Instant } from './primitives';
import { FactKind } from './fact';
import { Freshness, Posting, PostingCopy, PostingSummary, Workplace } from './posting';
import { FactSource } from './profile';
import { ThumbVote } from './thumb';

/** The closed list of parts; in this order they are shown. */
export const PART_KEYS = ['skills', 'text', 'titleCover', 'titleCosine', 'desiredTitle', 'seniority', 'location', 'salary', 'recency', 'relevance', 'feedback'] as const;
export const PartKey = z.enum(PART_KEYS);
export type PartKey = z.infer<typeof PartKey>;

/** One named part of a score. `points` are whole; a part may be negative; all parts sum exactly to the score. */
export const MatchPart = z.object({
  key: PartKey,
  label: z.string(),
  points: z.int(),
  note: z.string(),
  /** The posting's words that carried the part, dearest first, each with the facts that hold it. */
  words: z.array(z.object({
    word: z.string(),
    factIds: z.array(Id),
    /** The posting's own words around it, as written there; only in the detail. */
    quote: z.string().optional(),
  })),
});
export type MatchPart = z.infer<typeof MatchPart>;

/** A demand that points cannot make up for. `unknown`: no fact says either way. */
export const KNOCK_OUTS = ['work-permit', 'licence', 'degree', 'language', 'experience', 'clearance', 'must-have'] as const;
export const KnockOut = z.object({
  kind: z.enum(KNOCK_OUTS),
  status: z.enum(['met', 'unmet', 'unknown']),
  /** The posting's own words. */
  quote: z.string(),
  note: z.string(),
  factIds: z.array(Id),
});
export type KnockOut = z.infer<typeof KnockOut>;

/** `saved`: put aside on the applications board, nothing sent yet. */
export const MatchStage = z.enum(['new', 'saved', 'applied', 'removed']);
export type MatchStage = z.infer<typeof MatchStage>;

export const Match = z.object({
  jobId: Id,
  score: z.int().min(0).max(100),
  parts: z.array(MatchPart),
  stage: MatchStage,
  posting: PostingSummary,
  /** Open copies of it on other boards. */
  duplicates: z.int(),
  /** How often its own board has listed it before. */
  reposts: z.int(),
  freshness: Freshness,
  knockOuts: z.array(KnockOut),
  thumb: ThumbVote.nullable(),
  matchedAt: Instant,
});
export type Match = z.infer<typeof Match>;

/** What a thumb made of its match; null where the posting is not among the matches (any more). */
export const ThumbedMatch = z.object({ match: Match.nullable() });
export type ThumbedMatch = z.infer<typeof ThumbedMatch>;

/** A true thing that the person could add or say more plainly, and the points that it would bring here. */
export const IMPROVEMENTS = ['confirm-fact', 'show-skill', 'add-skill', 'name-title', 'name-place', 'state-level'] as const;
export const Improvement = z.object({ kind: z.enum(IMPROVEMENTS), text: z.string(), points: z.int(), factIds: z.array(Id) });
export type Improvement = z.infer<typeof Improvement>;

/** One match in full: the advert's sanitised text, what is missing, what would honestly help, and the facts behind the parts. */
export const MatchDetail = Match.extend({
  posting: Posting,
  gaps: z.array(z.object({ skill: z.string(), note: z.string(), points: z.int() })),
  improvements: z.array(Improvement),
  /** Every fact that a part or a knock-out names, with the place in the CV that it comes from. */
  facts: z.array(z.object({ id: Id, kind: FactKind, text: z.string(), source: FactSource })),
  alsoOn: z.array(PostingCopy),
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
  /** Boards that were due and still being read when the scoring began. */
  boardsReading: z.int(),
  postingsScored: z.int(),
  matches: z.int(),
  /** Of these, not among the user's matches before. */
  newMatches: z.int(),
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
