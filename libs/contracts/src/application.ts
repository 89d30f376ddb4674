import * as z from 'zod';
import { DocumentFormat, DocumentKind } from './document';
import { Id, Instant } from './primitives';

/** `saved` is before anything was sent. */
export const STAGES = ['saved', 'applied', 'interview', 'offer', 'rejected', 'withdrawn'] as const;
export const ApplicationStage = z.enum(STAGES);
export type ApplicationStage = z.infer<typeof ApplicationStage>;

/** Exactly which version of which file went out; it stays readable whatever is made later. */
export const SentDocument = z.object({ documentId: Id, kind: DocumentKind, format: DocumentFormat, fileName: z.string(), sha256: z.string(), sentAt: Instant });
export type SentDocument = z.infer<typeof SentDocument>;

export const ApplicationNote = z.object({ id: Id, text: z.string(), at: Instant, editedAt: Instant.nullable() });
export type ApplicationNote = z.infer<typeof ApplicationNote>;

/** When to write again, and whether the reminder has gone out. */
export const FollowUp = z.object({ at: Instant, note: z.string().nullable(), remindedAt: Instant.nullable() });
export type FollowUp = z.infer<typeof FollowUp>;

export const Application = z.object({
  jobId: Id,
  title: z.string(),
  company: z.string(),
  url: z.string(),
  stage: ApplicationStage,
  /** Files chosen for it, by id. */
  documentIds: z.array(Id),
  sent: z.array(SentDocument),
  notes: z.array(ApplicationNote),
  followUp: FollowUp.nullable(),
  createdAt: Instant,
  /** Null while it is only saved. */
  appliedAt: Instant.nullable(),
  updatedAt: Instant,
  history: z.array(z.object({ stage: ApplicationStage, at: Instant })),
});
export type Application = z.infer<typeof Application>;

export const ApplyRequest = z.strictObject({ documentIds: z.array(Id).max(10).default([]) });
/** `followUp: null` takes the date away. */
export const PatchApplicationRequest = z.strictObject({
  stage: ApplicationStage.optional(),
  followUp: z.strictObject({ at: Instant, note: z.string().trim().min(1).max(500).nullable().default(null) }).nullable().optional(),
});
export type PatchApplicationRequest = z.infer<typeof PatchApplicationRequest>;
export const NoteRequest = z.strictObject({ text: z.string().trim().min(1).max(5000) });
/** `url` is the posting's own page: the caller opens it in a new tab; we never send the application. */
export const ApplyAnswer = z.object({ application: Application, url: z.string() });
export type ApplyAnswer = z.infer<typeof ApplyAnswer>;
