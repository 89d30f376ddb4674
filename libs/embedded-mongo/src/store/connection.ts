import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';

export type Synchronous = 'FULL' | 'NORMAL';

/** One SQLite connection with its prepared statements. */
export class Connection {
  readonly db: DatabaseSync;
  private readonly statements = new Map<string, StatementSync>();
  private closed = false;

  constructor(readonly file: string, synchronous: Synchronous) {
    this.db = new DatabaseSync(file, { timeout: 0, enableForeignKeyConstraints: false });
    this.db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = ${synchronous}; PRAGMA cache_size = -16000; PRAGMA mmap_size = 134217728; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 4000;`);
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
    return Number(this.prepare(sql).run(...values).lastInsertRowid);
  }
  all<T>(sql: string, ...values: SQLInputValue[]): T[] {
    return this.prepare(sql).all(...values) as T[];
  }
  get<T>(sql: string, ...values: SQLInputValue[]): T | undefined {
    return this.prepare(sql).get(...values) as T | undefined;
  }
  exec(sql: string): void {
    this.db.exec(sql);
  }
  /** Rolls back if a transaction is still open: SQLite ends it by itself on some errors. */
  rollback(): void {
    try {
      this.db.exec('ROLLBACK');
    } catch (error) {
      if (!(error as Error).message.includes('no transaction is active')) throw error;
    }
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
