import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { ErrorCode, MongoError } from '../errors';

export type Synchronous = 'FULL' | 'NORMAL';

/** A log that grew beyond this under long readers is cut back once it is empty. */
const walKeptBytes = 64 * 1024 * 1024;

/** One SQLite connection with its prepared statements. */
export class Connection {
  readonly db: DatabaseSync;
  private readonly statements = new Map<string, StatementSync>();
  private closed = false;
  private inTransaction = false;
  /** Called after each commit of this connection; the log is emptied by whoever listens, never by SQLite itself. */
  onCommit: (() => void) | undefined;
  /** What broke the open transaction; it then answers every further step with it, since SQLite may have rolled it back by itself. */
  private broken: Error | undefined;

  // secure_delete: what is deleted is overwritten, so that an erased key cannot be dug out of the file; deletes take a fifth longer for it
  /** `cacheKb`: what it may keep of the pages; little by default, for up to eight connections wait for the next transaction. */
  constructor(readonly file: string, synchronous: Synchronous, cacheKb = 8_000) {
    this.db = new DatabaseSync(file, { timeout: 0, enableForeignKeyConstraints: false });
    this.db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = ${synchronous}; PRAGMA cache_size = -${cacheKb}; PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON; PRAGMA wal_autocheckpoint = 0; PRAGMA journal_size_limit = ${walKeptBytes};`);
  }

  prepare(sql: string): StatementSync {
    let s = this.statements.get(sql);
    if (!s) {
      s = this.db.prepare(sql);
      this.statements.set(sql, s);
    }
    return s;
  }
  run(sql: string, ...values: SQLInputValue[]): number {
    if (this.broken) throw this.broken;
    try {
      return Number(this.prepare(sql).run(...values).lastInsertRowid);
    } catch (error) {
      throw this.judge(error);
    }
  }
  all<T>(sql: string, ...values: SQLInputValue[]): T[] {
    if (this.broken) throw this.broken;
    try {
      return this.prepare(sql).all(...values) as T[];
    } catch (error) {
      throw this.judge(error);
    }
  }
  get<T>(sql: string, ...values: SQLInputValue[]): T | undefined {
    if (this.broken) throw this.broken;
    try {
      return this.prepare(sql).get(...values) as T | undefined;
    } catch (error) {
      throw this.judge(error);
    }
  }
  exec(sql: string): void {
    if (this.broken) throw this.broken;
    try {
      this.db.exec(sql);
    } catch (error) {
      throw this.judge(error);
    }
  }

  /** `IMMEDIATE` takes SQLite's place for writing; `DEFERRED` reads one snapshot and may ask for that place later. */
  begin(kind: 'IMMEDIATE' | 'DEFERRED'): void {
    this.exec(`BEGIN ${kind}`);
    this.inTransaction = true;
  }
  commit(): void {
    this.exec('COMMIT');
    this.inTransaction = false;
    try {
      this.onCommit?.();
    } catch (error) {
      // what is committed is committed: a log that cannot be emptied for want of room must not tell the client otherwise
      if (!(error instanceof MongoError) && sqliteCode(error) === undefined) throw error;
    }
  }
  /** Rolls back if a transaction is still open: SQLite ends it by itself on some errors. */
  rollback(): void {
    this.broken = undefined;
    this.inTransaction = false;
    try {
      this.db.exec('ROLLBACK');
    } catch (error) {
      if (!(error as Error).message.includes('no transaction is active')) throw error;
    }
  }
  /** Moves what the log holds into the database file and empties the log; does what it can while others read. @returns whether the log is empty now */
  checkpoint(): boolean {
    return this.get<{ busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)')?.busy === 0;
  }

  /** Pages in the log, and how many of them are in the file already. Before SQLite 3.51, which does not know NOOP, this moves them. */
  logState(): { pages: number; moved: number } {
    const log = this.get<{ log: number; checkpointed: number }>('PRAGMA wal_checkpoint(NOOP)');
    return { pages: log?.log ?? 0, moved: log?.checkpointed ?? 0 };
  }
  /** Moves what it can from the log into the file without waiting for anybody. */
  moveLog(): void {
    this.get('PRAGMA wal_checkpoint(PASSIVE)');
  }

  private judge(error: unknown): unknown {
    const told = storageFailure(error);
    if (told && this.inTransaction) this.broken = told;
    return told ?? error;
  }
  close(): void {
    this.statements.clear();
    if (!this.closed) this.db.close();
    this.closed = true;
  }
}

/** SQLite's primary result code of an error; undefined if it is some other error. */
export function sqliteCode(error: unknown): number | undefined {
  const code = (error as { errcode?: unknown }).errcode;
  return typeof code === 'number' ? code & 0xff : undefined;
}
export const sqliteBusy = 5;
export const sqliteConstraint = 19;
export const sqliteTooBig = 18;
const sqliteNoMemory = 7;
const sqliteIo = 10;
const sqliteCorrupt = 11;
const sqliteFull = 13;
const sqliteNotADatabase = 26;
/** SQLITE_IOERR_WRITE, _TRUNCATE, _SHMSIZE (https://www.sqlite.org/rescode.html): a quota or a size limit refuses like a full disk. */
const refusedWrites = new Set([778, 1546, 4874]);

export const isDamage = (error: unknown): boolean => sqliteCode(error) === sqliteCorrupt || sqliteCode(error) === sqliteNotADatabase;

/** An error of the storage below, as the client is told; undefined when the statement itself is at fault. */
function storageFailure(error: unknown): Error | undefined {
  const code = sqliteCode(error);
  const extended = (error as { errcode?: number }).errcode ?? 0;
  const why = (error as Error).message;
  if (code === sqliteFull || refusedWrites.has(extended)) return new MongoError(ErrorCode.OutOfDiskSpace, `No room to write (${why}). Nothing of this operation was stored; make room and try again.`);
  if (code === sqliteIo || code === sqliteNoMemory) return new MongoError(ErrorCode.InternalError, `The storage failed (${why}, SQLite code ${extended}). Nothing of this operation was stored.`);
  if (isDamage(error)) return Object.assign(new MongoError(ErrorCode.InternalError, `The store file is damaged (${why}). Stop the program and restore a backup.`), { errcode: extended });
  return undefined;
}
