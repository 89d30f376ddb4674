import * as z from 'zod';
import { ERROR_CODES, type ErrorCode } from './error-codes';

/** The body of every failed answer. */
export const Problem = z.object({
  code: z.enum(Object.keys(ERROR_CODES) as [ErrorCode, ...ErrorCode[]]),
  message: z.string(),
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  requestId: z.string().optional(),
});
export type Problem = z.infer<typeof Problem>;
