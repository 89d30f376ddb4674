import { Worker } from 'node:worker_threads';
import { PART_KEYS } from '@applywright/contracts';
import { NO_PART, type Recommendation } from '@applywright/matching';
import type { PostingIndex } from '../../postings.service';
import { IndexParcel } from './index-parcel';
import type { PersonTask } from './score-person';
import { Scorer } from './scorer';
import type { FoundNumbers, FromThread } from './thread-messages';

export interface ThreadScorerOptions {
  /** The bundled `scoring.worker.ts`. */
  readonly workerFile: string;
  readonly threads: number;
  /** The JavaScript heap of a thread in MiB; default 512. An index of 50,000 postings takes some 100 there, beside what is shared. */
  readonly heapMb?: number;
  /** After so long without an answer a thread is taken for lost; default a minute, for work of some 50 ms. */
  readonly patienceMs?: number;
  /** A thread that nobody needs ends after so long, and gives its memory back; default a minute. */
  readonly idleMs?: number;
}

type Answer = (readonly Recommendation[] | Error)[];
/** Some people, who are ranked by one thread in one go. */
interface Chunk {
  readonly parcel: IndexParcel;
  readonly tasks: readonly PersonTask[];
  readonly done: (answer: Answer) => void;
}
interface Seat {
  readonly worker: Worker;
  generation: number;
  chunk: Chunk | null;
  timer: NodeJS.Timeout | null;
}

/** People a message: some 50 ms of work, so that threads are even and a lost one loses little. */
const A_CHUNK = 10;

/** A person could not be ranked; whose name it bears says why. */
class Unranked extends Error {
  constructor(override readonly name: string) {
    super('a person could not be ranked');
  }
}

/**
 * Ranks people in threads that share one index. A thread that dies (out of memory, or hanging) is replaced, and its people are ranked
 * one by one, so that only the one at whom it dies goes without.
 */
export class ThreadScorer extends Scorer {
  readonly atOnce: number;
  readonly #options: Required<ThreadScorerOptions>;
  readonly #seats = new Set<Seat>();
  readonly #queue: Chunk[] = [];
  #parcel: IndexParcel | null = null;
  #closed = false;

  constructor(options: ThreadScorerOptions) {
    super();
    this.#options = { heapMb: 512, patienceMs: 60_000, idleMs: 60_000, ...options };
    this.atOnce = A_CHUNK * 5 * options.threads;
  }

  /** Threads that are there. */
  get threads(): number {
    return this.#seats.size;
  }

  async score(index: PostingIndex, tasks: readonly PersonTask[]): Promise<Answer> {
    if (this.#closed) return tasks.map(() => new Unranked('scorer-closed'));
    if (tasks.length === 0) return [];
    if (this.#parcel?.generation !== index.generation) this.#parcel = new IndexParcel(index);
    const parcel = this.#parcel;
    const parts: Promise<Answer>[] = [];
    for (let from = 0; from < tasks.length; from += A_CHUNK) parts.push(new Promise((done) => this.#queue.push({ parcel, tasks: tasks.slice(from, from + A_CHUNK), done })));
    this.#next();
    return (await Promise.all(parts)).flat();
  }

  override async close(): Promise<void> {
    this.#closed = true;
    for (const { tasks, done } of this.#queue.splice(0)) done(tasks.map(() => new Unranked('scorer-closed')));
    await Promise.all([...this.#seats].map((seat) => this.#lose(seat, 'scorer-closed')));
  }

  #next(): void {
    while (this.#queue.length > 0) {
      let seat = [...this.#seats].find(({ chunk }) => chunk === null);
      if (!seat && this.#seats.size < this.#options.threads) seat = this.#open();
      if (!seat) return;
      void this.#give(seat, this.#queue.shift() as Chunk);
    }
    for (const seat of this.#seats) if (seat.chunk === null) this.#restart(seat, this.#options.idleMs);
  }

  #open(): Seat {
    const { workerFile, heapMb } = this.#options;
    const worker = new Worker(workerFile, { resourceLimits: { maxOldGenerationSizeMb: heapMb }, stdout: true, stderr: true, env: {} });
    const seat: Seat = { worker, generation: -1, chunk: null, timer: null };
    this.#seats.add(seat);
    // no person's words come out of a thread, whatever a library prints there
    worker.stdout.resume();
    worker.stderr.resume();
    worker.unref();
    worker.on('message', ({ found }: FromThread) => this.#answered(seat, found));
    worker.on('error', () => void this.#lose(seat, 'thread-lost'));
    worker.on('exit', () => void this.#lose(seat, 'thread-lost'));
    return seat;
  }

  async #give(seat: Seat, chunk: Chunk): Promise<void> {
    seat.chunk = chunk;
    seat.worker.ref();
    this.#restart(seat, this.#options.patienceMs);
    if (seat.generation !== chunk.parcel.generation) {
      seat.generation = chunk.parcel.generation;
      await chunk.parcel.sendTo(seat.worker);
    }
    seat.worker.postMessage({ type: 'score', tasks: chunk.tasks });
  }

  #answered(seat: Seat, found: readonly FoundNumbers[]): void {
    const { chunk } = seat;
    seat.chunk = null;
    seat.worker.unref();
    chunk?.done(found.map(read));
    this.#next();
  }

  /** When the time is over a thread that works is lost, and one that waits is sent home. */
  #restart(seat: Seat, ms: number): void {
    if (seat.timer) clearTimeout(seat.timer);
    seat.timer = setTimeout(() => void this.#lose(seat, 'thread-hung'), ms);
    if (seat.chunk === null) seat.timer.unref();
  }

  async #lose(seat: Seat, reason: string): Promise<void> {
    if (!this.#seats.delete(seat)) return;
    if (seat.timer) clearTimeout(seat.timer);
    const { chunk } = seat;
    seat.chunk = null;
    await seat.worker.terminate();
    if (chunk) this.#again(chunk, reason);
    if (this.#seats.size === 0 && this.#queue.length === 0) this.#parcel = null;
    this.#next();
  }

  /** The people of a lost thread one by one; a single one is at fault. */
  #again({ parcel, tasks, done }: Chunk, reason: string): void {
    if (this.#closed || tasks.length === 1) return done(tasks.map(() => new Unranked(this.#closed ? 'scorer-closed' : reason)));
    const singly = tasks.map((task) => new Promise<Answer>((one) => this.#queue.unshift({ parcel, tasks: [task], done: one })));
    void Promise.all(singly).then((answers) => done(answers.flat()));
  }
}

function read(found: FoundNumbers): readonly Recommendation[] | Error {
  if ('error' in found) return new Unranked(found.error);
  return Array.from(found.ordinals, (ordinal, n) => {
    const points = Array.from(found.points.subarray(n * PART_KEYS.length, (n + 1) * PART_KEYS.length));
    return { ordinal, points, score: points.reduce((sum, value) => (value === NO_PART ? sum : sum + value), 0) };
  });
}
