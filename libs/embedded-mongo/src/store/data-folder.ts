import { chmodSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sqliteBusy, sqliteCode } from './connection';

/** How the store was left by whoever had it last. */
export type LeftAs = 'new' | 'closed cleanly' | 'not closed';

/** The store cannot be opened; the message says what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}

interface State { left: 'open' | 'closed'; pid: number }

/**
 * The folder of one store: `store.sqlite` with its log, `lock.sqlite`, whose lock dies with the process, and `store.state`,
 * which says that a store was made here and how it was left.
 */
export class DataFolder {
  readonly file: string;
  readonly leftAs: LeftAs;
  private readonly guard: DatabaseSync;
  private readonly stateFile: string;

  /** @throws StoreError when another process has the folder, or the store that was here is gone. */
  constructor(readonly path: string) {
    this.file = join(path, 'store.sqlite');
    this.stateFile = join(path, 'store.state');
    const made = mkdirSync(path, { recursive: true, mode: 0o700 });
    if (made) for (const above of new Set([dirname(path), dirname(made)])) syncFolder(above);
    this.guard = this.claim();
    try {
      this.leftAs = this.find();
      // made here and not by SQLite, so that nobody else reads it in a folder of another mode; SQLite gives its log the same mode
      if (this.leftAs === 'new') closeSync(openSync(this.file, 'a', 0o600));
      else chmodSync(this.file, 0o600);
    } catch (error) {
      this.guard.close();
      throw error;
    }
  }

  /** Takes the folder's lock or says who has it; the operating system drops it with the process, even after kill -9. */
  private claim(): DatabaseSync {
    const guard = new DatabaseSync(join(this.path, 'lock.sqlite'), { timeout: 0 });
    try {
      guard.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; CREATE TABLE IF NOT EXISTS held (pid INTEGER); COMMIT; BEGIN EXCLUSIVE');
      return guard;
    } catch (error) {
      guard.close();
      if (sqliteCode(error) !== sqliteBusy) throw new StoreError(`The data folder ${this.path} cannot be locked (${(error as Error).message}). If the disk has room and no other process uses the folder, remove its lock.sqlite.`, { cause: error });
      const pid = this.state()?.pid;
      throw new StoreError(`The data folder ${this.path} is in use by another process of this program${pid ? ` (pid ${pid})` : ''}. Stop that one, or choose another folder.`, { cause: error });
    }
  }

  private find(): LeftAs {
    const state = this.state();
    const bytes = existsSync(this.file) ? statSync(this.file).size : 0;
    const log = `${this.file}-wal`;
    const logBytes = existsSync(log) ? statSync(log).size : 0;
    if (bytes > 0) return state?.left === 'closed' ? 'closed cleanly' : 'not closed';
    if (!state && logBytes === 0) return 'new';
    throw new StoreError(`${this.file} is ${existsSync(this.file) ? 'empty' : 'missing'}, but a store was kept in this folder. Put the file or a backup in its place; to begin anew, empty the folder.`);
  }

  private state(): State | undefined {
    if (!existsSync(this.stateFile)) return undefined;
    const [left, pid] = readFileSync(this.stateFile, 'utf8').split(' ');
    return { left: left === 'closed' ? 'closed' : 'open', pid: Number(pid) };
  }

  /** Notes durably that the store is open, or that it was closed and needs no recovery. */
  mark(left: State['left']): void {
    const next = `${this.stateFile}.next`;
    writeFileSync(next, `${left} ${process.pid} \n`, { mode: 0o600, flush: true });
    renameSync(next, this.stateFile);
    syncFolder(this.path);
  }

  release(): void {
    this.guard.close();
  }
}

/** Makes new names in a folder survive a power cut. Windows has no such call. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const fd = openSync(path, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** Removes a file that may not be there. */
export const removeFile = (path: string): void => rmSync(path, { force: true });
