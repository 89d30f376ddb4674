import { OutgoingFailure, type OutgoingReason } from '../../platform/outgoing/outgoing-failure';
import type { AdapterName } from '@applywright/contracts';
import { SourceFailure, type BoardRef, type SourceDeps, type Collected, type SourceFailureReason, type Validators } from './job-source';

/** Largest decoded body; the largest board on record is 5.5 MB. */
export const MAX_BODY_BYTES = 32 * 1024 * 1024;
/** One attempt, from the request to the last byte of the body. */
export const TIMEOUT_MS = 30_000;
export const MAX_RETRIES = 3;
const BACKOFF_MS = { first: 500, most: 8_000, retryAfterMost: 32_000 } as const;
const RETRIED: ReadonlySet<SourceFailureReason> = new Set(['timeout', 'network', 'throttled', 'server_error']);
const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);
const TOKEN = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

/** A company's own name below a vendor's host: one DNS label. */
const LABEL = /^[a-z0-9-]{1,63}$/;

/** Where a source lives: the first host is the vendor's main one. With `perCompany` the token stands as a label before the host. */
export interface Vendor {
  readonly source: AdapterName;
  readonly hosts: readonly [string, ...string[]];
  readonly perCompany?: boolean;
}

/** One request of an adapter beside its address. */
export interface SourceRequest {
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON by POST; a GET without it. */
  readonly json?: unknown;
  readonly accept?: 'json' | 'xml';
  readonly known?: Validators;
  /** Statuses that this source uses for "too many", beside 429. */
  readonly throttles?: readonly number[];
}
/** An answer's text, or that nothing has changed since `known`. */
export type SourceAnswer = { readonly unchanged: true } | { readonly unchanged: false; readonly text: string; readonly validators: Validators };

/** What the guard of outgoing requests says, in the words of a source. */
const OUTGOING: Readonly<Record<OutgoingReason, SourceFailureReason>> = {
  refused: 'address_refused', private_address: 'address_refused', redirect: 'redirect', timeout: 'timeout', network: 'network', too_large: 'too_large', wrong_type: 'not_json', bad_status: 'refused',
};

class Attempt extends Error {
  constructor(
    readonly reason: SourceFailureReason,
    readonly retryAfterMs?: number,
  ) {
    super(reason);
  }
}

/**
 * The address of a request to a board: `${base}/${path}`, with the token already checked. Where each company has a host of its own, its name stands in the path on loopback.
 * A `baseUrl` is taken only when it is https on one of the vendor's hosts or the loopback base that was configured.
 * @throws SourceFailure `bad_board_name` or `address_refused`, before anything is sent.
 */
export function boardUrl(deps: SourceDeps, vendor: Vendor, board: BoardRef, path: (token: string) => string): URL {
  if (!(vendor.perCompany ? LABEL : TOKEN).test(board.token)) throw new SourceFailure(vendor.source, 'bad_board_name');
  const base = board.baseUrl ?? `https://${vendor.perCompany ? `${board.token}.` : ''}${vendor.hosts[0]}`;
  if (!isAllowedBase(base, vendor, board.token, deps.bases?.[vendor.source])) throw new SourceFailure(vendor.source, 'address_refused', board.token);
  const own = vendor.perCompany && isLoopback(base) ? `/${board.token}` : '';
  return new URL(`${base.replace(/\/+$/, '')}${own}${path(board.token)}`);
}

/** Whether a base is a loopback address, where politeness towards a vendor is not needed. */
export const isLoopback = (base: string | undefined): boolean => base !== undefined && URL.canParse(base) && LOOPBACK.has(new URL(base).hostname);

function isAllowedBase(base: string, vendor: Vendor, token: string, configured: string | undefined): boolean {
  if (!URL.canParse(base)) return false;
  const url = new URL(base);
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return false;
  if (base === configured && isLoopback(base)) return url.protocol === 'http:' || url.protocol === 'https:';
  return url.protocol === 'https:' && url.port === '' && url.pathname === '/' && vendor.hosts.some((host) => url.hostname === (vendor.perCompany ? `${token}.${host}` : host));
}

/**
 * Asks a source. Timeouts, network failures, 408, 429 and 5xx are tried again up to three times
 * with 0.5 to 8 s between (a `Retry-After` counts up to 32 s); everything else fails at once (T4).
 * @throws SourceFailure
 */
export async function askSource(deps: SourceDeps, source: AdapterName, board: string, url: URL, request: SourceRequest = {}): Promise<SourceAnswer> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await deps.admit?.(source, board, url);
      return await askOnce(deps, url, request);
    } catch (error) {
      if (!(error instanceof Attempt)) throw error;
      if (attempt >= MAX_RETRIES || !RETRIED.has(error.reason)) throw new SourceFailure(source, error.reason, board);
      await deps.sleep(error.retryAfterMs ?? backoffMs(attempt, deps.random()));
    }
  }
}

/**
 * The parsed body of an answer that is always read anew.
 * @throws SourceFailure
 */
export async function fetchJson(deps: SourceDeps, source: AdapterName, board: string, url: URL, request: Omit<SourceRequest, 'known'> = {}): Promise<unknown> {
  const answer = await askSource(deps, source, board, url, request);
  return answer.unchanged ? null : parseJson(source, board, answer.text);
}

/** @throws SourceFailure `not_json` */
export function parseJson(source: AdapterName, board: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) throw new SourceFailure(source, 'not_json', board);
    throw error;
  }
}

/** What a collection gives when its one answer said that nothing has changed. */
export const UNCHANGED: Collected = { postings: [], partial: false, dropped: [], unchanged: true };

/** Doubling from 0.5 s, at most 8 s, with up to half of it again as jitter. */
const backoffMs = (attempt: number, random: number): number => {
  const plain = Math.min(BACKOFF_MS.first * 2 ** attempt, BACKOFF_MS.most);
  return Math.min(plain + (plain / 2) * random, BACKOFF_MS.most);
};

async function askOnce(deps: SourceDeps, url: URL, { headers, json, accept = 'json', known, throttles = [] }: SourceRequest): Promise<SourceAnswer> {
  const signal = (deps.deadline ?? AbortSignal.timeout)(TIMEOUT_MS);
  const sent = {
    accept: accept === 'xml' ? 'application/xml, text/xml' : 'application/json', 'user-agent': 'Applywright',
    ...(known?.etag && { 'if-none-match': known.etag }), ...(known?.lastModified && { 'if-modified-since': known.lastModified }),
    ...(json !== undefined && { 'content-type': 'application/json' }), ...headers,
  };
  const response = await within(signal, () =>
    deps.fetch(url.href, { method: json === undefined ? 'GET' : 'POST', redirect: 'manual', signal, headers: sent, ...(json !== undefined && { body: JSON.stringify(json) }) }),
  );
  if (response.status === 304 && known) {
    discard(response);
    return { unchanged: true };
  }
  const failure = throttles.includes(response.status) ? new Attempt('throttled', retryAfterMs(response.headers.get('retry-after'), deps.now())) : statusFailure(response, deps.now());
  if (failure) {
    discard(response);
    throw failure;
  }
  const [etag, lastModified] = [response.headers.get('etag'), response.headers.get('last-modified')];
  return { unchanged: false, text: await readCapped(response, signal), validators: { ...(etag && { etag }), ...(lastModified && { lastModified }) } };
}

function statusFailure(response: Response, now: Date): Attempt | null {
  const { status } = response;
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) return new Attempt('redirect');
  if (status === 404 || status === 410) return new Attempt('unknown_board');
  if (status === 429) return new Attempt('throttled', retryAfterMs(response.headers.get('retry-after'), now));
  if (status === 408) return new Attempt('timeout');
  if (status >= 500) return new Attempt('server_error', retryAfterMs(response.headers.get('retry-after'), now));
  return status === 200 ? null : new Attempt('refused');
}

function retryAfterMs(header: string | null, now: Date): number | undefined {
  if (header === null) return undefined;
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now.getTime();
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), BACKOFF_MS.retryAfterMost);
}

async function readCapped(response: Response, signal: AbortSignal): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let size = 0;
  let text = '';
  for (;;) {
    const { done, value } = await within(signal, () => reader.read());
    if (done) return text + decoder.decode();
    // fetch has already unpacked gzip here, so that the cap holds for the decoded size.
    size += value.byteLength;
    if (size > MAX_BODY_BYTES) {
      reader.cancel().catch(ignoreClosedStream);
      throw new Attempt('too_large');
    }
    text += decoder.decode(value, { stream: true });
  }
}

function discard(response: Response): void {
  response.body?.cancel().catch(ignoreClosedStream);
}

/** The body is thrown away anyway; a stream that is already broken is no second failure. */
const ignoreClosedStream = (): void => undefined;

/** Runs a step that may ignore the signal itself, such as a body that stalls. */
async function within<T>(signal: AbortSignal, step: () => Promise<T>): Promise<T> {
  let onAbort: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(new Attempt('timeout'));
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
  });
  try {
    return await Promise.race([step(), aborted]);
  } catch (error) {
    if (error instanceof Attempt) throw error;
    if (error instanceof OutgoingFailure) throw new Attempt(OUTGOING[error.reason]);
    // The cause may carry the address; it is left out on purpose.
    throw new Attempt(signal.aborted ? 'timeout' : 'network');
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
