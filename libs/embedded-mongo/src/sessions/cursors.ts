import { ErrorCode, MongoError } from '../errors';
import type { Transaction } from './sessions';

const idleLifetimeMs = 10 * 60_000;
export const defaultFirstBatch = 101;
/** MongoDB fills a batch up to 16 MB; a quarter of that costs a quarter of the memory and no time. */
const maxBatchBytes = 4 * 1024 * 1024;

/** An open result set: encoded documents, pulled as the client asks. */
export class Cursor {
  lastUse = Date.now();
  private ahead: IteratorResult<Buffer> | undefined;
  private readonly documents: Iterator<Buffer>;

  constructor(readonly ns: string, documents: Iterable<Buffer>, readonly transaction: Transaction | undefined, readonly keep: boolean) {
    this.documents = documents[Symbol.iterator]();
  }

  /** Up to `most` documents, but no more than one message may carry. */
  next(most: number): Buffer[] {
    this.lastUse = Date.now();
    const out: Buffer[] = [];
    let bytes = 0;
    while (out.length < most) {
      const item = this.peek();
      if (item.done || (out.length > 0 && bytes + item.value.length > maxBatchBytes)) break;
      out.push(item.value);
      bytes += item.value.length;
      this.ahead = undefined;
    }
    return out;
  }
  private peek(): IteratorResult<Buffer> {
    this.ahead ??= this.documents.next();
    return this.ahead;
  }
  get finished(): boolean {
    return this.peek().done === true;
  }
  close(): void {
    this.documents.return?.();
  }
}

export class Cursors {
  private readonly open = new Map<bigint, Cursor>();
  private last = BigInt(Date.now()) << 20n;

  add(cursor: Cursor): bigint {
    const id = ++this.last;
    this.open.set(id, cursor);
    return id;
  }
  get(id: bigint): Cursor {
    const c = this.open.get(id);
    if (!c) throw new MongoError(ErrorCode.CursorNotFound, `cursor id ${id} not found`);
    return c;
  }
  remove(id: bigint): boolean {
    this.open.get(id)?.close();
    return this.open.delete(id);
  }
  sweep(now = Date.now()): void {
    for (const [id, c] of this.open) {
      const over = c.transaction ? c.transaction.state !== 'open' : !c.keep && now - c.lastUse > idleLifetimeMs;
      if (over) this.remove(id);
    }
  }
  /** Cursors on a collection that is gone answer no more. */
  removeNamespace(ns: string): void {
    for (const [id, c] of this.open) if (c.ns === ns) this.remove(id);
  }
}
