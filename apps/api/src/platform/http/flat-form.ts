import { AppError } from '@applywright/contracts';
import { text, type NextFunction, type Request, type RequestHandler, type Response } from 'express';

const FORM_TYPE = 'application/x-www-form-urlencoded';
const LIMIT = '8kb';

/**
 * The fields of a form, by name; brackets and dots in a name mean nothing, and no name reaches a prototype.
 * @throws AppError malformed_request when a name comes twice (RFC 6749, 3.2).
 */
export function flatForm(body: string): Record<string, string> {
  const fields = Object.create(null) as Record<string, string>;
  for (const [name, value] of new URLSearchParams(body)) {
    if (name in fields) throw new AppError('malformed_request');
    fields[name] = value;
  }
  return fields;
}

/** Reads forms at the routes for which a standard demands them; everywhere else a form stays unread. */
export const readFlatForms = (): RequestHandler[] => [
  text({ type: FORM_TYPE, limit: LIMIT }),
  (request: Request, _: Response, next: NextFunction): void => {
    try {
      if (typeof request.body === 'string') request.body = flatForm(request.body);
      next();
    } catch (error) {
      next(error);
    }
  },
];
