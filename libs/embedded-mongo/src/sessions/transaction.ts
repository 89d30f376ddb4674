import { ErrorCode, MongoError } from '../errors';
import { sqliteBusy, sqliteCode } from '../store/connection';
import type { Access, Store } from '../store/store';
import { remember } from './retryable';

/** Times of transactions, in milliseconds. */
export interface TransactionTimes {
  /** After this a transaction is aborted whatever it does; MongoDB's transactionLifetimeLimitSeconds. */
  lifetimeMs: number;
  /** How long one may go on whose last command came over a connection that has closed since: time for the driver to retry the commit. */
  abandonedMs: number;
}
export const defaultTimes: TransactionTimes = { lifetimeMs: 60_000, abandonedMs: 2_000 };

/** How long a transaction that begins with a read waits for the write place before it makes do with a snapshot. */
const readerPatienceMs = 30;
/** How long one that begins with a write waits, or one that retries after a conflict. */
const writerPatienceMs = 1_000;
/** How long after its last command a transaction that has only read keeps the write place. */
const readerHoldMs = 50;

export const transient = (code: number, message: string): MongoError => new MongoError(code, message).labelled('TransientTransactionError');
const conflictError = (): MongoError =>
  transient(ErrorCode.WriteConflict, 'Caused by :: Write conflict during plan execution and yielding is disabled. :: Please retry your operation or multi-document transaction.');
export const noSuchTransaction = (number: bigint): MongoError =>
  transient(ErrorCode.NoSuchTransaction, `Given transaction number ${number} does not match any in-progress transactions. The active transaction number is -1`);

type State = 'open' | 'committed' | 'aborted';

/** One multi-document transaction, on a SQLite connection of its own. */
export class Transaction {
  state: State = 'open';
  /** Set when a write found the snapshot stale: the retry in this session then waits its turn instead of losing again. */
  conflicted = false;
  /** The connection that its last command came over. */
  lastConnection: number | undefined;
  private access: Access | undefined;
  /** Commands may come two at a time; both wait for the one beginning. */
  private beginning: Promise<Access> | undefined;
  /** Has SQLite's place for writing; until then it has at most the place in `Store.lock`. */
  private writes = false;
  private wrote = false;
  private lastUse = Date.now();
  private readonly lifetime: NodeJS.Timeout;
  private hold: NodeJS.Timeout | undefined;
  private abandoned: NodeJS.Timeout | undefined;

  constructor(private readonly store: Store, readonly sessionId: string, readonly number: bigint, private readonly patient: boolean, private readonly times: TransactionTimes) {
    this.lifetime = setTimeout(() => this.abort(), times.lifetimeMs);
    this.lifetime.unref();
  }

  /** Begins at the first command: takes the place for writing if it comes free soon, else reads a snapshot. */
  private async begin(forWrite: boolean): Promise<Access> {
    const first = await this.store.lock.acquire(this, forWrite || this.patient ? writerPatienceMs : readerPatienceMs);
    if (this.state !== 'open') {
      this.store.lock.release(this);
      throw noSuchTransaction(this.number);
    }
    if (forWrite && !first) throw this.conflict();
    const access = this.store.borrow();
    this.access = access;
    access.connection.begin(forWrite ? 'IMMEDIATE' : 'DEFERRED');
    this.writes = forWrite;
    // the first read fixes the snapshot; the catalog is read anew only if it changed since this connection last served
    access.connection.get('SELECT 1 FROM collections LIMIT 1');
    if (access.version !== this.store.schemaVersion) access.catalog.load();
    access.version = this.store.schemaVersion;
    if (first && !forWrite) this.holdAWhile();
    return access;
  }

  private async enter(forWrite: boolean): Promise<Access> {
    if (this.state !== 'open') throw noSuchTransaction(this.number);
    this.lastUse = Date.now();
    const access = this.access ?? (await (this.beginning ??= this.begin(forWrite)));
    // another command of the same transaction may have ended it meanwhile
    if (this.access !== access) throw noSuchTransaction(this.number);
    return access;
  }

  /** Whoever has only read so far must not hold up writers for long: its snapshot stays, the place goes to the next. */
  private holdAWhile(): void {
    const holdMs = this.patient ? writerPatienceMs : readerHoldMs;
    const look = (): void => {
      if (this.writes || this.state !== 'open') return;
      const left = this.lastUse + holdMs - Date.now();
      if (left <= 0) return this.store.lock.release(this);
      this.hold = setTimeout(look, left);
      this.hold.unref();
    };
    look();
  }

  /** @throws MongoError NoSuchTransaction when it has ended */
  read(): Promise<Access> {
    return this.enter(false);
  }
  /** @throws MongoError WriteConflict when another has written since this one's snapshot, or writes now */
  async write(): Promise<Access> {
    const access = await this.enter(true);
    if (!this.writes) this.becomeWriter(access);
    this.wrote = true;
    return access;
  }
  private becomeWriter(access: Access): void {
    if (!this.store.lock.tryAcquire(this)) throw this.conflict();
    try {
      // a no-op write turns the reader into the writer; SQLite refuses if the snapshot is stale
      access.connection.run('UPDATE retryable SET number = number WHERE session = ?', '');
      this.writes = true;
    } catch (error) {
      this.store.lock.release(this);
      throw sqliteCode(error) === sqliteBusy ? this.conflict() : error;
    }
  }
  private conflict(): MongoError {
    this.conflicted = true;
    return conflictError();
  }

  /** Notes which connection it is served over; one that closes and is not followed by another ends it soon. */
  usedOver(connectionId: number): void {
    this.lastConnection = connectionId;
    clearTimeout(this.abandoned);
    this.abandoned = undefined;
  }
  connectionClosed(): void {
    if (this.state !== 'open') return;
    this.abandoned ??= setTimeout(() => this.abort(), this.times.abandonedMs);
    this.abandoned.unref();
  }

  commit(): void {
    this.state = 'committed';
    const { access } = this;
    if (!access) return this.end();
    try {
      if (this.wrote) remember(access.connection, this.sessionId, this.number, undefined);
      access.connection.commit();
      if (access.catalog.changed) {
        this.store.main.catalog.load();
        this.store.schemaVersion++;
      }
    } catch (error) {
      this.state = 'aborted';
      access.connection.rollback();
      throw error;
    } finally {
      this.end();
    }
  }
  abort(): void {
    if (this.state !== 'open') return;
    this.state = 'aborted';
    this.access?.connection.rollback();
    this.end();
  }
  private end(): void {
    clearTimeout(this.lifetime);
    clearTimeout(this.hold);
    clearTimeout(this.abandoned);
    const { access } = this;
    this.access = undefined;
    if (access) {
      if (access.catalog.changed) access.version = -1;
      this.store.giveBack(access);
    }
    this.store.lock.release(this);
  }
}
