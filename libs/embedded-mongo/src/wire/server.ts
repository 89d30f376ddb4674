import { createServer, type Server, type Socket } from 'node:net';
import { type Engine, sessionId } from '../commands/command';
import { dispatch } from '../commands/dispatch';
import { maxMessageBytes, readRequest, writeReply } from './message';
import { StayAwake } from './stay-awake';

/** One client: messages are answered one after the other, in their order. */
class ClientConnection {
  private chunks: Buffer[] = [];
  private size = 0;
  private busy = false;
  private finishing = false;

  constructor(private readonly socket: Socket, private readonly engine: Engine, private readonly id: number, private readonly stayAwake: StayAwake) {
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => {
      this.chunks.push(chunk);
      this.size += chunk.length;
      if (!this.busy) void this.work();
      else if (this.size > maxMessageBytes) socket.pause();
    });
    socket.on('error', () => socket.destroy());
    socket.on('close', () => engine.sessions.connectionClosed(id));
  }

  /** Closes the connection once the command that is being done has been answered. */
  finish(): void {
    this.finishing = true;
    if (!this.busy) this.socket.destroy();
  }

  private take(): Buffer | undefined {
    if (this.size < 16) return undefined;
    if (this.chunks.length > 1 && (this.chunks[0] as Buffer).length < 4) this.join();
    const first = this.chunks[0] as Buffer;
    const length = first.length >= 4 ? first.readInt32LE(0) : 0;
    if (length < 16 || length > maxMessageBytes) {
      this.socket.destroy();
      return undefined;
    }
    if (this.size < length) return undefined;
    const all = this.join();
    const message = all.subarray(0, length);
    this.chunks = all.length > length ? [all.subarray(length)] : [];
    this.size -= length;
    return message;
  }
  private join(): Buffer {
    const all = this.chunks.length === 1 ? (this.chunks[0] as Buffer) : Buffer.concat(this.chunks, this.size);
    this.chunks = [all];
    return all;
  }

  private async work(): Promise<void> {
    this.busy = true;
    try {
      for (let message = this.take(); message && !this.finishing; message = this.take()) {
        this.stayAwake.asked();
        const request = readRequest(message);
        const answering = dispatch(this.engine, { body: request.body, sequences: request.sequences, connectionId: this.id });
        if (request.body['autocommit'] === false) this.engine.sessions.usedOver(sessionId(request.body['lsid']) ?? '', this.id);
        const reply = await answering;
        if (request.silent || this.socket.destroyed) continue;
        // a client that does not read its answers gets no more of them until it does
        const room = this.socket.write(writeReply(request, reply));
        this.stayAwake.answered();
        if (!room) await drained(this.socket);
      }
      if (this.finishing) this.socket.destroySoon();
      else if (this.socket.isPaused()) this.socket.resume();
    } catch (error) {
      // a message that cannot be read leaves no way to answer it: MongoDB closes the connection too
      this.socket.destroy(error as Error);
    } finally {
      this.busy = false;
    }
  }
}

const drained = (socket: Socket): Promise<void> => new Promise((resolve) => {
  const done = (): void => {
    socket.off('drain', done);
    socket.off('close', done);
    resolve();
  };
  if (socket.destroyed) return resolve();
  socket.on('drain', done);
  socket.on('close', done);
});

export interface WireServer {
  server: Server;
  /** Takes no more clients and answers what is being done; whatever is left after `patienceMs` is cut off. */
  finish(patienceMs: number): Promise<void>;
}

export function createWireServer(engine: Engine): WireServer {
  const clients = new Map<Socket, ClientConnection>();
  const stayAwake = new StayAwake();
  let connections = 0;
  const server = createServer((socket) => {
    clients.set(socket, new ClientConnection(socket, engine, ++connections, stayAwake));
    socket.on('close', () => clients.delete(socket));
  });
  const finish = async (patienceMs: number): Promise<void> => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const client of clients.values()) client.finish();
    const cut = setTimeout(() => [...clients.keys()].forEach((socket) => socket.destroy()), patienceMs);
    await closed;
    clearTimeout(cut);
  };
  return { server, finish };
}
