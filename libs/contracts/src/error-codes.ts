/**
 * The closed list of error codes. Every failure that leaves the process carries one of them; the HTTP
 * status and the sentence a person reads stand beside it, so that API, dashboard and extension agree.
 */
export const ERROR_CODES = {
  validation_failed: { status: 400, message: 'Some of the information sent is not valid.' },
  malformed_request: { status: 400, message: 'The request could not be understood.' },
  link_invalid: { status: 400, message: 'This link has been used or is too old. Please ask for a new one.' },
  grant_invalid: { status: 400, message: 'This sign-in cannot be completed. Please start again.' },
  weak_password: { status: 400, message: 'This password is too easy to guess. Use at least 8 characters that are not a common password.' },
  wrong_credentials: { status: 401, message: 'Wrong e-mail address or password.' },
  wrong_code: { status: 401, message: 'This code is not right, or it has been used already.' },
  mfa_required: { status: 401, message: 'Enter the code of your authenticator first.' },
  challenge_over: { status: 401, message: 'This took too long or too many tries. Please sign in again.' },
  not_signed_in: { status: 401, message: 'Please sign in.' },
  session_expired: { status: 401, message: 'Your session has ended. Please sign in again.' },
  token_reused: { status: 401, message: 'This session was ended because an old token was used again. Please sign in again.' },
  not_allowed: { status: 403, message: 'You may not do this.' },
  origin_refused: { status: 403, message: 'This request did not come from the Applywright dashboard.' },
  not_found: { status: 404, message: 'Not found.' },
  address_taken: { status: 409, message: 'There is already an account with this e-mail address. Sign in instead.' },
  conflict: { status: 409, message: 'Somebody changed this in the meantime. Reload and try again.' },
  consent_missing: { status: 409, message: 'This needs your consent first: see Settings, Privacy.' },
  idempotency_key_reused: { status: 409, message: 'This Idempotency-Key was used for another request. Use a new one.' },
  own_cv_missing: { status: 409, message: 'Upload your CV first: there is no file of yours to hand out.' },
  profile_missing: { status: 409, message: 'Upload your CV first: there is no profile yet.' },
  name_missing: { status: 409, message: 'Add your name to the profile first: a résumé needs one.' },
  too_large: { status: 413, message: 'The file is larger than 5 MB.' },
  unsupported_format: { status: 415, message: 'Unsupported format — please upload PDF or DOCX.' },
  cv_empty: { status: 422, message: 'The file is empty. Please upload your CV as PDF or DOCX.' },
  cv_scanned: { status: 422, message: 'This PDF holds only pictures of text (a scan). Please upload the original PDF or DOCX.' },
  cv_encrypted: { status: 422, message: 'This file is protected by a password. Please upload a copy without one.' },
  cv_broken: { status: 422, message: 'This file is damaged and could not be read. Please export your CV again as PDF or DOCX.' },
  cv_too_complex: { status: 422, message: 'This file takes too long or too much memory to read. Please export your CV again as PDF or DOCX.' },
  cv_no_text: { status: 422, message: 'No readable text was found in this file. Please upload your CV as PDF or DOCX.' },
  import_unreadable: { status: 422, message: 'This is neither a JSON Resume file nor a LinkedIn data export. Please choose the .json or the .zip.' },
  ocr_unavailable: { status: 409, message: 'There is nothing here that character recognition could read, or it is not installed on this server.' },
  ai_no_answer: { status: 503, message: 'The AI model gave no usable answer, or today’s allowance is used up. Please try again later.' },
  ai_unavailable: { status: 409, message: 'No AI model is set up on this server.' },
  cv_legacy_word: { status: 415, message: 'This is an old Word file (.doc). Please save it as .docx or PDF and upload that.' },
  cv_rtf: { status: 415, message: 'This is an RTF file. Please save it as .docx or PDF and upload that.' },
  cv_odt: { status: 415, message: 'This is an OpenDocument file. Please save it as .docx or PDF and upload that.' },
  url_refused: { status: 422, message: 'This address is not one that can be read.' },
  no_posting_found: { status: 422, message: 'No posting was found on this page. Paste its title, company and text instead.' },
  document_check_failed: { status: 422, message: 'The generated file did not pass its own check and is not handed out.' },
  too_many_requests: { status: 429, message: 'Too many requests. Please wait a moment.' },
  busy: { status: 503, message: 'The server is busy. Please try again in a moment.' },
  queue_unavailable: { status: 503, message: 'The job queue does not answer. Please try again in a moment.' },
  store_unavailable: { status: 503, message: 'The data store does not answer. Please try again in a moment.' },
  source_failed: { status: 502, message: 'The job board did not answer as expected.' },
  internal: { status: 500, message: 'Something went wrong on our side.' },
} as const satisfies Record<string, { status: number; message: string }>;

export type ErrorCode = keyof typeof ERROR_CODES;

/** A failure with a code from the closed list. `detail` is for people and must hold no personal data. */
export class AppError extends Error {
  override readonly name = 'AppError';
  /** When it is worth trying again. */
  readonly retryAfterSeconds: number | undefined;
  constructor(
    readonly code: ErrorCode,
    readonly detail?: string,
    readonly fields?: readonly { path: string; message: string }[],
    options?: { cause?: unknown; retryAfterSeconds?: number },
  ) {
    super(detail ?? ERROR_CODES[code].message, options);
    this.retryAfterSeconds = options?.retryAfterSeconds;
  }
  get status(): number {
    return ERROR_CODES[this.code].status;
  }
}

/** Whether a string is one of the closed codes. */
export const isErrorCode = (value: unknown): value is ErrorCode => typeof value === 'string' && Object.hasOwn(ERROR_CODES, value);
