import { ApiError } from '@applywright/api-client';
import { AppError, type ErrorCode } from '@applywright/contracts';
import { FAILURE_WORDS, UNREACHABLE } from './failure-words';
import { language } from './language';

/** A failure as a page shows it. */
export interface Failure {
  readonly code: ErrorCode;
  readonly message: string;
  readonly fields: Readonly<Record<string, string>>;
  /** Given to support: it names the failure in the server's log. */
  readonly requestId: string | null;
  readonly unreachable: boolean;
}

/** English: the server's words, which at times say more than the code. Otherwise the dashboard's own. */
const wordsOf = (error: AppError): string => {
  if (language() === 'en') return error.message;
  return error instanceof ApiError && error.unreachable ? UNREACHABLE : FAILURE_WORDS[error.code];
};

/** Turns what a call threw into words. Anything that is no `AppError` is a fault of ours and goes on to the console. */
export const failureOf = (error: unknown): Failure => {
  if (!(error instanceof AppError)) {
    console.error(error);
    return { code: 'internal', message: $localize`:@@session.something-went-wrong-on-this-page-reload:Something went wrong on this page. Reload it and try again.`, fields: {}, requestId: null, unreachable: false };
  }
  return {
    code: error.code,
    message: wordsOf(error),
    fields: Object.fromEntries((error.fields ?? []).map((field) => [field.path, field.message])),
    requestId: error instanceof ApiError ? (error.requestId ?? null) : null,
    unreachable: error instanceof ApiError && error.unreachable,
  };
};
