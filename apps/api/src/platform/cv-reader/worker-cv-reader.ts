import { Worker } from 'node:worker_threads';
import { AppError, isErrorCode, type CvText, type ErrorCode } from '@applywright/contracts';
import { CvReader } from './cv-reader';
import { InThreadCvReader } from './in-thread-cv-reader';
import { sniffCv } from './sniff-cv';

export interface WorkerRequest { bytes: Uint8Array }
export type WorkerReply = { text: CvText } | { code: ErrorCode } | { ready: true };

export interface WorkerCvReaderOptions {
  /** The bundled `cv-reader.worker.ts`; null reads in the calling thread. */
  readonly workerFile: string | null;
  /** After this many milliseconds a reading is given up and its thread ended. Default 5000. */
  readonly timeoutMs?: number;
  /** How many CVs are read at once. Default 1. */
  readonly threads?: number;
  /** The JavaScript heap of a thread in MiB; PDFium's memory has its own cap. Default 96. */
  readonly heapMb?: number;
}

interface Task { bytes: Uint8Array; resolve: (text: CvText) => void; reject: (error: AppError) => void }
interface Seat { worker: Worker; task: Task | null; timer: NodeJS.Timeout | null; ready: boolean; used: number }

/** Codes after which a thread is not trusted with another file. */
const FATAL: ReadonlySet<ErrorCode> = new Set(['cv_too_complex', 'cv_broken']);

/**
 * Reads each CV in a worker thread with a time limit and capped memory. A thread that runs over, dies or meets a
 * broken file is thrown away and the next file gets a new one; nothing that a file does ends the process.
 */
export class WorkerCvReader extends CvReader {
  readonly #options: Required<Omit<WorkerCvReaderOptions, 'workerFile'>> & { workerFile: string | null };
  readonly #inThread = new InThreadCvReader();
  readonly #seats = new Set<Seat>();
  readonly #queue: Task[] = [];
  #closed = false;

  constructor(options: WorkerCvReaderOptions) {
    super();
    this.#options = { timeoutMs: 5000, threads: 1, heapMb: 96, ...options };
  }

  /** Starts a thread ahead of the first CV. */
  warmUp(): void {
    if (this.#options.workerFile !== null && this.#seats.size === 0) this.#open();
  }

  override async read(bytes: Uint8Array): Promise<CvText> {
    if (this.#options.workerFile === null) return this.#inThread.read(bytes);
    sniffCv(bytes);
    return new Promise<CvText>((resolve, reject) => {
      if (this.#closed) return reject(new AppError('busy', 'the reader is closed'));
      this.#queue.push({ bytes: Uint8Array.from(bytes), resolve, reject });
      this.#next();
    });
  }

  override async close(): Promise<void> {
    this.#closed = true;
    for (const task of this.#queue.splice(0)) task.reject(new AppError('busy', 'the reader is closed'));
    await Promise.all([...this.#seats].map((seat) => this.#discard(seat, 'busy')));
  }

  #next(): void {
    if (this.#queue.length === 0) return;
    let seat = [...this.#seats].find((s) => s.task === null);
    if (!seat && this.#seats.size < this.#options.threads) seat = this.#open();
    if (!seat) return;
    const task = this.#queue.shift()!;
    seat.task = task;
    seat.used++;
    // the clock runs from the hand-over; a cold thread needs some 100 ms of it
    seat.timer = setTimeout(() => void this.#discard(seat, 'cv_too_complex'), this.#options.timeoutMs);
    seat.worker.ref();
    seat.worker.postMessage({ bytes: task.bytes } satisfies WorkerRequest, [task.bytes.buffer as ArrayBuffer]);
  }

  #open(): Seat {
    const worker = new Worker(this.#options.workerFile!, { resourceLimits: { maxOldGenerationSizeMb: this.#options.heapMb, maxYoungGenerationSizeMb: 16 }, env: {}, stdout: true, stderr: true });
    const seat: Seat = { worker, task: null, timer: null, ready: false, used: 0 };
    this.#seats.add(seat);
    worker.unref();
    worker.stdout.resume();
    worker.stderr.resume();
    worker.on('message', (reply: WorkerReply) => this.#reply(seat, reply));
    // out of memory arrives here as ERR_WORKER_OUT_OF_MEMORY
    worker.on('error', () => void this.#discard(seat, 'cv_too_complex'));
    worker.on('exit', () => void this.#discard(seat, 'cv_too_complex'));
    return seat;
  }

  #reply(seat: Seat, reply: WorkerReply): void {
    if ('ready' in reply) {
      seat.ready = true;
      return;
    }
    const task = this.#release(seat);
    if ('text' in reply) task?.resolve(reply.text);
    else {
      const code = isErrorCode(reply.code) ? reply.code : 'cv_broken';
      task?.reject(new AppError(code));
      if (FATAL.has(code)) return void this.#discard(seat, code);
    }
    seat.worker.unref();
    this.#next();
  }

  #release(seat: Seat): Task | null {
    const { task, timer } = seat;
    if (timer) clearTimeout(timer);
    seat.task = null;
    seat.timer = null;
    return task;
  }

  async #discard(seat: Seat, code: ErrorCode): Promise<void> {
    if (!this.#seats.delete(seat)) return;
    this.#release(seat)?.reject(new AppError(code));
    const ended = seat.worker.terminate();
    if (!this.#closed) this.#next();
    await ended;
  }
}
