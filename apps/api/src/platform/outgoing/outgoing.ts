import type { IncomingHttpHeaders } from 'node:http';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { AppError } from '@applywright/contracts';
import { CONFIG } from '../../config/config.module';
import type { Config } from '../../config/config';
import type { OutgoingWorld } from './guarded-request';
import { OutgoingFailure } from './outgoing-failure';
import type { OutgoingPolicy } from './outgoing-policy';
import { safeFetch, safeSend } from './safe-fetch';

/** An address that a person names: ten seconds, 3 MB, pages and feeds (security item 49). */
export const PERSON_POLICY: OutgoingPolicy = {
  hosts: 'any-public', redirects: 3, timeoutMs: 10_000, connectMs: 5_000, maxBytes: 3 * 1024 * 1024,
  types: /^\s*(text\/html|application\/xhtml\+xml|text\/xml|application\/([\w.-]+\+)?(json|xml))\s*(;|$)/i,
  accept: 'text/html, application/json, application/xml;q=0.9',
};
/** A public board of a vendor: the largest on record has 5.5 MB; boards never redirect. */
const BOARD_POLICY = { redirects: 0, timeoutMs: 30_000, connectMs: 10_000, maxBytes: 32 * 1024 * 1024, accept: 'application/json' } as const;
/** The headers that a source may be sent: what is wanted, what is known already, a key, and the registered address that one source asks for as the agent. */
const BOARD_HEADERS = ['accept', 'content-type', 'if-none-match', 'if-modified-since', 'authorization', 'authorization-key', 'user-agent'] as const;
/** What a source's answer says about itself. */
const BOARD_ANSWER_HEADERS = ['etag', 'last-modified', 'retry-after', 'content-type'] as const;

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

  /**
   * Reads sources: the named hosts over https, origins on this machine's loopback for the bundled samples, and what the operator
   * named. A GET, or with a text as body a POST; no other header than the listed ones goes out, and no redirect is followed.
   */
  boards(hosts: readonly string[], loopbackOrigins: readonly string[] = [], operatorOrigins: readonly string[] = [], world?: OutgoingWorld): BoardFetch {
    const policy: OutgoingPolicy = { ...BOARD_POLICY, hosts, loopbackOrigins, operatorOrigins };
    return async (url, { method = 'GET', headers, body, signal }) => {
      const posts = method === 'POST' && typeof body === 'string';
      if (!posts && (method !== 'GET' || (body ?? null) !== null)) throw new OutgoingFailure('refused');
      const request = { headers: listedHeaders(headers, BOARD_HEADERS), ...(posts && { text: body }) };
      const { status, headers: told, bytes } = await safeSend(url, policy, request, signal ?? undefined, world);
      if (status < 200 || status > 599) throw new OutgoingFailure('bad_status');
      return new Response(bytes.length > 0 ? new Uint8Array(bytes) : null, { status, headers: pick(told, BOARD_ANSWER_HEADERS) });
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
      const answer = await safeSend(String(url), policy, { headers: listedHeaders(headers, MODEL_HEADERS), text: body }, signal ?? undefined);
      return new Response(answer.bytes.length > 0 ? new Uint8Array(answer.bytes) : null, { status: answer.status, headers: pick(answer.headers, ['content-type', 'retry-after']) });
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

/** The listed ones of a request's headers. A value that no header can hold may be a key: it is refused without being named. */
function listedHeaders(headers: RequestInit['headers'], names: readonly string[]): Record<string, string> {
  const given = headers === undefined ? [] : Symbol.iterator in headers ? [...headers] : Object.entries(headers);
  const listed = given.flatMap(([name, value]) => (name !== undefined && names.includes(name.toLowerCase()) ? [[name.toLowerCase(), String(value)] as const] : []));
  if (listed.some(([, value]) => !SENDABLE.test(value))) throw new OutgoingFailure('refused');
  return Object.fromEntries(listed);
}
const SENDABLE = /^[\t\x20-\x7e\x80-\xff]*$/;

const pick = (headers: IncomingHttpHeaders, names: readonly string[]): [string, string][] =>
  names.flatMap((name) => (typeof headers[name] === 'string' ? [[name, headers[name]] as [string, string]] : []));
