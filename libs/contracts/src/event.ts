import * as z from 'zod';
import { CvUpload } from './cv';
import { MatchRun } from './match';

/** What `GET /api/v1/events` streams (server-sent events), to the signed-in user only. */
export const ServerEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hello') }),
  z.object({ type: z.literal('cv'), upload: CvUpload, percent: z.int() }),
  z.object({ type: z.literal('match-run'), run: MatchRun, percent: z.int() }),
]);
export type ServerEvent = z.infer<typeof ServerEvent>;
