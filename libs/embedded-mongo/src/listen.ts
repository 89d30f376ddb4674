import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { connect, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { StoreError } from './store/data-folder';

export type Listen = { kind: 'socket'; path?: string } | { kind: 'tcp'; port?: number };

/** The address of a unix socket has 104 bytes on macOS and 108 on Linux, the last of them 0. */
const longestSocketPath = 103;

export interface Place {
  /** As drivers name it: `host:port`, or the path of the socket. */
  address: string;
  uri: string;
  remove(): void;
}

/**
 * Opens the server on 127.0.0.1, or on a unix socket of mode 0600.
 * @throws StoreError when the path is too long, is no socket, or another server answers on it
 */
export async function listenOn(server: Server, listen: Listen): Promise<Place> {
  if (listen.kind === 'tcp') {
    await opened(server, { host: '127.0.0.1', port: listen.port ?? 0 });
    const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    return { address, uri: `mongodb://${address}/?directConnection=true`, remove: () => undefined };
  }
  const own = listen.path === undefined;
  // the driver knows a unix socket by its ending
  const path = listen.path ?? join(mkdtempSync(join(tmpdir(), 'embedded-mongo-')), 'mongo.sock');
  const remove = (): void => rmSync(own ? dirname(path) : path, { recursive: own, force: true });
  try {
    await makeRoom(path);
    await opened(server, { path });
    chmodSync(path, 0o600);
  } catch (error) {
    if (own) remove();
    throw error;
  }
  return { address: path, uri: `mongodb://${encodeURIComponent(path)}/?directConnection=true`, remove };
}

async function makeRoom(path: string): Promise<void> {
  const bytes = Buffer.byteLength(path);
  if (bytes > longestSocketPath) throw new StoreError(`The socket path ${path} has ${bytes} bytes and a system allows ${longestSocketPath}. Choose a shorter one.`);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  if (!existsSync(path)) return;
  if (!lstatSync(path).isSocket()) throw new StoreError(`${path} is there and is no socket; it is left alone. Choose another path.`);
  if (await answers(path)) throw new StoreError(`Another server answers on ${path}. Stop that one, or choose another path.`);
  // left behind by a killed process
  rmSync(path, { force: true });
}

const answers = (path: string): Promise<boolean> => new Promise((resolve) => {
  const socket = connect(path, () => {
    socket.destroy();
    resolve(true);
  });
  socket.once('error', () => resolve(false));
});

const opened = (server: Server, where: { path: string } | { host: string; port: number }): Promise<void> => new Promise((resolve, reject) => {
  server.once('error', reject);
  server.listen(where, () => {
    server.off('error', reject);
    resolve();
  });
});
