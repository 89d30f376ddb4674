import { applyDecorators, createParamDecorator, HttpCode, RequestMapping, RequestMethod, SetMetadata, Sse, UseInterceptors, type ExecutionContext } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiHeader, ApiOperation, ApiParam, ApiProduces, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import { AppError, ERROR_CODES, MAX_CV_BYTES, type ErrorCode, type Route } from '@applywright/contracts';
import type { Request } from 'express';
import * as z from 'zod';
import { MultipartOnly } from './multipart-only';
import { NOT_JSON } from './read-json';

export const ROUTE = Symbol('ROUTE');
export const IDEMPOTENCY_KEY = 'Idempotency-Key';

/** The signed-in caller, put on the request by the session guard. */
export interface Caller {
  readonly userId: string;
  /** The session's id, or null for a personal access token. */
  readonly sessionId: string | null;
  /** What an extension's session or a personal access token may do; a session of the dashboard may do everything. */
  readonly scopes: readonly string[] | 'all';
}
export type AppRequest = Request & { caller?: Caller; id?: string };

const schemaOf = (schema: z.ZodType, io: 'input' | 'output') => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, target: 'openapi-3.0', unrepresentable: 'any' }) as Record<string, unknown>;
  return rest as never;
};

const propertiesOf = (schema: z.ZodType | undefined): [string, { schema: never; required: boolean }][] => {
  if (!schema) return [];
  const json = z.toJSONSchema(schema, { io: 'output', target: 'openapi-3.0', unrepresentable: 'any' }) as { properties?: Record<string, object> };
  return Object.entries(json.properties ?? {}).map(([name, s]) => [name, { schema: s as never, required: false }]);
};

function answerDoc(route: Route): MethodDecorator {
  if (!route.response) return ApiResponse({ status: route.status, description: 'Done' });
  if (route.response === 'binary') return applyDecorators(ApiProduces('application/octet-stream'), ApiResponse({ status: route.status, description: 'The file' }));
  if (route.response === 'events') return applyDecorators(ApiProduces('text/event-stream'), ApiResponse({ status: route.status, description: 'A stream of events' }));
  const content = Object.fromEntries([['application/json', { schema: schemaOf(route.response, 'output') }] as const, ...(route.files ?? []).map((type) => [type, { schema: { type: 'string', format: 'binary' } }] as const)]);
  const answer = ApiResponse({ status: route.status, description: route.summary, content });
  return route.accepted ? applyDecorators(answer, ApiResponse({ status: 202, description: 'The work goes on without the caller', schema: schemaOf(route.accepted, 'output') })) : answer;
}

const pathOf = (route: Route): string => route.path.replace(/\{(\w+)\}/g, ':$1');

/** What follows from the shape of a route: its guard, its limits and whether it reads anything. */
function impliedErrors(route: Route): ErrorCode[] {
  const locked = route.auth !== 'none' && route.auth !== 'cookie';
  return [
    'malformed_request', 'store_unavailable', 'internal',
    ...(route.params || route.query || route.body ? (['validation_failed'] as const) : []),
    ...(route.body || route.upload ? (['too_large', 'unsupported_format'] as const) : []),
    // an access token that does not hold the route's scope
    ...(locked ? (['not_signed_in', 'session_expired', 'not_allowed'] as const) : []),
    ...(route.limit === 'none' ? [] : (['too_many_requests'] as const)),
    ...(typeof route.limit === 'object' && route.limit.uncounted === 'shut' ? (['busy'] as const) : []),
  ];
}

/** Errors by status, since OpenAPI keeps one answer a status. */
function errorDocs(route: Route): MethodDecorator[] {
  const byStatus = new Map<number, string[]>();
  for (const code of new Set([...route.errors, ...impliedErrors(route)])) byStatus.set(ERROR_CODES[code].status, [...(byStatus.get(ERROR_CODES[code].status) ?? []), code]);
  return [...byStatus].map(([status, codes]) => ApiResponse({ status, description: codes.map((c) => `\`${c}\`: ${ERROR_CODES[c as 'internal'].message}`).join('\n\n'), schema: { $ref: '#/components/schemas/Problem' } }));
}

/** Makes a controller method the door of one route of the table: path, status, guard data and OpenAPI all come from there. */
export function Door(route: Route): MethodDecorator {
  const inner: MethodDecorator[] = [
    route.response === 'events' ? Sse(pathOf(route)) : RequestMapping({ path: pathOf(route), method: RequestMethod[route.method] }),
    HttpCode(route.status),
    SetMetadata(ROUTE, route),
    ApiTags(route.tag),
    ApiOperation({ summary: route.summary, description: route.auth === 'none' ? 'Open to anybody.' : `Needs: ${route.auth}.` }),
    answerDoc(route),
    ...errorDocs(route),
    ...propertiesOf(route.params).map(([name, o]) => ApiParam({ name, ...o, required: true })),
    ...propertiesOf(route.query).map(([name, o]) => ApiQuery({ name, ...o })),
  ];
  if (route.auth !== 'none' && route.auth !== 'cookie') inner.push(ApiBearerAuth());
  if (route.idempotent) inner.push(ApiHeader({ name: IDEMPOTENCY_KEY, required: false, description: 'The same key and request get the same answer for 24 hours; the same key with another request is refused.', schema: { type: 'string', minLength: 1, maxLength: 100 } }));
  if (route.conditional)
    inner.push(
      ApiHeader({ name: 'If-None-Match', required: false, description: 'The `ETag` of an earlier answer.', schema: { type: 'string', maxLength: 4096 } }),
      ApiResponse({ status: 304, description: 'It is as `If-None-Match` names it' }),
    );
  if (route.body) inner.push(ApiBody({ schema: schemaOf(route.body, 'input') }));
  if (route.upload)
    inner.push(
      ApiConsumes('multipart/form-data'),
      ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] } }),
      UseInterceptors(MultipartOnly, FileInterceptor('file', { limits: { fileSize: MAX_CV_BYTES, files: 1, fields: 10, fieldSize: 16 * 1024, parts: 12 } })),
    );
  return applyDecorators(...inner);
}

const check = (schema: z.ZodType | undefined, value: unknown, where: string): unknown => {
  if (!schema) return undefined;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new AppError('validation_failed', undefined, result.error.issues.slice(0, 20).map((i) => ({ path: [where, ...i.path].join('.'), message: messageOf(i) })));
};

/** Names of fields are repeated only where they look like one: what somebody put in the wrong place may be their data. */
const messageOf = (issue: z.core.$ZodIssue): string => (issue.code === 'unrecognized_keys' && !issue.keys.every((k) => /^[A-Za-z_$]\w{0,39}$/.test(k)) ? 'has a field that is not known' : issue.message);

const hasBody = ({ headers }: AppRequest): boolean => headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** A body of another type was not read; taking it for an empty one would fill in defaults. @throws AppError unsupported_format */
function bodyOf(request: AppRequest): unknown {
  if (request.body === undefined && hasBody(request)) throw new AppError('unsupported_format', NOT_JSON);
  return request.body ?? {};
}

/** The validated params, query and body of a door: `@In() input: RouteInput<typeof routes.x>`. */
export const In = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const route = Reflect.getMetadata(ROUTE, context.getHandler()) as Route;
  const request = context.switchToHttp().getRequest<AppRequest>();
  return {
    params: check(route.params, request.params, 'params'),
    query: check(route.query, request.query, 'query'),
    body: route.body && check(route.body, bodyOf(request), 'body'),
  };
});

/** The caller of a door behind sign-in. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const caller = context.switchToHttp().getRequest<AppRequest>().caller;
  if (!caller) throw new AppError('not_signed_in');
  return caller;
});

/** The `Idempotency-Key` of a request, where it has one. @throws AppError validation_failed for one that is none */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string | undefined => {
  const key = context.switchToHttp().getRequest<AppRequest>().header(IDEMPOTENCY_KEY);
  if (key !== undefined && !/^[\x20-\x7e]{1,100}$/.test(key)) throw new AppError('validation_failed', undefined, [{ path: `headers.${IDEMPOTENCY_KEY}`, message: 'use 1 to 100 printable ASCII characters' }]);
  return key;
});
