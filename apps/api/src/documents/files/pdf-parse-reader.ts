import { Worker } from 'node:worker_threads';

/** pdf.js needs some 15 ms a page; a file of ours that takes longer than this has gone wrong. */
const LIMIT_MS = 10_000;

// Source text instead of a bundle of its own: it is this small, and pdf.js must not share the API's thread.
const SOURCE = `
const { parentPort, workerData } = require('node:worker_threads');
const { PDFParse } = require(workerData.module);
parentPort.on('message', async ({ id, bytes }) => {
  try {
    const parser = new PDFParse({ data: bytes, verbosity: 0 });
    const { text } = await parser.getText({ pageJoiner: '\\n' });
    await parser.destroy();
    parentPort.postMessage({ id, text });
  } catch (error) {
    parentPort.postMessage({ id, error: String(error && error.name) });
  }
});`;

interface Answer {
  readonly id: number;
  readonly text?: string;
  readonly error?: string;
}

/** Reads the text of our own PDFs with pdf-parse in a thread that is kept for the next file. */
export class PdfParseReader {
  private worker: Worker | undefined;
  private readonly waiting = new Map<number, { resolve: (text: string) => void; reject: (error: Error) => void; timer: NodeJS.Timeout }>();
  private last = 0;

  read(bytes: Uint8Array): Promise<string> {
    const worker = (this.worker ??= this.start());
    const id = ++this.last;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.fail(new Error('pdf-parse took too long')), LIMIT_MS);
      timer.unref();
      this.waiting.set(id, { resolve, reject, timer });
      worker.ref();
      worker.postMessage({ id, bytes: Uint8Array.from(bytes) });
    });
  }

  async close(): Promise<void> {
    await this.worker?.terminate();
    this.worker = undefined;
  }

  private start(): Worker {
    const worker = new Worker(SOURCE, { eval: true, workerData: { module: require.resolve('pdf-parse') }, resourceLimits: { maxOldGenerationSizeMb: 256 } });
    worker.on('message', ({ id, text, error }: Answer) => {
      const one = this.waiting.get(id);
      if (!one) return;
      this.waiting.delete(id);
      clearTimeout(one.timer);
      if (this.waiting.size === 0) worker.unref();
      if (text === undefined) one.reject(new Error(error ?? 'pdf-parse failed'));
      else one.resolve(text);
    });
    worker.on('error', (error) => this.fail(error instanceof Error ? error : new Error('the reader thread failed')));
    worker.unref();
    return worker;
  }

  /** Everything that waits fails, and the next file gets a new thread. */
  private fail(error: Error): void {
    void this.worker?.terminate();
    this.worker = undefined;
    for (const [id, one] of this.waiting) {
      clearTimeout(one.timer);
      this.waiting.delete(id);
      one.reject(error);
    }
  }
}
