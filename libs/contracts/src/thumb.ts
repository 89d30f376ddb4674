import * as z from 'zod';
import { Id, Instant } from './primitives';

/** What a thumb is about; the same word serves praise and blame ("pay": good, or too little). */
export const THUMB_REASONS = ['line-of-work', 'level', 'duties', 'pay', 'place', 'remote', 'contract', 'industry', 'company', 'language', 'other'] as const;
export const ThumbReason = z.enum(THUMB_REASONS);
export type ThumbReason = z.infer<typeof ThumbReason>;

export const ThumbVote = z.object({ up: z.boolean(), reason: ThumbReason.nullable() });
export type ThumbVote = z.infer<typeof ThumbVote>;
export const ThumbRequest = z.strictObject({ up: z.boolean(), reason: ThumbReason.nullable().default(null) });
export type ThumbRequest = z.infer<typeof ThumbRequest>;

/** A thumb as listed, newest first. Each keeps what it teaches, also when its posting is gone; `counts` is false where so many newer ones stand before it that it teaches nothing any more. */
export const Thumb = ThumbVote.extend({ jobId: Id, title: z.string(), company: z.string(), at: Instant, counts: z.boolean() });
export type Thumb = z.infer<typeof Thumb>;
