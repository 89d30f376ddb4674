import * as z from 'zod';
import { Role } from './auth';
import { MatchRun } from './match';
import { ADAPTERS, BoardAddedBy, BoardStatus, DropReason } from './posting';
import { Id, Instant } from './primitives';

/** A page of a list that only operators read. */
export const AdminPageQuery = z.strictObject({
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type AdminPageQuery = z.infer<typeof AdminPageQuery>;

/** An account as an operator sees it: the address masked (`l…@e….org`), nothing of what the person keeps here. */
export const AdminUser = z.object({
  id: Id,
  /** Null when the person's key has been destroyed. */
  maskedAddress: z.string().nullable(),
  role: Role,
  createdAt: Instant,
  lastSeenAt: Instant,
  sessions: z.int(),
  accessTokens: z.int(),
});
export type AdminUser = z.infer<typeof AdminUser>;
export const AdminUserPage = z.object({ items: z.array(AdminUser), total: z.int() });
export type AdminUserPage = z.infer<typeof AdminUserPage>;

export const AdminQueue = z.object({ waiting: z.int(), delayed: z.int(), active: z.int(), dead: z.int() });
export type AdminQueue = z.infer<typeof AdminQueue>;

/** The name of a job and what makes it unique under that name. */
const AdapterSource = z.enum(ADAPTERS);
export const JobKey = z.object({ name: z.string().regex(/^[a-z][a-z-]{0,39}$/, 'not the name of a job'), id: z.string().regex(/^\w[\w.:-]{0,119}$/, 'not the id of a job') });
export const AdminDeadJob = z.object({
  name: z.string(),
  id: z.string(),
  /** Ids only: a queue holds no personal data. */
  payload: z.record(z.string(), z.string()),
  attempt: z.int(),
  maxAttempts: z.int(),
  /** A code or the name of an error's class. */
  lastError: z.string().nullable(),
  endedAt: Instant.nullable(),
});
export type AdminDeadJob = z.infer<typeof AdminDeadJob>;

/** `userId` is null in the run of a night, which is one for everybody; `people` had theirs in it, `failedPeople` did not. */
export const AdminRun = MatchRun.extend({ userId: Id.nullable(), people: z.int(), failedPeople: z.int() });
export type AdminRun = z.infer<typeof AdminRun>;

/** A mail as an operator sees it. The text is there only where no mail server is set up: then the operator is the postman. */
export const OutboxMail = z.object({ id: Id, kind: z.string(), maskedAddress: z.string().nullable(), state: z.enum(['waiting', 'sent', 'failed']), attempts: z.int(), createdAt: Instant, sentAt: Instant.nullable(), readable: z.boolean() });
export type OutboxMail = z.infer<typeof OutboxMail>;
export const OutboxMailText = OutboxMail.extend({ subject: z.string(), text: z.string() });
export type OutboxMailText = z.infer<typeof OutboxMailText>;

/** What a model was asked on one day for one purpose. */
export const AdminAiCost = z.object({ day: z.iso.date(), model: z.string(), purpose: z.string(), calls: z.int(), fallbacks: z.int(), inputTokens: z.int(), outputTokens: z.int(), costUsd: z.number() });
export type AdminAiCost = z.infer<typeof AdminAiCost>;

/** A board that postings are collected from, and how it fared. */
/** What a source may still be asked in a window of time. */
export const SourceBudget = z.object({ window: z.string(), limit: z.int(), left: z.int() });
export type SourceBudget = z.infer<typeof SourceBudget>;

/** A board, feed or search in the directory, with how it fared. */
export const AdminSource = z.object({
  source: AdapterSource,
  board: z.string(),
  company: z.string(),
  sample: z.boolean(),
  addedBy: BoardAddedBy,
  status: BoardStatus,
  /** Switched off: it is not collected from. */
  paused: z.boolean(),
  /** False where the settings, a missing key or the source's terms keep it from being asked. */
  allowed: z.boolean(),
  /** Of the last collection that read it. */
  fetched: z.int(),
  dropped: z.int(),
  droppedBy: z.array(z.object({ reason: DropReason, count: z.int() })),
  /** A later page had failed. */
  partial: z.boolean(),
  openPostings: z.int(),
  /** In a row. */
  failures: z.int(),
  lastError: z.string().nullable(),
  lastTriedAt: Instant.nullable(),
  lastOkAt: Instant.nullable(),
  /** When the source said last that nothing had changed. */
  unchangedAt: Instant.nullable(),
  nextAt: Instant.nullable(),
  budget: z.array(SourceBudget).optional(),
  /** Since the last collection that went well. */
  ageSeconds: z.int().nullable(),
});
export type AdminSource = z.infer<typeof AdminSource>;
export const SourceKey = z.object({ source: AdapterSource });
export const BoardKey = z.object({ source: AdapterSource, token: z.string().regex(/^\w[\w.:~-]{0,199}$/, 'not the name of a board') });
export const BoardSwitch = z.strictObject({ paused: z.boolean() });
export type BoardSwitch = z.infer<typeof BoardSwitch>;
export const SourcePurge = z.object({ removed: z.int() });
export type SourcePurge = z.infer<typeof SourcePurge>;
/** `enqueued` is false when a collection was waiting or under way already. */
export const SourcesRun = z.object({ enqueued: z.boolean() });
export type SourcesRun = z.infer<typeof SourcesRun>;
