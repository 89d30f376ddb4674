import * as z from 'zod';

/** What the instance is made of; public, so it names no address and no person. */
export const InstanceStatus = z.object({
  version: z.string(),
  store: z.enum(['embedded', 'mongodb']),
  queue: z.enum(['embedded', 'redis']),
  textModel: z.string(),
  /** Whether the vendor of an AI model may use what is sent to improve its products; null where the operator has not said. */
  textModelTrains: z.boolean().nullable(),
  /** The model that AI relevance is computed with; `none` where it cannot be switched on. */
  embeddings: z.string(),
  /** `outbox`: mails are kept for the operator to hand on. */
  mail: z.enum(['smtp', 'outbox']),
  sampleBoards: z.boolean(),
  browser: z.boolean(),
  /** Every fallback in use, in words, so that none is silent. */
  fallbacks: z.array(z.object({ name: z.string(), reason: z.string(), count: z.int() })),
});
export type InstanceStatus = z.infer<typeof InstanceStatus>;

export const Health = z.object({
  status: z.enum(['up', 'down']),
  checks: z.record(z.string(), z.object({ status: z.enum(['up', 'down']), detail: z.string().optional() })),
});
export type Health = z.infer<typeof Health>;
