import type { Route, RouteAnswer, RouteArgs, ServerEvent } from '@applywright/contracts';
import { ApiError, errorFromResponse } from './api-error';
import { fileNameOf, requestOf } from './http-request';
import { routeRefs, type RouteRef } from './route-refs';
import { readServerEvents } from './server-events';

export interface ApiClientOptions {
  /** Origin without a slash at the end; empty for the page's own. */
  readonly baseUrl: string;
  readonly fetch: typeof fetch;
  /** The access token now, or null when signed out. */
  token(): string | null;
  /**
   * Asked once (however many calls wait) when a call that needs a session is answered with
   * `session_expired` or `not_signed_in`. True: there is a new token and the calls are repeated once.
   */
  onUnauthorized?(): Promise<boolean>;
  /** Waits before the event stream is opened again; resolves early on abort. Milliseconds. */
  wait?(ms: number, signal: AbortSignal): Promise<void>;
}

export interface CallOptions {
  readonly signal?: AbortSignal;
}

export interface Download {
  readonly blob: Blob;
  /** From `Content-Disposition`; null where the server names none. */
  readonly fileName: string | null;
}

export interface ApiClient {
  /** Calls a route: `call(routeRefs.getMatch, { params: { job_id } })`. Throws `ApiError`; an abort throws the signal's reason. */
  call<R extends Route>(route: R | RouteRef<R>, args: RouteArgs<R>, options?: CallOptions): Promise<RouteAnswer<R>>;
  /** Calls a route that answers with a file. Throws as `call` does. */
  download<R extends Route>(route: R | RouteRef<R>, args: RouteArgs<R>, options?: CallOptions): Promise<Download>;
  /**
   * Hands over server events until the signal aborts, opening the stream again after 1, 2, 4 … 30 s.
   * Throws `ApiError` only when there is no session to listen with.
   */
  events(signal: AbortSignal, onEvent: (event: ServerEvent) => void): Promise<void>;
}

/** Upper bound of the wait between two tries of the event stream. */
const LONGEST_WAIT_MS = 30_000;

const EXPIRED = new Set(['session_expired', 'not_signed_in']);

/** A typed client over the route table. It trusts the answers' shapes: the server validates them. */
export const createApiClient = (options: ApiClientOptions): ApiClient => {
  const wait = options.wait ?? sleep;
  let renewal: Promise<boolean> | null = null;

  const renew = (): Promise<boolean> => {
    renewal ??= (options.onUnauthorized?.() ?? Promise.resolve(false)).finally(() => (renewal = null));
    return renewal;
  };

  const send = async (route: RouteRef, args: object, signal?: AbortSignal): Promise<Response> => {
    const token = options.token();
    const { url, init } = requestOf(options.baseUrl, route, args, token);
    const response = await reach(options.fetch, url, signal ? { ...init, signal } : init);
    if (response.ok) return response;
    const error = await errorFromResponse(response);
    if (!needsSession(route) || !EXPIRED.has(error.code)) throw error;
    // Another call may have renewed the session while this one was on its way.
    const renewed = options.token() !== token || (await renew());
    if (!renewed) throw error;
    const again = requestOf(options.baseUrl, route, args, options.token());
    const second = await reach(options.fetch, again.url, signal ? { ...again.init, signal } : again.init);
    if (!second.ok) throw await errorFromResponse(second);
    return second;
  };

  return {
    async call<R extends Route>(route: R | RouteRef<R>, args: RouteArgs<R>, { signal }: CallOptions = {}) {
      const response = await send(route as RouteRef, args, signal);
      if (route.response === 'binary') return (await response.blob()) as RouteAnswer<R>;
      if (route.response === undefined || response.status === 204) return undefined as RouteAnswer<R>;
      return (await response.json()) as RouteAnswer<R>;
    },
    async download<R extends Route>(route: R | RouteRef<R>, args: RouteArgs<R>, { signal }: CallOptions = {}) {
      const response = await send(route as RouteRef, args, signal);
      return { blob: await response.blob(), fileName: fileNameOf(response.headers.get('content-disposition')) };
    },
    async events(signal, onEvent) {
      let failures = 0;
      while (!signal.aborted) {
        try {
          const response = await send(routeRefs.events, {}, signal);
          if (response.body) {
            await readServerEvents(response.body, (event) => {
              failures = 0;
              onEvent(event);
            });
          }
        } catch (error) {
          if (signal.aborted) return;
          if (error instanceof ApiError && EXPIRED.has(error.code)) throw error;
          // Anything else is a stream that broke; the wait below keeps it from becoming a storm.
        }
        if (signal.aborted) return;
        await wait(Math.min(LONGEST_WAIT_MS, 1000 * 2 ** failures++), signal);
      }
    },
  };
};

const needsSession = (route: RouteRef): boolean => route.auth !== 'none' && route.auth !== 'cookie';

const reach = async (fetchFn: typeof fetch, url: string, init: RequestInit): Promise<Response> => {
  try {
    return await fetchFn(url, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new ApiError('busy', 'The server cannot be reached. Check your connection and try again.', undefined, undefined, true, { cause: error });
  }
};

const sleep = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
  });
