import { createServer, type Server, type Socket } from 'node:net';
import type { Engine } from '../commands/command';
import { dispatch } from '../commands/dispatch';
import { maxMessageBytes, readRequest, writeReply } from './message';

/** One client: messages are answered one after the other, in their order. */
class ClientConnection {
  private chunks: Buffer[] = [];
  private size = 0;
  private busy = false;

  constructor(private readonly socket: Socket, private readonly engine: Engine, private readonly id: number) {
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => {
      this.chunks.push(chunk);
      this.size += chunk.length;
      if (!this.busy) void this.work();
    });
    // a client that goes away is no event; its sessions time out or are ended by it
    socket.on('error', () => socket.destroy());
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
      for (let message = this.take(); message; message = this.take()) {
        const request = readRequest(message);
        const reply = await dispatch(this.engine, { body: request.body, sequences: request.sequences, connectionId: this.id });
        if (!request.silent && !this.socket.destroyed) this.socket.write(writeReply(request, reply));
      }
    } catch (error) {
      // a message that cannot be read leaves no way to answer it: MongoDB closes the connection too
      this.socket.destroy(error as Error);
    } finally {
      this.busy = false;
    }
  }
}

export function createWireServer(engine: Engine): { server: Server; sockets: Set<Socket> } {
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    new ClientConnection(socket, engine, ++connections);
  });
  return { server, sockets };
}
