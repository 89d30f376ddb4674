import { guardedRequest, REAL_WORLD, type OutgoingRequest, type OutgoingWorld, type RawAnswer } from './guarded-request';
import { OutgoingFailure } from './outgoing-failure';
import { checkUrl, type OutgoingPolicy } from './outgoing-policy';

export interface OutgoingAnswer extends RawAnswer {
  /** Where the answer came from in the end. */
  readonly url: string;
}

/**
 * A GET to the outside under a policy: no cookies, no credentials, a fixed user agent. Redirects are followed here and each
 * one is checked like the first address; with none allowed, the redirect itself is the answer.
 * @param outer ends the request early
 * @throws OutgoingFailure
 */
export async function safeFetch(text: string, policy: OutgoingPolicy, outer?: AbortSignal, world: OutgoingWorld = REAL_WORLD): Promise<OutgoingAnswer> {
  const own = AbortSignal.timeout(policy.timeoutMs);
  const signal = outer ? AbortSignal.any([own, outer]) : own;
  let url = checkUrl(text, policy);
  for (let followed = 0; ; followed += 1) {
    const answer = await inTime(signal, guardedRequest(world, policy, url, signal));
    const location = isRedirect(answer.status) ? answer.headers.location : undefined;
    if (policy.redirects === 0 || !isRedirect(answer.status)) return { ...answer, url: url.href };
    if (location === undefined || followed >= policy.redirects) throw new OutgoingFailure('redirect');
    url = next(url, location, policy);
  }
}

const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);

function next(from: URL, location: string, policy: OutgoingPolicy): URL {
  if (!URL.canParse(location, from)) throw new OutgoingFailure('redirect');
  const to = new URL(location, from);
  // never from TLS to plain text, not even to an origin of our own
  if (from.protocol === 'https:' && to.protocol !== 'https:') throw new OutgoingFailure('refused');
  return checkUrl(to.href, policy);
}

/**
 * A request to the outside under a policy with the headers and, for a POST, the text given. A redirect is never followed: what
 * was meant for one address is sent to no other.
 * @param outer ends the request early
 * @throws OutgoingFailure
 */
export async function safeSend(address: string, policy: OutgoingPolicy, request: OutgoingRequest, outer?: AbortSignal, world: OutgoingWorld = REAL_WORLD): Promise<OutgoingAnswer> {
  const own = AbortSignal.timeout(policy.timeoutMs);
  const signal = outer ? AbortSignal.any([own, outer]) : own;
  const url = checkUrl(address, policy);
  const answer = await inTime(signal, guardedRequest(world, policy, url, signal, request));
  if (isRedirect(answer.status)) throw new OutgoingFailure('redirect');
  return { ...answer, url: url.href };
}

/** A name server that never answers is beyond the reach of the request's own signal. */
async function inTime<T>(signal: AbortSignal, step: Promise<T>): Promise<T> {
  let onAbort: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(new OutgoingFailure('timeout'));
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
  });
  try {
    return await Promise.race([step, aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
