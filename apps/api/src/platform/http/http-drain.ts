import type { Server } from 'node:http';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { EventHub } from '../events/event-hub';

/** A request that has not been answered by then is cut off: supervisors kill after thirty seconds. */
const AT_MOST_MS = 20_000;
/** Connections that are kept for a next request close as soon as they have none. */
const LOOK_EVERY_MS = 200;

/** Lets requests under way end when the program stops, and keeps those that never end from holding it. */
@Injectable()
export class HttpDrain implements BeforeApplicationShutdown {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly events: EventHub,
  ) {}

  beforeApplicationShutdown(): void {
    const server = this.host.httpAdapter.getHttpServer() as Server;
    this.events.endAll();
    const looking = setInterval(() => server.closeIdleConnections(), LOOK_EVERY_MS).unref();
    const ending = setTimeout(() => server.closeAllConnections(), AT_MOST_MS).unref();
    server.once('close', () => {
      clearInterval(looking);
      clearTimeout(ending);
    });
  }
}
