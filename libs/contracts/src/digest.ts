import * as z from 'zod';

/** What the link in a digest mail carries; it ends the digest of its person and can do nothing else. */
export const DigestLink = z.strictObject({ token: z.string().regex(/^[\w-]{16}\.[\w-]{43}$/) });
export type DigestLink = z.infer<typeof DigestLink>;
