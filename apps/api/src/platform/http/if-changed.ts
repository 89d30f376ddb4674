import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';

/**
 * Tags an answer with a hash of what it says to whom, and answers 304 where the request names that tag. Of two people with the same
 * words each has a tag of their own. Browsers that may keep nothing ask with `Cache-Control: no-cache`, for which Express would
 * answer in full; the tag alone decides here.
 * @returns what is to be sent: nothing for a 304
 */
export function ifChanged<T>(answer: T, userId: string, request: Request, response: Response): T | undefined {
  const etag = `"${createHash('sha256').update(`${userId}\n${JSON.stringify(answer)}`).digest('base64url')}"`;
  response.setHeader('ETag', etag);
  if (!namesTag(request.headers['if-none-match'], etag)) return answer;
  response.status(304);
  return undefined;
}

/** By RFC 9110, 13.1.2: a list of tags, compared weakly. `*` is not honoured: nobody has to learn that there is something. */
const namesTag = (header: string | undefined, etag: string): boolean => (header ?? '').slice(0, 4096).split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
