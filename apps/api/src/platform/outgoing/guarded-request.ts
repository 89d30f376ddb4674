import { lookup as systemLookup } from 'node:dns/promises';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest, type RequestOptions } from 'node:https';
import { isIP, type LookupFunction, type Socket } from 'node:net';
import { OutgoingFailure } from './outgoing-failure';
import { bareHost, type OutgoingPolicy } from './outgoing-policy';
import { isLoopbackAddress, isOperatorAddress, isPublicAddress } from './public-address';
import { readDecoded } from './read-decoded';

/** What stands between us and the network; the tests bring their own names and certificates. */
export interface OutgoingWorld {
  /** All addresses of a name. */
  readonly resolve: (host: string) => Promise<readonly { address: string; family: number }[]>;
  /** Whether an address may be connected to. */
  readonly isAllowed: (address: string) => boolean;
  /** Instead of port 443 and the system's authorities: the tests' server. */
  readonly connect?: { readonly port: number; readonly ca: string };
}
export const REAL_WORLD: OutgoingWorld = { resolve: (host) => systemLookup(host, { all: true }), isAllowed: isPublicAddress };

export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly bytes: Buffer;
}

/** What a request carries beside its address; its headers are the caller's whole list beside the fixed ones and win over them. */
export interface OutgoingRequest {
  /** In small letters. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body of a POST; without it the request is a GET. */
  readonly text?: string;
}

/** A fixed one: it tells nobody who asks, unless a source documents that it must be told. */
const USER_AGENT = 'Applywright';

/**
 * One GET, or with a text one POST, to an address that `checkUrl` has passed. Every address of the name is checked inside the connection's own look-up,
 * so that the one that was checked is the one that is connected to, and the socket is asked again when it stands.
 * @throws OutgoingFailure
 */
export async function guardedRequest(world: OutgoingWorld, policy: OutgoingPolicy, url: URL, signal: AbortSignal, sent?: OutgoingRequest): Promise<RawAnswer> {
  const isAllowed = allowedFor(world, policy, url);
  if (isIP(bareHost(url)) !== 0 && !isAllowed(bareHost(url))) throw new OutgoingFailure('private_address');
  const response = await head(world, policy, url, signal, isAllowed, sent);
  const status = response.statusCode ?? 0;
  const told = status < 300 || (policy.errorBodies === true && status >= 400);
  if (!told || !isTaken(policy, response)) {
    response.destroy();
    if (status >= 200 && status < 300) throw new OutgoingFailure('wrong_type');
    return { status, headers: response.headers, bytes: Buffer.alloc(0) };
  }
  return { status, headers: response.headers, bytes: await readDecoded(response, policy.maxBytes, signal) };
}

/** Which addresses a name may stand for: our own loopback, what the operator named, else what the world allows. */
function allowedFor(world: OutgoingWorld, policy: OutgoingPolicy, url: URL): (address: string) => boolean {
  if (policy.loopbackOrigins?.includes(url.origin)) return isLoopbackAddress;
  if (!policy.operatorOrigins?.includes(url.origin)) return world.isAllowed;
  // plain text never leaves the operator's own network
  return (address) => isOperatorAddress(address) || (url.protocol === 'https:' && world.isAllowed(address));
}

const isTaken = (policy: OutgoingPolicy, { headers }: IncomingMessage): boolean => !policy.types || policy.types.test(headers['content-type'] ?? '');

function head(world: OutgoingWorld, policy: OutgoingPolicy, url: URL, signal: AbortSignal, isAllowed: (address: string) => boolean, sent?: OutgoingRequest): Promise<IncomingMessage> {
  const text = sent?.text;
  return new Promise((resolve, reject) => {
    const fail = (error: unknown): void => reject(error instanceof OutgoingFailure ? error : new OutgoingFailure(signal.aborted ? 'timeout' : 'network'));
    const options: RequestOptions = {
      method: text === undefined ? 'GET' : 'POST', agent: false, signal, lookup: guardedLookup(world, isAllowed, fail),
      headers: { accept: policy.accept, 'accept-encoding': 'gzip, deflate, br', 'user-agent': USER_AGENT, ...sent?.headers, ...(text !== undefined && { 'content-length': String(Buffer.byteLength(text)) }) },
      ...(url.protocol === 'https:' && world.connect ? { port: world.connect.port, ca: world.connect.ca } : {}),
    };
    const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, options, resolve);
    const late = setTimeout(() => request.destroy(new OutgoingFailure('timeout')), policy.connectMs);
    request.on('socket', (socket) => onConnected(socket, url.protocol === 'https:', () => {
      clearTimeout(late);
      if (!isAllowed(socket.remoteAddress ?? '')) request.destroy(new OutgoingFailure('private_address'));
    }));
    request.on('error', (error) => {
      clearTimeout(late);
      fail(error);
    });
    request.end(text);
  });
}

/** Once the connection stands and, with TLS, the name has been proved; before that nothing is sent. */
const onConnected = (socket: Socket, tls: boolean, then: () => void): void => void socket.once(tls ? 'secureConnect' : 'connect', then);

/** One address that is not allowed spoils the name: a mixed answer is the mark of rebinding. */
function guardedLookup(world: OutgoingWorld, isAllowed: (address: string) => boolean, fail: (error: unknown) => void): LookupFunction {
  return (host, options, answer) => {
    world.resolve(host).then(
      (found) => {
        const first = found[0];
        if (!first || !found.every(({ address }) => isAllowed(address))) {
          const failure = new OutgoingFailure(first ? 'private_address' : 'network');
          fail(failure);
          return answer(failure, '', 0);
        }
        if (options.all) return answer(null, [...found]);
        answer(null, first.address, first.family);
      },
      () => answer(new OutgoingFailure('network'), '', 0),
    );
  };
}
