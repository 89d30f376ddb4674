import type { IncomingMessage } from 'node:http';
import type { Duplex, Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { OutgoingFailure } from './outgoing-failure';

const DECODERS: Readonly<Record<string, () => Duplex>> = { gzip: createGunzip, 'x-gzip': createGunzip, deflate: createInflate, br: createBrotliDecompress };

/**
 * The body, unpacked. It is counted while it is unpacked, so that a bomb costs no more than the cap.
 * @throws OutgoingFailure too_large, timeout, wrong_type for a packing that is not known or packed twice, network for a broken one
 */
export async function readDecoded(response: IncomingMessage, maxBytes: number, signal: AbortSignal): Promise<Buffer> {
  const encoding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  const decoder = encoding === 'identity' || encoding === '' ? undefined : DECODERS[encoding]?.();
  if (!decoder && encoding !== 'identity' && encoding !== '') {
    response.destroy();
    throw new OutgoingFailure('wrong_type');
  }
  if (Number(response.headers['content-length'] ?? 0) > maxBytes) {
    response.destroy();
    throw new OutgoingFailure('too_large');
  }
  // pipe() alone lets an error of the source pass by
  if (decoder) response.once('error', (error) => decoder.destroy(error)).pipe(decoder);
  try {
    return await collect(decoder ?? response, maxBytes, signal);
  } finally {
    response.destroy();
    decoder?.destroy();
  }
}

async function collect(body: Readable, maxBytes: number, signal: AbortSignal): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  const stop = (): void => void body.destroy(new OutgoingFailure('timeout'));
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes) throw new OutgoingFailure('too_large');
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch (error) {
    if (error instanceof OutgoingFailure) throw error;
    throw new OutgoingFailure(signal.aborted ? 'timeout' : 'network');
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
