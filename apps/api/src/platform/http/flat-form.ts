import { AppError } from '@applywright/contracts';
import { text, type NextFunction, type Request, type Response } from 'express';

const FORM_TYPE = 'application/x-www-form-urlencoded';
const LIMIT = '8kb';

/** The fields of a form, by name; brackets and dots in a name mean nothing, and no name reaches a prototype. Null when a name comes twice (RFC 6749, 3.2). */
export function flatForm(body: string): Record<string, string> | null {
  const fields = Object.create(null) as Record<string, string>;
  for (const [name, value] of new URLSearchParams(body)) {
    if (name in fields) return null;
    fields[name] = value;
  }
  return fields;
}

const readText = text({ type: FORM_TYPE, limit: LIMIT });

/** Reads forms at the routes for which a standard demands them; everywhere else a form stays unread. */
export function readFlatForm(request: Request, response: Response, next: NextFunction): void {
  readText(request, response, (error?: unknown) => {
    if (error) return next(refusalOf(error));
    if (typeof request.body === 'string') request.body = flatForm(request.body);
    next(request.body === null ? new AppError('malformed_request') : undefined);
  });
}

/** The reader's failures in our codes; its messages quote what was sent. */
function refusalOf(error: unknown): unknown {
  const { status, type } = error as { status?: number; type?: string };
  if (type === 'entity.too.large') return new AppError('too_large', 'This request is larger than it may be.');
  if (status === 415) return new AppError('unsupported_format', 'Send the form in UTF-8.');
  return typeof status === 'number' && status < 500 ? new AppError('malformed_request') : error;
}
