import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '@applywright/contracts';
import type { Sealer } from '../seal/sealer';
import { FileVault } from './file-vault';

const SAFE = /^[0-9a-f-]{24,36}$/;

/** Files in a 0700 folder per user; the default, for one machine. */
export class DiskFileVault extends FileVault {
  constructor(
    private readonly dir: string,
    private readonly sealer: Sealer,
  ) {
    super();
  }

  async put(userId: string, bytes: Uint8Array): Promise<string> {
    const id = randomUUID();
    const folder = join(this.dir, safe(userId));
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const sealed = await this.sealer.sealBytes(userId, `files|${id}`, bytes);
    // Written aside and renamed, so that a crash leaves no half file under a real name.
    await writeFile(join(folder, `${id}.part`), sealed, { mode: 0o600, flush: true });
    await rename(join(folder, `${id}.part`), join(folder, id));
    return id;
  }

  async get(userId: string, fileId: string): Promise<Buffer> {
    const path = join(this.dir, safe(userId), safe(fileId));
    const sealed = await readFile(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') throw new AppError('not_found');
      throw error;
    });
    return this.sealer.openBytes(userId, `files|${fileId}`, sealed);
  }

  async remove(userId: string, fileId: string): Promise<void> {
    await rm(join(this.dir, safe(userId), safe(fileId)), { force: true });
  }

  async removeAll(userId: string): Promise<void> {
    await rm(join(this.dir, safe(userId)), { recursive: true, force: true });
  }
}

function safe(name: string): string {
  if (!SAFE.test(name)) throw new AppError('not_found');
  return name;
}
