import type { Engine } from './commands/command';
import { MongoError } from './errors';
import { type Listen, listenOn, type Place } from './listen';
import { Cursors } from './sessions/cursors';
import { expireDocuments } from './sessions/expire-documents';
import { Sessions } from './sessions/sessions';
import { defaultTimes, type TransactionTimes } from './sessions/transaction';
import type { Synchronous } from './store/connection';
import { type LeftAs, StoreError } from './store/data-folder';
import { Store } from './store/store';
import { createWireServer } from './wire/server';

export type { Listen } from './listen';

export interface ServerOptions {
  /** The folder that holds the data; made with mode 0700 when it is missing. */
  dataDir: string;
  /** FULL (default): an acknowledged write survives a power cut. NORMAL: it survives a killed process. */
  synchronous?: Synchronous;
  /** Default: 127.0.0.1 on a free port. */
  listen?: Listen;
  /** How often documents, cursors and sessions are looked at for expiry; 60 s by default, as in MongoDB. */
  sweepEveryMs?: number;
  /** How long transactions may live. Default: 60 s, as in MongoDB; 2 s once their client's connection has closed. */
  transactions?: Partial<TransactionTimes>;
}

export interface RunningServer {
  uri: string;
  /** How the store was found: after `not closed` every page and index was checked. */
  leftAs: LeftAs;
  /** Answers what is being done (for at most 2 s), aborts open transactions, and empties the log into the file. */
  close(): Promise<void>;
  /** A copy of one moment while others read and write; the name appears when the copy is whole. An existing file is refused. */
  backup(toFile: string): Promise<void>;
}

/** How long `close` waits for commands that are being done. */
const closePatienceMs = 2_000;

function sweepOnce({ cursors, sessions, store }: Engine): void {
  try {
    cursors.sweep();
    sessions.sweep();
    if (store.lock.free) expireDocuments(store);
  } catch (error) {
    // no room to write: what has expired goes at a later sweep, and the server must not end for it
    if (!(error instanceof MongoError)) throw error;
  }
}

/**
 * Opens the store and listens, in this thread.
 * @throws StoreError when the folder is in use, its store is gone or damaged, or the address cannot be had
 */
export async function runServer(options: ServerOptions): Promise<RunningServer> {
  const store = new Store(options.dataDir, options.synchronous ?? 'FULL');
  const sessions = new Sessions(store, { ...defaultTimes, ...options.transactions });
  const engine: Engine = { store, sessions, cursors: new Cursors(), address: '', startedAt: new Date() };
  const wire = createWireServer(engine);
  let place: Place;
  try {
    place = await listenOn(wire.server, options.listen ?? { kind: 'tcp' });
  } catch (error) {
    await store.close();
    throw error;
  }
  engine.address = place.address;
  const sweep = setInterval(() => sweepOnce(engine), options.sweepEveryMs ?? 60_000);
  sweep.unref();
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    clearInterval(sweep);
    const finished = wire.finish(closePatienceMs);
    // frees the place for writing, so that writes that wait for it are done and answered
    sessions.close();
    await finished;
    sessions.close();
    await store.close();
    place.remove();
  };
  return {
    uri: place.uri,
    leftAs: store.leftAs,
    backup: (toFile) => (closing ? Promise.reject(new StoreError('The embedded store has ended.')) : store.backup(toFile)),
    close: () => (closing ??= close()),
  };
}
