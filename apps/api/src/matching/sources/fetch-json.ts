import { OutgoingFailure, type OutgoingReason } from '../../platform/outgoing/outgoing-failure';
import { SourceFailure, type AtsName, type BoardRef, type SourceDeps, type SourceFailureReason } from './job-source';

/** Largest decoded body; the largest board on record is 5.5 MB. */
export const MAX_BODY_BYTES = 32 * 1024 * 1024;
/** One attempt, from the request to the last byte of the body. */
export const TIMEOUT_MS = 30_000;
export const MAX_RETRIES = 3;
const BACKOFF_MS = { first: 500, most: 8_000, retryAfterMost: 32_000 } as const;
const RETRIED: ReadonlySet<SourceFailureReason> = new Set(['timeout', 'network', 'throttled', 'server_error']);
const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);
const TOKEN = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

/** Where a source lives: the first host is the vendor's main one. */
export interface Vendor {
  readonly source: AtsName;
  readonly hosts: readonly [string, ...string[]];
}

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
 * The address of a request to a board: `${base}/${path}`, with the token already checked.
 * A `baseUrl` is taken only when it is https on one of the vendor's hosts or the loopback base that was configured.
 * @throws SourceFailure `bad_board_name` or `address_refused`, before anything is sent.
 */
export function boardUrl(deps: SourceDeps, vendor: Vendor, board: BoardRef, path: (token: string) => string): URL {
  if (!TOKEN.test(board.token)) throw new SourceFailure(vendor.source, 'bad_board_name');
  const base = board.baseUrl ?? `https://${vendor.hosts[0]}`;
  if (!isAllowedBase(base, vendor, deps.bases?.[vendor.source])) throw new SourceFailure(vendor.source, 'address_refused', board.token);
  return new URL(`${base.replace(/\/+$/, '')}${path(board.token)}`);
}

/** Whether a base is a loopback address, where politeness towards a vendor is not needed. */
export const isLoopback = (base: string | undefined): boolean => base !== undefined && URL.canParse(base) && LOOPBACK.has(new URL(base).hostname);

function isAllowedBase(base: string, vendor: Vendor, configured: string | undefined): boolean {
  if (!URL.canParse(base)) return false;
  const url = new URL(base);
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return false;
  if (base === configured && isLoopback(base)) return url.protocol === 'http:' || url.protocol === 'https:';
  return url.protocol === 'https:' && url.port === '' && url.pathname === '/' && vendor.hosts.includes(url.hostname);
}

/**
 * The parsed body of a GET. Timeouts, network failures, 408, 429 and 5xx are tried again up to three times
 * with 0.5 to 8 s between (a `Retry-After` counts up to 32 s); everything else fails at once.
 * @throws SourceFailure
 */
export async function fetchJson(deps: SourceDeps, source: AtsName, board: string, url: URL): Promise<unknown> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await fetchOnce(deps, url);
    } catch (error) {
      if (!(error instanceof Attempt)) throw error;
      if (attempt >= MAX_RETRIES || !RETRIED.has(error.reason)) throw new SourceFailure(source, error.reason, board);
      await deps.sleep(error.retryAfterMs ?? backoffMs(attempt, deps.random()));
    }
  }
}

/** Doubling from 0.5 s, at most 8 s, with up to half of it again as jitter. */
const backoffMs = (attempt: number, random: number): number => {
  const plain = Math.min(BACKOFF_MS.first * 2 ** attempt, BACKOFF_MS.most);
  return Math.min(plain + (plain / 2) * random, BACKOFF_MS.most);
};

async function fetchOnce(deps: SourceDeps, url: URL): Promise<unknown> {
  const signal = (deps.deadline ?? AbortSignal.timeout)(TIMEOUT_MS);
  const response = await within(signal, () =>
    deps.fetch(url.href, { method: 'GET', redirect: 'manual', signal, headers: { accept: 'application/json', 'user-agent': 'Applywright' } }),
  );
  const failure = statusFailure(response, deps.now());
  if (failure) {
    discard(response);
    throw failure;
  }
  const body = await readCapped(response, signal);
  try {
    return JSON.parse(body) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) throw new Attempt('not_json');
    throw error;
  }
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
