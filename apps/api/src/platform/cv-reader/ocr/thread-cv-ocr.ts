import { Worker } from 'node:worker_threads';
import { AppError, isErrorCode, type CvText, type ErrorCode } from '@applywright/contracts';
import { chooseLanguages } from './choose-languages';
import { CvOcr, type OcrOptions } from './cv-ocr';
import { engineFolder, installedLanguages } from './language-data';
import type { Recognition } from './recognise-sheets';

export type OcrReply = { share: number } | { text: CvText } | { code: ErrorCode };

export interface ThreadCvOcrOptions {
  /** The bundled `cv-ocr.worker.ts`. */
  readonly workerFile: string;
  /** Where the operator's further languages stand. */
  readonly extras: string | null;
  /** After this many milliseconds a recognition is given up and its thread ended. Default 60,000. */
  readonly timeoutMs?: number;
  /** The JavaScript heap of the thread in MiB; PDFium's and the engine's memory have caps of their own. Default 128. */
  readonly heapMb?: number;
}

/**
 * Recognises each CV in a thread of its own, one at a time, with a time limit and capped memory. The thread is thrown away
 * afterwards, so nothing stays in memory between two scans; starting one costs some 300 ms of the seconds that a page takes.
 */
export class ThreadCvOcr extends CvOcr {
  readonly #options: Required<ThreadCvOcrOptions>;
  readonly #closing = new AbortController();
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: ThreadCvOcrOptions) {
    super();
    this.#options = { timeoutMs: 60_000, heapMb: 128, ...options };
  }

  override available(): readonly string[] {
    return engineFolder() ? [...installedLanguages(this.#options.extras).keys()] : [];
  }

  override async read(bytes: Uint8Array, { languages, signal, onProgress }: OcrOptions = {}): Promise<CvText> {
    const folder = engineFolder();
    if (!folder) throw new AppError('ocr_unavailable');
    const recognition: Recognition = { bytes: Uint8Array.from(bytes), engineFolder: folder, languages: chooseLanguages(installedLanguages(this.#options.extras), languages) };
    const stop = AbortSignal.any([this.#closing.signal, ...(signal ? [signal] : [])]);
    const mine = this.#last.then(() => this.#run(recognition, stop, onProgress));
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  override async close(): Promise<void> {
    this.#closing.abort(new AppError('busy', 'the recognition is closed'));
    await this.#last;
  }

  async #run(recognition: Recognition, stop: AbortSignal, onProgress: OcrOptions['onProgress']): Promise<CvText> {
    stop.throwIfAborted();
    const { workerFile, timeoutMs, heapMb } = this.#options;
    const worker = new Worker(workerFile, { workerData: recognition, resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 16 }, env: {}, stdout: true, stderr: true });
    worker.stdout.resume();
    worker.stderr.resume();
    let timer: NodeJS.Timeout | undefined;
    let onAbort: (() => void) | undefined;
    try {
      return await new Promise<CvText>((resolve, reject) => {
        timer = setTimeout(() => reject(new AppError('cv_too_complex', 'the time is over')), timeoutMs);
        onAbort = () => reject(stop.reason as Error);
        stop.addEventListener('abort', onAbort);
        worker.on('message', (reply: OcrReply) => {
          if ('share' in reply) onProgress?.(reply.share);
          else if ('text' in reply) resolve(reply.text);
          else reject(new AppError(isErrorCode(reply.code) ? reply.code : 'cv_too_complex'));
        });
        // out of memory arrives here as ERR_WORKER_OUT_OF_MEMORY
        worker.on('error', (cause) => reject(new AppError('cv_too_complex', undefined, undefined, { cause })));
        worker.on('exit', () => reject(new AppError('cv_too_complex', 'the thread ended')));
      });
    } finally {
      clearTimeout(timer);
      if (onAbort) stop.removeEventListener('abort', onAbort);
      await worker.terminate();
    }
  }
}
