import { isIP } from 'node:net';
import { OutgoingFailure } from './outgoing-failure';
import { isLoopbackAddress, isPublicAddress } from './public-address';

/** Where one kind of request may go, and what it may cost. */
export interface OutgoingPolicy {
  /** The only hosts that may be asked, `*.` at the front of one standing for a single plain label; `any-public` for addresses that a person names. */
  readonly hosts: readonly string[] | 'any-public';
  /** Origins of our own on this machine's loopback, as `http://127.0.0.1:3001`. */
  readonly loopbackOrigins?: readonly string[];
  /** Origins that the operator named in the settings: of any port, on this machine or in the own network, outside it over https alone. */
  readonly operatorOrigins?: readonly string[];
  readonly redirects: number;
  /** From the question for the address to the last byte. */
  readonly timeoutMs: number;
  readonly connectMs: number;
  /** Of the body, after unpacking. */
  readonly maxBytes: number;
  /** What the body may be; anything where it is absent. */
  readonly types?: RegExp;
  /** Whether the body of an error answer is read too; it is left alone where this is absent. */
  readonly errorBodies?: boolean;
  readonly accept: string;
}

/** Names that point inside, whatever a name server says: our own, the local network's, the cloud's. */
const INSIDE = /^(localhost|metadata|instance-data|wpad|router|gateway|host\.docker\.internal)$|(^|\.)(localhost|local|internal|localdomain|intranet|lan|home|corp|private|arpa|onion|test|invalid)$|^(metadata|instance-data)\./;
const MAX_URL_CHARS = 2048;
/** What parsers of addresses read differently; no honest address has it. */
const AMBIGUOUS = /[\u0000-\u0020\u007f-\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff\\]/;

/**
 * The address of a request, read as a browser reads it and then held against the policy.
 * @throws OutgoingFailure `refused`
 */
export function checkUrl(text: string, policy: OutgoingPolicy): URL {
  const url = parse(text);
  if (policy.loopbackOrigins?.includes(url.origin) && isLoopbackAddress(bareHost(url))) return url;
  if (policy.operatorOrigins?.includes(url.origin) && url.username === '' && url.password === '') return url;
  const host = bareHost(url);
  const allowed =
    url.protocol === 'https:' && url.port === '' && url.username === '' && url.password === '' &&
    (policy.hosts === 'any-public' ? isPublicHost(host) : policy.hosts.some((listed) => isListed(host, listed)));
  if (!allowed) throw new OutgoingFailure('refused');
  return url;
}

function parse(text: string): URL {
  const trimmed = text.trim();
  if (trimmed.length > MAX_URL_CHARS || AMBIGUOUS.test(trimmed) || !URL.canParse(trimmed)) throw new OutgoingFailure('refused');
  // `https:example.org` and `https:///example.org` are repaired by browsers alone
  if (!/^https?:\/\/[^/?#]/i.test(trimmed)) throw new OutgoingFailure('refused');
  return new URL(trimmed);
}

/** In ASCII, without brackets and the dot of the root. */
export const bareHost = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '').replace(/\.+$/, '');

/** One label, no dot, no IDN: what looks like another company's name is none. */
const PLAIN_LABEL = /^(?!xn--)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

function isListed(host: string, listed: string): boolean {
  if (!listed.startsWith('*.')) return host === listed;
  const below = listed.slice(1);
  return host.endsWith(below) && PLAIN_LABEL.test(host.slice(0, -below.length));
}

function isPublicHost(host: string): boolean {
  if (isIP(host) !== 0) return isPublicAddress(host);
  // a name of one label is never of the public internet
  return host.includes('.') && !host.includes('..') && !host.startsWith('.') && host.length <= 253 && !INSIDE.test(host);
}
