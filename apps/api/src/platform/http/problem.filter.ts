import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { AppError, ERROR_CODES, type ErrorCode, type Problem } from '@applywright/contracts';
import type { Response } from 'express';
import type { AppRequest } from './door';

const BY_STATUS: Record<number, ErrorCode> = { 400: 'malformed_request', 401: 'not_signed_in', 403: 'not_allowed', 404: 'not_found', 413: 'too_large', 415: 'unsupported_format', 429: 'too_many_requests', 503: 'busy' };

const STORE_DOWN = /^(MongoServerSelectionError|MongoNetworkError|MongoNetworkTimeoutError|MongooseServerSelectionError|MongoNotConnectedError|MongoTopologyClosedError)$/;

/** The code of any failure: ours as it is, the framework's by its status, everything else `internal`. */
export function codeOf(error: unknown): ErrorCode {
  if (error instanceof AppError) return error.code;
  if (error instanceof HttpException) return BY_STATUS[error.getStatus()] ?? 'internal';
  if (error instanceof Error) {
    if (STORE_DOWN.test(error.name)) return 'store_unavailable';
    const { type, status } = error as Error & { type?: string; status?: number };
    if (type === 'entity.too.large') return 'too_large';
    if (typeof status === 'number' && status >= 400 && status < 500) return BY_STATUS[status] ?? 'malformed_request';
    if (error.name === 'MulterError') return (error as Error & { code?: string }).code === 'LIMIT_FILE_SIZE' ? 'too_large' : 'malformed_request';
  }
  return 'internal';
}

/** The one place where a failure becomes an answer: a code, a sentence, the request's id; never a stack. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<AppRequest>();
    const response = host.switchToHttp().getResponse<Response>();
    const code = codeOf(error);
    const { status, message } = ERROR_CODES[code];
    if (status >= 500) this.log.error({ code, requestId: request.id, err: error instanceof Error ? { name: error.name, message: error.message, stack: error.stack } : String(error) });
    if (response.headersSent) {
      response.end();
      return;
    }
    const problem: Problem = {
      code,
      message: error instanceof AppError ? error.message : message,
      ...(error instanceof AppError && error.fields ? { fields: [...error.fields] } : {}),
      ...(request.id ? { requestId: String(request.id) } : {}),
    };
    if (status === 503 || status === 429) response.setHeader('Retry-After', String((error instanceof AppError ? error.retryAfterSeconds : undefined) ?? 2));
    response.status(status).json(problem);
  }
}
