import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { BoardSource } from './load-boards';

/** What goes wrong with the next answers; without `times` for ever, without `board` or `page` for all of them (pages count from 1). */
export interface Fault {
  readonly source: BoardSource;
  readonly board?: string;
  readonly page?: number;
  readonly times?: number;
  readonly kind: 'status' | 'html' | 'stall' | 'redirect' | 'truncated' | 'reset' | 'bomb' | 'body';
  /** For `status`: 500, 429, 403 … */
  readonly status?: number;
  /** For `status`: the Retry-After header. */
  readonly retryAfter?: string;
  /** For `body`: sent instead of the board, as JSON; a text that begins with `<` as XML. */
  readonly body?: unknown;
  /** For `stall`: called once the head and the first bytes are out. */
  readonly onStall?: () => void;
}

const BOMB_BYTES = 40 * 1024 * 1024;

/** Keeps the faults in force and hands them out. */
export class FaultBook {
  private readonly open: { fault: Fault; left: number }[] = [];

  constructor(faults: readonly Fault[]) {
    for (const fault of faults) this.add(fault);
  }

  add(fault: Fault): void {
    this.open.push({ fault, left: fault.times ?? Number.POSITIVE_INFINITY });
  }

  clear(): void {
    this.open.length = 0;
  }

  /** The fault for a request, used up once. */
  take(source: BoardSource, board: string, page: number): Fault | null {
    const entry = this.open.find(
      ({ fault, left }) => left > 0 && fault.source === source && (fault.board ?? board) === board && (fault.page ?? page) === page,
    );
    if (!entry) return null;
    entry.left -= 1;
    return entry.fault;
  }
}

/** Answers as the fault says. `healthy` is the body that would have been sent. */
export function answerWithFault(response: ServerResponse, fault: Fault, healthy: string): void {
  const json = { 'content-type': 'application/json; charset=utf-8' };
  switch (fault.kind) {
    case 'status':
      response.writeHead(fault.status ?? 500, { ...json, ...(fault.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter }) }).end('{"error":"out of order"}');
      return;
    case 'html':
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<!doctype html><title>Just a moment</title><p>Checking your browser.</p>');
      return;
    case 'stall':
      response.writeHead(200, json);
      response.write(healthy.slice(0, 10), () => fault.onStall?.());
      return;
    case 'redirect':
      response.writeHead(302, { location: '/elsewhere' }).end();
      return;
    case 'truncated':
      response.writeHead(200, json).end(healthy.slice(0, Math.max(1, Math.floor(healthy.length / 2))));
      return;
    case 'reset':
      response.destroy();
      return;
    case 'bomb':
      response.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(BOMB_BYTES, 0x20)));
      return;
    case 'body':
      if (typeof fault.body === 'string' && fault.body.startsWith('<')) response.writeHead(200, { 'content-type': 'application/xml; charset=utf-8' }).end(fault.body);
      else response.writeHead(200, json).end(JSON.stringify(fault.body));
      return;
  }
}
