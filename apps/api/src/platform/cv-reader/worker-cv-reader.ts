import { Worker } from 'node:worker_threads';
import { AppError, isErrorCode, type CvText, type ErrorCode } from '@applywright/contracts';
import { CvReader, type CvReading } from './cv-reader';
import { sniffCv } from './sniff-cv';

export interface WorkerRequest { bytes: Uint8Array }
/** `spent` asks for the thread's end; `second` says that pdf-parse begins, whose memory has no cap of its own. */
export type WorkerReply = { reading: CvReading; spent: boolean } | { code: ErrorCode; spent: boolean } | { ready: true } | { second: true };

export interface WorkerCvReaderOptions {
  /** The bundled `cv-reader.worker.ts`; null reads in the calling thread. */
  readonly workerFile: string | null;
  /**
   * After this many milliseconds of its thread's processor time a reading is given up and the thread ended. Default 1700: with the
   * start of the next thread an answer still comes within 2 s, and the good CVs of the test sets take below 400 ms.
   */
  readonly timeoutMs?: number;
  /** The same by the clock, for threads that get no processor: default 5000. The file is then not to blame: `busy`. */
  readonly patienceMs?: number;
  /** How many CVs are read at once. Default 1. */
  readonly threads?: number;
  /** The JavaScript heap of a thread in MiB; PDFium's memory has its own cap. Default 80. */
  readonly heapMb?: number;
  /** Called each time that PDFium could not read a PDF and pdf-parse did. */
  readonly onSecondExtractor?: () => void;
}

interface Task { bytes: Uint8Array; resolve: (reading: CvReading) => void; reject: (error: AppError) => void }
interface Seat { worker: Worker; task: Task | null; timer: NodeJS.Timeout | null; watch: NodeJS.Timeout | null; ready: boolean }

/** A thread that has not begun within this time will not: a machine that busy is out of order. */
const START_MS = 15_000;
/** How much the process may grow while pdf-parse runs: unwatched, a file of 2 kB took it to 1 GB. Looked at every 20 ms. */
const SECOND_MAX_BYTES = 80 * 1024 * 1024;

/**
 * Reads each CV in a worker thread with a time limit and capped memory. A thread that runs over, dies or meets a
 * broken file is thrown away and the next file gets a new one; nothing that a file does ends the process.
 */
export class WorkerCvReader extends CvReader {
  readonly #options: Required<WorkerCvReaderOptions>;
  readonly #seats = new Set<Seat>();
  readonly #queue: Task[] = [];
  #closed = false;

  constructor(options: WorkerCvReaderOptions) {
    super();
    this.#options = { timeoutMs: 1700, patienceMs: 5000, threads: 1, heapMb: 80, onSecondExtractor: () => undefined, ...options };
  }

  /** Starts a thread ahead of the first CV. */
  warmUp(): void {
    if (this.#options.workerFile !== null && this.#seats.size === 0) this.#open();
  }

  override async read(bytes: Uint8Array): Promise<CvText> {
    const { textJson } = await this.readAndParse(bytes);
    return JSON.parse(Buffer.from(textJson.buffer, textJson.byteOffset, textJson.length).toString('utf8')) as CvText;
  }

  override async readAndParse(bytes: Uint8Array): Promise<CvReading> {
    if (this.#options.workerFile === null) {
      // only here: what reads CVs is not to be loaded into the server's own thread
      const { InThreadCvReader } = await import('./in-thread-cv-reader');
      return new InThreadCvReader().readAndParse(bytes);
    }
    sniffCv(bytes);
    return new Promise<CvReading>((resolve, reject) => {
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
    this.#startClock(seat);
    seat.worker.ref();
    seat.worker.postMessage({ bytes: task.bytes } satisfies WorkerRequest, [task.bytes.buffer as ArrayBuffer]);
  }

  /** The file's own time runs once its thread is there; until then only the start is limited. */
  #startClock(seat: Seat): void {
    if (seat.timer) clearTimeout(seat.timer);
    seat.timer = null;
    if (!seat.ready) seat.timer = setTimeout(() => void this.#discard(seat, 'busy'), START_MS);
    else void this.#limit(seat, seat.task);
  }

  /**
   * Ends the thread when the file has used up its processor time, and at the latest when nobody would wait any longer. On a machine
   * that is busy with other things a good CV is so not taken for a bomb.
   */
  async #limit(seat: Seat, task: Task | null): Promise<void> {
    const { timeoutMs, patienceMs } = this.#options;
    const started = performance.now();
    const before = await busyMs(seat.worker);
    for (let waitMs = timeoutMs; ; ) {
      await new Promise<void>((resolve) => (seat.timer = setTimeout(resolve, waitMs)));
      if (seat.task !== task) return;
      const used = (await busyMs(seat.worker)) - before;
      const left = patienceMs - (performance.now() - started);
      if (seat.task !== task) return;
      if (used >= timeoutMs * 0.95) return this.#discard(seat, 'cv_too_complex');
      if (left <= 0) return this.#discard(seat, used < timeoutMs / 2 ? 'busy' : 'cv_too_complex');
      waitMs = Math.min(Math.max(timeoutMs - used, 20), Math.max(left, 1));
    }
  }

  #open(): Seat {
    const worker = new Worker(this.#options.workerFile!, { resourceLimits: { maxOldGenerationSizeMb: this.#options.heapMb, maxYoungGenerationSizeMb: 8 }, env: {}, stdout: true, stderr: true });
    const seat: Seat = { worker, task: null, timer: null, watch: null, ready: false };
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
      if (seat.task) this.#startClock(seat);
      return;
    }
    if ('second' in reply) return this.#watch(seat);
    const task = this.#release(seat);
    if ('reading' in reply) {
      if (reply.reading.flags.extractor === 'pdf-parse') this.#options.onSecondExtractor();
      task?.resolve(reply.reading);
    } else task?.reject(new AppError(isErrorCode(reply.code) ? reply.code : 'cv_broken'));
    if (reply.spent) return void this.#discard(seat, 'cv_broken');
    seat.worker.unref();
    this.#next();
  }

  /** Ends a thread in which the second extractor takes too much memory. */
  #watch(seat: Seat): void {
    const before = process.memoryUsage.rss();
    seat.watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > SECOND_MAX_BYTES) void this.#discard(seat, 'cv_too_complex');
    }, 20);
  }

  #release(seat: Seat): Task | null {
    const { task, timer } = seat;
    if (timer) clearTimeout(timer);
    if (seat.watch) clearInterval(seat.watch);
    Object.assign(seat, { task: null, timer: null, watch: null });
    return task;
  }

  async #discard(seat: Seat, code: ErrorCode): Promise<void> {
    if (!this.#seats.delete(seat)) return;
    this.#release(seat)?.reject(new AppError(code));
    // its memory is gone before the next thread takes some
    await seat.worker.terminate();
    if (this.#closed) return;
    this.#next();
    // the next file should not wait for a thread; one that never began would begin for ever
    if (seat.ready && this.#seats.size === 0) this.#open();
  }
}

/** The processor time of a thread so far, in milliseconds; that of the clock where Node does not tell (before 24.6) or the thread has ended. */
function busyMs(worker: Worker): Promise<number> {
  if (typeof worker.cpuUsage !== 'function') return Promise.resolve(performance.now());
  return worker.cpuUsage().then(
    ({ user, system }) => (user + system) / 1000,
    () => performance.now(),
  );
}
