import { ErrorCode, MongoError } from '../errors';
import type { Store } from '../store/store';
import { hasCommitted } from './retryable';
import { defaultTimes, noSuchTransaction, Transaction, type TransactionTimes } from './transaction';

export { recall, remember } from './retryable';
export { noSuchTransaction, Transaction, transient } from './transaction';

const sessionLifetimeMs = 30 * 60_000;

interface Session { lastUse: number; transaction?: Transaction }

/** The sessions of all clients, each with at most one transaction at a time. */
export class Sessions {
  private readonly sessions = new Map<string, Session>();
  constructor(private readonly store: Store, private readonly times: TransactionTimes = defaultTimes) {}

  private touch(id: string): Session {
    const s = this.sessions.get(id) ?? { lastUse: 0 };
    s.lastUse = Date.now();
    this.sessions.set(id, s);
    return s;
  }

  /** The transaction that a command belongs to; `start` begins a new one. */
  transaction(id: string, number: bigint, start: boolean): Transaction {
    const s = this.touch(id);
    const current = s.transaction;
    if (start) {
      if (current && current.number > number) throw new MongoError(ErrorCode.TransactionTooOld, `Cannot start transaction ${number} on session ${id} because a newer transaction ${current.number} has already started.`);
      if (current && current.number === number) throw new MongoError(ErrorCode.ConflictingUpdateOperators, `Cannot start a transaction at given transaction number ${number} a transaction with the same number is in state ${current.state}`);
      current?.abort();
      s.transaction = new Transaction(this.store, id, number, current?.conflicted === true, this.times);
      return s.transaction;
    }
    if (!current || current.number !== number) throw noSuchTransaction(number);
    return current;
  }

  /** Whether this transaction is known to have committed, also before a restart. */
  committed(id: string, number: bigint): boolean {
    return hasCommitted(this.store.main.connection, id, number);
  }

  /** A command of this session's transaction has come over this connection. */
  usedOver(id: string, connectionId: number): void {
    this.sessions.get(id)?.transaction?.usedOver(connectionId);
  }
  /** Transactions whose client is gone end soon, so that nobody waits for them. */
  connectionClosed(connectionId: number): void {
    for (const { transaction } of this.sessions.values()) if (transaction?.lastConnection === connectionId) transaction.connectionClosed();
  }

  end(ids: readonly string[]): void {
    for (const id of ids) {
      this.sessions.get(id)?.transaction?.abort();
      this.sessions.delete(id);
    }
  }
  touchAll(ids: readonly string[]): void {
    for (const id of ids) this.touch(id);
  }

  /** Forgets sessions that have been idle, and the answers of their writes. */
  sweep(now = Date.now()): void {
    for (const [id, s] of this.sessions) if (now - s.lastUse > sessionLifetimeMs) this.end([id]);
    if (this.store.lock.free) this.store.main.connection.run('DELETE FROM retryable WHERE at < ?', now - sessionLifetimeMs);
  }
  close(): void {
    this.end([...this.sessions.keys()]);
  }
}
