import { Worker } from 'node:worker_threads';
import type { Connection } from './connection';

/** The log is moved into the file from this size on: SQLite's pages of 4 kB. */
const pagesWorthMoving = 2000;
/** A log beyond this is emptied at every look, so that it begins anew: making its file longer costs each commit 0.2 ms. */
const longPages = 4000;
/** At this size the writer itself moves it, for the thread cannot keep up: 256 MB. */
const mostPages = 64_000;
const lookEveryMs = 10;

/** Moves pages from the log into the file while others read and write. It is text, for a bundle has no second file that a thread could be started from. */
const moveThread = `
const { parentPort, workerData } = require('node:worker_threads');
const { DatabaseSync } = require('node:sqlite');
const db = new DatabaseSync(workerData.file, { timeout: 0 });
db.exec('PRAGMA cache_size = -500; PRAGMA wal_autocheckpoint = 0; PRAGMA synchronous = ' + workerData.synchronous);
const move = db.prepare('PRAGMA wal_checkpoint(PASSIVE)');
parentPort.on('message', () => {
  try {
    move.get();
    parentPort.postMessage('done');
  } catch (error) {
    parentPort.postMessage(String(error));
  }
});
`;

/**
 * Empties SQLite's log into the file in a thread of its own: a checkpoint of 16 MB of pages in no order takes 60 ms, in which
 * the server would answer nobody, and it was half the time of bulk updates. What is acknowledged is safe in the log meanwhile.
 */
export class Checkpointer {
  private thread: Worker | undefined;
  private moving = false;
  private failed = false;
  private lookedAt = 0;

  constructor(private readonly connection: Connection, private readonly synchronous: string) {}

  /** A transaction has been committed. */
  committed(): void {
    const now = performance.now();
    if (now - this.lookedAt < lookEveryMs) return;
    this.lookedAt = now;
    const { pages, moved } = this.connection.logState();
    const left = pages - moved;
    if (left > mostPages || (this.failed && left > pagesWorthMoving)) this.connection.moveLog();
    else if ((left > pagesWorthMoving || (pages > longPages && left > 0)) && !this.moving && !this.failed) this.move();
  }

  private move(): void {
    this.moving = true;
    this.thread ??= this.start();
    this.thread.postMessage('move');
  }

  private start(): Worker {
    const thread = new Worker(moveThread, { eval: true, workerData: { file: this.connection.file, synchronous: this.synchronous }, resourceLimits: { maxYoungGenerationSizeMb: 1, maxOldGenerationSizeMb: 16 } });
    thread.unref();
    thread.on('message', (told: string) => {
      this.moving = false;
      // from now on the writer does it, and is told what is wrong
      if (told !== 'done') this.failed = true;
    });
    thread.on('error', () => {
      this.moving = false;
      this.failed = true;
    });
    return thread;
  }

  async close(): Promise<void> {
    await this.thread?.terminate();
    this.thread = undefined;
  }
}
