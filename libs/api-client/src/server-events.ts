import type { ServerEvent } from '@applywright/contracts';

/**
 * Reads a `text/event-stream` body until it ends, handing over the JSON of each event's `data` lines. Comments, ids and event names are
 * skipped, and so is an event without data, as the standard has it; the `type` inside the data says what it is.
 */
export const readServerEvents = async (body: ReadableStream<Uint8Array>, onEvent: (event: ServerEvent) => void): Promise<void> => {
  const reader = body.getReader();
  try {
    await readAll(reader, onEvent);
  } catch (error) {
    // A stream that nobody reads any more would hold one of the six connections that a browser opens to a server.
    await Promise.allSettled([reader.cancel()]);
    throw error;
  }
};

const readAll = async (reader: ReadableStreamDefaultReader<Uint8Array>, onEvent: (event: ServerEvent) => void): Promise<void> => {
  const decoder = new TextDecoder();
  let rest = '';
  let data: string[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    rest += done ? decoder.decode() : decoder.decode(value, { stream: true });
    // A lone CR at the end may be the first half of CR LF: it waits for the next chunk.
    const lines = rest.split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line === '') {
        const json = data.join('\n');
        data = [];
        if (json !== '') onEvent(JSON.parse(json) as ServerEvent);
      } else if (line.startsWith('data:')) {
        data.push(line.slice(line.startsWith('data: ') ? 6 : 5));
      }
    }
    if (done) return;
  }
};
