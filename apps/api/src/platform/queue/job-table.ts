import { Id } from '@applywright/contracts';
import * as z from 'zod';

/** Every queue job with its payload: ids only, never personal data, since queues are plain at rest. */
export const JOB_TABLE = {
  'parse-cv': z.strictObject({ userId: Id, uploadId: Id }),
  'collect-postings': z.strictObject({}),
  'find-matches': z.strictObject({ userId: Id, runId: Id }),
  'nightly-matching': z.strictObject({}),
} as const;

export type JobName = keyof typeof JOB_TABLE;
export type JobPayload<N extends JobName> = z.infer<(typeof JOB_TABLE)[N]>;
