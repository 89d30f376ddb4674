import type * as z from 'zod';
import type { ErrorCode } from './error-codes';
import type { Scope } from './auth';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * Who may call a route: `none` anybody; `cookie` the refresh cookie (and an allowed Origin); `user` a signed-in
 * session; a scope adds personal access tokens that hold it; `admin` a session of an administrator.
 */
export type RouteAuth = 'none' | 'cookie' | 'user' | 'admin' | Scope;

/** A bucket of a route's own, counted beside the requests that a person has a minute. */
export interface RouteLimit {
  /** Routes that name the same bucket share it. */
  readonly bucket: string;
  /** Of one person, or of one address where nobody is signed in. */
  readonly max: number;
  readonly windowSeconds: number;
  /** What happens when nothing can be counted: a route that guards a password stays shut. */
  readonly uncounted?: 'shut';
}

export interface Route {
  readonly method: Method;
  /** With `{name}` for path parameters. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly auth: RouteAuth;
  readonly status: number;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** A multipart upload with one file in the field `file`. */
  readonly upload?: true;
  /** Beside the general limit; `none` is bound by neither. */
  readonly limit?: RouteLimit | 'none';
  /** Absent for 204; `binary` for a file, `events` for a stream of `ServerEvent`. */
  readonly response?: z.ZodType | 'binary' | 'events';
  /** What a 202 answers where the work goes on without the caller. */
  readonly accepted?: z.ZodType;
  /** Media types in which the answer comes when it is asked for so. */
  readonly files?: readonly string[];
  /** Takes an `Idempotency-Key`: the same key and request get the same answer for a day. */
  readonly idempotent?: true;
  /** Answers with an `ETag`, and 304 where `If-None-Match` names it. */
  readonly conditional?: true;
  readonly errors: readonly ErrorCode[];
}

export const defineRoute = <const R extends Route>(route: R): R => route;

type Out<T> = T extends z.ZodType ? z.output<T> : undefined;
type In<T> = T extends z.ZodType ? z.input<T> : undefined;
/** What a handler receives after validation. */
export type RouteInput<R extends Route> = { params: Out<R['params']>; query: Out<R['query']>; body: Out<R['body']> };
/** What a client sends, before defaults are filled in. */
export type RouteArgs<R extends Route> = (R['params'] extends z.ZodType ? { params: In<R['params']> } : object) &
  (R['query'] extends z.ZodType ? { query?: In<R['query']> } : object) &
  (R['body'] extends z.ZodType ? { body: In<R['body']> } : object) &
  (R['upload'] extends true ? { file: { name: string; bytes: Blob } } : object);
type Later<R extends Route> = R['accepted'] extends z.ZodType ? z.output<R['accepted']> : never;
export type RouteAnswer<R extends Route> = Later<R> | (R['response'] extends z.ZodType ? z.output<R['response']> : R['response'] extends 'binary' ? Blob : undefined);
