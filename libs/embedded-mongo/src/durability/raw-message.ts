import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { deserialize, type Document, serialize } from 'bson';

/** One OP_MSG with one body section, as a driver would send it. */
export function rawMessage(body: Document): Buffer {
  const document = serialize(body);
  const frame = Buffer.alloc(21 + document.length);
  frame.writeInt32LE(frame.length, 0);
  frame.writeInt32LE(7, 4);
  frame.writeInt32LE(2013, 12);
  frame.set(document, 21);
  return frame;
}

/** A connection without a driver, for what a driver would not send. */
export async function dial(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => socket.destroy());
  await once(socket, 'connect');
  return socket;
}

/** Sends one command and gives its short answer. */
export async function ask(socket: Socket, body: Document): Promise<Document> {
  socket.write(rawMessage(body));
  const [answer] = (await once(socket, 'data')) as [Buffer];
  return deserialize(answer.subarray(21));
}
