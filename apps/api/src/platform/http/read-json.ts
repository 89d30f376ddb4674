import { AppError } from '@applywright/contracts';
import { json, type NextFunction, type Request, type Response } from 'express';

/** A profile's changes and a page that somebody has open; nothing else comes near the ordinary limit (security item 28). */
const LARGE = [
  { method: 'PATCH', path: /^\/api\/v1\/me\/profile(?:\/sections\/\w+)?$/, read: json({ limit: '512kb', strict: true }) },
  // 3 MB of page, with what JSON adds to its quotes and to letters outside of ASCII
  { method: 'POST', path: /^\/api\/v1\/(?:captured-postings|generate-documents|jobs\/[\w-]+\/generate-documents)$/, read: json({ limit: '4mb', strict: true }) },
] as const;
const LIMIT = '100kb';
/** The deepest body of the table has six levels. */
const MAX_DEPTH = 20;

const readSmall = json({ limit: LIMIT, strict: true });

/**
 * Reads a JSON body and refuses, before any schema sees it, what no client of ours sends: too much, too deep, keys that
 * reach for a prototype, NUL and lone surrogates, which stores, file names and fonts each treat in their own way.
 */
export function readJson(request: Request, response: Response, next: NextFunction): void {
  if (/%00/.test(request.url)) return next(new AppError('malformed_request'));
  // Whoever shows no token is refused in any case, and has nothing large read first.
  const large = request.headers.authorization === undefined ? undefined : LARGE.find(({ method, path }) => request.method === method && path.test(request.path));
  (large?.read ?? readSmall)(request, response, (error?: unknown) => {
    if (error) return next(refusalOf(error));
    next(isSound(request.body, 0) ? undefined : new AppError('malformed_request'));
  });
}

/** The parser's failures in our codes; its messages quote the body. */
function refusalOf(error: unknown): unknown {
  const { status, type } = error as { status?: number; type?: string };
  if (type === 'entity.too.large') return new AppError('too_large', 'This request is larger than it may be.');
  if (status === 415) return new AppError('unsupported_format', NOT_JSON);
  return typeof status === 'number' && status < 500 ? new AppError('malformed_request') : error;
}

/** What a door says to a body that was not read. */
export const NOT_JSON = 'Send the body as JSON in UTF-8 (Content-Type: application/json).';

function isSound(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return isSoundText(value);
  if (typeof value !== 'object' || value === null) return true;
  if (depth >= MAX_DEPTH) return false;
  if (Array.isArray(value)) return value.every((inner) => isSound(inner, depth + 1));
  return Object.entries(value).every(([key, inner]) => isSoundText(key) && !reachesPrototype(key, inner) && isSound(inner, depth + 1));
}

/** With the flag u only a surrogate without its other half is one. */
const isSoundText = (text: string): boolean => !/[\0\p{Surrogate}]/u.test(text);

const reachesPrototype = (key: string, inner: unknown): boolean => key === '__proto__' || (key === 'constructor' && typeof inner === 'object' && inner !== null && Object.hasOwn(inner, 'prototype'));
