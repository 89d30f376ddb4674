import * as z from 'zod';

/** What a page that is sent may be long at most. */
export const MAX_CAPTURED_CHARS = 3 * 1024 * 1024;

/** A posting as the person tells it, where the page does not say it in a form that can be read. */
export const PostingDetails = z.strictObject({
  title: z.string().trim().min(1).max(200),
  company: z.string().trim().min(1).max(200),
  place: z.string().trim().max(200).default(''),
  text: z.string().trim().min(1).max(100_000),
});
export type PostingDetails = z.infer<typeof PostingDetails>;

/** A posting that the person has open: its address with the page's source (or its JSON-LD alone), or with what they read there. Nothing is fetched. */
export const CaptureRequest = z
  .strictObject({ url: z.string().trim().min(1).max(4096), page: z.string().max(MAX_CAPTURED_CHARS).optional(), details: PostingDetails.optional() })
  .refine(({ page, details }) => page !== undefined || details !== undefined, { path: ['page'], message: 'send the page or the details' });
export type CaptureRequest = z.infer<typeof CaptureRequest>;
