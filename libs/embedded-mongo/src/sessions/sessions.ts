import { decodeDoc, asBuffer } from '../bson/decode';
import { encodeDoc } from '../bson/raw';
import type { Doc } from '../bson/values';
import { ErrorCode, MongoError } from '../errors';
import type { Connection } from '../store/connection';
import { sqliteBusy, sqliteCode } from '../store/connection';
import type { Access, Store } from '../store/store';

const sessionLifetimeMs = 30 * 60_000;
const transactionLifetimeMs = 60_000;
/** How long a transaction that begins with a read waits for the write place before it makes do with a snapshot. */
const readerPatienceMs = 30;
/** How long one that begins with a write waits, or one that retries after a conflict. */
const writerPatienceMs = 1_000;

export const transient = (code: number, message: string): MongoError => new MongoError(code, message).labelled('TransientTransactionError');
const conflict = (): MongoError =>
  transient(ErrorCode.WriteConflict, 'Caused by :: Write conflict during plan execution and yielding is disabled. :: Please retry your operation or multi-document transaction.');

type State = 'open' | 'committed' | 'aborted';

/** One multi-document transaction, on a SQLite connection of its own. */
export class Transaction {
  state: State = 'open';
  private access: Access | undefined;
  private writes = false;
  private wrote = false;
  readonly startedAt = Date.now();

  /** Set when a write found the snapshot stale: the retry in this session then waits its turn instead of losing again. */
  conflicted = false;

  constructor(private readonly store: Store, readonly sessionId: string, readonly number: bigint, private readonly patient: boolean) {}

  /** Begins at the first command: takes the write place if it comes free soon, else reads a snapshot. */
  private async begin(forWrite: boolean): Promise<Access> {
    this.writes = await this.store.lock.acquire(this, forWrite || this.patient ? writerPatienceMs : readerPatienceMs);
    if (this.state !== 'open') {
      this.store.lock.release(this);
      throw noSuchTransaction(this.number);
    }
    if (forWrite && !this.writes) throw this.conflict();
    const access = this.store.borrow();
    this.access = access;
    access.connection.exec(this.writes ? 'BEGIN IMMEDIATE' : 'BEGIN');
    // the first read fixes the snapshot; the catalog is read anew only if it changed since this connection last served
    access.connection.get('SELECT 1 FROM collections LIMIT 1');
    if (access.version !== this.store.schemaVersion) access.catalog.load();
    access.version = this.store.schemaVersion;
    return access;
  }

  async read(): Promise<Access> {
    return this.access ?? (await this.begin(false));
  }
  async write(): Promise<Access> {
    const access = this.access ?? (await this.begin(true));
    this.wrote = true;
    if (this.writes) return access;
    if (!this.store.lock.tryAcquire(this)) throw this.conflict();
    try {
      // a no-op write turns the reader into the writer; SQLite refuses if the snapshot is stale
      access.connection.run('UPDATE retryable SET number = number WHERE session = ?', '');
      this.writes = true;
      return access;
    } catch (error) {
      this.store.lock.release(this);
      throw sqliteCode(error) === sqliteBusy ? this.conflict() : error;
    }
  }
  private conflict(): MongoError {
    this.conflicted = true;
    return conflict();
  }

  commit(): void {
    this.state = 'committed';
    const { access } = this;
    if (!access) return this.store.lock.release(this);
    try {
      if (this.wrote) remember(access.connection, this.sessionId, this.number, undefined);
      access.connection.exec('COMMIT');
      if (access.catalog.changed) {
        this.store.main.catalog.load();
        this.store.schemaVersion++;
      }
    } catch (error) {
      this.state = 'aborted';
      access.connection.rollback();
      throw error;
    } finally {
      this.end(access);
    }
  }
  abort(): void {
    if (this.state !== 'open') return;
    this.state = 'aborted';
    const { access } = this;
    if (!access) return this.store.lock.release(this);
    access.connection.rollback();
    this.end(access);
  }
  private end(access: Access): void {
    this.access = undefined;
    if (access.catalog.changed) access.version = -1;
    this.store.giveBack(access);
    this.store.lock.release(this);
  }
}

export const noSuchTransaction = (number: bigint): MongoError =>
  transient(ErrorCode.NoSuchTransaction, `Given transaction number ${number} does not match any in-progress transactions. The active transaction number is -1`);

interface Session { lastUse: number; transaction?: Transaction }

/** Stores what a write answered, inside its own SQLite transaction, so that a retry after a crash is not applied twice. */
export function remember(connection: Connection, session: string, number: bigint, reply: Doc | undefined): void {
  connection.run('INSERT OR REPLACE INTO retryable (session, number, reply, at) VALUES (?, ?, ?, ?)', session, number, reply ? encodeDoc(reply) : null, Date.now());
}
/** The answer of an earlier attempt of the same write; undefined when this is the first. */
export function recall(connection: Connection, session: string, number: bigint): Doc | undefined {
  const row = connection.get<{ number: number; reply: Uint8Array | null }>('SELECT number, reply FROM retryable WHERE session = ?', session);
  if (!row || BigInt(row.number) < number) return undefined;
  if (BigInt(row.number) > number) {
    throw new MongoError(ErrorCode.TransactionTooOld, `Retryable write with txnNumber ${number} is prohibited on session ${session} because a newer retryable write with txnNumber ${row.number} has already started on this session.`);
  }
  return row.reply ? decodeDoc(asBuffer(row.reply)) : {};
}

export class Sessions {
  private readonly sessions = new Map<string, Session>();
  constructor(private readonly store: Store) {}

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
      s.transaction = new Transaction(this.store, id, number, current?.conflicted === true);
      return s.transaction;
    }
    if (!current || current.number !== number) throw noSuchTransaction(number);
    return current;
  }

  /** Whether this transaction is known to have committed, also before a restart. */
  committed(id: string, number: bigint): boolean {
    const row = this.store.main.connection.get<{ number: number; reply: Uint8Array | null }>('SELECT number, reply FROM retryable WHERE session = ?', id);
    return row !== undefined && BigInt(row.number) === number && row.reply === null;
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

  /** Aborts transactions that have run too long and forgets idle sessions. */
  sweep(now = Date.now()): void {
    for (const [id, s] of this.sessions) {
      if (s.transaction?.state === 'open' && now - s.transaction.startedAt > transactionLifetimeMs) s.transaction.abort();
      if (now - s.lastUse > sessionLifetimeMs) this.end([id]);
    }
    if (this.store.lock.free) this.store.main.connection.run('DELETE FROM retryable WHERE at < ?', now - sessionLifetimeMs);
  }
  close(): void {
    this.end([...this.sessions.keys()]);
  }
}
