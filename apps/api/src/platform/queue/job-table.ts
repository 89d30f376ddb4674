import { Id } from '@applywright/contracts';
import * as z from 'zod';

interface JobSpec<P extends z.ZodType> {
  /** Ids only, never personal data: queues are plain at rest. */
  readonly payload: P;
  /** How many of them one process does at once. */
  readonly concurrency: number;
  /** An attempt that takes longer has failed; its signal is aborted. */
  readonly timeoutMs: number;
}
const job = <P extends z.ZodType>(payload: P, concurrency: number, timeoutMs: number): JobSpec<P> => ({ payload, concurrency, timeoutMs });

/** Every job of the product. Each name has places of its own, so that long work never keeps a person's CV waiting. */
export const JOB_TABLE = {
  'parse-cv': job(z.strictObject({ userId: Id, uploadId: Id }), 2, 120_000),
  'ocr-cv': job(z.strictObject({ userId: Id, uploadId: Id }), 1, 5 * 60_000),
  'read-cv-with-ai': job(z.strictObject({ userId: Id, uploadId: Id }), 2, 5 * 60_000),
  // printing is dear; with a text model it is mostly waiting
  'write-documents': job(z.strictObject({ userId: Id, documentJobId: Id }), 2, 10 * 60_000),
  'collect-postings': job(z.strictObject({}), 1, 60_000),
  // mostly waiting for somebody else's server
  'collect-board': job(z.strictObject({ boardId: Id }), 4, 15 * 60_000),
  'find-matches': job(z.strictObject({ userId: Id, runId: Id }), 2, 10 * 60_000),
  'rescore-matches': job(z.strictObject({ userId: Id }), 2, 5 * 60_000),
  'nightly-matching': job(z.strictObject({}), 1, 60 * 60_000),
  'remind-follow-ups': job(z.strictObject({}), 1, 10 * 60_000),
  'send-mail': job(z.strictObject({ userId: Id, mailId: Id }), 4, 60_000),
  'open-account': job(z.strictObject({ registrationId: Id }), 2, 60_000),
  'send-reset-link': job(z.strictObject({ requestId: Id }), 2, 60_000),
  'prune-audit': job(z.strictObject({}), 1, 10 * 60_000),
  'make-export': job(z.strictObject({ userId: Id, exportId: Id }), 1, 10 * 60_000),
  'finish-erasure': job(z.strictObject({ erasureId: z.string().regex(/^[\w-]{43}$/) }), 1, 10 * 60_000),
  retention: job(z.strictObject({}), 1, 60 * 60_000),
} as const;

export type JobName = keyof typeof JOB_TABLE;
export type JobPayload<N extends JobName> = z.infer<(typeof JOB_TABLE)[N]['payload']>;
export const JOB_NAMES = Object.keys(JOB_TABLE) as readonly JobName[];
