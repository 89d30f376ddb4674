import { statSync } from 'node:fs';
import { WriteLock } from '../sessions/write-lock';
import { type RunningBackup, startBackup } from './backup';
import { Catalog } from './catalog';
import { Checkpointer } from './checkpointer';
import { Connection, isDamage, sqliteCode, type Synchronous } from './connection';
import { DataFolder, type LeftAs, StoreError } from './data-folder';

/** A store up to this size is read through at every start: 32 MB take about 50 ms. */
const alwaysCheckedBytes = 32 * 1024 * 1024;

/** Pages in memory instead of SQLite's mmap, which was no faster and held 70 MB more; 64 MB against 32 took a fifth off sorted pages and bulk updates. */
const mainCacheKb = 64_000;

/** A connection together with the collections that it sees. */
export interface Access { connection: Connection; catalog: Catalog; /** Of `Store.schemaVersion`, when its catalog was read. */ version: number }

/** The data folder: one SQLite file, one writer, and a lock that dies with the process. */
export class Store {
  readonly main: Access;
  readonly lock = new WriteLock();
  /** Rises with every committed change of collections or indexes. */
  schemaVersion = 0;
  private readonly folder: DataFolder;
  private readonly spare: Access[] = [];
  private readonly backups = new Set<RunningBackup>();
  private readonly checkpointer: Checkpointer;

  /** @throws StoreError when the folder is in use, or its store is gone or damaged. */
  constructor(readonly dataDir: string, private readonly synchronous: Synchronous) {
    this.folder = new DataFolder(dataDir);
    let connection: Connection | undefined;
    try {
      connection = new Connection(this.file, synchronous, mainCacheKb);
      this.checkIntegrity(connection);
      Catalog.prepare(connection);
      const catalog = new Catalog(connection);
      catalog.load();
      this.main = { connection, catalog, version: 0 };
      this.checkpointer = new Checkpointer(connection, synchronous);
      connection.onCommit = () => this.checkpointer.committed();
      this.folder.mark('open');
    } catch (error) {
      connection?.close();
      this.folder.release();
      throw isDamage(error) ? this.damaged((error as Error).message) : error;
    }
  }

  get leftAs(): LeftAs {
    return this.folder.leftAs;
  }
  private get file(): string {
    return this.folder.file;
  }

  /** After a crash every page and every index of SQLite's own; else every page, while that is a matter of milliseconds. */
  private checkIntegrity(connection: Connection): void {
    if (this.leftAs === 'new') return;
    const clean = this.leftAs === 'closed cleanly';
    if (clean && statSync(this.file).size > alwaysCheckedBytes) return;
    const rows = connection.all<Record<string, string>>(`PRAGMA ${clean ? 'quick_check' : 'integrity_check'}(5)`).flatMap((row) => Object.values(row));
    if (rows.length === 1 && rows[0] === 'ok') return;
    throw this.damaged(rows.join('; '));
  }
  private damaged(how: string): StoreError {
    return new StoreError(`The store ${this.file} is damaged: ${how}. Nothing was changed. Keep a copy of the folder, then put a backup in place as store.sqlite of an empty folder.`);
  }

  /** A second connection, for a transaction. */
  borrow(): Access {
    const spare = this.spare.pop();
    if (spare) return spare;
    const connection = new Connection(this.file, this.synchronous);
    connection.onCommit = () => this.checkpointer.committed();
    return { connection, catalog: new Catalog(connection), version: -1 };
  }
  giveBack(access: Access): void {
    if (this.spare.length < 8) this.spare.push(access);
    else access.connection.close();
  }

  /** Runs writes as one SQLite transaction; the caller has made sure that nobody else writes. */
  write<T>(work: (access: Access) => T): T {
    const { connection, catalog } = this.main;
    connection.begin('IMMEDIATE');
    try {
      const result = work(this.main);
      connection.commit();
      if (catalog.changed) this.schemaVersion++;
      catalog.changed = false;
      return result;
    } catch (error) {
      connection.rollback();
      if (catalog.changed) catalog.load();
      throw error;
    }
  }

  /** Moves the log into the file and empties it: then nothing that was deleted before stands in either. @returns false while somebody reads, who keeps the log */
  flush(): boolean {
    return this.main.connection.checkpoint();
  }

  /**
   * A copy of one moment in one file, taken while the server goes on.
   * @throws StoreError when `toFile` is there already, or when the copy fails.
   */
  async backup(toFile: string): Promise<void> {
    const backup = startBackup(this.file, toFile);
    this.backups.add(backup);
    try {
      await backup.done;
    } finally {
      this.backups.delete(backup);
    }
  }

  /** Gives up running backups, empties the log into the file, and lets the folder go. */
  async close(): Promise<void> {
    await Promise.all([...[...this.backups].map((b) => b.stop()), this.checkpointer.close()]);
    for (const a of this.spare) a.connection.close();
    try {
      this.main.connection.checkpoint();
      this.main.connection.close();
      this.folder.mark('closed');
    } catch (error) {
      // no room: the log stays and the mark is not set, so the next start reads the one and checks everything
      if (sqliteCode(error) === undefined && (error as NodeJS.ErrnoException).code === undefined) throw error;
    } finally {
      this.main.connection.close();
      this.folder.release();
    }
  }
}
