import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { AddressInfo } from 'node:net';
import type { Engine } from './commands/command';
import { Cursors } from './sessions/cursors';
import { Sessions } from './sessions/sessions';
import { expireDocuments } from './sessions/expire-documents';
import type { Synchronous } from './store/connection';
import { Store } from './store/store';
import { createWireServer } from './wire/server';

export type Listen = { kind: 'socket'; path?: string } | { kind: 'tcp'; port?: number };

export interface ServerOptions {
  /** The folder that holds the data; made with mode 0700 when it is missing. */
  dataDir: string;
  /** FULL (default): an acknowledged write survives a power cut. NORMAL: it survives a killed process. */
  synchronous?: Synchronous;
  /** Default: 127.0.0.1 on a free port. */
  listen?: Listen;
  /** How often documents, cursors and sessions are looked at for expiry; 60 s by default, as in MongoDB. */
  sweepEveryMs?: number;
}

export interface RunningServer {
  uri: string;
  close(): Promise<void>;
  backup(toFile: string): Promise<void>;
}

/** Opens the store and listens, in this thread. */
export async function runServer(options: ServerOptions): Promise<RunningServer> {
  const store = new Store(options.dataDir, options.synchronous ?? 'FULL');
  const engine: Engine = { store, sessions: new Sessions(store), cursors: new Cursors(), address: '', startedAt: new Date() };
  const { server, sockets } = createWireServer(engine);
  const place = prepareListen(options.listen ?? { kind: 'tcp' });
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(place.listen, resolve);
    });
  } catch (error) {
    store.close();
    throw error;
  }
  if (place.path) chmodSync(place.path, 0o600);
  engine.address = place.path ?? `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const sweep = setInterval(() => {
    engine.cursors.sweep();
    engine.sessions.sweep();
    if (store.lock.free) expireDocuments(store);
  }, options.sweepEveryMs ?? 60_000);
  sweep.unref();
  let closing: Promise<void> | undefined;
  return {
    uri: `mongodb://${place.path ? encodeURIComponent(place.path) : engine.address}/?directConnection=true`,
    backup: (toFile) => {
      store.backup(toFile);
      return Promise.resolve();
    },
    close: () => (closing ??= (async () => {
      clearInterval(sweep);
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await closed;
      engine.sessions.close();
      store.close();
      place.remove();
    })()),
  };
}

function prepareListen(listen: Listen): { listen: { path: string } | { host: string; port: number }; path?: string; remove(): void } {
  if (listen.kind === 'tcp') return { listen: { host: '127.0.0.1', port: listen.port ?? 0 }, remove: () => undefined };
  const own = listen.path === undefined;
  // the driver knows a unix socket by its ending
  const path = listen.path ?? join(mkdtempSync(join(tmpdir(), 'embedded-mongo-')), 'mongo.sock');
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  rmSync(path, { force: true });
  return { listen: { path }, path, remove: () => rmSync(own ? dirname(path) : path, { recursive: own, force: true }) };
}
