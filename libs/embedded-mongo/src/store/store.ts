import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { WriteLock } from '../sessions/write-lock';
import { Catalog } from './catalog';
import { Connection, sqliteBusy, sqliteCode, type Synchronous } from './connection';

/** A store up to this size is read through at every start: 32 MB take about 50 ms. */
const alwaysCheckedBytes = 32 * 1024 * 1024;

/** A connection together with the collections that it sees. */
export interface Access { connection: Connection; catalog: Catalog; /** Of `Store.schemaVersion`, when its catalog was read. */ version: number }

/** The data folder: one SQLite file, one writer, and a lock that dies with the process. */
export class Store {
  readonly main: Access;
  readonly lock = new WriteLock();
  /** Rises with every committed change of collections or indexes. */
  schemaVersion = 0;
  private readonly guard: DatabaseSync;
  private readonly spare: Access[] = [];

  constructor(readonly dataDir: string, private readonly synchronous: Synchronous) {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    this.guard = claim(dataDir);
    try {
      const connection = new Connection(this.file, synchronous);
      this.checkIntegrity(connection);
      Catalog.prepare(connection);
      const catalog = new Catalog(connection);
      catalog.load();
      this.main = { connection, catalog, version: 0 };
    } catch (error) {
      this.guard.close();
      throw error;
    }
  }

  private get cleanMark(): string {
    return join(this.dataDir, 'closed-cleanly');
  }

  /** Reads every page after a crash, and always while that is a matter of milliseconds. */
  private checkIntegrity(connection: Connection): void {
    const clean = existsSync(this.cleanMark);
    rmSync(this.cleanMark, { force: true });
    if (clean && statSync(this.file).size > alwaysCheckedBytes) return;
    const rows = connection.all<{ quick_check: string }>('PRAGMA quick_check(5)');
    if (rows.length === 1 && rows[0]?.quick_check === 'ok') return;
    throw new Error(`The store ${this.file} is damaged: ${rows.map((r) => r.quick_check).join('; ')}. Restore a backup.`);
  }

  private get file(): string {
    return join(this.dataDir, 'store.sqlite');
  }

  /** A second connection, for a transaction. */
  borrow(): Access {
    const spare = this.spare.pop();
    if (spare) return spare;
    const connection = new Connection(this.file, this.synchronous);
    return { connection, catalog: new Catalog(connection), version: -1 };
  }
  giveBack(access: Access): void {
    if (this.spare.length < 8) this.spare.push(access);
    else access.connection.close();
  }

  /** Runs writes as one SQLite transaction; the caller has made sure that nobody else writes. */
  write<T>(work: (access: Access) => T): T {
    const { connection, catalog } = this.main;
    connection.exec('BEGIN IMMEDIATE');
    try {
      const result = work(this.main);
      connection.exec('COMMIT');
      if (catalog.changed) this.schemaVersion++;
      catalog.changed = false;
      return result;
    } catch (error) {
      connection.rollback();
      if (catalog.changed) catalog.load();
      throw error;
    }
  }

  /** A consistent copy in one file, taken while the server runs. */
  backup(toFile: string): void {
    const copy = new Connection(this.file, this.synchronous);
    try {
      copy.prepare('VACUUM INTO ?').run(toFile);
    } finally {
      copy.close();
    }
  }

  close(): void {
    for (const a of this.spare) a.connection.close();
    this.main.connection.close();
    writeFileSync(this.cleanMark, '');
    this.guard.close();
  }
}

/** Takes the folder's lock or says who has it; the operating system drops it with the process, even after kill -9. */
function claim(dataDir: string): DatabaseSync {
  const guard = new DatabaseSync(join(dataDir, 'lock.sqlite'), { timeout: 0 });
  try {
    guard.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; CREATE TABLE IF NOT EXISTS held (pid INTEGER); COMMIT; BEGIN EXCLUSIVE');
    return guard;
  } catch (error) {
    guard.close();
    if (sqliteCode(error) !== sqliteBusy) throw error;
    throw new Error(`The data folder ${dataDir} is in use by another process of this program. Stop that one, or choose another folder.`, { cause: error });
  }
}
