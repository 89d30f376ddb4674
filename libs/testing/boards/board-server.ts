import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { applyPage } from './apply-page';
import { answerWithFault, FaultBook, type Fault } from './faults';
import { boardPage, jobPage, notFoundPage, PAGE_HEADERS } from './job-page';
import { idOfRow, renderPayload, rowsOfBoard, type BoardSource, type JsonObject, type SampleBoard } from './load-boards';
import { PROTOCOLS } from './protocols';
import type { Protocol, ProtocolAnswer, ProtocolCall } from './protocols/protocol';
import { readAdvert } from './read-advert';

export interface BoardHandlerOptions {
  readonly boards: readonly SampleBoard[];
  /** Where the handler is reached, without a slash at the end: "http://127.0.0.1:4100" or "http://localhost:3000/sample-boards". */
  readonly origin: () => string;
  readonly faults?: FaultBook;
  readonly now?: () => Date;
  /** Adverts taken down, as `<token>/<id>`. */
  readonly removed?: ReadonlySet<string>;
}

export interface BoardServerOptions {
  readonly boards: readonly SampleBoard[];
  readonly faults?: readonly Fault[];
  readonly now?: () => Date;
  /** 0, the default, takes a free port. */
  readonly port?: number;
}

export interface BoardServer {
  readonly origin: string;
  /** What an adapter takes as `baseUrl`: the origin and the source's name. */
  readonly bases: Readonly<Partial<Record<BoardSource, string>>>;
  /** Paths asked for so far, with their queries. */
  readonly requests: readonly string[];
  addFault(fault: Fault): void;
  clearFaults(): void;
  /** Takes an advert down: from now on its board no longer lists it. */
  remove(token: string, id: string): void;
  close(): Promise<void>;
}

const basesOf = (origin: string): BoardServer['bases'] => Object.fromEntries(PROTOCOLS.map(({ source }) => [source, `${origin}/${source}`]));

/** Serves sample boards on 127.0.0.1 over the documented protocols of all sources, with pages for people beside them. */
export async function startBoardServer(options: BoardServerOptions): Promise<BoardServer> {
  const faults = new FaultBook(options.faults ?? []);
  const removed = new Set<string>();
  const requests: string[] = [];
  let origin = '';
  const handle = createBoardHandler({ boards: options.boards, origin: () => origin, faults, now: options.now, removed });
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    handle(request, response);
  });
  await listen(server, options.port ?? 0);
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    bases: basesOf(origin),
    requests,
    addFault: (fault) => faults.add(fault),
    clearFaults: () => faults.clear(),
    remove: (token, id) => void removed.add(`${token}/${id}`),
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** The same service as a request listener, to be mounted under a path of another server (`request.url` without that path). */
export function createBoardHandler(options: BoardHandlerOptions): RequestListener {
  const boards = new Map(options.boards.map((board) => [`${board.source}/${board.token}`, board]));
  const byToken = new Map(options.boards.map((board) => [board.token, board]));
  const now = options.now ?? ((): Date => new Date());
  const faults = options.faults ?? new FaultBook([]);

  const rows = (board: SampleBoard): JsonObject[] =>
    rowsOfBoard(board)
      .filter((row) => !options.removed?.has(`${board.token}/${idOfRow(board.source, row)}`))
      .map((row) => renderPayload(row, board.source, options.origin(), now()) as JsonObject);

  const api = (request: IncomingMessage, response: ServerResponse, { source }: Protocol, call: ProtocolCall): void => {
    const board = boards.get(`${source}/${call.token}`);
    const answer = (board && call.answer(board, rows(board))) ?? call.missing;
    const fault = faults.take(source, call.token, call.page);
    if (fault) answerWithFault(response, fault, answer.body);
    else send(request, response, answer);
  };

  const page = (response: ServerResponse, token: string, id: string | undefined, apply: boolean): void => {
    const board = byToken.get(token);
    const row = board && id !== undefined ? rows(board).find((candidate) => idOfRow(board.source, candidate) === id) : undefined;
    const html =
      board && id === undefined ? boardPage(board, rows(board).map((candidate) => readAdvert(board.source, candidate, board.company)))
      : board && row ? (apply ? applyPage : jobPage)(board, readAdvert(board.source, row, board.company))
      : null;
    response.writeHead(html === null ? 404 : 200, PAGE_HEADERS).end(html ?? notFoundPage());
  };

  return (request: IncomingMessage, response: ServerResponse): void => {
    const url = new URL(request.url ?? '/', 'http://board.invalid');
    const path = url.pathname.split('/').filter((part) => part !== '').map(plainPart);
    const [first, second, third, fourth] = path;
    const protocol = PROTOCOLS.find(({ source }) => source === first);
    if (protocol) {
      void readBody(request).then((body) => {
        const call = protocol.read({ method: request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET'), url, path: path.slice(1), headers: request.headers, body });
        if (call) api(request, response, protocol, call);
        else response.writeHead(404, PAGE_HEADERS).end(notFoundPage());
      });
    } else if (request.method !== 'GET' && request.method !== 'HEAD') response.writeHead(405, { allow: 'GET, HEAD' }).end();
    else if (first === 'jobs' && second !== undefined && (fourth === undefined || fourth === 'apply')) page(response, second, third, fourth === 'apply');
    else response.writeHead(404, PAGE_HEADERS).end(notFoundPage());
  };
}

/** An answer with an entity tag; 304 to who has it already. */
function send(request: IncomingMessage, response: ServerResponse, { status, body, type = 'application/json; charset=utf-8', headers }: ProtocolAnswer): void {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  if (status === 200 && request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
  else response.writeHead(status, { 'content-type': type, ...(status === 200 && { etag }), ...headers }).end(body);
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/** A path part without its escapes; one that is not well formed stays as it is and then names nothing. */
function plainPart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return part;
    throw error;
  }
}
