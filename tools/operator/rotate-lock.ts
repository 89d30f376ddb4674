import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { OperatorError } from './open-store';

/** Runs alone: of two rotations at once one would put its ring in the place of the other's, and what that had wrapped would be lost. */
export async function alone<T>(file: string, work: () => Promise<T>): Promise<T> {
  take(file);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file: string): void {
  for (let tries = 0; ; tries++) {
    try {
      const lock = openSync(file, 'wx', 0o600);
      writeSync(lock, String(process.pid));
      closeSync(lock);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const pid = Number(readFileSync(file, 'utf8'));
      if (tries > 0 || lives(pid)) throw new OperatorError(`Another rotation is under way${pid ? ` (pid ${pid})` : ''}. Wait for its end; if there is none, remove ${file}.`);
      // of a rotation that was killed
      rmSync(file, { force: true });
    }
  }
}

function lives(pid: number): boolean {
  // being written just now
  if (!pid) return true;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
