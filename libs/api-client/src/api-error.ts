import { AppError, isErrorCode, type ErrorCode } from '@applywright/contracts';

/** A failed call: the problem that the server sent, or what stands in for one. */
export class ApiError extends AppError {
  constructor(
    code: ErrorCode,
    detail?: string,
    fields?: readonly { path: string; message: string }[],
    /** Names the failure in the server's log. */
    readonly requestId?: string,
    /** No answer came at all: the network or the server is away. */
    readonly unreachable = false,
    options?: { cause?: unknown },
  ) {
    super(code, detail, fields, options);
  }
}

const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: 'malformed_request',
  401: 'not_signed_in',
  403: 'not_allowed',
  404: 'not_found',
  409: 'conflict',
  413: 'too_large',
  415: 'unsupported_format',
  429: 'too_many_requests',
  502: 'busy',
  503: 'busy',
  504: 'busy',
};

/** Reads a failed response. A body that is no problem (a proxy's page) is judged by its status alone. */
export const errorFromResponse = async (response: Response): Promise<ApiError> => {
  const requestId = response.headers.get('x-request-id') ?? undefined;
  const text = await response.text();
  if ((response.headers.get('content-type') ?? '').includes('json')) {
    const body = parseObject(text);
    if (body && isErrorCode(body['code'])) {
      const fields = Array.isArray(body['fields']) ? (body['fields'] as { path: string; message: string }[]) : undefined;
      return new ApiError(body['code'], asText(body['message']), fields, asText(body['requestId']) ?? requestId);
    }
  }
  return new ApiError(BY_STATUS[response.status] ?? 'internal', undefined, undefined, requestId);
};

const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const parseObject = (text: string): Record<string, unknown> | null => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};
