import { OutgoingFailure } from '../outgoing/outgoing-failure';
import type { ModelFetch } from '../outgoing/outgoing';
import { TextFailure } from './text-failure';

/** Far above any answer that is asked for; a longer one is not parsed. */
const MAX_TEXT_CHARS = 500_000;

/**
 * A fetch whose every failure is a `TextFailure`: error answers by their status, with the pause that the server asks for, and
 * what the guard of outgoing requests says. Bodies of errors go no further: they may quote the prompt.
 */
export function telling(fetcher: ModelFetch): ModelFetch {
  return async (url, init) => {
    let response: Response;
    try {
      response = await fetcher(url, init);
    } catch (error) {
      throw init?.signal?.aborted ? new TextFailure('timeout') : failureOf(error);
    }
    if (response.ok) return response;
    const wait = waitOf(response.headers.get('retry-after'), await response.text());
    throw new TextFailure(reasonOf(response.status), undefined, wait);
  };
}

/** Any failure of a call as one that may be logged. */
export function failureOf(error: unknown): TextFailure {
  if (error instanceof TextFailure) return error;
  if (error instanceof OutgoingFailure) return new TextFailure(error.reason === 'timeout' ? 'timeout' : error.reason === 'wrong_type' ? 'not_json' : error.reason === 'too_large' ? 'too_long' : error.reason === 'network' ? 'network' : 'refused');
  // a TypeError: JSON of a shape that the vendor's package does not expect
  if (isNamed(error, 'SyntaxError', 'TypeError')) return new TextFailure('not_json');
  if (isNamed(error, 'AbortError', 'TimeoutError')) return new TextFailure('timeout');
  throw error;
}

const isNamed = (error: unknown, ...names: string[]): boolean => typeof error === 'object' && error !== null && 'name' in error && names.includes(String(error.name));
const reasonOf = (status: number): TextFailure['reason'] => (status === 429 ? 'rate_limited' : status === 401 || status === 403 ? 'key_refused' : status >= 500 ? 'overloaded' : 'refused');

/** Seconds in the header, or Google's `RetryInfo` in the body ("retryDelay": "37s"). */
function waitOf(header: string | null, body: string): number | undefined {
  const seconds = Number((/^\d{1,6}$/.exec(header ?? '') ?? /"retryDelay"\s*:\s*"(\d{1,6}(?:\.\d{1,9})?)s"/.exec(body.slice(0, 20_000))?.slice(1))?.[0] ?? Number.NaN);
  return Number.isFinite(seconds) ? Math.ceil(seconds * 1000) : undefined;
}

type Tokens = { readonly inputTokens: number; readonly outputTokens: number };
/** The JSON that a model wrote, out of a code fence where it stands in one. @throws TextFailure empty, too_long, not_json */
export function jsonOf(text: string, spent: Tokens): unknown {
  const bare = text.trim().replace(/^```(?:json)?\s*\n([\s\S]*?)\n?```$/, '$1');
  if (bare === '') throw new TextFailure('empty', spent);
  if (bare.length > MAX_TEXT_CHARS) throw new TextFailure('too_long', spent);
  try {
    return JSON.parse(bare) as unknown;
  } catch (error) {
    if (isNamed(error, 'SyntaxError')) throw new TextFailure('not_json', spent);
    throw error;
  }
}

/** The first whole JSON object in what a model wrote, whatever it says around it. @throws TextFailure empty, too_long, not_json */
export function jsonIn(text: string, spent: Tokens): unknown {
  const from = text.indexOf('{');
  if (from < 0 || text.length > MAX_TEXT_CHARS) return jsonOf(text, spent);
  let depth = 0;
  let quoted = false;
  for (let at = from; at < text.length; at++) {
    const sign = text[at];
    if (quoted && sign === '\\') at++;
    else if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === '{') depth++;
    else if (!quoted && sign === '}' && --depth === 0) return jsonOf(text.slice(from, at + 1), spent);
  }
  throw new TextFailure('cut', spent);
}

/** A count of tokens as a server gives it; 0 where it gives none. */
export const countOf = (value: unknown): number => (typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : 0);
