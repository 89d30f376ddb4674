import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { applyPage } from './apply-page';
import { answerWithFault, FaultBook, type Fault } from './faults';
import { boardPage, jobPage, notFoundPage, PAGE_HEADERS } from './job-page';
import { renderPayload, rowsOfBoard, type BoardSource, type JsonObject, type SampleBoard } from './load-boards';
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
  /** What an adapter takes as `baseUrl`. */
  readonly bases: Readonly<Record<BoardSource, string>>;
  /** Paths asked for so far, with their queries. */
  readonly requests: readonly string[];
  addFault(fault: Fault): void;
  clearFaults(): void;
  /** Takes an advert down: from now on its board no longer lists it. */
  remove(token: string, id: string): void;
  close(): Promise<void>;
}

/** Serves sample boards on 127.0.0.1 over the public protocols of Greenhouse, Lever and Ashby, with pages for people beside them. */
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
    bases: { greenhouse: origin, lever: origin, ashby: origin },
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
  const boards = new Map(options.boards.map((board) => [board.token, board]));
  const now = options.now ?? ((): Date => new Date());
  const faults = options.faults ?? new FaultBook([]);

  const rows = (board: SampleBoard): JsonObject[] =>
    rowsOfBoard(board)
      .filter((row) => !options.removed?.has(`${board.token}/${String(row['id'])}`))
      .map((row) => renderPayload(row, board.source, options.origin(), now()) as JsonObject);

  const api = (response: ServerResponse, source: BoardSource, token: string, page: number, make: (board: SampleBoard) => unknown, missing: Answer): void => {
    const board = boards.get(token);
    const body = board?.source === source ? make(board) : undefined;
    const answer = body === undefined ? missing : { status: 200, body: JSON.stringify(body) };
    const fault = faults.take(source, token, page);
    if (fault) answerWithFault(response, fault, answer.body);
    else response.writeHead(answer.status, { 'content-type': answer.type ?? 'application/json; charset=utf-8' }).end(answer.body);
  };

  const page = (response: ServerResponse, token: string, id: string | undefined, apply: boolean): void => {
    const board = boards.get(token);
    const row = board && id !== undefined ? rows(board).find((candidate) => String(candidate['id']) === id) : undefined;
    const html =
      board && id === undefined ? boardPage(board, rows(board).map((candidate) => readAdvert(board.source, candidate, board.company)))
      : board && row ? (apply ? applyPage : jobPage)(board, readAdvert(board.source, row, board.company))
      : null;
    response.writeHead(html === null ? 404 : 200, PAGE_HEADERS).end(html ?? notFoundPage());
  };

  return (request: IncomingMessage, response: ServerResponse): void => {
    const url = new URL(request.url ?? '/', 'http://board.invalid');
    const [first, second, third, fourth, fifth] = url.pathname.split('/').filter((part) => part !== '').map(plainPart);
    if (request.method !== 'GET' && request.method !== 'HEAD') response.writeHead(405, { allow: 'GET, HEAD' }).end();
    else if (first === 'v1' && second === 'boards' && third !== undefined) api(response, 'greenhouse', third, 1, (board) => greenhouse(board, rows(board), url, fourth, fifth), GREENHOUSE_MISSING);
    else if (first === 'v0' && second === 'postings' && third !== undefined) api(response, 'lever', third, leverPage(url), (board) => lever(rows(board), url, fourth), LEVER_MISSING);
    else if (first === 'posting-api' && second === 'job-board' && third !== undefined) api(response, 'ashby', third, 1, (board) => ashby(rows(board), url), ASHBY_MISSING);
    else if (first === 'jobs' && second !== undefined && (fourth === undefined || fourth === 'apply')) page(response, second, third, fourth === 'apply');
    else response.writeHead(404, PAGE_HEADERS).end(notFoundPage());
  };
}

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly type?: string;
}
const GREENHOUSE_MISSING: Answer = { status: 404, body: '{"status":404,"error":"Job not found"}' };
const LEVER_MISSING: Answer = { status: 404, body: '{"ok":false,"error":"Document not found"}' };
const ASHBY_MISSING: Answer = { status: 404, body: 'Not Found', type: 'text/plain; charset=utf-8' };

/** A path part without its escapes; one that is not well formed stays as it is and then names nothing. */
function plainPart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return part;
    throw error;
  }
}

const WITH_CONTENT = ['content', 'departments', 'offices'];
const without = (row: JsonObject, names: readonly string[]): JsonObject => Object.fromEntries(Object.entries(row).filter(([key]) => !names.includes(key)));

function greenhouse(board: SampleBoard, rows: readonly JsonObject[], url: URL, collection: string | undefined, id: string | undefined): unknown {
  if (collection === undefined) return { name: board.company, content: `&lt;p&gt;${board.about}&lt;/p&gt;` };
  if (collection !== 'jobs') return undefined;
  const flags = (row: JsonObject): JsonObject => (url.searchParams.get('pay_transparency') === 'true' ? row : without(row, ['pay_input_ranges']));
  if (id !== undefined) {
    const row = rows.find((candidate) => String(candidate['id']) === id);
    return row && flags(row);
  }
  const full = url.searchParams.get('content') === 'true';
  return { jobs: rows.map((row) => flags(full ? row : without(row, WITH_CONTENT))), meta: { total: rows.length } };
}

const count = (url: URL, name: string, fallback: number): number => {
  const text = url.searchParams.get(name);
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : fallback;
};

const leverPage = (url: URL): number => Math.floor(count(url, 'skip', 0) / Math.max(1, count(url, 'limit', 100))) + 1;

function lever(rows: readonly JsonObject[], url: URL, id: string | undefined): unknown {
  if (id !== undefined) return rows.find((row) => row['id'] === id);
  const skip = count(url, 'skip', 0);
  return rows.slice(skip, skip + Math.max(1, Math.min(count(url, 'limit', 100), 100)));
}

function ashby(rows: readonly JsonObject[], url: URL): unknown {
  const paid = url.searchParams.get('includeCompensation') === 'true';
  return { apiVersion: '1', jobs: rows.map((row) => (paid ? row : without(row, ['compensation']))) };
}
