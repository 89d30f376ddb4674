import { Inject, Injectable, Logger } from '@nestjs/common';
import { AppError } from '@applywright/contracts';
import { CONFIG } from '../../config/config.module';
import type { Config } from '../../config/config';
import { OutgoingFailure } from './outgoing-failure';
import type { OutgoingPolicy } from './outgoing-policy';
import { safeFetch, safePost } from './safe-fetch';

/** An address that a person names: ten seconds, 3 MB, pages and feeds (security item 49). */
export const PERSON_POLICY: OutgoingPolicy = {
  hosts: 'any-public', redirects: 3, timeoutMs: 10_000, connectMs: 5_000, maxBytes: 3 * 1024 * 1024,
  types: /^\s*(text\/html|application\/xhtml\+xml|text\/xml|application\/([\w.-]+\+)?(json|xml))\s*(;|$)/i,
  accept: 'text/html, application/json, application/xml;q=0.9',
};
/** A public board of a vendor: the largest on record has 5.5 MB; boards never redirect. */
const BOARD_POLICY = { redirects: 0, timeoutMs: 30_000, connectMs: 10_000, maxBytes: 32 * 1024 * 1024, accept: 'application/json' } as const;

/** A text model: JSON alone, no redirects; what an answer may weigh is far above what a model may write. */
const MODEL_POLICY = { redirects: 0, connectMs: 10_000, maxBytes: 4 * 1024 * 1024, errorBodies: true, types: /^\s*application\/(problem\+)?json\s*(;|$)/i, accept: 'application/json' } as const;
/** The headers that may go with a prompt. A key travels in one of them, never in an address. */
const MODEL_HEADERS = ['content-type', 'x-goog-api-key', 'authorization', 'x-goog-api-client'] as const;

/** Where a text model is asked: a vendor's host over https, an origin of the tests' on loopback, or the origin that the operator named. */
export type ModelPlace = Pick<OutgoingPolicy, 'hosts' | 'loopbackOrigins' | 'operatorOrigins' | 'timeoutMs'>;
/** The subset of `fetch` that the adapters of text models use. */
export type ModelFetch = (url: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** What was read at an address. */
export interface OutsidePage {
  readonly url: string;
  readonly type: string;
  readonly text: string;
}
/** The subset of `fetch` that the adapters of boards use. */
export type BoardFetch = (url: string, init: RequestInit) => Promise<Response>;

/** Every request that the server sends to the outside goes through here; lint keeps `fetch` and node:http out of the rest. */
@Injectable()
export class Outgoing {
  private readonly log = new Logger(Outgoing.name);
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Reads boards: the named hosts over https and, for the bundled samples, origins on this machine's loopback. */
  boards(hosts: readonly string[], loopbackOrigins: readonly string[] = []): BoardFetch {
    const policy: OutgoingPolicy = { ...BOARD_POLICY, hosts, loopbackOrigins };
    return async (url, { signal }) => {
      const { status, headers, bytes } = await safeFetch(url, policy, signal ?? undefined);
      if (status < 200 || status > 599) throw new OutgoingFailure('bad_status');
      const retryAfter = headers['retry-after'];
      return new Response(bytes.length > 0 ? new Uint8Array(bytes) : null, { status, ...(retryAfter ? { headers: { 'retry-after': retryAfter } } : {}) });
    };
  }

  /**
   * Asks a text model: POST alone, to the one place, with the listed headers alone.
   * @throws OutgoingFailure
   */
  model(place: ModelPlace): ModelFetch {
    const policy: OutgoingPolicy = { ...MODEL_POLICY, ...place };
    return async (url, { method, headers, body, signal } = {}) => {
      if (url instanceof Request || method !== 'POST' || typeof body !== 'string') throw new OutgoingFailure('refused');
      const given = new Headers(headers);
      const sent = Object.fromEntries(MODEL_HEADERS.flatMap((name) => (given.has(name) ? [[name, given.get(name) ?? '']] : [])));
      const answer = await safePost(String(url), policy, { headers: sent, text: body }, signal ?? undefined);
      const kept = ['content-type', 'retry-after'].flatMap((name) => (typeof answer.headers[name] === 'string' ? [[name, answer.headers[name]] as [string, string]] : []));
      return new Response(answer.bytes.length > 0 ? new Uint8Array(answer.bytes) : null, { status: answer.status, headers: kept });
    };
  }

  /**
   * Reads the page at an address that a person names.
   * @throws AppError not_allowed where the operator has not switched that on, url_refused, source_failed
   */
  async readPage(address: string, policy: OutgoingPolicy = PERSON_POLICY, fetcher: typeof safeFetch = safeFetch): Promise<OutsidePage> {
    if (!this.config.outgoing.allowJobUrls) throw new AppError('not_allowed');
    try {
      const { status, headers, bytes, url } = await fetcher(address, policy);
      if (status !== 200) throw new OutgoingFailure('bad_status');
      return { url, type: headers['content-type'] ?? '', text: new TextDecoder().decode(bytes) };
    } catch (error) {
      if (!(error instanceof OutgoingFailure)) throw error;
      // the reason alone: an address may carry what a person would not have logged
      this.log.warn({ failure: error.name, reason: error.reason });
      throw new AppError(error.reason === 'refused' || error.reason === 'private_address' ? 'url_refused' : 'source_failed');
    }
  }
}
