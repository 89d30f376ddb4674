import * as z from 'zod';
import { CvUpload } from './cv';
import { Application } from './application';
import { DocumentJob } from './document';
import { MatchRun } from './match';

/** What `GET /api/v1/events` streams (server-sent events), to the signed-in user only. */
export const ServerEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hello') }),
  z.object({ type: z.literal('cv'), upload: CvUpload, percent: z.int() }),
  z.object({ type: z.literal('match-run'), run: MatchRun, percent: z.int() }),
  z.object({ type: z.literal('documents'), job: DocumentJob }),
  /** A follow-up date has come. */
  z.object({ type: z.literal('follow-up'), application: Application }),
]);
export type ServerEvent = z.infer<typeof ServerEvent>;
